//! Showing once more who one is, before something dangerous: by the second factor, or by the password, which
//! `platform::password` checks between [`super::password::begin_check`] and [`by_password`].

use super::second_factor::{self, Tried};
use super::session::{self, SignedIn};
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::sealing::SealingKey;

/// By a code of the app, or a recovery code.
///
/// # Errors
/// `NotFound` if the account has no second factor.
pub fn by_code(conn: &mut Conn, key: &SealingKey, owner: &SignedIn, typed: &str) -> Result<Tried<()>> {
    let tried = second_factor::try_code(conn, key, &owner.account, typed)?;
    if tried == Tried::Right(()) {
        session::make_sure(conn, owner.session_id)?;
    }
    Ok(tried)
}

/// By the password, which was found right and whose try was given back.
///
/// # Errors
/// The database's own.
pub fn by_password(conn: &mut Conn, owner: &SignedIn) -> Result<()> {
    session::make_sure(conn, owner.session_id)
}
