//! The nightly refresh of the board: weights have aged by a day and peers have moved.
//! Only sums are read, and no more than [`BATCH`] agencies wait for one transaction.

use std::collections::HashMap;

use diesel::prelude::*;

use super::board::{self, Row};
use super::formula::{Class, PerClass};
use super::standing::People;
use super::stored::{self, Whose};
use super::sums::Sums;
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::schema::{score_sums, scorecards};
use crate::platform::db::{Conn, Db};

/// Agencies refreshed in one transaction.
const BATCH: i64 = 500;

/// Brings the rows of all agencies up to date; returns how many there are.
///
/// # Errors
/// The database's own. What was refreshed before stays so.
pub fn everything(db: &Db) -> Result<usize> {
    let (mut count, mut after) = (0, i64::MIN);
    loop {
        let refreshed = db.write_now(|conn| batch(conn, after))?;
        let Some(&last) = refreshed.last() else { return Ok(count) };
        count += refreshed.len();
        after = last;
    }
}

/// Refreshes the next agencies after the id `after`; returns their ids, ascending.
fn batch(conn: &mut Conn, after: i64) -> Result<Vec<i64>> {
    let next = scorecards::table.filter(scorecards::agency_id.gt(after)).order(scorecards::agency_id);
    let ids: Vec<i64> = next.select(scorecards::agency_id).limit(BATCH).load(conn)?;
    let (Some(&first), Some(&last)) = (ids.first(), ids.last()) else { return Ok(ids) };
    let these = scorecards::table.filter(scorecards::agency_id.between(first, last));
    // Held before they are read, or a publication of this moment would be overwritten.
    diesel::update(these).set(scorecards::reviews.eq(scorecards::reviews)).execute(conn)?;
    let people: Vec<(i64, i64, i64)> = these
        .select((scorecards::agency_id, scorecards::talent_people, scorecards::client_people))
        .load(conn)?;
    let mut sums = sums_between(conn, first, last)?;
    let (everyone, today) = (stored::sums(conn, Whose::Everyone)?, clock::today());
    for (id, talent, client) in people {
        let own = sums.remove(&id).unwrap_or_default();
        board::save(conn, &Row::new(id, &own, People { talent, client }, &everyone, today))?;
    }
    Ok(ids)
}

fn sums_between(conn: &mut Conn, first: i64, last: i64) -> Result<HashMap<i64, PerClass<Sums>>> {
    use score_sums::dsl;
    let rows: Vec<(i64, Class, i64, f64, f64, f64)> = dsl::score_sums
        .filter(dsl::agency_id.between(first, last))
        .select((dsl::agency_id, dsl::class, dsl::n, dsl::a, dsl::b, dsl::c))
        .load(conn)?;
    let mut sums = HashMap::<i64, PerClass<Sums>>::new();
    for (id, class, n, a, b, c) in rows {
        sums.entry(id).or_default()[class] = Sums { n, a, b, c };
    }
    Ok(sums)
}
