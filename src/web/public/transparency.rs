//! How moderation goes, in figures, and the seal over its decisions.

use actix_web::web::Data;
use chrono::NaiveDate;
use serde::Serialize;

use crate::app::App;
use crate::domain::error::Result as DomainResult;
use crate::domain::moderation::chain;
use crate::domain::moderation::openness::Figures;
use crate::web::error::Result;
use crate::web::page::Page;

#[derive(Serialize)]
struct ShowView {
    figures: Figures,
    /// The same time in the unit that is easier to read.
    median: Option<Median>,
    sealed: Option<SealView>,
}

#[derive(Serialize)]
struct Median {
    hours: i64,
    minutes: i64,
}

#[derive(Serialize)]
struct SealView {
    day: NaiveDate,
    head: String,
}

/// GET /transparency
pub async fn show(app: Data<App>) -> Result<Page> {
    let (figures, sealed) =
        app.db.read(|conn| DomainResult::Ok((Figures::now(conn)?, chain::last(conn)?))).await?;
    let median = figures.median_minutes.map(|minutes| Median { hours: minutes / 60, minutes: minutes % 60 });
    let sealed = sealed.map(|sealed| SealView { day: sealed.day, head: sealed.head });
    Ok(Page::shared("public/transparency/show.html", ShowView { figures, median, sealed }))
}
