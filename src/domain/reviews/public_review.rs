//! A review as the public sees it: what it tells, or the tombstone of one that is gone. Versions, stars,
//! follow-ups and answers of all reviews of a page are fetched together: six queries, however many reviews.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use super::answered::{self, PublicResponse};
use super::criterion::Criterion;
use super::engagement::{Kind, Moment, Outcome, Service, Stage};
use super::facts::{CameBack, SilentParty};
use super::follow_up::{FollowUp, FollowUpId, FollowUpState};
use super::review::{Review, ReviewId, ReviewState};
use super::rule::Rule;
use super::version::{Version, VersionId, VersionState};
use crate::domain::error::Result;
use crate::domain::scorecards::formula::{Proof, Side, mean_stars};
use crate::domain::subject::SubjectKind;
use crate::platform::db::Conn;
use crate::platform::db::schema::{
    decisions, follow_up_ratings, follow_ups, review_ratings, review_versions,
};
use crate::platform::db::types::encode_id;
use crate::platform::i18n::Locale;

/// A review that is or was public.
#[derive(Clone, Debug, Serialize)]
pub struct PublicReview {
    pub id: ReviewId,
    pub state: ReviewState,
    /// On what ground it is gone, if a rule was the ground.
    pub rule: Option<Rule>,
    /// The entry in the public log that says so.
    pub decision: Option<String>,
    pub published_at: Option<NaiveDateTime>,
    /// Since when it is no longer visible; none while it is.
    pub gone_at: Option<NaiveDateTime>,
    /// None for one that is gone.
    #[serde(flatten)]
    pub told: Option<Told>,
}

/// What a published review tells.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    #[serde(flatten)]
    pub version: PublicVersion,
    pub follow_ups: Vec<PublicFollowUp>,
    /// What the agency answered, as it stands now.
    pub response: Option<PublicResponse>,
    /// When the present version was published, if it is not the first.
    pub edited_at: Option<NaiveDateTime>,
    /// How many versions were published.
    pub versions: usize,
}

/// What one published version tells.
#[derive(Clone, Debug, Serialize)]
pub struct PublicVersion {
    pub number: i32,
    pub kind: Kind,
    pub side: Side,
    pub proof: Proof,
    pub service: Service,
    pub stage: Stage,
    pub outcome: Outcome,
    /// A day of the month in which the experience ended.
    pub experienced_month: NaiveDate,
    pub came_back: Option<CameBack>,
    pub feedback_days: Option<i32>,
    pub still_waiting: bool,
    pub chased: i32,
    pub silent_party: Option<SilentParty>,
    pub title: String,
    pub went_well: String,
    pub went_wrong: String,
    pub advice: String,
    pub language: Locale,
    /// The mean of the stars given in this version.
    pub stars: f64,
    pub criteria: Vec<Rated>,
}

/// Stars for one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rated {
    pub criterion: Criterion,
    pub stars: i32,
}

/// A published follow-up.
#[derive(Clone, Debug, Serialize)]
pub struct PublicFollowUp {
    pub moment: Moment,
    /// The day it tells of.
    pub happened_on: NaiveDate,
    pub created_at: NaiveDateTime,
    pub text: String,
    pub language: Locale,
    pub criteria: Vec<Rated>,
}

impl PublicFollowUp {
    pub(super) fn of(row: FollowUp, criteria: Vec<Rated>) -> Self {
        Self {
            moment: row.moment,
            happened_on: row.happened_on,
            created_at: row.submitted_at,
            text: row.body,
            language: row.language,
            criteria,
        }
    }
}

/// The outcomes of decisions that take a review out of sight.
const ENDING: [&str; 2] = ["suspend", "remove"];

/// Fetches what the reviews tell, and keeps their order.
pub(super) fn tell(conn: &mut Conn, reviews: Vec<Review>) -> Result<Vec<PublicReview>> {
    let visible: Vec<ReviewId> =
        reviews.iter().filter(|r| r.state == ReviewState::Published).map(|r| r.id).collect();
    let mut told = if visible.is_empty() { HashMap::new() } else { told_by(conn, &reviews, &visible)? };
    let mut ended = ended_by(conn, &reviews)?;
    let public = |review: Review| {
        let told = told.remove(&review.id);
        PublicReview {
            id: review.id,
            state: review.state,
            rule: review.ended_rule,
            decision: ended.remove(&review.id).map(encode_id),
            published_at: review.published_at,
            gone_at: told.is_none().then_some(review.state_changed_at),
            told,
        }
    };
    Ok(reviews.into_iter().map(public).collect())
}

/// The decisions that ended those which a rule ended. One query, if there are any.
fn ended_by(conn: &mut Conn, reviews: &[Review]) -> Result<HashMap<ReviewId, i64>> {
    let ended: Vec<i64> = reviews.iter().filter(|r| r.ended_rule.is_some()).map(|r| r.id.0).collect();
    if ended.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(ReviewId, i64)> = decisions::table
        .filter(decisions::subject_kind.eq(SubjectKind::Review).and(decisions::subject_id.eq_any(ended)))
        .filter(decisions::outcome.eq_any(ENDING))
        .order(decisions::id)
        .select((decisions::subject_id, decisions::id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

fn told_by(conn: &mut Conn, reviews: &[Review], visible: &[ReviewId]) -> Result<HashMap<ReviewId, Told>> {
    let versions = published_versions(conn, visible)?;
    let mut follow_ups = published_follow_ups(conn, visible)?;
    let mut responses = answered::published(conn, visible)?;
    let mut all = HashMap::new();
    for review in reviews {
        let mut own = versions.iter().filter(|(version, _)| version.review_id == review.id);
        let Some((latest, criteria)) = own.next() else { continue };
        let earlier = own.count();
        let told = Told {
            edited_at: latest.decided_at.filter(|_| earlier > 0),
            versions: earlier + 1,
            version: PublicVersion::of(review, latest, criteria.clone()),
            follow_ups: follow_ups.remove(&review.id).unwrap_or_default(),
            response: responses.remove(&review.id).and_then(|mut all| all.pop()),
        };
        all.insert(review.id, told);
    }
    Ok(all)
}

impl PublicVersion {
    /// What this version of the review tells, with its stars.
    pub fn of(review: &Review, version: &Version, criteria: Vec<Rated>) -> Self {
        let facts = version.facts();
        Self {
            number: version.number,
            kind: review.kind,
            side: review.side,
            proof: review.proof,
            service: version.service,
            stage: version.stage,
            outcome: version.outcome,
            experienced_month: version.experienced_on,
            came_back: facts.came_back,
            feedback_days: facts.days,
            still_waiting: facts.still_waiting,
            chased: facts.chased,
            silent_party: facts.silent_party,
            title: version.title.clone(),
            went_well: version.went_well.clone(),
            went_wrong: version.went_wrong.clone(),
            advice: version.advice.clone(),
            language: version.language,
            stars: mean_stars(criteria.iter().map(|rated| rated.stars)).unwrap_or_default(),
            criteria,
        }
    }
}

/// The published versions of the reviews with their stars, the latest of each review first.
pub(super) fn published_versions(conn: &mut Conn, of: &[ReviewId]) -> Result<Vec<(Version, Vec<Rated>)>> {
    let versions: Vec<Version> = review_versions::table
        .filter(review_versions::review_id.eq_any(of))
        .filter(review_versions::state.eq(VersionState::Published))
        .order((review_versions::review_id, review_versions::number.desc()))
        .select(Version::as_select())
        .load(conn)?;
    let ids: Vec<VersionId> = versions.iter().map(|version| version.id).collect();
    let rows: Vec<(VersionId, Criterion, i32)> =
        review_ratings::table.filter(review_ratings::version_id.eq_any(ids)).load(conn)?;
    let mut criteria = by_owner(rows);
    let with_stars = |version: Version| {
        let stars = criteria.remove(&version.id).unwrap_or_default();
        (version, stars)
    };
    Ok(versions.into_iter().map(with_stars).collect())
}

fn published_follow_ups(conn: &mut Conn, of: &[ReviewId]) -> Result<HashMap<ReviewId, Vec<PublicFollowUp>>> {
    let rows: Vec<FollowUp> = follow_ups::table
        .filter(follow_ups::review_id.eq_any(of).and(follow_ups::state.eq(FollowUpState::Published)))
        .order((follow_ups::happened_on, follow_ups::id))
        .select(FollowUp::as_select())
        .load(conn)?;
    let ids: Vec<FollowUpId> = rows.iter().map(|row| row.id).collect();
    let stars: Vec<(FollowUpId, Criterion, i32)> =
        follow_up_ratings::table.filter(follow_up_ratings::follow_up_id.eq_any(ids)).load(conn)?;
    let mut criteria = by_owner(stars);
    let mut all = HashMap::<ReviewId, Vec<PublicFollowUp>>::new();
    for row in rows {
        let stars = criteria.remove(&row.id).unwrap_or_default();
        let of = row.review_id;
        all.entry(of).or_default().push(PublicFollowUp::of(row, stars));
    }
    Ok(all)
}

/// Stars by what they were given in, in the order of the criteria.
pub(super) fn by_owner<Id: Eq + std::hash::Hash>(rows: Vec<(Id, Criterion, i32)>) -> HashMap<Id, Vec<Rated>> {
    let mut all = HashMap::<Id, Vec<Rated>>::new();
    for (owner, criterion, stars) in rows {
        all.entry(owner).or_default().push(Rated { criterion, stars });
    }
    all.values_mut().for_each(|rated| rated.sort_unstable_by_key(|r| r.criterion));
    all
}
