//! The link to the agency's domain. It is bound to the account that asked for it: somebody at the agency who
//! opens a link that a stranger caused does not let the stranger in.

use diesel::prelude::*;

use super::{Claim, ClaimId, ClaimState, accept, begin, ways};
use crate::domain::accounts::Account;
use crate::domain::accounts::mail_link::{self, NewLink, Purpose};
use crate::domain::agencies::own_domain::{Standing, standing};
use crate::domain::agencies::representative::{TeamRole, is_represented};
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::Mail;
use crate::platform::db::Conn;
use crate::platform::db::schema::claims::dsl;
use crate::platform::mail_address::MailAddress;
use crate::platform::token;

/// Mails a link to an address at the agency's domain. Asking again makes the older link void.
///
/// # Errors
/// `Invalid` (field `address`) for an address anywhere else, or if the way is not open; `Conflict` for
/// somebody who represents the agency, or one not listed, and if the claim has gone on to somebody who decides.
pub fn request(conn: &mut Conn, account: &Account, agency: AgencyId, to: &MailAddress) -> Result<ClaimId> {
    Agency::hold_listed(conn, agency)?;
    let agency = Agency::find(conn, agency)?;
    let ways = ways(conn, account, &agency)?;
    refuse_others(to, &agency, ways.domain.is_some())?;
    let id = match ways.open {
        Some(open) if open.state != ClaimState::MailSent => {
            return Err(Error::Conflict(Conflict::StateChanged));
        }
        Some(begun) => begun.id,
        None => begin(conn, account, &agency)?,
    };
    mail_link::revoke(conn, account.id, Purpose::ConfirmClaim)?;
    let link = NewLink {
        purpose: Purpose::ConfirmClaim,
        address: to,
        account_id: Some(account.id),
        draft_id: None,
        password_hash: None,
        locale: account.locale,
    };
    let mut hash = None;
    mail_link::send(conn, link, |token| {
        hash = Some(token::hash_token(&token));
        let claimant = account.email.clone();
        Mail::ConfirmClaim { token, agency_name: agency.name.clone(), claimant }
    })?;
    let sent = (dsl::address.eq(to.as_str()), dsl::token_hash.eq(hash));
    diesel::update(dsl::claims.find(id)).set(sent).execute(conn)?;
    Ok(id)
}

fn refuse_others(to: &MailAddress, agency: &Agency, is_open: bool) -> Result<()> {
    let key = match standing(to, agency.website.as_deref()) {
        Standing::Own if is_open => return Ok(()),
        Standing::Anybodys => "invalid-claim-anybodys",
        Standing::Elsewhere => "invalid-claim-elsewhere",
        Standing::Own | Standing::NoDomain => "invalid-claim-no-mail",
    };
    Err(Error::field("address", key))
}

/// The agency that a link which can be used is about.
///
/// # Errors
/// `NotFound` if the claim has ended.
pub fn agency_of(conn: &mut Conn, token: &str) -> Result<Agency> {
    let claim = of_token(conn, token)?;
    Agency::find(conn, claim.agency_id)
}

fn of_token(conn: &mut Conn, token: &str) -> Result<Claim> {
    let of = dsl::claims.filter(dsl::token_hash.eq(token::hash_token(token)));
    Ok(of.select(Claim::as_select()).first(conn)?)
}

/// Redeems the link: the claimant is the agency's owner. If somebody else has become that meanwhile, they
/// are asked.
///
/// # Errors
/// `NotFound` if the link cannot be used, or was not caused by this account; `Conflict` if the agency is no
/// longer listed or its web site has changed since.
pub fn redeem(conn: &mut Conn, account: &Account, token: &str) -> Result<(Agency, ClaimState)> {
    let (claim, agency) = {
        let id = of_token(conn, token)?.id;
        Claim::hold(conn, id)?
    };
    let link = mail_link::redeem(conn, token, Purpose::ConfirmClaim)?;
    if link.account_id != Some(account.id) || claim.account_id != account.id {
        return Err(Error::NotFound);
    }
    claim.expect_in(&[ClaimState::MailSent])?;
    let address = claim.address.as_deref().unwrap_or_default();
    let is_own = address.parse().map(|to| standing(&to, agency.website.as_deref())) == Ok(Standing::Own);
    if address != link.email || !is_own {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    if is_represented(conn, agency.id)? {
        super::ask_owners(conn, account, &agency, &claim)?;
        return Ok((agency, ClaimState::OwnerAsked));
    }
    accept(conn, account.actor(), &agency, &claim, TeamRole::Owner)?;
    Ok((agency, ClaimState::Accepted))
}
