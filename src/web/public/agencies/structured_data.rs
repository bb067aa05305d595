//! What search engines read of an agency (schema.org). A rating stands there only where the page shows a
//! score, and it is the same one.

use serde_json::{Value, json};

use crate::domain::agencies::Agency;
use crate::domain::agencies::profile::Profile;
use crate::domain::scorecards::figures::Figures;
use crate::domain::scorecards::formula::{FEWEST_STARS, MOST_STARS};

/// The agency at `url`.
pub fn of(agency: &Agency, profile: &Profile, figures: &Figures, url: &str) -> Value {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "EmploymentAgency",
        "name": agency.name,
        "url": url,
    });
    let address = address(agency, profile);
    let rating = figures.standing.overall().map(|of| rating(of.score, figures.standing.reviews()));
    let further = [
        ("legalName", agency.legal_name.clone().map(Value::from)),
        ("sameAs", agency.website.clone().map(Value::from)),
        ("address", address),
        ("aggregateRating", rating),
    ];
    for (name, value) in further {
        if let Some(value) = value {
            data[name] = value;
        }
    }
    data
}

fn address(agency: &Agency, profile: &Profile) -> Option<Value> {
    let city = profile.locations.first().map(|of| of.city.as_str());
    let mut address = json!({ "@type": "PostalAddress" });
    if let Some(city) = city {
        address["addressLocality"] = city.into();
    }
    if let Some(country) = &agency.country {
        address["addressCountry"] = country.as_str().into();
    }
    (city.is_some() || agency.country.is_some()).then_some(address)
}

fn rating(score: f64, reviews: i64) -> Value {
    json!({
        "@type": "AggregateRating",
        // As people read it on the page.
        "ratingValue": format!("{score:.1}"),
        "reviewCount": reviews,
        "bestRating": MOST_STARS,
        "worstRating": FEWEST_STARS,
    })
}
