//! The house rules, all of them.

use serde::Serialize;

use crate::domain::reviews::rule::Rule;
use crate::web::page::Page;

#[derive(Serialize)]
struct View {
    rules: &'static [Rule],
}

/// GET /{lang}/house-rules
pub async fn show() -> Page {
    Page::shared("public/pages/house_rules.html", View { rules: Rule::ALL })
}
