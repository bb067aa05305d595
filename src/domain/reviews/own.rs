//! An author's own reviews: every version and follow-up with its state, and what moderation decided with
//! the rule, the explanation and the marked passages.

mod decided;

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

pub use decided::GivenDecision;
use decided::{Decided, decided_about};

use super::content::{Channel, ReviewContent};
use super::engagement::{Kind, Moment};
use super::follow_up::{self, FollowUp, FollowUpId, FollowUpState};
use super::public_review::{PublicFollowUp, PublicVersion, by_owner};
use super::review::{Review, ReviewId, ReviewState};
use super::rule::Rule;
use super::version::{Version, VersionId, VersionState};
use crate::domain::accounts::Account;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::error::Result;
use crate::domain::subject::SubjectKind;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, follow_up_ratings, review_ratings, review_versions, reviews};
use crate::platform::i18n::Locale;

/// Most reviews in the list of one's own; one per agency and year does not reach it.
const MOST: i64 = 200;

/// One's own review in a list.
#[derive(Clone, Debug, Serialize)]
pub struct OwnReview {
    pub id: ReviewId,
    #[serde(skip)]
    pub agency_id: AgencyId,
    pub agency_name: String,
    pub agency_slug: String,
    pub kind: Kind,
    pub state: ReviewState,
    pub rule: Option<Rule>,
    /// Of the latest version; empty once erased.
    pub title: String,
    pub language: Locale,
    /// Where the latest version stands: an edit may wait while the review is public.
    pub latest: VersionState,
    pub submitted_at: NaiveDateTime,
    pub published_at: Option<NaiveDateTime>,
    pub state_changed_at: NaiveDateTime,
}

/// The author's reviews, the latest first. Two queries.
///
/// # Errors
/// The database's own.
pub fn index(conn: &mut Conn, author: &Account) -> Result<Vec<OwnReview>> {
    let rows: Vec<(Review, Agency)> = reviews::table
        .inner_join(agencies::table)
        .filter(reviews::account_id.eq(author.id))
        .order(reviews::submitted_at.desc())
        .limit(MOST)
        .select((Review::as_select(), Agency::as_select()))
        .load(conn)?;
    let ids: Vec<ReviewId> = rows.iter().map(|(review, _)| review.id).collect();
    let latest: Vec<(ReviewId, String, VersionState)> = review_versions::table
        .filter(review_versions::review_id.eq_any(ids))
        .order(review_versions::number)
        .select((review_versions::review_id, review_versions::title, review_versions::state))
        .load(conn)?;
    let mut latest: HashMap<_, _> =
        latest.into_iter().map(|(id, title, state)| (id, (title, state))).collect();
    let own = |(review, agency): (Review, Agency)| {
        let (title, latest) = latest.remove(&review.id)?;
        Some(OwnReview::of(review, agency, title, latest))
    };
    Ok(rows.into_iter().filter_map(own).collect())
}

impl OwnReview {
    fn of(review: Review, agency: Agency, title: String, latest: VersionState) -> Self {
        Self {
            id: review.id,
            agency_id: agency.id,
            language: review.language,
            agency_name: agency.name,
            agency_slug: agency.slug,
            kind: review.kind,
            state: review.state,
            rule: review.ended_rule,
            title,
            latest,
            submitted_at: review.submitted_at,
            published_at: review.published_at,
            state_changed_at: review.state_changed_at,
        }
    }
}

/// One's own version, with what is never public.
#[derive(Clone, Debug, Serialize)]
pub struct OwnVersion {
    #[serde(flatten)]
    pub told: PublicVersion,
    pub state: VersionState,
    pub position_title: Option<String>,
    pub contact_channels: Vec<Channel>,
    pub is_erased: bool,
    pub submitted_at: NaiveDateTime,
    pub decided_at: Option<NaiveDateTime>,
    pub decision: Option<GivenDecision>,
}

/// One's own follow-up.
#[derive(Clone, Debug, Serialize)]
pub struct OwnFollowUp {
    pub id: FollowUpId,
    #[serde(flatten)]
    pub told: PublicFollowUp,
    pub state: FollowUpState,
    pub decision: Option<GivenDecision>,
}

/// All about one's own review.
#[derive(Clone, Debug, Serialize)]
pub struct OwnStory {
    #[serde(flatten)]
    pub review: OwnReview,
    /// The latest first.
    pub versions: Vec<OwnVersion>,
    /// In the order they were written.
    pub follow_ups: Vec<OwnFollowUp>,
    pub may_edit: bool,
    pub may_withdraw: bool,
    /// The moments that have no follow-up yet; none while the review is not public.
    pub moments: Vec<Moment>,
    /// The last decision about the review as a whole: suspended, restored, removed.
    pub decision: Option<GivenDecision>,
}

/// All about one's own review. Eight queries.
///
/// # Errors
/// `NotFound` for somebody else's.
pub fn show(conn: &mut Conn, author: &Account, id: ReviewId) -> Result<OwnStory> {
    let review = Review::own(conn, author, id)?;
    let agency = Agency::find(conn, review.agency_id)?;
    let versions = Version::of(conn, id)?;
    let follow_ups = FollowUp::of(conn, id)?;
    let mut decided = decided_about(conn, &review, &versions, &follow_ups)?;
    let decision = decided.remove(&(SubjectKind::Review, id.0));
    let versions = own_versions(conn, &review, versions, &mut decided)?;
    let follow_ups = own_follow_ups(conn, follow_ups, &mut decided)?;
    let latest = versions.first().map(|version| (version.told.title.clone(), version.state));
    let (title, latest) = latest.unwrap_or((String::new(), VersionState::Withdrawn));
    Ok(OwnStory {
        may_edit: review.may_be_edited() && !versions.iter().any(|version| version.is_erased),
        may_withdraw: review.may_be_withdrawn(),
        moments: free_moments(&review, &follow_ups),
        review: OwnReview::of(review, agency, title, latest),
        versions,
        follow_ups,
        decision,
    })
}

/// What the latest version says, for the form that makes the next.
///
/// # Errors
/// `NotFound` for somebody else's review.
pub fn latest_content(conn: &mut Conn, author: &Account, id: ReviewId) -> Result<(Review, ReviewContent)> {
    let review = Review::own(conn, author, id)?;
    let latest = Version::latest(conn, id)?;
    let ratings = super::version::ratings(conn, latest.id)?;
    let kind = review.kind;
    Ok((review, latest.content(kind, ratings)))
}

fn free_moments(review: &Review, follow_ups: &[OwnFollowUp]) -> Vec<Moment> {
    if !review.stands() {
        return Vec::new();
    }
    let stands = |state| matches!(state, FollowUpState::Pending | FollowUpState::Published);
    let taken = |moment: &Moment| follow_ups.iter().any(|f| f.told.moment == *moment && stands(f.state));
    follow_up::moments(review.outcome).iter().copied().filter(|moment| !taken(moment)).collect()
}

fn own_versions(
    conn: &mut Conn,
    review: &Review,
    versions: Vec<Version>,
    decided: &mut Decided,
) -> Result<Vec<OwnVersion>> {
    let ids: Vec<VersionId> = versions.iter().map(|version| version.id).collect();
    let rows: Vec<(VersionId, _, i32)> =
        review_ratings::table.filter(review_ratings::version_id.eq_any(ids)).load(conn)?;
    let mut stars = by_owner(rows);
    let own = |version: Version| OwnVersion {
        told: PublicVersion::of(review, &version, stars.remove(&version.id).unwrap_or_default()),
        state: version.state,
        contact_channels: version.contact_channels(),
        is_erased: version.is_erased(),
        submitted_at: version.submitted_at,
        decided_at: version.decided_at,
        decision: decided.remove(&(SubjectKind::ReviewVersion, version.id.0)),
        position_title: version.position_title,
    };
    Ok(versions.into_iter().map(own).collect())
}

fn own_follow_ups(conn: &mut Conn, rows: Vec<FollowUp>, decided: &mut Decided) -> Result<Vec<OwnFollowUp>> {
    let ids: Vec<FollowUpId> = rows.iter().map(|row| row.id).collect();
    let given: Vec<(FollowUpId, _, i32)> =
        follow_up_ratings::table.filter(follow_up_ratings::follow_up_id.eq_any(ids)).load(conn)?;
    let mut stars = by_owner(given);
    let own = |row: FollowUp| OwnFollowUp {
        id: row.id,
        state: row.state,
        decision: decided.remove(&(SubjectKind::FollowUp, row.id.0)),
        told: PublicFollowUp::of(row.clone(), stars.remove(&row.id).unwrap_or_default()),
    };
    Ok(rows.into_iter().map(own).collect())
}
