//! The words a case is about, field by field, as its author wrote them.

use crate::domain::agencies::revision::{Revision, RevisionId, Words};
use crate::domain::error::Result;
use crate::domain::responses::{Response, ResponseId};
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::follow_up::{FollowUp, FollowUpId, FollowUpState};
use crate::domain::reviews::version::{Version, VersionId, VersionState};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;

/// One field of a text: its code and what stands in it.
pub type Field = (&'static str, String);

/// The fields of a version that have something in them.
pub fn of_version(version: &Version) -> Vec<Field> {
    let fields = [
        ("title", &version.title),
        ("went_well", &version.went_well),
        ("went_wrong", &version.went_wrong),
        ("advice", &version.advice),
    ];
    fields.into_iter().filter(|(_, text)| !text.is_empty()).map(|(code, text)| (code, text.clone())).collect()
}

/// The text of a follow-up, if there is one beside its stars.
pub fn of_follow_up(follow_up: &FollowUp) -> Vec<Field> {
    if follow_up.body.is_empty() { Vec::new() } else { vec![("text", follow_up.body.clone())] }
}

/// The words of an agency's answer.
pub fn of_response(response: &Response) -> Vec<Field> {
    let fields = [("response", &response.body), ("changes", &response.changes)];
    fields.into_iter().filter(|(_, text)| !text.is_empty()).map(|(code, text)| (code, text.clone())).collect()
}

/// An agency's own words that have something in them.
pub fn of_words(words: &Words) -> Vec<Field> {
    let fields = [
        ("name", Some(&words.name)),
        ("legal_name", words.legal_name.as_ref()),
        ("website", words.website.as_ref()),
        ("description", words.description.as_ref()),
    ];
    fields.into_iter().filter_map(|(code, text)| Some((code, text?.clone()))).collect()
}

/// The fields of a case's subject; a suggestion has no text.
///
/// # Errors
/// `NotFound` if the subject is gone.
pub(super) fn of(conn: &mut Conn, subject: Subject) -> Result<Vec<Field>> {
    Ok(match subject.kind {
        SubjectKind::ReviewVersion => of_version(&Version::find(conn, VersionId(subject.id))?),
        SubjectKind::FollowUp => of_follow_up(&FollowUp::find(conn, FollowUpId(subject.id))?),
        SubjectKind::Review => of_public(conn, ReviewId(subject.id))?,
        SubjectKind::Response => of_response(&Response::find(conn, ResponseId(subject.id))?),
        SubjectKind::AgencyRevision => of_words(&Revision::find(conn, RevisionId(subject.id))?.new),
        _ => Vec::new(),
    })
}

/// What the public reads, or last read, of a review.
fn of_public(conn: &mut Conn, id: ReviewId) -> Result<Vec<Field>> {
    let versions = Version::of(conn, id)?;
    let public = versions.iter().find(|version| version.state == VersionState::Published);
    let follow_ups = FollowUp::of(conn, id)?;
    let added = follow_ups.iter().filter(|one| one.state == FollowUpState::Published);
    Ok(public.into_iter().flat_map(of_version).chain(added.flat_map(of_follow_up)).collect())
}
