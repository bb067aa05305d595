//! The published reviews as a file for a spreadsheet: what the public page shows of each, and no more. The
//! service is left out: beside a text it would tell the agency what the public page does not.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Data;

use crate::app::App;
use crate::domain::agencies::AgencyId;
use crate::domain::error as domain;
use crate::domain::reviews::list::{self, Filters};
use crate::domain::reviews::public_review::{PublicReview, PublicVersion};
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;
use crate::platform::spreadsheet;
use crate::web::error::Result;
use crate::web::paths;
use crate::web::viewer::Representative;

const HEADER: [&str; 17] = [
    "address",
    "published",
    "experienced",
    "kind",
    "stage",
    "outcome",
    "stars",
    "came_back",
    "feedback_days",
    "still_waiting",
    "chased",
    "silent_party",
    "title",
    "went_well",
    "went_wrong",
    "advice",
    "language",
];
/// Reviews of one file, the newest ones.
const MOST: usize = 1000;

/// GET /agency/{slug}/reviews.csv
pub async fn show(app: Data<App>, one: Representative) -> Result<HttpResponse> {
    let agency = one.agency.id;
    let reviews = app.db.read(move |conn| newest(conn, agency)).await?;
    let (base, locale) = (&app.config.base_url, one.viewer.locale);
    let lines = reviews.iter().filter_map(|review| line(base, locale, review));
    let file = spreadsheet::file(HEADER, lines).map_err(anyhow::Error::from)?;
    Ok(attachment("reviews.csv", file))
}

fn newest(conn: &mut Conn, agency: AgencyId) -> domain::Result<Vec<PublicReview>> {
    let (mut all, mut from) = (Vec::new(), None);
    loop {
        let slice = list::of_agency(conn, agency, &Filters::default(), from)?;
        all.extend(slice.reviews);
        if slice.next.is_none() || all.len() >= MOST {
            return Ok(all);
        }
        from = slice.next;
    }
}

/// None for one that is no longer public.
fn line(base: &str, locale: Locale, review: &PublicReview) -> Option<[String; 17]> {
    let told = &review.told.as_ref()?.version;
    let PublicVersion { kind, stage, outcome, came_back, .. } = told;
    let text = |of: Option<String>| of.unwrap_or_default();
    Some([
        format!("{base}{}", paths::review(locale, review.id)),
        text(review.published_at.map(|at| at.format("%Y-%m-%d").to_string())),
        told.experienced_month.format("%Y-%m").to_string(),
        kind.to_string(),
        stage.to_string(),
        outcome.to_string(),
        format!("{:.2}", told.stars),
        came_back.map(|answer| answer.to_string()).unwrap_or_default(),
        text(told.feedback_days.map(|days| days.to_string())),
        told.still_waiting.to_string(),
        told.chased.to_string(),
        text(told.silent_party.map(|party| party.to_string())),
        told.title.clone(),
        told.went_well.clone(),
        told.went_wrong.clone(),
        told.advice.clone(),
        told.language.to_string(),
    ])
}

/// A file to keep, for one person.
pub(super) fn attachment(name: &str, file: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(file)
}
