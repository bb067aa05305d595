//! The jobs as admins see them: which wait, were done or were given up, and doing one again.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::{JobId, JobState};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::page::{Page, PageRequest};
use crate::platform::db::schema::jobs;
use crate::platform::db::{Backend, Conn};

/// A job in the queue.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct Queued {
    pub id: JobId,
    pub name: String,
    pub payload: String,
    pub state: JobState,
    pub attempts: i32,
    pub due_at: NaiveDateTime,
    pub last_error: Option<String>,
    pub created_at: NaiveDateTime,
    pub done_at: Option<NaiveDateTime>,
}

impl Queued {
    /// Whether it can be done again.
    pub fn may_be_retried(&self) -> bool {
        self.state == JobState::Dead
    }
}

/// The jobs in a state, or all, the newest first.
///
/// # Errors
/// The database's own.
pub fn list(conn: &mut Conn, state: Option<JobState>, page: PageRequest) -> Result<Page<Queued>> {
    let mut query = jobs::table.into_boxed::<Backend>();
    if let Some(state) = state {
        query = query.filter(jobs::state.eq(state));
    }
    let rows = query.order(jobs::id.desc()).limit(page.limit()).offset(page.offset());
    Ok(page.page(rows.select(Queued::as_select()).load(conn)?))
}

/// Does a job again that was given up.
///
/// # Errors
/// `NotFound`; `Conflict` in every other state, and while the same job waits already.
pub fn retry(conn: &mut Conn, actor: Actor, id: JobId) -> Result<()> {
    let job: Queued = jobs::table.find(id).select(Queued::as_select()).first(conn)?;
    let dead = jobs::table.filter(jobs::id.eq(id).and(jobs::state.eq(JobState::Dead)));
    let queued = diesel::update(dead)
        .set((
            jobs::state.eq(JobState::Queued),
            jobs::unique_key.eq(&job.payload),
            jobs::attempts.eq(0),
            jobs::due_at.eq(clock::now()),
            jobs::last_error.eq(None::<String>),
        ))
        .execute(conn)
        .map_err(|error| Error::from(error).or_changed())?;
    if queued == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    let subject = Subject::new(SubjectKind::Job, id.0);
    audit::record(conn, actor, Action::JobRetried, subject, json!({ "job": job.name }))
}
