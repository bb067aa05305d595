pub mod agency_page;
pub mod counted;
mod figures;
mod formula;
pub mod plans;
mod public_figures;
mod rebuild;
mod sums;
