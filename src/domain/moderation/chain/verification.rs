//! Holding the decisions against their seals.

use std::collections::{BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::row::Row;
use super::{SealedDay, head, midnight};
use crate::domain::error::Result;
use crate::domain::moderation::decision::DecisionId;
use crate::platform::db::Conn;
use crate::platform::db::schema::{decision_seals, decisions, sealed_days};

/// Faults that are named one by one.
const MOST: usize = 20;

/// What does not fit its seal, the first row first: changed, missing, added. Nothing if all is well.
///
/// # Errors
/// The database's own.
pub fn faults(conn: &mut Conn) -> Result<Vec<String>> {
    let days: Vec<SealedDay> =
        sealed_days::table.order(sealed_days::day).select(SealedDay::as_select()).load(conn)?;
    let mut faults = Vec::new();
    let mut before = String::new();
    for day in &days {
        faults.extend(faults_of_day(conn, &before, day)?);
        before.clone_from(&day.head);
    }
    if let Some(last) = days.last() {
        faults.extend(added(conn, last.day)?);
    }
    faults.extend(wrongly_marked(conn)?);
    faults.truncate(MOST);
    Ok(faults)
}

fn faults_of_day(conn: &mut Conn, before: &str, sealed: &SealedDay) -> Result<Vec<String>> {
    let day = sealed.day;
    let seals: Vec<(i64, String)> = decision_seals::table
        .filter(decision_seals::day.eq(day))
        .order(decision_seals::place)
        .select((decision_seals::decision_id, decision_seals::digest))
        .load(conn)?;
    let ids: Vec<i64> = seals.iter().map(|(id, _)| *id).collect();
    let rows: HashMap<i64, Row> =
        Row::with_ids(conn, &ids)?.into_iter().map(|row| (row.id().0, row)).collect();
    let mut faults = Vec::new();
    for (id, digest) in &seals {
        let name = DecisionId(*id);
        match rows.get(id) {
            None => faults.push(format!("decision {name} of {day} is missing")),
            Some(row) if row.digest() != *digest || !row.has_its_words() => {
                faults.push(format!("decision {name} of {day} was changed after it was sealed"));
            }
            Some(_) => {}
        }
    }
    let digests: Vec<String> = seals.into_iter().map(|(_, digest)| digest).collect();
    let is_whole = usize::try_from(sealed.decisions) == Ok(digests.len());
    if !is_whole || head(before, day, &digests) != sealed.head {
        faults.push(format!("the seals of {day} were changed: its head does not follow from them"));
    }
    Ok(faults)
}

/// Decisions of days that are sealed, which have no seal.
fn added(conn: &mut Conn, last: NaiveDate) -> Result<Vec<String>> {
    let seal = decision_seals::table.filter(decision_seals::decision_id.eq(decisions::id));
    let rows: Vec<(DecisionId, chrono::NaiveDateTime)> = decisions::table
        .filter(decisions::decided_at.lt(midnight(last + Days::new(1))))
        .filter(not(exists(seal)))
        .order((decisions::decided_at, decisions::id))
        .select((decisions::id, decisions::decided_at))
        .load(conn)?;
    let say = |(id, at): (DecisionId, chrono::NaiveDateTime)| {
        format!("decision {id} of {} was added after the day was sealed", at.date())
    };
    Ok(rows.into_iter().map(say).collect())
}

/// Decisions whose mark "overruled" does not follow from the row that overrules them.
fn wrongly_marked(conn: &mut Conn) -> Result<Vec<String>> {
    type Pairs = Vec<(Option<DecisionId>, Option<DecisionId>)>;
    let said: Pairs = decisions::table
        .filter(decisions::overrules.is_not_null())
        .select((decisions::overrules, decisions::id.nullable()))
        .load(conn)?;
    let marked: Pairs = decisions::table
        .filter(decisions::overruled_by.is_not_null())
        .select((decisions::id.nullable(), decisions::overruled_by))
        .load(conn)?;
    let (said, marked): (BTreeSet<_>, BTreeSet<_>) =
        (said.into_iter().collect(), marked.into_iter().collect());
    let wrong: BTreeSet<DecisionId> =
        said.symmetric_difference(&marked).filter_map(|(overruled, _)| *overruled).collect();
    Ok(wrong.into_iter().map(|id| format!("decision {id} is wrongly marked as overruled or not")).collect())
}
