//! The directory: the listed agencies, narrowed by what the reader asks for, in the order they choose.
//! A page costs the same number of queries whatever stands on it, and each is answered from an index.

use std::collections::HashSet;

use diesel::dsl::{InnerJoin, IntoBoxed, sql};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::profile::Profile;
use super::service::Service;
use super::{Agency, AgencyId, AgencyState, city};
use crate::domain::error::Result;
use crate::domain::scorecards::formula::Shown;
use crate::domain::search::{self, Found, Matches};
use crate::platform::db::page::{Page, PageRequest};
use crate::platform::db::schema::{agencies, agency_locations, agency_sectors, agency_services, scorecards};
use crate::platform::db::{Backend, Conn};
use crate::platform::folding::fold;

crate::text_enum!(
    /// What comes first.
    Order {
        Score = "score",
        Reviews = "reviews",
        Name = "name",
        /// What fits the search best; without a search the same as `Score`.
        Relevance = "relevance",
    }
);

/// What the reader asks for. What is `None` does not narrow.
#[derive(Clone, Debug)]
pub struct Filter {
    /// A search for name, city or sector.
    pub text: Option<String>,
    /// ISO 3166-1 alpha-2, in capitals.
    pub country: Option<String>,
    /// A city under any of its names.
    pub city: Option<String>,
    pub service: Option<Service>,
    /// A sector, or words one begins with.
    pub sector: Option<String>,
    /// At least so many published reviews.
    pub min_reviews: Option<i64>,
    pub order: Order,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            text: None,
            country: None,
            city: None,
            service: None,
            sector: None,
            min_reviews: None,
            order: Order::Relevance,
        }
    }
}

/// An agency as a line of the directory.
#[derive(Clone, Debug)]
pub struct Entry {
    pub agency: Agency,
    pub profile: Profile,
    pub scorecard: Scorecard,
}

/// What lists show of a scorecard.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = scorecards)]
pub struct Scorecard {
    pub shown: Shown,
    pub score: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// Published reviews.
    pub reviews: i64,
    /// Days within which half of the people had heard back.
    pub feedback_median: Option<i32>,
    /// Published reviews that the agency answered.
    pub responses: i64,
    /// Days within which half of the answers came.
    pub response_median: Option<i32>,
}

/// A page of the directory.
#[derive(Debug)]
pub struct Listing {
    pub entries: Page<Entry>,
    /// Agencies on all pages together.
    pub total: i64,
}

/// The page that is asked for.
///
/// # Errors
/// The database's own.
pub fn page(conn: &mut Conn, filter: &Filter, request: PageRequest) -> Result<Listing> {
    let (ids, total) = match &filter.text {
        None => in_order(conn, filter, None, request)?,
        Some(text) => match search::find(conn, text, search::MOST)? {
            Found { matches: None, .. } => (Vec::new(), 0),
            Found { best, matches } if filter.order == Order::Relevance => {
                best_first(conn, filter, &best, matches.as_ref(), request)?
            }
            Found { matches, .. } => in_order(conn, filter, matches.as_ref(), request)?,
        },
    };
    let mut page = request.page(ids);
    let rows = entries(conn, &std::mem::take(&mut page.rows))?;
    Ok(Listing {
        entries: Page { rows, number: page.number, previous: page.previous, next: page.next },
        total,
    })
}

type Rows<'a> = IntoBoxed<'a, InnerJoin<agencies::table, scorecards::table>, Backend>;

fn in_order(
    conn: &mut Conn,
    filter: &Filter,
    found: Option<&Matches>,
    request: PageRequest,
) -> Result<(Vec<AgencyId>, i64)> {
    use scorecards::{agency_id, rank_score, reviews, weight};
    let total = narrowed(filter, found).count().get_result(conn)?;
    let rows = narrowed(filter, found);
    let rows = match filter.order {
        Order::Relevance | Order::Score => rows.order((rank_score.desc(), weight.desc(), agency_id.desc())),
        Order::Reviews => rows.order((reviews.desc(), agency_id.desc())),
        Order::Name => rows.order((agencies::name_key.asc(), agencies::id.asc())),
    };
    let ids = rows.select(agencies::id).limit(request.limit()).offset(request.offset()).load(conn)?;
    Ok((ids, total))
}

/// The best of what the search found, put in order here.
fn best_first(
    conn: &mut Conn,
    filter: &Filter,
    best: &[AgencyId],
    found: Option<&Matches>,
    request: PageRequest,
) -> Result<(Vec<AgencyId>, i64)> {
    let kept: Vec<AgencyId> = narrowed(filter, found).select(agencies::id).load(conn)?;
    let kept: HashSet<AgencyId> = kept.into_iter().collect();
    let total = i64::try_from(kept.len()).unwrap_or(i64::MAX);
    let skip = usize::try_from(request.offset()).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit()).unwrap_or(usize::MAX);
    let ids = best.iter().filter(|id| kept.contains(id)).skip(skip).take(take).copied();
    Ok((ids.collect(), total))
}

/// The listed agencies that pass the filter, with their rows on the board.
fn narrowed<'a>(filter: &'a Filter, found: Option<&'a Matches>) -> Rows<'a> {
    let mut rows: Rows<'a> = agencies::table.inner_join(scorecards::table).into_boxed();
    rows = match filter.order {
        Order::Name => rows.filter(agencies::state.eq(AgencyState::Listed)),
        // Written so that the database walks along the order, and does not gather every listed agency
        // to put them in order afterwards.
        Order::Relevance | Order::Score | Order::Reviews => {
            rows.filter(agencies::state.concat("").eq(AgencyState::Listed.code()))
        }
    };
    if let Some(found) = found {
        rows = rows.filter(sql::<Bool>(found.head).bind::<Text, _>(&found.query).sql(found.tail));
    }
    if let Some(country) = &filter.country {
        rows = rows.filter(agencies::country.eq(country));
    }
    if let Some(city) = &filter.city {
        let keys = city::keys(city, filter.country.as_deref());
        let there = agency_locations::table.filter(agency_locations::city_key.eq_any(keys));
        rows = rows.filter(agencies::id.eq_any(there.select(agency_locations::agency_id)));
    }
    if let Some(service) = filter.service {
        let offering = agency_services::table.filter(agency_services::service.eq(service));
        rows = rows.filter(agencies::id.eq_any(offering.select(agency_services::agency_id)));
    }
    if let Some(sector) = &filter.sector {
        let key = fold(sector);
        let begins = agency_sectors::sector_key.like(format!("{key}%"));
        let has_word = agency_sectors::sector_key.like(format!("% {key}%"));
        let active = agency_sectors::table.filter(begins.or(has_word));
        rows = rows.filter(agencies::id.eq_any(active.select(agency_sectors::agency_id)));
    }
    if let Some(least) = filter.min_reviews {
        rows = rows.filter(scorecards::reviews.ge(least));
    }
    rows
}

/// The lines of these agencies, in the given order.
///
/// # Errors
/// The database's own.
pub fn entries(conn: &mut Conn, ids: &[AgencyId]) -> Result<Vec<Entry>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = agencies::table.inner_join(scorecards::table).filter(agencies::id.eq_any(ids.to_vec()));
    let rows: Vec<(Agency, Scorecard)> =
        rows.select((Agency::as_select(), Scorecard::as_select())).load(conn)?;
    let mut profiles = Profile::of_all(conn, ids)?;
    let mut entries: Vec<Entry> = rows
        .into_iter()
        .map(|(agency, scorecard)| {
            let profile = profiles.remove(&agency.id).unwrap_or_default();
            Entry { agency, profile, scorecard }
        })
        .collect();
    entries.sort_by_key(|entry| ids.iter().position(|id| *id == entry.agency.id));
    Ok(entries)
}
