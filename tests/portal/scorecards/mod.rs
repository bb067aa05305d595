mod agency_page;
mod counted;
mod figures;
mod formula;
mod public_figures;
mod rebuild;
mod sums;
