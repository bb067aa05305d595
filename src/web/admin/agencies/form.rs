//! The form of an agency: one line per city and per sector, a city's country behind a comma.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::agencies::editing::Sheet;
use crate::domain::agencies::listing::NewAgency;
use crate::domain::agencies::profile::{Location, Profile};
use crate::domain::agencies::service::Service;
use crate::domain::agencies::website;
use crate::platform::{clean_text, country};
use crate::web::form::FormErrors;

/// The longest name, city or sector, in characters.
const LONGEST_LINE: usize = 200;
/// The longest description and list, in characters.
const LONGEST_TEXT: usize = 4000;

/// The countries one can choose; `locales/` has their names.
const COUNTRIES: &[&str] = &[
    "at", "be", "bg", "ch", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gb", "gr", "hr", "hu", "ie",
    "is", "it", "li", "lt", "lu", "lv", "mt", "nl", "no", "pl", "pt", "ro", "se", "si", "sk",
];

/// What can be chosen.
#[derive(Serialize)]
pub struct Choices {
    countries: &'static [&'static str],
    services: &'static [Service],
}

impl Choices {
    /// Everything.
    pub fn all() -> Self {
        Self { countries: COUNTRIES, services: Service::ALL }
    }
}

/// The form.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    name: String,
    legal_name: String,
    country: String,
    website: String,
    description: String,
    cities: String,
    services: Vec<String>,
    sectors: String,
    #[serde(skip_serializing)]
    seen: String,
}

impl Fields {
    /// The form of an agency as it is.
    pub fn of(sheet: &Sheet) -> Self {
        let Sheet { agency, profile, .. } = sheet;
        let text = |of: &Option<String>| of.clone().unwrap_or_default();
        Self {
            name: agency.name.clone(),
            legal_name: text(&agency.legal_name),
            country: text(&agency.country).to_ascii_lowercase(),
            website: text(&agency.website),
            description: text(&agency.description),
            cities: profile.locations.iter().map(Location::line).collect::<Vec<_>>().join("\n"),
            services: profile.services.iter().map(ToString::to_string).collect(),
            sectors: profile.sectors.join("\n"),
            seen: String::new(),
        }
    }

    /// When the agency last changed before the form was made; long ago if that is not told.
    pub fn seen(&self) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(&self.seen, "%Y-%m-%d %H:%M:%S%.f").unwrap_or_default()
    }

    /// What was typed, cleaned and checked; nothing if something is wrong.
    pub fn read(&self, errors: &mut FormErrors) -> Option<NewAgency> {
        let name = line(errors, "name", &self.name);
        if name.is_none() {
            errors.add("name", "invalid-required");
        }
        let country = country::code(&self.country);
        if country.is_none() && !self.country.is_empty() {
            errors.add("country", "invalid-choose");
        }
        let website = line(errors, "website", &self.website);
        let parsed = website.as_deref().and_then(website::parse);
        if website.is_some() && parsed.is_none() {
            errors.add("website", "invalid-url");
        }
        let locations =
            lines(errors, "cities", &self.cities).iter().map(|at| Location::typed(at, country)).collect();
        let services = self.services.iter().filter_map(|code| code.parse().ok()).collect();
        let sectors = lines(errors, "sectors", &self.sectors);
        let told = NewAgency {
            name: name.unwrap_or_default(),
            legal_name: line(errors, "legal_name", &self.legal_name),
            country: country.map(str::to_owned),
            website: parsed,
            description: text(errors, "description", &self.description),
            source: None,
            profile: Profile::new(locations, services, sectors),
        };
        errors.is_empty().then_some(told)
    }
}

fn line(errors: &mut FormErrors, field: &'static str, typed: &str) -> Option<String> {
    let text = clean_text::single_line(typed);
    checked(errors, field, text.ok(), LONGEST_LINE)
}

fn text(errors: &mut FormErrors, field: &'static str, typed: &str) -> Option<String> {
    checked(errors, field, clean_text::clean(typed).ok(), LONGEST_TEXT)
}

fn checked(
    errors: &mut FormErrors,
    field: &'static str,
    cleaned: Option<String>,
    longest: usize,
) -> Option<String> {
    let Some(text) = cleaned else {
        errors.add(field, "invalid-characters");
        return None;
    };
    if clean_text::length(&text) > longest {
        errors.add_count(field, "invalid-too-long", longest);
    }
    Some(text).filter(|text| !text.is_empty())
}

fn lines(errors: &mut FormErrors, field: &'static str, typed: &str) -> Vec<String> {
    let whole = text(errors, field, typed).unwrap_or_default();
    whole.lines().filter_map(|one| line(errors, field, one)).collect()
}
