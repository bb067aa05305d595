//! The reviews of the same agency around the time a text came in: a wave shows here.

use std::collections::HashMap;

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use crate::domain::actor::AccountId;
use crate::domain::agencies::AgencyId;
use crate::domain::case::Case;
use crate::domain::error::Result;
use crate::domain::reviews::{ReviewId, ReviewState};
use crate::platform::db::schema::{agencies, review_versions, reviews};
use crate::platform::db::{Backend, Conn};
use crate::platform::i18n::Locale;

/// How far around to look, to either side.
pub const AROUND: Duration = Duration::days(14);
/// Most reviews shown, half of them from before.
pub const MOST_AROUND: i64 = 12;
/// Most of the author's other reviews shown.
pub const MOST_OF_AUTHOR: i64 = 10;

/// Another review, in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    pub id: ReviewId,
    pub agency_name: String,
    pub state: ReviewState,
    /// Rounded; None before it counts.
    pub stars: Option<i32>,
    /// Of its latest version.
    pub title: String,
    pub language: Locale,
    pub submitted_at: NaiveDateTime,
    /// Whether whoever wrote the text at hand wrote this, too.
    pub same_author: bool,
}

/// Reviews of an agency around a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// The nearest ones, in the order of time.
    pub nearest: Vec<Neighbour>,
    /// All of that time.
    pub count: i64,
}

type Row = (ReviewId, String, ReviewState, Option<i32>, Locale, NaiveDateTime, Option<AccountId>);

impl Around {
    /// Around the day the case was opened, without the review itself. Four queries.
    pub(super) fn of(conn: &mut Conn, case: &Case, review: Option<ReviewId>) -> Result<Self> {
        let (Some(agency), Some(review)) = (case.agency_id.map(AgencyId), review) else {
            return Ok(Self::default());
        };
        let (start, end) = (case.opened_at - AROUND, case.opened_at + AROUND);
        let others = reviews::agency_id.eq(agency).and(reviews::id.ne(review));
        let before = reviews::submitted_at.ge(start).and(reviews::submitted_at.le(case.opened_at));
        let after = reviews::submitted_at.gt(case.opened_at).and(reviews::submitted_at.le(end));
        let mut rows: Vec<Row> = lines()
            .filter(others.and(before))
            .order(reviews::submitted_at.desc())
            .limit(MOST_AROUND / 2)
            .load(conn)?;
        rows.reverse();
        let later: Vec<Row> = lines()
            .filter(others.and(after))
            .order(reviews::submitted_at)
            .limit(MOST_AROUND / 2)
            .load(conn)?;
        rows.extend(later);
        let whole = reviews::submitted_at.ge(start).and(reviews::submitted_at.le(end));
        Ok(Self {
            nearest: neighbours(conn, case, rows)?,
            count: reviews::table.filter(others.and(whole)).count().get_result(conn)?,
        })
    }
}

/// The author's other reviews, the latest first. Two queries.
pub(super) fn of_author(conn: &mut Conn, case: &Case, review: Option<ReviewId>) -> Result<Vec<Neighbour>> {
    let Some(author) = case.author_id else { return Ok(Vec::new()) };
    let others = reviews::account_id.eq(author).and(reviews::id.ne(review.unwrap_or(ReviewId(0))));
    let rows: Vec<Row> =
        lines().filter(others).order(reviews::submitted_at.desc()).limit(MOST_OF_AUTHOR).load(conn)?;
    neighbours(conn, case, rows)
}

type Lines = diesel::helper_types::IntoBoxed<
    'static,
    diesel::helper_types::Select<
        diesel::helper_types::InnerJoin<reviews::table, agencies::table>,
        (
            reviews::id,
            agencies::name,
            reviews::state,
            reviews::stars,
            reviews::language,
            reviews::submitted_at,
            reviews::account_id,
        ),
    >,
    Backend,
>;

fn lines() -> Lines {
    reviews::table
        .inner_join(agencies::table)
        .select((
            reviews::id,
            agencies::name,
            reviews::state,
            reviews::stars,
            reviews::language,
            reviews::submitted_at,
            reviews::account_id,
        ))
        .into_boxed::<Backend>()
}

fn neighbours(conn: &mut Conn, case: &Case, rows: Vec<Row>) -> Result<Vec<Neighbour>> {
    let ids: Vec<ReviewId> = rows.iter().map(|row| row.0).collect();
    let titles: Vec<(ReviewId, String)> = review_versions::table
        .filter(review_versions::review_id.eq_any(ids))
        .order(review_versions::number)
        .select((review_versions::review_id, review_versions::title))
        .load(conn)?;
    let mut latest: HashMap<ReviewId, String> = titles.into_iter().collect();
    let neighbour = |(id, agency_name, state, stars, language, submitted_at, author): Row| Neighbour {
        title: latest.remove(&id).unwrap_or_default(),
        same_author: author.is_some() && author == case.author_id,
        id,
        agency_name,
        state,
        stars,
        language,
        submitted_at,
    };
    Ok(rows.into_iter().map(neighbour).collect())
}
