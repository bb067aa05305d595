//! What moderation does with a response that waits or is public. The caller finishes its case and writes the decision.

use diesel::prelude::*;
use serde_json::json;

use super::draft;
use super::response::{Response, ResponseId};
use crate::domain::accounts::Account;
use crate::domain::accounts::account::AccountState;
use crate::domain::actor::Actor;
use crate::domain::agencies::representative::{self, TeamRole};
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::audit::{self, Action};
use crate::domain::case;
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, Mail, Reasons};
use crate::domain::reviews::answered::{self, ResponseState};
use crate::domain::reviews::{Review, ReviewState, Verdict};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::responses::dsl;
use crate::platform::db::schema::reviews;

/// Publishes the response; its reviewer is told, and it counts from now on.
///
/// # Errors
/// `Conflict` if it no longer waits, or its review is gone.
pub fn publish(conn: &mut Conn, actor: Actor, id: ResponseId) -> Result<()> {
    let (response, review) = decide(conn, id, ResponseState::Published)?;
    if !matches!(review.state, ReviewState::Published | ReviewState::Suspended) {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    answered::recount(conn, &review)?;
    record(conn, actor, Action::ResponsePublished, &response)?;
    tell_reviewer(conn, &review)?;
    tell_team(conn, &response, &review, "publish", None)
}

/// Gives the response back to be mended; the text is a draft again. What was public before stays public.
///
/// # Errors
/// `Conflict` if it no longer waits.
pub fn return_to_author(conn: &mut Conn, actor: Actor, id: ResponseId, verdict: &Verdict) -> Result<()> {
    let (response, review) = decide(conn, id, ResponseState::Returned)?;
    draft::revive(conn, &response)?;
    record(conn, actor, Action::ResponseReturned, &response)?;
    tell_team(conn, &response, &review, "return", Some(verdict))
}

/// Refuses the response. The agency may write another.
///
/// # Errors
/// `Conflict` if it no longer waits.
pub fn reject(conn: &mut Conn, actor: Actor, id: ResponseId, verdict: &Verdict) -> Result<()> {
    let (response, review) = decide(conn, id, ResponseState::Rejected)?;
    record(conn, actor, Action::ResponseRejected, &response)?;
    tell_team(conn, &response, &review, "reject", Some(verdict))
}

/// Takes a public response away: it counts no more, and an earlier one that it amended is read again.
///
/// # Errors
/// `Conflict` if it is not public any more.
pub fn remove(conn: &mut Conn, actor: Actor, id: ResponseId, verdict: &Verdict) -> Result<()> {
    let response = Response::find(conn, id)?;
    let review = answered::hold(conn, response.review_id)?;
    let public = dsl::responses.filter(dsl::id.eq(id).and(dsl::state.eq(ResponseState::Published)));
    // The day of its publication stays: it may come back.
    let removed = diesel::update(public).set(dsl::state.eq(ResponseState::Removed)).execute(conn)?;
    if removed == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    answered::recount(conn, &review)?;
    record(conn, actor, Action::ResponseRemoved, &response)?;
    tell_team(conn, &response, &review, "remove", Some(verdict))
}

/// Publishes a response after all that was returned, rejected or removed, unless the agency has handed in
/// another one since, or its review or the text is gone. Says whether it is public now; whoever wrote it is
/// not told.
///
/// # Errors
/// The database's own.
pub fn reinstate(conn: &mut Conn, actor: Actor, id: ResponseId) -> Result<bool> {
    let of = Response::find(conn, id)?.review_id;
    let review = answered::hold(conn, of)?;
    let last = Response::of(conn, of)?.pop().filter(|one| one.id == id && !one.body.is_empty());
    let refused = [ResponseState::Returned, ResponseState::Rejected, ResponseState::Removed];
    let Some(response) = last.filter(|one| refused.contains(&one.state)) else { return Ok(false) };
    if !matches!(review.state, ReviewState::Published | ReviewState::Suspended) {
        return Ok(false);
    }
    let was_public = response.state == ResponseState::Removed;
    let published_at = response.decided_at.filter(|_| was_public).unwrap_or_else(clock::now);
    diesel::update(dsl::responses.find(id))
        .set((dsl::state.eq(ResponseState::Published), dsl::decided_at.eq(published_at)))
        .execute(conn)?;
    draft::discard(conn, review.id)?;
    answered::recount(conn, &review)?;
    record(conn, actor, Action::ResponsePublished, &response)?;
    if !was_public {
        tell_reviewer(conn, &review)?;
    }
    Ok(review.state == ReviewState::Published)
}

/// What the agency's team had handed in does not wait any longer, nor are its drafts kept: a moderator found that
/// it speaks for nobody.
///
/// # Errors
/// The database's own.
pub fn withdraw_waiting(conn: &mut Conn, actor: Actor, agency: AgencyId) -> Result<()> {
    let waiting: Vec<ResponseId> = dsl::responses
        .inner_join(reviews::table)
        .filter(reviews::agency_id.eq(agency).and(dsl::open_review.is_not_null()))
        .order(dsl::review_id)
        .select(dsl::id)
        .load(conn)?;
    for id in waiting {
        match decide(conn, id, ResponseState::Withdrawn) {
            // Somebody decided on it at the same moment.
            Err(Error::Conflict(_)) => {}
            withdrawn => case::close_about(conn, actor, withdrawn?.0.subject())?,
        }
    }
    draft::discard_all(conn, agency)
}

/// Holds the review and moves its waiting response on.
fn decide(conn: &mut Conn, id: ResponseId, state: ResponseState) -> Result<(Response, Review)> {
    let response = Response::find(conn, id)?;
    let review = answered::hold(conn, response.review_id)?;
    let waiting = dsl::responses.filter(dsl::id.eq(id).and(dsl::state.eq(ResponseState::Pending)));
    let decided = diesel::update(waiting)
        .set((dsl::state.eq(state), dsl::open_review.eq(None::<i64>), dsl::decided_at.eq(clock::now())))
        .execute(conn)?;
    if decided == 1 { Ok((response, review)) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}

fn record(conn: &mut Conn, actor: Actor, action: Action, response: &Response) -> Result<()> {
    audit::record(conn, actor, action, response.subject(), json!({ "review": response.review_id }))
}

/// The reviewer reads it in their language, as long as they have an account.
fn tell_reviewer(conn: &mut Conn, review: &Review) -> Result<()> {
    let Some(reviewer) = review.account_id else { return Ok(()) };
    let account = Account::find(conn, reviewer)?;
    let agency_name = Agency::find(conn, review.agency_id)?.name;
    let mail = Mail::ResponsePublished { review_id: review.id.to_string(), agency_name };
    mail::post(conn, &account.email, account.locale, &mail)?;
    Ok(())
}

/// Whoever wrote it is told, and if they are no longer of the team, its owners.
fn tell_team(
    conn: &mut Conn,
    response: &Response,
    review: &Review,
    outcome: &str,
    verdict: Option<&Verdict>,
) -> Result<()> {
    let agency = Agency::find(conn, review.agency_id)?;
    let team = representative::team(conn, agency.id)?;
    let wrote = team.iter().find(|member| member.account_id == response.account_id);
    let to: Vec<_> = match wrote {
        Some(member) => vec![member.account_id],
        None => team.iter().filter(|one| one.role == TeamRole::Owner).map(|one| one.account_id).collect(),
    };
    for id in to {
        let account = Account::find(conn, id)?;
        if account.state != AccountState::Active {
            continue;
        }
        let mail = Mail::ResponseDecided {
            review_id: review.id.to_string(),
            agency_name: agency.name.clone(),
            agency_slug: agency.slug.clone(),
            outcome: outcome.to_owned(),
            reasons: verdict.map_or_else(Reasons::default, Verdict::reasons),
        };
        mail::post(conn, &account.email, account.locale, &mail)?;
    }
    Ok(())
}
