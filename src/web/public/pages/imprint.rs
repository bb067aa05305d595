//! The imprint: who runs this portal, as the law asks.

use actix_web::web::Data;
use serde::Serialize;

use super::{OperatorView, operator};
use crate::app::App;
use crate::web::page::Page;

#[derive(Serialize)]
struct View<'a> {
    operator: Option<OperatorView<'a>>,
}

/// GET /{lang}/imprint
pub async fn show(app: Data<App>) -> Page {
    Page::shared("public/pages/imprint.html", View { operator: operator(&app.config.operator) })
}
