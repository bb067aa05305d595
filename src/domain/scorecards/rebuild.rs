//! The rebuild: all that is stored, made anew from what each review counts.
//!
//! - One transaction per agency, so that reviews can be published meanwhile. The peers come last:
//!   theirs is the sum of all agencies' ledgers.
//! - What differs by more than [`AGREEMENT`](super::sums::AGREEMENT) is reported and mended. A sound
//!   database has no difference.

mod difference;

use std::collections::BTreeSet;

use diesel::prelude::*;
use serde_json::json;

pub use self::difference::Difference;
use super::formula::Side;
use super::ledger::Ledger;
use super::standing::People;
use super::stored::{self, Whose};
use super::{board, cells, counted};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::Result;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::schema::{counted_reviews, scorecards};
use crate::platform::db::{Conn, Db, DbError};

/// Rebuilds everything and returns what differed. `on_agency` is told of each agency done, and of
/// how many there are.
///
/// # Errors
/// The database's own. What was mended before stays so.
pub fn everything(db: &Db, actor: Actor, mut on_agency: impl FnMut(usize, usize)) -> Result<Vec<Difference>> {
    let agencies = db.read_now(agencies)?;
    let mut differences = Vec::new();
    for (done, &id) in agencies.iter().enumerate() {
        differences.extend(db.write_now(|conn| agency(conn, id))?);
        on_agency(done + 1, agencies.len());
    }
    differences.extend(db.write_now(peers)?);
    let details = json!({ "agencies": agencies.len(), "differences": differences.len() });
    db.write_now(|conn| {
        let subject = Subject::new(SubjectKind::Scorecards, 0);
        audit::record(conn, actor, Action::ScorecardsRebuilt, subject, details)
    })?;
    Ok(differences)
}

/// What [`everything`] would mend, without mending it: every rebuild is taken back.
///
/// # Errors
/// The database's own.
pub fn differences(db: &Db) -> Result<Vec<Difference>> {
    let ids = db.read_now(agencies)?;
    let mut differences = Vec::new();
    for id in ids {
        differences.extend(taken_back(db, |conn| agency(conn, id))?);
    }
    differences.extend(taken_back(db, peers)?);
    Ok(differences)
}

/// What `work` finds in a transaction that changes nothing.
fn taken_back(db: &Db, work: impl FnOnce(&mut Conn) -> Result<Vec<Difference>>) -> Result<Vec<Difference>> {
    /// The error that rolls back carries what was found.
    struct Found(Result<Vec<Difference>>);
    impl From<DbError> for Found {
        fn from(error: DbError) -> Self {
            Self(Err(error.into()))
        }
    }
    match db.write_now(|conn| Err::<(), _>(Found(work(conn)))) {
        Ok(()) => Ok(Vec::new()),
        Err(Found(found)) => found,
    }
}

/// The agencies on the board, and those that only have reviews, which is a difference to be mended.
fn agencies(conn: &mut Conn) -> Result<BTreeSet<i64>> {
    let listed: Vec<i64> = scorecards::table.select(scorecards::agency_id).load(conn)?;
    let counted: Vec<i64> =
        counted_reviews::table.select(counted_reviews::agency_id).distinct().load(conn)?;
    Ok(listed.into_iter().chain(counted).collect())
}

/// Rebuilds what is stored of one agency, in the caller's transaction.
///
/// # Errors
/// The database's own.
pub fn agency(conn: &mut Conn, agency_id: i64) -> Result<Vec<Difference>> {
    board::hold(conn, agency_id)?;
    let (mut rebuilt, mut persons) = (Ledger::default(), BTreeSet::new());
    let all = counted::of_agency(conn, agency_id)?;
    let mut differences = cells::rebuild(conn, agency_id, &all)?;
    for counted in all {
        rebuilt.add(&counted);
        persons.insert((counted.contribution.side, counted.person_key));
    }
    differences.extend(mend(conn, Whose::Agency(agency_id), &rebuilt)?);
    let count = |side| persons.iter().filter(|(of, _)| *of == side).count() as i64;
    let people = People { talent: count(Side::Talent), client: count(Side::Client) };
    let stored = board::people(conn, agency_id)?;
    if stored != people {
        differences.push(Difference::new(Some(agency_id), "people".to_owned(), stored, people));
        board::save_people(conn, agency_id, people)?;
    }
    let everyone = stored::sums(conn, Whose::Everyone)?;
    board::refresh(conn, agency_id, &rebuilt, &everyone)?;
    Ok(differences)
}

/// Rebuilds the ledger of all agencies from those of each, in the caller's transaction.
///
/// # Errors
/// The database's own.
pub fn peers(conn: &mut Conn) -> Result<Vec<Difference>> {
    stored::hold_peers(conn)?;
    let reviewed = scorecards::table.filter(scorecards::reviews.gt(0));
    let ids: Vec<i64> = reviewed.select(scorecards::agency_id).load(conn)?;
    let mut everyone = Ledger::default();
    for id in ids {
        everyone += Ledger::load(conn, Whose::Agency(id))?;
    }
    mend(conn, Whose::Everyone, &everyone)
}

/// Stores what was rebuilt where it differs.
fn mend(conn: &mut Conn, whose: Whose, rebuilt: &Ledger) -> Result<Vec<Difference>> {
    let stored = Ledger::load(conn, whose)?;
    let differences = difference::between(whose, &stored, rebuilt);
    if !differences.is_empty() {
        rebuilt.with_lines_of(&stored).save(conn, whose, &stored)?;
    }
    Ok(differences)
}
