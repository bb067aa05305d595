//! How reviews are checked, linked beside every list of reviews: readers have a right to know it
//! (Directive 2005/29/EC, Art. 7 (6)).

use serde::Serialize;

use crate::web::page::Page;

#[derive(Serialize)]
struct ShowView {}

/// GET /checks
pub async fn show() -> Page {
    Page::shared("public/pages/checks.html", ShowView {})
}
