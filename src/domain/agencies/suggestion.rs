//! Suggestions: anybody may propose an agency that is missing. It waits, unseen by the public, for a
//! moderator, who accepts or declines it; whoever left an address or was signed in is told by mail.
//! While a suggestion waits, a second one of the same name and country joins it.

use diesel::prelude::*;
use serde_json::json;

use super::listing::{self, NewAgency};
use super::profile::{Location, Profile};
use super::{Agency, AgencyId, AgencyState, slug, website};
use crate::domain::accounts::account::{Account, AccountState};
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, CaseKind, NewCase};
use crate::domain::error::{Conflict, Error, FieldError, Result};
use crate::domain::mail::{self, Mail};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, suggestion_addresses};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::platform::{clean_text, clock, country, folding};

/// What somebody typed into the form.
#[derive(Clone, Debug, Default)]
pub struct Suggestion {
    pub name: String,
    pub city: String,
    pub country: String,
    pub website: String,
}

/// Where to write when it is decided; a member's own address is known.
pub struct Sender<'a> {
    pub address: Option<&'a MailAddress>,
    pub locale: Locale,
}

/// The longest name, in characters as people count them.
pub const MAX_NAME_LENGTH: usize = 120;
/// The longest name of a city.
pub const MAX_CITY_LENGTH: usize = 80;
/// The longest address of a website.
pub const MAX_WEBSITE_LENGTH: usize = 200;

impl Suggestion {
    /// What was typed, cleaned and checked.
    ///
    /// # Errors
    /// `Invalid` with every field that is wrong.
    pub fn read(&self) -> Result<NewAgency> {
        let mut wrong = Vec::new();
        let mut text = |field, typed, longest| {
            line(typed, longest).unwrap_or_else(|key| {
                wrong.push(FieldError { field, key });
                None
            })
        };
        let name = text("name", &self.name, MAX_NAME_LENGTH);
        let city = text("city", &self.city, MAX_CITY_LENGTH);
        let country = Some(self.country.trim().to_owned()).filter(|typed| !typed.is_empty());
        let website = text("website", &self.website, MAX_WEBSITE_LENGTH);
        if name.is_none() && wrong.iter().all(|error| error.field != "name") {
            wrong.push(FieldError { field: "name", key: "invalid-required" });
        }
        let country = checked(country, "country", "invalid-choose", country::code, &mut wrong);
        let website = checked(website, "website", "invalid-url", website::parse, &mut wrong);
        if !wrong.is_empty() {
            return Err(Error::Invalid(wrong));
        }
        let locations: Vec<_> = city.iter().map(|city| Location::new(city, country)).collect();
        Ok(NewAgency {
            name: name.unwrap_or_default(),
            country: country.map(str::to_owned),
            website,
            profile: Profile::new(locations, Vec::new(), Vec::new()),
            ..NewAgency::default()
        })
    }
}

fn line(typed: &str, longest: usize) -> std::result::Result<Option<String>, &'static str> {
    let text = clean_text::single_line(typed).map_err(|_| "invalid-characters")?;
    if clean_text::length(&text) > longest {
        return Err("invalid-too-long");
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// What `read` makes of a text; notes the field if it can make nothing of it.
fn checked<T>(
    text: Option<String>,
    field: &'static str,
    key: &'static str,
    read: impl Fn(&str) -> Option<T>,
    wrong: &mut Vec<FieldError>,
) -> Option<T> {
    let value = text.as_deref().map(read)?;
    if value.is_none() {
        wrong.push(FieldError { field, key });
    }
    value
}

/// Listed and waiting agencies of the same name and country.
///
/// # Errors
/// The database's own.
pub fn look_alikes(conn: &mut Conn, name: &str, country: Option<&str>) -> Result<Vec<Agency>> {
    let known = [AgencyState::Listed, AgencyState::Suggested];
    let mut found = Agency::called(conn, &folding::fold_name(name), country)?;
    found.retain(|agency| known.contains(&agency.state));
    Ok(found)
}

/// Whether `agency` is the very one that is meant: nothing tells their cities apart.
fn is_meant(conn: &mut Conn, agency: &Agency, new: &NewAgency) -> Result<bool> {
    let known = Profile::of(conn, agency.id)?.locations;
    let Some(city) = new.profile.locations.first() else { return Ok(true) };
    Ok(known.is_empty() || known.iter().any(|at| at.city_key == city.city_key))
}

/// Proposes an agency; it waits in the queue. Returns its id.
///
/// # Errors
/// `Invalid` if the agency is listed already.
pub fn suggest(conn: &mut Conn, actor: Actor, new: &NewAgency, sender: &Sender<'_>) -> Result<AgencyId> {
    let same = look_alikes(conn, &new.name, new.country.as_deref())?;
    for known in &same {
        if is_meant(conn, known, new)? {
            return match known.state {
                AgencyState::Suggested => Ok(known.id),
                _ => Err(Error::field("name", "invalid-agency-known")),
            };
        }
    }
    let id = AgencyId::new();
    // The name's own place in the addresses is taken when the agency is listed: nobody can occupy it before.
    listing::insert(conn, id, &format!("suggestion-{id}"), new, AgencyState::Suggested)?;
    new.profile.save(conn, id)?;
    remember_sender(conn, actor, id, sender)?;
    let subject = Subject::new(SubjectKind::Agency, id.0);
    audit::record(conn, actor, Action::AgencySuggested, subject, json!({}))?;
    let case = NewCase {
        kind: CaseKind::Suggestion,
        subject,
        agency_id: Some(id.0),
        author: actor.account(),
        language: sender.locale.code().to_owned(),
    };
    case::open(conn, actor, case)?;
    Ok(id)
}

fn remember_sender(conn: &mut Conn, actor: Actor, id: AgencyId, sender: &Sender<'_>) -> Result<()> {
    if let Some(account) = actor.account() {
        diesel::update(agencies::table.find(id)).set(agencies::suggested_by.eq(account)).execute(conn)?;
    } else if let Some(address) = sender.address {
        diesel::insert_into(suggestion_addresses::table)
            .values((
                suggestion_addresses::agency_id.eq(id),
                suggestion_addresses::email.eq(address.as_str()),
                suggestion_addresses::locale.eq(sender.locale),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Lists a suggested agency and tells who suggested it.
///
/// # Errors
/// `Conflict` if it is no longer waiting.
pub fn accept(conn: &mut Conn, actor: Actor, id: AgencyId) -> Result<Agency> {
    leave_waiting(conn, id, AgencyState::Listed)?;
    let waiting = Agency::find(conn, id)?;
    slug::claim(conn, id, &waiting.name, waiting.country.as_deref(), |conn, slug| {
        diesel::update(agencies::table.find(id)).set(agencies::slug.eq(slug)).execute(conn)?;
        Ok(())
    })?;
    let listed = listing::open(conn, actor, id)?;
    tell_sender(conn, &listed, "")?;
    Ok(listed)
}

/// Declines a suggested agency and tells who suggested it why.
///
/// # Errors
/// `Conflict` if it is no longer waiting.
pub fn decline(conn: &mut Conn, actor: Actor, id: AgencyId, explanation: &str) -> Result<()> {
    leave_waiting(conn, id, AgencyState::Declined)?;
    let declined = Agency::find(conn, id)?;
    audit::record(conn, actor, Action::AgencyDeclined, declined.subject(), json!({}))?;
    tell_sender(conn, &declined, explanation)
}

fn leave_waiting(conn: &mut Conn, id: AgencyId, state: AgencyState) -> Result<()> {
    let waiting = agencies::table.filter(agencies::id.eq(id).and(agencies::state.eq(AgencyState::Suggested)));
    let moved = diesel::update(waiting)
        .set((agencies::state.eq(state), agencies::updated_at.eq(clock::now())))
        .execute(conn)?;
    if moved == 1 { Ok(()) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}

fn tell_sender(conn: &mut Conn, agency: &Agency, explanation: &str) -> Result<()> {
    let Some((address, locale)) = sender(conn, agency.id)? else { return Ok(()) };
    let slug = (agency.state == AgencyState::Listed).then(|| agency.slug.clone());
    let decided = Mail::SuggestionDecided {
        agency_name: agency.name.clone(),
        agency_slug: slug,
        explanation: explanation.to_owned(),
    };
    mail::post(conn, &address, locale, &decided)?;
    diesel::delete(suggestion_addresses::table.find(agency.id)).execute(conn)?;
    Ok(())
}

fn sender(conn: &mut Conn, id: AgencyId) -> Result<Option<(String, Locale)>> {
    let member: Option<AccountId> = agencies::table.find(id).select(agencies::suggested_by).first(conn)?;
    if let Some(member) = member {
        let account = Account::find(conn, member)?;
        return Ok((account.state == AccountState::Active).then_some((account.email, account.locale)));
    }
    let columns = (suggestion_addresses::email, suggestion_addresses::locale);
    Ok(suggestion_addresses::table.find(id).select(columns).first(conn).optional()?)
}
