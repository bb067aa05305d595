//! What reviews say of their agency's feedback promise: candidates' reviews that tell of an interview.

use diesel::prelude::*;

use super::engagement::Stage;
use super::facts::CameBack;
use super::review::{Review, ReviewState};
use super::version::{Version, VersionState};
use crate::domain::agencies::AgencyId;
use crate::domain::agencies::promise::{self, Told, Waited};
use crate::domain::error::Result;
use crate::domain::scorecards::formula::Side;
use crate::platform::db::Conn;
use crate::platform::db::schema::{review_versions, reviews};

/// Counts what the version of a published review tells, if it tells of an interview.
pub(super) fn count(conn: &mut Conn, review: &Review, version: &Version) -> Result<()> {
    match told(review, version) {
        Some(told) => promise::count(conn, &told),
        None => uncount(conn, review),
    }
}

/// Takes out what a review counts.
pub(super) fn uncount(conn: &mut Conn, review: &Review) -> Result<()> {
    promise::uncount(conn, review.id.0)
}

fn told(review: &Review, version: &Version) -> Option<Told> {
    let had_interview = review.side == Side::Talent && version.stage != Stage::Contacted;
    let facts = version.facts();
    let waited = match (facts.days, facts.came_back) {
        (None, _) => Waited::Untold,
        (Some(days), Some(CameBack::Nothing)) => Waited::Waiting(days),
        (Some(days), _) => Waited::Answered(days),
    };
    let (review_id, agency) = (review.id.0, review.agency_id);
    had_interview.then_some(Told { review_id, agency, month: version.experienced_on, waited })
}

/// Counts anew what all published reviews of an agency say of its promises: after a merger, and to prove that
/// what is stored is right.
///
/// # Errors
/// The database's own.
pub fn recount(conn: &mut Conn, agency: AgencyId) -> Result<()> {
    for review in promise::counted(conn, agency)? {
        promise::uncount(conn, review)?;
    }
    let Some(first) = promise::of_agency(conn, agency)?.into_iter().next_back() else { return Ok(()) };
    let rows: Vec<(Review, Version)> = reviews::table
        .inner_join(review_versions::table)
        .filter(reviews::agency_id.eq(agency).and(reviews::state.eq(ReviewState::Published)))
        .filter(review_versions::state.eq(VersionState::Published))
        .filter(review_versions::experienced_on.ge(first.made_at.date()))
        .order((reviews::id, review_versions::number))
        .select((Review::as_select(), Version::as_select()))
        .load(conn)?;
    // Later versions take the place of earlier ones.
    rows.iter().try_for_each(|(review, version)| count(conn, review, version))
}
