//! What a claim rests on. Here the moderator must know who says so: the claimant's address is part of the
//! matter, and what they wrote as a reviewer is not.

use crate::domain::accounts::Account;
use crate::domain::agencies::claim::{Claim, ClaimId};
use crate::domain::agencies::{Agency, representative};
use crate::domain::error::Result;
use crate::platform::db::Conn;

/// A claim that waits or waited.
pub struct Claimed {
    pub agency: Agency,
    pub explanation: String,
    /// Why an owner said no; empty if none did.
    pub refusal: String,
    /// The claimant's own address.
    pub claimant: String,
    /// Whether that is at the agency's domain.
    pub is_at_domain: bool,
    /// How many represent the agency now.
    pub team: usize,
}

impl Claimed {
    pub(super) fn of(conn: &mut Conn, id: ClaimId) -> Result<Self> {
        let claim = Claim::find(conn, id)?;
        let agency = Agency::find(conn, claim.agency_id)?;
        Ok(Self {
            claimant: Account::find(conn, claim.account_id)?.email,
            is_at_domain: claim.is_at_domain(conn, &agency)?,
            team: representative::team(conn, agency.id)?.len(),
            explanation: claim.explanation,
            refusal: claim.refusal,
            agency,
        })
    }
}
