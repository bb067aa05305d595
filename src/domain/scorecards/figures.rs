//! All figures of an agency's page, read in a constant number of queries: no review is touched.
//!
//! - A side with fewer than [`PEOPLE_FOR_RANGE`](super::formula::PEOPLE_FOR_RANGE) people shows no
//!   figure of any kind, and is left out of what both sides make together.
//! - Scores and criteria are weighed and pulled to the peers; counts, shares and the trend are as told.

mod aftercare;
pub(super) mod trend;

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

pub use self::aftercare::{Aftercare, AtMoment};
pub use self::trend::HalfYear;
use super::board;
use super::feedback::Feedback;
use super::formula::{Gap, Peers, Side, criterion_mean};
use super::responses::Responses;
use super::standing::Standing;
use super::stored::{self, Criteria, Whose};
use super::tally::{self, Measure};
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::scorecards;

/// What an agency's page shows.
#[derive(Debug, Clone)]
pub struct Figures {
    /// The day on which everything is weighed.
    pub as_of: NaiveDate,
    pub standing: Standing,
    pub gap: Option<RankedGap>,
    /// Reviews by proof: mail, plausible, proven. Of both sides.
    pub proofs: [i64; 3],
    /// Reviews by mean stars, 1 to 5. Of both sides.
    pub histogram: [i64; 5],
    pub criteria: Vec<CriterionFigure>,
    pub feedback: Option<Feedback>,
    /// From old to new without holes; empty while there is nothing to compare.
    pub trend: Vec<HalfYear>,
    pub aftercare: Option<Aftercare>,
    pub responses: Responses,
}

/// The gap between the sides, and how large it is among agencies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankedGap {
    pub gap: Gap,
    /// The share of the other agencies that show a gap whose gap is smaller, whichever side it
    /// favours; from 0 to 1, none while no other shows one.
    pub larger_than: Option<f64>,
}

/// One criterion as one side sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionFigure {
    pub side: Side,
    /// The criterion's code.
    pub code: String,
    /// Pulled to the peers, in stars.
    pub mean: f64,
    /// Reviews that answered it.
    pub n: i64,
}

impl Figures {
    /// The figures of an agency today.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(conn: &mut Conn, agency_id: i64) -> Result<Self> {
        let whose = Whose::Agency(agency_id);
        let (as_of, people) = (clock::today(), board::people(conn, agency_id)?);
        let peers = Peers::of(&stored::sums(conn, Whose::Everyone)?.on(as_of));
        let standing = Standing::of(&stored::sums(conn, whose)?.on(as_of), people, &peers);
        let gap = match standing.gap() {
            Some(gap) => Some(RankedGap { gap, larger_than: larger_than(conn, agency_id)? }),
            None => None,
        };
        let sides = people.known_sides();
        let (own, everyone) = (stored::criteria(conn, whose)?, stored::criteria(conn, Whose::Everyone)?);
        let tallies = tally::load(conn, whose)?;
        let criteria = criteria(&sides, &own, &everyone, as_of);
        Ok(Self {
            as_of,
            standing,
            gap,
            proofs: tallies.counts(Side::ALL, Measure::Proof, 0),
            histogram: tallies.counts(Side::ALL, Measure::Stars, 1),
            feedback: Feedback::of(&tallies, &sides),
            responses: Responses::of(&tallies),
            trend: trend::of(&tallies, &sides),
            aftercare: Aftercare::of(&criteria, &tallies, &sides),
            criteria,
        })
    }

    /// One criterion as one side sees it, if it is shown.
    pub fn criterion(&self, side: Side, code: &str) -> Option<&CriterionFigure> {
        self.criteria.iter().find(|of| of.side == side && of.code == code)
    }
}

fn criteria(sides: &[Side], own: &Criteria, everyone: &Criteria, on: NaiveDate) -> Vec<CriterionFigure> {
    let answered = own.iter().filter(|((side, _), sums)| sums.n > 0 && sides.contains(side));
    answered
        .map(|(key, sums)| {
            let everyone = everyone.get(key).copied().unwrap_or_default();
            let mean = criterion_mean(&sums.on(on), &everyone.on(on));
            CriterionFigure { side: key.0, code: key.1.clone(), mean, n: sums.n }
        })
        .collect()
}

/// Where the agency's gap of last night stands among those of the others.
fn larger_than(conn: &mut Conn, agency_id: i64) -> Result<Option<f64>> {
    use scorecards::dsl;
    let own: Option<Option<f64>> = dsl::scorecards.find(agency_id).select(dsl::gap).first(conn).optional()?;
    let Some(size) = own.flatten().map(f64::abs) else { return Ok(None) };
    let shown: i64 = dsl::scorecards.filter(dsl::gap.is_not_null()).select(count_star()).first(conn)?;
    let smaller: i64 =
        dsl::scorecards.filter(dsl::gap.gt(-size).and(dsl::gap.lt(size))).select(count_star()).first(conn)?;
    Ok((shown > 1).then(|| smaller as f64 / (shown - 1) as f64))
}
