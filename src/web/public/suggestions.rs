//! Suggesting an agency that is missing.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Query};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::agencies::suggestion::{
    self, MAX_CITY_LENGTH, MAX_NAME_LENGTH, MAX_WEBSITE_LENGTH, Sender, Suggestion,
};
use crate::domain::error::Error as DomainError;
use crate::platform::{clean_text, country};
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;

/// The form.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    name: String,
    city: String,
    country: String,
    website: String,
    email: String,
}

#[derive(Serialize)]
struct NewView<'a> {
    input: &'a Fields,
    errors: BTreeMap<String, String>,
    choices: Choices,
}

#[derive(Serialize)]
struct Choices {
    countries: Vec<&'static str>,
}

/// GET /suggestions/new
pub async fn new(app: Data<App>, viewer: Viewer, Query(fields): Query<Fields>) -> Page {
    Page::shared("public/suggestions/new.html", view(&app, &viewer, &fields, &FormErrors::default()))
}

/// POST /suggestions
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    Form(fields): Form<Fields>,
) -> Result<Either<Redirect, Page>> {
    let again = |errors: &FormErrors| {
        Ok(Either::Right(Page::invalid("public/suggestions/new.html", view(&app, &viewer, &fields, errors))))
    };
    let mut errors = fields.too_long();
    let address =
        if viewer.signed_in.is_some() { None } else { errors.optional_address("email", &fields.email) };
    let new = match fields.suggestion().read() {
        Ok(new) if errors.is_empty() => new,
        Ok(_) => return again(&errors),
        Err(DomainError::Invalid(found)) => {
            errors.extend(found);
            return again(&errors);
        }
        Err(error) => return Err(error.into()),
    };
    app.count(Limit::Suggestions, &viewer.client).await?;
    let (actor, locale) = (viewer.actor(), viewer.locale);
    let flash = if viewer.signed_in.is_some() || address.is_some() {
        "suggestion-sent"
    } else {
        "suggestion-received"
    };
    let suggest = move |conn: &mut _| {
        suggestion::suggest(conn, actor, &new, &Sender { address: address.as_ref(), locale })
    };
    match app.db.write(suggest).await {
        Ok(_) => Ok(Either::Left(Redirect::to(paths::agencies(viewer.locale)).notice(flash))),
        Err(DomainError::Invalid(found)) => again(&found.into()),
        Err(error) => Err(error.into()),
    }
}

impl Fields {
    fn suggestion(&self) -> Suggestion {
        Suggestion {
            name: self.name.clone(),
            city: self.city.clone(),
            country: self.country.clone(),
            website: self.website.clone(),
        }
    }

    /// What is longer than it may be.
    fn too_long(&self) -> FormErrors {
        let mut errors = FormErrors::default();
        let limits = [
            ("name", &self.name, MAX_NAME_LENGTH),
            ("city", &self.city, MAX_CITY_LENGTH),
            ("website", &self.website, MAX_WEBSITE_LENGTH),
        ];
        for (field, _, most) in limits.into_iter().filter(|(_, text, most)| clean_text::length(text) > *most)
        {
            errors.add_count(field, "invalid-too-long", most);
        }
        errors
    }
}

fn view<'a>(app: &App, viewer: &Viewer, fields: &'a Fields, errors: &FormErrors) -> NewView<'a> {
    let catalog = app.templates.catalog();
    let mut countries = country::EUROPEAN.to_vec();
    countries
        .sort_by_cached_key(|code| catalog.plain(viewer.locale, &format!("country-{}", code.to_lowercase())));
    NewView { input: fields, errors: errors.messages(app, viewer.locale), choices: Choices { countries } }
}
