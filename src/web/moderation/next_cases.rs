//! "Next": the most urgent case this moderator may decide. To look at it is one thing, to take it another:
//! after a decision the next one is shown, but held by nobody until somebody takes it, so that no case stays
//! blocked at the end of a day.

use actix_web::web::{Data, Query};
use serde::Deserialize;

use crate::app::App;
use crate::domain::case::CaseId;
use crate::domain::moderation::{lease, queue};
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Moderator;

/// The case at hand: next comes what is behind it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NextQuery {
    after: String,
}

/// GET /moderation/next
pub async fn show(app: Data<App>, moderator: Moderator, query: Query<NextQuery>) -> Result<Redirect> {
    let (account, after) = (moderator.account.clone(), query.after.parse().ok());
    let next = app.db.read(move |conn| queue::next(conn, &account, after)).await?;
    Ok(redirect(&moderator, next))
}

/// POST /moderation/next
pub async fn create(app: Data<App>, moderator: Moderator, Form(form): Form<NextQuery>) -> Result<Redirect> {
    let (account, after) = (moderator.account.clone(), form.after.parse().ok());
    let next = app.db.write(move |conn| lease::hold_next(conn, &account, after)).await?;
    Ok(redirect(&moderator, next))
}

fn redirect(moderator: &Moderator, next: Option<CaseId>) -> Redirect {
    let locale = moderator.viewer.locale;
    match (next, &moderator.viewer.flash) {
        (Some(case), _) => Redirect::to(paths::case(locale, case)),
        // The message of what was just done is worth more.
        (None, Some(_)) => Redirect::to(paths::moderation(locale)),
        (None, None) => Redirect::to(paths::moderation(locale)).notice("no-more-cases"),
    }
}
