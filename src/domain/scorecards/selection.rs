//! A selection: what an agency's reviews of a side, a half-year or a service say, for its own desk.
//! Plain means of the stars as given; the public figures are weighed and pulled to the peers.
//!
//! Nobody can be singled out by choosing, nor by taking one selection from another:
//! - A side of fewer than three people shows nothing, as on the public page.
//! - A half-year or a service of fewer than three people cannot be chosen. If those that cannot be chosen hold
//!   fewer than three people together, the smallest that could be chosen cannot be chosen either: else the
//!   whole less everything shown would be what one or two people said.
//! - A half-year and a service together can be chosen only where every service of that half-year and every
//!   half-year of that service has three people or none. So whatever is left of either has three people.
//! - Within a selection no criterion and no moment shows that fewer than three answered.
//! - How many people speak is never shown, only how many reviews.
//! - Texts are not chosen here: a list by service would tell what the public page does not.
//!
//! One query tells what may be chosen, one more per side what was.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{self, EVERY_HALF_YEAR, EVERY_SERVICE, Key};
use super::feedback::Feedback;
use super::figures::{Aftercare, CriterionFigure, HalfYear, trend};
use super::formula::{PEOPLE_FOR_RANGE, Side};
use super::tally::{Buckets, Count, Measure};
use crate::domain::error::Result;
use crate::platform::db::Conn;

/// What is chosen; nothing chosen is everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    pub side: Option<Side>,
    /// Of the experience, see [`super::tally::half_year`].
    pub half_year: Option<i32>,
    /// A place in the list of services.
    pub service: Option<i32>,
}

impl Filter {
    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn key(&self, side: Side) -> Key {
        Key {
            side,
            half_year: self.half_year.unwrap_or(EVERY_HALF_YEAR),
            service: self.service.unwrap_or(EVERY_SERVICE),
        }
    }
}

/// What may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer(BTreeMap<Key, i64>);

impl Offer {
    /// Of one agency.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(conn: &mut Conn, agency_id: i64) -> Result<Self> {
        Ok(Self(cells::people(conn, agency_id)?))
    }

    /// The half-years that can be chosen on some side, the latest first.
    pub fn half_years(&self) -> Vec<i32> {
        let all: BTreeSet<i32> = Side::ALL.iter().flat_map(|&side| self.fit(side, half_year)).collect();
        all.into_iter().rev().collect()
    }

    /// The services that can be chosen on some side.
    pub fn services(&self) -> Vec<i32> {
        let all: BTreeSet<i32> = Side::ALL.iter().flat_map(|&side| self.fit(side, service)).collect();
        all.into_iter().collect()
    }

    /// The sides of which this choice may be shown.
    pub fn sides(&self, filter: &Filter) -> Vec<Side> {
        let wanted = |side: &&Side| filter.side.is_none_or(|only| only == **side);
        Side::ALL.iter().filter(wanted).copied().filter(|&side| self.shows(side, filter)).collect()
    }

    fn shows(&self, side: Side, filter: &Filter) -> bool {
        match (filter.half_year, filter.service) {
            (None, None) => self.is_known(side),
            (Some(half_year_of), None) => self.fit(side, half_year).contains(&half_year_of),
            (None, Some(service_of)) => self.fit(side, service).contains(&service_of),
            (Some(half_year_of), Some(service_of)) => {
                let row = |key: &Key| key.half_year == half_year_of && service(key).is_some();
                let column = |key: &Key| key.service == service_of && half_year(key).is_some();
                self.0.contains_key(&filter.key(side))
                    && self.fit(side, half_year).contains(&half_year_of)
                    && self.fit(side, service).contains(&service_of)
                    && self.people(side, row).chain(self.people(side, column)).all(|n| n >= PEOPLE_FOR_RANGE)
            }
        }
    }

    /// The half-years of a choice, without those that could not be chosen besides.
    fn half_years_of(&self, tallies: &Buckets, filter: &Filter) -> Buckets {
        let may_be_shown = |(side, measure, bucket): &(Side, Measure, i32)| {
            let of = Filter { half_year: Some(*bucket), ..*filter };
            *measure == Measure::HalfYear && self.shows(*side, &of)
        };
        Buckets(tallies.0.iter().filter(|(key, _)| may_be_shown(key)).map(|(k, v)| (*k, *v)).collect())
    }

    fn is_known(&self, side: Side) -> bool {
        let whole = Filter::default().key(side);
        self.0.get(&whole).is_some_and(|people| *people >= PEOPLE_FOR_RANGE)
    }

    fn people(&self, side: Side, of: impl Fn(&Key) -> bool) -> impl Iterator<Item = i64> {
        self.0.iter().filter(move |(key, _)| key.side == side && of(key)).map(|(_, people)| *people)
    }

    /// The lines of one kind that can be chosen: `line` tells which line a key is, if it is one alone.
    fn fit(&self, side: Side, line: fn(&Key) -> Option<i32>) -> BTreeSet<i32> {
        if !self.is_known(side) {
            return BTreeSet::new();
        }
        let alone = |key: &Key| key.half_year == EVERY_HALF_YEAR || key.service == EVERY_SERVICE;
        let of_side = self.0.iter().filter(|(key, _)| key.side == side && alone(key));
        let lines: Vec<(i64, i32)> = of_side.filter_map(|(key, n)| Some((*n, line(key)?))).collect();
        let (mut fit, few): (Vec<_>, Vec<_>) = lines.into_iter().partition(|(n, _)| *n >= PEOPLE_FOR_RANGE);
        let left: i64 = few.iter().map(|(n, _)| n).sum();
        if (1..PEOPLE_FOR_RANGE).contains(&left) {
            fit.sort_unstable();
            fit.drain(..1.min(fit.len()));
        }
        fit.into_iter().map(|(_, line)| line).collect()
    }
}

fn half_year(key: &Key) -> Option<i32> {
    (key.half_year != EVERY_HALF_YEAR).then_some(key.half_year)
}

fn service(key: &Key) -> Option<i32> {
    (key.service != EVERY_SERVICE).then_some(key.service)
}

/// What the reviews of a choice say.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    /// The sides that may be shown; with none there is nothing else either.
    pub sides: Vec<Side>,
    pub reviews: i64,
    /// The plain mean of the reviews' stars.
    pub mean: Option<f64>,
    /// Plain means.
    pub criteria: Vec<CriterionFigure>,
    pub feedback: Option<Feedback>,
    /// Care after the signature.
    pub aftercare: Option<Aftercare>,
    /// The half-years that could be chosen as well; nothing if one of them is.
    pub trend: Vec<HalfYear>,
    /// The plain means of candidates and of clients, where both may be shown.
    pub gap: Option<(f64, f64)>,
}

impl Selection {
    /// What is chosen of an agency, as far as the offer allows. One query per side.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(conn: &mut Conn, agency_id: i64, offer: &Offer, filter: &Filter) -> Result<Self> {
        let sides = offer.sides(filter);
        let (mut tallies, mut criteria, mut reviews) = (Buckets::default(), Vec::new(), 0);
        for &side in &sides {
            let Some(cell) = cells::find(conn, agency_id, filter.key(side))? else { continue };
            reviews += cell.reviews;
            for (measure, bucket, count) in cell.told.tallies() {
                tallies.0.insert((side, measure, bucket), count);
            }
            criteria.extend(cell.told.criteria.into_iter().filter_map(|(code, of)| shown(side, code, of)));
        }
        let mean = |sides: &[Side]| tallies.sum(sides, Measure::HalfYear).mean();
        let gap = sides.len() == Side::ALL.len();
        Ok(Self {
            reviews,
            mean: mean(&sides),
            feedback: Feedback::of(&tallies, &sides),
            aftercare: Aftercare::of(&criteria, &tallies, &sides),
            trend: trend::of(&offer.half_years_of(&tallies, filter), &sides),
            gap: mean(&[Side::Talent]).zip(mean(&[Side::Client])).filter(|_| gap),
            criteria,
            sides,
        })
    }

    /// One criterion as one side sees it, if it is shown.
    pub fn criterion(&self, side: Side, code: &str) -> Option<&CriterionFigure> {
        self.criteria.iter().find(|of| of.side == side && of.code == code)
    }
}

fn shown(side: Side, code: String, of: Count) -> Option<CriterionFigure> {
    let mean = of.mean().filter(|_| of.n >= PEOPLE_FOR_RANGE)?;
    Some(CriterionFigure { side, code, mean, n: of.n })
}
