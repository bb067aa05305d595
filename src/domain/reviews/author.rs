//! What the author is told: a mail in their language, as long as they have an account.

use super::review::Review;
use crate::domain::accounts::Account;
use crate::domain::agencies::Agency;
use crate::domain::error::Result;
use crate::domain::mail::{self, Mail};
use crate::platform::db::Conn;

/// Mails the author something about their review.
pub(super) fn tell(conn: &mut Conn, review: &Review, make: impl FnOnce(Agency) -> Mail) -> Result<()> {
    let Some(author) = review.account_id else { return Ok(()) };
    let account = Account::find(conn, author)?;
    let agency = Agency::find(conn, review.agency_id)?;
    mail::post(conn, &account.email, account.locale, &make(agency))?;
    Ok(())
}
