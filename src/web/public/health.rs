//! For load balancers: is the process alive, and can it answer pages?

use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::app::App;
use crate::platform::db::migrations;

/// GET /healthz
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("alive\n")
}

/// GET /readyz: the database answers and has every migration.
pub async fn ready(app: Data<App>) -> HttpResponse {
    match app.db.read(migrations::pending).await {
        Ok(false) => HttpResponse::Ok().content_type("text/plain").body("ready\n"),
        Ok(true) => HttpResponse::ServiceUnavailable().content_type("text/plain").body("migrations are pending\n"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            HttpResponse::ServiceUnavailable().content_type("text/plain").body("the database does not answer\n")
        }
    }
}
