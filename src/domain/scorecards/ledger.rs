//! The ledger: all that is stored of an agency's published reviews, or of those of all agencies.
//!
//! It is read as a whole, changed in memory, where sums stay exact, and what changed is written back;
//! the database never adds up. It has some hundred lines, however many reviews there are.
//! Who changes it holds the agency's row of the board, then the peers.

use std::ops::AddAssign;

use super::counted::Counted;
use super::formula::{Class, PerClass};
use super::stored::{self, Criteria, Whose};
use super::sums::Sums;
use super::tally::{self, Buckets};
use crate::domain::error::Result;
use crate::platform::db::Conn;

/// Sums, criterion sums and tallies.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Ledger {
    pub sums: PerClass<Sums>,
    pub criteria: Criteria,
    pub tallies: Buckets,
}

impl Ledger {
    /// What is stored.
    pub fn load(conn: &mut Conn, whose: Whose) -> Result<Self> {
        Ok(Self {
            sums: stored::sums(conn, whose)?,
            criteria: stored::criteria(conn, whose)?,
            tallies: tally::load(conn, whose)?,
        })
    }

    /// A review is published.
    pub fn add(&mut self, counted: &Counted) {
        let of = &counted.contribution;
        self.sums.add(of);
        for (code, stars) in &counted.ratings {
            self.criteria.entry((of.side, code.clone())).or_default().add(of, f64::from(*stars));
        }
        counted.all_tallies().for_each(|tally| self.tallies.entry(of.side, &tally).add(&tally));
    }

    /// A review that was added is no longer published.
    pub fn remove(&mut self, counted: &Counted) {
        let of = &counted.contribution;
        self.sums.remove(of);
        for (code, stars) in &counted.ratings {
            self.criteria.entry((of.side, code.clone())).or_default().remove(of, f64::from(*stars));
        }
        counted.all_tallies().for_each(|tally| self.tallies.entry(of.side, &tally).remove(&tally));
    }

    /// Writes what differs from `before`, which is what is stored.
    pub fn save(&self, conn: &mut Conn, whose: Whose, before: &Self) -> Result<()> {
        for &class in Class::ALL {
            if self.sums[class] != before.sums[class] {
                stored::save_sums(conn, whose, class, &self.sums[class])?;
            }
        }
        for ((side, code), sums) in &self.criteria {
            if before.criteria.get(&(*side, code.clone())) != Some(sums) {
                stored::save_criterion(conn, whose, (*side, code), sums)?;
            }
        }
        for (&key, &count) in &self.tallies.0 {
            if before.tallies.0.get(&key) != Some(&count) {
                tally::save(conn, whose, key, count)?;
            }
        }
        Ok(())
    }

    /// The same with an empty line for each that only `stored` has, so that saving empties it there.
    pub fn with_lines_of(&self, stored: &Self) -> Self {
        let mut all = self.clone();
        for key in stored.criteria.keys() {
            all.criteria.entry(key.clone()).or_default();
        }
        for &key in stored.tallies.0.keys() {
            all.tallies.0.entry(key).or_default();
        }
        all
    }
}

/// The ledgers of several agencies add up to that of all of them.
impl AddAssign for Ledger {
    fn add_assign(&mut self, more: Self) {
        self.sums += more.sums;
        more.criteria.into_iter().for_each(|(key, sums)| *self.criteria.entry(key).or_default() += sums);
        more.tallies.0.into_iter().for_each(|(key, count)| *self.tallies.0.entry(key).or_default() += count);
    }
}
