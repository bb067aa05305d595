//! Taking down what an agency shows of itself: a picture, a description, a link that were public and break a
//! rule. Nobody rewrites it. It is a case that is decided as soon as it is there, with a statement of reasons
//! for the owner and a line in the public log.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::decision::DecisionId;
use super::mandate::Mandate;
use super::record::{self, NewDecision, NewStatement, Source};
use super::ruling::{self, Outcome};
use crate::domain::accounts::Account;
use crate::domain::actor::Actor;
use crate::domain::agencies::revision::takedown::{Part, take_down as take_parts_down};
use crate::domain::agencies::revision::{Revision, RevisionId, Words};
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::{self, Case, CaseKind, NewCase};
use crate::domain::error::{Error, FieldError, Result};
use crate::domain::mail::Grounds;
use crate::domain::reviews::Verdict;
use crate::domain::reviews::rule::Rule;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;

/// The form as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The codes of [`Part`]s.
    pub parts: Vec<String>,
    pub rule: String,
    pub explanation: String,
}

/// The agency, and what can be taken down of it.
///
/// # Errors
/// `NotFound` for a moderator who represents it.
pub fn open(conn: &mut Conn, moderator: &Account, id: AgencyId) -> Result<(Agency, Vec<Part>)> {
    if Mandate::of(conn, moderator)?.represented().contains(&id.0) {
        return Err(Error::NotFound);
    }
    let agency = Agency::find(conn, id)?;
    let parts = Part::of(&Words::of(&agency));
    Ok((agency, parts))
}

/// Takes the parts down.
///
/// # Errors
/// As [`open`]; `Invalid` for an incomplete form; `Conflict` if the agency shows none of them (any longer).
pub fn take_down(conn: &mut Conn, moderator: &Account, id: AgencyId, typed: &Typed) -> Result<DecisionId> {
    open(conn, moderator, id)?;
    let (parts, verdict) = typed.read().map_err(Error::Invalid)?;
    let actor = Actor::Moderator(moderator.id);
    let decision = DecisionId::new();
    let grounds = Grounds {
        statement: decision.to_string(),
        source: Source::OwnCheck.to_string(),
        detected: false,
        lasts: "for_good".to_owned(),
        appeal_until: clock::today() + record::APPEAL,
    };
    let verdict = Verdict { grounds: Some(grounds), ..verdict };
    let (revision, owners) = take_parts_down(conn, actor, id, &parts, &verdict.reasons())?;
    write_down(conn, actor, decision, (id, revision), &verdict, owners.first())?;
    Ok(decision)
}

fn write_down(
    conn: &mut Conn,
    actor: Actor,
    id: DecisionId,
    (agency, revision): (AgencyId, RevisionId),
    verdict: &Verdict,
    owner: Option<&Account>,
) -> Result<()> {
    let subject = Revision::find(conn, revision)?.subject();
    let new = NewCase {
        kind: CaseKind::Profile,
        subject,
        agency_id: Some(agency.0),
        author: owner.map(|owner| owner.id),
        language: owner.map_or(Locale::En, |owner| owner.locale).code().to_owned(),
    };
    let case = case::open(conn, actor, new)?;
    let case = Case::find(conn, case)?;
    let statement =
        NewStatement { account: owner.map(|owner| owner.id), flags: 0, ends_at: None, token_hash: None };
    record::write(
        conn,
        NewDecision {
            id,
            case: &case,
            actor,
            outcome: Outcome::TakeDown,
            rule: Some(verdict.rule),
            explanation: &verdict.explanation,
            passages: &[],
            subject,
            source: Source::OwnCheck,
            detected: false,
            overrules: None,
            statement: Some(statement),
        },
    )
}

impl Typed {
    fn read(&self) -> std::result::Result<(Vec<Part>, Verdict), Vec<FieldError>> {
        let parts: BTreeSet<Part> = self.parts.iter().filter_map(|code| code.parse().ok()).collect();
        let rule = self.rule.parse::<Rule>();
        let explanation = ruling::explanation(&self.explanation);
        let mut wrong = Vec::new();
        if parts.is_empty() {
            wrong.push(FieldError { field: "parts", key: "invalid-choose" });
        }
        if rule.is_err() {
            wrong.push(FieldError { field: "rule", key: "invalid-rule-needed" });
        }
        match (rule, explanation) {
            (Ok(rule), Ok(explanation)) if wrong.is_empty() => {
                let verdict = Verdict { rule, explanation, passages: Vec::new(), grounds: None };
                Ok((parts.into_iter().collect(), verdict))
            }
            (_, explanation) => Err(wrong.into_iter().chain(explanation.err()).collect()),
        }
    }
}
