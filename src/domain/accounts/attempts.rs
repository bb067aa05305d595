//! Guessing at passwords. A try counts before the password is checked, so that many tries at once find no
//! gap, and is given back when the password was right. Tries count by address, whether it has an account
//! or not, and never start anew before their time, so the answer tells nothing about the account.

use chrono::Duration;

use crate::domain::error::Result;
use crate::platform::db::{Conn, limit_counts};
use crate::platform::pseudonym;

/// Wrong passwords that one address may get within [`WINDOW`].
pub const FAILURES: i32 = 10;

const NAME: &str = "failed_passwords";

/// The time in which wrong passwords add up.
pub const WINDOW: Duration = Duration::hours(1);

/// Whether a password may be tried.
#[derive(Clone, Debug)]
pub enum Attempt<T> {
    Allowed(T),
    /// Not before this time has passed.
    TooMany(Duration),
}

/// Counts a try with the password of `email`; returns how long to wait if there were too many.
///
/// # Errors
/// The database's own.
pub fn begin(conn: &mut Conn, email: &str) -> Result<Option<Duration>> {
    let used = limit_counts::count(conn, NAME, &key(email)?, WINDOW)?;
    Ok((used > FAILURES).then(|| limit_counts::remaining(WINDOW)))
}

/// Gives the try back: the password was right.
///
/// # Errors
/// The database's own.
pub fn succeed(conn: &mut Conn, email: &str) -> Result<()> {
    Ok(limit_counts::give_back(conn, NAME, &key(email)?, WINDOW)?)
}

fn key(email: &str) -> Result<String> {
    Ok(pseudonym::of(&email.to_lowercase())?)
}
