//! Counters in fixed windows for limits that must hold across instances.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use diesel::result::DatabaseErrorKind::UniqueViolation;
use diesel::result::Error::DatabaseError;

use super::schema::limit_counts::dsl;
use super::{Conn, DbError};
use crate::platform::clock;

/// Counts one more use of `name` by `key_hash` in the present window of `window` length.
/// Returns how often it has been used in this window, this use included.
///
/// # Errors
/// The database's own.
pub fn count(conn: &mut Conn, name: &str, key_hash: &str, window: Duration) -> Result<i32, DbError> {
    let start = window_start(clock::now(), window);
    if add(conn, (name, key_hash, start), 1)? == 0 {
        // Two first uses may meet: the savepoint keeps the transaction usable for the second.
        let inserted = conn.transaction(|conn| {
            diesel::insert_into(dsl::limit_counts)
                .values((
                    dsl::limit_name.eq(name),
                    dsl::key_hash.eq(key_hash),
                    dsl::window_start.eq(start),
                    dsl::used.eq(1),
                ))
                .execute(conn)
        });
        match inserted {
            Err(DatabaseError(UniqueViolation, _)) => add(conn, (name, key_hash, start), 1)?,
            other => other?,
        };
    }
    Ok(dsl::limit_counts.find((name, key_hash, start)).select(dsl::used).first(conn)?)
}

/// Takes back one use that [`count`] counted in the present window.
///
/// # Errors
/// The database's own.
pub fn give_back(conn: &mut Conn, name: &str, key_hash: &str, window: Duration) -> Result<(), DbError> {
    add(conn, (name, key_hash, window_start(clock::now(), window)), -1)?;
    Ok(())
}

fn add(conn: &mut Conn, row: (&str, &str, NaiveDateTime), uses: i32) -> QueryResult<usize> {
    diesel::update(dsl::limit_counts.find(row)).set(dsl::used.eq(dsl::used + uses)).execute(conn)
}

/// How long the present window still lasts.
pub fn remaining(window: Duration) -> Duration {
    let now = clock::now();
    window_start(now, window) + window - now
}

fn window_start(now: NaiveDateTime, window: Duration) -> NaiveDateTime {
    let since = now.and_utc().timestamp();
    let into = since.rem_euclid(window.num_seconds().max(1));
    let start = since - into;
    chrono::DateTime::from_timestamp(start, 0).map_or(now, |t| t.naive_utc())
}

/// Removes windows that began before `before`; they decide nothing any more.
///
/// # Errors
/// The database's own.
pub fn sweep(conn: &mut Conn, before: NaiveDateTime) -> Result<usize, DbError> {
    Ok(diesel::delete(dsl::limit_counts.filter(dsl::window_start.lt(before))).execute(conn)?)
}
