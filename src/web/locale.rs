//! The language of a request: the address's first part, else what the browser prefers, else English.

use actix_web::HttpRequest;
use actix_web::http::header::{AcceptLanguage, Header};

use crate::platform::i18n::Locale;

/// Splits `/de/agencies` into the language and `/agencies`.
pub fn split(path: &str) -> Option<(Locale, &str)> {
    let rest = path.strip_prefix('/')?;
    let (code, tail) = rest.split_at_checked(2)?;
    let locale = code.parse().ok()?;
    (tail.is_empty() || tail.starts_with('/')).then_some((locale, tail))
}

/// The language the browser asks for.
pub fn preferred(request: &HttpRequest) -> Locale {
    let Ok(accepted) = AcceptLanguage::parse(request) else { return Locale::En };
    let ranked = accepted.ranked();
    let known = ranked.iter().find_map(|range| {
        let tag = range.item()?.primary_language().to_owned();
        tag.parse().ok()
    });
    known.unwrap_or(Locale::En)
}
