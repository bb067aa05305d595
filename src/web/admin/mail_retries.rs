//! Sending a mail again that was given up.

use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::mail::{MailId, posted};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Admin;

/// POST /admin/mails/{id}/retry
pub async fn create(app: Data<App>, admin: Admin, path: Path<(Locale, MailId)>) -> Result<Redirect> {
    let (actor, id) = (admin.actor(), path.1);
    app.db.write(move |conn| posted::retry(conn, actor, id)).await?;
    Ok(Redirect::to(paths::admin_page(admin.viewer.locale, "mails")).notice("retried"))
}
