//! What a published review counts: the latest published version and, criterion by criterion, the latest
//! published stars, those of follow-ups included; the latest day of experience; the latest facts; and how the
//! agency answered.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::answered::{self, Answered, Cause};
use super::criterion::Criterion;
use super::engagement::{Moment, Service};
use super::facts::{CameBack, SilentParty};
use super::follow_up::{FollowUpId, FollowUpState};
use super::review::Review;
use super::version::{self, Version, VersionState};
use super::{advice, promised};
use crate::domain::error::Result;
use crate::domain::scorecards::counted::{self, Counted};
use crate::domain::scorecards::formula::{Proof, mean_stars};
use crate::domain::scorecards::sums::Contribution;
use crate::domain::scorecards::tally::{Measure, Tally, half_year};
use crate::platform::db::Conn;
use crate::platform::db::schema::{follow_up_ratings, follow_ups, review_versions, reviews};

/// Counts a held, published review as it stands now, and keeps what lists filter by in step.
pub(super) fn count(conn: &mut Conn, review: &Review) -> Result<()> {
    let version: Version = review_versions::table
        .filter(review_versions::review_id.eq(review.id))
        .filter(review_versions::state.eq(VersionState::Published))
        .order(review_versions::number.desc())
        .select(Version::as_select())
        .first(conn)?;
    let given = version::ratings(conn, version.id)?;
    let follow_ups = published_follow_ups(conn, review)?;
    let content = version.clone().content(review.kind, given.clone());
    let proof = if review.proof == Proof::Proven { Proof::Proven } else { content.proof() };
    let ratings = latest(&version, given, &follow_ups);
    // A version answers enough criteria, and a follow-up takes none away.
    let stars = mean_stars(ratings.iter().map(|(_, stars)| *stars)).unwrap_or_default();
    let experienced_on =
        follow_ups.iter().map(|f| f.happened_on).fold(version.experienced_on, NaiveDate::max);
    update_lists(conn, review, &version, (proof, stars))?;
    let answered = answered::of(conn, review)?;
    advice::put(conn, review, &version, experienced_on)?;
    promised::count(conn, review, &version)?;
    counted::put(
        conn,
        &Counted {
            review_id: review.id.0,
            agency_id: review.agency_id.0,
            person_key: review.person_key.clone(),
            contribution: Contribution {
                side: review.side,
                class: version.outcome.class(),
                proof,
                experienced_on,
                stars,
            },
            tallies: [tallies(&version, &follow_ups, (stars, experienced_on)), response_tallies(answered)]
                .concat(),
            ratings: ratings.into_iter().map(|(criterion, stars)| (criterion.to_string(), stars)).collect(),
        },
    )
}

/// Takes out what a held review counts.
pub(super) fn uncount(conn: &mut Conn, review: &Review) -> Result<()> {
    advice::take(conn, review)?;
    promised::uncount(conn, review)?;
    counted::take(conn, review.id.0)
}

struct Told {
    moment: Moment,
    happened_on: NaiveDate,
    submitted_at: NaiveDateTime,
    ratings: Vec<(Criterion, i32)>,
}

/// The published follow-ups in the order they were written.
fn published_follow_ups(conn: &mut Conn, review: &Review) -> Result<Vec<Told>> {
    use follow_ups::dsl;
    let rows: Vec<(FollowUpId, Moment, NaiveDate, NaiveDateTime)> = dsl::follow_ups
        .filter(dsl::review_id.eq(review.id).and(dsl::state.eq(FollowUpState::Published)))
        .order((dsl::submitted_at, dsl::id))
        .select((dsl::id, dsl::moment, dsl::happened_on, dsl::submitted_at))
        .load(conn)?;
    let mut told = Vec::with_capacity(rows.len());
    for (id, moment, happened_on, submitted_at) in rows {
        let ratings = follow_up_ratings::table
            .filter(follow_up_ratings::follow_up_id.eq(id))
            .select((follow_up_ratings::criterion, follow_up_ratings::stars))
            .load(conn)?;
        told.push(Told { moment, happened_on, submitted_at, ratings });
    }
    Ok(told)
}

/// Of each criterion the stars written last: a follow-up's over an older version's, and the other way round.
fn latest(version: &Version, given: Vec<(Criterion, i32)>, follow_ups: &[Told]) -> Vec<(Criterion, i32)> {
    let (before, after): (Vec<_>, Vec<_>) =
        follow_ups.iter().partition(|told| told.submitted_at < version.submitted_at);
    let stars = |told: &[&Told]| told.iter().flat_map(|told| told.ratings.clone()).collect::<Vec<_>>();
    let mut latest = Vec::<(Criterion, i32)>::new();
    for (criterion, stars) in [stars(&before), given, stars(&after)].concat() {
        latest.retain(|(of, _)| *of != criterion);
        latest.push((criterion, stars));
    }
    latest
}

fn update_lists(conn: &mut Conn, review: &Review, version: &Version, of: (Proof, f64)) -> Result<()> {
    let (proof, stars) = of;
    diesel::update(reviews::table.find(review.id))
        .set((
            reviews::stars.eq(bucket(stars)),
            reviews::proof.eq(proof),
            reviews::stage.eq(version.stage),
            reviews::outcome.eq(version.outcome),
            reviews::language.eq(version.language),
        ))
        .execute(conn)?;
    Ok(())
}

/// Mean stars as a whole number from 1 to 5.
const fn bucket(stars: f64) -> i32 {
    stars.round() as i32
}

fn tallies(version: &Version, follow_ups: &[Told], (stars, on): (f64, NaiveDate)) -> Vec<Tally> {
    /// Whoever asked more often than this is counted with those who did.
    const MOST_CHASES: i32 = 5;
    let facts = version.facts();
    let tally = |measure, bucket, total| Tally { measure, bucket, total };
    let mut tallies = vec![
        tally(Measure::Stars, bucket(stars), 0.0),
        tally(Measure::HalfYear, half_year(on), stars),
        tally(Measure::Service, place(Service::ALL, version.service), 0.0),
        tally(Measure::Chased, facts.chased.min(MOST_CHASES), f64::from(facts.chased)),
    ];
    // Nothing came back: whether the person still waits or gave up, they had no answer until that day.
    let had_none = facts.came_back == Some(CameBack::Nothing);
    let waited = if had_none { Measure::WaitingSince } else { Measure::AnsweredAfter };
    tallies.extend(facts.came_back.map(|answer| tally(Measure::CameBack, place(CameBack::ALL, answer), 0.0)));
    tallies.extend(facts.days.map(|days| tally(waited, days, 0.0)));
    tallies
        .extend(facts.silent_party.map(|party| tally(Measure::Silent, place(SilentParty::ALL, party), 0.0)));
    tallies.extend(follow_ups.iter().filter_map(|told| {
        let total: i32 = told.ratings.iter().map(|(_, stars)| stars).sum();
        let mean = f64::from(total) / f64::from(u32::try_from(told.ratings.len()).ok().filter(|n| *n > 0)?);
        Some(tally(Measure::Aftercare, place(Moment::ALL, told.moment), mean))
    }));
    tallies
}

/// What the agency's public answer counts.
fn response_tallies(answered: Option<Answered>) -> Vec<Tally> {
    let Some(Answered { days, cause }) = answered else { return Vec::new() };
    let cause = cause.map(|cause| Tally::one(Measure::Cause, place(Cause::ALL, cause)));
    [Tally::one(Measure::Responded, days)].into_iter().chain(cause).collect()
}

/// The place of a value in the order people see, from 0.
fn place<T: PartialEq>(all: &[T], value: T) -> i32 {
    all.iter().position(|one| *one == value).and_then(|place| i32::try_from(place).ok()).unwrap_or(0)
}
