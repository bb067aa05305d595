//! What the portal is for and how it goes about it.

use serde::Serialize;

use crate::web::page::Page;

#[derive(Serialize)]
struct View {}

/// GET /{lang}/how-it-works
pub async fn show() -> Page {
    Page::shared("public/pages/how_it_works.html", View {})
}
