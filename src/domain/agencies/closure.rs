//! Closing an agency that is no more: it leaves the directory and the search. Nothing about it is deleted, and
//! opening it again brings everything back.

use diesel::prelude::*;
use serde_json::json;

use super::{Agency, AgencyId, AgencyState, listing};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::search;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::agencies;

/// Closes a listed agency.
///
/// # Errors
/// `NotFound`; `Conflict` unless it is listed.
pub fn close(conn: &mut Conn, actor: Actor, id: AgencyId) -> Result<()> {
    let agency = change(conn, id, AgencyState::Listed, AgencyState::Closed)?;
    search::remove(conn, id)?;
    audit::record(conn, actor, Action::AgencyClosed, agency.subject(), json!({}))
}

/// Opens a closed agency again.
///
/// # Errors
/// `NotFound`; `Conflict` unless it is closed.
pub fn undo(conn: &mut Conn, actor: Actor, id: AgencyId) -> Result<()> {
    change(conn, id, AgencyState::Closed, AgencyState::Listed)?;
    listing::open(conn, actor, id)?;
    Ok(())
}

fn change(conn: &mut Conn, id: AgencyId, from: AgencyState, to: AgencyState) -> Result<Agency> {
    let agency = Agency::find(conn, id)?;
    let unchanged = agencies::table.filter(agencies::id.eq(id).and(agencies::state.eq(from)));
    let changed = diesel::update(unchanged)
        .set((agencies::state.eq(to), agencies::updated_at.eq(clock::now())))
        .execute(conn)?;
    if changed == 0 { Err(Error::Conflict(Conflict::StateChanged)) } else { Ok(agency) }
}
