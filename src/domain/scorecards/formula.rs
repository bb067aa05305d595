//! The score, version 1: pure functions of their arguments.
//!
//! - A review weighs by its proof and its age, half as much every [`HALF_LIFE`] days.
//! - It is compared with its class: the placed with the placed, the others with the others. So an
//!   agency gains nothing by inviting only the people it placed.
//! - A side's score starts from what its peers get and moves with the evidence; it comes with a
//!   90 % range, and below [`PEOPLE_FOR_RANGE`] people nothing but texts is shown.
//! - The two sides stay apart. "Clients are treated better" is said only when chance is excluded.
//! - Nothing here sees a review: the input is what [`super::sums`] keeps of all of them.

mod feedback_time;
mod peers;
mod score;
mod share;
mod side;
mod weight;

pub use feedback_time::{Curve, Step, Wait};
pub use peers::{Peer, Peers, Rated, Weighed, criterion_mean};
pub use score::{Gap, Overall, Shown, SideScore, Treatment, gap, overall};
pub use share::wilson;
pub use side::{Class, PerClass, Side};
pub use weight::{Proof, decay, experience_day, mean_stars, weight};

use chrono::NaiveDate;

/// H: days after which a review weighs half.
pub const HALF_LIFE: f64 = 548.0;
/// k: pseudo-reviews that pull a side, or a criterion, to its peers.
pub const PULL: f64 = 7.0;
/// σ0²: variance expected of one review before any was read, in stars².
pub const PRIOR_VARIANCE: f64 = 1.4;
/// Pseudo-reviews that pull a peer mean to [`START`].
pub const PEER: f64 = 30.0;
/// The mean expected of everybody before any review was read, in stars.
pub const START: f64 = 3.5;
/// Standard normal quantile of a two-sided 90 % range.
pub const Z: f64 = 1.645;
/// The least share a class has in μ*, before the shares are made to add up to one again.
pub const LEAST_SHARE: f64 = 0.05;
/// From this many people on, a side shows its range ("early signals").
pub const PEOPLE_FOR_RANGE: i64 = 3;
/// From this many people on, and [`WEIGHT_FOR_SCORE`], a side shows its score.
pub const PEOPLE_FOR_SCORE: i64 = 5;
/// Σw a side needs to show its score.
pub const WEIGHT_FOR_SCORE: f64 = 3.0;
/// Criteria a review must answer to count.
pub const CRITERIA_NEEDED: usize = 3;
/// The fewest stars, and the lower end of every score.
pub const FEWEST_STARS: f64 = 1.0;
/// The most stars, and the upper end of every score.
pub const MOST_STARS: f64 = 5.0;
/// t0: the day on which stored sums are weighed. (The date exists, or this would not compile.)
pub const DAY_ZERO: NaiveDate = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();

/// An interval, both ends included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    pub low: f64,
    pub high: f64,
}

/// Holds a figure within the stars that can be given.
fn within_stars(figure: f64) -> f64 {
    figure.clamp(FEWEST_STARS, MOST_STARS)
}
