//! Signing out everywhere else at once.

use actix_web::web::Data;

use crate::app::App;
use crate::domain::accounts::session;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Member;

/// POST /account/sessions/sign-out
pub async fn destroy(app: Data<App>, member: Member) -> Result<Redirect> {
    let (account, kept) = (member.account().clone(), member.signed_in.session_id);
    app.db.write(move |conn| session::end_all(conn, &account, Some(kept))).await?;
    Ok(Redirect::to(paths::account_page(member.viewer.locale, "sessions")).notice("sessions-ended"))
}
