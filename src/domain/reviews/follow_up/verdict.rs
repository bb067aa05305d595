//! What moderation does with a follow-up that waits. The caller finishes its case and writes the decision.

use super::{FollowUp, FollowUpId, FollowUpState, move_to};
use crate::domain::actor::Actor;
use crate::domain::audit::Action;
use crate::domain::error::Result;
use crate::domain::mail::Mail;
use crate::domain::reviews::review::{Review, ReviewState, Verdict};
use crate::domain::reviews::{author, counting};
use crate::platform::db::Conn;

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
