//! An owner says no to somebody who says that they belong to the team; a moderator decides.

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::team::{self, Fields};
use crate::app::App;
use crate::domain::agencies::claim::{ClaimId, answer};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::page::{Page, Redirect};
use crate::web::viewer::Owner;

/// POST /agency/{slug}/claims/{id}/refusal
pub async fn create(
    app: Data<App>,
    Owner(owner): Owner,
    path: Path<(Locale, String, ClaimId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let (account, agency, id) = (owner.account.clone(), owner.agency.id, path.2);
    let why = fields.refusal.clone();
    let done = app.db.write(move |conn| answer::refuse(conn, &account, agency, id, &why)).await;
    let input = Fields { claim: id.to_string(), ..fields };
    team::answer(&app, &owner, done, ("claim-refused", input)).await
}
