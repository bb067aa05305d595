//! The daily hash chain over all decisions: whoever changes, removes or slips in a decision afterwards is
//! found out, and so is whoever owns the database, by anybody who has noted an earlier head.
//!
//! - Each finished day (UTC) that has decisions is sealed: one digest for each decision, with its statement,
//!   and the day's head, SHA-256 over the head before, the day and the digests in their order.
//! - Sealed is what is never erased. Explanation and passages are in it by their salted digest; whether a
//!   decision was overruled follows from the row that overrules it.
//! - Days are sealed late if nobody worked, never twice, and never before they are over.

mod row;
mod verification;

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

pub use verification::faults;

use self::row::Row;
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::Result;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{decision_seals, decisions, sealed_days};

/// What is decided at midnight is committed by then.
const SETTLING: Duration = Duration::minutes(10);

/// A day that is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sealed_days)]
pub struct SealedDay {
    pub day: NaiveDate,
    /// How many decisions it has.
    pub decisions: i32,
    /// 64 hexadecimal digits.
    pub head: String,
}

/// The last sealed day: its head stands for everything before.
///
/// # Errors
/// The database's own.
pub fn last(conn: &mut Conn) -> Result<Option<SealedDay>> {
    let days = sealed_days::table.order(sealed_days::day.desc()).select(SealedDay::as_select());
    Ok(days.first(conn).optional()?)
}

/// Seals every finished day that is not sealed yet.
///
/// # Errors
/// The database's own.
pub fn seal(conn: &mut Conn) -> Result<()> {
    let today = (clock::now() - SETTLING).date();
    let mut before = last(conn)?;
    while let Some(day) = next_day(conn, before.as_ref(), today)? {
        before = Some(seal_day(conn, before.as_ref(), day)?);
    }
    Ok(())
}

/// The first day with decisions after the sealed ones, if it is over.
fn next_day(conn: &mut Conn, sealed: Option<&SealedDay>, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let from = sealed.and_then(|sealed| sealed.day.succ_opt()).unwrap_or(NaiveDate::MIN);
    // SQLite compares moments as texts: a year of five digits would come first.
    let from = from.max(NaiveDate::from_yo_opt(1970, 1).unwrap_or_default());
    let first: Option<NaiveDateTime> = decisions::table
        .filter(decisions::decided_at.ge(midnight(from)).and(decisions::decided_at.lt(midnight(today))))
        .order((decisions::decided_at, decisions::id))
        .select(decisions::decided_at)
        .first(conn)
        .optional()?;
    Ok(first.map(|moment| moment.date()))
}

fn seal_day(conn: &mut Conn, before: Option<&SealedDay>, day: NaiveDate) -> Result<SealedDay> {
    let rows = Row::of_day(conn, day)?;
    let digests: Vec<String> = rows.iter().map(Row::digest).collect();
    for (place, (row, digest)) in (0_i32..).zip(rows.iter().zip(&digests)) {
        diesel::insert_into(decision_seals::table)
            .values((
                decision_seals::decision_id.eq(row.id()),
                decision_seals::day.eq(day),
                decision_seals::place.eq(place),
                decision_seals::digest.eq(digest),
            ))
            .execute(conn)?;
    }
    let head = head(before.map_or("", |sealed| &sealed.head), day, &digests);
    let decisions = i32::try_from(rows.len()).unwrap_or(i32::MAX);
    diesel::insert_into(sealed_days::table)
        .values((
            sealed_days::day.eq(day),
            sealed_days::decisions.eq(decisions),
            sealed_days::head.eq(&head),
            sealed_days::sealed_at.eq(clock::now()),
        ))
        .execute(conn)?;
    let subject = Subject::new(SubjectKind::Decision, rows.last().map_or(0, |row| row.id().0));
    let details = json!({ "day": day, "decisions": decisions, "head": head });
    audit::record(conn, Actor::System, Action::DecisionsSealed, subject, details)?;
    Ok(SealedDay { day, decisions, head })
}

/// The head of a day: SHA-256, in hexadecimal digits, over these lines: the head before, the day, each digest.
fn head(before: &str, day: NaiveDate, digests: &[String]) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{before}\n{day}\n"));
    for digest in digests {
        hash.update(format!("{digest}\n"));
    }
    hex(&hash.finalize())
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}
