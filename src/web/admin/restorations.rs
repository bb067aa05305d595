//! Lifting a suspension before its date.

use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::actor::AccountId;
use crate::domain::administration::measure;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Admin;

/// POST /admin/accounts/{id}/restoration
pub async fn create(app: Data<App>, admin: Admin, path: Path<(Locale, AccountId)>) -> Result<Redirect> {
    let (actor, id) = (admin.actor(), path.1);
    app.db.write(move |conn| measure::restore(conn, actor, id)).await?;
    Ok(Redirect::to(paths::admin_account(admin.viewer.locale, id)).notice("account-restored"))
}
