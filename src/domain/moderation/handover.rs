//! Handing a case over to a named colleague: it is on their desk at once (see [`lease`]), and whoever gave
//! it has let go of it. Nobody is handed what they may not decide; which of the team that is, the desk does
//! not say beforehand. No mail is sent; the desk counts what a colleague was handed.

use diesel::prelude::*;
use serde_json::json;

use super::lease::{self, HANDED_LASTS, Hands, LASTS};
use super::mandate::Mandate;
use super::queue::name_of;
use crate::domain::accounts::Account;
use crate::domain::accounts::account::AccountState;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case::{Case, CaseId, CaseState};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, staff};

/// Somebody of the team, for the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: AccountId,
    /// What stands before the @; the whole address if two would be called the same.
    pub name: String,
}

/// Everybody of the team who can work, by address. Two queries.
///
/// # Errors
/// The database's own.
pub fn team(conn: &mut Conn) -> Result<Vec<Colleague>> {
    // One after the other: joined and sorted they would be found by reading all accounts.
    let ids: Vec<AccountId> = staff::table.select(staff::account_id).load(conn)?;
    let mut people: Vec<(AccountId, String)> = accounts::table
        .filter(accounts::id.eq_any(ids).and(accounts::state.eq(AccountState::Active)))
        .select((accounts::id, accounts::email))
        .load(conn)?;
    people.sort_by_cached_key(|(_, email)| email.to_lowercase());
    let is_alone = |name: &str| people.iter().filter(|(_, email)| name_of(email) == name).count() == 1;
    let colleague = |(id, email): &(AccountId, String)| {
        let name = Some(name_of(email)).filter(|name| is_alone(name));
        Colleague { id: *id, name: name.unwrap_or_else(|| email.clone()) }
    };
    Ok(people.iter().map(colleague).collect())
}

/// Gives a case that is free or one's own to a colleague; `version` is the one the page showed. The same
/// sent twice is one.
///
/// # Errors
/// `NotFound` for a case the moderator may not decide; `Invalid` at `colleague` for anybody who may not be
/// handed it; `Conflict` if another holds it or something has happened to it since.
pub fn hand_over(
    conn: &mut Conn,
    moderator: &Account,
    id: CaseId,
    version: i32,
    to: Option<AccountId>,
) -> Result<()> {
    let case = Case::find(conn, id)?;
    // What may not be decided is not found.
    Mandate::of(conn, moderator)?.expect(&case)?;
    let to = match to {
        Some(to) => recipient(conn, moderator, &case, to)?,
        None => None,
    };
    let to = to.ok_or_else(|| Error::field("colleague", "invalid-colleague"))?;
    if case.holder().is_some_and(|(holder, _)| holder == to) && case.handed_by == Some(moderator.id) {
        return Ok(());
    }
    if case.version != version {
        return Err(stale(conn, moderator, id));
    }
    let now = clock::now();
    let until = case.due_at.min(now + HANDED_LASTS).max(now + LASTS);
    let hands = Hands { holder: to, until, by: Some(moderator.id), version: version + 1 };
    if !lease::give(conn, moderator, &case, &hands)? {
        return Err(stale(conn, moderator, id));
    }
    let subject = Subject::new(SubjectKind::Case, id.0);
    let details = json!({ "to": to });
    audit::record(conn, Actor::Moderator(moderator.id), Action::CaseHandedOver, subject, details)
}

/// Somebody else of the team who may decide the case.
fn recipient(conn: &mut Conn, moderator: &Account, case: &Case, to: AccountId) -> Result<Option<AccountId>> {
    let account: Option<Account> = staff::table
        .inner_join(accounts::table)
        .filter(staff::account_id.eq(to).and(staff::account_id.ne(moderator.id)))
        .filter(accounts::state.eq(AccountState::Active))
        .select(Account::as_select())
        .first(conn)
        .optional()?;
    let Some(account) = account else { return Ok(None) };
    let may = Mandate::of(conn, &account)?.bar(case).is_none();
    Ok(may.then_some(to))
}

/// A page that is behind, also if nobody holds the case now.
fn stale(conn: &mut Conn, moderator: &Account, id: CaseId) -> Error {
    match lease::conflict(conn, moderator, id) {
        Error::Conflict(Conflict::CaseMovedOn) if is_open(conn, id) => {
            Error::Conflict(Conflict::StateChanged)
        }
        error => error,
    }
}

fn is_open(conn: &mut Conn, id: CaseId) -> bool {
    Case::find(conn, id).is_ok_and(|case| case.state == CaseState::Open)
}
