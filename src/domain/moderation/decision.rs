//! Decisions: what a moderator does with a case they hold. A decision is carried out by the content's own
//! verb and written down, with its statement of reasons, in the same transaction; it is never edited. The same
//! decision sent twice is one.
//!
//! Whoever changes a text holds its review first and its case second, authors and moderators alike, so
//! that nobody waits for somebody who waits for them.

use diesel::prelude::*;

use super::appeal::Effect;
use super::mandate::Mandate;
use super::question::{Appealed, Question};
use super::record::{self, NewDecision, NewStatement};
use super::ruling::{Outcome, Ruling, Typed};
use super::{appeal, flag, lease, subject_text};
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::agencies::claim::{self, ClaimId};
use crate::domain::agencies::revision::{self, RevisionId};
use crate::domain::agencies::{AgencyId, suggestion};
use crate::domain::case::{Case, CaseId, CaseKind, CaseState};
use crate::domain::error::{Error, Result};
use crate::domain::mail::Grounds;
use crate::domain::responses::{self, ResponseId};
use crate::domain::reviews::ReviewId;
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
    let question = Question::of(conn, &case)?;
    let fields = subject_text::of(conn, question.subject)?;
    let ruling = Ruling::read(typed, question.choices(), &fields);
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
    let detected = Question::is_detected(conn, &case, &fields)?;
    let deed = Deed { id: DecisionId::new(), actor: Actor::Moderator(moderator.id), case, question, ruling };
    match deed.settle(conn, detected, |conn| lease::guard(conn, moderator, id, version)) {
        // Somebody was quicker; perhaps the same person, with a second click.
        Err(Error::Conflict(_)) if is_decided_so(conn, moderator, id, &deed.ruling)? => Ok(()),
        Err(Error::Conflict(_)) => Err(lease::conflict(conn, moderator, id)),
        done => done,
    }
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
    let same = (moderator.id, ruling.outcome, ruling.rule, ruling.explanation.clone());
    Ok(last.is_some_and(|decided| decided == same))
}

/// A complete decision about a case that is at hand.
struct Deed {
    id: DecisionId,
    actor: Actor,
    case: Case,
    question: Question,
    ruling: Ruling,
}

impl Deed {
    /// Carries it out, then holds the case with `guard`, writes everything down and tells who is concerned.
    fn settle(
        &self,
        conn: &mut Conn,
        detected: bool,
        guard: impl FnOnce(&mut Conn) -> Result<()>,
    ) -> Result<()> {
        let source = self.question.source(conn, &self.case)?;
        let grounds = Grounds {
            statement: self.id.to_string(),
            source: source.to_string(),
            detected,
            lasts: lasts(self.ruling.outcome).to_owned(),
            appeal_until: clock::today() + record::APPEAL,
        };
        let effect = self.carry_out(conn, grounds)?;
        guard(conn)?;
        let overrules = self.question.appealed.as_ref().filter(|_| effect.overrules()).map(|one| one.id);
        let statement = self.ruling.outcome.restricts().then(|| self.statement(conn)).transpose()?;
        record::write(
            conn,
            NewDecision {
                id: self.id,
                case: &self.case,
                actor: self.actor,
                outcome: self.ruling.outcome,
                rule: self.ruling.rule,
                explanation: &self.ruling.explanation,
                passages: &self.ruling.passages,
                subject: self.question.subject,
                source,
                detected,
                overrules,
                statement,
            },
        )?;
        self.tell(conn, effect)
    }

    fn statement(&self, conn: &mut Conn) -> Result<NewStatement> {
        let flags = i32::try_from(flag::count(conn, self.case.id)?).unwrap_or(i32::MAX);
        Ok(NewStatement { account: self.case.author_id, flags, ends_at: None, token_hash: None })
    }

    fn carry_out(&self, conn: &mut Conn, grounds: Grounds) -> Result<Effect> {
        let Subject { kind, id } = self.question.subject;
        if let Some(appealed) = &self.question.appealed {
            return self.answer(conn, appealed, grounds);
        }
        match kind {
            SubjectKind::ReviewVersion => self.decide_version(conn, VersionId(id), grounds)?,
            SubjectKind::FollowUp => self.decide_follow_up(conn, FollowUpId(id), grounds)?,
            SubjectKind::Review => {
                let verdict = self.ruling.verdict(grounds);
                flag::decide(conn, self.actor, ReviewId(id), self.ruling.outcome, verdict.as_ref())?;
            }
            SubjectKind::Agency => self.decide_suggestion(conn, AgencyId(id))?,
            SubjectKind::Response if self.case.kind == CaseKind::Flag => {
                let verdict = self.ruling.verdict(grounds);
                let (id, outcome) = (ResponseId(id), self.ruling.outcome);
                flag::decide_response(conn, self.actor, id, outcome, verdict.as_ref())?;
            }
            SubjectKind::Response => self.decide_response(conn, ResponseId(id), grounds)?,
            SubjectKind::Claim => self.decide_claim(conn, ClaimId(id))?,
            SubjectKind::AgencyRevision => self.decide_revision(conn, RevisionId(id), grounds)?,
            _ => return Err(Error::NotFound),
        }
        Ok(Effect::None)
    }

    fn answer(&self, conn: &mut Conn, appealed: &Appealed, grounds: Grounds) -> Result<Effect> {
        match (self.ruling.outcome, self.ruling.verdict(grounds)) {
            (Outcome::Uphold, _) => Ok(Effect::Upheld),
            (Outcome::Overrule, _) => appeal::overrule(conn, self.actor, appealed),
            (Outcome::Remove, Some(verdict)) => appeal::remove(conn, self.actor, appealed.subject, &verdict),
            _ => Err(Error::NotFound),
        }
    }

    fn decide_version(&self, conn: &mut Conn, id: VersionId, grounds: Grounds) -> Result<()> {
        match (self.ruling.outcome, self.ruling.verdict(grounds)) {
            (Outcome::Publish, _) => version::publish(conn, self.actor, id),
            (Outcome::Return, Some(verdict)) => version::return_to_author(conn, self.actor, id, &verdict),
            (Outcome::Reject, Some(verdict)) => version::reject(conn, self.actor, id, &verdict),
            _ => Err(Error::NotFound),
        }
    }

    fn decide_follow_up(&self, conn: &mut Conn, id: FollowUpId, grounds: Grounds) -> Result<()> {
        match (self.ruling.outcome, self.ruling.verdict(grounds)) {
            (Outcome::Publish, _) => follow_up::publish(conn, self.actor, id),
            (Outcome::Return, Some(verdict)) => follow_up::return_to_author(conn, self.actor, id, &verdict),
            (Outcome::Reject, Some(verdict)) => follow_up::reject(conn, self.actor, id, &verdict),
            _ => Err(Error::NotFound),
        }
    }

    fn decide_suggestion(&self, conn: &mut Conn, id: AgencyId) -> Result<()> {
        match self.ruling.outcome {
            Outcome::List => suggestion::accept(conn, self.actor, id).map(drop),
            Outcome::Decline => suggestion::decline(conn, self.actor, id, &self.ruling.explanation),
            _ => Err(Error::NotFound),
        }
    }

    fn decide_response(&self, conn: &mut Conn, id: ResponseId, grounds: Grounds) -> Result<()> {
        match (self.ruling.outcome, self.ruling.verdict(grounds)) {
            (Outcome::Publish, _) => responses::verdict::publish(conn, self.actor, id),
            (Outcome::Return, Some(verdict)) => {
                responses::verdict::return_to_author(conn, self.actor, id, &verdict)
            }
            (Outcome::Reject, Some(verdict)) => responses::verdict::reject(conn, self.actor, id, &verdict),
            _ => Err(Error::NotFound),
        }
    }

    fn decide_claim(&self, conn: &mut Conn, id: ClaimId) -> Result<()> {
        match self.ruling.outcome {
            Outcome::Accept => claim::verdict::accept(conn, self.actor, id),
            Outcome::Replace => {
                let agency = claim::verdict::replace(conn, self.actor, id, &self.ruling.explanation)?;
                responses::verdict::withdraw_waiting(conn, self.actor, agency)
            }
            Outcome::Decline => claim::verdict::decline(conn, self.actor, id, &self.ruling.explanation),
            _ => Err(Error::NotFound),
        }
    }

    fn decide_revision(&self, conn: &mut Conn, id: RevisionId, grounds: Grounds) -> Result<()> {
        match (self.ruling.outcome, self.ruling.verdict(grounds)) {
            (Outcome::Publish, _) => revision::accept(conn, self.actor, id),
            (Outcome::Return, Some(verdict)) => {
                revision::return_to_owners(conn, self.actor, id, verdict.reasons())
            }
            _ => Err(Error::NotFound),
        }
    }

    /// Authors were told by the content's verbs; here follow those who flagged or appealed.
    fn tell(&self, conn: &mut Conn, effect: Effect) -> Result<()> {
        match self.case.kind {
            CaseKind::Flag => flag::tell(conn, &self.case, &self.ruling),
            CaseKind::Appeal => appeal::answer(conn, (&self.case, self.id), &self.ruling, effect),
            _ => Ok(()),
        }
    }
}

/// For how long, as statements say it.
const fn lasts(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Return => "returned",
        Outcome::Suspend => "until_cleared",
        _ => "for_good",
    }
}
