//! Accounts: signing up and in, passwords, addresses, sessions, closing, the team.

mod address;
mod closing;
mod pages;
mod password;
mod races;
mod second_factor;
mod second_factor_reset;
mod sessions;
mod sign_in;
mod sign_up;
mod staff;
mod staff_command;
mod suspension;

use diesel::prelude::*;
use echolot::domain::accounts::Account;
use echolot::domain::accounts::account::NewAccount;
use echolot::domain::actor::Actor;
use echolot::domain::error::{Error, Result};
use echolot::domain::mail::Mail;
use echolot::platform::db::schema::{accounts, mails};
use echolot::platform::db::{Conn, Db};
use echolot::platform::i18n::Locale;
use echolot::platform::mail_address::MailAddress;

const BROWSER: &str = "Firefox on Linux";

fn address(text: &str) -> MailAddress {
    text.parse().unwrap()
}

/// Runs a verb as one transaction.
fn write<T>(db: &Db, verb: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    db.write_now(verb)
}

/// An account that exists already; its password hash is `hash of NAME`.
fn member(db: &Db, email: &str) -> Account {
    let hash = format!("hash of {email}");
    let new = NewAccount { address: &address(email), password_hash: Some(&hash), locale: Locale::Nl };
    write(db, |conn| Account::create(conn, Actor::Visitor, new)).unwrap()
}

fn account_of(db: &Db, email: &str) -> Option<Account> {
    write(db, |conn| Account::by_address(conn, &address(email))).unwrap()
}

fn hash_of(db: &Db, account: &Account) -> Option<String> {
    let query = accounts::table.find(account.id).select(accounts::password_hash);
    write(db, |conn| Ok(query.first(conn)?)).unwrap()
}

/// The mails to an address, the oldest first: language and content.
fn mails_to(db: &Db, email: &str) -> Vec<(Locale, Mail)> {
    let query = mails::table
        .filter(mails::recipient.eq(email))
        .order(mails::id)
        .select((mails::locale, mails::context));
    let rows: Vec<(Locale, String)> = write(db, |conn| Ok(query.load(conn)?)).unwrap();
    rows.into_iter().map(|(locale, context)| (locale, serde_json::from_str(&context).unwrap())).collect()
}

/// The one-time token in the last mail to an address.
fn token_to(db: &Db, email: &str) -> String {
    match mails_to(db, email).pop().unwrap().1 {
        Mail::SignInLink { token, .. }
        | Mail::ConfirmSignUp { token, .. }
        | Mail::SignUpExisting { token, .. }
        | Mail::ResetPassword { token }
        | Mail::ConfirmAddress { token } => token,
        other => panic!("{other:?} holds no link"),
    }
}

fn wrong_fields<T: std::fmt::Debug>(answer: Result<T>) -> Vec<&'static str> {
    match answer {
        Err(Error::Invalid(fields)) => fields.iter().map(|f| f.field).collect(),
        other => panic!("{other:?} is not about a field"),
    }
}
