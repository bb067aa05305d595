//! What an agency answered to a review, as readers see it: the latest published text, and when there was an
//! earlier one. It names the agency, never who of it wrote. How responses come about is the business of
//! `domain::responses`; here they are read, because they come and go with their review.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use super::counting;
use super::review::{Review, ReviewId, ReviewState};
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::responses::dsl;
use crate::platform::i18n::Locale;

crate::text_enum!(
    /// Where a response stands.
    ResponseState {
        Pending = "pending",
        Published = "published",
        Returned = "returned",
        Rejected = "rejected",
        /// Its review, or the team that wrote it, went before it was decided.
        Withdrawn = "withdrawn",
        /// Was public and broke a house rule.
        Removed = "removed",
    }
);

crate::text_enum!(
    /// Why feedback was missing, as the agency says. It never changes stars.
    Cause {
        ClientGaveNone = "client_gave_none",
        NotPassable = "not_passable",
        OurFailure = "our_failure",
        PositionStopped = "position_stopped",
    }
);

/// A response that was or is public. Days, not moments: when people work is nobody's business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicResponse {
    pub body: String,
    pub cause: Option<Cause>,
    /// What has changed since; empty if nothing is said of it.
    pub changes: String,
    pub language: Locale,
    pub published_on: NaiveDate,
    /// Whether it took the place of an earlier one.
    pub is_amended: bool,
}

type Row = (ReviewId, (String, Option<Cause>, String, Locale), Option<NaiveDateTime>);

/// The published responses to these reviews, of each the first one first. One query.
pub(super) fn published(conn: &mut Conn, of: &[ReviewId]) -> Result<HashMap<ReviewId, Vec<PublicResponse>>> {
    let rows: Vec<Row> = dsl::responses
        .filter(dsl::review_id.eq_any(of.to_vec()).and(dsl::state.eq(ResponseState::Published)))
        .order(dsl::id)
        .select((
            dsl::review_id,
            (dsl::body, dsl::cause.nullable(), dsl::changes, dsl::language),
            dsl::decided_at,
        ))
        .load(conn)?;
    let mut all = HashMap::<ReviewId, Vec<PublicResponse>>::new();
    for (review, (body, cause, changes, language), decided_at) in rows {
        let told = all.entry(review).or_default();
        let published_on = decided_at.unwrap_or_default().date();
        let is_amended = !told.is_empty();
        told.push(PublicResponse { body, cause, changes, language, published_on, is_amended });
    }
    Ok(all)
}

/// Where the answers to these reviews stand: one that waits, or else a published one. A review that nobody
/// has answered, or only with what was not published, is not among them. One query.
///
/// # Errors
/// The database's own.
pub fn standing(conn: &mut Conn, of: &[ReviewId]) -> Result<HashMap<ReviewId, ResponseState>> {
    let stand = [ResponseState::Pending, ResponseState::Published];
    let rows: Vec<(ReviewId, ResponseState)> = dsl::responses
        .filter(dsl::review_id.eq_any(of.to_vec()).and(dsl::state.eq_any(stand)))
        .order((dsl::review_id, dsl::state.desc()))
        .select((dsl::review_id, dsl::state))
        .load(conn)?;
    // "pending" comes after "published" in this order, and stays.
    Ok(rows.into_iter().collect())
}

/// What a published response counts.
pub(super) struct Answered {
    /// From the review's publication until the first response was handed in.
    pub days: i32,
    pub cause: Option<Cause>,
}

/// What counts of the responses to a review.
pub(super) fn of(conn: &mut Conn, review: &Review) -> Result<Option<Answered>> {
    let rows: Vec<(NaiveDateTime, Option<Cause>)> = dsl::responses
        .filter(dsl::review_id.eq(review.id).and(dsl::state.eq(ResponseState::Published)))
        .order(dsl::id)
        .select((dsl::submitted_at, dsl::cause.nullable()))
        .load(conn)?;
    let (Some((first, _)), Some((_, cause)), Some(since)) = (rows.first(), rows.last(), review.published_at)
    else {
        return Ok(None);
    };
    let days = (first.date() - since.date()).num_days().max(0);
    Ok(Some(Answered { days: i32::try_from(days).unwrap_or(i32::MAX), cause: *cause }))
}

/// The public review, which nobody else can change until this transaction ends.
///
/// # Errors
/// `NotFound` for no review.
pub fn hold(conn: &mut Conn, id: ReviewId) -> Result<Review> {
    Review::hold(conn, id)
}

/// Counts a held review anew, with what was answered to it; one that is hidden counts when it returns.
///
/// # Errors
/// The database's own.
pub fn recount(conn: &mut Conn, review: &Review) -> Result<()> {
    if review.state == ReviewState::Published { counting::count(conn, review) } else { Ok(()) }
}
