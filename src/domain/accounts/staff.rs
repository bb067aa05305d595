//! The team. The operator names its members at the command line; whoever has no account yet gets one,
//! because the operator vouches for the address, and a mailed link to sign in.

use diesel::prelude::*;
use serde_json::json;

use super::account::{Account, NewAccount, Role};
use super::mail_link::{self, NewLink, Purpose};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::Result;
use crate::domain::mail::Mail;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::staff;
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;

/// What [`add`] found and did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// There was no account: one was made and a link mailed.
    Invited,
    /// The account was there and has the role now; a link was mailed.
    Appointed,
    /// The account had the role already; nothing changed.
    Unchanged,
}

/// Gives the account with this address a role in the team.
///
/// # Errors
/// The database's own.
pub fn add(
    conn: &mut Conn,
    actor: Actor,
    address: &MailAddress,
    role: Role,
    locale: Locale,
) -> Result<Added> {
    let known = Account::by_address(conn, address)?;
    let added = if known.is_some() { Added::Appointed } else { Added::Invited };
    let account = match known {
        Some(account) if account.role(conn)? == Some(role) => return Ok(Added::Unchanged),
        Some(account) => account,
        None => Account::create(conn, actor, NewAccount { address, password_hash: None, locale })?,
    };
    appoint(conn, &account, role)?;
    audit::record(conn, actor, Action::StaffAdded, account.subject(), json!({ "role": role }))?;
    mail_way_in(conn, &account, address, added)?;
    Ok(added)
}

fn appoint(conn: &mut Conn, account: &Account, role: Role) -> Result<()> {
    diesel::delete(staff::table.find(account.id)).execute(conn)?;
    let row = (staff::account_id.eq(account.id), staff::role.eq(role), staff::created_at.eq(clock::now()));
    diesel::insert_into(staff::table).values(row).execute(conn)?;
    Ok(())
}

/// A new member gets the link of a sign-up, which lasts for days: nobody waits at the mailbox.
fn mail_way_in(conn: &mut Conn, account: &Account, address: &MailAddress, added: Added) -> Result<()> {
    let invited = added == Added::Invited;
    let link = NewLink {
        purpose: if invited { Purpose::SignUp } else { Purpose::SignIn },
        address,
        account_id: Some(account.id),
        draft_id: None,
        password_hash: None,
        locale: account.locale,
    };
    mail_link::send(conn, link, |token| match added {
        Added::Invited => Mail::ConfirmSignUp { token },
        Added::Appointed | Added::Unchanged => Mail::SignInLink { token },
    })
}
