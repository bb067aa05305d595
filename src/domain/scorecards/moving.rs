//! All that the reviews of one agency count moves to another. Both are made anew from what each review
//! counts; the peers stay as they are, because together the two count what they counted before.

use diesel::prelude::*;

use super::{board, rebuild, stored};
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::counted_reviews;

/// Moves everything, in the caller's transaction.
///
/// # Errors
/// The database's own.
pub fn move_all(conn: &mut Conn, from: i64, into: i64) -> Result<()> {
    for id in [from.min(into), from.max(into)] {
        board::hold(conn, id)?;
    }
    stored::hold_peers(conn)?;
    let counted = counted_reviews::table.filter(counted_reviews::agency_id.eq(from));
    diesel::update(counted).set(counted_reviews::agency_id.eq(into)).execute(conn)?;
    rebuild::agency(conn, from)?;
    rebuild::agency(conn, into)?;
    Ok(())
}
