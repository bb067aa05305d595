//! The scorecard as its template wants it: what may not be shown is not in it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::scorecards::figures::{Figures, RankedGap};
use crate::domain::scorecards::formula::{Shown, Side, Treatment};

/// What the page shows of both sides together, of each, and of the gap between them.
#[derive(Serialize)]
pub struct ScorecardView {
    shown: Shown,
    as_of: NaiveDate,
    reviews: i64,
    plausible: i64,
    proven: i64,
    overall: Option<OverallView>,
    sides: Vec<SideView>,
    gap: Option<GapView>,
    histogram: Vec<Bar>,
}

#[derive(Serialize)]
struct OverallView {
    /// None while there are early signals only.
    score: Option<f64>,
    low: f64,
    high: f64,
    /// The side it stands for, or `both`.
    from: &'static str,
}

#[derive(Serialize)]
struct SideView {
    side: Side,
    shown: Shown,
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    reviews: i64,
}

#[derive(Serialize)]
struct GapView {
    value: f64,
    low: f64,
    high: f64,
    verdict: &'static str,
    larger_than: Option<f64>,
}

#[derive(Serialize)]
struct Bar {
    stars: i32,
    reviews: i64,
    share: f64,
}

impl ScorecardView {
    pub fn of(figures: &Figures) -> Self {
        let standing = &figures.standing;
        let [_, plausible, proven] = figures.proofs;
        Self {
            shown: standing.shown(),
            as_of: figures.as_of,
            reviews: standing.reviews(),
            plausible,
            proven,
            overall: overall(figures),
            sides: Side::ALL.iter().map(|&side| self::side(figures, side)).collect(),
            gap: figures.gap.as_ref().map(gap),
            histogram: histogram(&figures.histogram),
        }
    }
}

fn overall(figures: &Figures) -> Option<OverallView> {
    let range = figures.standing.range()?;
    Some(OverallView {
        score: figures.standing.overall().map(|of| of.score),
        low: range.low,
        high: range.high,
        from: figures.standing.only().map_or("both", Side::code),
    })
}

fn side(figures: &Figures, side: Side) -> SideView {
    let of = figures.standing.side(side);
    let range = (of.shown != Shown::Texts).then_some(of.range);
    SideView {
        side,
        shown: of.shown,
        score: of.published(),
        low: range.map(|range| range.low),
        high: range.map(|range| range.high),
        reviews: of.n,
    }
}

fn gap(ranked: &RankedGap) -> GapView {
    let gap = &ranked.gap;
    GapView {
        value: gap.gap,
        low: gap.gap - gap.half,
        high: gap.gap + gap.half,
        verdict: match gap.treatment {
            Treatment::Client => "client_better",
            Treatment::Talent => "talent_better",
            Treatment::NoDifference => "no_clear_difference",
        },
        larger_than: ranked.larger_than,
    }
}

/// From five stars to one.
fn histogram(reviews: &[i64; 5]) -> Vec<Bar> {
    let all = reviews.iter().sum::<i64>().max(1);
    let bar = |(stars, &reviews)| Bar { stars, reviews, share: reviews as f64 / all as f64 };
    let mut bars: Vec<Bar> = (1..).zip(reviews).map(bar).collect();
    bars.reverse();
    bars
}
