//! The desk as its template wants it.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::AgencyView;
use super::desk::{Fields, Found};
use crate::domain::agencies::service::Service;
use crate::domain::desk::news::Item;
use crate::domain::reviews::advice::Advice;
use crate::domain::reviews::criterion::Criterion;
use crate::domain::scorecards::figures::Figures;
use crate::domain::scorecards::formula::Side;
use crate::domain::scorecards::peer_groups::{PeerGroup, Placed, figure};
use crate::domain::scorecards::selection::Selection;
use crate::platform::db::types::encode_id;
use crate::web::paths::{self, with_query};
use crate::web::public::agencies::PromiseView;
use crate::web::public::agencies::behaviour::{AftercareView, FeedbackView, HalfYearView};
use crate::web::public::agencies::scorecard::ScorecardView;
use crate::web::viewer::Representative;

#[derive(Serialize)]
pub struct ShowView {
    agency: AgencyView,
    scorecard: ScorecardView,
    since: NaiveDateTime,
    news: Vec<Item>,
    news_count: i64,
    unanswered: Vec<Item>,
    more_unanswered: usize,
    peers: Option<PeersView>,
    rows: Vec<Row>,
    selection: Option<SelectionView>,
    feedback: Option<FeedbackView>,
    trend: Vec<HalfYearView>,
    aftercare: Option<AftercareView>,
    advices: Vec<Advice>,
    /// Where the next texts are.
    more_advice: Option<String>,
    promise: Option<PromiseView>,
    wants_digest: bool,
    choices: Choices,
    input: Fields,
    files: Files,
}

/// Whom the agency is compared with.
#[derive(Serialize)]
struct PeersView {
    country: Option<String>,
    service: Option<String>,
    refreshed_on: NaiveDate,
}

/// One figure: the whole, a side, or a side's criterion.
#[derive(Serialize)]
pub struct Row {
    pub side: Option<Side>,
    pub criterion: Option<Criterion>,
    pub own: Option<f64>,
    pub selected: Option<f64>,
    pub peers: Option<PlacedView>,
}

#[derive(Serialize)]
pub struct PlacedView {
    pub others: i64,
    pub better_than: f64,
    pub median: f64,
    pub low: f64,
    pub high: f64,
}

#[derive(Serialize)]
struct SelectionView {
    reviews: i64,
    mean: Option<f64>,
    /// The sides that cannot be shown though they were asked for.
    is_too_few: bool,
    gap: Option<GapView>,
}

/// The plain means of both sides.
#[derive(Serialize)]
struct GapView {
    talent: f64,
    client: f64,
    value: f64,
}

#[derive(Serialize)]
struct Choices {
    sides: &'static [Side],
    periods: Vec<Period>,
    services: Vec<Service>,
}

/// A half-year that can be chosen.
#[derive(Serialize)]
struct Period {
    code: String,
    year: String,
    half: i32,
}

#[derive(Serialize)]
struct Files {
    figures: String,
    reviews: String,
}

impl ShowView {
    pub fn of(one: &Representative, fields: Fields, found: Found) -> Self {
        let (locale, slug) = (one.viewer.locale, one.agency.slug.as_str());
        let figures = &found.figures;
        let chosen = found.selection.as_ref();
        let narrowed = || [("side", &fields.side), ("period", &fields.period), ("service", &fields.service)];
        let address = |path: String, from: Option<String>| {
            let query = narrowed().map(|(name, value)| (name, value.clone()));
            with_query(path, query.into_iter().chain(from.map(|from| ("from", from))))
        };
        let feedback = chosen.map_or(figures.feedback.as_ref(), |chosen| chosen.feedback.as_ref());
        let aftercare = chosen.map_or(figures.aftercare.as_ref(), |chosen| chosen.aftercare.as_ref());
        Self {
            agency: AgencyView::of(one),
            scorecard: ScorecardView::of(figures),
            rows: rows(figures, found.peers.as_ref(), chosen),
            selection: chosen.map(SelectionView::of),
            feedback: feedback.map(FeedbackView::of),
            trend: chosen.map_or(&figures.trend, |of| &of.trend).iter().map(HalfYearView::of).collect(),
            aftercare: aftercare.map(AftercareView::of),
            since: found.since,
            news_count: found.news.count,
            news: found.news.new,
            unanswered: found.news.unanswered,
            more_unanswered: found.news.more_unanswered,
            peers: found.peers.map(PeersView::of),
            more_advice: found
                .advice
                .next
                .map(|from| address(paths::desk(locale, slug), Some(encode_id(from))) + "#advice"),
            advices: found.advice.advices,
            promise: found.promise.as_ref().map(PromiseView::of),
            wants_digest: found.wants_digest,
            choices: Choices {
                sides: Side::ALL,
                periods: found.offer.half_years().into_iter().map(Period::of).collect(),
                services: found.offer.services().into_iter().filter_map(service).collect(),
            },
            files: Files {
                figures: address(paths::agency_page(locale, slug, "figures.csv"), None),
                reviews: paths::agency_page(locale, slug, "reviews.csv"),
            },
            input: fields,
        }
    }
}

fn service(place: i32) -> Option<Service> {
    usize::try_from(place).ok().and_then(|place| Service::ALL.get(place)).copied()
}

/// The whole, the sides, then what each side says of each criterion; what shows nothing is left out.
pub fn rows(figures: &Figures, peers: Option<&PeerGroup>, chosen: Option<&Selection>) -> Vec<Row> {
    let row = |side: Option<Side>, criterion: Option<Criterion>, own: Option<f64>, selected: Option<f64>| {
        let name = figure(side, criterion.map(Criterion::code));
        let placed = own.and_then(|own| peers?.place(&name, own));
        Row { side, criterion, own, selected, peers: placed.map(PlacedView::of) }
    };
    let standing = &figures.standing;
    let whole = row(None, None, standing.overall().map(|of| of.score), chosen.and_then(|of| of.mean));
    let sides = Side::ALL.iter().map(|&side| row(Some(side), None, standing.side(side).published(), None));
    let criteria = Side::ALL.iter().flat_map(|&side| Criterion::of(side).iter().map(move |&of| (side, of)));
    let criteria = criteria.map(|(side, criterion)| {
        let own = figures.criterion(side, criterion.code()).map(|of| of.mean);
        let selected = chosen.and_then(|of| of.criterion(side, criterion.code())).map(|of| of.mean);
        row(Some(side), Some(criterion), own, selected)
    });
    let all = std::iter::once(whole).chain(sides).chain(criteria);
    all.filter(|row| row.own.is_some() || row.selected.is_some()).collect()
}

impl PlacedView {
    fn of(placed: Placed) -> Self {
        let Placed { others, better_than, median, range } = placed;
        Self { others, better_than, median, low: range.low, high: range.high }
    }
}

impl PeersView {
    fn of(group: PeerGroup) -> Self {
        Self { country: group.country, service: group.service, refreshed_on: group.refreshed_on }
    }
}

impl SelectionView {
    fn of(chosen: &Selection) -> Self {
        let gap =
            chosen.gap.map(|(talent, client)| GapView { talent, client, value: (talent - client).abs() });
        Self { reviews: chosen.reviews, mean: chosen.mean, is_too_few: chosen.sides.is_empty(), gap }
    }
}

impl Period {
    fn of(half_year: i32) -> Self {
        let (year, half) = (half_year.div_euclid(2), half_year.rem_euclid(2) + 1);
        Self { code: format!("{year}-{half}"), year: year.to_string(), half }
    }
}
