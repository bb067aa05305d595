//! How claims end without a decision: the claimant takes one back, the owners who were asked are gone, the
//! agency becomes part of another, nobody followed the link.

use chrono::Duration;
use diesel::prelude::*;

use super::{Claim, ClaimState, ask_moderator, close};
use crate::domain::accounts::Account;
use crate::domain::actor::Actor;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::audit::Action;
use crate::domain::case;
use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::claims::dsl;

/// How long a claim waits whose link nobody follows.
const LINK_KEPT: Duration = Duration::days(14);

/// Takes one's own open claim back.
///
/// # Errors
/// `NotFound` if there is none.
pub fn withdraw(conn: &mut Conn, account: &Account, agency: AgencyId) -> Result<()> {
    Agency::hold(conn, agency)?;
    let claim = Claim::open_of(conn, account.id, agency)?.ok_or(Error::NotFound)?;
    end(conn, account.actor(), &claim)
}

/// Takes all open claims of an account back that is being closed.
///
/// # Errors
/// The database's own.
pub fn withdraw_all(conn: &mut Conn, account: &Account) -> Result<()> {
    let own = dsl::account_id.eq(account.id).and(dsl::open_key.is_not_null());
    let claims: Vec<Claim> = dsl::claims.filter(own).select(Claim::as_select()).load(conn)?;
    for claim in claims {
        Agency::hold(conn, claim.agency_id)?;
        end(conn, account.actor(), &claim)?;
    }
    Ok(())
}

fn end(conn: &mut Conn, actor: Actor, claim: &Claim) -> Result<()> {
    close(conn, claim, ClaimState::Withdrawn)?;
    case::close_about(conn, actor, claim.subject())?;
    claim.record(conn, actor, Action::ClaimWithdrawn)
}

/// Nobody is left to ask: the claims that waited for the owners of a held agency go to a moderator.
pub(in crate::domain::agencies) fn owners_are_gone(conn: &mut Conn, agency: &Agency) -> Result<()> {
    let asked = dsl::agency_id.eq(agency.id).and(dsl::state.eq(ClaimState::OwnerAsked));
    let claims: Vec<Claim> = dsl::claims.filter(asked).select(Claim::as_select()).load(conn)?;
    claims.iter().try_for_each(|claim| ask_moderator(conn, Actor::System, agency, claim))
}

/// All open claims of an agency end.
pub(in crate::domain::agencies) fn end_all(conn: &mut Conn, actor: Actor, agency: AgencyId) -> Result<()> {
    let open = dsl::agency_id.eq(agency).and(dsl::open_key.is_not_null());
    let claims: Vec<Claim> = dsl::claims.filter(open).select(Claim::as_select()).load(conn)?;
    claims.iter().try_for_each(|claim| end(conn, actor, claim))
}

/// Ends claims whose link nobody followed.
///
/// # Errors
/// The database's own.
pub fn sweep(conn: &mut Conn) -> Result<()> {
    let old = dsl::state.eq(ClaimState::MailSent).and(dsl::created_at.lt(clock::now() - LINK_KEPT));
    let claims: Vec<Claim> = dsl::claims.filter(old).select(Claim::as_select()).load(conn)?;
    claims.iter().try_for_each(|claim| end(conn, Actor::System, claim))
}
