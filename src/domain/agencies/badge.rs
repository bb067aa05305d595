//! What an agency may show of itself on other sites: the figures of its page, all of them and as they are.
//! Nobody chooses what stands on it, so that it cannot be a selection.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::{Agency, AgencyState};
use crate::domain::error::Result;
use crate::domain::scorecards::formula::Shown;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, scorecards};

/// The figures of one agency's badge.
#[derive(Clone, Debug, PartialEq, Queryable)]
pub struct Badge {
    pub slug: String,
    pub name: String,
    pub shown: Shown,
    /// None below a score.
    pub score: Option<f64>,
    /// The 90 % range; none while only texts are shown.
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// The score of each side, where it is shown: whoever stands alone is named.
    pub talent: Option<f64>,
    pub client: Option<f64>,
    /// Published reviews of both sides.
    pub reviews: i64,
    /// The day on which the figures were weighed.
    pub as_of: NaiveDate,
}

/// What stands at a badge's address.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    Badge(Box<Badge>),
    /// It was merged into the agency with this slug.
    Moved(String),
}

impl Badge {
    /// The badge of the listed agency at this place in the addresses, in one query; two if it has moved.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn at(conn: &mut Conn, slug: &str) -> Result<Place> {
        use scorecards::{client_score, computed_on, high, low, reviews, score, shown, talent_score};
        let listed = agencies::slug.eq(slug).and(agencies::state.eq(AgencyState::Listed));
        let row: Option<Self> = agencies::table
            .inner_join(scorecards::table)
            .filter(listed)
            .select((
                agencies::slug,
                agencies::name,
                shown,
                score,
                low,
                high,
                talent_score,
                client_score,
                reviews,
                computed_on,
            ))
            .first(conn)
            .optional()?;
        match row {
            Some(badge) => Ok(Place::Badge(Box::new(badge))),
            None => Ok(Place::Moved(Agency::successor_of_slug(conn, slug)?.slug)),
        }
    }

    /// Whom the score speaks for: `both`, `talent` or `client`; none below a score.
    pub fn from(&self) -> Option<&'static str> {
        self.score?;
        Some(match (self.talent, self.client) {
            (Some(_), None) => "talent",
            (None, Some(_)) => "client",
            _ => "both",
        })
    }
}
