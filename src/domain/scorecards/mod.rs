//! Scorecards: the formula and the sums below reviews, which change them; the figures for pages above.

pub mod board;
mod cells;
pub mod counted;
pub mod feedback;
pub mod figures;
pub mod formula;
mod ledger;
pub mod measured;
pub mod moving;
pub mod peer_groups;
pub mod rebuild;
pub mod refresh;
pub mod responses;
pub mod selection;
pub mod standing;
mod stored;
pub mod sums;
pub mod tally;
