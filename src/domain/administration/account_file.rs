//! What an admin sees of an account: no texts, no votes, only what is needed to judge and to help.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::measure::{self, Measure};
use crate::domain::accounts::account::AccountState;
use crate::domain::accounts::{Account, Role, second_factor, session};
use crate::domain::actor::AccountId;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, reviews, staff};

/// How many accounts a search shows.
pub const FOUND: i64 = 50;

/// An account in a list.
#[derive(Clone, Debug)]
pub struct Found {
    pub account: Account,
    pub role: Option<Role>,
}

/// Everything about one account.
#[derive(Clone, Debug)]
pub struct AccountFile {
    pub account: Account,
    pub role: Option<Role>,
    pub second_factor_since: Option<NaiveDateTime>,
    /// Sessions that are open.
    pub sessions: usize,
    /// Reviews by state, states without one left out.
    pub reviews: Vec<(String, i64)>,
    pub measures: Vec<Measure>,
}

/// The accounts whose address begins with `typed`, in the order of the alphabet, at most [`FOUND`].
///
/// # Errors
/// The database's own.
pub fn search(conn: &mut Conn, typed: &str) -> Result<Vec<Found>> {
    let plain = typed.trim().to_ascii_lowercase();
    let beginning = plain.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let rows: Vec<(Account, Option<Role>)> = accounts::table
        .left_join(staff::table)
        .filter(accounts::email_key.like(format!("{beginning}%")).escape('\\'))
        .filter(accounts::email.ne(""))
        .order(accounts::email_key)
        .limit(FOUND)
        .select((Account::as_select(), staff::role.nullable()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(account, role)| Found { account, role }).collect())
}

/// The accounts that are suspended now, those that open again first, at most [`FOUND`].
///
/// # Errors
/// The database's own.
pub fn suspended(conn: &mut Conn) -> Result<Vec<Found>> {
    let suspended = accounts::table.filter(accounts::state.eq(AccountState::Suspended));
    let rows = suspended.order((accounts::suspended_until, accounts::id)).limit(FOUND);
    let accounts: Vec<Account> = rows.select(Account::as_select()).load(conn)?;
    // The team cannot be suspended.
    Ok(accounts.into_iter().map(|account| Found { account, role: None }).collect())
}

/// The file of one account.
///
/// # Errors
/// `NotFound`.
pub fn open(conn: &mut Conn, id: AccountId) -> Result<AccountFile> {
    let account = Account::find(conn, id)?;
    let reviews = reviews::table
        .filter(reviews::account_id.eq(id))
        .group_by(reviews::state)
        .order(reviews::state)
        .select((reviews::state, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(AccountFile {
        role: account.role(conn)?,
        second_factor_since: second_factor::standing(conn, id)?.since,
        sessions: session::of(conn, id)?.len(),
        reviews,
        measures: measure::of(conn, id)?,
        account,
    })
}
