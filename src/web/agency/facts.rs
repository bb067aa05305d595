//! Facts the agency states of itself: places, services, sectors, permit, registry number. They change at once.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use serde::{Deserialize, Serialize};

use super::AgencyView;
use crate::app::App;
use crate::domain::agencies::city::{self, Offered};
use crate::domain::agencies::facts::{self, Facts, Typed};
use crate::domain::agencies::profile::Location;
use crate::domain::agencies::service::Service;
use crate::domain::error::{Conflict, Error as DomainError};
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Owner;

/// Empty lines for further cities.
const SPARE: usize = 3;

const FORM: &str = "agency/facts/form.html";

/// The form: a field for each city, one line for each sector.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    cities: Vec<String>,
    services: Vec<String>,
    sectors: String,
    permit: String,
    registry_number: String,
    #[serde(skip_serializing)]
    seen: String,
    /// The button for more lines.
    #[serde(skip_serializing)]
    more: String,
}

#[derive(Serialize)]
struct Choices {
    services: &'static [Service],
    cities: Vec<Offered>,
}

#[derive(Serialize)]
struct FormView {
    agency: AgencyView,
    input: Fields,
    errors: BTreeMap<String, String>,
    choices: Choices,
    seen: String,
    /// What somebody else stated meanwhile.
    theirs: Option<Fields>,
}

/// GET /agency/{slug}/facts/edit
pub async fn edit(app: Data<App>, owner: Owner) -> Result<Page> {
    let id = owner.0.agency.id;
    let facts = app.db.read(move |conn| Facts::of(conn, id)).await?;
    let view = FormView::of(&owner, Fields::of(&facts), facts.stamp(), BTreeMap::new());
    Ok(Page::personal(FORM, view))
}

/// POST /agency/{slug}/facts
pub async fn update(
    app: Data<App>,
    owner: Owner,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let (locale, agency, seen) = (owner.0.viewer.locale, &owner.0.agency, fields.seen.clone());
    if !fields.more.is_empty() {
        let view = FormView::of(&owner, fields, seen, BTreeMap::new());
        return Ok(Either::Left(Page::personal(FORM, view)));
    }
    let (actor, id, told) = (owner.0.actor(), agency.id, fields.read(agency.country.as_deref()));
    let saved = match told {
        Ok(told) => {
            let seen = seen.clone();
            app.db.write(move |conn| facts::save(conn, actor, id, &seen, &told)).await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => {
            let page = Redirect::to(paths::own_profile(locale, &agency.slug));
            Ok(Either::Right(page.notice("agency-saved")))
        }
        Err(DomainError::Invalid(found)) => {
            let errors = FormErrors::from(found).messages(&app, locale);
            Ok(Either::Left(Page::invalid(FORM, FormView::of(&owner, fields, seen, errors))))
        }
        Err(DomainError::Conflict(Conflict::StateChanged)) => {
            let now = app.db.read(move |conn| Facts::of(conn, id)).await?;
            let mut view = FormView::of(&owner, fields, now.stamp(), BTreeMap::new());
            view.theirs = Some(Fields::of(&now));
            Ok(Either::Left(Page::personal(FORM, view).with_status(StatusCode::CONFLICT)))
        }
        Err(error) => Err(error.into()),
    }
}

impl FormView {
    fn of(owner: &Owner, mut input: Fields, seen: String, errors: BTreeMap<String, String>) -> Self {
        input.cities.retain(|city| !city.trim().is_empty());
        let lines = (input.cities.len() + SPARE).min(facts::MOST_PLACES.max(input.cities.len()));
        input.cities.resize(lines, String::new());
        let cities = city::offered(owner.0.agency.country.as_deref());
        let choices = Choices { services: Service::ALL, cities };
        Self { agency: AgencyView::of(&owner.0), input, errors, choices, seen, theirs: None }
    }
}

impl Fields {
    fn of(facts: &Facts) -> Self {
        Self {
            cities: facts.profile.locations.iter().map(Location::line).collect(),
            services: facts.profile.services.iter().map(ToString::to_string).collect(),
            sectors: facts.profile.sectors.join("\n"),
            permit: facts.permit.clone().unwrap_or_default(),
            registry_number: facts.registry_number.clone().unwrap_or_default(),
            ..Self::default()
        }
    }

    fn read(&self, home: Option<&str>) -> std::result::Result<Facts, DomainError> {
        let typed = Typed {
            cities: &self.cities,
            services: &self.services,
            sectors: &self.sectors,
            permit: &self.permit,
            registry_number: &self.registry_number,
        };
        Facts::read(&typed, home)
    }
}
