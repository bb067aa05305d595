//! What somebody of the team may do.

use actix_web::Either;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::staff::answer;
use crate::app::App;
use crate::domain::accounts::{Role, staff};
use crate::domain::actor::AccountId;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::form::Form;
use crate::web::page::{Page, Redirect};
use crate::web::viewer::{Admin, Sure};

/// The form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    role: String,
}

/// POST /admin/staff/{id}/role
pub async fn update(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    path: Path<(Locale, AccountId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let role: Role = fields.role.parse().map_err(|_| Error::BadRequest)?;
    let (actor, id) = (admin.actor(), path.1);
    let changed = app.db.write(move |conn| staff::change_role(conn, actor, id, role)).await;
    answer(&app, &admin, changed, "staff-role-changed").await
}
