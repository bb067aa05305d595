//! Handing a case over to a colleague.

use actix_web::Either;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::cases;
use crate::app::App;
use crate::domain::case::CaseId;
use crate::domain::error::{Conflict, Error as DomainError};
use crate::domain::moderation::{Typed, handover};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Moderator;

/// To whom, and which state of the case the page showed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct HandoverForm {
    revision: String,
    colleague: String,
}

/// POST /moderation/cases/{id}/handover
pub async fn create(
    app: Data<App>,
    moderator: Moderator,
    path: Path<(Locale, CaseId)>,
    Form(form): Form<HandoverForm>,
) -> Result<Either<Redirect, Page>> {
    let (account, id, locale) = (moderator.account.clone(), path.1, moderator.viewer.locale);
    // A page always sends its number; anything else is no page of ours, hence stale.
    let version = form.revision.parse().unwrap_or(0);
    let to = form.colleague.parse().ok();
    let done = app.db.write(move |conn| handover::hand_over(conn, &account, id, version, to)).await;
    let page = paths::case(locale, id);
    match done {
        Ok(()) => Ok(Either::Left(Redirect::to(paths::moderation(locale)).notice("case-handed-over"))),
        Err(DomainError::Conflict(Conflict::HeldByAnother)) => {
            Ok(Either::Left(Redirect::to(page).alert("case-taken")))
        }
        Err(DomainError::Conflict(_)) => Ok(Either::Left(Redirect::to(page).alert("case-stale"))),
        Err(DomainError::Invalid(errors)) => {
            let view = cases::view(&app, &moderator, id, Typed::default(), FormErrors::from(errors)).await?;
            let page = Page::personal("moderation/cases/show.html", view.with_colleague(form.colleague));
            Ok(Either::Right(page.with_status(StatusCode::UNPROCESSABLE_ENTITY)))
        }
        Err(error) => Err(error.into()),
    }
}
