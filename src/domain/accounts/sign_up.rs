//! Signing up: an address and perhaps a password, then the link that proves the address. Nothing but the
//! link exists before it is redeemed, and whoever has an account already is mailed a link to sign in.
//! The password waits with the link. It becomes the account's only if whoever redeems the link knows it:
//! somebody else may have filled in the form with this address and a password of their own.

use super::account::{Account, NewAccount};
use super::mail_link::{self, MailLink, NewLink, Purpose};
use super::sign_in::{Entry, enter};
use crate::domain::error::{Error, Result};
use crate::domain::mail::Mail;
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;

/// What the form of a sign-up says.
#[derive(Clone, Debug)]
pub struct SignUp {
    pub address: MailAddress,
    pub password_hash: Option<String>,
    pub locale: Locale,
    /// The page of the portal to go to afterwards.
    pub return_to: Option<String>,
}

/// Mails a link to the address: it confirms a new one and signs in with a known one.
///
/// # Errors
/// `Invalid` for a throw-away address.
pub fn request(conn: &mut Conn, wish: &SignUp) -> Result<()> {
    refuse_throw_away(&wish.address)?;
    let account = Account::by_address(conn, &wish.address)?;
    let link = NewLink {
        purpose: if account.is_some() { Purpose::SignIn } else { Purpose::SignUp },
        address: &wish.address,
        account_id: account.as_ref().map(|a| a.id),
        draft_id: None,
        password_hash: wish.password_hash.as_deref().filter(|_| account.is_none()),
        locale: account.as_ref().map_or(wish.locale, |a| a.locale),
    };
    mail_link::send(conn, link, |token| match account {
        Some(_) => Mail::SignUpExisting { token, return_to: wish.return_to.clone() },
        None => Mail::ConfirmSignUp { token, return_to: wish.return_to.clone() },
    })
}

/// Redeems the link of [`request`]: the account begins, or the one that has begun meanwhile is signed in to.
/// `knows_password` says whether the person has shown that the password waiting with the link is theirs.
///
/// # Errors
/// `NotFound` if the link cannot be used.
pub fn confirm(conn: &mut Conn, token: &str, knows_password: bool, user_agent: &str) -> Result<Entry> {
    let link = mail_link::redeem(conn, token, Purpose::SignUp)?;
    let new = NewAccount {
        address: &link.address()?,
        password_hash: link.password_hash.as_deref().filter(|_| knows_password),
        locale: link.locale,
    };
    let account = Account::of_confirmed(conn, new)?;
    enter(conn, account, user_agent)
}

/// Refuses addresses of mailboxes that live for minutes.
///
/// # Errors
/// `Invalid` at the field `email`.
pub fn refuse_throw_away(address: &MailAddress) -> Result<()> {
    if address.is_throw_away() { Err(Error::field("email", "invalid-email-throw-away")) } else { Ok(()) }
}

impl MailLink {
    /// The address the link went to.
    ///
    /// # Errors
    /// `NotFound` if the row holds none.
    pub fn address(&self) -> Result<MailAddress> {
        self.email.parse().map_err(|_| Error::NotFound)
    }
}
