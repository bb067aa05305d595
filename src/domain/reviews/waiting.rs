//! What waits for a moderator about a review: a version, follow-ups, the agency's answer. When the author takes it back, or the
//! review goes, it leaves the queue.

use diesel::prelude::*;

use super::answered::ResponseState;
use super::follow_up::{FollowUpId, FollowUpState};
use super::review::Review;
use super::version::{VersionId, VersionState};
use crate::domain::actor::Actor;
use crate::domain::case::{self, CaseKind, NewCase};
use crate::domain::error::Result;
use crate::domain::job::{self, Job};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{follow_ups, responses, review_versions};
use crate::platform::i18n::Locale;

/// Puts a text of the review into the queue, and has it looked at for signals.
pub(super) fn open(
    conn: &mut Conn,
    actor: Actor,
    review: &Review,
    (kind, subject): (CaseKind, Subject),
    language: Locale,
) -> Result<()> {
    let new = NewCase {
        kind,
        subject,
        agency_id: Some(review.agency_id.0),
        author: review.account_id,
        language: language.code().to_owned(),
    };
    let case = case::open(conn, actor, new)?;
    job::enqueue(conn, &Job::ReadSignals { case }, clock::now())
}

/// Takes every text of a held review out of the queue.
pub(super) fn close(conn: &mut Conn, actor: Actor, review: &Review) -> Result<()> {
    close_version(conn, actor, review)?;
    close_follow_ups(conn, actor, review)?;
    close_response(conn, actor, review)
}

/// Takes the version that waits, if one does, out of the queue.
pub(super) fn close_version(conn: &mut Conn, actor: Actor, review: &Review) -> Result<()> {
    use review_versions::dsl;
    let waits = dsl::review_id.eq(review.id).and(dsl::state.eq(VersionState::Pending));
    let ids: Vec<VersionId> = dsl::review_versions.filter(waits).select(dsl::id).load(conn)?;
    for id in ids {
        diesel::update(dsl::review_versions.find(id))
            .set((dsl::state.eq(VersionState::Withdrawn), dsl::decided_at.eq(clock::now())))
            .execute(conn)?;
        case::close_about(conn, actor, Subject::new(SubjectKind::ReviewVersion, id.0))?;
    }
    Ok(())
}

fn close_follow_ups(conn: &mut Conn, actor: Actor, review: &Review) -> Result<()> {
    use follow_ups::dsl;
    let waits = dsl::review_id.eq(review.id).and(dsl::state.eq(FollowUpState::Pending));
    let ids: Vec<FollowUpId> = dsl::follow_ups.filter(waits).select(dsl::id).load(conn)?;
    for id in ids {
        diesel::update(dsl::follow_ups.find(id))
            .set((dsl::state.eq(FollowUpState::Withdrawn), dsl::open_moment.eq(None::<String>)))
            .execute(conn)?;
        case::close_about(conn, actor, Subject::new(SubjectKind::FollowUp, id.0))?;
    }
    Ok(())
}

/// The answer that waits, if one does, is no longer needed, nor is a decision about one that was flagged.
fn close_response(conn: &mut Conn, actor: Actor, review: &Review) -> Result<()> {
    use responses::dsl;
    let waits = dsl::review_id.eq(review.id).and(dsl::state.eq(ResponseState::Pending));
    let ids: Vec<i64> = dsl::responses.filter(waits).select(dsl::id).load(conn)?;
    for id in ids {
        diesel::update(dsl::responses.find(id))
            .set((dsl::state.eq(ResponseState::Withdrawn), dsl::open_review.eq(None::<i64>)))
            .execute(conn)?;
    }
    let all = dsl::responses.filter(dsl::review_id.eq(review.id)).select(dsl::id);
    for id in all.load::<i64>(conn)? {
        case::close_about(conn, actor, Subject::new(SubjectKind::Response, id))?;
    }
    Ok(())
}
