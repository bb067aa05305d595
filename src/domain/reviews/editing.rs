//! Editing: the author writes a new version, which waits for moderation. What is public stays public until
//! the new version is published. A version that waits already is replaced by the new one.

use super::content::ReviewContent;
use super::review::{Review, ReviewId, ReviewState};
use super::version::{self, Version, VersionId, VersionState};
use super::waiting;
use crate::domain::accounts::Account;
use crate::domain::audit::Action;
use crate::domain::case::CaseKind;
use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;

/// Hands in a new version of one's own review. The same one handed in twice is one.
///
/// # Errors
/// `NotFound` for somebody else's review; `Conflict` if it was rejected, removed or withdrawn; `Invalid`
/// for wrong fields, another kind of reviewer, and a version that says nothing new.
pub fn edit(conn: &mut Conn, author: &Account, id: ReviewId, content: &ReviewContent) -> Result<VersionId> {
    use ReviewState::{Pending, Returned};
    let mut review = Review::hold_own(conn, author, id)?;
    review.expect_that(review.may_be_edited())?;
    content.check(clock::today())?;
    if content.kind != review.kind {
        return Err(Error::field("kind", "invalid-choose"));
    }
    let last = Version::latest(conn, id)?;
    if says_the_same(conn, &last, content)? {
        let waits = last.state == VersionState::Pending;
        return if waits { Ok(last.id) } else { Err(Error::field("form", "invalid-nothing-new")) };
    }
    waiting::close_version(conn, author.actor(), &review)?;
    let version = version::insert(conn, id, content)?;
    let (kind, action) = match review.state {
        Pending => (CaseKind::Review, Action::ReviewEdited),
        Returned => (CaseKind::Review, Action::ReviewResubmitted),
        _ => (CaseKind::ReviewEdit, Action::ReviewEdited),
    };
    if review.state == Returned {
        review.move_to(conn, Pending, None)?;
    }
    waiting::open(conn, author.actor(), &review, (kind, version.subject()), content.language)?;
    review.record(conn, author.actor(), action, None)?;
    Ok(version)
}

fn says_the_same(conn: &mut Conn, version: &Version, content: &ReviewContent) -> Result<bool> {
    let mut given = content.ratings.clone();
    given.sort_unstable();
    let there = version.clone().content(content.kind, version::ratings(conn, version.id)?);
    let month = |content: &ReviewContent| content.experienced_month.format("%Y-%m").to_string();
    let same_month = month(&there) == month(content);
    let now = ReviewContent { ratings: given, experienced_month: there.experienced_month, ..content.clone() };
    Ok(same_month && there == now)
}
