//! What the owners of an agency say to a second claim: yes, with a role in the team; or no, and why. A no
//! does not end it: the owner may be the one who should not be there, so a moderator decides. So does one
//! after a silence.

use diesel::prelude::*;

use super::{Claim, ClaimId, ClaimState, accept, ask_moderator, read_words};
use crate::domain::accounts::Account;
use crate::domain::actor::Actor;
use crate::domain::agencies::representative::{TeamRole, hold_as_owner};
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::audit::Action;
use crate::domain::error::{Conflict, Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::claims::dsl;

/// Takes the claimant into the team.
///
/// # Errors
/// `NotFound` unless `owner` is one and the claim is of their agency; `Conflict` if it no longer waits for
/// them.
pub fn welcome(
    conn: &mut Conn,
    owner: &Account,
    agency: AgencyId,
    id: ClaimId,
    role: TeamRole,
) -> Result<()> {
    let (agency, claim) = asked(conn, owner, agency, id)?;
    accept(conn, owner.actor(), &agency, &claim, role)
}

/// Says no; a moderator reads why.
///
/// # Errors
/// As [`welcome`]; `Invalid` (field `refusal`).
pub fn refuse(conn: &mut Conn, owner: &Account, agency: AgencyId, id: ClaimId, why: &str) -> Result<()> {
    let refusal = read_words(why, "refusal", "invalid-claim-refusal")?;
    let (agency, claim) = asked(conn, owner, agency, id)?;
    diesel::update(dsl::claims.find(id)).set(dsl::refusal.eq(refusal)).execute(conn)?;
    claim.record(conn, owner.actor(), Action::ClaimRefused)?;
    ask_moderator(conn, owner.actor(), &agency, &claim)
}

fn asked(conn: &mut Conn, owner: &Account, agency: AgencyId, id: ClaimId) -> Result<(Agency, Claim)> {
    let agency = hold_as_owner(conn, owner, agency)?;
    let claim = Claim::find(conn, id)?;
    if claim.agency_id != agency.id {
        return Err(Error::NotFound);
    }
    claim.expect_in(&[ClaimState::OwnerAsked])?;
    Ok((agency, claim))
}

/// The time to answer is over: a moderator decides. Nothing happens if the claim has moved on, or is to wait
/// longer.
///
/// # Errors
/// The database's own.
pub fn end_silence(conn: &mut Conn, id: ClaimId) -> Result<()> {
    let (claim, agency) = match Claim::hold(conn, id) {
        Err(Error::NotFound | Error::Conflict(Conflict::StateChanged)) => return Ok(()),
        held => held?,
    };
    let is_over = claim.answer_due_at.is_some_and(|due| due <= clock::now());
    if claim.state == ClaimState::OwnerAsked && is_over {
        ask_moderator(conn, Actor::System, &agency, &claim)?;
    }
    Ok(())
}
