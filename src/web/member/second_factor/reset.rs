//! The second factor is lost: asking for the link that starts the waiting, and stopping it. The link's own
//! page is that of all mailed links.

use actix_web::Either;
use actix_web::web::Data;
use serde::Serialize;

use crate::app::App;
use crate::domain::accounts::second_factor_reset;
use crate::web::error::{Error, Result};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::{Member, Viewer};

#[derive(Serialize)]
struct SentView {
    email: String,
}

/// POST /second-factor/reset: by whoever has half a session.
pub async fn create(app: Data<App>, viewer: Viewer) -> Result<Either<Page, Redirect>> {
    let Some(half) = viewer.half.clone() else {
        return Ok(Either::Right(Redirect::to(paths::sign_in(viewer.locale, None))));
    };
    if half.role.is_some() {
        return Err(Error::NotFound);
    }
    let email = half.account.email.clone();
    app.db.write(move |conn| second_factor_reset::request(conn, &half.account)).await?;
    Ok(Either::Left(Page::personal("member/second_factor/reset.html", SentView { email })))
}

/// POST /account/second-factor/reset/cancellation
pub async fn destroy(app: Data<App>, member: Member) -> Result<Redirect> {
    let account = member.account().clone();
    app.db.write(move |conn| second_factor_reset::cancel(conn, &account)).await?;
    Ok(Redirect::to(paths::second_factor(member.viewer.locale)).notice("second-factor-kept"))
}
