//! Taking up a public review of one's own accord: a case that one holds.

use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::error::{Conflict, Error as DomainError};
use crate::domain::moderation::flag;
use crate::domain::reviews::ReviewId;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Moderator;

/// POST /moderation/reviews/{id}/case
pub async fn create(
    app: Data<App>,
    moderator: Moderator,
    path: Path<(Locale, ReviewId)>,
) -> Result<Redirect> {
    let (account, id, locale) = (moderator.account.clone(), path.1, moderator.viewer.locale);
    match app.db.write(move |conn| flag::take_up(conn, &account, id)).await {
        Ok(case) => Ok(Redirect::to(paths::case(locale, case))),
        Err(DomainError::Conflict(Conflict::HeldByAnother)) => {
            Ok(Redirect::to(paths::moderation(locale)).alert("case-taken"))
        }
        Err(error) => Err(error.into()),
    }
}
