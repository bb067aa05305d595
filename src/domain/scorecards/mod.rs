//! Scorecards: the formula and the sums below reviews, which change them; the figures for pages above.

pub mod formula;
pub mod sums;
