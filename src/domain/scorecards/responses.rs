//! How an agency answers in public: how many of its published reviews, how soon, and why feedback was missing
//! as it says itself. Every answer stands under its review for everybody to count, so no side is left out.

use super::formula::Side;
use super::tally::{Buckets, Measure};

/// The answers of an agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responses {
    /// Published reviews that are answered.
    pub count: i64,
    /// Published reviews.
    pub of: i64,
    /// Days within which half of the answers came; the later of the two in the middle.
    pub median: Option<i32>,
    /// Answers by the cause they state: the client gave none, not to be passed on, the agency's failure, the
    /// position was stopped.
    pub causes: [i64; 4],
}

impl Responses {
    /// From the tallies of both sides.
    pub fn of(tallies: &Buckets) -> Self {
        let [mail, plausible, proven]: [i64; 3] = tallies.counts(Side::ALL, Measure::Proof, 0);
        Self {
            count: tallies.sum(Side::ALL, Measure::Responded).n,
            of: mail + plausible + proven,
            median: median(tallies),
            causes: tallies.counts(Side::ALL, Measure::Cause, 0),
        }
    }

    /// The share of the reviews that are answered, from 0 to 1; none without reviews.
    pub fn share(&self) -> Option<f64> {
        (self.of > 0).then(|| self.count as f64 / self.of as f64)
    }
}

fn median(tallies: &Buckets) -> Option<i32> {
    let mut days: Vec<(i32, i64)> = Side::ALL
        .iter()
        .flat_map(|&side| tallies.of(side, Measure::Responded))
        .map(|(days, count)| (days, count.n))
        .collect();
    days.sort_unstable();
    let middle = days.iter().map(|(_, n)| n).sum::<i64>() / 2;
    let mut passed = 0;
    days.into_iter().find_map(|(day, n)| {
        passed += n;
        (passed > middle).then_some(day)
    })
}
