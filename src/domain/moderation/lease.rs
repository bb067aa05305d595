//! One moderator holds a case at a time, for thirty minutes. Holding it again starts the time anew; what
//! has run out anybody may take. Every change of hands makes the pages about the case stale.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

use super::mandate::Mandate;
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case::{Case, CaseId, CaseState};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::cases;

/// How long a case is held.
pub const LASTS: Duration = Duration::minutes(30);

crate::text_enum!(
    /// Who holds a case, for one moderator.
    Holding { Free = "free", Mine = "mine", Other = "other" }
);

impl Holding {
    /// How the case is held, as `moderator` sees it.
    pub fn of(case: &Case, moderator: &Account) -> Self {
        match case.holder() {
            None => Self::Free,
            Some((holder, _)) if holder == moderator.id => Self::Mine,
            Some(_) => Self::Other,
        }
    }
}

/// Takes an open case that is free, or prolongs one's own lease. Returns the case as it is then.
///
/// # Errors
/// `NotFound` for a case the moderator may not decide; `Conflict` if another holds it or it is no longer
/// open.
pub fn hold(conn: &mut Conn, moderator: &Account, id: CaseId) -> Result<Case> {
    let case = Case::find(conn, id)?;
    Mandate::of(conn, moderator)?.expect(&case)?;
    let changes_hands = case.last_holder() != Some(moderator.id);
    if !take(conn, moderator, &case, case.version + i32::from(changes_hands))? {
        return Err(conflict(conn, moderator, id));
    }
    if changes_hands {
        record(conn, moderator, id, Action::CaseHeld)?;
    }
    Case::find(conn, id)
}

/// Of several who take a case at once the first gets it.
fn take(conn: &mut Conn, moderator: &Account, case: &Case, version: i32) -> Result<bool> {
    use cases::dsl;
    let now = clock::now();
    let untouched =
        dsl::id.eq(case.id).and(dsl::version.eq(case.version)).and(dsl::state.eq(CaseState::Open));
    let free = dsl::holder_id.is_null().or(dsl::holder_id.eq(moderator.id)).or(dsl::held_until.le(now));
    let taken = diesel::update(dsl::cases.filter(untouched).filter(free))
        .set((dsl::holder_id.eq(moderator.id), dsl::held_until.eq(now + LASTS), dsl::version.eq(version)))
        .execute(conn)?;
    Ok(taken == 1)
}

/// Lets go of a case for somebody else; of one that is not held (any longer) there is nothing to let go.
///
/// # Errors
/// `NotFound` for no case.
pub fn end(conn: &mut Conn, moderator: &Account, id: CaseId) -> Result<()> {
    use cases::dsl;
    let case = Case::find(conn, id)?;
    let held = dsl::id.eq(case.id).and(dsl::holder_id.eq(moderator.id)).and(dsl::state.eq(CaseState::Open));
    let ended = diesel::update(dsl::cases.filter(held))
        .set((
            dsl::holder_id.eq(None::<AccountId>),
            dsl::held_until.eq(None::<NaiveDateTime>),
            dsl::version.eq(dsl::version + 1),
        ))
        .execute(conn)?;
    if ended == 1 { record(conn, moderator, id, Action::CaseReleased) } else { Ok(()) }
}

/// Keeps everybody else from the case until the transaction ends, if `moderator` holds it and nothing has
/// happened since its `version`.
pub(super) fn guard(conn: &mut Conn, moderator: &Account, id: CaseId, version: i32) -> Result<()> {
    use cases::dsl;
    let unchanged = dsl::id.eq(id).and(dsl::version.eq(version)).and(dsl::state.eq(CaseState::Open));
    let held = dsl::holder_id.eq(moderator.id).and(dsl::held_until.gt(clock::now()));
    let guarded = diesel::update(dsl::cases.filter(unchanged).filter(held))
        .set(dsl::version.eq(version))
        .execute(conn)?;
    if guarded == 1 { Ok(()) } else { Err(conflict(conn, moderator, id)) }
}

/// What has happened to a case with which `moderator` could not go on.
pub(super) fn conflict(conn: &mut Conn, moderator: &Account, id: CaseId) -> Error {
    let case = match Case::find(conn, id) {
        Ok(case) => case,
        Err(error) => return error,
    };
    Error::Conflict(match (case.state, Holding::of(&case, moderator)) {
        (CaseState::Open, Holding::Other) => Conflict::HeldByAnother,
        (CaseState::Open, Holding::Mine) => Conflict::StateChanged,
        _ => Conflict::CaseMovedOn,
    })
}

fn record(conn: &mut Conn, moderator: &Account, id: CaseId, action: Action) -> Result<()> {
    let subject = Subject::new(SubjectKind::Case, id.0);
    audit::record(conn, Actor::Moderator(moderator.id), action, subject, json!({}))
}
