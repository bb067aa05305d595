//! What is new about an agency, and what it has not answered yet: the reviews that became public since a
//! moment and still are, and older ones without an answer.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::domain::agencies::AgencyId;
use crate::domain::error::Result;
use crate::domain::reviews::answered::{self, ResponseState};
use crate::domain::reviews::list;
use crate::domain::reviews::public_review::PublicReview;
use crate::domain::reviews::version::first_place;
use crate::domain::reviews::{Review, ReviewId, ReviewState};
use crate::platform::db::schema::reviews;
use crate::platform::db::{Backend, Conn};

/// Reviews shown; the rest is counted.
pub const SHOWN: i64 = 10;
const MOST_SHOWN: usize = 10;
/// The newest reviews that are looked through for those without an answer, so that the desk costs the same
/// however many there are.
pub const LOOKED_THROUGH: i64 = 200;

/// What became public between two moments.
#[derive(Debug, Clone)]
pub struct News {
    /// The newest first, at most [`SHOWN`].
    pub reviews: Vec<PublicReview>,
    /// All of them.
    pub count: i64,
}

/// The news since `from`, this moment included, before `until`. Six queries at most, by the index of the
/// public list.
///
/// # Errors
/// The database's own.
pub fn between(conn: &mut Conn, agency: AgencyId, from: NaiveDateTime, until: NaiveDateTime) -> Result<News> {
    let newest: Vec<Review> = since(agency, from, until)
        .order(reviews::published_order.desc())
        .limit(SHOWN)
        .select(Review::as_select())
        .load(conn)?;
    let count = since(agency, from, until).count().get_result(conn)?;
    Ok(News { reviews: list::told(conn, newest)?, count })
}

fn since(
    agency: AgencyId,
    from: NaiveDateTime,
    until: NaiveDateTime,
) -> reviews::BoxedQuery<'static, Backend> {
    let of_agency = reviews::agency_id.eq(agency).and(reviews::state.eq(ReviewState::Published));
    let places = reviews::published_order.ge(first_place(from));
    let places = places.and(reviews::published_order.lt(first_place(until)));
    reviews::table.filter(of_agency).filter(places).into_boxed::<Backend>()
}

/// A new review in one line.
#[derive(Debug, Clone)]
pub struct Line {
    /// As it stands in addresses.
    pub id: String,
    pub title: String,
    pub stars: f64,
}

impl News {
    /// The reviews shown, in a line each.
    pub fn lines(&self) -> impl Iterator<Item = Line> {
        self.reviews.iter().filter_map(|review| {
            let told = review.told.as_ref()?;
            let title = told.version.title.clone();
            Some(Line { id: review.id.to_string(), title, stars: told.version.stars })
        })
    }
}

crate::text_enum!(
    /// What the agency can do about a review.
    Stands {
        /// Nobody has answered it.
        Open = "open",
        /// An answer waits for a moderator.
        Waiting = "waiting",
        Answered = "answered",
    }
);

/// A review on the desk.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    #[serde(flatten)]
    pub review: PublicReview,
    pub stands: Stands,
}

/// What an owner looks at first.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The newest first, at most [`SHOWN`].
    pub new: Vec<Item>,
    /// All that is new.
    pub count: i64,
    /// The older ones without an answer, the newest first, at most [`SHOWN`].
    pub unanswered: Vec<Item>,
    /// Those among the newest [`LOOKED_THROUGH`] that are not shown.
    pub more_unanswered: usize,
}

/// What is new since `from`, this moment included, and before `until`; and what is unanswered besides. Eight
/// queries at most, by the indexes of the public list and of the answers.
///
/// # Errors
/// The database's own.
pub fn desk(conn: &mut Conn, agency: AgencyId, from: NaiveDateTime, until: NaiveDateTime) -> Result<Desk> {
    let newest: Vec<Review> = reviews::table
        .filter(reviews::agency_id.eq(agency).and(reviews::state.eq(ReviewState::Published)))
        .filter(reviews::published_order.lt(first_place(until)))
        .order(reviews::published_order.desc())
        .limit(LOOKED_THROUGH)
        .select(Review::as_select())
        .load(conn)?;
    let ids: Vec<ReviewId> = newest.iter().map(|review| review.id).collect();
    let answered = answered::standing(conn, &ids)?;
    let is_new = |review: &Review| review.published_order >= Some(first_place(from));
    let (mut new, old): (Vec<Review>, Vec<Review>) = newest.into_iter().partition(is_new);
    let count = since(agency, from, until).count().get_result(conn)?;
    new.truncate(MOST_SHOWN);
    let mut open: Vec<Review> = old.into_iter().filter(|review| !answered.contains_key(&review.id)).collect();
    let more_unanswered = open.len().saturating_sub(MOST_SHOWN);
    open.truncate(MOST_SHOWN);
    let shown_new = new.len();
    let mut items = list::told(conn, new.into_iter().chain(open).collect())?
        .into_iter()
        .map(|review| Item { stands: stands(&answered, review.id), review });
    Ok(Desk {
        new: items.by_ref().take(shown_new).collect(),
        count,
        unanswered: items.collect(),
        more_unanswered,
    })
}

fn stands(answered: &HashMap<ReviewId, ResponseState>, review: ReviewId) -> Stands {
    match answered.get(&review) {
        None => Stands::Open,
        Some(ResponseState::Pending) => Stands::Waiting,
        Some(_) => Stands::Answered,
    }
}
