//! What each published review counts, and the only door through which that changes.
//!
//! - [`put`] and [`take`] run in the caller's transaction. A review's contribution is kept as it was
//!   put in, so exactly that is taken out, whatever the review says by then.
//! - Two publications at once lose nothing: each holds the agency's row of the board, then the peers,
//!   before it reads a sum. Agencies are held in the order of their ids.
//! - The cost does not grow with the agency's reviews: the ledger is short, and every other row is
//!   found by its key.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::formula::{Class, Proof, Side};
use super::ledger::Ledger;
use super::stored::{self, Whose};
use super::sums::Contribution;
use super::tally::{Measure, Tally};
use super::{board, cells};
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::{counted_ratings, counted_reviews};

/// All that one published review counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub review_id: i64,
    pub agency_id: i64,
    /// Equal for all reviews of one person, whichever account wrote them.
    pub person_key: String,
    pub contribution: Contribution,
    /// The answered criteria by code, and their stars from 1 to 5.
    pub ratings: Vec<(String, i32)>,
    pub tallies: Vec<Tally>,
}

impl Counted {
    /// The tallies, and that of the proof, which every review has.
    pub(super) fn all_tallies(&self) -> impl Iterator<Item = Tally> {
        let proof = match self.contribution.proof {
            Proof::Mail => 0,
            Proof::Plausible => 1,
            Proof::Proven => 2,
        };
        self.tallies.iter().copied().chain([Tally::one(Measure::Proof, proof)])
    }
}

/// Counts a review, in place of whatever it counted before.
///
/// # Errors
/// The database's own.
pub fn put(conn: &mut Conn, counted: &Counted) -> Result<()> {
    let before = find(conn, counted.review_id)?;
    replace(conn, before.as_ref(), Some(counted))
}

/// Takes out what the review counts; nothing happens if it counts nothing.
///
/// # Errors
/// The database's own.
pub fn take(conn: &mut Conn, review_id: i64) -> Result<()> {
    let before = find(conn, review_id)?;
    if before.is_none() {
        return Ok(());
    }
    replace(conn, before.as_ref(), None)
}

fn replace(conn: &mut Conn, before: Option<&Counted>, after: Option<&Counted>) -> Result<()> {
    let agencies: BTreeSet<i64> = before.iter().chain(&after).map(|of| of.agency_id).collect();
    for &id in &agencies {
        board::hold(conn, id)?;
    }
    stored::hold_peers(conn)?;
    if let Some(before) = before {
        delete(conn, before)?;
    }
    if let Some(after) = after {
        insert(conn, after)?;
    }
    let everyone = enter(conn, Whose::Everyone, before, after)?;
    for &id in &agencies {
        let of = |counted: &&Counted| counted.agency_id == id;
        let own = enter(conn, Whose::Agency(id), before.filter(of), after.filter(of))?;
        board::refresh(conn, id, &own, &everyone.sums)?;
    }
    Ok(())
}

/// Takes the one out of the ledger and puts the other in.
fn enter(conn: &mut Conn, whose: Whose, gone: Option<&Counted>, come: Option<&Counted>) -> Result<Ledger> {
    let stored = Ledger::load(conn, whose)?;
    let mut ledger = stored.clone();
    if let Some(gone) = gone {
        ledger.remove(gone);
    }
    if let Some(come) = come {
        ledger.add(come);
    }
    ledger.save(conn, whose, &stored)?;
    Ok(ledger)
}

/// What else the person counts on the same side of the same agency, without ratings.
fn others(conn: &mut Conn, counted: &Counted) -> Result<Vec<Counted>> {
    use counted_reviews::dsl;
    let rows: Vec<Row> = dsl::counted_reviews
        .filter(dsl::agency_id.eq(counted.agency_id))
        .filter(dsl::side.eq(counted.contribution.side))
        .filter(dsl::person_key.eq(&counted.person_key))
        .filter(dsl::review_id.ne(counted.review_id))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(|row| row.counted(Vec::new())).collect()
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = counted_reviews)]
struct Row {
    review_id: i64,
    agency_id: i64,
    person_key: String,
    side: Side,
    class: Class,
    proof: Proof,
    experienced_on: NaiveDate,
    stars: f64,
    facts: String,
}

impl Row {
    fn counted(self, ratings: Vec<(String, i32)>) -> Result<Counted> {
        let Self { side, class, proof, experienced_on, stars, .. } = self;
        // Nobody but `insert` writes the column.
        let facts = serde_json::from_str(&self.facts);
        let tallies = facts.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
        Ok(Counted {
            review_id: self.review_id,
            agency_id: self.agency_id,
            person_key: self.person_key,
            contribution: Contribution { side, class, proof, experienced_on, stars },
            ratings,
            tallies,
        })
    }
}

fn find(conn: &mut Conn, review_id: i64) -> Result<Option<Counted>> {
    let row = counted_reviews::table.find(review_id).select(Row::as_select()).first(conn).optional()?;
    let Some(row) = row else { return Ok(None) };
    let ratings = counted_ratings::table
        .filter(counted_ratings::review_id.eq(review_id))
        .select((counted_ratings::criterion, counted_ratings::stars))
        .load(conn)?;
    row.counted(ratings).map(Some)
}

/// All that the reviews of an agency count.
pub(super) fn of_agency(conn: &mut Conn, agency_id: i64) -> Result<Vec<Counted>> {
    let rows: Vec<Row> = counted_reviews::table
        .filter(counted_reviews::agency_id.eq(agency_id))
        .select(Row::as_select())
        .load(conn)?;
    let ratings: Vec<(i64, String, i32)> = counted_ratings::table
        .inner_join(counted_reviews::table)
        .filter(counted_reviews::agency_id.eq(agency_id))
        .select((counted_ratings::review_id, counted_ratings::criterion, counted_ratings::stars))
        .load(conn)?;
    let mut of_review = HashMap::<i64, Vec<(String, i32)>>::new();
    for (id, code, stars) in ratings {
        of_review.entry(id).or_default().push((code, stars));
    }
    let counted = |row: Row| {
        let ratings = of_review.remove(&row.review_id).unwrap_or_default();
        row.counted(ratings)
    };
    rows.into_iter().map(counted).collect()
}

/// Takes a review from among the counted; its person goes with the last one.
fn delete(conn: &mut Conn, counted: &Counted) -> Result<()> {
    let ratings = counted_ratings::table.filter(counted_ratings::review_id.eq(counted.review_id));
    diesel::delete(ratings).execute(conn)?;
    diesel::delete(counted_reviews::table.find(counted.review_id)).execute(conn)?;
    let others = others(conn, counted)?;
    cells::remove(conn, counted, &others)?;
    if others.is_empty() {
        board::count_people(conn, counted.agency_id, counted.contribution.side, -1)?;
    }
    Ok(())
}

/// Sets a review among the counted; its person comes with the first one.
fn insert(conn: &mut Conn, counted: &Counted) -> Result<()> {
    use counted_reviews::dsl;
    let of = &counted.contribution;
    let others = others(conn, counted)?;
    cells::add(conn, counted, &others)?;
    if others.is_empty() {
        board::count_people(conn, counted.agency_id, of.side, 1)?;
    }
    // Tallies are plain values, which always become JSON.
    let facts = serde_json::to_string(&counted.tallies).unwrap_or_default();
    diesel::insert_into(dsl::counted_reviews)
        .values((
            dsl::review_id.eq(counted.review_id),
            dsl::agency_id.eq(counted.agency_id),
            dsl::person_key.eq(&counted.person_key),
            dsl::side.eq(of.side),
            dsl::class.eq(of.class),
            dsl::proof.eq(of.proof),
            dsl::experienced_on.eq(of.experienced_on),
            dsl::stars.eq(of.stars),
            dsl::facts.eq(facts),
        ))
        .execute(conn)?;
    for (code, stars) in &counted.ratings {
        diesel::insert_into(counted_ratings::table)
            .values((
                counted_ratings::review_id.eq(counted.review_id),
                counted_ratings::criterion.eq(code),
                counted_ratings::stars.eq(stars),
            ))
            .execute(conn)?;
    }
    Ok(())
}
