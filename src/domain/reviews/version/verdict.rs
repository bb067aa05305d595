//! What moderation does with a version that waits. Of several who decide at once the first wins; the
//! others get a conflict. The caller finishes its case and writes the decision.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Version, VersionId, VersionState};
use crate::domain::actor::Actor;
use crate::domain::agencies::Agency;
use crate::domain::audit::Action;
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{AboutReview, Mail};
use crate::domain::reviews::review::{Review, ReviewId, ReviewState, Verdict};
use crate::domain::reviews::{author, counting, period};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{review_versions, reviews};

/// Publishes the version: it is what the public reads and what counts from now on. While the review is
/// suspended it stays out of sight.
///
/// # Errors
/// `Conflict` if it no longer waits.
pub fn publish(conn: &mut Conn, actor: Actor, id: VersionId) -> Result<()> {
    let (mut review, text) = decide(conn, id, VersionState::Published)?;
    if review.state == ReviewState::Pending {
        review.move_to(conn, ReviewState::Published, None)?;
        take_place(conn, &mut review)?;
    }
    review.expect_that(review.stands())?;
    if review.state == ReviewState::Published {
        counting::count(conn, &review)?;
    }
    review.record(conn, actor, Action::ReviewPublished, None)?;
    author::tell(conn, &review, |agency| match review.state {
        ReviewState::Suspended => Mail::HiddenEditApproved { about: text.about(&review, agency) },
        _ => {
            let agency_slug = agency.slug.clone();
            Mail::ReviewPublished { agency_slug, about: text.about(&review, agency) }
        }
    })
}

/// Gives the version back to its author to mend. What was public before stays public.
///
/// # Errors
/// `Conflict` if it no longer waits.
pub fn return_to_author(conn: &mut Conn, actor: Actor, id: VersionId, verdict: &Verdict) -> Result<()> {
    let (mut review, text) = decide(conn, id, VersionState::Returned)?;
    if review.state == ReviewState::Pending {
        review.move_to(conn, ReviewState::Returned, None)?;
    }
    review.record(conn, actor, Action::ReviewReturned, Some(verdict.rule))?;
    author::tell(conn, &review, |agency| Mail::ReviewReturned {
        about: text.about(&review, agency),
        reasons: verdict.reasons(),
    })
}

/// Refuses the version for good. What was public before stays public; a review that never was frees its
/// author to write another.
///
/// # Errors
/// `Conflict` if it no longer waits.
pub fn reject(conn: &mut Conn, actor: Actor, id: VersionId, verdict: &Verdict) -> Result<()> {
    let (mut review, text) = decide(conn, id, VersionState::Rejected)?;
    if review.state == ReviewState::Pending {
        review.move_to(conn, ReviewState::Rejected, Some(verdict.rule))?;
        period::free(conn, &review)?;
    }
    review.record(conn, actor, Action::ReviewRejected, Some(verdict.rule))?;
    author::tell(conn, &review, |agency| Mail::ReviewRejected {
        about: text.about(&review, agency),
        reasons: verdict.reasons(),
    })
}

/// What its author knows the decided text by.
struct Text {
    title: String,
    is_edit: bool,
}

impl Text {
    fn about(self, review: &Review, agency: Agency) -> AboutReview {
        AboutReview {
            review_id: review.id.to_string(),
            agency_name: agency.name,
            title: self.title,
            what: if self.is_edit { "edit" } else { "review" }.to_owned(),
        }
    }
}

/// Holds the review and moves its waiting version to `state`.
fn decide(conn: &mut Conn, id: VersionId, state: VersionState) -> Result<(Review, Text)> {
    use review_versions::dsl;
    let version = Version::find(conn, id)?;
    let review = Review::hold(conn, version.review_id)?;
    let text = Text { title: version.title, is_edit: review.stands() };
    let waiting = dsl::review_versions.filter(dsl::id.eq(id).and(dsl::state.eq(VersionState::Pending)));
    let decided = diesel::update(waiting)
        .set((dsl::state.eq(state), dsl::decided_at.eq(clock::now())))
        .execute(conn)?;
    if decided == 1 { Ok((review, text)) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}

/// Gives a review its place in public lists, for good.
fn take_place(conn: &mut Conn, review: &mut Review) -> Result<()> {
    let now = clock::now();
    (review.published_at, review.published_order) = (Some(now), Some(place(now, review.id)));
    diesel::update(reviews::table.find(review.id))
        .set((
            reviews::published_at.eq(review.published_at),
            reviews::published_order.eq(review.published_order),
        ))
        .execute(conn)?;
    Ok(())
}

/// Reviews published in the same millisecond are told apart by so many bits of their ids.
const ID_BITS: u32 = 20;

/// Rises with the moment.
fn place(moment: NaiveDateTime, id: ReviewId) -> i64 {
    first_place(moment) | (id.0 & ((1 << ID_BITS) - 1))
}

/// The first place in public lists of what is published from this moment on.
pub fn first_place(moment: NaiveDateTime) -> i64 {
    moment.and_utc().timestamp_millis() << ID_BITS
}

/// Publishes a version after all that was returned or rejected, as if it had been published then: unless its
/// author has handed in another one, taken it back or had it erased, or has reviewed the agency anew. Says
/// whether it is public now. The author is not told: the caller answers an appeal.
///
/// # Errors
/// The database's own.
pub fn reinstate(conn: &mut Conn, actor: Actor, id: VersionId) -> Result<bool> {
    use review_versions::dsl;
    let of = Version::find(conn, id)?.review_id;
    let mut review = Review::hold(conn, of)?;
    let version = Version::latest(conn, review.id)?;
    let was_refused = matches!(version.state, VersionState::Returned | VersionState::Rejected);
    if version.id != id || !was_refused || version.is_erased() || !may_stand_again(conn, &review)? {
        return Ok(false);
    }
    diesel::update(dsl::review_versions.find(id))
        .set((dsl::state.eq(VersionState::Published), dsl::decided_at.eq(clock::now())))
        .execute(conn)?;
    if matches!(review.state, ReviewState::Returned | ReviewState::Rejected) {
        review.move_to(conn, ReviewState::Published, None)?;
        take_place(conn, &mut review)?;
    }
    if review.state == ReviewState::Published {
        counting::count(conn, &review)?;
    }
    review.record(conn, actor, Action::ReviewPublished, None)?;
    Ok(review.state == ReviewState::Published)
}

/// A rejected review gave its author the right to another one; it must still be free.
fn may_stand_again(conn: &mut Conn, review: &Review) -> Result<bool> {
    if review.state != ReviewState::Rejected {
        return Ok(review.stands() || review.state == ReviewState::Returned);
    }
    match period::begin_again(conn, review) {
        Ok(()) => Ok(true),
        Err(Error::Invalid(_)) => {
            period::free(conn, review)?;
            Ok(false)
        }
        Err(error) => Err(error),
    }
}
