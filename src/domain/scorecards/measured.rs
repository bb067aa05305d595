//! What all agencies together are measured at: the peers, and the portal's own figures.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::feedback::Feedback;
use super::formula::{Class, FEWEST_STARS, Peer, Peers, PerClass, Rated, Side, Weighed, criterion_mean};
use super::stored::{self, Whose};
use super::tally;
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::scorecards;

/// What every agency is compared with today.
#[derive(Debug, Clone)]
pub struct Yardstick {
    pub as_of: NaiveDate,
    pub classes: PerClass<Weighed>,
    pub peers: Peers,
    pub criteria: Vec<CriterionPeer>,
}

/// What all agencies together get for one criterion of one side.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionPeer {
    pub side: Side,
    /// The criterion's code.
    pub code: String,
    /// q, in stars.
    pub mean: f64,
    /// Reviews that answered it.
    pub n: i64,
}

impl Yardstick {
    /// Of today.
    ///
    /// # Errors
    /// The database's own.
    pub fn today(conn: &mut Conn) -> Result<Self> {
        let as_of = clock::today();
        let classes = stored::sums(conn, Whose::Everyone)?.on(as_of);
        let criteria = stored::criteria(conn, Whose::Everyone)?;
        let criterion = |((side, code), sums): (_, super::sums::CriterionSums)| CriterionPeer {
            side,
            code,
            // An agency without ratings is exactly where its peers are.
            mean: criterion_mean(&Rated::default(), &sums.on(as_of)),
            n: sums.n,
        };
        let criteria = criteria.into_iter().map(criterion).collect();
        Ok(Self { as_of, peers: Peers::of(&classes), classes, criteria })
    }

    /// m and π of a class.
    pub fn peer(&self, class: Class) -> Peer {
        self.peers.class(class)
    }
}

/// The portal in figures.
#[derive(Debug, Clone)]
pub struct Portal {
    /// Published reviews.
    pub reviews: i64,
    pub feedback: Option<Feedback>,
}

impl Portal {
    /// As of now.
    ///
    /// # Errors
    /// The database's own.
    pub fn now(conn: &mut Conn) -> Result<Self> {
        let sums = stored::sums(conn, Whose::Everyone)?;
        let tallies = tally::load(conn, Whose::Everyone)?;
        Ok(Self {
            reviews: Class::ALL.iter().map(|&class| sums[class].n).sum(),
            feedback: Feedback::of(&tallies, Side::ALL),
        })
    }
}

/// How many agencies show a score.
///
/// # Errors
/// The database's own.
pub fn scored(conn: &mut Conn) -> Result<i64> {
    // Scores begin at one star, and every agency that shows less ranks below it; the rank has an index.
    let with_score = scorecards::table.filter(scorecards::rank_score.ge(FEWEST_STARS));
    Ok(with_score.count().get_result(conn)?)
}

/// An agency that answers soon.
#[derive(Debug, Clone, PartialEq)]
pub struct Prompt {
    pub agency_id: i64,
    /// The day by which half of the people had an answer.
    pub median: i32,
    /// The share of reviews that got reasons, from 0 to 1.
    pub reasons: f64,
}

/// People who must say how long they waited before an agency is named among the quickest.
const WAITS_TO_BE_NAMED: i64 = 10;

/// The agencies that answer soonest, and with reasons most often among equals.
///
/// # Errors
/// The database's own.
pub fn quickest(conn: &mut Conn, most: i64) -> Result<Vec<Prompt>> {
    use scorecards::dsl;
    let rows: Vec<(i64, Option<i32>, Option<f64>)> = dsl::scorecards
        .filter(dsl::feedback_median.is_not_null())
        .filter(dsl::waits.ge(WAITS_TO_BE_NAMED))
        .order((dsl::feedback_median.asc(), dsl::reasons_share.desc()))
        .limit(most)
        .select((dsl::agency_id, dsl::feedback_median, dsl::reasons_share))
        .load(conn)?;
    let prompt = |(agency_id, median, reasons): (i64, Option<i32>, Option<f64>)| {
        Some(Prompt { agency_id, median: median?, reasons: reasons.unwrap_or(0.0) })
    };
    Ok(rows.into_iter().filter_map(prompt).collect())
}
