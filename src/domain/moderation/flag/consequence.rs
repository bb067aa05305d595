//! What follows for what was flagged.

use crate::domain::actor::Actor;
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::moderation::ruling::Outcome;
use crate::domain::responses::{self, Response, ResponseId};
use crate::domain::reviews::answered::ResponseState;
use crate::domain::reviews::{Review, ReviewId, ReviewState, Verdict, review};
use crate::platform::db::Conn;

/// What can be done with a flagged review in this state.
pub const fn choices(state: ReviewState) -> &'static [Outcome] {
    match state {
        ReviewState::Published => &[Outcome::Dismiss, Outcome::Suspend, Outcome::Remove],
        ReviewState::Suspended => &[Outcome::Restore, Outcome::Remove],
        _ => &[],
    }
}

/// What can be done with a flagged response in this state.
pub const fn choices_about_response(state: ResponseState) -> &'static [Outcome] {
    match state {
        ResponseState::Published => &[Outcome::Dismiss, Outcome::Remove],
        _ => &[],
    }
}

/// Carries out what was decided about a flagged response.
pub(in crate::domain::moderation) fn decide_response(
    conn: &mut Conn,
    actor: Actor,
    id: ResponseId,
    outcome: Outcome,
    verdict: Option<&Verdict>,
) -> Result<()> {
    let of = Response::find(conn, id)?.review_id;
    Review::hold(conn, of)?;
    if !choices_about_response(Response::find(conn, id)?.state).contains(&outcome) {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    match (outcome, verdict) {
        (Outcome::Dismiss, _) => Ok(()),
        (Outcome::Remove, Some(verdict)) => responses::verdict::remove(conn, actor, id, verdict),
        _ => Err(Error::NotFound),
    }
}

/// Carries out what was decided about a flagged review.
pub(in crate::domain::moderation) fn decide(
    conn: &mut Conn,
    actor: Actor,
    id: ReviewId,
    outcome: Outcome,
    verdict: Option<&Verdict>,
) -> Result<()> {
    if !choices(Review::hold(conn, id)?.state).contains(&outcome) {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    match (outcome, verdict) {
        (Outcome::Dismiss, _) => Ok(()),
        (Outcome::Restore, _) => review::restore(conn, actor, id),
        (Outcome::Suspend, Some(verdict)) => review::suspend(conn, actor, id, verdict),
        (Outcome::Remove, Some(verdict)) => review::remove(conn, actor, id, verdict),
        _ => Err(Error::NotFound),
    }
}
