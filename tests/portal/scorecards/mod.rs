mod counted;
mod figures;
mod formula;
mod rebuild;
mod sums;
