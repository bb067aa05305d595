//! Handing a review in: it becomes a row in state pending with its first version, and a case.
//! The same draft handed in twice makes one review.

use diesel::prelude::*;

use super::content::ReviewContent;
use super::draft::{self, Draft};
use super::period;
use super::review::{Review, ReviewId, ReviewState};
use super::{version, waiting};
use crate::domain::accounts::Account;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::audit::Action;
use crate::domain::case::CaseKind;
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::reviews;

/// What became of a draft that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submission {
    New(ReviewId),
    /// It had been handed in before.
    Already(ReviewId),
}

impl Submission {
    /// The review either way.
    pub const fn review(self) -> ReviewId {
        match self {
            Self::New(id) | Self::Already(id) => id,
        }
    }
}

/// Hands in what a draft holds, in the author's name.
///
/// # Errors
/// `Invalid` for wrong fields and for a second review of the agency within twelve months; `Conflict` if
/// the agency is no longer listed.
pub fn submit_draft(conn: &mut Conn, author: &Account, draft: &Draft) -> Result<Submission> {
    let draft = draft::hold(conn, draft.id)?;
    if let Some(review) = draft.review_id {
        return Ok(Submission::Already(review));
    }
    let content = draft.content()?;
    let review = submit(conn, author, draft.agency_id, &content)?;
    draft::finish(conn, draft.id, author.id, review)?;
    Ok(Submission::New(review))
}

/// Hands in a review of a listed agency.
///
/// # Errors
/// As [`submit_draft`].
pub fn submit(
    conn: &mut Conn,
    author: &Account,
    agency: AgencyId,
    content: &ReviewContent,
) -> Result<ReviewId> {
    content.check(clock::today())?;
    // Held: a merger at the same moment waits, and moves this review as well.
    Agency::hold_listed(conn, agency)?;
    let id = ReviewId::new();
    period::begin(conn, agency, author, id)?;
    insert(conn, (id, agency), author, content)?;
    let review = Review::find(conn, id)?;
    let version = version::insert(conn, id, content)?;
    let case = (CaseKind::Review, version.subject());
    waiting::open(conn, author.actor(), &review, case, content.language)?;
    review.record(conn, author.actor(), Action::ReviewSubmitted, None)?;
    Ok(id)
}

fn insert(
    conn: &mut Conn,
    (id, agency): (ReviewId, AgencyId),
    author: &Account,
    content: &ReviewContent,
) -> Result<()> {
    let now = clock::now();
    diesel::insert_into(reviews::table)
        .values((
            (reviews::id.eq(id), reviews::agency_id.eq(agency), reviews::account_id.eq(author.id)),
            reviews::person_key.eq(&author.person_key),
            (reviews::kind.eq(content.kind), reviews::side.eq(content.kind.side())),
            (reviews::proof.eq(content.proof()), reviews::state.eq(ReviewState::Pending)),
            (reviews::submitted_at.eq(now), reviews::state_changed_at.eq(now)),
            (reviews::stage.eq(content.stage), reviews::outcome.eq(content.outcome)),
            reviews::language.eq(content.language),
        ))
        .execute(conn)?;
    Ok(())
}
