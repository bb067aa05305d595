//! Closing an agency that is no more, and taking that back.

use actix_web::web::{Data, Path};
use serde::Serialize;

use super::agencies::AgencyView;
use crate::app::App;
use crate::domain::agencies::{Agency, AgencyId, closure};
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::{Admin, Sure};

#[derive(Serialize)]
struct NewView {
    agency: AgencyView,
}

/// GET /admin/agencies/{id}/closure/new
pub async fn new(app: Data<App>, _admin: Sure<Admin>, path: Path<(Locale, AgencyId)>) -> Result<Page> {
    let agency = app.db.read(move |conn| Agency::find(conn, path.1)).await?;
    if !agency.is_listed() {
        return Err(Error::NotFound);
    }
    Ok(Page::personal("admin/closures/new.html", NewView { agency: agency.into() }))
}

/// POST /admin/agencies/{id}/closure
pub async fn create(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    path: Path<(Locale, AgencyId)>,
) -> Result<Redirect> {
    let (actor, id) = (admin.actor(), path.1);
    app.db.write(move |conn| closure::close(conn, actor, id)).await?;
    Ok(Redirect::to(paths::admin_agency(admin.viewer.locale, id)).notice("agency-closed"))
}

/// POST /admin/agencies/{id}/closure/removal
pub async fn destroy(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    path: Path<(Locale, AgencyId)>,
) -> Result<Redirect> {
    let (actor, id) = (admin.actor(), path.1);
    app.db.write(move |conn| closure::undo(conn, actor, id)).await?;
    Ok(Redirect::to(paths::admin_agency(admin.viewer.locale, id)).notice("agency-opened"))
}
