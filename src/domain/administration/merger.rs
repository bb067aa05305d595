//! A merger of two agencies, in one transaction: the old address leads to the successor, and everything that
//! belongs to the one that goes (reviews, drafts, sums, cases) belongs to the successor. What somebody wrote
//! stays as it was written. There is no way back.

use diesel::prelude::*;

use crate::domain::actor::Actor;
use crate::domain::agencies::{AgencyId, succession, team};
use crate::domain::error::Result;
use crate::domain::reviews::moving;
use crate::domain::scorecards;
use crate::platform::db::Conn;
use crate::platform::db::schema::{cases, reviews};

/// How many reviews would move.
///
/// # Errors
/// The database's own.
pub fn moving(conn: &mut Conn, from: AgencyId) -> Result<i64> {
    Ok(reviews::table.filter(reviews::agency_id.eq(from)).count().get_result(conn)?)
}

/// Merges `from` into `into`. Returns how many reviews moved.
///
/// # Errors
/// As [`succession::take_over`].
pub fn merge(conn: &mut Conn, actor: Actor, from: AgencyId, into: AgencyId) -> Result<usize> {
    succession::take_over(conn, actor, from, into)?;
    team::move_all(conn, actor, from, into)?;
    let moved = moving::move_all(conn, from, into)?;
    let cases = cases::table.filter(cases::agency_id.eq(from.0));
    diesel::update(cases).set(cases::agency_id.eq(into.0)).execute(conn)?;
    scorecards::moving::move_all(conn, from.0, into.0)?;
    Ok(moved)
}
