//! The board: one row per agency with what lists show of it and its place in their order.
//!
//! - A row is opened with its agency. Whoever changes the agency's sums holds it first.
//! - It is refreshed when one of the agency's reviews changes, and every night, because weights age
//!   and peers move.
//! - The people of each side are counted here as their first reviews come and their last ones go.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::feedback::Feedback;
use super::formula::{Peers, PerClass, Shown, Side};
use super::ledger::Ledger;
use super::responses::Responses;
use super::standing::{People, Standing};
use super::stored::{self, Whose};
use super::sums::Sums;
use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::scorecards;

/// Opens the row of an agency without reviews; nothing happens if it has one.
///
/// # Errors
/// The database's own.
pub fn open(conn: &mut Conn, agency_id: i64) -> Result<()> {
    let everyone = stored::sums(conn, Whose::Everyone)?;
    let row = Row::new(agency_id, &PerClass::default(), People::default(), &everyone, clock::today());
    // A savepoint: the transaction survives if somebody else has just opened it.
    match conn.transaction::<_, Error, _>(|conn| {
        diesel::insert_into(scorecards::table).values((&row, scorecards::waits.eq(0))).execute(conn)?;
        Ok(())
    }) {
        Err(error) if error.is_duplicate() => Ok(()),
        answer => answer,
    }
}

/// Makes everybody else who wants to change the agency's sums wait for this transaction.
pub(super) fn hold(conn: &mut Conn, agency_id: i64) -> Result<()> {
    if touch(conn, agency_id)? == 0 {
        open(conn, agency_id)?;
        touch(conn, agency_id)?;
    }
    Ok(())
}

fn touch(conn: &mut Conn, agency_id: i64) -> QueryResult<usize> {
    let row = scorecards::table.find(agency_id);
    diesel::update(row).set(scorecards::reviews.eq(scorecards::reviews)).execute(conn)
}

/// Counts a person more, or one less, on one side.
pub(super) fn count_people(conn: &mut Conn, agency_id: i64, side: Side, by: i64) -> Result<()> {
    let row = diesel::update(scorecards::table.find(agency_id));
    match side {
        Side::Talent => {
            row.set(scorecards::talent_people.eq(scorecards::talent_people + by)).execute(conn)?
        }
        Side::Client => {
            row.set(scorecards::client_people.eq(scorecards::client_people + by)).execute(conn)?
        }
    };
    Ok(())
}

/// The people of each side; none if the agency has no row.
pub(super) fn people(conn: &mut Conn, agency_id: i64) -> Result<People> {
    let columns = (scorecards::talent_people, scorecards::client_people);
    let people: Option<(i64, i64)> =
        scorecards::table.find(agency_id).select(columns).first(conn).optional()?;
    Ok(people.map_or_else(People::default, |(talent, client)| People { talent, client }))
}

/// Writes the people of each side, counted anew.
pub(super) fn save_people(conn: &mut Conn, agency_id: i64, people: People) -> Result<()> {
    let set = (scorecards::talent_people.eq(people.talent), scorecards::client_people.eq(people.client));
    diesel::update(scorecards::table.find(agency_id)).set(set).execute(conn)?;
    Ok(())
}

/// Brings the row of an agency up to date with its ledger and the sums of everyone.
pub(super) fn refresh(
    conn: &mut Conn,
    agency_id: i64,
    own: &Ledger,
    everyone: &PerClass<Sums>,
) -> Result<()> {
    let people = people(conn, agency_id)?;
    save(conn, &Row::new(agency_id, &own.sums, people, everyone, clock::today()))?;
    save_told(conn, agency_id, Feedback::of(&own.tallies, &people.known_sides()).as_ref())?;
    save_responses(conn, agency_id, &Responses::of(&own.tallies))
}

/// Writes what lists show of the feedback: it changes with the reviews, not with time.
fn save_told(conn: &mut Conn, agency_id: i64, told: Option<&Feedback>) -> Result<()> {
    let reasons = told.and_then(|of| of.reasons).map(|of| of.share);
    diesel::update(scorecards::table.find(agency_id))
        .set((
            scorecards::waits.eq(told.map_or(0, |of| of.curve.n)),
            scorecards::feedback_median.eq(told.and_then(|of| of.curve.median())),
            scorecards::reasons_share.eq(reasons),
        ))
        .execute(conn)?;
    Ok(())
}

/// Writes what lists show of the agency's answers.
fn save_responses(conn: &mut Conn, agency_id: i64, told: &Responses) -> Result<()> {
    let set = (scorecards::responses.eq(told.count), scorecards::response_median.eq(told.median));
    diesel::update(scorecards::table.find(agency_id)).set(set).execute(conn)?;
    Ok(())
}

/// Writes a row that exists.
pub(super) fn save(conn: &mut Conn, row: &Row) -> Result<()> {
    diesel::update(scorecards::table.find(row.agency_id)).set(row).execute(conn)?;
    Ok(())
}

/// An agency's row.
#[derive(Debug, Clone, PartialEq, Insertable, AsChangeset)]
#[diesel(table_name = scorecards, treat_none_as_null = true)]
pub(super) struct Row {
    agency_id: i64,
    shown: Shown,
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    talent_score: Option<f64>,
    client_score: Option<f64>,
    gap: Option<f64>,
    rank_score: f64,
    weight: f64,
    reviews: i64,
    talent_people: i64,
    client_people: i64,
    computed_on: NaiveDate,
}

impl Row {
    pub fn new(
        agency_id: i64,
        own: &PerClass<Sums>,
        people: People,
        everyone: &PerClass<Sums>,
        today: NaiveDate,
    ) -> Self {
        let standing = Standing::of(&own.on(today), people, &Peers::of(&everyone.on(today)));
        let range = standing.range();
        Self {
            agency_id,
            shown: standing.shown(),
            score: standing.overall().map(|of| of.score),
            low: range.map(|of| of.low),
            high: range.map(|of| of.high),
            talent_score: standing.talent.published(),
            client_score: standing.client.published(),
            gap: standing.gap().map(|of| of.gap),
            rank_score: standing.rank(),
            weight: standing.weight(),
            reviews: standing.reviews(),
            talent_people: people.talent,
            client_people: people.client,
            computed_on: today,
        }
    }
}
