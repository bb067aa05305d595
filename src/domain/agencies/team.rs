//! What happens in an agency's team: changing a role, leaving, removing, handing the ownership on, giving
//! the page back, making way for the right ones. Whoever it happens to is mailed, and so are the owners of whom it is not the doing.

use diesel::prelude::*;
use serde_json::json;

use super::representative::{
    TeamRole, hold_as_owner, keep_an_owner_without, part, reachable, role, set_role,
};
use super::{Agency, AgencyId, claim, invitation, revision};
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, Mail, TeamChange};
use crate::platform::db::Conn;
use crate::platform::db::schema::representatives;

/// Gives somebody of the team another role.
///
/// # Errors
/// `NotFound` unless `owner` is one and the other is of the team; `Conflict` if they have the role;
/// `Invalid` (field `form`) for the last owner.
pub fn change_role(
    conn: &mut Conn,
    owner: &Account,
    agency: AgencyId,
    of: AccountId,
    new: TeamRole,
) -> Result<()> {
    let agency = hold_as_owner(conn, owner, agency)?;
    if role(conn, agency.id, of)?.ok_or(Error::NotFound)? == new {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    if new != TeamRole::Owner {
        keep_an_owner_without(conn, agency.id, of)?;
    }
    set_role(conn, agency.id, of, new)?;
    let details = json!({ "account": of, "role": new });
    audit::record(conn, owner.actor(), Action::TeamRoleChanged, agency.subject(), details)?;
    let changed = Account::find(conn, of)?;
    tell(conn, &agency, std::slice::from_ref(&changed), TeamChange::Role, Some((&changed, new)))
}

/// Takes somebody out of the team; their invitations are void.
///
/// # Errors
/// As [`change_role`]; to go oneself is [`leave`].
pub fn remove(conn: &mut Conn, owner: &Account, agency: AgencyId, who: AccountId) -> Result<()> {
    if who == owner.id {
        return leave(conn, owner, agency);
    }
    let agency = hold_as_owner(conn, owner, agency)?;
    role(conn, agency.id, who)?.ok_or(Error::NotFound)?;
    part(conn, agency.id, who)?;
    invitation::revoke_by(conn, agency.id, who)?;
    let details = json!({ "account": who });
    audit::record(conn, owner.actor(), Action::TeamMemberRemoved, agency.subject(), details)?;
    let removed = Account::find(conn, who)?;
    tell(conn, &agency, &[removed], TeamChange::Removed, None)
}

/// Leaves the team.
///
/// # Errors
/// `NotFound` for somebody who is not in it; `Invalid` (field `form`) for the last owner.
pub fn leave(conn: &mut Conn, who: &Account, agency: AgencyId) -> Result<()> {
    Agency::hold_listed(conn, agency)?;
    let had = role(conn, agency, who.id)?.ok_or(Error::NotFound)?;
    if had == TeamRole::Owner {
        keep_an_owner_without(conn, agency, who.id)?;
    }
    let agency = Agency::find(conn, agency)?;
    go(conn, who, &agency)
}

fn go(conn: &mut Conn, who: &Account, agency: &Agency) -> Result<()> {
    part(conn, agency.id, who.id)?;
    invitation::revoke_by(conn, agency.id, who.id)?;
    let details = json!({ "account": who.id });
    audit::record(conn, who.actor(), Action::TeamMemberLeft, agency.subject(), details)?;
    let owners = reachable(conn, agency.id, Some(TeamRole::Owner))?;
    tell(conn, agency, &owners, TeamChange::Left, Some((who, TeamRole::Responder)))
}

/// Hands the ownership on to somebody of the team and goes on as a responder.
///
/// # Errors
/// `NotFound` unless `owner` is one and the other is of the team; `Conflict` if it is the same person.
pub fn pass_on(conn: &mut Conn, owner: &Account, agency: AgencyId, to: AccountId) -> Result<()> {
    let agency = hold_as_owner(conn, owner, agency)?;
    role(conn, agency.id, to)?.ok_or(Error::NotFound)?;
    if to == owner.id {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    set_role(conn, agency.id, to, TeamRole::Owner)?;
    set_role(conn, agency.id, owner.id, TeamRole::Responder)?;
    let details = json!({ "from": owner.id, "to": to });
    audit::record(conn, owner.actor(), Action::OwnershipPassedOn, agency.subject(), details)?;
    let new = Account::find(conn, to)?;
    let both = [new.clone(), owner.clone()];
    tell(conn, &agency, &both, TeamChange::PassedOn, Some((&new, TeamRole::Owner)))
}

/// The last owner gives the page back: nobody represents the agency any more. Answers that are public stay.
///
/// # Errors
/// `NotFound` unless `owner` is one; `Conflict` while there is another.
pub fn give_back(conn: &mut Conn, owner: &Account, agency: AgencyId) -> Result<()> {
    let agency = hold_as_owner(conn, owner, agency)?;
    if keep_an_owner_without(conn, agency.id, owner.id).is_ok() {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    let everybody = reachable(conn, agency.id, None)?;
    diesel::delete(representatives::table.filter(representatives::agency_id.eq(agency.id))).execute(conn)?;
    invitation::revoke_all(conn, agency.id)?;
    claim::owners_are_gone(conn, &agency)?;
    audit::record(conn, owner.actor(), Action::AgencyGivenBack, agency.subject(), json!({}))?;
    tell(conn, &agency, &everybody, TeamChange::GivenBack, None)
}

/// Everybody of a held agency's team goes, because a moderator found that `successor` represents it and they do
/// not. What they had proposed about the page waits no longer, and their invitations are void.
pub(super) fn dismiss(
    conn: &mut Conn,
    moderator: Actor,
    agency: &Agency,
    successor: &Account,
    explanation: &str,
) -> Result<()> {
    let mut told = reachable(conn, agency.id, None)?;
    told.retain(|account| account.id != successor.id);
    let team = representatives::table.filter(representatives::agency_id.eq(agency.id));
    let gone: Vec<AccountId> = team.select(representatives::account_id).load(conn)?;
    diesel::delete(team).execute(conn)?;
    invitation::revoke_all(conn, agency.id)?;
    revision::give_up_pending(conn, moderator, agency.id)?;
    let details = json!({ "accounts": gone, "to": successor.id });
    audit::record(conn, moderator, Action::TeamReplaced, agency.subject(), details)?;
    for account in &told {
        let mail = Mail::TeamReplaced {
            agency_name: agency.name.clone(),
            agency_slug: agency.slug.clone(),
            explanation: explanation.to_owned(),
        };
        mail::post(conn, &account.email, account.locale, &mail)?;
    }
    Ok(())
}

/// An account that is being closed leaves every team; its claims and invitations end.
///
/// # Errors
/// `Invalid` (field `form`) where it is the last owner: that must be settled first.
pub fn depart(conn: &mut Conn, account: &Account) -> Result<()> {
    let own = representatives::table.filter(representatives::account_id.eq(account.id));
    let teams: Vec<(AgencyId, TeamRole)> = own
        .order(representatives::agency_id)
        .select((representatives::agency_id, representatives::role))
        .load(conn)?;
    for (id, _) in teams {
        Agency::hold(conn, id)?;
        let agency = Agency::find(conn, id)?;
        let had = role(conn, id, account.id)?;
        if had == Some(TeamRole::Owner) && agency.is_listed() {
            keep_an_owner_without(conn, id, account.id)?;
        }
        if had.is_some() {
            go(conn, account, &agency)?;
        }
    }
    claim::withdraw_all(conn, account)
}

/// The team of an agency that becomes part of another goes with it: as it was if nobody represents the
/// other, and else as responders. Claims and invitations that were open end.
///
/// # Errors
/// The database's own.
pub fn move_all(conn: &mut Conn, actor: Actor, from: AgencyId, into: AgencyId) -> Result<()> {
    let theirs = representatives::table.filter(representatives::agency_id.eq(from));
    let team: Vec<(AccountId, TeamRole)> =
        theirs.select((representatives::account_id, representatives::role)).load(conn)?;
    let is_taken = super::representative::is_represented(conn, into)?;
    diesel::delete(theirs).execute(conn)?;
    for (account, role) in team {
        super::representative::join(conn, into, account, if is_taken { TeamRole::Responder } else { role })?;
    }
    invitation::revoke_all(conn, from)?;
    claim::end_all(conn, actor, from)
}

/// Mails a change to these accounts; `about` is who it is about, and their role.
pub(super) fn tell(
    conn: &mut Conn,
    agency: &Agency,
    to: &[Account],
    change: TeamChange,
    about: Option<(&Account, TeamRole)>,
) -> Result<()> {
    for account in to {
        let mail = Mail::TeamChanged {
            agency_name: agency.name.clone(),
            agency_slug: agency.slug.clone(),
            change,
            email: about.map_or_else(String::new, |(who, _)| who.email.clone()),
            role: about.map_or_else(String::new, |(_, role)| role.to_string()),
        };
        mail::post(conn, &account.email, account.locale, &mail)?;
    }
    Ok(())
}
