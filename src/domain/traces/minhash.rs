//! How much two texts have in common, and how that is guessed from eighty numbers.
//!
//! A text is the set of all runs of four characters of its folded form (see [`folding`]); two texts are as
//! alike as the share of the runs they have in common (Jaccard). MinHash (Broder 1997): under a random order
//! of all runs the chance that two sets have the same first run is exactly that share. So eighty such first
//! runs estimate it, and sixteen bands of five find almost every text that is alike enough: with a share of
//! 0.8 in common 998 of 1,000, with 0.7 95 of 100, with 0.1, which is what two texts of one language have
//! in common anyway, 1 of 6,000. Nothing here depends on the machine: the numbers are stored.

use crate::platform::folding;

/// Bands of a fingerprint: texts that have one in common are compared.
pub const BANDS: usize = 16;
/// Numbers of one band.
const ROWS: usize = 5;
/// Characters of one run.
const RUN: usize = 4;
/// Texts of fewer runs are a sentence or two and say too little to be copies: of the follow-ups of the demo
/// world, one sentence each, every third was written before.
pub const FEWEST_RUNS: usize = 120;

/// The runs of a text, each once, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runs(Vec<u32>);

/// Eighty numbers that stand for a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint([u64; BANDS * ROWS]);

impl Runs {
    /// The runs of `text`. Time in proportion to its length, times its logarithm.
    pub fn of(text: &str) -> Self {
        // Folded text is ASCII, so four characters are four bytes are one number.
        let folded = folding::fold(text);
        let run = |bytes: &[u8]| bytes.iter().fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
        let mut runs: Vec<u32> = folded.as_bytes().windows(RUN).map(run).collect();
        runs.sort_unstable();
        runs.dedup();
        Self(runs)
    }

    /// How many different runs there are.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The share of all runs of both that both have, 0 to 1; two empty texts have nothing in common.
    pub fn jaccard(&self, other: &Self) -> f64 {
        let common = self.0.iter().filter(|run| other.0.binary_search(run).is_ok()).count();
        let all = self.len() + other.len() - common;
        if all == 0 { 0.0 } else { common as f64 / all as f64 }
    }

    /// The text's fingerprint.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut least = [u64::MAX; BANDS * ROWS];
        for run in &self.0 {
            let mut seed = 0_u64;
            for least in &mut least {
                seed = seed.wrapping_add(GOLDEN);
                *least = (*least).min(mixed(u64::from(*run) ^ seed));
            }
        }
        Fingerprint(least)
    }
}

impl Fingerprint {
    /// What [`Runs::jaccard`] is likely to be; off by more than 0.2 once in a few thousand texts.
    pub fn estimate(&self, other: &Self) -> f64 {
        let same = self.0.iter().zip(&other.0).filter(|(own, other)| own == other).count();
        same as f64 / self.0.len() as f64
    }

    /// The keys under which the text is found.
    pub fn bands(&self) -> [i64; BANDS] {
        let mut keys = [0; BANDS];
        for (nth, (key, rows)) in keys.iter_mut().zip(self.0.chunks(ROWS)).enumerate() {
            let start = mixed(nth as u64);
            *key = rows.iter().fold(start, |key, row| mixed(key ^ row).wrapping_add(GOLDEN)).cast_signed();
        }
        keys
    }
}

/// 2^64 divided by the golden ratio: steps of it spread evenly.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// A number that looks random, another one for every number (the finaliser of SplitMix64, Steele et al. 2014).
const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}
