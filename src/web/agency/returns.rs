//! Giving the page of an agency back: nobody represents it any more.

use actix_web::web::Data;
use serde::Serialize;

use super::AgencyView;
use crate::app::App;
use crate::domain::agencies::team;
use crate::web::error::Result;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::{Owner, Sure};

#[derive(Serialize)]
struct NewView {
    agency: AgencyView,
}

/// GET /agency/{slug}/return/new
pub async fn new(Sure(Owner(owner)): Sure<Owner>) -> Page {
    Page::personal("agency/returns/new.html", NewView { agency: AgencyView::of(&owner) })
}

/// POST /agency/{slug}/return
pub async fn create(app: Data<App>, Sure(Owner(owner)): Sure<Owner>) -> Result<Redirect> {
    let (account, agency) = (owner.account.clone(), owner.agency.id);
    app.db.write(move |conn| team::give_back(conn, &account, agency)).await?;
    Ok(Redirect::to(paths::agency(owner.viewer.locale, &owner.agency.slug)).notice("agency-given-back"))
}
