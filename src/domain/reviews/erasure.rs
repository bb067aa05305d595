//! Erasure (GDPR Art. 17): the author has the text deleted, stars and facts with it. What stays is that
//! there was a review and how it ended; if it was public, its tombstone.

use diesel::prelude::*;

use super::facts::CameBack;
use super::follow_up::FollowUp;
use super::review::{Review, ReviewId, ReviewState};
use super::version::Version;
use super::withdrawal::withdraw;
use crate::domain::accounts::Account;
use crate::domain::audit::Action;
use crate::domain::case;
use crate::domain::error::Result;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::{follow_up_ratings, follow_ups, review_ratings, review_versions, reviews};

/// Erases one's own review; it is withdrawn first unless it was removed. Doing it again changes nothing.
///
/// # Errors
/// `NotFound` for somebody else's.
pub fn erase(conn: &mut Conn, author: &Account, id: ReviewId) -> Result<()> {
    let review = Review::hold_own(conn, author, id)?;
    if review.state != ReviewState::Removed {
        withdraw(conn, author, id)?;
    }
    let versions = Version::of(conn, id)?;
    if versions.iter().all(Version::is_erased) {
        return Ok(());
    }
    for version in versions {
        erase_version(conn, &version)?;
    }
    for follow_up in FollowUp::of(conn, id)? {
        erase_follow_up(conn, &follow_up)?;
    }
    diesel::update(reviews::table.find(id)).set(reviews::stars.eq(None::<i32>)).execute(conn)?;
    review.record(conn, author.actor(), Action::ReviewErased, None)
}

fn erase_version(conn: &mut Conn, version: &Version) -> Result<()> {
    use review_versions::dsl;
    diesel::delete(review_ratings::table.filter(review_ratings::version_id.eq(version.id))).execute(conn)?;
    diesel::update(dsl::review_versions.find(version.id))
        .set((
            (dsl::title.eq(""), dsl::went_well.eq(""), dsl::went_wrong.eq(""), dsl::advice.eq("")),
            (dsl::position_title.eq(None::<String>), dsl::contact_channels.eq("")),
            (dsl::came_back.eq(CameBack::Nothing), dsl::feedback_days.eq(None::<i32>)),
            (dsl::still_waiting.eq(false), dsl::chased.eq(0), dsl::silent_party.eq(None::<String>)),
        ))
        .execute(conn)?;
    case::forget_notes(conn, version.id.subject())
}

fn erase_follow_up(conn: &mut Conn, follow_up: &FollowUp) -> Result<()> {
    let stars = follow_up_ratings::table.filter(follow_up_ratings::follow_up_id.eq(follow_up.id));
    diesel::delete(stars).execute(conn)?;
    diesel::update(follow_ups::table.find(follow_up.id)).set(follow_ups::body.eq("")).execute(conn)?;
    case::forget_notes(conn, Subject::new(SubjectKind::FollowUp, follow_up.id.0))
}
