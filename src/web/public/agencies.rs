//! Agencies: their public pages.

pub mod badge;
pub(in crate::web) mod behaviour;
pub mod criteria;
mod curve;
mod promises;
mod responses;
mod reviews;
pub(in crate::web) mod scorecard;
mod structured_data;

use actix_web::Either;
use actix_web::web::{Data, Path, Query};
use serde::Serialize;
use serde_json::Value;

use self::behaviour::{AftercareView, FeedbackView, HalfYearView};
use self::criteria::CriterionRow;
pub(in crate::web) use self::promises::PromiseView;
use self::responses::ResponsesView;
use self::reviews::{Choices, Fields, Paging};
use self::scorecard::ScorecardView;
use crate::app::App;
use crate::domain::agencies::profile::Profile;
use crate::domain::agencies::promise::{self, Promise};
use crate::domain::agencies::service::Service;
use crate::domain::agencies::{Agency, AgencyState, former_name};
use crate::domain::error as domain;
use crate::domain::reviews::list::{self, Filters, Slice};
use crate::domain::reviews::public_review::PublicReview;
use crate::domain::scorecards::figures::Figures;
use crate::platform::db::Conn;
use crate::platform::slug::is_slug;
use crate::web::error::Result;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Viewer;

#[derive(Serialize)]
struct ShowView {
    agency: AgencyView,
    scorecard: ScorecardView,
    feedback: Option<FeedbackView>,
    criteria: Vec<CriterionRow>,
    trend: Vec<HalfYearView>,
    aftercare: Option<AftercareView>,
    responses: Option<ResponsesView>,
    promises: Vec<PromiseView>,
    input: Fields,
    filtered: bool,
    choices: Choices,
    reviews: Vec<PublicReview>,
    paging: Paging,
    structured_data: Value,
}

/// An agency beside its figures.
#[derive(Serialize)]
struct AgencyView {
    slug: String,
    name: String,
    legal_name: Option<String>,
    city: Option<String>,
    country: Option<String>,
    website: Option<String>,
    description: Option<String>,
    /// The address of a picture.
    logo: Option<String>,
    permit: Option<String>,
    registry_number: Option<String>,
    former_names: Vec<String>,
    /// Further cities.
    cities: Vec<String>,
    state: AgencyState,
    services: Vec<Service>,
    sectors: Vec<String>,
}

/// What stands at the address.
enum Place {
    Agency(Box<Found>),
    /// It was merged into this agency.
    Moved(Box<Agency>),
}

/// What the page is made of.
struct Found {
    agency: Agency,
    profile: Profile,
    former_names: Vec<String>,
    figures: Figures,
    promises: Vec<Promise>,
    slice: Slice,
    /// Reviews that pass the filters; only counted if there are any.
    total: Option<i64>,
}

/// GET /agencies/{slug}
pub async fn show(
    app: Data<App>,
    viewer: Viewer,
    path: Path<(String, String)>,
    Query(fields): Query<Fields>,
) -> Result<Either<Page, Redirect>> {
    let (filters, from) = (fields.filters(), fields.from());
    let slug = path.into_inner().1;
    match app.db.read(move |conn| find(conn, &slug, &filters, from)).await? {
        Place::Agency(found) => {
            let url = format!("{}{}", app.config.base_url, paths::agency(viewer.locale, &found.agency.slug));
            let view = view(&viewer, fields, *found, &url);
            Ok(Either::Left(Page::shared("public/agencies/show.html", view)))
        }
        Place::Moved(to) => Ok(Either::Right(Redirect::moved(paths::agency(viewer.locale, &to.slug)))),
    }
}

fn find(conn: &mut Conn, slug: &str, filters: &Filters, from: Option<i64>) -> domain::Result<Place> {
    if !is_slug(slug) {
        return Err(domain::Error::NotFound);
    }
    let agency = match Agency::listed_by_slug(conn, slug) {
        Err(domain::Error::NotFound) => {
            return Agency::successor_of_slug(conn, slug).map(|to| Place::Moved(Box::new(to)));
        }
        found => found?,
    };
    let total = match filters.is_empty() {
        true => None,
        false => Some(list::count_of_agency(conn, agency.id, filters)?),
    };
    Ok(Place::Agency(Box::new(Found {
        profile: Profile::of(conn, agency.id)?,
        former_names: former_name::of(conn, agency.id)?,
        figures: Figures::of(conn, agency.id.0)?,
        promises: promise::of_agency(conn, agency.id)?,
        slice: list::of_agency(conn, agency.id, filters, from)?,
        total,
        agency,
    })))
}

fn view(viewer: &Viewer, fields: Fields, found: Found, url: &str) -> ShowView {
    let Found { agency, profile, former_names, figures, promises, slice, total } = found;
    ShowView {
        structured_data: structured_data::of(&agency, &profile, &figures, url),
        scorecard: ScorecardView::of(&figures),
        feedback: figures.feedback.as_ref().map(FeedbackView::of),
        criteria: criteria::rows(|side, code| figures.criterion(side, code).map(|of| of.mean)),
        trend: figures.trend.iter().map(HalfYearView::of).collect(),
        aftercare: figures.aftercare.as_ref().map(AftercareView::of),
        responses: ResponsesView::of(&figures.responses),
        promises: promises.iter().map(PromiseView::of).collect(),
        choices: Choices::of(&fields),
        filtered: total.is_some(),
        paging: Paging::of(viewer, &agency.slug, &fields, &slice, total),
        reviews: slice.reviews,
        agency: AgencyView::of(agency, profile, former_names),
        input: fields,
    }
}

impl AgencyView {
    fn of(agency: Agency, profile: Profile, former_names: Vec<String>) -> Self {
        let mut cities = profile.locations.into_iter().map(|of| of.city);
        Self {
            slug: agency.slug,
            name: agency.name,
            legal_name: agency.legal_name,
            city: cities.next(),
            cities: cities.collect(),
            country: agency.country,
            website: agency.website,
            description: agency.description,
            logo: agency.logo.as_deref().map(paths::logo),
            permit: agency.permit,
            registry_number: agency.registry_number,
            former_names,
            state: agency.state,
            services: profile.services,
            sectors: profile.sectors,
        }
    }
}
