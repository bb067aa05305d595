//! Shares, such as "feedback with reasons": k of n as counted, with the Wilson interval.
//!
//! Unlike the textbook interval it stays honest for few people and for shares of none or all
//! (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927).

use super::{Range, Z};

/// The 90 % interval of `k` of `n` (0 ≤ k ≤ n), as shares from 0 to 1. None for `n` = 0.
pub fn wilson(k: i64, n: i64) -> Option<Range> {
    debug_assert!((0..=n.max(0)).contains(&k), "{k} of {n}");
    if n <= 0 {
        return None;
    }
    let (n, share) = (n as f64, k as f64 / n as f64);
    let pull = Z * Z / n;
    let centre = (share + pull / 2.0) / (1.0 + pull);
    let half = (share * (1.0 - share) / n + pull / n / 4.0).sqrt() * Z / (1.0 + pull);
    Some(Range { low: (centre - half).max(0.0), high: (centre + half).min(1.0) })
}
