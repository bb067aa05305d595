//! What came before: how the author's other reviews fared, and what was decided about this one.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::domain::case::Case;
use crate::domain::error::Result;
use crate::domain::moderation::decision::DecisionId;
use crate::domain::moderation::question::Appealed;
use crate::domain::moderation::queue::name_of;
use crate::domain::moderation::ruling::Outcome;
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::{ReviewId, ReviewState};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, decisions, follow_ups, review_versions, reviews};
use crate::platform::i18n::Locale;

/// The author without a name or an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorRecord {
    /// Since when there is an account.
    pub since: NaiveDateTime,
    /// The language they get their mails in.
    pub locale: Locale,
    /// Their other reviews by state, in the order of the states; a state without one is missing.
    pub reviews: Vec<(ReviewState, i64)>,
}

impl AuthorRecord {
    /// Two queries.
    pub(super) fn of(conn: &mut Conn, case: &Case, review: Option<ReviewId>) -> Result<Option<Self>> {
        let Some(author) = case.author_id else { return Ok(None) };
        let (since, locale) =
            accounts::table.find(author).select((accounts::created_at, accounts::locale)).first(conn)?;
        let others = reviews::account_id.eq(author).and(reviews::id.ne(review.unwrap_or(ReviewId(0))));
        let mut counts: Vec<(ReviewState, i64)> = reviews::table
            .filter(others)
            .group_by(reviews::state)
            .select((reviews::state, diesel::dsl::count_star()))
            .load(conn)?;
        counts.sort_unstable();
        Ok(Some(Self { since, locale, reviews: counts }))
    }

    /// How many of their other reviews are in this state.
    pub fn count(&self, state: ReviewState) -> i64 {
        self.reviews.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count)
    }
}

/// A decision that was made before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastDecision {
    /// A version, a follow-up, the review as a whole, a suggested agency.
    pub about: SubjectKind,
    pub outcome: Outcome,
    pub rule: Option<Rule>,
    pub explanation: String,
    pub passages: Vec<String>,
    pub decided_at: NaiveDateTime,
    /// The colleague's name.
    pub moderator: String,
    pub is_overruled: bool,
}

type Row = (SubjectKind, (Outcome, Option<Rule>, String, String, NaiveDateTime), String, Option<i64>);

/// The decisions about the review and everything that belongs to it, or about the suggestion. At most
/// four queries.
pub(super) fn decisions(conn: &mut Conn, case: &Case, review: Option<ReviewId>) -> Result<Vec<PastDecision>> {
    let subject = match case.subject() {
        Subject { kind: SubjectKind::Decision, id } => Appealed::find(conn, DecisionId(id))?.subject,
        subject => subject,
    };
    let (kinds, ids) = match review {
        Some(review) => (
            vec![SubjectKind::ReviewVersion, SubjectKind::FollowUp, SubjectKind::Review],
            belonging_to(conn, review)?,
        ),
        None => (vec![subject.kind], vec![subject.id]),
    };
    let rows: Vec<Row> = decisions::table
        .inner_join(accounts::table)
        .filter(decisions::subject_kind.eq_any(kinds).and(decisions::subject_id.eq_any(ids)))
        .order(decisions::id.desc())
        .select((
            decisions::subject_kind,
            (
                decisions::outcome,
                decisions::rule.nullable(),
                decisions::explanation,
                decisions::passages,
                decisions::decided_at,
            ),
            accounts::email,
            decisions::overruled_by,
        ))
        .load(conn)?;
    rows.into_iter().map(past).collect()
}

/// The ids of the review, its versions and its follow-ups.
fn belonging_to(conn: &mut Conn, review: ReviewId) -> Result<Vec<i64>> {
    let versions: Vec<i64> = review_versions::table
        .filter(review_versions::review_id.eq(review))
        .select(review_versions::id)
        .load(conn)?;
    let follow_ups: Vec<i64> =
        follow_ups::table.filter(follow_ups::review_id.eq(review)).select(follow_ups::id).load(conn)?;
    Ok([vec![review.0], versions, follow_ups].concat())
}

fn past((about, columns, email, overruled_by): Row) -> Result<PastDecision> {
    let (outcome, rule, explanation, passages, decided_at) = columns;
    let passages = serde_json::from_str(&passages);
    let passages = passages.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
    Ok(PastDecision {
        about,
        outcome,
        rule,
        explanation,
        passages,
        decided_at,
        moderator: name_of(&email),
        is_overruled: overruled_by.is_some(),
    })
}
