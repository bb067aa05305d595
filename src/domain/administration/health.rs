//! How the portal is doing: what waits too long, what was given up, what is due.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use crate::domain::case::CaseState;
use crate::domain::error::Result;
use crate::domain::job::JobState;
use crate::domain::mail::MailState;
use crate::platform::clock;
use crate::platform::db::schema::{cases, jobs, mails};
use crate::platform::db::{Conn, migrations};

/// A worker that runs takes what is due within seconds; after this time nobody does.
const PATIENCE: Duration = Duration::minutes(10);

/// The figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Whether this program knows migrations the database has not seen.
    pub migrations_pending: bool,
    pub mails: Backlog,
    /// Mails of which nobody knows whether they were sent.
    pub mails_uncertain: i64,
    pub jobs: Backlog,
    /// Open cases after their deadline.
    pub cases_overdue: i64,
}

/// What waits and what was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backlog {
    /// Due and not taken yet.
    pub due: i64,
    /// Since when the oldest of them waits.
    pub oldest: Option<NaiveDateTime>,
    /// Given up; somebody has to look.
    pub dead: i64,
}

impl Backlog {
    /// Whether it looks as if nobody works.
    pub fn is_stuck(&self) -> bool {
        self.oldest.is_some_and(|since| since < clock::now() - PATIENCE)
    }
}

impl Health {
    /// Takes the figures.
    ///
    /// # Errors
    /// The database's own.
    pub fn take(conn: &mut Conn) -> Result<Self> {
        Ok(Self {
            migrations_pending: migrations::pending(conn)?,
            mails: mails_backlog(conn)?,
            mails_uncertain: mails_in(conn, MailState::Uncertain)?,
            jobs: jobs_backlog(conn)?,
            cases_overdue: cases::table
                .filter(cases::state.eq(CaseState::Open).and(cases::due_at.lt(clock::now())))
                .count()
                .get_result(conn)?,
        })
    }
}

fn mails_backlog(conn: &mut Conn) -> Result<Backlog> {
    let due = mails::table.filter(mails::state.eq(MailState::Queued).and(mails::due_at.le(clock::now())));
    let (count, oldest) =
        due.select((diesel::dsl::count_star(), diesel::dsl::min(mails::due_at))).first(conn)?;
    Ok(Backlog { due: count, oldest, dead: mails_in(conn, MailState::Dead)? })
}

fn mails_in(conn: &mut Conn, state: MailState) -> Result<i64> {
    Ok(mails::table.filter(mails::state.eq(state)).count().get_result(conn)?)
}

fn jobs_backlog(conn: &mut Conn) -> Result<Backlog> {
    let due = jobs::table.filter(jobs::state.eq(JobState::Queued).and(jobs::due_at.le(clock::now())));
    let (count, oldest) =
        due.select((diesel::dsl::count_star(), diesel::dsl::min(jobs::due_at))).first(conn)?;
    let dead = jobs::table.filter(jobs::state.eq(JobState::Dead)).count().get_result(conn)?;
    Ok(Backlog { due: count, oldest, dead })
}
