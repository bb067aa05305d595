//! What one review weighs: w = v · 2^(−(now−t)/H).
//!
//! v is the weight of its proof, t the day the experience ended. Written as
//! v · 2^((t−t0)/H) · 2^(−(now−t0)/H), the first part never changes and can be added up and stored;
//! the second is the same for every review and is applied when a figure is read.

use chrono::{Datelike, NaiveDate};

use super::{CRITERIA_NEEDED, DAY_ZERO, HALF_LIFE};

crate::text_enum!(
    /// How well it is proven that the engagement took place.
    Proof {
        /// The reviewer's mail address is confirmed.
        Mail = "mail",
        /// The structured facts about the contact are complete.
        Plausible = "plausible",
        /// An invitation, a checked document, or a feedback request through the portal.
        Proven = "proven",
    }
);

impl Proof {
    /// v: the weight of a review on the day of the experience.
    pub const fn weight(self) -> f64 {
        match self {
            Self::Mail => 0.5,
            Self::Plausible => 0.7,
            Self::Proven => 1.0,
        }
    }
}

/// v · 2^((t−t0)/H): the weight of a review as of [`DAY_ZERO`]. Above v for everything later.
pub fn weight(proof: Proof, experienced_on: NaiveDate) -> f64 {
    proof.weight() * half_lives_since_zero(experienced_on).exp2()
}

/// 2^(−(now−t0)/H): what turns weights as of [`DAY_ZERO`] into weights on the day `now`.
pub fn decay(now: NaiveDate) -> f64 {
    (-half_lives_since_zero(now)).exp2()
}

/// t: the 15th of the month stated (`month` is any day of it), never after the day of submission.
pub fn experience_day(month: NaiveDate, submitted_on: NaiveDate) -> NaiveDate {
    // Every month has a 15th, so the fallback is never taken.
    let middle = month.with_day(15).unwrap_or(month);
    middle.min(submitted_on)
}

/// y: the mean of a review's answered criteria; none when fewer than [`CRITERIA_NEEDED`] are.
pub fn mean_stars(stars: impl IntoIterator<Item: Into<f64>>) -> Option<f64> {
    let (count, total) =
        stars.into_iter().fold((0_u32, 0.0), |(count, total), stars| (count + 1, total + stars.into()));
    (count as usize >= CRITERIA_NEEDED).then(|| total / f64::from(count))
}

fn half_lives_since_zero(day: NaiveDate) -> f64 {
    day.signed_duration_since(DAY_ZERO).num_days() as f64 / HALF_LIFE
}
