//! Which signals' points count. A moderator can switch each off and on again; the risk of every open case is
//! right again in the same transaction. What a signal saw is shown either way.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::Signal;
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::case::{CaseId, CaseState};
use crate::domain::error::{Error, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{case_signals, cases, signal_switches};

/// The subject of audit entries about the signals as a whole.
const SUBJECT: Subject = Subject::new(SubjectKind::Signals, 0);

/// Whether a signal's points count, and since when if somebody has switched it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch {
    pub is_on: bool,
    pub switched_at: Option<NaiveDateTime>,
}

/// Every signal's switch. One query.
///
/// # Errors
/// The database's own.
pub fn all(conn: &mut Conn) -> Result<BTreeMap<Signal, Switch>> {
    let columns = (signal_switches::signal, signal_switches::is_on, signal_switches::switched_at);
    let rows: Vec<(Signal, bool, NaiveDateTime)> = signal_switches::table.select(columns).load(conn)?;
    let first = |signal: &Signal| (*signal, Switch { is_on: signal.starts_on(), switched_at: None });
    let mut switches: BTreeMap<Signal, Switch> = Signal::ALL.iter().map(first).collect();
    for (signal, is_on, at) in rows {
        switches.insert(signal, Switch { is_on, switched_at: Some(at) });
    }
    Ok(switches)
}

/// The signals whose points count.
pub(super) fn on(conn: &mut Conn) -> Result<BTreeSet<Signal>> {
    Ok(all(conn)?.into_iter().filter(|(_, switch)| switch.is_on).map(|(signal, _)| signal).collect())
}

/// Switches a signal's points, and makes the risk of the open cases anew. Switching it as it is changes
/// nothing.
///
/// # Errors
/// `NotFound` for an actor who is no moderator.
pub fn switch(conn: &mut Conn, actor: Actor, signal: Signal, is_on: bool) -> Result<()> {
    let Actor::Moderator(moderator) = actor else { return Err(Error::NotFound) };
    if all(conn)?.get(&signal).is_some_and(|now| now.is_on == is_on) {
        return Ok(());
    }
    use signal_switches::dsl;
    let values = (dsl::is_on.eq(is_on), dsl::switched_by.eq(moderator), dsl::switched_at.eq(clock::now()));
    let turned = diesel::update(dsl::signal_switches.find(signal)).set(values).execute(conn)?;
    if turned == 0 {
        diesel::insert_into(dsl::signal_switches)
            .values((dsl::signal.eq(signal), values.0, values.1, values.2))
            .execute(conn)
            .map_err(|error| Error::from(error).or_changed())?;
    }
    audit::record(conn, actor, Action::SignalSwitched, SUBJECT, json!({ "signal": signal, "on": is_on }))?;
    weigh_anew(conn, signal)
}

/// Cases whose risk is made anew with one statement.
const AT_ONCE: usize = 500;

/// Sums up the open cases that have the signal.
fn weigh_anew(conn: &mut Conn, signal: Signal) -> Result<()> {
    let on = on(conn)?;
    let marked: Vec<CaseId> = case_signals::table
        .inner_join(cases::table)
        .filter(case_signals::signal.eq(signal).and(cases::state.eq(CaseState::Open)))
        .select(cases::id)
        .load(conn)?;
    for some in marked.chunks(AT_ONCE) {
        let rows: Vec<(CaseId, Signal, i32)> = case_signals::table
            .filter(case_signals::case_id.eq_any(some.to_vec()))
            .select((case_signals::case_id, case_signals::signal, case_signals::points))
            .load(conn)?;
        let mut risks: BTreeMap<CaseId, i32> = some.iter().map(|id| (*id, 0)).collect();
        for (id, _, points) in rows.into_iter().filter(|(_, signal, _)| on.contains(signal)) {
            *risks.entry(id).or_default() += points;
        }
        let mut equal: BTreeMap<i32, Vec<CaseId>> = BTreeMap::new();
        for (id, risk) in risks {
            equal.entry(risk).or_default().push(id);
        }
        for (risk, ids) in equal {
            diesel::update(cases::table.filter(cases::id.eq_any(ids)))
                .set(cases::risk.eq(risk))
                .execute(conn)?;
        }
    }
    Ok(())
}
