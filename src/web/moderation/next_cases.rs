//! "Next": the most urgent case this moderator may decide.

use actix_web::web::{Data, Query};
use serde::Deserialize;

use crate::app::App;
use crate::domain::moderation::queue;
use crate::web::error::Result;
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
    let locale = moderator.viewer.locale;
    Ok(match (next, moderator.viewer.flash) {
        (Some(case), _) => Redirect::to(paths::case(locale, case)),
        // The message of what was just done is worth more.
        (None, Some(_)) => Redirect::to(paths::moderation(locale)),
        (None, None) => Redirect::to(paths::moderation(locale)).notice("no-more-cases"),
    })
}
