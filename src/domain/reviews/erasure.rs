//! Erasure (GDPR Art. 17): the author has the text deleted, stars and facts with it, and what was noted for
//! moderation. What stays is that there was a review and how it ended; if it was public, its tombstone.

use diesel::prelude::*;

use super::follow_up::FollowUp;
use super::review::{Review, ReviewId, ReviewState};
use super::version::Version;
use super::withdrawal::withdraw;
use crate::domain::accounts::Account;
use crate::domain::audit::Action;
use crate::domain::case;
use crate::domain::error::Result;
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::traces::{self, networks};
use crate::platform::db::Conn;
use crate::platform::db::schema::{
    appeals, decisions, follow_up_ratings, follow_ups, response_drafts, responses, review_ratings,
    review_versions, reviews,
};

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
        traces::forget_text(conn, version.id.subject())?;
    }
    for follow_up in FollowUp::of(conn, id)? {
        erase_follow_up(conn, &follow_up)?;
        traces::forget_text(conn, follow_up.subject())?;
    }
    forget_what_was_quoted(conn, id)?;
    networks::forget(conn, id.0)?;
    erase_responses(conn, id)?;
    diesel::update(reviews::table.find(id)).set(reviews::stars.eq(None::<i32>)).execute(conn)?;
    review.record(conn, author.actor(), Action::ReviewErased, None)
}

/// What the agency answered may say what the author had deleted.
fn erase_responses(conn: &mut Conn, id: ReviewId) -> Result<()> {
    diesel::delete(response_drafts::table.find(id)).execute(conn)?;
    diesel::update(responses::table.filter(responses::review_id.eq(id)))
        .set((responses::body.eq(""), responses::changes.eq("")))
        .execute(conn)?;
    Ok(())
}

fn erase_version(conn: &mut Conn, version: &Version) -> Result<()> {
    use review_versions::dsl;
    diesel::delete(review_ratings::table.filter(review_ratings::version_id.eq(version.id))).execute(conn)?;
    diesel::update(dsl::review_versions.find(version.id))
        .set((
            (dsl::title.eq(""), dsl::went_well.eq(""), dsl::went_wrong.eq(""), dsl::advice.eq("")),
            (dsl::position_title.eq(None::<String>), dsl::contact_channels.eq("")),
            (dsl::came_back.eq(None::<String>), dsl::feedback_days.eq(None::<i32>)),
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

/// Decisions quote the text and its answers, and appeals speak of it. A decision's row stays, with the digest of what it said;
/// the salt goes, so that nobody can find out by guessing.
fn forget_what_was_quoted(conn: &mut Conn, id: ReviewId) -> Result<()> {
    use decisions::dsl;
    let versions = Version::of(conn, id)?.into_iter().map(|version| version.id.0);
    let follow_ups = FollowUp::of(conn, id)?.into_iter().map(|follow_up| follow_up.id.0);
    let answers: Vec<i64> =
        responses::table.filter(responses::review_id.eq(id)).select(responses::id).load(conn)?;
    let ids: Vec<i64> = versions.chain(follow_ups).chain(answers).chain([id.0]).collect();
    let kinds =
        [SubjectKind::ReviewVersion, SubjectKind::FollowUp, SubjectKind::Review, SubjectKind::Response];
    let about = dsl::subject_kind.eq_any(kinds).and(dsl::subject_id.eq_any(ids));
    let decided: Vec<i64> = dsl::decisions.filter(about).select(dsl::id).load(conn)?;
    for &decision in &decided {
        case::forget_notes(conn, Subject::new(SubjectKind::Decision, decision))?;
    }
    case::forget_notes(conn, Subject::new(SubjectKind::Review, id.0))?;
    diesel::update(dsl::decisions.filter(dsl::id.eq_any(decided.clone())))
        .set((dsl::explanation.eq(""), dsl::passages.eq("[]"), dsl::text_salt.eq(None::<String>)))
        .execute(conn)?;
    let appealed = appeals::table.filter(appeals::decision_id.eq_any(decided));
    diesel::update(appealed).set(appeals::body.eq("")).execute(conn)?;
    Ok(())
}
