//! What moderation does with a follow-up that waits. The caller finishes its case and writes the decision.

use diesel::prelude::*;

use super::{FollowUp, FollowUpId, FollowUpState, at_moment, move_to};
use crate::domain::actor::Actor;
use crate::domain::audit::Action;
use crate::domain::error::Result;
use crate::domain::mail::Mail;
use crate::domain::reviews::review::{Review, ReviewState, Verdict};
use crate::domain::reviews::version::Version;
use crate::domain::reviews::{author, counting};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::follow_ups;

/// Publishes the follow-up; its stars count from now on.
///
/// # Errors
/// `Conflict` if it no longer waits, or its review is gone.
pub fn publish(conn: &mut Conn, actor: Actor, id: FollowUpId) -> Result<()> {
    let (follow_up, review) = decide(conn, id, FollowUpState::Published)?;
    review.expect_that(review.stands())?;
    if review.state == ReviewState::Published {
        counting::count(conn, &review)?;
    }
    follow_up.record(conn, actor, Action::FollowUpPublished)?;
    let is_hidden = review.state == ReviewState::Suspended;
    tell(conn, &review, if is_hidden { "hidden" } else { "publish" }, None)
}

/// Gives the follow-up back to its author, who may write another for the same moment.
///
/// # Errors
/// `Conflict` if it no longer waits.
pub fn return_to_author(conn: &mut Conn, actor: Actor, id: FollowUpId, verdict: &Verdict) -> Result<()> {
    let (follow_up, review) = decide(conn, id, FollowUpState::Returned)?;
    follow_up.record(conn, actor, Action::FollowUpReturned)?;
    tell(conn, &review, "return", Some(verdict))
}

/// Refuses the follow-up.
///
/// # Errors
/// `Conflict` if it no longer waits.
pub fn reject(conn: &mut Conn, actor: Actor, id: FollowUpId, verdict: &Verdict) -> Result<()> {
    let (follow_up, review) = decide(conn, id, FollowUpState::Rejected)?;
    follow_up.record(conn, actor, Action::FollowUpRejected)?;
    tell(conn, &review, "reject", Some(verdict))
}

/// Holds the review and moves its waiting follow-up on.
fn decide(conn: &mut Conn, id: FollowUpId, state: FollowUpState) -> Result<(FollowUp, Review)> {
    let follow_up = FollowUp::find(conn, id)?;
    let review = Review::hold(conn, follow_up.review_id)?;
    move_to(conn, id, &[FollowUpState::Pending], state)?;
    Ok((follow_up, review))
}

fn tell(conn: &mut Conn, review: &Review, outcome: &str, verdict: Option<&Verdict>) -> Result<()> {
    author::tell(conn, review, |agency| Mail::FollowUpDecided {
        review_id: review.id.to_string(),
        agency_name: agency.name,
        outcome: outcome.to_owned(),
        reasons: verdict.map(Verdict::reasons).unwrap_or_default(),
    })
}

/// Publishes a follow-up after all that was returned or rejected, unless its moment has another one by now
/// or its review is gone. Says whether it is public now; the author is not told.
///
/// # Errors
/// The database's own.
pub fn reinstate(conn: &mut Conn, actor: Actor, id: FollowUpId) -> Result<bool> {
    let follow_up = FollowUp::find(conn, id)?;
    let review = Review::hold(conn, follow_up.review_id)?;
    let is_free = at_moment(conn, review.id, follow_up.moment)?.is_none();
    let follow_up = FollowUp::find(conn, id)?;
    let was_refused = matches!(follow_up.state, FollowUpState::Returned | FollowUpState::Rejected);
    let is_erased = Version::latest(conn, review.id)?.is_erased();
    if !is_free || !was_refused || !review.stands() || is_erased {
        return Ok(false);
    }
    take_moment_again(conn, &follow_up)?;
    if review.state == ReviewState::Published {
        counting::count(conn, &review)?;
    }
    follow_up.record(conn, actor, Action::FollowUpPublished)?;
    Ok(review.state == ReviewState::Published)
}

fn take_moment_again(conn: &mut Conn, follow_up: &FollowUp) -> Result<()> {
    use follow_ups::dsl;
    diesel::update(dsl::follow_ups.find(follow_up.id))
        .set((
            dsl::state.eq(FollowUpState::Published),
            dsl::published_at.eq(clock::now()),
            dsl::open_moment.eq(follow_up.moment.code()),
        ))
        .execute(conn)?;
    Ok(())
}
