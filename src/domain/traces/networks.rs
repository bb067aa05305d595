//! From which coarse network (IPv4 /24, IPv6 /48) a text was handed in: only a keyed hash is stored, never an
//! address, and that for ninety days.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{review_networks, reviews};
use crate::platform::db::types::new_id;

/// How long a network is known.
pub const KEPT: Duration = Duration::days(90);

/// Reviews from one network are counted up to here.
const MOST_COUNTED: i64 = 100;

/// Notes that something about the review came from the network with this key.
///
/// # Errors
/// The database's own.
pub fn note(conn: &mut Conn, review: i64, network_key: &str) -> Result<()> {
    diesel::insert_into(review_networks::table)
        .values((
            review_networks::id.eq(new_id()),
            review_networks::review_id.eq(review),
            review_networks::network_key.eq(network_key),
            review_networks::seen_at.eq(clock::now()),
        ))
        .execute(conn)?;
    Ok(())
}

/// How many other reviews of the agency, at most a hundred, came from one of the review's networks between the two moments,
/// written by other people. Two queries.
///
/// # Errors
/// The database's own.
pub fn shared_by(
    conn: &mut Conn,
    (review, agency, person): (i64, i64, &str),
    (from, to): (NaiveDateTime, NaiveDateTime),
) -> Result<i64> {
    let own = review_networks::review_id.eq(review).and(review_networks::seen_at.ge(from));
    let keys: Vec<String> = review_networks::table
        .filter(own.and(review_networks::seen_at.le(to)))
        .select(review_networks::network_key)
        .distinct()
        .load(conn)?;
    let others = review_networks::review_id.ne(review).and(review_networks::network_key.eq_any(keys));
    let found: Vec<i64> = review_networks::table
        .inner_join(reviews::table)
        .filter(others.and(review_networks::seen_at.ge(from)).and(review_networks::seen_at.le(to)))
        .filter(reviews::agency_id.eq(agency).and(reviews::person_key.ne(person)))
        .select(review_networks::review_id)
        .distinct()
        .limit(MOST_COUNTED)
        .load(conn)?;
    Ok(found.len() as i64)
}

/// Forgets a review's networks.
///
/// # Errors
/// The database's own.
pub fn forget(conn: &mut Conn, review: i64) -> Result<()> {
    diesel::delete(review_networks::table.filter(review_networks::review_id.eq(review))).execute(conn)?;
    Ok(())
}

/// Forgets what is older than [`KEPT`].
///
/// # Errors
/// The database's own.
pub fn sweep(conn: &mut Conn) -> Result<()> {
    let old = review_networks::seen_at.lt(clock::now() - KEPT);
    diesel::delete(review_networks::table.filter(old)).execute(conn)?;
    Ok(())
}
