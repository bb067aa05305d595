//! Rejecting several cases together, a wave of spam: each gets its own decision, statement and mail, in a
//! transaction of its own. What cannot be rejected (held by a colleague, changed since, one's own) stays as
//! it was, and the others do not suffer from it. As no transaction decides about more than one agency, none
//! holds two scorecards, and two moderators who reject the same wave never wait for each other.

use std::collections::HashMap;

use diesel::prelude::*;

use super::mandate::Mandate;
use super::question::Question;
use super::queue::{self, Waiting};
use super::ruling::{Outcome, Ruling, Typed};
use super::{decision, lease, subject_text};
use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::case::{Case, CaseId, CaseKind, CaseState};
use crate::domain::error::{Conflict, Error, FieldError, Result};
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, cases};
use crate::platform::i18n::Locale;

/// Most cases at once.
pub const MOST_AT_ONCE: usize = 50;

/// A case that was chosen.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub waiting: Waiting,
    /// In which language its author reads the explanation.
    pub author_language: Locale,
    /// None for kinds that cannot be turned down.
    pub outcome: Option<Outcome>,
}

/// How cases of this kind are turned down, if they can be.
pub fn outcome(kind: CaseKind) -> Option<Outcome> {
    let no = |outcome: &&Outcome| matches!(outcome, Outcome::Reject | Outcome::Decline);
    Outcome::of(kind, None).iter().find(no).copied()
}

/// What is wrong with `typed` for cases of this kind, whatever their texts say.
pub fn check(typed: &Typed, kind: CaseKind) -> Vec<FieldError> {
    Ruling::read(typed, Outcome::of(kind, None), &[]).err().unwrap_or_default()
}

/// The cases with these ids, decided or not, the most urgent first. At most seven queries.
///
/// # Errors
/// The database's own.
pub fn chosen(conn: &mut Conn, moderator: &Account, ids: &[CaseId]) -> Result<Vec<Chosen>> {
    let ids: Vec<CaseId> = ids.iter().copied().take(MOST_AT_ONCE).collect();
    let rows: Vec<Case> = cases::table
        .filter(cases::id.eq_any(ids))
        .order((cases::due_hour, cases::risk.desc(), cases::id))
        .select(Case::as_select())
        .load(conn)?;
    let languages = languages(conn, &rows)?;
    let mandate = Mandate::of(conn, moderator)?;
    let waiting = queue::waiting(conn, moderator, &mandate, rows)?;
    let chosen = |waiting: Waiting| {
        let case = &waiting.case;
        let reads = case.author_id.and_then(|author| languages.get(&author).copied());
        Chosen { author_language: reads.unwrap_or(case.language), outcome: outcome(case.kind), waiting }
    };
    Ok(waiting.into_iter().map(chosen).collect())
}

fn languages(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<AccountId, Locale>> {
    let authors: Vec<AccountId> = rows.iter().filter_map(|case| case.author_id).collect();
    let read = accounts::table.filter(accounts::id.eq_any(authors)).select((accounts::id, accounts::locale));
    Ok(read.load(conn)?.into_iter().collect())
}

/// Takes one case and turns it down; `version` is the one the list showed. The same sent twice is one.
///
/// # Errors
/// As [`decision::decide`].
pub fn reject(conn: &mut Conn, moderator: &Account, id: CaseId, version: i32, typed: &Typed) -> Result<()> {
    let case = Case::find(conn, id)?;
    if case.state != CaseState::Open {
        return decision::decide(conn, moderator, id, version, typed);
    }
    // What may not be decided is not found.
    Mandate::of(conn, moderator)?.expect(&case)?;
    let question = Question::of(conn, &case)?;
    let fields = subject_text::of(conn, question.subject)?;
    Ruling::read(typed, question.choices(), &fields).map_err(Error::Invalid)?;
    if case.version != version {
        return Err(match lease::conflict(conn, moderator, id) {
            Error::Conflict(Conflict::CaseMovedOn) => Error::Conflict(Conflict::StateChanged),
            error => error,
        });
    }
    let held = lease::hold(conn, moderator, id)?;
    decision::decide(conn, moderator, id, held.version, typed)
}
