//! Private notes on a case.

use actix_web::Either;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::cases;
use crate::app::App;
use crate::domain::case::CaseId;
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::{Typed, note};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Moderator;

/// A note as it was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    note: String,
}

/// POST /moderation/cases/{id}/notes
pub async fn create(
    app: Data<App>,
    moderator: Moderator,
    path: Path<(Locale, CaseId)>,
    Form(form): Form<NoteForm>,
) -> Result<Either<Redirect, Page>> {
    let (account, id, typed) = (moderator.account.clone(), path.1, form.note.clone());
    match app.db.write(move |conn| note::write(conn, &account, id, &typed)).await {
        Ok(()) => {
            let page = format!("{}#notes", paths::case(moderator.viewer.locale, id));
            Ok(Either::Left(Redirect::to(page).notice("case-noted")))
        }
        Err(DomainError::Invalid(errors)) => {
            let view = cases::view(&app, &moderator, id, Typed::default(), FormErrors::from(errors)).await?;
            let page = Page::personal("moderation/cases/show.html", view.with_note(form.note));
            Ok(Either::Right(page.with_status(StatusCode::UNPROCESSABLE_ENTITY)))
        }
        Err(error) => Err(error.into()),
    }
}
