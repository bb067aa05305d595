//! The tallies of an agency made anew.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use crate::domain::error::Result;
use crate::domain::scorecards::formula::Side;
use crate::domain::scorecards::tally::{self, Count, Measure, Tally};
use crate::platform::db::Conn;

/// The buckets of an agency, and how often each was counted.
#[derive(Default)]
pub struct Tallied(BTreeMap<(Side, Measure, i32), Count>);

impl Tallied {
    pub fn add(&mut self, side: Side, tally: &Tally) {
        self.0.entry((side, tally.measure, tally.bucket)).or_default().add(tally);
    }

    /// Reports and mends the buckets that are stored otherwise. Totals are exact, so they are equal.
    pub fn mend(&self, conn: &mut Conn, agency_id: i64, report: &mut Report) -> Result<()> {
        let stored: BTreeMap<_, _> = tally::of_agency(conn, agency_id)?
            .into_iter()
            .map(|of| ((of.side, of.measure, of.bucket), of.count))
            .collect();
        let keys: BTreeSet<_> = stored.keys().chain(self.0.keys()).copied().collect();
        for key @ (side, measure, bucket) in keys {
            let [was, is] = [&stored, &self.0].map(|of| of.get(&key).copied().unwrap_or_default());
            if was != is {
                report.differs(format!("tally {side} {measure} {bucket}"), was, is);
                tally::save(conn, agency_id, (side, measure, bucket), is)?;
            }
        }
        Ok(())
    }
}
