//! Facts an owner states of their agency: where it is, what it does and for whom, its permit and its number in
//! the register. They change at once and stand in the audit log, because they are no free text: services come
//! from a list; places, sectors and numbers are short lines of letters and digits that cannot hold an address
//! of any kind; and the numbers can be looked up by everybody, which is why the page says that it is the agency
//! that states them. A moderator's consent would add days, and nothing they could check.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::editing;
use super::profile::{Location, Profile};
use super::service::Service;
use super::{Agency, AgencyId, listing, representative};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, FieldError, Result};
use crate::platform::db::Conn;
use crate::platform::db::schema::agencies;
use crate::platform::{clean_text, clock};

/// The most places.
pub const MOST_PLACES: usize = 30;
/// The most sectors.
pub const MOST_SECTORS: usize = 12;
/// The longest city or sector, in characters.
pub const LONGEST_LINE: usize = 60;
/// The longest number.
pub const LONGEST_NUMBER: usize = 60;

/// What an agency states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub profile: Profile,
    /// Of the permit for temporary staffing.
    pub permit: Option<String>,
    /// In the register of companies.
    pub registry_number: Option<String>,
}

/// The form as it was typed: one city and one sector a line.
#[derive(Clone, Debug, Default)]
pub struct Typed<'a> {
    pub cities: &'a [String],
    pub services: &'a [String],
    pub sectors: &'a str,
    pub permit: &'a str,
    pub registry_number: &'a str,
}

impl Facts {
    /// Those of an agency.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn of(conn: &mut Conn, agency: AgencyId) -> Result<Self> {
        let editing::Sheet { agency, profile, .. } = editing::sheet(conn, agency)?;
        Ok(Self { profile, permit: agency.permit, registry_number: agency.registry_number })
    }

    /// By which a form says what it has seen.
    pub fn stamp(&self) -> String {
        Sha256::digest(format!("{self:?}")).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// What was typed, checked. A city without a country is in the agency's own.
    ///
    /// # Errors
    /// `Invalid` with every field that is wrong.
    pub fn read(typed: &Typed<'_>, home: Option<&str>) -> Result<Self> {
        let mut wrong = Vec::new();
        let cities = lines("cities", typed.cities.iter().map(String::as_str), MOST_PLACES, &mut wrong);
        let sectors = lines("sectors", typed.sectors.lines(), MOST_SECTORS, &mut wrong);
        let mut locations: Vec<Location> = Vec::new();
        for city in &cities {
            let place = Location::typed(city, home);
            if locations.iter().all(|known| known.city_key != place.city_key) {
                locations.push(place);
            }
        }
        let services: Vec<Service> = typed.services.iter().filter_map(|code| code.parse().ok()).collect();
        let facts = Self {
            profile: Profile::new(locations, services, sectors),
            permit: number("permit", typed.permit, &mut wrong),
            registry_number: number("registry_number", typed.registry_number, &mut wrong),
        };
        if wrong.is_empty() { Ok(facts) } else { Err(Error::Invalid(wrong)) }
    }
}

/// Writes what an owner states. `seen` is the stamp of what they had before them.
///
/// # Errors
/// `NotFound` for a member who is no owner; `Conflict` if somebody else was quicker, or the agency is not
/// listed.
pub fn save(conn: &mut Conn, owner: Actor, id: AgencyId, seen: &str, new: &Facts) -> Result<()> {
    representative::hold_for(conn, owner, id)?;
    let old = Facts::of(conn, id)?;
    if old == *new {
        return Ok(());
    }
    if old.stamp() != seen {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    new.profile.save(conn, id)?;
    let now: NaiveDateTime = clock::now();
    diesel::update(agencies::table.find(id))
        .set((
            agencies::permit.eq(&new.permit),
            agencies::registry_number.eq(&new.registry_number),
            agencies::updated_at.eq(now),
        ))
        .execute(conn)?;
    listing::feed(conn, id)?;
    let subject = Agency::find(conn, id)?.subject();
    let details = json!({
        "places": old.profile.locations != new.profile.locations,
        "services": old.profile.services != new.profile.services,
        "sectors": old.profile.sectors != new.profile.sectors,
        "registry": (&old.permit, &old.registry_number) != (&new.permit, &new.registry_number),
    });
    audit::record(conn, owner, Action::FactsStated, subject, details)
}

fn lines<'a>(
    field: &'static str,
    typed: impl Iterator<Item = &'a str>,
    most: usize,
    wrong: &mut Vec<FieldError>,
) -> Vec<String> {
    let mut fail = |key| {
        if wrong.iter().all(|error| error.field != field) {
            wrong.push(FieldError { field, key });
        }
    };
    let mut lines = Vec::new();
    for line in typed {
        match clean_text::single_line(line) {
            Err(_) => fail("invalid-characters"),
            Ok(line) if line.is_empty() => {}
            Ok(line) if clean_text::length(&line) > LONGEST_LINE => fail("invalid-fact-long"),
            Ok(line) if !is_plain(&line) => fail("invalid-fact-plain"),
            Ok(line) => lines.push(line),
        }
    }
    if lines.len() > most {
        fail("invalid-facts-many");
    }
    lines
}

/// Letters, and what stands between them in names; a dot only where a space or the end follows it.
fn is_plain(line: &str) -> bool {
    let is_known = |c: char| c.is_alphabetic() || " ,.'’-–()&+/#".contains(c) || c.is_ascii_digit();
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let mut next = line.chars().skip(1);
    let dots = line.chars().all(|c| {
        let after = next.next();
        c != '.' || after.is_none_or(|c| c == ' ')
    });
    line.chars().all(is_known)
        && dots
        && digits <= 4
        && !line.contains("//")
        && line.chars().any(char::is_alphabetic)
}

fn number(field: &'static str, typed: &str, wrong: &mut Vec<FieldError>) -> Option<String> {
    let mut fail = |key| wrong.push(FieldError { field, key });
    let Ok(text) = clean_text::single_line(typed) else {
        fail("invalid-characters");
        return None;
    };
    let is_known = |c: char| c.is_alphanumeric() || " .,-/()".contains(c);
    if text.is_empty() {
        return None;
    }
    if clean_text::length(&text) > LONGEST_NUMBER {
        fail("invalid-fact-long");
    } else if !text.chars().all(is_known) || !text.chars().any(|c| c.is_ascii_digit()) || text.contains("//")
    {
        fail("invalid-number-plain");
    }
    Some(text)
}
