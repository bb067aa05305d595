//! Inviting somebody into the team, and taking an invitation back.

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::team::{self, Fields};
use crate::app::App;
use crate::domain::agencies::invitation::{self, InvitationId};
use crate::domain::agencies::representative::TeamRole;
use crate::platform::i18n::Locale;
use crate::web::credentials;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::rate_limit::Limit;
use crate::web::viewer::Owner;

/// POST /agency/{slug}/invitations
pub async fn create(
    app: Data<App>,
    Owner(owner): Owner,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let mut errors = FormErrors::default();
    let address = credentials::address(&mut errors, &fields.email);
    let role = fields.role.parse::<TeamRole>().ok();
    if role.is_none() {
        errors.add("role", "invalid-choose");
    }
    let (Some(address), Some(role)) = (address, role) else {
        return Ok(Either::Left(team::page(&app, &owner, fields, errors).await?));
    };
    app.count(Limit::Invitations, &owner.agency.id.to_string()).await?;
    let (account, agency) = (owner.account.clone(), owner.agency.id);
    let invite = move |conn: &mut _| invitation::invite(conn, &account, agency, &address, role);
    let done = app.db.write(invite).await;
    team::answer(&app, &owner, done, ("team-invited", fields)).await
}

/// POST /agency/{slug}/invitations/{id}/revocation
pub async fn destroy(
    app: Data<App>,
    Owner(owner): Owner,
    path: Path<(Locale, String, InvitationId)>,
) -> Result<Either<Page, Redirect>> {
    let (account, agency, id) = (owner.account.clone(), owner.agency.id, path.2);
    let done = app.db.write(move |conn| invitation::revoke(conn, &account, agency, id)).await;
    team::answer(&app, &owner, done, ("invitation-revoked", Fields::default())).await
}
