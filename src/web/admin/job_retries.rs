//! Doing a job again that was given up.

use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::job::{JobId, queued};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Admin;

/// POST /admin/jobs/{id}/retry
pub async fn create(app: Data<App>, admin: Admin, path: Path<(Locale, JobId)>) -> Result<Redirect> {
    let (actor, id) = (admin.actor(), path.1);
    app.db.write(move |conn| queued::retry(conn, actor, id)).await?;
    Ok(Redirect::to(paths::admin_page(admin.viewer.locale, "jobs")).notice("retried"))
}
