//! How an agency comes into the directory and how what is shown of it changes. In one transaction it gets
//! its place in the addresses, its row on the board of scorecards and its entry in the search.

use std::collections::HashMap;

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

/// Changes what is shown of a listed agency.
///
/// # Errors
/// The database's own.
pub(super) fn amend(conn: &mut Conn, actor: Actor, agency: &Agency, changes: &Changes) -> Result<Agency> {
    diesel::update(agencies::table.find(agency.id))
        .set((&changes.facts, agencies::updated_at.eq(clock::now())))
        .execute(conn)?;
    revision::write_down(conn, actor, agency)?;
    if let Some(profile) = &changes.profile {
        profile.save(conn, agency.id)?;
    }
    feed(conn, agency.id)?;
    let details = json!({ "facts": changes.facts_differ, "profile": changes.profile.is_some() });
    audit::record(conn, actor, Action::AgencyUpdated, agency.subject(), details)?;
    Agency::find(conn, agency.id)
}

/// Where the agencies are known from.
pub(super) fn sources(conn: &mut Conn, ids: &[AgencyId]) -> Result<HashMap<AgencyId, Option<String>>> {
    let found = agencies::table.filter(agencies::id.eq_any(ids)).select((agencies::id, agencies::source));
    Ok(found.load(conn)?.into_iter().collect())
}

/// What will be shown of an agency once it is told; what it leaves open stays.
pub(super) struct Changes {
    facts: Facts,
    facts_differ: bool,
    profile: Option<Profile>,
}

impl Changes {
    /// `None` if `told` says nothing new.
    pub(super) fn by(
        told: &NewAgency,
        agency: &Agency,
        profile: &Profile,
        source: Option<&str>,
    ) -> Option<Self> {
        let facts = Facts::of(told, agency, source);
        let facts_differ = facts.differ_from(agency, source);
        let profile = Some(told.profile.clone().over(profile)).filter(|told| told != profile);
        (facts_differ || profile.is_some()).then_some(Self { facts, facts_differ, profile })
    }
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
    fn of(told: &NewAgency, agency: &Agency, source: Option<&str>) -> Self {
        let or = |told: &Option<String>, own: Option<&str>| told.clone().or_else(|| own.map(str::to_owned));
        Self {
            name_key: folding::fold_name(&told.name),
            name: told.name.clone(),
            legal_name: or(&told.legal_name, agency.legal_name.as_deref()),
            website: or(&told.website, agency.website.as_deref()),
            description: or(&told.description, agency.description.as_deref()),
            source: or(&told.source, source),
        }
    }

    fn differ_from(&self, agency: &Agency, source: Option<&str>) -> bool {
        self.name != agency.name
            || self.legal_name != agency.legal_name
            || self.website != agency.website
            || self.description != agency.description
            || self.source.as_deref() != source
    }
}
