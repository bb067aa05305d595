//! One decision as it is sealed.

use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::{hex, midnight};
use crate::domain::error::Result;
use crate::domain::moderation::decision::DecisionId;
use crate::domain::moderation::record::text_digest;
use crate::platform::db::Conn;
use crate::platform::db::schema::{decisions, statements};

/// The columns of a decision. Codes are taken as they stand: the check must not stumble over a wrong one.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = decisions)]
pub(super) struct Decision {
    id: DecisionId,
    case_id: i64,
    moderator_id: i64,
    outcome: String,
    rule: Option<String>,
    explanation: String,
    passages: String,
    decided_at: NaiveDateTime,
    kind: String,
    subject_kind: String,
    subject_id: i64,
    waited: i64,
    source: String,
    detected: bool,
    overrules: Option<i64>,
    text_digest: String,
    text_salt: Option<String>,
}

/// The columns of its statement of reasons.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = statements)]
pub(super) struct Statement {
    account_id: Option<i64>,
    flags: i32,
    ends_at: Option<NaiveDateTime>,
    appeal_until: NaiveDateTime,
}

/// A decision and its statement of reasons.
#[derive(Clone, Debug, Queryable)]
pub(super) struct Row {
    decision: Decision,
    statement: Option<Statement>,
}

impl Row {
    pub fn id(&self) -> DecisionId {
        self.decision.id
    }

    /// The decisions of a day in their order.
    pub fn of_day(conn: &mut Conn, day: NaiveDate) -> Result<Vec<Self>> {
        let (from, to) = (midnight(day), midnight(day + Days::new(1)));
        Ok(decisions::table
            .left_join(statements::table)
            .filter(decisions::decided_at.ge(from).and(decisions::decided_at.lt(to)))
            .order((decisions::decided_at, decisions::id))
            .select((Decision::as_select(), Option::<Statement>::as_select()))
            .load(conn)?)
    }

    /// Those of these decisions that are there.
    pub fn with_ids(conn: &mut Conn, ids: &[i64]) -> Result<Vec<Self>> {
        /// Far fewer values than a statement may have.
        const AT_ONCE: usize = 500;
        let mut rows = Vec::with_capacity(ids.len());
        for some in ids.chunks(AT_ONCE) {
            let found: Vec<Self> = decisions::table
                .left_join(statements::table)
                .filter(decisions::id.eq_any(some))
                .select((Decision::as_select(), Option::<Statement>::as_select()))
                .load(conn)?;
            rows.extend(found);
        }
        Ok(rows)
    }

    /// SHA-256, in hexadecimal digits, over one line `name=value` for each thing that is never erased.
    pub fn digest(&self) -> String {
        let one = &self.decision;
        let fields = [
            ("id", one.id.to_string()),
            ("case", one.case_id.to_string()),
            ("kind", one.kind.clone()),
            ("subject", format!("{}:{}", one.subject_kind, one.subject_id)),
            ("moderator", one.moderator_id.to_string()),
            ("outcome", one.outcome.clone()),
            ("rule", text(one.rule.as_ref())),
            ("source", one.source.clone()),
            ("detected", one.detected.to_string()),
            ("waited", one.waited.to_string()),
            ("overrules", text(one.overrules.as_ref())),
            ("decided_at", moment(one.decided_at)),
            ("text", one.text_digest.clone()),
            ("statement", self.statement.as_ref().map_or_else(|| "none".to_owned(), Statement::line)),
        ];
        let mut hash = Sha256::new();
        for (name, value) in fields {
            hash.update(format!("{name}={value}\n"));
        }
        hex(&hash.finalize())
    }

    /// Whether explanation and passages are what was sealed, or were erased as a whole.
    pub fn has_its_words(&self) -> bool {
        let Decision { explanation, passages, text_digest: sealed, text_salt, .. } = &self.decision;
        match text_salt {
            Some(salt) => text_digest(salt, explanation, passages) == *sealed,
            // Decisions from before the chain have no digest.
            None => sealed.is_empty() || (explanation.is_empty() && passages == "[]"),
        }
    }
}

impl Statement {
    fn line(&self) -> String {
        let account = text(self.account_id.as_ref());
        let ends_at = self.ends_at.map_or_else(String::new, moment);
        format!("{account} {} {ends_at} {}", self.flags, moment(self.appeal_until))
    }
}

fn text(value: Option<&impl ToString>) -> String {
    value.map_or_else(|| "-".to_owned(), ToString::to_string)
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.6f").to_string()
}
