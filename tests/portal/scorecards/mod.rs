mod formula;
mod sums;
