//! The second factor of the demo world's team. Its secret stands here for everybody to see, so that trying the
//! desk needs no phone: a portal that shows its mails to whoever sits in front of it shows these codes too.

use super::account::Account;
use super::second_factor;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::sealing::SealingKey;
use crate::platform::totp::TotpSecret;

/// The secret that is none.
pub fn secret() -> TotpSecret {
    TotpSecret::from_bytes(b"echolot's demo world")
}

/// Enrols an account of the demo world. Returns its recovery codes.
///
/// # Errors
/// `Conflict` if it has a second factor already.
pub fn enrol(conn: &mut Conn, key: &SealingKey, account: &Account) -> Result<Vec<String>> {
    second_factor::enrol(conn, key, account, &secret())
}
