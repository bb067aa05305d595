//! What people prove themselves with: the fields for addresses and passwords, checked the same everywhere.

use std::sync::atomic::Ordering;

use super::error::{Error, Result};
use super::form::FormErrors;
use super::rate_limit::Limit;
use crate::app::App;
use crate::domain::accounts::attempts::{self, Attempt};
use crate::domain::accounts::{Account, password};
use crate::platform::mail_address::MailAddress;
use crate::platform::password::{MAX_LENGTH, MIN_LENGTH, Reason, Weakness, hash, verify, weakness};

/// The address in the field `email`.
pub fn address(errors: &mut FormErrors, typed: &str) -> Option<MailAddress> {
    let address = MailAddress::parse(typed).ok();
    if address.is_none() {
        errors.add("email", if typed.trim().is_empty() { "invalid-required" } else { "invalid-email" });
    }
    address
}

/// Judges the new password in the field `password`, whose owner has this address.
///
/// # Errors
/// The server is stopping.
pub async fn judge(errors: &mut FormErrors, typed: &str, email: &str) -> Result<()> {
    let (typed, email) = (typed.to_owned(), email.to_owned());
    let judged = tokio::task::spawn_blocking(move || weakness(&typed, &words_of(&email))).await;
    match judged.map_err(anyhow::Error::from)? {
        Some(Weakness::TooShort) => errors.add_count("password", "invalid-too-short", MIN_LENGTH),
        Some(Weakness::TooLong) => errors.add_count("password", "invalid-too-long", MAX_LENGTH),
        Some(Weakness::Guessable(None)) => errors.add("password", "invalid-password-weak"),
        Some(Weakness::Guessable(Some(reason))) => errors.add("password", advice(reason)),
        None => {}
    }
    Ok(())
}

/// The message that tells what makes a password easy to guess.
fn advice(reason: Reason) -> &'static str {
    match reason {
        Reason::Keyboard => "password-warning-keyboard",
        Reason::Repeats => "password-warning-repeats",
        Reason::Sequence => "password-warning-sequence",
        Reason::Dates => "password-warning-dates",
        Reason::Common => "password-warning-common",
        Reason::Similar => "password-warning-similar",
        Reason::Word => "password-warning-word",
        Reason::Names => "password-warning-names",
    }
}

/// The words of an address, which guessing programs try first.
fn words_of(email: &str) -> Vec<&str> {
    let name = email.split('@').next().unwrap_or_default();
    let parts = email.split(|c: char| !c.is_alphanumeric());
    [email, name].into_iter().chain(parts).filter(|word| word.len() > 2).collect()
}

/// The hash that is stored for a password.
///
/// # Errors
/// The hasher fails, or the server is stopping.
pub async fn hashed(password: &str) -> Result<String> {
    Ok(hash(password.to_owned()).await.map_err(anyhow::Error::from)?)
}

/// Checks the password that a signed-in person has typed into the field `current_password`; an account
/// without one needs none. Returns the stored hash. Wrong ones count like those of signing in.
///
/// # Errors
/// `TooMany` after too many wrong ones.
pub async fn current(
    app: &App,
    errors: &mut FormErrors,
    account: &Account,
    typed: &str,
) -> Result<Option<String>> {
    let owner = account.clone();
    let stored = match app.db.write(move |conn| password::begin_check(conn, &owner)).await? {
        Attempt::Allowed(stored) => stored,
        Attempt::TooMany(wait) => return Err(too_many_passwords(wait)),
    };
    if stored.is_some() && !is_right(app, typed, stored.clone()).await {
        errors.add("current_password", "invalid-password-wrong");
        return Ok(stored);
    }
    let email = account.email.clone();
    app.db.write(move |conn| attempts::succeed(conn, &email)).await?;
    Ok(stored)
}

/// Whether `typed` fits the stored hash; takes as long when there is none. What is longer than any password
/// can be is wrong without a look at the hash.
pub async fn is_right(app: &App, typed: &str, stored: Option<String>) -> bool {
    if typed.chars().count() > MAX_LENGTH {
        return false;
    }
    app.password_checks.fetch_add(1, Ordering::Relaxed);
    verify(typed.to_owned(), stored).await
}

/// The answer to one more password after too many wrong ones.
pub fn too_many_passwords(wait: chrono::Duration) -> Error {
    Error::TooMany { limit: Limit::FailedPasswords, seconds: wait.num_seconds().max(1) }
}
