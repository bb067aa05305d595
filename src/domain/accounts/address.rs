//! Changing the mail address. The new one must confirm by a link before anything changes; the old one is
//! told at once, so that whoever did not ask for it can still sign in and stop it. An address that has an
//! account already gets a mail that says so; the page is the same in both cases.

use diesel::prelude::*;
use serde_json::json;

use super::account::{Account, AccountState, email_key, person_of};
use super::mail_link::{self, NewLink, Purpose};
use super::sign_up::refuse_throw_away;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, Mail};
use crate::platform::db::Conn;
use crate::platform::db::schema::accounts;
use crate::platform::mail_address::MailAddress;

/// Mails a link to the new address and a warning to the old one.
///
/// # Errors
/// `Invalid` for a throw-away address and for the one the account has.
pub fn request(conn: &mut Conn, account: &Account, new: &MailAddress) -> Result<()> {
    refuse_throw_away(new)?;
    if account.has_address(new.as_str()) {
        return Err(Error::field("email", "invalid-email-same"));
    }
    let taken_by = Account::by_address(conn, new)?;
    let owner = taken_by.as_ref().unwrap_or(account);
    let link = NewLink {
        purpose: if taken_by.is_some() { Purpose::SignIn } else { Purpose::ConfirmAddress },
        address: new,
        account_id: Some(owner.id),
        draft_id: None,
        password_hash: None,
        locale: owner.locale,
    };
    mail_link::send(conn, link, |token| match taken_by {
        Some(_) => Mail::SignUpExisting { token, return_to: None },
        None => Mail::ConfirmAddress { token },
    })?;
    mail::post(conn, &account.email, account.locale, &Mail::AddressChanged { new_email: new.masked() })?;
    Ok(())
}

/// Redeems the link of [`request`]: the account has the new address.
/// Links that went to the old address are void from now on.
///
/// # Errors
/// `NotFound` if the link or the account cannot be used; `Conflict` if the address has got an account
/// meanwhile.
pub fn confirm(conn: &mut Conn, token: &str) -> Result<Account> {
    let link = mail_link::redeem(conn, token, Purpose::ConfirmAddress)?;
    let old = Account::find(conn, link.account_id.ok_or(Error::NotFound)?)?;
    if old.state != AccountState::Active {
        return Err(Error::NotFound);
    }
    let new = link.address()?;
    if Account::by_address(conn, &new)?.is_some() {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    move_to(conn, &old, &new).map_err(Error::or_changed)?;
    mail_link::revoke(conn, old.id, Purpose::ConfirmAddress)?;
    audit::record(conn, old.actor(), Action::AddressChanged, old.subject(), json!({}))?;
    Account::find(conn, old.id)
}

fn move_to(conn: &mut Conn, account: &Account, new: &MailAddress) -> Result<()> {
    diesel::update(accounts::table.find(account.id))
        .set((
            accounts::email.eq(new.as_str()),
            accounts::email_key.eq(email_key(new)),
            accounts::person_key.eq(person_of(new)?),
        ))
        .execute(conn)?;
    Ok(())
}
