//! The files of `static/`. Fingerprinted addresses never change, so they are kept forever.

use actix_web::http::header::{self, EntityTag, IfNoneMatch};
use actix_web::web::{Header, Path};
use actix_web::{HttpResponse, Responder};

use crate::platform::assets;
use crate::web::error::{Error, Result};

/// GET /static/{path}
pub async fn show(path: Path<String>, known: Option<Header<IfNoneMatch>>) -> Result<impl Responder> {
    let (plain, fingerprint) = assets::split(&path);
    let asset = assets::find(&plain).ok_or(Error::NotFound)?;
    if fingerprint.is_some_and(|print| print != asset.fingerprint) {
        return Err(Error::NotFound);
    }
    let kept =
        if fingerprint.is_some() { "public, max-age=31536000, immutable" } else { "public, max-age=300" };
    let tag = EntityTag::new_strong(asset.fingerprint);
    let is_known =
        matches!(known, Some(Header(IfNoneMatch::Items(tags))) if tags.iter().any(|t| t.weak_eq(&tag)));
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((header::CACHE_CONTROL, kept)).insert_header(header::ETag(tag));
    if is_known {
        return Ok(response.finish());
    }
    let charset = if asset.mime.starts_with("text/") { "; charset=utf-8" } else { "" };
    response.content_type(format!("{}{charset}", asset.mime));
    Ok(response.body(asset.bytes.into_owned()))
}
