//! The public lists: an agency's reviews, the newest of all agencies, one review, its history.
//! Newest first; the place in the list is given at the first publication and never changes, so that paging
//! neither skips nor repeats. Tombstones stand in the unfiltered list only: a filter that found them would
//! tell what they said.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::answered::{self, PublicResponse};
use super::engagement::{Outcome, Stage};
use super::public_review::{PublicReview, PublicVersion, published_versions, tell};
use super::review::{Review, ReviewId, ReviewState};
use crate::domain::agencies::{Agency, AgencyId, AgencyState};
use crate::domain::error::{Error, Result};
use crate::domain::scorecards::formula::Side;
use crate::platform::db::schema::{agencies, reviews};
use crate::platform::db::{Backend, Conn};
use crate::platform::i18n::Locale;

/// Reviews on one page.
pub const PAGE: i64 = 20;

/// The states in which a review that was public has something to show.
const PUBLIC: [ReviewState; 4] =
    [ReviewState::Published, ReviewState::Suspended, ReviewState::Removed, ReviewState::Withdrawn];

/// What an agency's reviews are narrowed by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub side: Option<Side>,
    /// The rounded mean, 1 to 5.
    pub stars: Option<i32>,
    pub stage: Option<Stage>,
    pub outcome: Option<Outcome>,
    pub language: Option<Locale>,
}

impl Filters {
    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A part of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Slice {
    pub reviews: Vec<PublicReview>,
    /// Where the part before it begins; none at the start.
    pub previous: Option<i64>,
    /// Where the next part begins; none at the end.
    pub next: Option<i64>,
}

/// An agency's reviews from the place `from` on (none: from the newest). Seven queries at most.
///
/// # Errors
/// The database's own.
pub fn of_agency(conn: &mut Conn, agency: AgencyId, filters: &Filters, from: Option<i64>) -> Result<Slice> {
    let mut query = filtered(agency, filters);
    if let Some(from) = from {
        query = query.filter(reviews::published_order.le(from));
    }
    let mut rows: Vec<Review> = query
        .order(reviews::published_order.desc())
        .limit(PAGE + 1)
        .select(Review::as_select())
        .load(conn)?;
    let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let next = rows.get(size).and_then(|review| review.published_order);
    rows.truncate(size);
    let previous = match from {
        Some(from) => before(conn, agency, filters, from)?,
        None => None,
    };
    Ok(Slice { reviews: tell(conn, rows)?, previous, next })
}

/// Where the part begins that ends before `from`.
fn before(conn: &mut Conn, agency: AgencyId, filters: &Filters, from: i64) -> Result<Option<i64>> {
    let places: Vec<Option<i64>> = filtered(agency, filters)
        .filter(reviews::published_order.gt(from))
        .order(reviews::published_order.asc())
        .limit(PAGE)
        .select(reviews::published_order)
        .load(conn)?;
    Ok(places.into_iter().next_back().flatten())
}

/// How many reviews [`of_agency`] finds in all.
///
/// # Errors
/// The database's own.
pub fn count_of_agency(conn: &mut Conn, agency: AgencyId, filters: &Filters) -> Result<i64> {
    Ok(filtered(agency, filters).count().get_result(conn)?)
}

fn filtered(agency: AgencyId, filters: &Filters) -> reviews::BoxedQuery<'static, Backend> {
    let query = reviews::table.filter(reviews::agency_id.eq(agency)).into_boxed::<Backend>();
    let mut query = query.filter(reviews::published_order.is_not_null());
    query = match filters.is_empty() {
        true => query.filter(reviews::state.eq_any(PUBLIC)),
        false => query.filter(reviews::state.eq(ReviewState::Published)),
    };
    if let Some(side) = filters.side {
        query = query.filter(reviews::side.eq(side));
    }
    if let Some(stars) = filters.stars {
        query = query.filter(reviews::stars.eq(stars));
    }
    if let Some(stage) = filters.stage {
        query = query.filter(reviews::stage.eq(stage));
    }
    if let Some(outcome) = filters.outcome {
        query = query.filter(reviews::outcome.eq(outcome));
    }
    if let Some(language) = filters.language {
        query = query.filter(reviews::language.eq(language));
    }
    query
}

/// A review with the agency it is about.
#[derive(Clone, Debug, Serialize)]
pub struct WithAgency {
    #[serde(flatten)]
    pub review: PublicReview,
    pub agency_name: String,
    pub agency_slug: String,
}

/// The newest published reviews of listed agencies. Six queries, along the index of the newest.
///
/// # Errors
/// The database's own.
pub fn newest(conn: &mut Conn, limit: i64) -> Result<Vec<WithAgency>> {
    let rows: Vec<(Review, Agency)> = reviews::table
        .inner_join(agencies::table)
        .filter(reviews::published_order.is_not_null().and(reviews::state.eq(ReviewState::Published)))
        // Written so that SQLite walks along the order, and does not gather the reviews of every listed agency.
        .filter(agencies::state.concat("").eq(AgencyState::Listed.code()))
        .order(reviews::published_order.desc())
        .limit(limit)
        .select((Review::as_select(), Agency::as_select()))
        .load(conn)?;
    let (reviews, agencies): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let told = tell(conn, reviews)?;
    let with = |(review, agency): (PublicReview, Agency)| WithAgency {
        review,
        agency_name: agency.name,
        agency_slug: agency.slug,
    };
    Ok(told.into_iter().zip(agencies).map(with).collect())
}

/// What these reviews tell, in their order. Four queries, however many.
///
/// # Errors
/// The database's own.
pub fn told(conn: &mut Conn, reviews: Vec<Review>) -> Result<Vec<PublicReview>> {
    tell(conn, reviews)
}

/// One review that is or was public, and its agency.
///
/// # Errors
/// `NotFound` for every other.
pub fn one(conn: &mut Conn, id: ReviewId) -> Result<(PublicReview, Agency)> {
    let review = public(conn, id)?;
    let agency = Agency::find(conn, review.agency_id)?;
    let told = tell(conn, vec![review])?.pop();
    Ok((told.ok_or(Error::NotFound)?, agency))
}

/// A version that is or was what the public read.
#[derive(Clone, Debug, Serialize)]
pub struct PastVersion {
    #[serde(flatten)]
    pub version: PublicVersion,
    pub published_at: Option<NaiveDateTime>,
    /// Whether it is what the public reads now.
    pub current: bool,
}

/// All published versions of a published review, the latest first, the agency's answers in their order, and the
/// agency.
///
/// # Errors
/// `NotFound` for a review that is not public.
pub fn history(conn: &mut Conn, id: ReviewId) -> Result<(Vec<PastVersion>, Vec<PublicResponse>, Agency)> {
    let review = public(conn, id)?;
    if review.state != ReviewState::Published {
        return Err(Error::NotFound);
    }
    let agency = Agency::find(conn, review.agency_id)?;
    let versions = published_versions(conn, &[id])?.into_iter().enumerate();
    let past = versions.map(|(place, (version, criteria))| PastVersion {
        version: PublicVersion::of(&review, &version, criteria),
        published_at: version.decided_at,
        current: place == 0,
    });
    let responses = answered::published(conn, &[id])?.remove(&id).unwrap_or_default();
    Ok((past.collect(), responses, agency))
}

fn public(conn: &mut Conn, id: ReviewId) -> Result<Review> {
    let review = Review::find(conn, id)?;
    if review.was_public() && PUBLIC.contains(&review.state) { Ok(review) } else { Err(Error::NotFound) }
}
