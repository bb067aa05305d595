//! One agency takes over another: the old address leads to the new one, which is found by the old names too.
//! This is the agencies' part of a merger (`administration::merger`).

use diesel::prelude::*;
use serde_json::json;

use super::profile::Profile;
use super::{Agency, AgencyId, AgencyState, former_name, listing, promise, revision};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Error, Result};
use crate::domain::search;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::agencies;

/// `from` becomes part of `into`. Places, services and sectors that `into` had not are added to it.
///
/// # Errors
/// `Invalid` (field `into`) for the same agency twice; `Conflict` unless both are listed.
pub fn take_over(conn: &mut Conn, actor: Actor, from: AgencyId, into: AgencyId) -> Result<()> {
    if from == into {
        return Err(Error::field("into", "invalid-merger-same"));
    }
    for id in [from.min(into), from.max(into)] {
        Agency::hold_listed(conn, id)?;
    }
    let now = clock::now();
    let set = (agencies::state.eq(AgencyState::Merged), agencies::merged_into.eq(into));
    diesel::update(agencies::table.find(from)).set((set, agencies::updated_at.eq(now))).execute(conn)?;
    diesel::update(agencies::table.find(into)).set(agencies::updated_at.eq(now)).execute(conn)?;
    // Whoever was merged into the one that goes now belongs to its successor: links lead there in one step.
    let before = agencies::table.filter(agencies::merged_into.eq(from));
    diesel::update(before).set(agencies::merged_into.eq(into)).execute(conn)?;
    add_profile(conn, from, into)?;
    revision::give_up_pending(conn, actor, from)?;
    add_names(conn, from, into)?;
    promise::end_all(conn, actor, from)?;
    search::remove(conn, from)?;
    listing::feed(conn, into)?;
    let (gone, successor) = (Agency::find(conn, from)?.subject(), Agency::find(conn, into)?.subject());
    audit::record(conn, actor, Action::AgenciesMerged, gone, json!({ "into": into }))?;
    audit::record(conn, actor, Action::AgenciesMerged, successor, json!({ "from": from }))
}

/// The names of the one that goes, and those it had before, become former names of the other.
fn add_names(conn: &mut Conn, from: AgencyId, into: AgencyId) -> Result<()> {
    let gone = Agency::find(conn, from)?;
    let names = former_name::of(conn, from)?.into_iter().rev().chain(gone.legal_name).chain([gone.name]);
    former_name::keep(conn, into, names)
}

fn add_profile(conn: &mut Conn, from: AgencyId, into: AgencyId) -> Result<()> {
    let (old, own) = (Profile::of(conn, from)?, Profile::of(conn, into)?);
    let mut locations = own.locations;
    for place in old.locations {
        if locations.iter().all(|known| known.city_key != place.city_key) {
            locations.push(place);
        }
    }
    let services = [own.services, old.services].concat();
    let sectors = [own.sectors, old.sectors].concat();
    Profile::new(locations, services, sectors).save(conn, into)
}
