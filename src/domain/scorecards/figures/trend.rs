//! The trend: plain mean stars by the half-year of the experience.

use std::collections::BTreeMap;

use crate::domain::scorecards::formula::{PEOPLE_FOR_RANGE, Side};
use crate::domain::scorecards::tally::{Buckets, Count, Measure};

/// Half-years shown at most: five years.
const LONGEST: usize = 10;

/// One half-year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HalfYear {
    pub year: i32,
    /// 1 until June, 2 from July on.
    pub half: i32,
    /// Mean stars of the candidates' reviews; none of fewer than three.
    pub talent: Option<f64>,
    /// Mean stars of the clients' reviews; none of fewer than three.
    pub client: Option<f64>,
    /// Reviews of the sides shown.
    pub reviews: i64,
}

/// The half-years from the first to the last with a figure, or nothing if there is but one.
pub(in crate::domain::scorecards) fn of(tallies: &Buckets, sides: &[Side]) -> Vec<HalfYear> {
    let counts = |side| -> BTreeMap<i32, Count> {
        if sides.contains(&side) { tallies.of(side, Measure::HalfYear).collect() } else { BTreeMap::new() }
    };
    let (talent, client) = (counts(Side::Talent), counts(Side::Client));
    let shown = |of: &&Count| of.n >= PEOPLE_FOR_RANGE;
    let mean = |of: &BTreeMap<i32, Count>, bucket| of.get(&bucket).filter(shown).and_then(Count::mean);
    let with_figure =
        |of: &BTreeMap<i32, Count>| of.iter().filter(|(_, of)| shown(of)).map(|of| *of.0).collect::<Vec<_>>();
    let buckets = [with_figure(&talent), with_figure(&client)].concat();
    let (Some(&first), Some(&last)) = (buckets.iter().min(), buckets.iter().max()) else { return Vec::new() };
    if first == last {
        return Vec::new();
    }
    let half_year = |bucket: i32| HalfYear {
        year: bucket.div_euclid(2),
        half: bucket.rem_euclid(2) + 1,
        talent: mean(&talent, bucket),
        client: mean(&client, bucket),
        reviews: [&talent, &client].iter().filter_map(|of| of.get(&bucket)).map(|of| of.n).sum(),
    };
    let all: Vec<HalfYear> = (first..=last).map(half_year).collect();
    all[all.len().saturating_sub(LONGEST)..].to_vec()
}
