//! Scorecards: the formula and the sums below reviews, which change them; the figures for pages above.

pub mod board;
pub mod counted;
pub mod formula;
pub mod rebuild;
pub mod refresh;
pub mod standing;
mod stored;
pub mod sums;
pub mod tally;
