//! The outbox: the rows that mails wait in until the worker hands them over.

use diesel::prelude::*;

use super::Mail;
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::mails;
use crate::platform::i18n::Locale;

crate::id_type!(
    /// The id of a mail in the outbox.
    MailId
);

crate::text_enum!(
    /// Where a mail stands.
    MailState {
        Queued = "queued",
        /// Handed to the transport; the answer is not known yet.
        Sending = "sending",
        Sent = "sent",
        /// The process died or the connection broke while handing it over: nobody knows, so a person decides.
        Uncertain = "uncertain",
        /// Given up.
        Dead = "dead",
    }
);

/// Empties the outbox: the demo world's people have no mailboxes.
///
/// # Errors
/// The database's own.
pub fn forget_all(conn: &mut Conn) -> Result<()> {
    diesel::delete(mails::table).execute(conn)?;
    Ok(())
}

/// Puts `mail` into the outbox.
///
/// # Errors
/// The database's own.
pub fn post(conn: &mut Conn, recipient: &str, locale: Locale, mail: &Mail) -> Result<MailId> {
    let id = MailId::new();
    let now = clock::now();
    // A mail is made of texts only, which always become JSON.
    let context = serde_json::to_string(mail).unwrap_or_default();
    diesel::insert_into(mails::table)
        .values((
            mails::id.eq(id),
            mails::name.eq(mail.name()),
            mails::recipient.eq(recipient),
            mails::locale.eq(locale),
            mails::context.eq(context),
            mails::state.eq(MailState::Queued),
            mails::attempts.eq(0),
            mails::due_at.eq(now),
            mails::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(id)
}

/// How many mails were given up or may have been lost on the way.
///
/// # Errors
/// The database's own.
pub fn count_failed(conn: &mut Conn) -> Result<i64> {
    let failed = mails::table.filter(mails::state.eq_any([MailState::Dead, MailState::Uncertain]));
    Ok(failed.count().get_result(conn)?)
}

/// How many mails wait to be sent.
///
/// # Errors
/// The database's own.
pub fn count_queued(conn: &mut Conn) -> Result<i64> {
    Ok(mails::table.filter(mails::state.eq(MailState::Queued)).count().get_result(conn)?)
}
