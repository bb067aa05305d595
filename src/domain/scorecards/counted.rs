//! What each published review counts, and the only door through which that changes.
//!
//! - [`put`] and [`take`] run in the caller's transaction. A review's contribution is kept as it was
//!   put in, so exactly that is taken out, whatever the review says by then.
//! - Two publications at once lose nothing: each holds the agency's row of the board, then the peers,
//!   before it reads a sum. Agencies are held in the order of their ids.
//! - The cost does not grow with the agency's reviews: every row is found by its key.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use diesel::dsl::exists;
use diesel::prelude::*;

use super::formula::{Class, Proof, Side};
use super::stored::{self, Whose};
use super::sums::Contribution;
use super::tally::{self, Count, Tally};
use super::{board, sums};
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
        delete(conn, before.review_id)?;
        count(conn, before, Change::Remove)?;
    }
    if let Some(after) = after {
        count(conn, after, Change::Add)?;
        insert(conn, after)?;
    }
    agencies.iter().try_for_each(|&id| board::refresh(conn, id))
}

#[derive(Clone, Copy)]
enum Change {
    Add,
    Remove,
}

impl Change {
    fn sums(self, sums: &mut sums::Sums, of: &Contribution) {
        match self {
            Self::Add => sums.add(of),
            Self::Remove => sums.remove(of),
        }
    }

    fn criterion(self, sums: &mut sums::CriterionSums, of: &Contribution, stars: i32) {
        match self {
            Self::Add => sums.add(of, f64::from(stars)),
            Self::Remove => sums.remove(of, f64::from(stars)),
        }
    }

    fn tally(self, count: &mut Count, of: &Tally) {
        match self {
            Self::Add => count.add(of),
            Self::Remove => count.remove(of),
        }
    }

    const fn people(self) -> i64 {
        match self {
            Self::Add => 1,
            Self::Remove => -1,
        }
    }
}

/// Changes sums, tallies and people while the review itself is not among the counted.
fn count(conn: &mut Conn, counted: &Counted, change: Change) -> Result<()> {
    for whose in [Whose::Agency(counted.agency_id), Whose::Everyone] {
        count_sums(conn, whose, counted, change)?;
    }
    let side = counted.contribution.side;
    for tally in &counted.tallies {
        tally::change(conn, counted.agency_id, side, tally, |count, tally| change.tally(count, tally))?;
    }
    if !has_another(conn, counted)? {
        board::count_people(conn, counted.agency_id, side, change.people())?;
    }
    Ok(())
}

fn count_sums(conn: &mut Conn, whose: Whose, counted: &Counted, change: Change) -> Result<()> {
    let of = &counted.contribution;
    let mut sums = stored::sums(conn, whose)?[of.class];
    change.sums(&mut sums, of);
    stored::save_sums(conn, whose, of.class, &sums)?;
    let mut criteria = stored::criteria(conn, whose)?;
    for (code, stars) in &counted.ratings {
        let sums = criteria.entry((of.side, code.clone())).or_default();
        change.criterion(sums, of, *stars);
        stored::save_criterion(conn, whose, (of.side, code), sums)?;
    }
    Ok(())
}

/// Whether the person has another counted review of the same agency and side.
fn has_another(conn: &mut Conn, counted: &Counted) -> Result<bool> {
    use counted_reviews::dsl;
    let others = dsl::counted_reviews
        .filter(dsl::agency_id.eq(counted.agency_id))
        .filter(dsl::side.eq(counted.contribution.side))
        .filter(dsl::person_key.eq(&counted.person_key));
    Ok(diesel::select(exists(others)).get_result(conn)?)
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

fn delete(conn: &mut Conn, review_id: i64) -> Result<()> {
    diesel::delete(counted_ratings::table.filter(counted_ratings::review_id.eq(review_id))).execute(conn)?;
    diesel::delete(counted_reviews::table.find(review_id)).execute(conn)?;
    Ok(())
}

fn insert(conn: &mut Conn, counted: &Counted) -> Result<()> {
    use counted_reviews::dsl;
    let of = &counted.contribution;
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
