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
use crate::platform::db::schema::{cases, decisions};

/// What moderation decided, and why.
#[derive(Clone, Debug, Serialize)]
pub struct GivenDecision {
    pub outcome: String,
    pub rule: Option<Rule>,
    pub explanation: String,
    pub passages: Vec<String>,
    pub decided_at: NaiveDateTime,
}

/// The last decision about each thing.
pub(super) type Decided = HashMap<(SubjectKind, i64), GivenDecision>;

/// The last decision about each of the review's texts and about the whole.
pub(super) fn decided_about(
    conn: &mut Conn,
    review: &Review,
    versions: &[Version],
    follow_ups: &[FollowUp],
) -> Result<Decided> {
    type Row = ((SubjectKind, i64), (String, Option<Rule>, String, String, NaiveDateTime));
    let ids = versions.iter().map(|v| v.id.0).chain(follow_ups.iter().map(|f| f.id.0)).chain([review.id.0]);
    let rows: Vec<Row> = decisions::table
        .inner_join(cases::table)
        .filter(cases::subject_kind.eq_any([
            SubjectKind::ReviewVersion,
            SubjectKind::FollowUp,
            SubjectKind::Review,
        ]))
        .filter(cases::subject_id.eq_any(ids.collect::<Vec<_>>()))
        .order(decisions::id)
        .select((
            (cases::subject_kind, cases::subject_id),
            (
                decisions::outcome,
                decisions::rule.nullable(),
                decisions::explanation,
                decisions::passages,
                decisions::decided_at,
            ),
        ))
        .load(conn)?;
    let mut all = Decided::new();
    for (subject, (outcome, rule, explanation, passages, decided_at)) in rows {
        let passages = serde_json::from_str(&passages);
        let passages =
            passages.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
        all.insert(subject, GivenDecision { outcome, rule, explanation, passages, decided_at });
    }
    Ok(all)
}
