//! Where the account is signed in, and signing out there.

use actix_web::web::{Data, Path};
use chrono::NaiveDateTime;
use serde::Serialize;

use super::device::device;
use crate::app::App;
use crate::domain::accounts::session::{self, SessionId};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Member;

#[derive(Serialize)]
struct SessionView {
    id: SessionId,
    current: bool,
    device: String,
    created_at: NaiveDateTime,
    seen_at: NaiveDateTime,
}

#[derive(Serialize)]
struct IndexView {
    sessions: Vec<SessionView>,
}

/// GET /account/sessions
pub async fn index(app: Data<App>, member: Member) -> Result<Page> {
    let (account, current) = (member.account().id, member.signed_in.session_id);
    let sessions = app.db.read(move |conn| session::of(conn, account)).await?;
    let unknown = app.templates.catalog().plain(member.viewer.locale, "sessions-unknown-device");
    let views = sessions.into_iter().map(|session| SessionView {
        id: session.id,
        current: session.id == current,
        device: device(&session.user_agent).unwrap_or_else(|| unknown.clone()),
        created_at: session.created_at,
        seen_at: session.last_seen_at,
    });
    Ok(Page::personal("member/account/sessions.html", IndexView { sessions: views.collect() }))
}

/// POST /account/sessions/{id}/sign-out
pub async fn destroy(app: Data<App>, member: Member, path: Path<(Locale, SessionId)>) -> Result<Redirect> {
    let (_, id) = path.into_inner();
    let account = member.account().clone();
    app.db.write(move |conn| session::end(conn, &account, id)).await?;
    Ok(Redirect::to(paths::account_page(member.viewer.locale, "sessions")).notice("session-ended"))
}
