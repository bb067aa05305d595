//! Taking time fairly: the two things compared take turns, and the median round counts.

use std::time::Instant;

/// Rounds, of which the median counts.
const ROUNDS: usize = 9;

/// What came out of a comparison.
pub struct Measured {
    /// How many times longer the one takes than the other.
    pub ratio: f64,
    /// Milliseconds of the one.
    pub one: f64,
    /// Milliseconds of the other.
    pub other: f64,
}

impl Measured {
    /// Prints the comparison of two verbs.
    pub fn print(&self, name: &str, beside: &str) {
        let Self { ratio, one, other } = self;
        println!("{name:42} {:>13} {one:>8.2} ms {ratio:>7.2} times {beside} ({other:.2} ms)", "");
    }
}

/// Compares `one` with `other`, each done `times` times a round.
pub fn compare(times: usize, mut one: impl FnMut(), mut other: impl FnMut()) -> Measured {
    let time = |work: &mut dyn FnMut()| {
        let begun = Instant::now();
        (0..times).for_each(|_| work());
        begun.elapsed().as_secs_f64() * 1000.0 / times as f64
    };
    // What is only slow the first time does not count.
    time(&mut one);
    time(&mut other);
    let rounds: Vec<(f64, f64)> = (0..ROUNDS).map(|_| (time(&mut one), time(&mut other))).collect();
    Measured {
        ratio: median(rounds.iter().map(|(one, other)| one / other)),
        one: median(rounds.iter().map(|(one, _)| *one)),
        other: median(rounds.iter().map(|(_, other)| *other)),
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
