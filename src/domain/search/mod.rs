//! Search for agencies by name, city or sector, forgiving and the same on both databases.
//!
//! - Text is folded first (`platform::folding`): umlauts, case, accents and legal forms do not matter.
//! - Every word that was typed must be found; each may be the beginning of a longer one.
//! - If nothing is found that way, the words nobody uses are widened: to those with one typing error
//!   less, and to compound words that contain them.
//! - The best come first: who is called so, whose name begins so, who has the words in the name; then
//!   the more often reviewed.
//!
//! Only this module and `platform/db` know which database answers. Nothing that is typed reaches a
//! query language: only letters, digits and spaces survive the folding.

mod index;
mod postgres;
mod query;
mod spelling;
mod sqlite;

use index::index;
use query::Query;

use crate::domain::agencies::AgencyId;
use crate::domain::error::Result;
use crate::platform::db::Conn;

pub use index::{Document, put, remove};

/// The most agencies one search can find.
pub const MOST: i64 = 1_000;

/// The listed agencies that `typed` finds, the best first; none if it holds neither letter nor digit.
/// At most `limit` (held within 1 and [`MOST`]), in at most four queries.
///
/// # Errors
/// The database's own.
pub fn agencies(conn: &mut Conn, typed: &str, limit: i64) -> Result<Vec<AgencyId>> {
    let Some(mut query) = Query::of(typed) else { return Ok(Vec::new()) };
    let limit = limit.clamp(1, MOST);
    let index = index(conn);
    let mut hits = index.find(&query, limit)?;
    if hits.is_empty() && spelling::widen(index, &mut query)? {
        hits = index.find(&query, limit)?;
    }
    hits.sort_by_cached_key(|hit| query.place(hit));
    Ok(hits.into_iter().map(|hit| AgencyId(hit.agency_id)).collect())
}
