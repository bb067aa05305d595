//! One review per agency and person in twelve months: one row per pair, moved on by compare-and-swap, so
//! that of two submissions at the same moment one is refused. A review that never became public frees it.

use chrono::{Months, NaiveDateTime};
use diesel::prelude::*;

use super::review::{Review, ReviewId};
use crate::domain::agencies::AgencyId;
use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::reviewing_periods::dsl;

const LENGTH: Months = Months::new(12);

/// Begins a period for the review.
///
/// # Errors
/// `Invalid` (field `form`) while another review of the person about the agency has its period.
pub(super) fn begin(conn: &mut Conn, agency: AgencyId, person_key: &str, review: ReviewId) -> Result<()> {
    let now = clock::now();
    let over = dsl::reviewing_periods.find((agency, person_key)).filter(dsl::ends_at.le(now));
    let renewed =
        diesel::update(over).set((dsl::review_id.eq(review), dsl::ends_at.eq(now + LENGTH))).execute(conn)?;
    if renewed == 1 {
        return Ok(());
    }
    let running: Option<NaiveDateTime> =
        dsl::reviewing_periods.find((agency, person_key)).select(dsl::ends_at).first(conn).optional()?;
    if running.is_some() {
        return Err(too_soon());
    }
    let row = (
        dsl::agency_id.eq(agency),
        dsl::person_key.eq(person_key),
        dsl::review_id.eq(review),
        dsl::ends_at.eq(now + LENGTH),
    );
    let inserted = diesel::insert_into(dsl::reviewing_periods).values(row).execute(conn).map_err(Error::from);
    match inserted {
        // Somebody was quicker between the look and the insert.
        Err(error) if error.is_duplicate() => Err(too_soon()),
        other => other.map(|_| ()),
    }
}

fn too_soon() -> Error {
    Error::field("form", "invalid-already-reviewed")
}

/// Ends the period that the review began, unless a later review has begun its own.
pub(super) fn free(conn: &mut Conn, review: &Review) -> Result<()> {
    let own = dsl::reviewing_periods
        .find((review.agency_id, review.person_key.as_str()))
        .filter(dsl::review_id.eq(review.id));
    diesel::delete(own).execute(conn)?;
    Ok(())
}
