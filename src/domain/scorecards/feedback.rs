//! Feedback as told in reviews: how soon an answer came, what came back, how often people had to ask
//! again, and who went silent.
//!
//! - Those who still wait are in the curve as people who have had no answer so far.
//! - Shares come with their 90 % interval. Fewer than [`PEOPLE_FOR_RANGE`] accounts show nothing.

use super::formula::{Curve, PEOPLE_FOR_RANGE, Range, Side, Wait, wilson};
use super::tally::{Buckets, Measure};

/// The feedback behaviour of an agency, or of all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    /// By which day how many had an answer.
    pub curve: Curve,
    /// Reviews by what came back: nothing, bare rejection, general reasons, reasons of use.
    pub came_back: [i64; 4],
    /// Reviews that got reasons, general ones or of use.
    pub reasons: Option<Share>,
    pub chases: Option<Chases>,
    /// Reviews by who went silent: the agency, the client, unknown; none while too few say so.
    pub silent: Option<[i64; 3]>,
}

/// `count` of `of`, as counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    pub count: i64,
    pub of: i64,
    /// From 0 to 1.
    pub share: f64,
    /// The 90 % interval of the share.
    pub range: Range,
}

impl Share {
    /// None of nothing.
    pub fn new(count: i64, of: i64) -> Option<Self> {
        let range = wilson(count, of)?;
        Some(Self { count, of, share: count as f64 / of as f64, range })
    }
}

/// How often people had to ask again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chases {
    /// Times per review.
    pub mean: f64,
    /// The share of reviews in which nobody had to, from 0 to 1.
    pub none: f64,
}

impl Feedback {
    /// From the tallies of these sides together; none while too few tell of it.
    pub fn of(tallies: &Buckets, sides: &[Side]) -> Option<Self> {
        let curve = Curve::of(sides.iter().flat_map(|&side| waits(tallies, side)));
        let came_back: [i64; 4] = tallies.counts(sides, Measure::CameBack, 0);
        let told = came_back.iter().sum();
        if told < PEOPLE_FOR_RANGE || curve.n < PEOPLE_FOR_RANGE {
            return None;
        }
        let chased = tallies.sum(sides, Measure::Chased);
        let [unasked] = tallies.counts(sides, Measure::Chased, 0);
        Some(Self {
            curve,
            came_back,
            reasons: Share::new(came_back[2] + came_back[3], told),
            chases: chased.mean().map(|mean| Chases { mean, none: unasked as f64 / chased.n as f64 }),
            silent: Some(tallies.counts(sides, Measure::Silent, 0))
                .filter(|of: &[i64; 3]| of.iter().sum::<i64>() >= PEOPLE_FOR_RANGE),
        })
    }

    /// Reviews that say what came back.
    pub fn told(&self) -> i64 {
        self.came_back.iter().sum()
    }
}

fn waits(tallies: &Buckets, side: Side) -> impl Iterator<Item = Wait> {
    let wait =
        |answered| move |(days, count): (i32, super::tally::Count)| Wait { days, answered, count: count.n };
    let answered = tallies.of(side, Measure::AnsweredAfter).map(wait(true));
    answered.chain(tallies.of(side, Measure::WaitingSince).map(wait(false)))
}
