//! A promise is withdrawn; its record stays.

use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::agencies::promise::{self, PromiseId};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Owner;

/// POST /agency/{slug}/promises/{id}/withdrawal
pub async fn create(
    app: Data<App>,
    Owner(owner): Owner,
    path: Path<(Locale, String, PromiseId)>,
) -> Result<Redirect> {
    let (actor, agency, id) = (owner.actor(), owner.agency.id, path.2);
    app.db.write(move |conn| promise::withdraw(conn, actor, agency, id)).await?;
    let back = paths::agency_page(owner.viewer.locale, &owner.agency.slug, "promises");
    Ok(Redirect::to(back).notice("promise-withdrawn"))
}
