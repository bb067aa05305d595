//! The weekly mail: wanted, or no longer.

use actix_web::web::Data;

use crate::app::App;
use crate::domain::desk::digest;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Representative;

/// POST /agency/{slug}/digest
pub async fn create(app: Data<App>, one: Representative) -> Result<Redirect> {
    let (account, agency) = (one.account.clone(), one.agency.id);
    app.db.write(move |conn| digest::want(conn, &account, agency)).await?;
    Ok(Redirect::to(paths::desk(one.viewer.locale, &one.agency.slug)).notice("digest-wanted"))
}

/// POST /agency/{slug}/digest/removal
pub async fn destroy(app: Data<App>, one: Representative) -> Result<Redirect> {
    let (account, agency) = (one.account.id, one.agency.id);
    app.db.write(move |conn| digest::end(conn, account, agency)).await?;
    Ok(Redirect::to(paths::desk(one.viewer.locale, &one.agency.slug)).notice("digest-ended"))
}
