//! Invitations into an agency's team. A one-time link goes to an address; whoever opens it there joins, with
//! the account that has this address or with a new one. An invitation lasts a week, ends when whoever sent
//! it leaves the team, and sending it again makes the older link void.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::representative::{self, TeamRole, hold_as_owner, reachable};
use super::{Agency, AgencyId, team};
use crate::domain::accounts::Account;
use crate::domain::accounts::account::{AccountState, NewAccount};
use crate::domain::accounts::mail_link::{self, NewLink, Purpose};
use crate::domain::actor::AccountId;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Error, Result};
use crate::domain::mail::{Mail, TeamChange};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::invitations::dsl;
use crate::platform::mail_address::MailAddress;
use crate::platform::token;

crate::id_type!(
    /// The id of an invitation.
    InvitationId
);

/// An invitation that nobody has followed yet.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = crate::platform::db::schema::invitations)]
pub struct Invitation {
    pub id: InvitationId,
    pub agency_id: AgencyId,
    pub email: String,
    pub role: TeamRole,
    pub invited_by: AccountId,
    pub expires_at: NaiveDateTime,
}

/// The invitations that can be followed, the latest first.
///
/// # Errors
/// The database's own.
pub fn open(conn: &mut Conn, agency: AgencyId) -> Result<Vec<Invitation>> {
    let open = dsl::agency_id.eq(agency).and(dsl::open_key.is_not_null());
    Ok(dsl::invitations
        .filter(open.and(dsl::expires_at.gt(clock::now())))
        .order(dsl::id.desc())
        .select(Invitation::as_select())
        .load(conn)?)
}

/// Invites an address into the team; one that is invited already gets a new link and perhaps another role.
///
/// # Errors
/// `NotFound` unless `owner` is one; `Invalid` (field `email`) for a throw-away address and for somebody of
/// the team.
pub fn invite(
    conn: &mut Conn,
    owner: &Account,
    agency: AgencyId,
    address: &MailAddress,
    role: TeamRole,
) -> Result<()> {
    let agency = hold_as_owner(conn, owner, agency)?;
    if address.is_throw_away() {
        return Err(Error::field("email", "invalid-email-throw-away"));
    }
    let known = Account::by_address(conn, address)?;
    if let Some(account) = &known
        && representative::role(conn, agency.id, account.id)?.is_some()
    {
        return Err(Error::field("email", "invalid-team-member"));
    }
    let id = renew(conn, owner, &agency, address, role)?;
    let link = NewLink {
        purpose: Purpose::JoinTeam,
        address,
        account_id: None,
        draft_id: None,
        password_hash: None,
        locale: known.map_or(owner.locale, |account| account.locale),
    };
    let mut hash = None;
    let mail = |token: String| {
        hash = Some(token::hash_token(&token));
        let (agency_name, inviter) = (agency.name.clone(), owner.email.clone());
        Mail::TeamInvitation { token, agency_name, role: role.to_string(), inviter }
    };
    mail_link::send(conn, link, mail)?;
    diesel::update(dsl::invitations.find(id)).set(dsl::token_hash.eq(hash)).execute(conn)?;
    let details = json!({ "role": role });
    audit::record(conn, owner.actor(), Action::TeamMemberInvited, agency.subject(), details)
}

fn key(agency: AgencyId, email: &str) -> String {
    format!("{agency}:{}", email.to_ascii_lowercase())
}

/// The row of the invitation, made or prolonged.
fn renew(
    conn: &mut Conn,
    owner: &Account,
    agency: &Agency,
    address: &MailAddress,
    role: TeamRole,
) -> Result<InvitationId> {
    let now = clock::now();
    let key = key(agency.id, address.as_str());
    diesel::delete(dsl::invitations.filter(dsl::open_key.eq(&key))).execute(conn)?;
    let id = InvitationId::new();
    diesel::insert_into(dsl::invitations)
        .values((
            (dsl::id.eq(id), dsl::agency_id.eq(agency.id), dsl::open_key.eq(&key)),
            (dsl::email.eq(address.as_str()), dsl::role.eq(role), dsl::invited_by.eq(owner.id)),
            (dsl::created_at.eq(now), dsl::expires_at.eq(now + Purpose::JoinTeam.lifetime())),
        ))
        .execute(conn)?;
    Ok(id)
}

/// The invitation behind a link that can be used, and its agency.
///
/// # Errors
/// `NotFound` for one that was taken back or followed, or whose agency is not listed.
pub fn of_token(conn: &mut Conn, token: &str) -> Result<(Invitation, Agency)> {
    let open = dsl::token_hash.eq(token::hash_token(token)).and(dsl::open_key.is_not_null());
    let invitation: Invitation = dsl::invitations.filter(open).select(Invitation::as_select()).first(conn)?;
    let agency = Agency::find(conn, invitation.agency_id)?;
    if agency.is_listed() { Ok((invitation, agency)) } else { Err(Error::NotFound) }
}

/// Redeems the link: the account with the invited address joins; it begins now if there was none.
///
/// # Errors
/// `NotFound` if the link or the account cannot be used, and for an invitation that was taken back.
pub fn accept(conn: &mut Conn, token: &str) -> Result<(Account, Agency)> {
    let agency = of_token(conn, token)?.1;
    Agency::hold_listed(conn, agency.id)?;
    // It may have been taken back while this waited for the agency.
    let invitation = of_token(conn, token)?.0;
    let link = mail_link::redeem(conn, token, Purpose::JoinTeam)?;
    let new = NewAccount { address: &link.address()?, password_hash: None, locale: link.locale };
    let account = Account::of_confirmed(conn, new)?;
    if account.state != AccountState::Active {
        return Err(Error::NotFound);
    }
    representative::join(conn, agency.id, account.id, invitation.role)?;
    diesel::delete(dsl::invitations.find(invitation.id)).execute(conn)?;
    let details = json!({ "account": account.id, "role": invitation.role });
    audit::record(conn, account.actor(), Action::TeamMemberJoined, agency.subject(), details)?;
    let mut owners = reachable(conn, agency.id, Some(TeamRole::Owner))?;
    owners.retain(|owner| owner.id != account.id);
    team::tell(conn, &agency, &owners, TeamChange::Joined, Some((&account, invitation.role)))?;
    Ok((account, agency))
}

/// Takes an invitation back.
///
/// # Errors
/// `NotFound` unless `owner` is one and the agency has the invitation.
pub fn revoke(conn: &mut Conn, owner: &Account, agency: AgencyId, id: InvitationId) -> Result<()> {
    let agency = hold_as_owner(conn, owner, agency)?;
    let own = dsl::invitations.filter(dsl::id.eq(id).and(dsl::agency_id.eq(agency.id)));
    if diesel::delete(own).execute(conn)? == 0 {
        return Err(Error::NotFound);
    }
    audit::record(conn, owner.actor(), Action::InvitationRevoked, agency.subject(), json!({}))
}

/// The invitations somebody sent for an agency are void.
pub(super) fn revoke_by(conn: &mut Conn, agency: AgencyId, who: AccountId) -> Result<()> {
    let sent = dsl::invitations.filter(dsl::invited_by.eq(who).and(dsl::agency_id.eq(agency)));
    diesel::delete(sent).execute(conn)?;
    Ok(())
}

/// All invitations of an agency are void.
pub(super) fn revoke_all(conn: &mut Conn, agency: AgencyId) -> Result<()> {
    diesel::delete(dsl::invitations.filter(dsl::agency_id.eq(agency))).execute(conn)?;
    Ok(())
}
