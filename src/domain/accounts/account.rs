//! One account: a confirmed mail address, a language, perhaps a password and a role in the team.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Error, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, staff};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::platform::pseudonym;

crate::text_enum!(
    /// Whether an account can be used.
    AccountState { Active = "active", Suspended = "suspended", Closed = "closed" }
);

crate::text_enum!(
    /// What somebody does in the team.
    Role { Moderator = "moderator", Admin = "admin" }
);

/// An account as everybody who acts needs it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Account {
    pub id: AccountId,
    pub email: String,
    /// One person behind several spellings of an address, with tags and dots or without: a pseudonym, so that
    /// what carries it beyond the account's end tells no address.
    pub person_key: String,
    pub locale: Locale,
    pub state: AccountState,
    pub created_at: NaiveDateTime,
    /// When a suspension ends by itself.
    pub suspended_until: Option<NaiveDateTime>,
}

impl Account {
    /// The person, in their own matters.
    pub const fn actor(&self) -> Actor {
        Actor::Member(self.id)
    }

    /// The subject of audit entries about this account.
    pub const fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Account, self.id.0)
    }

    /// The account with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: AccountId) -> Result<Self> {
        Ok(accounts::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// How many accounts there are.
    ///
    /// # Errors
    /// The database's own.
    pub fn count(conn: &mut Conn) -> Result<i64> {
        Ok(accounts::table.count().get_result(conn)?)
    }

    /// The account with this address (compared in lower case), if there is one.
    ///
    /// # Errors
    /// The database's own.
    pub fn by_address(conn: &mut Conn, address: &MailAddress) -> Result<Option<Self>> {
        let found = accounts::table
            .filter(accounts::email_key.eq(email_key(address)))
            .select(Self::as_select())
            .first(conn);
        Ok(found.optional()?)
    }

    /// Creates an account for a confirmed address.
    ///
    /// # Errors
    /// A duplicate if the address has an account already.
    pub fn create(conn: &mut Conn, actor: Actor, new: NewAccount<'_>) -> Result<Self> {
        let id = AccountId::new();
        diesel::insert_into(accounts::table)
            .values((
                accounts::id.eq(id),
                accounts::email.eq(new.address.as_str()),
                accounts::email_key.eq(email_key(new.address)),
                accounts::person_key.eq(person_of(new.address)?),
                accounts::password_hash.eq(new.password_hash),
                accounts::locale.eq(new.locale),
                accounts::state.eq(AccountState::Active),
                accounts::created_at.eq(clock::now()),
            ))
            .execute(conn)?;
        let account = Self::find(conn, id)?;
        audit::record(conn, actor, Action::AccountCreated, account.subject(), serde_json::json!({}))?;
        Ok(account)
    }

    /// The account that a confirmed address belongs to; it begins now if there was none.
    ///
    /// # Errors
    /// `Conflict` if it begins twice at the same moment.
    pub fn of_confirmed(conn: &mut Conn, new: NewAccount<'_>) -> Result<Self> {
        match Self::by_address(conn, new.address)? {
            Some(account) => Ok(account),
            None => Self::create(conn, Actor::Visitor, new).map_err(Error::or_changed),
        }
    }

    /// Whether mail to `address` reaches this account: links to an address it has left are void.
    pub fn has_address(&self, address: &str) -> bool {
        self.email.eq_ignore_ascii_case(address)
    }

    /// Changes the language of pages and mails.
    ///
    /// # Errors
    /// The database's own.
    pub fn speak(&self, conn: &mut Conn, locale: Locale) -> Result<()> {
        diesel::update(accounts::table.find(self.id)).set(accounts::locale.eq(locale)).execute(conn)?;
        let details = serde_json::json!({ "locale": locale });
        audit::record(conn, self.actor(), Action::LanguageChanged, self.subject(), details)
    }

    /// The role in the team, if there is one.
    ///
    /// # Errors
    /// The database's own.
    pub fn role(&self, conn: &mut Conn) -> Result<Option<Role>> {
        Ok(staff::table.find(self.id).select(staff::role).first(conn).optional()?)
    }
}

/// Two addresses that differ in case only are one.
pub(super) fn email_key(address: &MailAddress) -> String {
    address.as_str().to_ascii_lowercase()
}

/// The pseudonym of whoever an address belongs to.
pub(super) fn person_of(address: &MailAddress) -> Result<String> {
    Ok(pseudonym::of(&address.person_key())?)
}

/// What an account begins with.
pub struct NewAccount<'a> {
    pub address: &'a MailAddress,
    pub password_hash: Option<&'a str>,
    pub locale: Locale,
}
