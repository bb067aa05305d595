//! Where the stored ledger is not what it should be.

use std::collections::BTreeSet;
use std::fmt;

use crate::domain::scorecards::formula::Class;
use crate::domain::scorecards::ledger::Ledger;
use crate::domain::scorecards::stored::Whose;

/// A figure that was not stored as it should have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// None for figures of all agencies together.
    pub agency_id: Option<i64>,
    /// Which figure, as in `criterion talent honesty`.
    pub figure: String,
    pub stored: String,
    pub rebuilt: String,
}

impl Difference {
    pub(in crate::domain::scorecards) fn new(
        agency_id: Option<i64>,
        figure: String,
        stored: impl fmt::Debug,
        rebuilt: impl fmt::Debug,
    ) -> Self {
        Self { agency_id, figure, stored: format!("{stored:?}"), rebuilt: format!("{rebuilt:?}") }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.agency_id {
            Some(id) => write!(f, "agency {id}, ")?,
            None => write!(f, "all agencies, ")?,
        }
        write!(f, "{}: stored {}, rebuilt {}", self.figure, self.stored, self.rebuilt)
    }
}

/// The lines of both ledgers that do not agree.
pub(super) fn between(whose: Whose, stored: &Ledger, rebuilt: &Ledger) -> Vec<Difference> {
    let agency_id = match whose {
        Whose::Agency(id) => Some(id),
        Whose::Everyone => None,
    };
    let mut found = Vec::new();
    for &class in Class::ALL {
        let [was, is] = [stored, rebuilt].map(|of| of.sums[class]);
        if !was.agrees_with(&is) {
            found.push(Difference::new(agency_id, format!("sums {class}"), was, is));
        }
    }
    let keys: BTreeSet<_> = stored.criteria.keys().chain(rebuilt.criteria.keys()).collect();
    for key in keys {
        let [was, is] = [stored, rebuilt].map(|of| of.criteria.get(key).copied().unwrap_or_default());
        if !was.agrees_with(&is) {
            found.push(Difference::new(agency_id, format!("criterion {} {}", key.0, key.1), was, is));
        }
    }
    let keys: BTreeSet<_> = stored.tallies.0.keys().chain(rebuilt.tallies.0.keys()).collect();
    for key @ (side, measure, bucket) in keys {
        let [was, is] = [stored, rebuilt].map(|of| of.tallies.0.get(key).copied().unwrap_or_default());
        // Totals are exact, so they are equal.
        if was != is {
            found.push(Difference::new(agency_id, format!("tally {side} {measure} {bucket}"), was, is));
        }
    }
    found
}
