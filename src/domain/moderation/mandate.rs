//! What a moderator may decide: everything but texts of their own, whichever of their addresses they
//! wrote them under.

use diesel::prelude::*;

use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::case::Case;
use crate::domain::error::{Error, Result};
use crate::platform::db::Conn;
use crate::platform::db::schema::accounts;

crate::text_enum!(
    /// Why somebody may not decide a case.
    Bar {
        /// It is about a text of their own.
        Own = "own",
    }
);

/// What one moderator may decide.
pub(super) struct Mandate {
    /// The accounts behind which the moderator stands; never empty.
    own: Vec<AccountId>,
}

impl Mandate {
    pub(super) fn of(conn: &mut Conn, moderator: &Account) -> Result<Self> {
        let mut own: Vec<AccountId> = accounts::table
            .filter(accounts::person_key.eq(&moderator.person_key))
            .select(accounts::id)
            .load(conn)?;
        if !own.contains(&moderator.id) {
            own.push(moderator.id);
        }
        Ok(Self { own })
    }

    /// The accounts whose texts the moderator may not decide.
    pub(super) fn own(&self) -> &[AccountId] {
        &self.own
    }

    pub(super) fn bar(&self, case: &Case) -> Option<Bar> {
        case.author_id.filter(|author| self.own.contains(author)).map(|_| Bar::Own)
    }

    /// What may not be decided is not found.
    pub(super) fn expect(&self, case: &Case) -> Result<()> {
        if self.bar(case).is_none() { Ok(()) } else { Err(Error::NotFound) }
    }
}
