//! Peer groups: how the figures of the agencies of a country and a service lie, for an agency to see where it
//! stands among them. Made every night out of stored sums; a page reads four rows, however many agencies.
//!
//! - An agency belongs to its country with each of its services, to its country, and to everywhere. A group in
//!   which fewer than [`OTHERS`] others show a score yields to the next wider one.
//! - What the public page does not show of an agency does not count for the peers either.
//! - Figures are kept to twentieths of a star. The agency itself is left out of its peers: with what it stood
//!   there last night is stored beside them.
//! - The range is that of the middle eight tenths.

mod nightly;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

pub use self::nightly::refresh;
use super::formula::{Range, Side};
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::{peer_groups, peer_places};

/// Others of a group that must show a figure before an agency is compared with them.
pub const OTHERS: i64 = 5;
/// Steps in a star.
const STEPS: f64 = 20.0;

/// The name of a figure: `score` for the whole, a side, or a side's criterion.
pub fn figure(side: Option<Side>, criterion: Option<&str>) -> String {
    match (side, criterion) {
        (None, _) => "score".to_owned(),
        (Some(side), None) => side.to_string(),
        (Some(side), Some(code)) => format!("{side}/{code}"),
    }
}

fn step(stars: f64) -> i32 {
    // Stars lie between one and five.
    (stars * STEPS).round() as i32
}

/// How many agencies stand at which step, by figure.
type Figures = BTreeMap<String, BTreeMap<i32, i64>>;

/// With what an agency stands in which groups.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Stands {
    groups: Vec<(String, String)>,
    figures: BTreeMap<String, i32>,
}

/// The group an agency is compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct PeerGroup {
    /// None for everywhere.
    pub country: Option<String>,
    /// None for every service.
    pub service: Option<String>,
    /// The night its figures are of.
    pub refreshed_on: NaiveDate,
    figures: Figures,
}

/// Where a figure stands among the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Other agencies that show the figure.
    pub others: i64,
    /// The share of them whose figure is lower, from 0 to 1.
    pub better_than: f64,
    pub median: f64,
    /// Between these lie eight tenths of them.
    pub range: Range,
}

impl PeerGroup {
    /// The narrowest group with agencies enough; none before the first night, or with too few everywhere.
    /// Two queries.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(
        conn: &mut Conn,
        agency_id: i64,
        country: Option<&str>,
        service: Option<&str>,
    ) -> Result<Option<Self>> {
        use peer_groups::dsl;
        let own: Option<String> =
            peer_places::table.find(agency_id).select(peer_places::stands).first(conn).optional()?;
        let own: Stands = own.map(|json| parse(&json)).transpose()?.unwrap_or_default();
        let rows: Vec<(String, String, String, NaiveDate)> = dsl::peer_groups
            .filter(dsl::country.eq_any(["", country.unwrap_or_default()]))
            .filter(dsl::service.eq_any(["", service.unwrap_or_default()]))
            .load(conn)?;
        let mut groups = Vec::new();
        for (country, service, figures, refreshed_on) in rows {
            let mut figures: Figures = parse(&figures)?;
            if own.groups.contains(&(country.clone(), service.clone())) {
                leave_out(&mut figures, &own);
            }
            let named = |text: String| Some(text).filter(|text| !text.is_empty());
            groups.push(Self { country: named(country), service: named(service), refreshed_on, figures });
        }
        // The narrowest first: a service of the country, the country, everywhere. A service everywhere is none.
        groups.retain(|of| of.country.is_some() || of.service.is_none());
        groups.sort_by_key(|of| (of.country.is_none(), of.service.is_none()));
        Ok(groups.into_iter().find(Self::is_large_enough))
    }

    fn is_large_enough(&self) -> bool {
        let shown = |name: &String| self.figures.get(name).map_or(0, |of| of.values().sum::<i64>());
        [figure(None, None), Side::Talent.to_string(), Side::Client.to_string()].iter().map(shown).max()
            >= Some(OTHERS)
    }

    /// Where a figure of so many stars stands; none while too few others show it.
    pub fn place(&self, figure: &str, stars: f64) -> Option<Placed> {
        let steps = self.figures.get(figure)?;
        let others: i64 = steps.values().sum();
        let lower: i64 = steps.range(..step(stars)).map(|(_, n)| n).sum();
        (others >= OTHERS).then(|| Placed {
            others,
            better_than: lower as f64 / others as f64,
            median: quantile(steps, others, 0.5),
            range: Range { low: quantile(steps, others, 0.1), high: quantile(steps, others, 0.9) },
        })
    }
}

/// The stars at or below which this share of the agencies stands.
fn quantile(steps: &BTreeMap<i32, i64>, all: i64, share: f64) -> f64 {
    let mut reached = 0;
    let there = steps.iter().find(|(_, n)| {
        reached += **n;
        reached as f64 >= all as f64 * share
    });
    there.map_or(0.0, |(step, _)| f64::from(*step) / STEPS)
}

fn leave_out(figures: &mut Figures, own: &Stands) {
    for (name, step) in &own.figures {
        if let Some(n) = figures.get_mut(name).and_then(|steps| steps.get_mut(step)) {
            *n -= 1;
        }
    }
    figures.values_mut().for_each(|steps| steps.retain(|_, n| *n > 0));
}

/// Nobody but the nightly work writes these columns.
fn parse<T: serde::de::DeserializeOwned>(json: &str) -> Result<T> {
    let read = serde_json::from_str(json);
    Ok(read.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?)
}
