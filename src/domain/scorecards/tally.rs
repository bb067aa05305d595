//! Tallies: counts behind histogram, feedback behaviour, trend and care after the signature.
//!
//! - One tally is one count in (agency, side, measure, bucket); its total adds a number, mostly stars.
//! - What is added to a total is rounded to 20 binary places first, so totals are exact whatever came
//!   and went, like the [`super::sums`].
//! - A bucket without counts has no row. The buckets are few, however many reviews there are.

mod buckets;

use serde::{Deserialize, Serialize};

pub use self::buckets::Buckets;
pub(super) use self::buckets::{load, save};

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
        /// How often the person asked again: 0 to 4, and 5 for more; totals are how often in truth.
        Chased = "chased",
        /// Who went silent: 0 the agency, 1 the client, 2 unknown.
        Silent = "silent",
        /// The half-year of the experience, see [`half_year`]; totals are mean stars.
        HalfYear = "half_year",
        /// Follow-ups by their moment, 0 (week 1) to 4 (end of engagement); totals are stars.
        Aftercare = "aftercare",
        /// Days until the agency answered the review in public.
        Responded = "responded",
        /// Why feedback was missing, as the agency says: 0 the client gave none, 1 could not be passed on, 2 the
        /// agency's failure, 3 the position was stopped.
        Cause = "cause",
        /// The service the review is about, by its place in the list of services.
        Service = "service",
        /// Proofs: 0 mail, 1 plausible, 2 proven. Counted here of every review, not by those who call.
        Proof = "proof",
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

impl Tally {
    /// One more in a bucket of which only the count matters.
    pub fn one(measure: Measure, bucket: i32) -> Self {
        Self { measure, bucket, total: 0.0 }
    }
}

/// How often a bucket was counted, and what that adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Count {
    pub n: i64,
    pub total: f64,
}

impl Count {
    /// What was added up, per count; none without counts.
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.total / self.n as f64)
    }

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

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, more: Self) {
        self.n += more.n;
        self.total += more.total;
    }
}

/// The nearest multiple of 2⁻²⁰: sums of such numbers are exact up to 2³³.
pub(super) fn on_grid(x: f64) -> f64 {
    const PER_UNIT: f64 = (1_u32 << 20) as f64;
    (x * PER_UNIT).round() / PER_UNIT
}
