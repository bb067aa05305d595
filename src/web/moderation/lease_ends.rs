//! Letting go of a case.

use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::case::CaseId;
use crate::domain::moderation::lease;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Moderator;

/// POST /moderation/cases/{id}/lease-end
pub async fn create(app: Data<App>, moderator: Moderator, path: Path<(Locale, CaseId)>) -> Result<Redirect> {
    let (account, id) = (moderator.account.clone(), path.1);
    app.db.write(move |conn| lease::end(conn, &account, id)).await?;
    Ok(Redirect::to(paths::moderation(moderator.viewer.locale)).notice("case-released"))
}
