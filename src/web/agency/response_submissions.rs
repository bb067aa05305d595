//! Handing an answer in.

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::responses::{EDIT, find, view};
use crate::app::App;
use crate::domain::error::Error as DomainError;
use crate::domain::responses::submission;
use crate::domain::reviews::ReviewId;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Representative;

/// POST /agency/{slug}/reviews/{id}/response/submission
pub async fn create(
    app: Data<App>,
    one: Representative,
    path: Path<(Locale, String, ReviewId)>,
) -> Result<Either<Page, Redirect>> {
    app.count(Limit::Responses, &one.agency.id.to_string()).await?;
    let (account, agency, id) = (one.account.clone(), one.agency.id, path.2);
    match app.db.write(move |conn| submission::submit(conn, &account, agency, id)).await {
        Ok(_) => {
            let page = paths::edit_response(one.viewer.locale, &one.agency.slug, id);
            Ok(Either::Right(Redirect::to(page).notice("response-submitted")))
        }
        Err(DomainError::Invalid(errors)) => {
            let standing = find(&app, &one, id).await?;
            let view = view(&app, &one, standing, None, errors.into());
            Ok(Either::Left(Page::invalid(EDIT, view)))
        }
        Err(error) => Err(error.into()),
    }
}
