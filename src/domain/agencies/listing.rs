//! How an agency comes into the directory and how what is shown of it changes. In one transaction it gets
//! its place in the addresses, its row on the board of scorecards and its entry in the search.

use diesel::prelude::*;
use serde_json::json;

use super::profile::Profile;
use super::{Agency, AgencyId, AgencyState, city, former_name, revision, slug};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Error, Result};
use crate::domain::scorecards::board;
use crate::domain::search;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::agencies;
use crate::platform::folding;

/// What an agency begins with. Texts are cleaned and checked by whoever read them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAgency {
    pub name: String,
    pub legal_name: Option<String>,
    /// ISO 3166-1 alpha-2, in capitals.
    pub country: Option<String>,
    pub website: Option<String>,
    pub description: Option<String>,
    /// Where it is known from.
    pub source: Option<String>,
    pub profile: Profile,
}

/// Lists a new agency.
///
/// # Errors
/// `Invalid` if the name is empty.
pub fn list(conn: &mut Conn, actor: Actor, new: &NewAgency) -> Result<Agency> {
    let id = AgencyId::new();
    slug::claim(conn, id, &new.name, new.country.as_deref(), |conn, slug| {
        insert(conn, id, slug, new, AgencyState::Listed)
    })?;
    new.profile.save(conn, id)?;
    open(conn, actor, id)
}

/// Writes the row of a new agency.
pub(super) fn insert(
    conn: &mut Conn,
    id: AgencyId,
    slug: &str,
    new: &NewAgency,
    state: AgencyState,
) -> Result<()> {
    if new.name.is_empty() {
        return Err(Error::field("name", "invalid-required"));
    }
    let now = clock::now();
    diesel::insert_into(agencies::table)
        .values((
            agencies::id.eq(id),
            agencies::slug.eq(slug),
            agencies::name.eq(&new.name),
            agencies::name_key.eq(folding::fold_name(&new.name)),
            agencies::legal_name.eq(&new.legal_name),
            agencies::country.eq(&new.country),
            agencies::website.eq(&new.website),
            agencies::description.eq(&new.description),
            agencies::source.eq(&new.source),
            agencies::state.eq(state),
            agencies::created_at.eq(now),
            agencies::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Opens a listed agency to the public: scorecard, search, audit entry.
pub(super) fn open(conn: &mut Conn, actor: Actor, id: AgencyId) -> Result<Agency> {
    board::open(conn, id.0)?;
    feed(conn, id)?;
    audit::record(conn, actor, Action::AgencyListed, Subject::new(SubjectKind::Agency, id.0), json!({}))?;
    Agency::find(conn, id)
}

/// Brings the search up to what the database holds of a listed agency.
///
/// # Errors
/// `NotFound`.
pub fn feed(conn: &mut Conn, id: AgencyId) -> Result<()> {
    let agency = Agency::find(conn, id)?;
    let profile = Profile::of(conn, id)?;
    let places = profile.locations.iter().flat_map(|at| city::names(&at.city, at.country.as_deref()));
    let services = profile.services.iter().flat_map(|service| service.names());
    let former = former_name::of(conn, id)?;
    let document = search::Document {
        names: std::iter::once(agency.name).chain(agency.legal_name).chain(former).collect(),
        places: places.collect(),
        sectors: profile
            .sectors
            .iter()
            .map(String::as_str)
            .chain(services.copied())
            .map(str::to_owned)
            .collect(),
    };
    search::put(conn, id, &document)
}

/// Replaces what `told` says differently of a listed agency; what it leaves open stays. Whether anything
/// changed.
///
/// # Errors
/// The database's own.
pub fn amend(
    conn: &mut Conn,
    actor: Actor,
    agency: &Agency,
    profile: &Profile,
    told: NewAgency,
) -> Result<bool> {
    let source: Option<String> = agencies::table.find(agency.id).select(agencies::source).first(conn)?;
    let facts = Facts {
        name_key: folding::fold_name(&told.name),
        name: told.name,
        legal_name: told.legal_name.or_else(|| agency.legal_name.clone()),
        website: told.website.or_else(|| agency.website.clone()),
        description: told.description.or_else(|| agency.description.clone()),
        source: told.source.or_else(|| source.clone()),
    };
    let changed_facts = facts.differ_from(agency, source.as_deref());
    let told = told.profile.over(profile);
    let changed_profile = told != *profile;
    if !changed_facts && !changed_profile {
        return Ok(false);
    }
    diesel::update(agencies::table.find(agency.id))
        .set((&facts, agencies::updated_at.eq(clock::now())))
        .execute(conn)?;
    revision::write_down(conn, actor, agency)?;
    if changed_profile {
        told.save(conn, agency.id)?;
    }
    feed(conn, agency.id)?;
    let details = json!({ "facts": changed_facts, "profile": changed_profile });
    audit::record(conn, actor, Action::AgencyUpdated, agency.subject(), details)?;
    Ok(true)
}

#[derive(AsChangeset)]
#[diesel(table_name = agencies)]
struct Facts {
    name: String,
    name_key: String,
    legal_name: Option<String>,
    website: Option<String>,
    description: Option<String>,
    source: Option<String>,
}

impl Facts {
    fn differ_from(&self, agency: &Agency, source: Option<&str>) -> bool {
        self.name != agency.name
            || self.legal_name != agency.legal_name
            || self.website != agency.website
            || self.description != agency.description
            || self.source.as_deref() != source
    }
}
