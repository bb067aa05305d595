//! Closing an account (GDPR Art. 17): address, password, sessions, links and role go at once. The row stays
//! without anything personal, because audit entries and decisions name its id; its id tells nobody who it
//! was. What becomes of the reviews is the person's choice and theirs to do, in the same transaction.

use diesel::prelude::*;
use serde_json::json;

use super::account::{Account, AccountState};
use super::{mail_link, second_factor, staff};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Error, Result};
use crate::domain::mail::{self, Mail};
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, appeals, decisions, flags, measures, sessions};

/// Closes the account and says so in a last mail.
///
/// # Errors
/// `NotFound` if it is closed already; `Invalid` (field `form`) for the last admin.
pub fn close(conn: &mut Conn, account: &Account) -> Result<()> {
    staff::leave(conn, account)?;
    let nobody = format!("closed:{}", account.id);
    let open =
        accounts::table.filter(accounts::id.eq(account.id).and(accounts::state.ne(AccountState::Closed)));
    let closed = diesel::update(open)
        .set((
            accounts::email.eq(""),
            accounts::email_key.eq(&nobody),
            accounts::person_key.eq(&nobody),
            accounts::password_hash.eq(None::<String>),
            accounts::state.eq(AccountState::Closed),
        ))
        .execute(conn)?;
    if closed == 0 {
        return Err(Error::NotFound);
    }
    diesel::delete(sessions::table.filter(sessions::account_id.eq(account.id))).execute(conn)?;
    let measures = measures::table.filter(measures::account_id.eq(account.id));
    diesel::update(measures).set(measures::explanation.eq("")).execute(conn)?;
    forget_reasons(conn, account)?;
    second_factor::forget(conn, account.id)?;
    mail_link::forget(conn, account.id)?;
    mail::post(conn, &account.email, account.locale, &Mail::AccountClosed {})?;
    audit::record(conn, account.actor(), Action::AccountClosed, account.subject(), json!({}))
}

/// Nobody is left to read why something was done about the account. The decisions' rows stay without words.
fn forget_reasons(conn: &mut Conn, account: &Account) -> Result<()> {
    use decisions::dsl;
    let subject = account.subject();
    let about = dsl::subject_kind.eq(subject.kind).and(dsl::subject_id.eq(subject.id));
    diesel::update(dsl::decisions.filter(about))
        .set((dsl::explanation.eq(""), dsl::text_salt.eq(None::<String>)))
        .execute(conn)?;
    let own = appeals::table.filter(appeals::account_id.eq(account.id));
    diesel::update(own).set(appeals::body.eq("")).execute(conn)?;
    let flagged = flags::table.filter(flags::account_id.eq(account.id));
    diesel::update(flagged).set(flags::email.eq(None::<String>)).execute(conn)?;
    Ok(())
}
