//! Signing in: by a mailed link, or with the password. Every sign-in begins a session with a token of its
//! own; one that was in the browser before is never taken over.
//! With the password it is three steps, because checking one is slow and must not hold a connection:
//! [`begin`], `platform::password::verify`, [`finish`].

use diesel::prelude::*;

use super::account::{Account, email_key};
use super::attempts::{self, Attempt};
use super::mail_link::{self, NewLink, Purpose};
use super::session;
use crate::domain::actor::AccountId;
use crate::domain::error::{Error, Result};
use crate::domain::mail::Mail;
use crate::platform::db::Conn;
use crate::platform::db::schema::accounts;
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;

/// Somebody who has just signed in.
#[derive(Clone, Debug)]
pub struct Entry {
    pub account: Account,
    /// The session's token, for the cookie.
    pub session_token: String,
}

/// Begins a session for whoever has proven to be the account's owner.
pub(super) fn enter(conn: &mut Conn, account: Account, user_agent: &str) -> Result<Entry> {
    let session_token = session::begin(conn, &account, user_agent)?;
    Ok(Entry { account, session_token })
}

/// Mails a link that signs in, or says in the mail that the address has no account.
///
/// # Errors
/// The database's own.
pub fn request_link(conn: &mut Conn, address: &MailAddress, locale: Locale) -> Result<()> {
    request_link_back(conn, address, locale, None)
}

/// The same with an address of the portal to go to afterwards.
///
/// # Errors
/// The database's own.
pub fn request_link_back(
    conn: &mut Conn,
    address: &MailAddress,
    locale: Locale,
    return_to: Option<String>,
) -> Result<()> {
    mail_to_owner(conn, address, locale, Purpose::SignIn, |token| Mail::SignInLink { token, return_to })
}

/// Mails a link with this purpose to the owner of an account. A stranger gets a mail as well; the link made
/// for it goes nowhere and is there because making none would take less time.
pub(super) fn mail_to_owner(
    conn: &mut Conn,
    address: &MailAddress,
    locale: Locale,
    purpose: Purpose,
    write: impl FnOnce(String) -> Mail,
) -> Result<()> {
    let account = Account::by_address(conn, address)?;
    let link = NewLink {
        purpose,
        address,
        account_id: account.as_ref().map(|a| a.id),
        draft_id: None,
        password_hash: None,
        locale: account.as_ref().map_or(locale, |a| a.locale),
    };
    mail_link::send(conn, link, |token| if account.is_some() { write(token) } else { Mail::NoAccount {} })
}

/// Redeems the link of [`request_link`].
///
/// # Errors
/// `NotFound` if the link cannot be used.
pub fn by_link(conn: &mut Conn, token: &str, user_agent: &str) -> Result<Entry> {
    let account = redeem_own(conn, token, Purpose::SignIn)?;
    enter(conn, account, user_agent)
}

/// Uses up a link to an account that still has the address the link went to.
pub(super) fn redeem_own(conn: &mut Conn, token: &str, purpose: Purpose) -> Result<Account> {
    let link = mail_link::redeem(conn, token, purpose)?;
    let account = Account::find(conn, link.account_id.ok_or(Error::NotFound)?)?;
    if account.has_address(&link.email) { Ok(account) } else { Err(Error::NotFound) }
}

/// A try to sign in with a password, between its first step and its last.
#[derive(Clone, Debug)]
pub struct PasswordTry {
    account_id: Option<AccountId>,
    address: MailAddress,
    /// The hash the password must fit; none if there is no account, or none with a password.
    pub password_hash: Option<String>,
}

/// Counts the try and finds the hash to check.
///
/// # Errors
/// The database's own.
pub fn begin(conn: &mut Conn, address: &MailAddress) -> Result<Attempt<PasswordTry>> {
    if let Some(wait) = attempts::begin(conn, address.as_str())? {
        return Ok(Attempt::TooMany(wait));
    }
    let row: Option<(AccountId, Option<String>)> = accounts::table
        .filter(accounts::email_key.eq(email_key(address)))
        .select((accounts::id, accounts::password_hash))
        .first(conn)
        .optional()?;
    let (account_id, password_hash) = row.map_or((None, None), |(id, hash)| (Some(id), hash));
    Ok(Attempt::Allowed(PasswordTry { account_id, address: address.clone(), password_hash }))
}

/// Signs in after the password was found right.
///
/// # Errors
/// `NotFound` if the account cannot be used, or has left the address meanwhile.
pub fn finish(conn: &mut Conn, begun: &PasswordTry, user_agent: &str) -> Result<Entry> {
    let account = Account::find(conn, begun.account_id.ok_or(Error::NotFound)?)?;
    if !account.has_address(begun.address.as_str()) {
        return Err(Error::NotFound);
    }
    attempts::succeed(conn, begun.address.as_str())?;
    enter(conn, account, user_agent)
}
