//! Somebody of the team gets another role, or goes.

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::team::{self, Fields};
use crate::app::App;
use crate::domain::actor::AccountId;
use crate::domain::agencies::representative::TeamRole;
use crate::domain::agencies::team as verbs;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::form::Form;
use crate::web::page::{Page, Redirect};
use crate::web::viewer::Owner;

/// POST /agency/{slug}/team/{id}/role
pub async fn update(
    app: Data<App>,
    Owner(owner): Owner,
    path: Path<(Locale, String, AccountId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let role: TeamRole = fields.role.parse().map_err(|_| Error::BadRequest)?;
    let (account, agency, who) = (owner.account.clone(), owner.agency.id, path.2);
    let done = app.db.write(move |conn| verbs::change_role(conn, &account, agency, who, role)).await;
    team::answer(&app, &owner, done, ("team-role-changed", Fields::default())).await
}

/// POST /agency/{slug}/team/{id}/removal
pub async fn destroy(
    app: Data<App>,
    Owner(owner): Owner,
    path: Path<(Locale, String, AccountId)>,
) -> Result<Either<Page, Redirect>> {
    let (account, agency, who) = (owner.account.clone(), owner.agency.id, path.2);
    let done = app.db.write(move |conn| verbs::remove(conn, &account, agency, who)).await;
    team::answer(&app, &owner, done, ("team-removed", Fields::default())).await
}
