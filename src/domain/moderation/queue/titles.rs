//! What a case is called in the queue: by the title of the text it is about.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::case::{Case, CaseId};
use crate::domain::error::Result;
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::follow_up::FollowUpId;
use crate::domain::reviews::version::{VersionId, VersionState};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::{decisions, follow_ups, responses, review_versions};

/// The titles of the cases about texts of reviews, and answers to them. Three queries; two more if there are
/// flags and appeals.
pub(super) fn of(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<CaseId, String>> {
    let appealed = appealed(conn, rows)?;
    let about = |case: &Case| appealed.get(&case.subject().id).copied().unwrap_or_else(|| case.subject());
    let subjects: Vec<Subject> = rows.iter().map(about).collect();
    let mut titles = of_versions(conn, ids(&subjects, SubjectKind::ReviewVersion))?;
    titles.extend(of_follow_ups(conn, ids(&subjects, SubjectKind::FollowUp))?);
    titles.extend(of_reviews(conn, ids(&subjects, SubjectKind::Review))?);
    titles.extend(of_responses(conn, ids(&subjects, SubjectKind::Response))?);
    let named = rows.iter().zip(subjects);
    let title =
        |(case, subject): (&Case, Subject)| Some((case.id, titles.get(&(subject.kind, subject.id))?.clone()));
    Ok(named.filter_map(title).collect())
}

type Titles = HashMap<(SubjectKind, i64), String>;

fn ids(subjects: &[Subject], kind: SubjectKind) -> Vec<i64> {
    subjects.iter().filter(|subject| subject.kind == kind).map(|subject| subject.id).collect()
}

/// What the appealed decisions were about, by their ids, which nothing else has.
fn appealed(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<i64, Subject>> {
    let subjects: Vec<Subject> = rows.iter().map(Case::subject).collect();
    let ids = ids(&subjects, SubjectKind::Decision);
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(i64, SubjectKind, i64)> = decisions::table
        .filter(decisions::id.eq_any(ids))
        .select((decisions::id, decisions::subject_kind, decisions::subject_id))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, kind, subject)| (id, Subject::new(kind, subject))).collect())
}

fn of_versions(conn: &mut Conn, ids: Vec<i64>) -> Result<Titles> {
    let rows: Vec<(VersionId, String)> = review_versions::table
        .filter(review_versions::id.eq_any(ids))
        .select((review_versions::id, review_versions::title))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, title)| ((SubjectKind::ReviewVersion, id.0), title)).collect())
}

/// A whole review goes by what the public reads, or last read, of it.
fn of_reviews(conn: &mut Conn, ids: Vec<i64>) -> Result<Titles> {
    if ids.is_empty() {
        return Ok(Titles::new());
    }
    let rows: Vec<(ReviewId, String)> = review_versions::table
        .filter(review_versions::review_id.eq_any(ids))
        .filter(review_versions::state.eq(VersionState::Published))
        .order(review_versions::number)
        .select((review_versions::review_id, review_versions::title))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, title)| ((SubjectKind::Review, id.0), title)).collect())
}

/// A follow-up has no title of its own: it goes by what the public reads of its review.
fn of_follow_ups(conn: &mut Conn, ids: Vec<i64>) -> Result<Titles> {
    let of_review = review_versions::review_id.eq(follow_ups::review_id);
    let rows: Vec<(FollowUpId, String)> = follow_ups::table
        .inner_join(review_versions::table.on(of_review))
        .filter(follow_ups::id.eq_any(ids))
        .filter(review_versions::state.eq(VersionState::Published))
        .order(review_versions::number)
        .select((follow_ups::id, review_versions::title))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, title)| ((SubjectKind::FollowUp, id.0), title)).collect())
}

/// An answer goes by what the public reads of its review.
fn of_responses(conn: &mut Conn, ids: Vec<i64>) -> Result<Titles> {
    let of_review = review_versions::review_id.eq(responses::review_id);
    let rows: Vec<(i64, String)> = responses::table
        .inner_join(review_versions::table.on(of_review))
        .filter(responses::id.eq_any(ids))
        .filter(review_versions::state.eq(VersionState::Published))
        .order(review_versions::number)
        .select((responses::id, review_versions::title))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, title)| ((SubjectKind::Response, id), title)).collect())
}
