//! Representatives: who acts for an agency. Owners look after the team and the page; responders answer.
//!
//! - A right is a row, and the row is read with every request: who is taken out has lost it everywhere.
//! - Every change begins by holding the agency, so that changes of one team come one after the other; who
//!   changes something is looked up after that. Of two owners who remove each other one stays.
//! - While an agency is represented it has an owner: the last one hands the ownership on, or gives the page
//!   back (`team::give_back`), and cannot just go.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Agency, AgencyId, AgencyState};
use crate::domain::accounts::Account;
use crate::domain::accounts::account::AccountState;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, agencies, representatives};

crate::text_enum!(
    /// What somebody may do for an agency.
    TeamRole {
        /// Everything: team, page, answers.
        Owner = "owner",
        /// Answers reviews.
        Responder = "responder",
    }
);

/// Somebody of an agency's team, as the team sees them.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Member {
    pub account_id: AccountId,
    pub email: String,
    pub role: TeamRole,
    pub since: NaiveDateTime,
}

/// The listed agency at this place in the addresses, and what the account may do for it. One query.
///
/// # Errors
/// `NotFound` for everybody who does not represent it.
pub fn of_slug(conn: &mut Conn, slug: &str, account: AccountId) -> Result<(Agency, TeamRole)> {
    let listed = agencies::slug.eq(slug).and(agencies::state.eq(AgencyState::Listed));
    Ok(representatives::table
        .inner_join(agencies::table)
        .filter(listed.and(representatives::account_id.eq(account)))
        .select((Agency::as_select(), representatives::role))
        .first(conn)?)
}

/// The listed agencies the account represents, by name.
///
/// # Errors
/// The database's own.
pub fn of_account(conn: &mut Conn, account: AccountId) -> Result<Vec<(Agency, TeamRole)>> {
    Ok(representatives::table
        .inner_join(agencies::table)
        .filter(representatives::account_id.eq(account).and(agencies::state.eq(AgencyState::Listed)))
        .order((agencies::name_key, agencies::id))
        .select((Agency::as_select(), representatives::role))
        .load(conn)?)
}

/// The agencies any of these accounts represents, in every state.
///
/// # Errors
/// The database's own.
pub fn agencies_of(conn: &mut Conn, accounts: &[AccountId]) -> Result<Vec<i64>> {
    let own = representatives::table.filter(representatives::account_id.eq_any(accounts.to_vec()));
    Ok(own.select(representatives::agency_id).distinct().load(conn)?)
}

/// The agency's team: owners first, then those who have been there longest.
///
/// # Errors
/// The database's own.
pub fn team(conn: &mut Conn, agency: AgencyId) -> Result<Vec<Member>> {
    Ok(representatives::table
        .inner_join(accounts::table)
        .filter(representatives::agency_id.eq(agency))
        .order((representatives::role, representatives::since, accounts::id))
        .select((accounts::id, accounts::email, representatives::role, representatives::since))
        .load(conn)?)
}

/// Whether anybody represents the agency.
///
/// # Errors
/// The database's own.
pub fn is_represented(conn: &mut Conn, agency: AgencyId) -> Result<bool> {
    let team = representatives::table.filter(representatives::agency_id.eq(agency));
    Ok(diesel::select(diesel::dsl::exists(team)).get_result(conn)?)
}

/// What the account may do for the agency.
///
/// # Errors
/// The database's own.
pub fn role(conn: &mut Conn, agency: AgencyId, account: AccountId) -> Result<Option<TeamRole>> {
    Ok(representatives::table.find((agency, account)).select(representatives::role).first(conn).optional()?)
}

/// The accounts of a role in the team that can be used now.
pub(super) fn reachable(conn: &mut Conn, agency: AgencyId, role: Option<TeamRole>) -> Result<Vec<Account>> {
    let mut team = representatives::table
        .inner_join(accounts::table)
        .filter(representatives::agency_id.eq(agency).and(accounts::state.eq(AccountState::Active)))
        .order(accounts::id)
        .select((Account::as_select(), representatives::role))
        .load::<(Account, TeamRole)>(conn)?;
    team.retain(|(_, has)| role.is_none_or(|role| role == *has));
    Ok(team.into_iter().map(|(account, _)| account).collect())
}

/// Holds the agency, of which the account must be an owner still.
pub(super) fn hold_as_owner(conn: &mut Conn, owner: &Account, agency: AgencyId) -> Result<Agency> {
    Agency::hold_listed(conn, agency)?;
    match role(conn, agency, owner.id)? {
        Some(TeamRole::Owner) => Agency::find(conn, agency),
        _ => Err(Error::NotFound),
    }
}

/// Holds a listed agency for whoever speaks for it: a member must be one of its owners still.
pub(super) fn hold_for(conn: &mut Conn, actor: Actor, agency: AgencyId) -> Result<()> {
    Agency::hold_listed(conn, agency)?;
    match actor {
        Actor::Member(id) if role(conn, agency, id)? != Some(TeamRole::Owner) => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Gives an account a role in the team of a held agency; a higher one it has stays.
pub(super) fn join(conn: &mut Conn, agency: AgencyId, account: AccountId, role: TeamRole) -> Result<()> {
    match self::role(conn, agency, account)? {
        Some(TeamRole::Owner) => {}
        Some(TeamRole::Responder) => set_role(conn, agency, account, role)?,
        None => {
            diesel::insert_into(representatives::table)
                .values((
                    representatives::agency_id.eq(agency),
                    representatives::account_id.eq(account),
                    representatives::role.eq(role),
                    representatives::since.eq(clock::now()),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}

pub(super) fn set_role(conn: &mut Conn, agency: AgencyId, account: AccountId, role: TeamRole) -> Result<()> {
    let row = representatives::table.find((agency, account));
    diesel::update(row).set(representatives::role.eq(role)).execute(conn)?;
    Ok(())
}

/// Takes an account out of the team of a held agency.
pub(super) fn part(conn: &mut Conn, agency: AgencyId, account: AccountId) -> Result<()> {
    diesel::delete(representatives::table.find((agency, account))).execute(conn)?;
    Ok(())
}

/// Makes sure that a held agency keeps an owner without this account.
pub(super) fn keep_an_owner_without(conn: &mut Conn, agency: AgencyId, account: AccountId) -> Result<()> {
    let others = representatives::table
        .filter(representatives::agency_id.eq(agency).and(representatives::role.eq(TeamRole::Owner)))
        .filter(representatives::account_id.ne(account));
    let others: i64 = others.count().get_result(conn)?;
    if others == 0 { Err(Error::field("form", "invalid-last-owner")) } else { Ok(()) }
}
