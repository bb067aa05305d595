//! Where agencies are and what they do.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{AgencyId, city, service::Service};
use crate::domain::error::Result;
use crate::platform::country;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agency_locations, agency_sectors, agency_services};
use crate::platform::db::types::new_id;
use crate::platform::folding::fold;

/// What stands on an agency's page beside its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    pub locations: Vec<Location>,
    pub services: Vec<Service>,
    /// As people write them, in the order of the alphabet.
    pub sectors: Vec<String>,
}

/// A place where an agency has an office.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Location {
    pub city: String,
    /// What the spellings of the city have in common ([`city::key`]).
    pub city_key: String,
    pub country: Option<String>,
}

impl Location {
    /// A city in a country.
    pub fn new(city: &str, country: Option<&str>) -> Self {
        let city_key = city::key(city, country);
        Self { city: city.to_owned(), city_key, country: country.map(str::to_owned) }
    }

    /// What stands on a line of a form: "Köln, DE", or a city in the agency's own country.
    pub fn typed(line: &str, home: Option<&str>) -> Self {
        let behind =
            line.rsplit_once(',').and_then(|(city, code)| Some((city.trim(), country::code(code.trim())?)));
        match behind {
            Some((city, code)) if !city.is_empty() => Self::new(city, Some(code)),
            _ => Self::new(line, home),
        }
    }

    /// The place as such a line has it.
    pub fn line(&self) -> String {
        match &self.country {
            Some(country) => format!("{}, {country}", self.city),
            None => self.city.clone(),
        }
    }
}

impl Profile {
    /// A profile in its one order, without repetitions.
    pub fn new(locations: Vec<Location>, mut services: Vec<Service>, mut sectors: Vec<String>) -> Self {
        services.sort_unstable();
        services.dedup();
        sectors.retain(|sector| !fold(sector).is_empty());
        sectors.sort_by_cached_key(|sector| fold(sector));
        sectors.dedup_by_key(|sector| fold(sector));
        Self { locations, services, sectors }
    }

    /// The profile of one agency.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(conn: &mut Conn, agency: AgencyId) -> Result<Self> {
        Ok(Self::of_all(conn, &[agency])?.remove(&agency).unwrap_or_default())
    }

    /// The profiles of these agencies, in three queries.
    ///
    /// # Errors
    /// The database's own.
    pub fn of_all(conn: &mut Conn, agencies: &[AgencyId]) -> Result<BTreeMap<AgencyId, Self>> {
        let mut profiles: BTreeMap<AgencyId, Self> =
            agencies.iter().map(|id| (*id, Self::default())).collect();
        for (id, location) in locations(conn, agencies)? {
            profiles.entry(id).or_default().locations.push(location);
        }
        for (id, service) in services(conn, agencies)? {
            profiles.entry(id).or_default().services.push(service);
        }
        for (id, sector) in sectors(conn, agencies)? {
            profiles.entry(id).or_default().sectors.push(sector);
        }
        // The databases know different alphabets; a profile has one order.
        let in_order =
            |(id, found): (_, Self)| (id, Self::new(found.locations, found.services, found.sectors));
        Ok(profiles.into_iter().map(in_order).collect())
    }

    /// This profile, with `before` where it says nothing. A city that is known already is not added.
    pub(super) fn over(self, before: &Self) -> Self {
        let new = self.locations.into_iter();
        let new = new.filter(|at| before.locations.iter().all(|known| known.city_key != at.city_key));
        Self {
            locations: before.locations.iter().cloned().chain(new).collect(),
            services: if self.services.is_empty() { before.services.clone() } else { self.services },
            sectors: if self.sectors.is_empty() { before.sectors.clone() } else { self.sectors },
        }
    }

    /// Writes the profile in place of what was there.
    pub(super) fn save(&self, conn: &mut Conn, agency: AgencyId) -> Result<()> {
        diesel::delete(agency_locations::table.filter(agency_locations::agency_id.eq(agency)))
            .execute(conn)?;
        diesel::delete(agency_services::table.filter(agency_services::agency_id.eq(agency))).execute(conn)?;
        diesel::delete(agency_sectors::table.filter(agency_sectors::agency_id.eq(agency))).execute(conn)?;
        for location in &self.locations {
            insert_location(conn, agency, location)?;
        }
        for service in &self.services {
            diesel::insert_into(agency_services::table)
                .values((agency_services::agency_id.eq(agency), agency_services::service.eq(service)))
                .execute(conn)?;
        }
        for sector in &self.sectors {
            insert_sector(conn, agency, sector)?;
        }
        Ok(())
    }
}

fn insert_location(conn: &mut Conn, agency: AgencyId, location: &Location) -> Result<()> {
    diesel::insert_into(agency_locations::table)
        .values((
            agency_locations::id.eq(new_id()),
            agency_locations::agency_id.eq(agency),
            agency_locations::city.eq(&location.city),
            agency_locations::city_key.eq(&location.city_key),
            agency_locations::country.eq(&location.country),
        ))
        .execute(conn)?;
    Ok(())
}

fn insert_sector(conn: &mut Conn, agency: AgencyId, sector: &str) -> Result<()> {
    diesel::insert_into(agency_sectors::table)
        .values((
            agency_sectors::agency_id.eq(agency),
            agency_sectors::sector.eq(sector),
            agency_sectors::sector_key.eq(fold(sector)),
        ))
        .execute(conn)?;
    Ok(())
}

fn locations(conn: &mut Conn, agencies: &[AgencyId]) -> QueryResult<Vec<(AgencyId, Location)>> {
    use agency_locations::{agency_id, city, city_key, country, id};
    let rows = agency_locations::table.filter(agency_id.eq_any(agencies.to_vec())).order((agency_id, id));
    rows.select((agency_id, (city, city_key, country))).load(conn)
}

fn services(conn: &mut Conn, agencies: &[AgencyId]) -> QueryResult<Vec<(AgencyId, Service)>> {
    use agency_services::{agency_id, service};
    agency_services::table.filter(agency_id.eq_any(agencies.to_vec())).select((agency_id, service)).load(conn)
}

fn sectors(conn: &mut Conn, agencies: &[AgencyId]) -> QueryResult<Vec<(AgencyId, String)>> {
    use agency_sectors::{agency_id, sector};
    agency_sectors::table.filter(agency_id.eq_any(agencies.to_vec())).select((agency_id, sector)).load(conn)
}
