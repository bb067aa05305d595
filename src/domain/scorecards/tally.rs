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

/// One bucket of an agency as it is stored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bucket {
    pub side: Side,
    pub measure: Measure,
    pub bucket: i32,
    pub count: Count,
}

/// All buckets of an agency. There are at most some thousands, however many reviews it has.
pub(super) fn of_agency(conn: &mut Conn, agency_id: i64) -> Result<Vec<Bucket>> {
    use tallies::dsl;
    let rows: Vec<(Side, Measure, i32, i64, f64)> = dsl::tallies
        .filter(dsl::agency_id.eq(agency_id))
        .order((dsl::side, dsl::measure, dsl::bucket))
        .select((dsl::side, dsl::measure, dsl::bucket, dsl::n, dsl::total))
        .load(conn)?;
    let bucket =
        |(side, measure, bucket, n, total)| Bucket { side, measure, bucket, count: Count { n, total } };
    Ok(rows.into_iter().map(bucket).collect())
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
    save(conn, agency_id, (side, tally.measure, tally.bucket), count)
}

/// Writes one bucket of an agency.
pub(super) fn save(
    conn: &mut Conn,
    agency_id: i64,
    (side, measure, bucket): (Side, Measure, i32),
    count: Count,
) -> Result<()> {
    use tallies::dsl;
    let row = dsl::tallies.find((agency_id, side, measure, bucket));
    if count.n <= 0 {
        diesel::delete(row).execute(conn)?;
        return Ok(());
    }
    let set = (dsl::n.eq(count.n), dsl::total.eq(count.total));
    if diesel::update(row).set(set).execute(conn)? == 0 {
        let key = (dsl::agency_id.eq(agency_id), dsl::side.eq(side), dsl::measure.eq(measure));
        diesel::insert_into(dsl::tallies).values((key, dsl::bucket.eq(bucket), set)).execute(conn)?;
    }
    Ok(())
}
