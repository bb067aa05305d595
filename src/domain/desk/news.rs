//! What is new about an agency: the reviews that became public since a moment and still are.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::domain::agencies::AgencyId;
use crate::domain::error::Result;
use crate::domain::reviews::list;
use crate::domain::reviews::public_review::PublicReview;
use crate::domain::reviews::version::first_place;
use crate::domain::reviews::{Review, ReviewState};
use crate::platform::db::Conn;
use crate::platform::db::schema::reviews;

/// Reviews shown; the rest is counted.
pub const SHOWN: i64 = 10;

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
    let since = || {
        let of_agency = reviews::agency_id.eq(agency).and(reviews::state.eq(ReviewState::Published));
        let places = reviews::published_order.ge(first_place(from));
        reviews::table.filter(of_agency).filter(places.and(reviews::published_order.lt(first_place(until))))
    };
    let newest: Vec<Review> =
        since().order(reviews::published_order.desc()).limit(SHOWN).select(Review::as_select()).load(conn)?;
    let count = since().count().get_result(conn)?;
    Ok(News { reviews: list::told(conn, newest)?, count })
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
