//! The password of an account: chosen, changed, or reset by a mailed link. Whoever changes it knows the old
//! one or has the mailbox; either way every other session ends and open reset links become void.
//! Passwords come here as hashes; `platform::password` judges, hashes and checks them.

use diesel::prelude::*;
use serde_json::json;

use super::account::Account;
use super::attempts::{self, Attempt};
use super::mail_link::{self, Purpose};
use super::session::{self, SessionId};
use super::sign_in::{Entry, enter, mail_to_owner, redeem_own};
use crate::domain::actor::AccountId;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, Mail};
use crate::platform::db::Conn;
use crate::platform::db::schema::accounts;
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;

/// The stored hash, if the account has a password.
///
/// # Errors
/// `NotFound` without such an account.
pub fn stored(conn: &mut Conn, account: AccountId) -> Result<Option<String>> {
    Ok(accounts::table.find(account).select(accounts::password_hash).first(conn)?)
}

/// Counts a try to prove knowledge of the present password, and finds the hash to check, if there is one.
///
/// # Errors
/// `NotFound` without such an account.
pub fn begin_check(conn: &mut Conn, account: &Account) -> Result<Attempt<Option<String>>> {
    Ok(match attempts::begin(conn, &account.email)? {
        Some(wait) => Attempt::TooMany(wait),
        None => Attempt::Allowed(stored(conn, account.id)?),
    })
}

/// Sets a password in the place of `old_hash`, which the person has shown to know, and ends every session
/// but `kept`.
///
/// # Errors
/// `Conflict` if the password was changed meanwhile.
pub fn change(
    conn: &mut Conn,
    account: &Account,
    old_hash: Option<&str>,
    new_hash: &str,
    kept: SessionId,
) -> Result<()> {
    let own = accounts::table.filter(accounts::id.eq(account.id));
    let new = accounts::password_hash.eq(new_hash);
    let changed = match old_hash {
        Some(old) => diesel::update(own.filter(accounts::password_hash.eq(old))).set(new).execute(conn)?,
        None => diesel::update(own.filter(accounts::password_hash.is_null())).set(new).execute(conn)?,
    };
    if changed == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    after_change(conn, account)?;
    session::end_all(conn, account, Some(kept))
}

/// Mails a link for choosing a new password, or says in the mail that the address has no account.
///
/// # Errors
/// The database's own.
pub fn request_reset(conn: &mut Conn, address: &MailAddress, locale: Locale) -> Result<()> {
    mail_to_owner(conn, address, locale, Purpose::ResetPassword, |token| Mail::ResetPassword { token })
}

/// Redeems the link of [`request_reset`]: the new password counts, all sessions end, a new one begins.
///
/// # Errors
/// `NotFound` if the link cannot be used.
pub fn reset(conn: &mut Conn, token: &str, new_hash: &str, user_agent: &str) -> Result<Entry> {
    let account = redeem_own(conn, token, Purpose::ResetPassword)?;
    let own = accounts::table.find(account.id);
    diesel::update(own).set(accounts::password_hash.eq(new_hash)).execute(conn)?;
    after_change(conn, &account)?;
    session::end_all(conn, &account, None)?;
    enter(conn, account, user_agent)
}

/// Says so in a mail: whoever did not change it learns of it while there is time.
fn after_change(conn: &mut Conn, account: &Account) -> Result<()> {
    mail::post(conn, &account.email, account.locale, &Mail::PasswordChanged {})?;
    mail_link::revoke(conn, account.id, Purpose::ResetPassword)?;
    audit::record(conn, account.actor(), Action::PasswordChanged, account.subject(), json!({}))
}
