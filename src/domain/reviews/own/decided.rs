//! What moderation decided about an author's texts.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::domain::error::Result;
use crate::domain::reviews::follow_up::FollowUp;
use crate::domain::reviews::review::Review;
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::version::Version;
use crate::domain::subject::SubjectKind;
use crate::platform::db::Conn;
use crate::platform::db::schema::{decisions, statements};
use crate::platform::db::types::encode_id;

/// What moderation decided, and why.
#[derive(Clone, Debug, Serialize)]
pub struct GivenDecision {
    /// Finds the statement of reasons, if there is one.
    pub id: String,
    pub outcome: String,
    pub rule: Option<Rule>,
    pub explanation: String,
    pub passages: Vec<String>,
    pub decided_at: NaiveDateTime,
    /// Whether the author was given a statement of reasons, which can be appealed against.
    pub has_statement: bool,
    pub is_overruled: bool,
}

/// The last decision about each thing.
pub(super) type Decided = HashMap<(SubjectKind, i64), GivenDecision>;

/// Answers to appeals stand with the decision they are about; a dismissed flag takes nothing from the author.
const NOT_SHOWN: [&str; 3] = ["uphold", "overrule", "dismiss"];

type Row = ((SubjectKind, i64), Columns, Option<i64>);
type Columns = (i64, String, Option<Rule>, String, String, NaiveDateTime, Option<i64>);

/// The last decision about each of the review's texts and about the whole.
pub(super) fn decided_about(
    conn: &mut Conn,
    review: &Review,
    versions: &[Version],
    follow_ups: &[FollowUp],
) -> Result<Decided> {
    let ids = versions.iter().map(|v| v.id.0).chain(follow_ups.iter().map(|f| f.id.0)).chain([review.id.0]);
    let kinds = [SubjectKind::ReviewVersion, SubjectKind::FollowUp, SubjectKind::Review];
    let rows: Vec<Row> = decisions::table
        .left_join(statements::table)
        .filter(decisions::subject_kind.eq_any(kinds))
        .filter(decisions::subject_id.eq_any(ids.collect::<Vec<_>>()))
        .filter(decisions::outcome.ne_all(NOT_SHOWN))
        .order(decisions::id)
        .select((
            (decisions::subject_kind, decisions::subject_id),
            (
                decisions::id,
                decisions::outcome,
                decisions::rule.nullable(),
                decisions::explanation,
                decisions::passages,
                decisions::decided_at,
                decisions::overruled_by,
            ),
            statements::account_id.nullable(),
        ))
        .load(conn)?;
    let given = |(subject, columns, account): Row| Ok((subject, given(columns, account.is_some())?));
    rows.into_iter().map(given).collect()
}

fn given(columns: Columns, has_statement: bool) -> Result<GivenDecision> {
    let (id, outcome, rule, explanation, passages, decided_at, overruled_by) = columns;
    let passages = serde_json::from_str(&passages);
    let passages = passages.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
    let (id, is_overruled) = (encode_id(id), overruled_by.is_some());
    Ok(GivenDecision { id, outcome, rule, explanation, passages, decided_at, has_statement, is_overruled })
}
