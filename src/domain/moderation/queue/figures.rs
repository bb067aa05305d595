//! How much waits, and how much of it is with the moderator who looks.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::domain::accounts::Account;
use crate::domain::case::{CaseKind, CaseState};
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{cases, decisions};

/// How much waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Open cases of each kind, in the order of the kinds.
    pub waiting: Vec<(CaseKind, i64)>,
    /// Past their deadline.
    pub overdue: i64,
    /// Held by somebody.
    pub held: i64,
    /// Held by this moderator.
    pub with_me: i64,
    /// Of those, the ones a colleague handed over.
    pub handed_to_me: i64,
    /// By this moderator since midnight, UTC.
    pub decided_today: i64,
}

/// What a moderator has at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Desk {
    /// Held by this moderator.
    pub with_me: i64,
    /// Of those, the ones a colleague handed over.
    pub handed_to_me: i64,
}

impl Desk {
    /// The part of the figures that is about the moderator.
    pub const fn of(figures: &Figures) -> Self {
        Self { with_me: figures.with_me, handed_to_me: figures.handed_to_me }
    }
}

/// What `moderator` has at hand. One query.
///
/// # Errors
/// The database's own.
pub fn desk(conn: &mut Conn, moderator: &Account) -> Result<Desk> {
    let mine = cases::state.eq(CaseState::Open).and(cases::holder_id.eq(moderator.id));
    let (with_me, handed_to_me) = cases::table
        .filter(mine.and(cases::held_until.gt(clock::now())))
        .select((count_star(), diesel::dsl::count(cases::handed_by)))
        .first(conn)?;
    Ok(Desk { with_me, handed_to_me })
}

/// What waits, is late and was done. Five queries.
///
/// # Errors
/// The database's own.
pub fn figures(conn: &mut Conn, moderator: &Account) -> Result<Figures> {
    let now = clock::now();
    let is_open = cases::state.eq(CaseState::Open);
    let mut waiting: Vec<(CaseKind, i64)> =
        cases::table.filter(is_open).group_by(cases::kind).select((cases::kind, count_star())).load(conn)?;
    waiting.sort_unstable();
    let Desk { with_me, handed_to_me } = desk(conn, moderator)?;
    let midnight = clock::today().and_time(chrono::NaiveTime::MIN);
    let decided = decisions::moderator_id.eq(moderator.id).and(decisions::decided_at.ge(midnight));
    Ok(Figures {
        waiting,
        overdue: cases::table.filter(is_open.and(cases::due_at.lt(now))).count().get_result(conn)?,
        held: cases::table.filter(is_open.and(cases::held_until.gt(now))).count().get_result(conn)?,
        with_me,
        handed_to_me,
        decided_today: decisions::table.filter(decided).count().get_result(conn)?,
    })
}
