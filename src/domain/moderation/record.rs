//! Writing a decision down: its row, and for a restriction the statement of reasons (Regulation (EU)
//! 2022/2065, Art. 17), in the transaction of the deed.
//!
//! - A decision is never edited. One that was wrong is overruled by a later one, which names it.
//! - Explanation and passages may have to be erased one day. Their salted digest stays in the row, so that the
//!   daily seal ([`super::chain`]) holds; the salt goes with the words.

use chrono::{Months, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::decision::DecisionId;
use super::ruling::Outcome;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case;
use crate::domain::case::{Case, CaseState};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::reviews::rule::Rule;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{decisions, statements};
use crate::platform::token;

/// How long a decision can be appealed against (Art. 20: at least six months).
pub const APPEAL: Months = Months::new(6);

crate::text_enum!(
    /// How something came to be looked at.
    Source { OwnCheck = "own_check", Flag = "flag", Appeal = "appeal" }
);

/// A decision about to be written down.
pub struct NewDecision<'a> {
    pub id: DecisionId,
    pub case: &'a Case,
    pub actor: Actor,
    pub outcome: Outcome,
    pub rule: Option<Rule>,
    pub explanation: &'a str,
    pub passages: &'a [String],
    /// What it is about; of an appeal, what the appealed decision was about.
    pub subject: Subject,
    pub source: Source,
    /// Whether software had marked something. No software ever decides.
    pub detected: bool,
    pub overrules: Option<DecisionId>,
    pub statement: Option<NewStatement>,
}

/// What the person concerned is told beside rule and explanation.
pub struct NewStatement {
    /// None once the account is gone.
    pub account: Option<AccountId>,
    /// How many flags there were.
    pub flags: i32,
    /// When the restriction ends by itself.
    pub ends_at: Option<NaiveDateTime>,
    pub token_hash: Option<String>,
}

/// Writes the decision and its statement, and takes the case out of the queue.
///
/// # Errors
/// `Conflict` if the decision it overrules has been overruled already.
pub fn write(conn: &mut Conn, new: NewDecision<'_>) -> Result<()> {
    let moderator = new.actor.account().ok_or(Error::NotFound)?;
    let passages = json!(new.passages).to_string();
    let salt = token::new_token();
    let now = clock::now();
    diesel::insert_into(decisions::table)
        .values((
            (decisions::id.eq(new.id), decisions::case_id.eq(new.case.id)),
            (decisions::moderator_id.eq(moderator), decisions::decided_at.eq(now)),
            (decisions::outcome.eq(new.outcome), decisions::rule.eq(new.rule)),
            (decisions::explanation.eq(new.explanation), decisions::passages.eq(&passages)),
            (decisions::kind.eq(new.case.kind), decisions::source.eq(new.source)),
            (decisions::subject_kind.eq(new.subject.kind), decisions::subject_id.eq(new.subject.id)),
            decisions::waited.eq((now - new.case.opened_at).num_seconds().max(0)),
            (decisions::detected.eq(new.detected), decisions::overrules.eq(new.overrules)),
            decisions::text_digest.eq(text_digest(&salt, new.explanation, &passages)),
            decisions::text_salt.eq(&salt),
        ))
        .execute(conn)?;
    if let Some(statement) = new.statement {
        insert_statement(conn, new.id, statement, now)?;
    }
    if let Some(overruled) = new.overrules {
        mark_overruled(conn, overruled, new.id)?;
    }
    case::finish(conn, new.case.id, CaseState::Decided)?;
    let details = json!({ "outcome": new.outcome, "rule": new.rule });
    audit::record(
        conn,
        new.actor,
        Action::CaseDecided,
        Subject::new(SubjectKind::Case, new.case.id.0),
        details,
    )
}

fn insert_statement(conn: &mut Conn, id: DecisionId, new: NewStatement, now: NaiveDateTime) -> Result<()> {
    diesel::insert_into(statements::table)
        .values((
            statements::decision_id.eq(id),
            statements::account_id.eq(new.account),
            statements::flags.eq(new.flags),
            statements::ends_at.eq(new.ends_at),
            statements::appeal_until.eq(now + APPEAL),
            statements::token_hash.eq(new.token_hash),
        ))
        .execute(conn)?;
    Ok(())
}

fn mark_overruled(conn: &mut Conn, overruled: DecisionId, by: DecisionId) -> Result<()> {
    use decisions::dsl;
    let standing = dsl::decisions.filter(dsl::id.eq(overruled).and(dsl::overruled_by.is_null()));
    let marked = diesel::update(standing).set(dsl::overruled_by.eq(by)).execute(conn)?;
    if marked == 1 { Ok(()) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}

/// What stays of a decision's words: SHA-256 of salt, explanation and passages (a JSON list), hex.
pub(super) fn text_digest(salt: &str, explanation: &str, passages: &str) -> String {
    let mut hash = Sha256::new();
    for part in [salt, explanation, passages] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    super::chain::hex(&hash.finalize())
}
