//! Suspension: for a time an account cannot be used. Its sessions end at once; nobody but whoever has the
//! right password or the mailbox learns of it. It ends by itself at its date. Why it came about, and the
//! statement of reasons, is the business of `administration::measure`.
//! Members of the team are taken out of the team first, so that no admin can lock another one out.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::account::{Account, AccountState};
use super::session;
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::accounts;

/// Suspends an account until a moment.
///
/// # Errors
/// `Invalid` (field `until`) for a moment that has passed, (field `form`) for a member of the team;
/// `Conflict` unless the account is active.
pub fn begin(conn: &mut Conn, actor: Actor, account: &Account, until: NaiveDateTime) -> Result<()> {
    if until <= clock::now() {
        return Err(Error::field("until", "invalid-until-past"));
    }
    if account.role(conn)?.is_some() {
        return Err(Error::field("form", "invalid-measure-staff"));
    }
    change(conn, account, AccountState::Active, (AccountState::Suspended, Some(until)))?;
    session::end_all_of(conn, account.id)?;
    let details = json!({ "until": until.date() });
    audit::record(conn, actor, Action::AccountSuspended, account.subject(), details)
}

/// Ends the suspension.
///
/// # Errors
/// `Conflict` unless the account is suspended.
pub fn end(conn: &mut Conn, actor: Actor, account: &Account) -> Result<()> {
    change(conn, account, AccountState::Suspended, (AccountState::Active, None))?;
    audit::record(conn, actor, Action::AccountRestored, account.subject(), json!({}))
}

/// Ends every suspension whose date has come.
///
/// # Errors
/// The database's own.
pub fn end_all_over(conn: &mut Conn) -> Result<()> {
    let over = accounts::state.eq(AccountState::Suspended).and(accounts::suspended_until.le(clock::now()));
    let accounts: Vec<Account> = accounts::table.filter(over).select(Account::as_select()).load(conn)?;
    accounts.iter().try_for_each(|account| end(conn, Actor::System, account))
}

/// Lets through who may use the account; a suspension that is over ends here.
///
/// # Errors
/// `Suspended`; `NotFound` for a closed account.
pub(super) fn refuse(conn: &mut Conn, account: &Account) -> Result<()> {
    match (account.state, account.suspended_until) {
        (AccountState::Active, _) => Ok(()),
        (AccountState::Suspended, Some(until)) if until > clock::now() => Err(Error::Suspended(until)),
        (AccountState::Suspended, Some(_)) => end(conn, Actor::System, account),
        (AccountState::Suspended, None) | (AccountState::Closed, _) => Err(Error::NotFound),
    }
}

fn change(
    conn: &mut Conn,
    account: &Account,
    from: AccountState,
    (to, until): (AccountState, Option<NaiveDateTime>),
) -> Result<()> {
    let unchanged = accounts::table.filter(accounts::id.eq(account.id).and(accounts::state.eq(from)));
    let changed = diesel::update(unchanged)
        .set((accounts::state.eq(to), accounts::suspended_until.eq(until)))
        .execute(conn)?;
    if changed == 0 { Err(Error::Conflict(Conflict::StateChanged)) } else { Ok(()) }
}
