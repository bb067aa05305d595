mod counted;
mod formula;
mod rebuild;
mod sums;
