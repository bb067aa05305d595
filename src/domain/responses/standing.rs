//! Where an agency stands with one review: what it has answered, what waits, what it may still do. Nothing
//! here tells who the reviewer is: it is the review as everybody reads it.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::draft::{self, Typed};
use super::response::{Response, is_open};
use super::submission::may_state_cause;
use crate::domain::agencies::AgencyId;
use crate::domain::error::{Error, Result};
use crate::domain::reviews::answered::ResponseState;
use crate::domain::reviews::own::GivenDecision;
use crate::domain::reviews::public_review::PublicReview;
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::{Review, ReviewId, ReviewState, list};
use crate::domain::subject::SubjectKind;
use crate::platform::db::Conn;
use crate::platform::db::schema::{cases, decisions};
use crate::platform::db::types::encode_id;

/// A review of one's agency, as the page for the answer needs it.
#[derive(Clone, Debug)]
pub struct Standing {
    pub review: PublicReview,
    pub draft: Option<Typed>,
    /// Since when an answer waits for a moderator.
    pub waiting_since: Option<NaiveDate>,
    /// Whether an answer, or its amendment, can still be handed in.
    pub is_open: bool,
    /// Whether it would amend one that is public.
    pub amends: bool,
    pub may_state_cause: bool,
    /// What was decided last, if that was not to publish.
    pub decision: Option<GivenDecision>,
}

/// Where the agency stands with the review.
///
/// # Errors
/// `NotFound` for a review of another agency, or one that is not public.
pub fn of(conn: &mut Conn, agency: AgencyId, id: ReviewId) -> Result<Standing> {
    let row = Review::find(conn, id)?;
    if row.agency_id != agency || row.state != ReviewState::Published {
        return Err(Error::NotFound);
    }
    let handed_in = Response::of(conn, id)?;
    let waiting = handed_in.iter().find(|one| one.state == ResponseState::Pending);
    Ok(Standing {
        review: list::one(conn, id)?.0,
        draft: draft::of(conn, id)?.map(|(typed, _)| typed),
        waiting_since: waiting.map(|one| one.submitted_at.date()),
        is_open: is_open(&handed_in),
        amends: handed_in.iter().any(|one| one.state == ResponseState::Published),
        may_state_cause: may_state_cause(conn, &row)?,
        decision: last_decision(conn, &handed_in)?,
    })
}

/// Why the latest text was not published.
fn last_decision(conn: &mut Conn, handed_in: &[Response]) -> Result<Option<GivenDecision>> {
    type Row = (i64, String, Option<Rule>, String, String, NaiveDateTime, Option<i64>);
    let refused = [ResponseState::Returned, ResponseState::Rejected, ResponseState::Removed];
    let Some(last) = handed_in.last().filter(|one| refused.contains(&one.state)) else { return Ok(None) };
    let row: Option<Row> = decisions::table
        .inner_join(cases::table)
        .filter(cases::subject_kind.eq(SubjectKind::Response).and(cases::subject_id.eq(last.id.0)))
        .order(decisions::id.desc())
        .select((
            decisions::id,
            decisions::outcome,
            decisions::rule.nullable(),
            decisions::explanation,
            decisions::passages,
            decisions::decided_at,
            decisions::overruled_by,
        ))
        .first(conn)
        .optional()?;
    let Some((id, outcome, rule, explanation, passages, decided_at, overruled_by)) = row else {
        return Ok(None);
    };
    let passages = serde_json::from_str(&passages);
    let passages = passages.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
    let (id, is_overruled) = (encode_id(id), overruled_by.is_some());
    // The statement went to whoever handed the text in, and stands in their account.
    let has_statement = false;
    Ok(Some(GivenDecision {
        id,
        outcome,
        rule,
        explanation,
        passages,
        decided_at,
        has_statement,
        is_overruled,
    }))
}
