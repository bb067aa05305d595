//! One review as everybody sees it, or the tombstone of one that is gone.

pub mod history;

use actix_web::web::{Data, Path};
use serde::Serialize;

use crate::app::App;
use crate::domain::agencies::Agency;
use crate::domain::reviews::public_review::PublicReview;
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::{ReviewId, list};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Page;

#[derive(Serialize)]
struct ShowView {
    agency: AgencyView,
    review: PublicReview,
    /// What a reader may flag it for.
    review_rules: &'static [Rule],
}

/// The agency a review is about.
#[derive(Serialize)]
struct AgencyView {
    name: String,
    slug: String,
}

impl From<Agency> for AgencyView {
    fn from(agency: Agency) -> Self {
        Self { name: agency.name, slug: agency.slug }
    }
}

/// GET /reviews/{id}
pub async fn show(app: Data<App>, path: Path<(Locale, ReviewId)>) -> Result<Page> {
    let (_, id) = path.into_inner();
    let (review, agency) = app.db.read(move |conn| list::one(conn, id)).await?;
    let view = ShowView { agency: agency.into(), review, review_rules: Rule::ALL };
    Ok(Page::shared("public/reviews/show.html", view))
}
