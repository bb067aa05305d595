//! Does the jobs: takes one, runs it, notes the end. A job that fails comes again with growing pauses and
//! is given up after [`MOST_ATTEMPTS`]; one whose worker died comes again when its lease has run out.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::backoff;
use crate::app::App;
use crate::domain::accounts::second_factor_reset;
use crate::domain::agencies::claim::{self, ClaimId};
use crate::domain::desk::digest;
use crate::domain::error::Result;
use crate::domain::job::{Job, JobId, JobState};
use crate::domain::moderation::chain;
use crate::domain::signals::appraisal;
use crate::domain::{expiry, scorecards};
use crate::platform::clock;
use crate::platform::db::schema::jobs;
use crate::platform::db::{Conn, DbError};

/// After so many failures a job is given up and shown to the operator.
const MOST_ATTEMPTS: i32 = 8;
/// How long a worker may take before another one tries.
const LEASE: Duration = Duration::minutes(15);

/// Does one job that is due. Returns whether there was one.
///
/// # Errors
/// The database's own, not the job's.
pub async fn run_next(app: &App) -> Result<bool> {
    let Some((id, payload, attempts)) = app.db.write(claim).await? else { return Ok(false) };
    let failure = match serde_json::from_str::<Job>(&payload) {
        Ok(job) => perform(app, &job).await.err().map(|error| format!("{error:#}")),
        Err(error) => Some(format!("unknown job: {error}")),
    };
    app.db.write(move |conn| finish(conn, id, attempts, failure)).await?;
    Ok(true)
}

async fn perform(app: &App, job: &Job) -> anyhow::Result<()> {
    match job {
        Job::RefreshScorecards => {
            let db = app.db.clone();
            tokio::task::spawn_blocking(move || {
                scorecards::refresh::everything(&db)?;
                scorecards::peer_groups::refresh(&db)
            })
            .await??;
        }
        Job::SendDigests => {
            let db = app.db.clone();
            tokio::task::spawn_blocking(move || digest::send(&db)).await??;
        }
        Job::SealDecisions => app.db.write(chain::seal).await?,
        Job::SweepExpired => app.db.write(expiry::sweep).await?,
        Job::ResetSecondFactor { account, due_at } => {
            let (account, due_at) = (*account, *due_at);
            app.db.write(move |conn| second_factor_reset::complete(conn, account, due_at)).await?;
        }
        Job::EndClaimSilence { claim } => {
            let claim = ClaimId(*claim);
            app.db.write(move |conn| claim::answer::end_silence(conn, claim)).await?;
        }
        Job::ReadSignals { case } => {
            let case = *case;
            app.db.write(move |conn| appraisal::appraise(conn, case)).await?;
        }
    }
    Ok(())
}

fn claim(conn: &mut Conn) -> Result<Option<(JobId, String, i32)>> {
    let now = clock::now();
    let due = jobs::table
        .filter(jobs::state.eq_any([JobState::Queued, JobState::Running]).and(jobs::due_at.le(now)))
        .order(jobs::due_at)
        .select((jobs::id, jobs::payload, jobs::attempts))
        .first::<(JobId, String, i32)>(conn)
        .optional()?;
    let Some((id, payload, attempts)) = due else { return Ok(None) };
    // `due_at` moves on to the end of the lease, so a job whose worker died is due again then.
    let unclaimed = jobs::table.filter(jobs::id.eq(id).and(jobs::attempts.eq(attempts)));
    let taken = diesel::update(unclaimed)
        .set((
            jobs::state.eq(JobState::Running),
            jobs::attempts.eq(attempts + 1),
            jobs::due_at.eq(now + LEASE),
            jobs::leased_until.eq(now + LEASE),
        ))
        .execute(conn)?;
    Ok((taken == 1).then_some((id, payload, attempts + 1)))
}

fn finish(
    conn: &mut Conn,
    id: JobId,
    attempts: i32,
    failure: Option<String>,
) -> std::result::Result<(), DbError> {
    let now = clock::now();
    let job = jobs::table.find(id);
    let none = None::<NaiveDateTime>;
    match failure {
        None => diesel::update(job)
            .set((
                jobs::state.eq(JobState::Done),
                jobs::unique_key.eq(None::<String>),
                jobs::done_at.eq(now),
                jobs::leased_until.eq(none),
            ))
            .execute(conn)?,
        Some(error) if attempts < MOST_ATTEMPTS => {
            tracing::warn!(%error, attempts, "a job failed and will be tried again");
            let again = now + backoff(attempts);
            diesel::update(job)
                .set((
                    jobs::state.eq(JobState::Queued),
                    jobs::due_at.eq(again),
                    jobs::last_error.eq(error),
                    jobs::leased_until.eq(none),
                ))
                .execute(conn)?
        }
        Some(error) => {
            tracing::error!(%error, "a job was given up");
            diesel::update(job)
                .set((
                    jobs::state.eq(JobState::Dead),
                    jobs::unique_key.eq(None::<String>),
                    jobs::last_error.eq(error),
                    jobs::leased_until.eq(none),
                ))
                .execute(conn)?
        }
    };
    Ok(())
}
