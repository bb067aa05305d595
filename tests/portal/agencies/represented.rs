//! Agencies with a team: Bob of Nordlicht Personal and his colleagues.

use diesel::prelude::*;
use echolot::domain::accounts::Account;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::agencies::{Agency, AgencyId};
use echolot::platform::clock;
use echolot::platform::db::Db;
use echolot::platform::db::schema::{agencies, representatives};

use super::agency;
use crate::reviews::scene::{person, read, write};

pub const BOB: &str = "bob@nordlicht-personal.de";

/// A listed agency with a web site.
pub fn nordlicht(db: &Db) -> Agency {
    listed(db, "Nordlicht Personal", "https://www.nordlicht-personal.de")
}

/// A listed agency with this web site.
pub fn listed(db: &Db, name: &str, website: &str) -> Agency {
    let new = write(db, |conn| Ok(agency(name).at("Hamburg", "DE").list(conn)));
    write(db, |conn| {
        let row = agencies::table.find(new.id);
        diesel::update(row).set(agencies::website.eq(website)).execute(conn)?;
        Ok(())
    });
    read(db, |conn| Agency::find(conn, new.id))
}

/// Puts somebody into an agency's team, however they came there.
pub fn represents(db: &Db, email: &str, agency: AgencyId, role: TeamRole) -> Account {
    let account = person(db, email);
    write(db, |conn| {
        let row = (
            representatives::agency_id.eq(agency),
            representatives::account_id.eq(account.id),
            representatives::role.eq(role),
            representatives::since.eq(clock::now()),
        );
        diesel::insert_into(representatives::table).values(row).execute(conn)?;
        Ok(())
    });
    account
}

/// Who is in an agency's team: address and role, as the team sees it.
pub fn team(db: &Db, agency: AgencyId) -> Vec<(String, TeamRole)> {
    let team = read(db, |conn| echolot::domain::agencies::representative::team(conn, agency));
    team.into_iter().map(|member| (member.email, member.role)).collect()
}
