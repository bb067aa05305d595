//! Cells: what an agency's reviews say by side, half-year and service, stored for the filters of its desk.
//!
//! - A review counts in four cells of its side: its half-year and its service, each of them alone, and all.
//!   So every filter is one row, however many reviews there are.
//! - A cell knows how many different people speak in it; what may be shown of it is for
//!   [`super::selection`] to say.
//! - Cells change in the transaction that counts the review, which holds the agency's row of the board.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::counted::Counted;
use super::formula::Side;
use super::rebuild::Difference;
use super::tally::{Count, Measure, Tally, half_year, on_grid};
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::score_cells;

/// In place of a half-year: all of them.
pub const EVERY_HALF_YEAR: i32 = 0;
/// In place of a service: all of them.
pub const EVERY_SERVICE: i32 = -1;

/// Side, half-year and service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub side: Side,
    pub half_year: i32,
    pub service: i32,
}

/// What the reviews of a cell say.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Told {
    /// Answers by criterion; totals are stars.
    pub criteria: BTreeMap<String, Count>,
    tallies: Vec<(Measure, i32, Count)>,
}

impl Told {
    /// The tallies by measure and bucket.
    pub fn tallies(&self) -> impl Iterator<Item = (Measure, i32, Count)> {
        self.tallies.iter().copied()
    }

    fn add(&mut self, counted: &Counted) {
        for (code, stars) in &counted.ratings {
            self.criteria.entry(code.clone()).or_default().add(&stars_of(*stars));
        }
        for tally in &counted.tallies {
            match self.place(tally) {
                Ok(place) => self.tallies[place].2.add(tally),
                Err(place) => {
                    let mut count = Count::default();
                    count.add(tally);
                    self.tallies.insert(place, (tally.measure, tally.bucket, count));
                }
            }
        }
    }

    fn remove(&mut self, counted: &Counted) {
        for (code, stars) in &counted.ratings {
            self.criteria.entry(code.clone()).or_default().remove(&stars_of(*stars));
        }
        for tally in &counted.tallies {
            if let Ok(place) = self.place(tally) {
                self.tallies[place].2.remove(tally);
            }
        }
        self.criteria.retain(|_, count| count.n > 0);
        self.tallies.retain(|(_, _, count)| count.n > 0);
    }

    /// Tallies stand in the order of measure and bucket.
    fn place(&self, of: &Tally) -> std::result::Result<usize, usize> {
        self.tallies
            .binary_search_by_key(&(of.measure, of.bucket), |(measure, bucket, _)| (*measure, *bucket))
    }
}

/// Stars for a criterion as a count with a total.
fn stars_of(stars: i32) -> Tally {
    Tally { measure: Measure::Stars, bucket: 0, total: f64::from(stars) }
}

/// A cell as stored.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    pub people: i64,
    pub reviews: i64,
    pub told: Told,
}

/// The cells a review counts in.
fn keys(counted: &Counted) -> BTreeSet<Key> {
    let side = counted.contribution.side;
    let half_year = half_year(counted.contribution.experienced_on);
    let service = counted.tallies.iter().find(|of| of.measure == Measure::Service).map(|of| of.bucket);
    let key = |half_year, service| Key { side, half_year, service };
    let all = [key(EVERY_HALF_YEAR, EVERY_SERVICE), key(half_year, EVERY_SERVICE)];
    let of_service = service.map(|of| [key(EVERY_HALF_YEAR, of), key(half_year, of)]);
    all.into_iter().chain(of_service.into_iter().flatten()).collect()
}

/// A review counts from now on; `others` are those of the same person, agency and side.
pub(super) fn add(conn: &mut Conn, counted: &Counted, others: &[Counted]) -> Result<()> {
    for key in keys(counted) {
        let stored = find(conn, counted.agency_id, key)?;
        let is_new = stored.is_none();
        let mut cell = stored.unwrap_or_default();
        cell.told.add(counted);
        cell.reviews += 1;
        cell.people += i64::from(!others.iter().any(|other| keys(other).contains(&key)));
        save(conn, counted.agency_id, key, &cell, is_new)?;
    }
    Ok(())
}

/// A review no longer counts; `others` are those that stay of the same person, agency and side.
pub(super) fn remove(conn: &mut Conn, counted: &Counted, others: &[Counted]) -> Result<()> {
    for key in keys(counted) {
        let Some(mut cell) = find(conn, counted.agency_id, key)? else { continue };
        cell.told.remove(counted);
        cell.reviews -= 1;
        cell.people -= i64::from(!others.iter().any(|other| keys(other).contains(&key)));
        save(conn, counted.agency_id, key, &cell, false)?;
    }
    Ok(())
}

/// One cell of an agency.
pub(super) fn find(conn: &mut Conn, agency_id: i64, key: Key) -> Result<Option<Cell>> {
    let row = score_cells::table.find((agency_id, key.side, key.half_year, key.service));
    let columns = (score_cells::people, score_cells::reviews, score_cells::told);
    let found: Option<(i64, i64, String)> = row.select(columns).first(conn).optional()?;
    found.map(|(people, reviews, told)| Ok(Cell { people, reviews, told: read(&told)? })).transpose()
}

/// The people of every cell of an agency.
pub(super) fn people(conn: &mut Conn, agency_id: i64) -> Result<BTreeMap<Key, i64>> {
    use score_cells::dsl;
    let rows: Vec<(Side, i32, i32, i64)> = dsl::score_cells
        .filter(dsl::agency_id.eq(agency_id))
        .select((dsl::side, dsl::half_year, dsl::service, dsl::people))
        .load(conn)?;
    let keyed = |(side, half_year, service, people)| (Key { side, half_year, service }, people);
    Ok(rows.into_iter().map(keyed).collect())
}

fn read(told: &str) -> Result<Told> {
    // Nobody but `save` writes the column.
    let told = serde_json::from_str(told);
    let mut told: Told =
        told.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
    // A number may come back from JSON in the last bit another; on the grid it is what it was.
    let counts = told.tallies.iter_mut().map(|(_, _, count)| count);
    counts.chain(told.criteria.values_mut()).for_each(|count| count.total = on_grid(count.total));
    Ok(told)
}

fn save(conn: &mut Conn, agency_id: i64, key: Key, cell: &Cell, is_new: bool) -> Result<()> {
    use score_cells::dsl;
    let row = dsl::score_cells.find((agency_id, key.side, key.half_year, key.service));
    if cell.reviews <= 0 {
        diesel::delete(row).execute(conn)?;
        return Ok(());
    }
    // Counts are plain values, which always become JSON.
    let told = serde_json::to_string(&cell.told).unwrap_or_default();
    let set = (dsl::people.eq(cell.people), dsl::reviews.eq(cell.reviews), dsl::told.eq(told));
    if is_new {
        let key = (dsl::side.eq(key.side), dsl::half_year.eq(key.half_year), dsl::service.eq(key.service));
        diesel::insert_into(dsl::score_cells)
            .values((dsl::agency_id.eq(agency_id), key, set))
            .execute(conn)?;
    } else {
        diesel::update(row).set(set).execute(conn)?;
    }
    Ok(())
}

/// Makes an agency's cells anew from all that its reviews count; what differed is mended and told.
pub(super) fn rebuild(conn: &mut Conn, agency_id: i64, all: &[Counted]) -> Result<Vec<Difference>> {
    let (mut rebuilt, mut heard) = (BTreeMap::<Key, Cell>::new(), BTreeSet::new());
    for counted in all {
        for key in keys(counted) {
            let cell = rebuilt.entry(key).or_default();
            cell.told.add(counted);
            cell.reviews += 1;
            cell.people += i64::from(heard.insert((key, &counted.person_key)));
        }
    }
    let stored: BTreeSet<Key> = people(conn, agency_id)?.into_keys().collect();
    let mut differences = Vec::new();
    for &key in stored.iter().chain(rebuilt.keys()).collect::<BTreeSet<_>>() {
        let (was, is) = (find(conn, agency_id, key)?, rebuilt.get(&key));
        if was.as_ref() != is {
            differences.push(Difference::new(Some(agency_id), format!("cell {key:?}"), &was, is));
            save(conn, agency_id, key, is.unwrap_or(&Cell::default()), was.is_none())?;
        }
    }
    Ok(differences)
}
