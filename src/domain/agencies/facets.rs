//! What the directory's filters offer: the countries, the cities and the sectors of the listed agencies,
//! those with the most agencies first.

use chrono::Duration;
use diesel::dsl::{count_star, min};
use diesel::prelude::*;

use super::AgencyState;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, agency_locations, agency_sectors};

/// What there is to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// ISO 3166-1 alpha-2, in capitals.
    pub countries: Vec<String>,
    /// At most [`MOST`].
    pub cities: Vec<String>,
    /// At most [`MOST`].
    pub sectors: Vec<String>,
}

/// How long pages may offer them before they are counted again: that reads all agencies.
pub const KEPT: Duration = Duration::seconds(30);

/// The most cities, and the most sectors, to choose from.
pub const MOST: i64 = 60;

impl Facets {
    /// What the database holds, in three queries.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(conn: &mut Conn) -> Result<Self> {
        Ok(Self { countries: countries(conn)?, cities: cities(conn)?, sectors: sectors(conn)? })
    }
}

fn countries(conn: &mut Conn) -> Result<Vec<String>> {
    let countries: Vec<Option<String>> = agencies::table
        .filter(agencies::state.eq(AgencyState::Listed).and(agencies::country.is_not_null()))
        .group_by(agencies::country)
        .order((count_star().desc(), agencies::country))
        .select(agencies::country)
        .load(conn)?;
    Ok(countries.into_iter().flatten().collect())
}

fn cities(conn: &mut Conn) -> Result<Vec<String>> {
    let cities: Vec<Option<String>> = agency_locations::table
        .inner_join(agencies::table)
        .filter(agencies::state.eq(AgencyState::Listed))
        .group_by(agency_locations::city_key)
        .order((count_star().desc(), agency_locations::city_key))
        .select(min(agency_locations::city))
        .limit(MOST)
        .load(conn)?;
    Ok(cities.into_iter().flatten().collect())
}

fn sectors(conn: &mut Conn) -> Result<Vec<String>> {
    let sectors: Vec<Option<String>> = agency_sectors::table
        .inner_join(agencies::table)
        .filter(agencies::state.eq(AgencyState::Listed))
        .group_by(agency_sectors::sector_key)
        .order((count_star().desc(), agency_sectors::sector_key))
        .select(min(agency_sectors::sector))
        .limit(MOST)
        .load(conn)?;
    Ok(sectors.into_iter().flatten().collect())
}
