//! For load balancers: can this process answer pages? The database answers and has every migration.

use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::app::App;
use crate::platform::db::migrations;

/// GET /readyz
pub async fn show(app: Data<App>) -> HttpResponse {
    match app.db.read(migrations::pending).await {
        Ok(false) => HttpResponse::Ok().content_type("text/plain").body("ready\n"),
        Ok(true) => {
            HttpResponse::ServiceUnavailable().content_type("text/plain").body("migrations are pending\n")
        }
        Err(error) => {
            tracing::error!(%error, "not ready");
            HttpResponse::ServiceUnavailable()
                .content_type("text/plain")
                .body("the database does not answer\n")
        }
    }
}
