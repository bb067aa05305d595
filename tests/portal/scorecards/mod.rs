mod agency_page;
mod counted;
mod figures;
mod formula;
mod plans;
mod public_figures;
mod rebuild;
mod sums;
