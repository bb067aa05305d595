//! Taking a case, or keeping it for longer.

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::cases;
use crate::app::App;
use crate::domain::case::CaseId;
use crate::domain::error::{Conflict, Error as DomainError};
use crate::domain::moderation::{Typed, lease};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Moderator;

/// POST /moderation/cases/{id}/lease
///
/// A decision that came after the lease had run out may be sent along: it is shown again, not carried out.
pub async fn create(
    app: Data<App>,
    moderator: Moderator,
    path: Path<(Locale, CaseId)>,
    Form(typed): Form<Typed>,
) -> Result<Either<Redirect, Page>> {
    let (account, id) = (moderator.account.clone(), path.1);
    let page = paths::case(moderator.viewer.locale, id);
    match app.db.write(move |conn| lease::hold(conn, &account, id)).await {
        Ok(_) if typed.outcome.is_empty() => Ok(Either::Left(Redirect::to(page))),
        Ok(_) => {
            let view = cases::view(&app, &moderator, id, typed, FormErrors::default()).await?;
            Ok(Either::Right(Page::personal("moderation/cases/show.html", view)))
        }
        Err(DomainError::Conflict(Conflict::HeldByAnother)) => {
            Ok(Either::Left(Redirect::to(page).alert("case-taken")))
        }
        Err(DomainError::Conflict(_)) => Ok(Either::Left(Redirect::to(page).alert("case-stale"))),
        Err(error) => Err(error.into()),
    }
}
