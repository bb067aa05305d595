//! The team's figures: what waits, by kind and age; what was decided today; how long a decision takes; and
//! how often one was overruled. Each is read from an index; how long it takes, from the latest decisions of
//! thirty days, so that no number grows with the years.

use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime};
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::ruling::Outcome;
use crate::domain::case::{CaseKind, CaseState};
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{cases, decisions};

/// Over how many days the median looks back.
pub const DAYS: i64 = 30;
/// Over how many of the latest decisions at most.
pub const MOST_DECISIONS: i64 = 2000;

/// Open cases of one kind by how long they have waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByAge {
    pub kind: CaseKind,
    /// Less than a day.
    pub day: i64,
    /// One to two days.
    pub two_days: i64,
    /// Two to seven days.
    pub week: i64,
    /// Seven days and more.
    pub older: i64,
}

impl ByAge {
    /// All of this kind.
    pub const fn all(&self) -> i64 {
        self.day + self.two_days + self.week + self.older
    }
}

/// What the team looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamFigures {
    /// Every kind that can wait, in the order of the kinds.
    pub waiting: Vec<ByAge>,
    /// By everybody since midnight, UTC.
    pub decided_today: i64,
    /// From opening to decision; None without decisions.
    pub median: Option<Duration>,
    /// How many decisions the median was taken from.
    pub measured: usize,
    /// Decisions of these days that took something from somebody.
    pub restrictions: i64,
    /// How many of those were overruled since.
    pub overruled: i64,
}

/// The figures as they are now. Seven queries.
///
/// # Errors
/// The database's own.
pub fn of_team(conn: &mut Conn) -> Result<TeamFigures> {
    let now = clock::now();
    // Before any portal: the earliest time there is cannot be said to PostgreSQL.
    let all = opened_after(conn, DateTime::UNIX_EPOCH.naive_utc())?;
    let day = opened_after(conn, now - Duration::days(1))?;
    let two_days = opened_after(conn, now - Duration::days(2))?;
    let week = opened_after(conn, now - Duration::days(7))?;
    let waiting = |of: &[(CaseKind, i64)], kind| of.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n);
    let by_age = |&kind: &CaseKind| ByAge {
        kind,
        day: waiting(&day, kind),
        two_days: waiting(&two_days, kind) - waiting(&day, kind),
        week: waiting(&week, kind) - waiting(&two_days, kind),
        older: waiting(&all, kind) - waiting(&week, kind),
    };
    let took = took(conn, now - Duration::days(DAYS))?;
    let (restrictions, overruled) = overruled(conn, now - Duration::days(DAYS))?;
    Ok(TeamFigures {
        waiting: CaseKind::QUEUED.iter().map(by_age).collect(),
        decided_today: decided_today(conn)?,
        measured: took.len(),
        median: median(took),
        restrictions,
        overruled,
    })
}

/// How many open cases of each kind were opened after `moment`.
fn opened_after(conn: &mut Conn, moment: NaiveDateTime) -> Result<Vec<(CaseKind, i64)>> {
    let open = cases::table.filter(cases::state.eq(CaseState::Open));
    let counted = open.filter(cases::opened_at.gt(moment)).group_by(cases::kind);
    Ok(counted.select((cases::kind, count_star())).load(conn)?)
}

fn decided_today(conn: &mut Conn) -> Result<i64> {
    let midnight = clock::today().and_time(NaiveTime::MIN);
    let today = cases::state.eq(CaseState::Decided).and(cases::decided_at.ge(midnight));
    Ok(cases::table.filter(today).count().get_result(conn)?)
}

/// How long each of the latest decisions since `start` took.
fn took(conn: &mut Conn, start: NaiveDateTime) -> Result<Vec<Duration>> {
    let rows: Vec<(NaiveDateTime, Option<NaiveDateTime>)> = cases::table
        .filter(cases::state.eq(CaseState::Decided).and(cases::decided_at.ge(start)))
        .filter(cases::kind.ne(CaseKind::Measure))
        .order(cases::decided_at.desc())
        .limit(MOST_DECISIONS)
        .select((cases::opened_at, cases::decided_at))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(opened, decided)| Some(decided? - opened)).collect())
}

/// The restrictions among the latest decisions since `start`, and how many of them were overruled.
fn overruled(conn: &mut Conn, start: NaiveDateTime) -> Result<(i64, i64)> {
    let latest: Vec<(Outcome, bool)> = decisions::table
        .filter(decisions::decided_at.ge(start))
        .order(decisions::decided_at.desc())
        .limit(MOST_DECISIONS)
        .select((decisions::outcome, decisions::overruled_by.is_not_null()))
        .load(conn)?;
    let restricting = latest.into_iter().filter(|(outcome, _)| outcome.restricts());
    Ok(restricting.fold((0, 0), |(all, gone), (_, is_overruled)| (all + 1, gone + i64::from(is_overruled))))
}

/// The middle one; of an even number the mean of the two in the middle.
fn median(mut took: Vec<Duration>) -> Option<Duration> {
    took.sort_unstable();
    let half = took.len() / 2;
    match took.len() {
        0 => None,
        many if many % 2 == 1 => Some(took[half]),
        _ => Some((took[half - 1] + took[half]) / 2),
    }
}
