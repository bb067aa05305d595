//! Facts an owner states: at once, in the audit log, and only what facts look like.

use echolot::domain::agencies::Agency;
use echolot::domain::agencies::facts::{self, Facts, Typed};
use echolot::domain::error::{Conflict, Error};

use super::{bob, found, nordlicht, page};
use crate::reviews::scene::{read, write};
use crate::support::{each_database, each_portal};

fn typed<'a>(cities: &'a [String], sectors: &'a str, permit: &'a str) -> Typed<'a> {
    Typed { cities, sectors, permit, ..Typed::default() }
}

fn wrong(typed: &Typed<'_>) -> Vec<&'static str> {
    match Facts::read(typed, Some("DE")) {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|error| error.field).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn facts_stand_on_the_page_at_once_and_say_who_states_them() {
    each_portal(|portal| {
        let db = &portal.db;
        let id = nordlicht(db);
        let bob = bob(db, id);
        let cities = ["München".to_owned(), "Wenen, at".to_owned(), "Munich".to_owned(), String::new()];
        let services = ["temporary_staffing".to_owned(), "nonsense".to_owned()];
        let new = Facts::read(
            &Typed {
                services: &services,
                registry_number: "HRB 12345",
                ..typed(&cities, "Pflege\nIT & Software", "AÜG 4711/26")
            },
            Some("DE"),
        );
        let new = new.unwrap();
        assert_eq!(new.profile.locations.len(), 2);
        let seen = read(db, |conn| Facts::of(conn, id)).stamp();
        write(db, |conn| facts::save(conn, bob, id, &seen, &new));
        let page = page(portal, "/de/agencies/nordlicht-personal");
        for words in ["München", "Wenen", "AÜG 4711/26", "HRB 12345", "Angaben der Agentur", "Zeitarbeit"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert_eq!(found(db, "Vienna"), [id]);
        assert_eq!(found(db, "Pflege"), [id]);
        let stale = db.write_now(|conn| facts::save(conn, bob, id, &seen, &Facts::default()));
        assert!(matches!(stale, Err(Error::Conflict(Conflict::StateChanged))));
    });
}

#[test]
fn nothing_that_leads_elsewhere_passes_as_a_fact() {
    for sector in ["www.evil.example", "call 0151 234567", "me@evil.example", "<b>IT</b>", "https://x", "!!!"]
    {
        assert_eq!(wrong(&typed(&[], sector, "")), ["sectors"], "{sector}");
        assert_eq!(wrong(&typed(&[sector.to_owned()], "", "")), ["cities"], "{sector}");
    }
    for permit in ["none", "http://x/1", "<1>", &"1".repeat(61)] {
        assert_eq!(wrong(&typed(&[], "", permit)), ["permit"], "{permit}");
    }
    assert_eq!(wrong(&typed(&vec!["Hamburg".to_owned(); 31], "", "")), ["cities"]);
    for fine in ["'s-Hertogenbosch", "Frankfurt (Oder)", "St. Gallen, CH", "Industrie 4", "F&B / Hotel"] {
        assert!(wrong(&typed(&[], fine, "")).is_empty(), "{fine}");
    }
}

#[test]
fn only_listed_agencies_state_anything() {
    each_database(|db| {
        let id = nordlicht(db);
        let bob = bob(db, id);
        write(db, |conn| {
            echolot::domain::agencies::closure::close(conn, echolot::domain::actor::Actor::Operator, id)
        });
        let new = Facts { permit: Some("1".to_owned()), ..Facts::default() };
        let seen = read(db, |conn| Facts::of(conn, id)).stamp();
        assert!(db.write_now(|conn| facts::save(conn, bob, id, &seen, &new)).is_err());
        assert_eq!(read(db, |conn| Agency::find(conn, id)).permit, None);
    });
}
