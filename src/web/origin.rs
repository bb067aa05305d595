//! Cross-site posts are refused by what browsers say about the request's origin, so that pages need no
//! tokens and can be cached. Programs that send neither header are no browsers and carry no cookies of one.

use actix_web::HttpRequest;
use actix_web::http::header;

use crate::config::Config;

/// Whether a changing request comes from one of our own pages (or from no browser at all).
pub fn is_own(request: &HttpRequest, config: &Config) -> bool {
    if request.method().is_safe() {
        return true;
    }
    let text = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => match text(header::ORIGIN.as_str()) {
            Some(origin) => origin == config.base_url || is_host(origin, request.connection_info().host()),
            None => true,
        },
    }
}

fn is_host(origin: &str, host: &str) -> bool {
    origin.split_once("://").is_some_and(|(_, rest)| rest == host)
}
