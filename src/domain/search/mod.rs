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

pub use index::{Document, Matches, put, remove};

/// The most agencies one search puts in order: as many as the deepest page of a list can show.
pub const MOST: i64 = 10_000;

/// What a search found.
#[derive(Debug)]
pub struct Found {
    /// The best first.
    pub best: Vec<AgencyId>,
    /// The condition by which other queries keep to all that was found; none if nothing was.
    pub matches: Option<Matches>,
}

/// The listed agencies that `typed` finds, the best first; none if it holds neither letter nor digit.
/// At most `limit` (held within 1 and [`MOST`]), in at most four queries.
///
/// # Errors
/// The database's own.
pub fn agencies(conn: &mut Conn, typed: &str, limit: i64) -> Result<Vec<AgencyId>> {
    Ok(find(conn, typed, limit)?.best)
}

/// The same, for lists that narrow or order what was found.
///
/// # Errors
/// The database's own.
pub fn find(conn: &mut Conn, typed: &str, limit: i64) -> Result<Found> {
    let Some(mut query) = Query::of(typed) else { return Ok(Found { best: Vec::new(), matches: None }) };
    let limit = limit.clamp(1, MOST);
    let index = index(conn);
    let mut hits = index.find(&query, limit)?;
    if hits.is_empty() && spelling::widen(index, &mut query)? {
        hits = index.find(&query, limit)?;
    }
    hits.sort_by_cached_key(|hit| query.place(hit));
    let matches = (!hits.is_empty()).then(|| index.matches(&query));
    Ok(Found { best: hits.into_iter().map(|hit| AgencyId(hit.agency_id)).collect(), matches })
}
