//! `/`: sends to the language the browser prefers.

use actix_web::http::header;
use actix_web::{HttpResponse, Responder};

use crate::web::paths;
use crate::web::viewer::Viewer;

/// GET /
pub async fn index(viewer: Viewer) -> impl Responder {
    HttpResponse::Found()
        .insert_header((header::LOCATION, paths::home(viewer.locale)))
        .insert_header((header::VARY, "accept-language"))
        .finish()
}
