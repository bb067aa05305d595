mod counted;
mod formula;
mod sums;
