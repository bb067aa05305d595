//! Logos: pictures we drew ourselves, known by their content, so that they may be kept forever. They are shown
//! as pictures and never as anything else.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::agencies::logo;
use crate::web::error::Result;

/// GET /logos/{hash}.png
pub async fn show(app: Data<App>, hash: Path<String>) -> Result<HttpResponse> {
    let hash = hash.into_inner();
    let bytes = app.db.read(move |conn| logo::find(conn, &hash)).await?;
    Ok(HttpResponse::Ok()
        .content_type("image/png")
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'; sandbox",
        ))
        .insert_header(("x-robots-tag", "noindex"))
        .body(bytes))
}
