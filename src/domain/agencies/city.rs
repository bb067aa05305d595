//! Cities and the names they have in other languages: Munich, München and Monaco di Baviera are one.
//! The list (`data/cities.csv`, GeoNames) holds European cities of more than 50,000 people, the largest
//! first; any other place is known by its own name alone.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::platform::folding::fold;

const FILE: &str = include_str!("../../../data/cities.csv");

struct City {
    country: &'static str,
    /// The name by which all spellings of the city are stored and compared.
    key: String,
    names: Vec<&'static str>,
}

struct Cities {
    list: Vec<City>,
    /// Places in the list by folded name: those that have it as their first name, then those that have
    /// it as another; each the largest first.
    by_name: HashMap<String, Vec<usize>>,
}

static CITIES: LazyLock<Cities> = LazyLock::new(|| {
    let list: Vec<City> = FILE.lines().skip(1).filter_map(city).collect();
    let mut by_name = HashMap::<String, Vec<usize>>::new();
    for (place, city) in list.iter().enumerate() {
        by_name.entry(city.key.clone()).or_default().push(place);
    }
    for (place, city) in list.iter().enumerate() {
        for name in &city.names {
            let places = by_name.entry(fold(name)).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    Cities { list, by_name }
});

/// Reads `DE,Munich,Muenchen|Minga|…`; the file has no quotes.
fn city(line: &'static str) -> Option<City> {
    let mut fields = line.splitn(3, ',');
    let (country, name, others) = (fields.next()?, fields.next()?, fields.next()?);
    let others = others.split('|').filter(|other| !other.is_empty());
    Some(City { country, key: fold(name), names: std::iter::once(name).chain(others).collect() })
}

fn called(name: &str, country: Option<&str>) -> impl Iterator<Item = &'static City> {
    let places = CITIES.by_name.get(&fold(name)).map_or(&[][..], Vec::as_slice);
    let cities = places.iter().map(|place| &CITIES.list[*place]);
    cities.filter(move |city| country.is_none_or(|country| city.country.eq_ignore_ascii_case(country)))
}

/// What all spellings of the city have in common.
pub fn key(name: &str, country: Option<&str>) -> String {
    called(name, country).next().map_or_else(|| fold(name), |city| city.key.clone())
}

/// The name with those the city has in other languages.
pub fn names(name: &str, country: Option<&str>) -> Vec<String> {
    let others = called(name, country).next().map_or(&[][..], |city| &city.names);
    std::iter::once(name).chain(others.iter().copied()).map(str::to_owned).collect()
}

/// The keys of every city that somebody may mean by `typed`; empty if it holds neither letter nor digit.
pub fn keys(typed: &str, country: Option<&str>) -> BTreeSet<String> {
    let own = Some(fold(typed)).filter(|key| !key.is_empty());
    called(typed, country).map(|city| city.key.clone()).chain(own).collect()
}

/// A city to choose, with its other names.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Offered {
    /// As a line of a form has it: "Munich, DE".
    pub value: String,
    pub others: String,
}

/// The most other names that are offered with a city.
const MOST_OTHERS: usize = 32;

/// The cities of a country, or all, the largest first.
pub fn offered(country: Option<&str>) -> Vec<Offered> {
    let there =
        CITIES.list.iter().filter(|city| country.is_none_or(|code| city.country.eq_ignore_ascii_case(code)));
    let offer = |city: &City| Offered {
        value: format!("{}, {}", city.names[0], city.country),
        others: city.names.iter().skip(1).take(MOST_OTHERS).copied().collect::<Vec<_>>().join(", "),
    };
    there.map(offer).collect()
}
