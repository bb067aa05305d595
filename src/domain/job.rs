//! Work for later, on one page: a row written in the transaction that caused it, done by the worker.

pub mod queued;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::actor::AccountId;
use super::case::CaseId;
use super::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::jobs;

crate::id_type!(
    /// The id of a job.
    JobId
);

crate::text_enum!(
    /// Where a job stands.
    JobState { Queued = "queued", Running = "running", Done = "done", Dead = "dead" }
);

/// A job and what it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    /// Recompute every agency's row for the lists: weights age and peers move (nightly).
    RefreshScorecards,
    /// Seal the decisions of every finished day (nightly).
    SealDecisions,
    /// Remove what has expired: sessions, links, drafts, counters, sent mails, done jobs (hourly).
    SweepExpired,
    /// A lost second factor goes, unless its owner has objected.
    ResetSecondFactor { account: AccountId, due_at: NaiveDateTime },
    /// Write the weekly mails about agencies (Monday morning).
    SendDigests,
    /// The owners of an agency have said nothing about a claim: a moderator decides.
    EndClaimSilence { claim: i64 },
    /// Look at a case's text for signals.
    ReadSignals { case: CaseId },
}

impl Job {
    /// The name in the queue.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::RefreshScorecards => "refresh_scorecards",
            Self::SealDecisions => "seal_decisions",
            Self::SweepExpired => "sweep_expired",
            Self::ResetSecondFactor { .. } => "reset_second_factor",
            Self::SendDigests => "send_digests",
            Self::EndClaimSilence { .. } => "end_claim_silence",
            Self::ReadSignals { .. } => "read_signals",
        }
    }
}

/// Queues `job` for `due_at`; if it waits already, nothing happens.
///
/// # Errors
/// The database's own.
pub fn enqueue(conn: &mut Conn, job: &Job, due_at: NaiveDateTime) -> Result<()> {
    // A job is made of plain values, which always become JSON.
    let payload = serde_json::to_string(job).unwrap_or_default();
    let waiting: Option<JobId> =
        jobs::table.filter(jobs::unique_key.eq(&payload)).select(jobs::id).first(conn).optional()?;
    if waiting.is_some() {
        return Ok(());
    }
    diesel::insert_into(jobs::table)
        .values((
            jobs::id.eq(JobId::new()),
            jobs::name.eq(job.name()),
            jobs::payload.eq(&payload),
            jobs::unique_key.eq(&payload),
            jobs::state.eq(JobState::Queued),
            jobs::attempts.eq(0),
            jobs::due_at.eq(due_at),
            jobs::created_at.eq(clock::now()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Those of `plan` that are not in the queue.
///
/// # Errors
/// The database's own.
pub fn missing<const N: usize>(
    conn: &mut Conn,
    plan: [(Job, NaiveDateTime); N],
) -> Result<Vec<(Job, NaiveDateTime)>> {
    let waiting: Vec<String> = jobs::table
        .filter(jobs::unique_key.is_not_null())
        .filter(jobs::name.eq_any(plan.iter().map(|(job, _)| job.name())))
        .select(jobs::name)
        .load(conn)?;
    Ok(plan.into_iter().filter(|(job, _)| !waiting.iter().any(|name| name == job.name())).collect())
}

/// How many jobs were given up.
///
/// # Errors
/// The database's own.
pub fn count_failed(conn: &mut Conn) -> Result<i64> {
    Ok(jobs::table.filter(jobs::state.eq(JobState::Dead)).count().get_result(conn)?)
}
