//! The way back for a member who has lost the app and the recovery codes: a mailed link starts a time of
//! waiting; at its end the second factor goes by itself. The mailbox is told at once, and every link in
//! that mail and every whole session of the account can stop it. So whoever has got into the mailbox, and
//! the password too, still needs a week in which the owner does not look.
//! For the team there is no such way: another admin, or the operator, resets it (`staff`).

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

use super::account::Account;
use super::mail_link::{self, NewLink, Purpose};
use super::second_factor;
use super::sign_in::redeem_own;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::job::{self, Job};
use crate::domain::mail::{FactorChange, Mail};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::second_factor_resets::dsl;
use crate::platform::mail_address::MailAddress;

/// How long the owner can object.
pub const WAIT: Duration = Duration::days(7);

/// When the account's second factor will go, if it will.
pub(super) fn due_at(conn: &mut Conn, account: AccountId) -> Result<Option<NaiveDateTime>> {
    Ok(dsl::second_factor_resets.find(account).select(dsl::due_at).first(conn).optional()?)
}

/// Mails the link that starts the waiting to somebody who has signed in as far as they can.
///
/// # Errors
/// `NotFound` for the team.
pub fn request(conn: &mut Conn, account: &Account) -> Result<()> {
    refuse_staff(conn, account)?;
    let address = address_of(account)?;
    let link = link_to(account, &address, Purpose::ResetSecondFactor);
    mail_link::send(conn, link, |token| Mail::ResetSecondFactor { token })
}

/// Redeems the link of [`request`]: the waiting begins, and the owner is told how to stop it. Links asked for
/// before are void.
///
/// # Errors
/// `NotFound` if the link cannot be used, or for the team; `Conflict` if the account has no second factor or
/// waits already.
pub fn begin(conn: &mut Conn, token: &str) -> Result<NaiveDateTime> {
    let account = redeem_own(conn, token, Purpose::ResetSecondFactor)?;
    refuse_staff(conn, &account)?;
    mail_link::revoke(conn, account.id, Purpose::ResetSecondFactor)?;
    if second_factor::standing(conn, account.id)?.since.is_none() {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    let now = clock::now();
    let due_at = now + WAIT;
    let row = (dsl::account_id.eq(account.id), dsl::requested_at.eq(now), dsl::due_at.eq(due_at));
    let inserted = diesel::insert_into(dsl::second_factor_resets).values(row).execute(conn);
    inserted.map_err(|error| Error::from(error).or_changed())?;
    job::enqueue(conn, &Job::ResetSecondFactor { account: account.id, due_at }, due_at)?;
    let address = address_of(&account)?;
    let link = link_to(&account, &address, Purpose::KeepSecondFactor);
    mail_link::send_always(conn, link, |token| Mail::SecondFactorResetBegun { token, due_at })?;
    audit::record(conn, account.actor(), Action::SecondFactorResetBegun, account.subject(), json!({}))?;
    Ok(due_at)
}

/// Stops the waiting from a whole session.
///
/// # Errors
/// `Conflict` if nothing waits.
pub fn cancel(conn: &mut Conn, account: &Account) -> Result<()> {
    if diesel::delete(dsl::second_factor_resets.find(account.id)).execute(conn)? == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    mail_link::revoke(conn, account.id, Purpose::KeepSecondFactor)?;
    audit::record(conn, account.actor(), Action::SecondFactorResetCancelled, account.subject(), json!({}))
}

/// Stops the waiting by the link in the mail that told of it.
///
/// # Errors
/// `NotFound` if the link cannot be used; `Conflict` if nothing waits.
pub fn cancel_by_link(conn: &mut Conn, token: &str) -> Result<()> {
    let account = redeem_own(conn, token, Purpose::KeepSecondFactor)?;
    cancel(conn, &account)
}

/// The waiting that was to end at `due_at` is over: the second factor goes. Nothing happens if it was stopped,
/// begun anew, or if the person has joined the team meanwhile.
///
/// # Errors
/// The database's own.
pub fn complete(conn: &mut Conn, account: AccountId, due_at: NaiveDateTime) -> Result<()> {
    let this = dsl::second_factor_resets.find(account).filter(dsl::due_at.eq(due_at));
    if diesel::delete(this.filter(dsl::due_at.le(clock::now()))).execute(conn)? == 0 {
        return Ok(());
    }
    let account = Account::find(conn, account)?;
    match refuse_staff(conn, &account) {
        Ok(()) => second_factor::take(conn, Actor::System, &account, FactorChange::Reset),
        Err(Error::NotFound) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Removes the waiting without a word.
pub(super) fn forget(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(dsl::second_factor_resets.find(account)).execute(conn)?;
    Ok(())
}

fn refuse_staff(conn: &mut Conn, account: &Account) -> Result<()> {
    if account.role(conn)?.is_some() { Err(Error::NotFound) } else { Ok(()) }
}

fn address_of(account: &Account) -> Result<MailAddress> {
    account.email.parse().map_err(|_| Error::NotFound)
}

fn link_to<'a>(account: &Account, address: &'a MailAddress, purpose: Purpose) -> NewLink<'a> {
    NewLink {
        purpose,
        address,
        account_id: Some(account.id),
        draft_id: None,
        password_hash: None,
        locale: account.locale,
    }
}
