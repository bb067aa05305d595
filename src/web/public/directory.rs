//! The directory: search, filters, order, pages.

use actix_web::web::{Data, Query};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::agencies::directory::{self, Entry, Filter, Order, Scorecard};
use crate::domain::agencies::facets::Facets;
use crate::domain::agencies::service::Service;
use crate::domain::error as domain;
use crate::domain::scorecards::formula::Shown;
use crate::platform::db::page::PageRequest;
use crate::platform::{clock, country};
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::paging::Paging;
use crate::web::paths;
use crate::web::viewer::Viewer;

/// Agencies on a page.
const SIZE: i64 = 20;

/// Least numbers of reviews to choose from.
const MIN_REVIEWS: [&str; 4] = ["1", "5", "20", "50"];

/// What stands in the address. Whatever cannot be understood does not narrow.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    q: String,
    country: String,
    city: String,
    service: String,
    sector: String,
    min_reviews: String,
    order: String,
    #[serde(skip_serializing)]
    page: String,
}

#[derive(Serialize)]
struct IndexView {
    input: Fields,
    filtered: bool,
    choices: Choices,
    agencies: Vec<EntryView>,
    paging: Paging,
}

#[derive(Serialize)]
struct Choices {
    countries: Vec<String>,
    cities: Vec<String>,
    services: &'static [Service],
    sectors: Vec<String>,
    min_reviews: [&'static str; 4],
    orders: Vec<Order>,
}

/// An agency as a line of the directory.
#[derive(Serialize)]
struct EntryView {
    slug: String,
    name: String,
    city: Option<String>,
    country: Option<String>,
    services: Vec<Service>,
    sectors: Vec<String>,
    shown: Shown,
    reviews: i64,
    overall: Option<OverallView>,
    feedback_median: Option<i32>,
    /// The share of the reviews that are answered, from 0 to 1; none without an answer.
    answered: Option<f64>,
    response_median: Option<i32>,
}

#[derive(Serialize)]
struct OverallView {
    score: Option<f64>,
    low: f64,
    high: f64,
}

/// GET /agencies
pub async fn index(app: Data<App>, viewer: Viewer, Query(typed): Query<Fields>) -> Result<Page> {
    let fields = typed.understood();
    let (filter, number) = (fields.filter(), fields.page.parse().unwrap_or(1));
    let request = PageRequest::new(number, SIZE);
    let now = app.db.clock().run(clock::now);
    let offered = app.facets.get(now);
    let is_news = offered.is_none();
    let read = move |conn: &mut _| -> domain::Result<_> {
        let facets = offered.map_or_else(|| Facets::of(conn), Ok)?;
        Ok((directory::page(conn, &filter, request)?, facets))
    };
    let (listing, facets) = app.db.read(read).await?;
    if is_news {
        app.facets.keep(now, facets.clone());
    }
    let address = |page: i64| fields.address(&viewer, page);
    let view = IndexView {
        paging: Paging::new(number, SIZE, listing.total, address),
        filtered: fields.narrows(),
        choices: Choices::of(facets, &fields),
        agencies: listing.entries.rows.into_iter().map(EntryView::of).collect(),
        input: fields,
    };
    Ok(Page::shared("public/agencies/index.html", view))
}

impl Fields {
    /// What was typed, without what means nothing.
    fn understood(mut self) -> Self {
        self.q = self.q.trim().to_owned();
        self.country = country::code(&self.country).unwrap_or_default().to_owned();
        self.service = known::<Service>(&self.service);
        self.min_reviews = self.min_reviews.parse::<u32>().map(|n| n.to_string()).unwrap_or_default();
        self.order = known::<Order>(&self.order);
        if self.order.is_empty() || (self.q.is_empty() && self.order == Order::Relevance.code()) {
            let order = if self.q.is_empty() { Order::Score } else { Order::Relevance };
            order.code().clone_into(&mut self.order);
        }
        self
    }

    fn filter(&self) -> Filter {
        let some = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Filter {
            text: some(&self.q),
            country: some(&self.country),
            city: some(&self.city),
            service: self.service.parse().ok(),
            sector: some(&self.sector),
            min_reviews: self.min_reviews.parse().ok(),
            order: self.order.parse().unwrap_or(Order::Score),
        }
    }

    fn narrows(&self) -> bool {
        let fields = [&self.q, &self.country, &self.city, &self.service, &self.sector, &self.min_reviews];
        fields.iter().any(|field| !field.is_empty())
    }

    /// The address of another page of the same list.
    fn address(&self, viewer: &Viewer, page: i64) -> String {
        let default = if self.q.is_empty() { Order::Score } else { Order::Relevance };
        let order = if self.order == default.code() { "" } else { &self.order };
        let fields = [
            ("q", self.q.as_str()),
            ("country", &self.country),
            ("city", &self.city),
            ("service", &self.service),
            ("sector", &self.sector),
            ("min_reviews", &self.min_reviews),
            ("order", order),
        ];
        let page = if page > 1 { page.to_string() } else { String::new() };
        let fields = fields.map(|(name, value)| (name, value.to_owned())).into_iter().chain([("page", page)]);
        paths::with_query(paths::agencies(viewer.locale), fields)
    }
}

/// The text if it is one of the type's codes.
fn known<T: std::str::FromStr>(text: &str) -> String {
    text.parse::<T>().map(|_| text.to_owned()).unwrap_or_default()
}

impl Choices {
    fn of(facets: Facets, fields: &Fields) -> Self {
        let searched = !fields.q.is_empty();
        let orders = Order::ALL.iter().copied().filter(|order| searched || *order != Order::Relevance);
        Self {
            countries: facets.countries,
            cities: facets.cities,
            services: Service::ALL,
            sectors: facets.sectors,
            min_reviews: MIN_REVIEWS,
            orders: orders.collect(),
        }
    }
}

impl EntryView {
    fn of(entry: Entry) -> Self {
        let Entry { agency, profile, scorecard } = entry;
        let Scorecard { shown, score, low, high, reviews, feedback_median, responses, response_median } =
            scorecard;
        let range = low.zip(high);
        Self {
            slug: agency.slug,
            name: agency.name,
            city: profile.locations.into_iter().next().map(|at| at.city),
            country: agency.country,
            services: profile.services,
            sectors: profile.sectors,
            shown,
            reviews,
            overall: range.map(|(low, high)| OverallView { score, low, high }),
            feedback_median,
            answered: (responses > 0 && reviews > 0).then(|| responses as f64 / reviews as f64),
            response_median,
        }
    }
}
