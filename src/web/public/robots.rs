//! What crawlers are asked to leave alone: pages of one person, forms, and endless combinations of filters.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Data;

use crate::app::App;

const LEFT_ALONE: [&str; 13] = [
    "/api/",
    "/*/account",
    "/*/admin",
    "/*/agencies/suggestions",
    "/*/decisions?",
    "/*/flags/",
    "/*/links/",
    "/*/moderation",
    "/*/reviews/*/flags",
    "/*/sign-in",
    "/*/sign-up",
    "/*/statements/",
    "/*/agencies?*order=",
];

/// GET /robots.txt
pub async fn show(app: Data<App>) -> HttpResponse {
    let rules: String = LEFT_ALONE.iter().map(|path| format!("Disallow: {path}\n")).collect();
    let text = format!("User-agent: *\n{rules}\nSitemap: {}/sitemap.xml\n", app.config.base_url);
    let mut response = HttpResponse::Ok();
    response.content_type("text/plain; charset=utf-8");
    response.insert_header((header::CACHE_CONTROL, "public, max-age=3600"));
    response.body(text)
}
