//! What a case is called in the queue: by the title of the text it is about.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::case::{Case, CaseId};
use crate::domain::error::Result;
use crate::domain::reviews::follow_up::FollowUpId;
use crate::domain::reviews::version::{VersionId, VersionState};
use crate::domain::subject::SubjectKind;
use crate::platform::db::Conn;
use crate::platform::db::schema::{follow_ups, responses, review_versions};

/// The titles of the cases about texts of reviews, and answers to them. Three queries.
pub(super) fn of(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<CaseId, String>> {
    let mut titles = of_versions(conn, ids(rows, SubjectKind::ReviewVersion))?;
    titles.extend(of_follow_ups(conn, ids(rows, SubjectKind::FollowUp))?);
    titles.extend(of_responses(conn, ids(rows, SubjectKind::Response))?);
    let title = |case: &Case| Some((case.id, titles.get(&(case.subject().kind, case.subject().id))?.clone()));
    Ok(rows.iter().filter_map(title).collect())
}

type Titles = HashMap<(SubjectKind, i64), String>;

fn ids(rows: &[Case], kind: SubjectKind) -> Vec<i64> {
    rows.iter().map(Case::subject).filter(|subject| subject.kind == kind).map(|subject| subject.id).collect()
}

fn of_versions(conn: &mut Conn, ids: Vec<i64>) -> Result<Titles> {
    let rows: Vec<(VersionId, String)> = review_versions::table
        .filter(review_versions::id.eq_any(ids))
        .select((review_versions::id, review_versions::title))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, title)| ((SubjectKind::ReviewVersion, id.0), title)).collect())
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
