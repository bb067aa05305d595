//! What the search box offers while somebody types: the best few agencies, for a script.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Query};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::agencies::directory;
use crate::domain::error as domain;
use crate::domain::search;
use crate::web::error::Result;
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;

/// The most agencies offered.
const MOST: i64 = 8;

/// What stands in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    q: String,
}

/// An agency to go to.
#[derive(Serialize)]
struct Offer {
    name: String,
    city: Option<String>,
    url: String,
}

/// GET /agencies/suggestions
pub async fn index(app: Data<App>, viewer: Viewer, Query(fields): Query<Fields>) -> Result<HttpResponse> {
    app.limits.check(Limit::Suggesting, &viewer.client)?;
    let read = move |conn: &mut _| -> domain::Result<_> {
        let ids = search::agencies(conn, &fields.q, MOST)?;
        directory::entries(conn, &ids)
    };
    let offers: Vec<Offer> =
        app.db.read(read).await?.into_iter().map(|found| Offer::of(found, &viewer)).collect();
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CACHE_CONTROL, "public, max-age=60"));
    Ok(response.json(offers))
}

impl Offer {
    fn of(found: directory::Entry, viewer: &Viewer) -> Self {
        Self {
            url: paths::agency(viewer.locale, &found.agency.slug),
            name: found.agency.name,
            city: found.profile.locations.into_iter().next().map(|at| at.city),
        }
    }
}
