//! An admin's changes to what is shown of an agency: everything is replaced by what the form says. Its place
//! in the addresses stays, because others link to it. The words it had before stay in its history, its names
//! as former ones.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::listing::{self, NewAgency};
use super::profile::Profile;
use super::{Agency, AgencyId, revision};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::platform::db::Conn;
use crate::platform::db::schema::agencies;
use crate::platform::{clock, folding};

/// An agency as the form shows it.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub agency: Agency,
    pub profile: Profile,
    /// When it last changed: a form made before that is stale.
    pub updated_at: NaiveDateTime,
}

/// The agency, whatever its state.
///
/// # Errors
/// `NotFound`.
pub fn sheet(conn: &mut Conn, id: AgencyId) -> Result<Sheet> {
    let (agency, updated_at) =
        agencies::table.find(id).select((Agency::as_select(), agencies::updated_at)).first(conn)?;
    Ok(Sheet { agency, profile: Profile::of(conn, id)?, updated_at })
}

/// Writes what the form says, if the agency is as the form showed it.
///
/// # Errors
/// `Conflict` if it has changed since `seen`; `NotFound`; `Invalid` without a name.
pub fn edit(
    conn: &mut Conn,
    actor: Actor,
    id: AgencyId,
    seen: NaiveDateTime,
    told: &NewAgency,
) -> Result<()> {
    if told.name.is_empty() {
        return Err(Error::field("name", "invalid-required"));
    }
    let agency = Agency::find(conn, id)?;
    let unchanged = agencies::table.filter(agencies::id.eq(id).and(agencies::updated_at.eq(seen)));
    let changed = diesel::update(unchanged)
        .set((
            agencies::name.eq(&told.name),
            agencies::name_key.eq(folding::fold_name(&told.name)),
            agencies::legal_name.eq(&told.legal_name),
            agencies::country.eq(&told.country),
            agencies::website.eq(&told.website),
            agencies::description.eq(&told.description),
            agencies::updated_at.eq(clock::now()),
        ))
        .execute(conn)?;
    if changed == 0 {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    revision::write_down(conn, actor, &agency)?;
    told.profile.save(conn, id)?;
    if agency.is_listed() {
        listing::feed(conn, id)?;
    }
    audit::record(conn, actor, Action::AgencyUpdated, agency.subject(), json!({ "by_form": true }))
}
