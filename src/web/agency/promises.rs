//! The feedback promise: what stands, what was promised before, and the form for another.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;
use serde::{Deserialize, Serialize};

use super::AgencyView;
use crate::app::App;
use crate::domain::agencies::promise::{self, DAYS, Promise};
use crate::domain::error::Error as DomainError;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::public::agencies::PromiseView;
use crate::web::viewer::{Owner, Representative};

/// What can be typed on this page.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    days: String,
}

#[derive(Serialize)]
struct IndexView {
    agency: AgencyView,
    standing: Option<PromiseView>,
    withdrawn: Vec<PromiseView>,
    fewest: i32,
    most: i32,
    input: Fields,
    errors: BTreeMap<String, String>,
}

/// GET /agency/{slug}/promises
pub async fn index(app: Data<App>, one: Representative) -> Result<Page> {
    page(&app, &one, Fields::default(), FormErrors::default()).await
}

/// POST /agency/{slug}/promises
pub async fn create(
    app: Data<App>,
    Owner(owner): Owner,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    // What is no number is one that cannot be promised.
    let days = fields.days.trim().parse().unwrap_or_default();
    let (actor, agency) = (owner.actor(), owner.agency.id);
    match app.db.write(move |conn| promise::make(conn, actor, agency, days)).await {
        Ok(()) => {
            let back = Redirect::to(paths::agency_page(owner.viewer.locale, &owner.agency.slug, "promises"));
            Ok(Either::Right(back.notice("promise-made")))
        }
        Err(DomainError::Invalid(errors)) => {
            Ok(Either::Left(page(&app, &owner, fields, errors.into()).await?))
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(app: &App, one: &Representative, input: Fields, errors: FormErrors) -> Result<Page> {
    let agency = one.agency.id;
    let all = app.db.read(move |conn| promise::of_agency(conn, agency)).await?;
    let (standing, withdrawn): (Vec<Promise>, _) = all.into_iter().partition(Promise::stands);
    let is_refused = !errors.is_empty();
    let view = IndexView {
        agency: AgencyView::of(one),
        standing: standing.first().map(PromiseView::of),
        withdrawn: withdrawn.iter().map(PromiseView::of).collect(),
        fewest: *DAYS.start(),
        most: *DAYS.end(),
        input,
        errors: errors.messages(app, one.viewer.locale),
    };
    let template = "agency/promises/index.html";
    Ok(if is_refused { Page::invalid(template, view) } else { Page::personal(template, view) })
}
