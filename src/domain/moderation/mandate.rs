//! What a moderator may decide: everything but texts of their own, and what is about an agency they represent,
//! whichever of their addresses they did it under.

use diesel::prelude::*;

use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::agencies::representative;
use crate::domain::case::Case;
use crate::domain::error::{Error, Result};
use crate::platform::db::Conn;
use crate::platform::db::schema::accounts;

crate::text_enum!(
    /// Why somebody may not decide a case.
    Bar {
        /// It is about a text of their own.
        Own = "own",
        /// It is about an agency they represent.
        Agency = "agency",
    }
);

/// What one moderator may decide.
pub(super) struct Mandate {
    /// The accounts behind which the moderator stands; never empty.
    own: Vec<AccountId>,
    /// The agencies the moderator represents.
    represented: Vec<i64>,
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
        let represented = representative::agencies_of(conn, &own)?;
        Ok(Self { own, represented })
    }

    /// The accounts whose texts the moderator may not decide.
    pub(super) fn own(&self) -> &[AccountId] {
        &self.own
    }

    pub(super) fn bar(&self, case: &Case) -> Option<Bar> {
        if case.author_id.is_some_and(|author| self.own.contains(&author)) {
            return Some(Bar::Own);
        }
        case.agency_id.filter(|agency| self.represented.contains(agency)).map(|_| Bar::Agency)
    }

    /// The agencies about which the moderator may decide nothing.
    pub(super) fn represented(&self) -> &[i64] {
        &self.represented
    }

    /// What may not be decided is not found.
    pub(super) fn expect(&self, case: &Case) -> Result<()> {
        if self.bar(case).is_none() { Ok(()) } else { Err(Error::NotFound) }
    }
}
