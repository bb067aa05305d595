//! Tallies: counts behind histogram, feedback behaviour, trend and care after the signature.
//!
//! - One tally is one count in (agency, side, measure, bucket); its total adds a number, mostly stars.
//! - What is added to a total is rounded to 20 binary places first, so totals are exact whatever came
//!   and went, like the [`super::sums`].
//! - A bucket without counts has no row.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::formula::Side;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::tallies;

crate::text_enum!(
    /// What is counted, and what its buckets mean.
    Measure {
        /// Reviews by their mean stars, rounded: 1 to 5.
        Stars = "stars",
        /// What came back: 0 nothing, 1 bare rejection, 2 general reasons, 3 usable reasons.
        CameBack = "came_back",
        /// Days until something came back.
        AnsweredAfter = "answered_after",
        /// Days waited so far by those who still wait.
        WaitingSince = "waiting_since",
        /// How often the person asked again: 0 to 4, and 5 for more.
        Chased = "chased",
        /// Who went silent: 0 the agency, 1 the client, 2 unknown.
        Silent = "silent",
        /// The half-year of the experience, see [`half_year`]; totals are mean stars.
        HalfYear = "half_year",
        /// Follow-ups by their moment, 0 (week 1) to 4 (end of engagement); totals are stars.
        Aftercare = "aftercare",
    }
);

/// The bucket of a day's half-year: twice the year, plus one from July on.
pub fn half_year(day: chrono::NaiveDate) -> i32 {
    use chrono::Datelike;
    day.year() * 2 + i32::from(day.month() > 6)
}

/// One count in a bucket of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    pub measure: Measure,
    pub bucket: i32,
    /// What the bucket's total grows by; 0 where only the count matters.
    pub total: f64,
}

/// How often a bucket was counted, and what that adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Count {
    pub n: i64,
    pub total: f64,
}

impl Count {
    pub(super) fn add(&mut self, tally: &Tally) {
        self.n += 1;
        self.total += on_grid(tally.total);
    }

    pub(super) fn remove(&mut self, tally: &Tally) {
        debug_assert!(self.n > 0, "removed what was never added");
        self.n -= 1;
        self.total = if self.n > 0 { self.total - on_grid(tally.total) } else { 0.0 };
    }
}

/// The nearest multiple of 2⁻²⁰: sums of such numbers are exact up to 2³³.
fn on_grid(x: f64) -> f64 {
    const PER_UNIT: f64 = (1_u32 << 20) as f64;
    (x * PER_UNIT).round() / PER_UNIT
}

/// Changes one bucket of an agency whose scorecard the caller holds.
pub(super) fn change(
    conn: &mut Conn,
    agency_id: i64,
    side: Side,
    tally: &Tally,
    change: impl FnOnce(&mut Count, &Tally),
) -> Result<()> {
    let row = tallies::table.find((agency_id, side, tally.measure, tally.bucket));
    let before: Option<(i64, f64)> = row.select((tallies::n, tallies::total)).first(conn).optional()?;
    let mut count = before.map_or_else(Count::default, |(n, total)| Count { n, total });
    change(&mut count, tally);
    if count.n <= 0 {
        diesel::delete(row).execute(conn)?;
    } else if before.is_some() {
        diesel::update(row).set((tallies::n.eq(count.n), tallies::total.eq(count.total))).execute(conn)?;
    } else {
        insert(conn, agency_id, side, (tally.measure, tally.bucket), count)?;
    }
    Ok(())
}

/// Writes a bucket that has no row yet.
pub(super) fn insert(
    conn: &mut Conn,
    agency_id: i64,
    side: Side,
    (measure, bucket): (Measure, i32),
    count: Count,
) -> Result<()> {
    diesel::insert_into(tallies::table)
        .values((
            tallies::agency_id.eq(agency_id),
            tallies::side.eq(side),
            tallies::measure.eq(measure),
            tallies::bucket.eq(bucket),
            tallies::n.eq(count.n),
            tallies::total.eq(count.total),
        ))
        .execute(conn)?;
    Ok(())
}
