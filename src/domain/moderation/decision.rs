//! Decisions: what a moderator does with a case they hold. A decision is carried out by the content's own
//! verb and written down in the same transaction; it is never edited. The same decision sent twice is one.
//!
//! Whoever changes a text holds its review first and its case second, authors and moderators alike, so
//! that nobody waits for somebody who waits for them.

use diesel::prelude::*;
use serde_json::json;

use super::mandate::Mandate;
use super::ruling::{Outcome, Ruling, Typed};
use super::{lease, subject_text};
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::agencies::claim::{self, ClaimId};
use crate::domain::agencies::revision::{self, RevisionId};
use crate::domain::agencies::{AgencyId, suggestion};
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, Case, CaseId, CaseState};
use crate::domain::error::{Error, Result};
use crate::domain::responses::{self, Response, ResponseId};
use crate::domain::reviews::Review;
use crate::domain::reviews::follow_up::{self, FollowUpId};
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::version::{self, VersionId};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::decisions;

crate::id_type!(
    /// The id of a decision.
    DecisionId
);

/// Decides a case the moderator holds; `version` is the one their page showed.
///
/// # Errors
/// `NotFound` for a case the moderator may not decide; `Conflict` if they do not hold it (any longer) or
/// something has happened to it since; `Invalid` for an incomplete decision.
pub fn decide(conn: &mut Conn, moderator: &Account, id: CaseId, version: i32, typed: &Typed) -> Result<()> {
    let case = Case::find(conn, id)?;
    Mandate::of(conn, moderator)?.expect(&case)?;
    let fields = subject_text::of(conn, case.subject())?;
    let ruling = Ruling::read(typed, case.kind, &fields);
    if let Ok(ruling) = &ruling
        && is_decided_so(conn, moderator, id, ruling)?
    {
        return Ok(());
    }
    let is_at_hand = case.state == CaseState::Open
        && case.version == version
        && lease::Holding::of(&case, moderator) == lease::Holding::Mine;
    if !is_at_hand {
        return Err(lease::conflict(conn, moderator, id));
    }
    let ruling = ruling.map_err(Error::Invalid)?;
    match carry_out(conn, moderator, case.subject(), &ruling) {
        // Somebody was quicker; perhaps the same person, with a second click.
        Err(Error::Conflict(_)) if is_decided_so(conn, moderator, id, &ruling)? => return Ok(()),
        Err(Error::Conflict(_)) => return Err(lease::conflict(conn, moderator, id)),
        done => done?,
    }
    lease::guard(conn, moderator, id, version)?;
    write_down(conn, moderator, id, &ruling)
}

/// Whether the case's decision is this moderator's and says the same.
fn is_decided_so(conn: &mut Conn, moderator: &Account, id: CaseId, ruling: &Ruling) -> Result<bool> {
    type Row = (AccountId, Outcome, Option<Rule>, String);
    let last: Option<Row> = decisions::table
        .filter(decisions::case_id.eq(id))
        .order(decisions::id.desc())
        .select((
            decisions::moderator_id,
            decisions::outcome,
            decisions::rule.nullable(),
            decisions::explanation,
        ))
        .first(conn)
        .optional()?;
    let rule = ruling.verdict().map(|verdict| verdict.rule);
    let same = (moderator.id, ruling.outcome(), rule, ruling.explanation().to_owned());
    Ok(last.is_some_and(|decided| decided == same))
}

fn carry_out(conn: &mut Conn, moderator: &Account, subject: Subject, ruling: &Ruling) -> Result<()> {
    let actor = Actor::Moderator(moderator.id);
    match subject.kind {
        SubjectKind::ReviewVersion => decide_version(conn, actor, VersionId(subject.id), ruling),
        SubjectKind::FollowUp => decide_follow_up(conn, actor, FollowUpId(subject.id), ruling),
        SubjectKind::Agency => decide_suggestion(conn, actor, AgencyId(subject.id), ruling),
        SubjectKind::Response => decide_response(conn, moderator, ResponseId(subject.id), ruling),
        SubjectKind::Claim => decide_claim(conn, actor, ClaimId(subject.id), ruling),
        SubjectKind::AgencyRevision => decide_revision(conn, actor, RevisionId(subject.id), ruling),
        _ => Err(Error::NotFound),
    }
}

fn decide_version(conn: &mut Conn, actor: Actor, id: VersionId, ruling: &Ruling) -> Result<()> {
    match ruling {
        Ruling::Publish => version::publish(conn, actor, id),
        Ruling::Return(verdict) => version::return_to_author(conn, actor, id, verdict),
        Ruling::Reject(verdict) => version::reject(conn, actor, id, verdict),
        Ruling::List | Ruling::Accept | Ruling::Decline(_) => Err(Error::NotFound),
    }
}

fn decide_follow_up(conn: &mut Conn, actor: Actor, id: FollowUpId, ruling: &Ruling) -> Result<()> {
    match ruling {
        Ruling::Publish => follow_up::publish(conn, actor, id),
        Ruling::Return(verdict) => follow_up::return_to_author(conn, actor, id, verdict),
        Ruling::Reject(verdict) => follow_up::reject(conn, actor, id, verdict),
        Ruling::List | Ruling::Accept | Ruling::Decline(_) => Err(Error::NotFound),
    }
}

fn decide_suggestion(conn: &mut Conn, actor: Actor, id: AgencyId, ruling: &Ruling) -> Result<()> {
    match ruling {
        Ruling::List => suggestion::accept(conn, actor, id).map(drop),
        Ruling::Decline(explanation) => suggestion::decline(conn, actor, id, explanation),
        _ => Err(Error::NotFound),
    }
}

/// Nobody decides on the answer to a review of their own.
fn decide_response(conn: &mut Conn, moderator: &Account, id: ResponseId, ruling: &Ruling) -> Result<()> {
    let actor = Actor::Moderator(moderator.id);
    let answered = Response::find(conn, id)?.review_id;
    let review = Review::find(conn, answered)?;
    if review.account_id.is_some_and(|author| author == moderator.id) {
        return Err(Error::NotFound);
    }
    match ruling {
        Ruling::Publish => responses::verdict::publish(conn, actor, id),
        Ruling::Return(verdict) => responses::verdict::return_to_author(conn, actor, id, verdict),
        Ruling::Reject(verdict) => responses::verdict::reject(conn, actor, id, verdict),
        _ => Err(Error::NotFound),
    }
}

fn decide_claim(conn: &mut Conn, actor: Actor, id: ClaimId, ruling: &Ruling) -> Result<()> {
    match ruling {
        Ruling::Accept => claim::verdict::accept(conn, actor, id),
        Ruling::Decline(explanation) => claim::verdict::decline(conn, actor, id, explanation),
        _ => Err(Error::NotFound),
    }
}

fn decide_revision(conn: &mut Conn, actor: Actor, id: RevisionId, ruling: &Ruling) -> Result<()> {
    match ruling {
        Ruling::Publish => revision::accept(conn, actor, id),
        Ruling::Return(verdict) => revision::return_to_owners(conn, actor, id, verdict.reasons()),
        _ => Err(Error::NotFound),
    }
}

fn write_down(conn: &mut Conn, moderator: &Account, id: CaseId, ruling: &Ruling) -> Result<()> {
    let verdict = ruling.verdict();
    let rule = verdict.map(|verdict| verdict.rule);
    let passages = verdict.map(|verdict| verdict.passages.as_slice()).unwrap_or_default();
    diesel::insert_into(decisions::table)
        .values((
            decisions::id.eq(DecisionId::new()),
            decisions::case_id.eq(id),
            decisions::moderator_id.eq(moderator.id),
            decisions::outcome.eq(ruling.outcome()),
            decisions::rule.eq(rule),
            decisions::explanation.eq(ruling.explanation()),
            decisions::passages.eq(json!(passages).to_string()),
            decisions::decided_at.eq(clock::now()),
        ))
        .execute(conn)?;
    case::finish(conn, id, CaseState::Decided)?;
    audit::record(
        conn,
        Actor::Moderator(moderator.id),
        Action::CaseDecided,
        Subject::new(SubjectKind::Case, id.0),
        json!({ "outcome": ruling.outcome(), "rule": rule }),
    )
}
