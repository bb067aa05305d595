//! What reviewers advise: the public texts of published reviews that give advice, newest first. They are
//! narrowed by what the public page shows beside them (side and time of the experience) and by nothing else.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use super::review::{Review, ReviewId};
use super::version::Version;
use crate::domain::agencies::AgencyId;
use crate::domain::error::Result;
use crate::domain::scorecards::formula::Side;
use crate::domain::scorecards::tally::half_year;
use crate::platform::db::schema::{advices, review_versions};
use crate::platform::db::{Backend, Conn};
use crate::platform::i18n::Locale;

/// Texts on one page.
pub const PAGE: i64 = 8;

/// What one reviewer advises.
#[derive(Clone, Debug, Serialize, Queryable)]
pub struct Advice {
    pub review_id: ReviewId,
    pub side: Side,
    pub published_order: i64,
    pub text: String,
    pub language: Locale,
    pub month: NaiveDate,
}

/// Some of them, and where the next ones begin.
#[derive(Clone, Debug, Serialize)]
pub struct Slice {
    pub advices: Vec<Advice>,
    pub next: Option<i64>,
}

/// The texts from the place `from` on (none: from the newest). One query, by an index for each narrowing.
///
/// # Errors
/// The database's own.
pub fn of_agency(
    conn: &mut Conn,
    agency: AgencyId,
    side: Option<Side>,
    half_year: Option<i32>,
    from: Option<i64>,
) -> Result<Slice> {
    let mut query = advices::table
        .inner_join(review_versions::table)
        .filter(advices::agency_id.eq(agency))
        .into_boxed::<Backend>();
    if let Some(side) = side {
        query = query.filter(advices::side.eq(side));
    }
    if let Some(half_year) = half_year {
        query = query.filter(advices::half_year.eq(half_year));
    }
    if let Some(from) = from {
        query = query.filter(advices::published_order.le(from));
    }
    let columns = (
        advices::review_id,
        advices::side,
        advices::published_order,
        review_versions::advice,
        review_versions::language,
        review_versions::experienced_on,
    );
    let mut advices: Vec<Advice> =
        query.order(advices::published_order.desc()).limit(PAGE + 1).select(columns).load(conn)?;
    let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let next = advices.get(size).map(|advice| advice.published_order);
    advices.truncate(size);
    Ok(Slice { advices, next })
}

/// A published review gives this advice, or none.
pub(super) fn put(conn: &mut Conn, review: &Review, version: &Version, on: NaiveDate) -> Result<()> {
    use advices::dsl;
    take(conn, review)?;
    // Its place in the list is given before it counts for the first time.
    let place = review.published_order.filter(|_| !version.advice.trim().is_empty());
    let Some(place) = place else { return Ok(()) };
    diesel::insert_into(dsl::advices)
        .values((
            dsl::review_id.eq(review.id),
            dsl::version_id.eq(version.id),
            dsl::agency_id.eq(review.agency_id),
            dsl::side.eq(review.side),
            dsl::half_year.eq(half_year(on)),
            dsl::published_order.eq(place),
        ))
        .execute(conn)?;
    Ok(())
}

/// A review is no longer public.
pub(super) fn take(conn: &mut Conn, review: &Review) -> Result<()> {
    diesel::delete(advices::table.find(review.id)).execute(conn)?;
    Ok(())
}
