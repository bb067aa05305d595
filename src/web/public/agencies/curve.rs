//! The curve of answers as an SVG path: six weeks from left to right, none to all from bottom to top.

use std::fmt::Write;

use crate::domain::scorecards::formula::Curve;

/// The part of the picture that is drawn on, in its own units.
const LEFT: f64 = 44.0;
const RIGHT: f64 = 386.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 170.0;
/// Days shown.
const DAYS: i32 = 42;

/// Where a day stands.
fn x(day: i32) -> f64 {
    LEFT + f64::from(day) * (RIGHT - LEFT) / f64::from(DAYS)
}

/// A step for each day on which people had an answer.
pub fn path(curve: &Curve) -> String {
    let mut path = format!("M{LEFT:.0} {BOTTOM:.0}");
    for step in curve.steps.iter().take_while(|step| step.day <= DAYS) {
        let y = BOTTOM - step.share * (BOTTOM - TOP);
        // Writing into a String cannot fail.
        let _ = write!(path, "H{:.1}V{y:.1}", x(step.day));
    }
    let _ = write!(path, "H{RIGHT:.0}");
    path
}

/// The path closed along the bottom, to be filled.
pub fn area(path: &str) -> String {
    format!("{path}V{BOTTOM:.0}H{LEFT:.0}Z")
}

/// Where the median stands; none if it is not reached in the days shown.
pub fn median(curve: &Curve) -> Option<f64> {
    curve.median().filter(|day| *day <= DAYS).map(x)
}
