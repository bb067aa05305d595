//! An owner lets somebody into the team who says that they belong to it.

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::team::{self, Fields};
use crate::app::App;
use crate::domain::agencies::claim::{ClaimId, answer};
use crate::domain::agencies::representative::TeamRole;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::form::Form;
use crate::web::page::{Page, Redirect};
use crate::web::viewer::Owner;

/// POST /agency/{slug}/claims/{id}/acceptance
pub async fn create(
    app: Data<App>,
    Owner(owner): Owner,
    path: Path<(Locale, String, ClaimId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let role: TeamRole = fields.role.parse().map_err(|_| Error::BadRequest)?;
    let (account, agency, id) = (owner.account.clone(), owner.agency.id, path.2);
    let done = app.db.write(move |conn| answer::welcome(conn, &account, agency, id, role)).await;
    team::answer(&app, &owner, done, ("claim-welcomed", Fields::default())).await
}
