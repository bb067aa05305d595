//! Feedback, trend and care after the signature as their templates want them.

use serde::Serialize;

use super::curve as drawing;
use crate::domain::reviews::engagement::Moment;
use crate::domain::reviews::facts::{CameBack, SilentParty};
use crate::domain::scorecards::feedback::{Feedback, Share};
use crate::domain::scorecards::figures::{Aftercare, HalfYear};
use crate::domain::scorecards::formula::Curve;

/// How an agency gives feedback.
#[derive(Serialize)]
pub struct FeedbackView {
    waits: i64,
    answered: i64,
    f7: f64,
    f14: f64,
    f28: f64,
    median: Option<i32>,
    curve: CurveView,
    came_back: Vec<Part>,
    reasons: Option<ShareView>,
    chases_mean: Option<f64>,
    chases_none_share: Option<f64>,
    silent_parties: Vec<Part>,
}

/// The curve as it is drawn.
#[derive(Serialize)]
struct CurveView {
    line: String,
    area: String,
    median_x: Option<f64>,
}

/// A part of a whole; parts add up to 1.
#[derive(Serialize)]
struct Part {
    code: &'static str,
    count: i64,
    share: f64,
}

#[derive(Serialize)]
pub(super) struct ShareView {
    count: i64,
    of: i64,
    share: f64,
    low: f64,
    high: f64,
}

impl FeedbackView {
    pub fn of(feedback: &Feedback) -> Self {
        let curve = &feedback.curve;
        Self {
            waits: curve.n,
            answered: curve.answered,
            f7: curve.f7(),
            f14: curve.f14(),
            f28: curve.f28(),
            median: curve.median(),
            curve: CurveView::of(curve),
            came_back: parts(CameBack::ALL.iter().map(|of| of.code()), &feedback.came_back),
            reasons: feedback.reasons.as_ref().map(share),
            chases_mean: feedback.chases.map(|of| of.mean),
            chases_none_share: feedback.chases.map(|of| of.none),
            silent_parties: feedback
                .silent
                .map_or_else(Vec::new, |silent| parts(SilentParty::ALL.iter().map(|of| of.code()), &silent)),
        }
    }
}

impl CurveView {
    fn of(curve: &Curve) -> Self {
        let line = drawing::path(curve);
        Self { area: drawing::area(&line), line, median_x: drawing::median(curve) }
    }
}

/// Empty when nothing was counted.
fn parts(codes: impl Iterator<Item = &'static str>, counts: &[i64]) -> Vec<Part> {
    let all: i64 = counts.iter().sum();
    if all == 0 {
        return Vec::new();
    }
    let part = |(code, &count)| Part { code, count, share: count as f64 / all as f64 };
    codes.zip(counts).map(part).collect()
}

pub(super) fn share(of: &Share) -> ShareView {
    ShareView { count: of.count, of: of.of, share: of.share, low: of.range.low, high: of.range.high }
}

/// One half-year of the trend.
#[derive(Serialize)]
pub struct HalfYearView {
    year: String,
    half: i32,
    talent: Option<f64>,
    client: Option<f64>,
    reviews: i64,
}

impl HalfYearView {
    pub fn of(period: &HalfYear) -> Self {
        let HalfYear { year, half, talent, client, reviews } = *period;
        Self { year: year.to_string(), half, talent, client, reviews }
    }
}

/// Care after the signature.
#[derive(Serialize)]
pub struct AftercareView {
    mean: f64,
    answers: i64,
    moments: Vec<MomentView>,
}

#[derive(Serialize)]
struct MomentView {
    moment: Moment,
    mean: f64,
}

impl AftercareView {
    pub fn of(aftercare: &Aftercare) -> Self {
        let moment = |(place, &moment)| {
            let of = aftercare.moments.iter().find(|of| of.moment == place)?;
            Some(MomentView { moment, mean: of.mean })
        };
        Self {
            mean: aftercare.mean,
            answers: aftercare.answers,
            moments: (0..).zip(Moment::ALL).filter_map(moment).collect(),
        }
    }
}
