//! Headers every answer carries: no foreign script, style or frame, no guessing of types, no referrer leaks.

use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};

use crate::config::Config;

/// Nothing is loaded from other hosts, nothing inline runs.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Sets the headers; one that a handler has set stays.
pub fn set(headers: &mut HeaderMap, config: &Config) {
    let always = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=(), browsing-topics=()",
        ),
    ];
    let over_tls = (header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    for (name, value) in always.into_iter().chain(config.is_https().then_some(over_tls)) {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}
