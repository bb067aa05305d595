//! Flagging an agency's answer, as a review is flagged.

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::flags::{Fields, Flagged, form, raise};
use crate::app::App;
use crate::domain::reviews::ReviewId;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::page::{Page, Redirect};
use crate::web::viewer::Viewer;

/// GET /reviews/{id}/response/flags/new
pub async fn new(app: Data<App>, path: Path<(Locale, ReviewId)>) -> Result<Page> {
    form(&app, path.1, Flagged::Response).await
}

/// POST /reviews/{id}/response/flags
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    path: Path<(Locale, ReviewId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Redirect, Page>> {
    raise(&app, &viewer, (path.1, Flagged::Response), &fields).await
}
