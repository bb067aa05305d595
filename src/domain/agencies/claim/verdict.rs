//! What a moderator does with a claim. The caller finishes its case and writes the decision.

use super::{Claim, ClaimId, ClaimState, accept as let_in, close, owners_are_gone};
use crate::domain::accounts::Account;
use crate::domain::accounts::account::AccountState;
use crate::domain::actor::Actor;
use crate::domain::agencies::representative::{TeamRole, is_represented, reachable};
use crate::domain::agencies::{Agency, AgencyId, team};
use crate::domain::audit::Action;
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, Mail, TeamChange};
use crate::platform::db::Conn;

/// Makes the claimant an owner, beside those there are; they are told.
///
/// # Errors
/// `Conflict` if the claim no longer waits, or the agency is gone, or the claimant's account.
pub fn accept(conn: &mut Conn, actor: Actor, id: ClaimId) -> Result<()> {
    let (claim, agency, claimant) = waiting(conn, id)?;
    let owners = reachable(conn, agency.id, Some(TeamRole::Owner))?;
    let_in(conn, actor, &agency, &claim, TeamRole::Owner)?;
    team::tell(conn, &agency, &owners, TeamChange::Joined, Some((&claimant, TeamRole::Owner)))
}

/// Makes the claimant the owner in place of the present team, who should not be there: they lose every access
/// at once, what they proposed waits no longer, and they are told why. Claims that waited for them go to a
/// moderator. Returns the agency, whose waiting responses are the caller's to withdraw.
///
/// # Errors
/// As [`accept`]; `Conflict` too if nobody represents the agency (any longer).
pub fn replace(conn: &mut Conn, actor: Actor, id: ClaimId, explanation: &str) -> Result<AgencyId> {
    let (claim, agency, claimant) = waiting(conn, id)?;
    if !is_represented(conn, agency.id)? {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    team::dismiss(conn, actor, &agency, &claimant, explanation)?;
    owners_are_gone(conn, &agency)?;
    let_in(conn, actor, &agency, &claim, TeamRole::Owner)?;
    Ok(agency.id)
}

/// The claim that waits for a moderator, with its agency held, and the claimant, who must be there.
fn waiting(conn: &mut Conn, id: ClaimId) -> Result<(Claim, Agency, Account)> {
    let (claim, agency) = Claim::hold(conn, id)?;
    claim.expect_in(&[ClaimState::Documents])?;
    let claimant = Account::find(conn, claim.account_id)?;
    if claimant.state != AccountState::Active {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    Ok((claim, agency, claimant))
}

/// Declines the claim and tells the claimant why.
///
/// # Errors
/// `Conflict` if the claim no longer waits.
pub fn decline(conn: &mut Conn, actor: Actor, id: ClaimId, explanation: &str) -> Result<()> {
    let claim = Claim::find(conn, id)?;
    let agency = Agency::find(conn, claim.agency_id)?;
    claim.expect_in(&[ClaimState::Documents])?;
    close(conn, &claim, ClaimState::Declined)?;
    claim.record(conn, actor, Action::ClaimDeclined)?;
    let claimant = Account::find(conn, claim.account_id)?;
    let mail = Mail::ClaimDecided {
        agency_name: agency.name,
        agency_slug: agency.slug,
        outcome: ClaimState::Declined.to_string(),
        role: TeamRole::Owner.to_string(),
        explanation: explanation.to_owned(),
    };
    mail::post(conn, &claimant.email, claimant.locale, &mail)?;
    Ok(())
}
