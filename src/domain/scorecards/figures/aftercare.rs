//! Care after the signature: the criterion, and what follow-ups say at each moment.

use super::CriterionFigure;
use crate::domain::scorecards::formula::{PEOPLE_FOR_RANGE, Side};
use crate::domain::scorecards::tally::{Buckets, Count, Measure};

/// The criterion's code.
const CODE: &str = "aftercare";
/// Moments a follow-up can look back from.
const MOMENTS: i32 = 5;

/// How an agency cares for people once they have signed.
#[derive(Debug, Clone, PartialEq)]
pub struct Aftercare {
    /// The criterion: the plain mean of the sides that show it, in stars.
    pub mean: f64,
    /// Reviews that answered it.
    pub answers: i64,
    /// The moments that at least three follow-ups rate, from the first week to the end.
    pub moments: Vec<AtMoment>,
}

/// The stars that follow-ups of one moment gave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtMoment {
    /// 0 (week 1) to 4 (end of engagement).
    pub moment: i32,
    /// Plain mean, in stars.
    pub mean: f64,
    pub answers: i64,
}

impl Aftercare {
    pub(in crate::domain::scorecards) fn of(
        criteria: &[CriterionFigure],
        tallies: &Buckets,
        sides: &[Side],
    ) -> Option<Self> {
        let shown: Vec<_> = criteria.iter().filter(|of| of.code == CODE).collect();
        let mean = shown.iter().map(|of| of.mean).sum::<f64>() / shown.len() as f64;
        let moments = moments(tallies, sides);
        let answers = shown.iter().map(|of| of.n).sum();
        (!shown.is_empty()).then_some(Self { mean, answers, moments })
    }
}

/// The moments that at least three follow-ups of these sides rate.
fn moments(tallies: &Buckets, sides: &[Side]) -> Vec<AtMoment> {
    (0..MOMENTS).filter_map(|moment| at_moment(tallies, sides, moment)).collect()
}

fn at_moment(tallies: &Buckets, sides: &[Side], moment: i32) -> Option<AtMoment> {
    let mut count = Count::default();
    for side in sides {
        let of = tallies.of(*side, Measure::Aftercare).filter(|(bucket, _)| *bucket == moment);
        of.for_each(|(_, of)| count += of);
    }
    count.mean().filter(|_| count.n >= PEOPLE_FOR_RANGE).map(|mean| AtMoment {
        moment,
        mean,
        answers: count.n,
    })
}
