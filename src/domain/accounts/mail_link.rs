//! One-time links sent by mail. The mail holds the token, the database its hash. Opening a link shows a
//! page with a button, because mail scanners open links too; the button's POST redeems it.
//! Whoever knows an address can make the portal mail to it, so such mails are counted by person and day
//! over all forms. Beyond [`MAILS_PER_DAY`] nothing goes out and no page says so: that would tell what
//! the person does here.

use chrono::Duration;
use diesel::prelude::*;

use super::account::{Account, person_of};
use crate::domain::actor::AccountId;
use crate::domain::error::{Error, Result};
use crate::domain::mail::{self, Mail};
use crate::platform::clock;
use crate::platform::db::schema::mail_links;
use crate::platform::db::{Conn, limit_counts};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::platform::token;

/// Most mails that forms can make the portal send to one person in a day.
pub const MAILS_PER_DAY: i32 = 8;

crate::id_type!(
    /// The id of a link.
    MailLinkId
);

crate::text_enum!(
    /// What redeeming a link does.
    Purpose {
        ConfirmReview = "confirm_review",
        SignIn = "sign_in",
        SignUp = "sign_up",
        ResetPassword = "reset_password",
        ConfirmAddress = "confirm_address",
        /// Start the waiting at whose end a lost second factor goes.
        ResetSecondFactor = "reset_second_factor",
        /// Stop that waiting.
        KeepSecondFactor = "keep_second_factor",
        /// Show that one has a mailbox at an agency's domain.
        ConfirmClaim = "confirm_claim",
        /// Join the team of an agency.
        JoinTeam = "join_team",
    }
);

impl Purpose {
    /// How long such a link can be used.
    pub fn lifetime(self) -> Duration {
        match self {
            Self::SignIn => Duration::minutes(30),
            Self::ResetPassword | Self::ResetSecondFactor => Duration::hours(2),
            Self::SignUp | Self::ConfirmAddress | Self::ConfirmClaim => Duration::days(2),
            Self::JoinTeam => Duration::days(7),
            Self::KeepSecondFactor => Duration::days(8),
            Self::ConfirmReview => Duration::days(14),
        }
    }
}

/// A link that can still be used.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = mail_links)]
pub struct MailLink {
    pub id: MailLinkId,
    pub purpose: Purpose,
    pub email: String,
    pub account_id: Option<AccountId>,
    pub draft_id: Option<i64>,
    pub password_hash: Option<String>,
    pub locale: Locale,
}

/// What a new link carries.
pub struct NewLink<'a> {
    pub purpose: Purpose,
    pub address: &'a MailAddress,
    pub account_id: Option<AccountId>,
    pub draft_id: Option<i64>,
    pub password_hash: Option<&'a str>,
    pub locale: Locale,
}

/// Makes a link and posts the mail that `write` makes of its token, unless the person has had
/// [`MAILS_PER_DAY`] mails today. An account's mail goes to the address as its owner spelt it: few servers
/// tell upper from lower case, but on those the spelling that somebody else typed is another mailbox.
///
/// # Errors
/// The database's own.
pub fn send(conn: &mut Conn, new: NewLink<'_>, write: impl FnOnce(String) -> Mail) -> Result<()> {
    let person = person_of(new.address)?;
    let sent = limit_counts::count(conn, "mails_to_address", &person, Duration::days(1))?;
    if sent > MAILS_PER_DAY { Ok(()) } else { send_always(conn, new, write) }
}

/// As [`send`], for mails that warn of an attack and must not be kept back by one.
///
/// # Errors
/// The database's own.
pub(super) fn send_always(
    conn: &mut Conn,
    new: NewLink<'_>,
    write: impl FnOnce(String) -> Mail,
) -> Result<()> {
    let owner = Account::by_address(conn, new.address)?;
    let recipient = owner.map_or_else(|| new.address.to_string(), |account| account.email);
    let locale = new.locale;
    let token = issue(conn, new)?;
    mail::post(conn, &recipient, locale, &write(token))?;
    Ok(())
}

/// Makes a link and returns its token.
///
/// # Errors
/// The database's own.
fn issue(conn: &mut Conn, new: NewLink<'_>) -> Result<String> {
    let token = token::new_token();
    let now = clock::now();
    diesel::insert_into(mail_links::table)
        .values((
            mail_links::id.eq(MailLinkId::new()),
            mail_links::token_hash.eq(token::hash_token(&token)),
            mail_links::purpose.eq(new.purpose),
            mail_links::email.eq(new.address.as_str()),
            mail_links::account_id.eq(new.account_id),
            mail_links::draft_id.eq(new.draft_id),
            mail_links::password_hash.eq(new.password_hash),
            mail_links::locale.eq(new.locale),
            mail_links::created_at.eq(now),
            mail_links::expires_at.eq(now + new.purpose.lifetime()),
        ))
        .execute(conn)?;
    Ok(token)
}

/// The usable link with this token.
///
/// # Errors
/// `NotFound` if it never existed, was used or has expired.
pub fn find(conn: &mut Conn, token: &str) -> Result<MailLink> {
    Ok(mail_links::table
        .filter(mail_links::token_hash.eq(token::hash_token(token)))
        .filter(mail_links::used_at.is_null().and(mail_links::expires_at.gt(clock::now())))
        .select(MailLink::as_select())
        .first(conn)?)
}

/// The link with this token, even if it was used or has expired: to say what came of it, nothing more.
///
/// # Errors
/// `NotFound` if it never existed or has been swept.
pub fn find_any(conn: &mut Conn, token: &str) -> Result<MailLink> {
    let known = mail_links::table.filter(mail_links::token_hash.eq(token::hash_token(token)));
    Ok(known.select(MailLink::as_select()).first(conn)?)
}

/// Uses a link of this purpose up and returns it; of two at the same moment one gets it.
///
/// # Errors
/// `NotFound` as [`find`], and for a link with another purpose.
pub fn redeem(conn: &mut Conn, token: &str, purpose: Purpose) -> Result<MailLink> {
    let link = find(conn, token)?;
    let unused = mail_links::table.filter(mail_links::id.eq(link.id).and(mail_links::used_at.is_null()));
    let taken = diesel::update(unused.filter(mail_links::purpose.eq(purpose)))
        .set((mail_links::used_at.eq(clock::now()), mail_links::password_hash.eq(None::<String>)))
        .execute(conn)?;
    if taken == 0 { Err(Error::NotFound) } else { Ok(link) }
}

/// Uses up every open link of an account with this purpose: one reset makes the other reset links void.
///
/// # Errors
/// The database's own.
pub fn revoke(conn: &mut Conn, account: AccountId, purpose: Purpose) -> Result<()> {
    let open = mail_links::table
        .filter(mail_links::account_id.eq(account).and(mail_links::purpose.eq(purpose)))
        .filter(mail_links::used_at.is_null());
    diesel::update(open).set(mail_links::used_at.eq(clock::now())).execute(conn)?;
    Ok(())
}

/// Removes every link of an account that is being closed.
///
/// # Errors
/// The database's own.
pub(super) fn forget(conn: &mut Conn, account: AccountId) -> Result<()> {
    diesel::delete(mail_links::table.filter(mail_links::account_id.eq(account))).execute(conn)?;
    Ok(())
}
