//! The team. The operator names its members at the command line; whoever has no account yet gets one,
//! because the operator vouches for the address, and a mailed link to sign in. Admins do the same in the
//! portal. There is always an admin: the last one can neither leave, nor be removed, nor become less.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::account::{Account, AccountState, NewAccount, Role};
use super::mail_link::{self, NewLink, Purpose};
use super::{second_factor, second_factor_reset, session};
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{FactorChange, Mail};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, second_factors, staff};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;

/// What [`add`] found and did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// There was no account: one was made and a link mailed.
    Invited,
    /// The account was there and has the role now; a link was mailed.
    Appointed,
    /// The account had the role already; nothing changed.
    Unchanged,
}

/// Somebody of the team.
#[derive(Clone, Debug, Queryable)]
pub struct Colleague {
    pub id: AccountId,
    pub email: String,
    pub role: Role,
    pub since: NaiveDateTime,
    /// When the second factor was enrolled; without one the desk stays closed.
    pub second_factor_since: Option<NaiveDateTime>,
}

/// The team: admins first, then by address.
///
/// # Errors
/// The database's own.
pub fn all(conn: &mut Conn) -> Result<Vec<Colleague>> {
    Ok(staff::table
        .inner_join(accounts::table.left_join(second_factors::table))
        .order((staff::role, accounts::email_key))
        .select((
            accounts::id,
            accounts::email,
            staff::role,
            staff::created_at,
            second_factors::confirmed_at.nullable(),
        ))
        .load(conn)?)
}

/// Gives the account with this address a role in the team.
///
/// # Errors
/// `Invalid` for an account that is suspended (field `email`) and for the last admin (field `form`).
pub fn add(
    conn: &mut Conn,
    actor: Actor,
    address: &MailAddress,
    role: Role,
    locale: Locale,
) -> Result<Added> {
    let known = Account::by_address(conn, address)?;
    let added = if known.is_some() { Added::Appointed } else { Added::Invited };
    let account = match known {
        Some(account) if account.role(conn)? == Some(role) => return Ok(Added::Unchanged),
        Some(account) if account.state != AccountState::Active => {
            return Err(Error::field("email", "invalid-staff-suspended"));
        }
        Some(account) => account,
        None => Account::create(conn, actor, NewAccount { address, password_hash: None, locale })?,
    };
    appoint(conn, actor, &account, role)?;
    mail_way_in(conn, &account, address, added)?;
    Ok(added)
}

fn appoint(conn: &mut Conn, actor: Actor, account: &Account, role: Role) -> Result<()> {
    leave(conn, account)?;
    let row = (staff::account_id.eq(account.id), staff::role.eq(role), staff::created_at.eq(clock::now()));
    diesel::insert_into(staff::table).values(row).execute(conn).map_err(|e| Error::from(e).or_changed())?;
    second_factor_reset::forget(conn, account.id)?;
    audit::record(conn, actor, Action::StaffAdded, account.subject(), json!({ "role": role }))
}

/// Changes what somebody of the team may do.
///
/// # Errors
/// `NotFound` for anybody else; `Conflict` if the role is theirs already; `Invalid` for the last admin.
pub fn change_role(conn: &mut Conn, actor: Actor, id: AccountId, role: Role) -> Result<()> {
    let account = colleague(conn, id)?;
    if role != Role::Admin {
        keep_an_admin_without(conn, &account)?;
    }
    let other = staff::table.filter(staff::account_id.eq(id).and(staff::role.ne(role)));
    if diesel::update(other).set(staff::role.eq(role)).execute(conn)? == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    audit::record(conn, actor, Action::StaffAdded, account.subject(), json!({ "role": role }))
}

/// Takes somebody out of the team; what they may do ends in every open session.
///
/// # Errors
/// `NotFound` for anybody else; `Invalid` for the last admin.
pub fn remove(conn: &mut Conn, actor: Actor, id: AccountId) -> Result<()> {
    let account = colleague(conn, id)?;
    leave(conn, &account)?;
    audit::record(conn, actor, Action::StaffRemoved, account.subject(), json!({}))
}

/// Takes the second factor of a colleague away who has lost it. Whoever does it makes sure first that it is
/// really them, and not by mail. All their sessions end.
///
/// # Errors
/// `NotFound` for anybody who is not of the team; `Invalid` for one's own; `Conflict` if there is none.
pub fn reset_second_factor(conn: &mut Conn, actor: Actor, id: AccountId) -> Result<()> {
    let account = colleague(conn, id)?;
    if actor.account() == Some(id) {
        return Err(Error::field("form", "invalid-second-factor-own"));
    }
    second_factor::take(conn, actor, &account, FactorChange::Reset)?;
    session::end_all_of(conn, id)
}

fn colleague(conn: &mut Conn, id: AccountId) -> Result<Account> {
    let of_team = staff::table.inner_join(accounts::table).filter(staff::account_id.eq(id));
    Ok(of_team.select(Account::as_select()).first(conn)?)
}

/// Takes the role away, if the account has one.
///
/// # Errors
/// `Invalid` (field `form`) for the last admin.
pub(super) fn leave(conn: &mut Conn, account: &Account) -> Result<()> {
    keep_an_admin_without(conn, account)?;
    diesel::delete(staff::table.find(account.id)).execute(conn)?;
    Ok(())
}

/// Makes sure that there is another admin, if this is one.
fn keep_an_admin_without(conn: &mut Conn, account: &Account) -> Result<()> {
    // Touching the rows of all admins makes two who remove each other wait for one another; the second sees
    // then what the first has left.
    let admins = staff::table.filter(staff::role.eq(Role::Admin));
    let admins = diesel::update(admins).set(staff::role.eq(Role::Admin)).execute(conn)?;
    if admins == 1 && account.role(conn)? == Some(Role::Admin) {
        return Err(Error::field("form", "invalid-last-admin"));
    }
    Ok(())
}

/// A new member gets the link of a sign-up, which lasts for days: nobody waits at the mailbox.
fn mail_way_in(conn: &mut Conn, account: &Account, address: &MailAddress, added: Added) -> Result<()> {
    let invited = added == Added::Invited;
    let link = NewLink {
        purpose: if invited { Purpose::SignUp } else { Purpose::SignIn },
        address,
        account_id: Some(account.id),
        draft_id: None,
        password_hash: None,
        locale: account.locale,
    };
    mail_link::send(conn, link, |token| match added {
        Added::Invited => Mail::ConfirmSignUp { token, return_to: None },
        Added::Appointed | Added::Unchanged => Mail::SignInLink { token, return_to: None },
    })
}
