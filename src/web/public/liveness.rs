//! For load balancers: is the process alive?

use actix_web::HttpResponse;

/// GET /healthz
pub async fn show() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("alive\n")
}
