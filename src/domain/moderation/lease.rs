//! One moderator holds a case at a time, for thirty minutes. Holding it again starts the time anew; what
//! has run out anybody may take. Every change of hands makes the pages about the case stale.
//!
//! What a colleague hands over is held by whoever gets it at once, and for longer: until it is due, at most
//! a day, so that it neither gets lost overnight nor grows late because somebody is away.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

use super::mandate::Mandate;
use super::queue;
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
/// How long at most a case is held that was handed over.
pub const HANDED_LASTS: Duration = Duration::hours(24);

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
    let soonest = clock::now() + LASTS;
    // Whoever was handed a case has it for longer already.
    let kept = case.holder().filter(|_| !changes_hands).map_or(soonest, |(_, until)| until.max(soonest));
    let hands = Hands {
        holder: moderator.id,
        until: kept,
        by: case.handed_by.filter(|_| !changes_hands),
        version: case.version + i32::from(changes_hands),
    };
    if !give(conn, moderator, &case, &hands)? {
        return Err(conflict(conn, moderator, id));
    }
    if changes_hands {
        record(conn, moderator, id, Action::CaseHeld)?;
    }
    Case::find(conn, id)
}

/// The most urgent case this moderator may decide, held: see [`queue::next`]. Of several who ask at once
/// each gets another one.
///
/// # Errors
/// The database's own.
pub fn hold_next(conn: &mut Conn, moderator: &Account, after: Option<CaseId>) -> Result<Option<CaseId>> {
    let mut after = after;
    for _ in 0..MOST_TRIES {
        let Some(id) = queue::next(conn, moderator, after)? else { return Ok(None) };
        match hold(conn, moderator, id) {
            Ok(_) => return Ok(Some(id)),
            Err(Error::Conflict(_)) => after = Some(id),
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// How often [`hold_next`] goes on when somebody else was quicker.
const MOST_TRIES: usize = 8;

/// In whose hands a case is to be.
pub(super) struct Hands {
    pub holder: AccountId,
    pub until: NaiveDateTime,
    /// The colleague who gave it.
    pub by: Option<AccountId>,
    pub version: i32,
}

/// Gives a case that is free or the moderator's own into these hands. Of several who do so at once the
/// first succeeds.
pub(super) fn give(conn: &mut Conn, moderator: &Account, case: &Case, hands: &Hands) -> Result<bool> {
    use cases::dsl;
    let untouched =
        dsl::id.eq(case.id).and(dsl::version.eq(case.version)).and(dsl::state.eq(CaseState::Open));
    let free =
        dsl::holder_id.is_null().or(dsl::holder_id.eq(moderator.id)).or(dsl::held_until.le(clock::now()));
    let given = diesel::update(dsl::cases.filter(untouched).filter(free))
        .set((
            dsl::holder_id.eq(hands.holder),
            dsl::held_until.eq(hands.until),
            dsl::handed_by.eq(hands.by),
            dsl::version.eq(hands.version),
        ))
        .execute(conn)?;
    Ok(given == 1)
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
            dsl::handed_by.eq(None::<AccountId>),
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
