//! What is kept of the signals of a case, and what they came to.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::{Seen, Sighting, Signal, switches};
use crate::domain::case::CaseId;
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{case_signals, cases, decisions};

/// A signal of a case as a moderator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    pub signal: Signal,
    pub seen: Seen,
    /// What it adds to the risk; nothing while it is switched off.
    pub points: i32,
    pub is_on: bool,
}

/// Keeps what was found about a case, in place of what was kept before, and sums up its risk. Of several
/// sightings of one signal the first counts.
///
/// # Errors
/// The database's own.
pub fn keep(conn: &mut Conn, case: CaseId, found: &[Sighting]) -> Result<()> {
    let on = switches::on(conn)?;
    diesel::delete(case_signals::table.filter(case_signals::case_id.eq(case))).execute(conn)?;
    let mut kept: BTreeMap<Signal, &Sighting> = BTreeMap::new();
    for sighting in found {
        kept.entry(sighting.signal).or_insert(sighting);
    }
    for sighting in kept.values() {
        insert(conn, case, sighting)?;
    }
    let risk: i32 = kept.keys().filter(|signal| on.contains(signal)).map(|signal| signal.points()).sum();
    diesel::update(cases::table.find(case))
        .set((cases::risk.eq(risk), cases::signals_at.eq(clock::now())))
        .execute(conn)?;
    Ok(())
}

fn insert(conn: &mut Conn, case: CaseId, sighting: &Sighting) -> Result<()> {
    // Texts and numbers always become JSON.
    let seen = serde_json::to_string(&sighting.seen).unwrap_or_else(|_| "{}".to_owned());
    diesel::insert_into(case_signals::table)
        .values((
            case_signals::case_id.eq(case),
            case_signals::signal.eq(sighting.signal),
            case_signals::points.eq(sighting.signal.points()),
            case_signals::seen.eq(seen),
        ))
        .execute(conn)?;
    Ok(())
}

/// The signals of a case, those with the most points first. Two queries.
///
/// # Errors
/// The database's own.
pub fn of_case(conn: &mut Conn, case: CaseId) -> Result<Vec<Noted>> {
    let on = switches::on(conn)?;
    let rows: Vec<(Signal, i32, String)> = case_signals::table
        .filter(case_signals::case_id.eq(case))
        .select((case_signals::signal, case_signals::points, case_signals::seen))
        .load(conn)?;
    let noted = |(signal, points, seen): (Signal, i32, String)| {
        let is_on = on.contains(&signal);
        // Nobody but this module writes the column; what cannot be read was seen by an older program.
        let seen = serde_json::from_str(&seen).unwrap_or_default();
        Noted { signal, seen, points: if is_on { points } else { 0 }, is_on }
    };
    let mut all: Vec<Noted> = rows.into_iter().map(noted).collect();
    all.sort_by_key(|noted| (std::cmp::Reverse(noted.points), noted.signal));
    Ok(all)
}

/// Decisions are looked back upon for so long.
pub const LOOKED_BACK: Duration = Duration::days(365);

/// What the signals contributed to decisions: of each signal and outcome how many cases were decided so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contributions {
    /// Decided cases whose text was looked at, by outcome.
    pub decided: BTreeMap<String, i64>,
    /// Those with the signal, by outcome.
    pub with: BTreeMap<Signal, BTreeMap<String, i64>>,
}

/// What they contributed to the decisions made since. Two queries over the decisions of that time.
///
/// # Errors
/// The database's own.
pub fn contributions(conn: &mut Conn, since: NaiveDateTime) -> Result<Contributions> {
    let recent = decisions::decided_at.ge(since);
    let decided: Vec<(String, i64)> = decisions::table
        .inner_join(cases::table)
        .filter(recent.and(cases::signals_at.is_not_null()))
        .group_by(decisions::outcome)
        .select((decisions::outcome, diesel::dsl::count_star()))
        .load(conn)?;
    let rows: Vec<(Signal, String, i64)> = decisions::table
        .inner_join(cases::table.inner_join(case_signals::table))
        .filter(recent)
        .group_by((case_signals::signal, decisions::outcome))
        .select((case_signals::signal, decisions::outcome, diesel::dsl::count_star()))
        .load(conn)?;
    let mut with: BTreeMap<Signal, BTreeMap<String, i64>> = BTreeMap::new();
    for (signal, outcome, count) in rows {
        with.entry(signal).or_default().insert(outcome, count);
    }
    Ok(Contributions { decided: decided.into_iter().collect(), with })
}
