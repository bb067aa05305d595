//! Editing and closing agencies as an admin.

use chrono::NaiveDateTime;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::editing::{edit, sheet};
use echolot::domain::agencies::listing::NewAgency;
use echolot::domain::agencies::profile::{Location, Profile};
use echolot::domain::agencies::{Agency, AgencyId, AgencyState, closure, register};
use echolot::domain::error::{Conflict, Error, Result};
use echolot::domain::search;
use echolot::platform::db::page::PageRequest;
use echolot::platform::db::{Conn, Db};

use crate::agencies::agency;
use crate::support::each_database;

fn write<T>(db: &Db, verb: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    db.write_now(verb)
}

fn found(db: &Db, typed: &str) -> Vec<AgencyId> {
    write(db, |conn| search::agencies(conn, typed, 10)).unwrap()
}

fn seen(db: &Db, id: AgencyId) -> NaiveDateTime {
    write(db, |conn| sheet(conn, id)).unwrap().updated_at
}

#[test]
fn a_form_replaces_everything_and_the_search_follows() {
    each_database(|db| {
        let old = write(db, |conn| Ok(agency("Alster Personal").at("Hamburg", "DE").sector("IT").list(conn)))
            .unwrap();
        let told = NewAgency {
            name: "Elbe Talent".to_owned(),
            country: Some("DE".to_owned()),
            profile: Profile::new(vec![Location::new("Kiel", Some("DE"))], Vec::new(), Vec::new()),
            ..NewAgency::default()
        };
        let at = seen(db, old.id);
        write(db, |conn| edit(conn, Actor::Operator, old.id, at, &told)).unwrap();
        let now = write(db, |conn| sheet(conn, old.id)).unwrap();
        assert_eq!((now.agency.name.as_str(), now.agency.slug.as_str()), ("Elbe Talent", old.slug.as_str()));
        assert_eq!((now.profile.locations[0].city.as_str(), now.profile.sectors.len()), ("Kiel", 0));
        // A firm keeps its record under its former name, and a place it has left is forgotten.
        assert_eq!((found(db, "Elbe"), found(db, "Alster")), (vec![old.id], vec![old.id]));
        assert_eq!((found(db, "Kiel"), found(db, "Hamburg")), (vec![old.id], vec![]));
    });
}

#[test]
fn a_stale_form_changes_nothing() {
    each_database(|db| {
        let one = write(db, |conn| Ok(agency("Alster Personal").list(conn))).unwrap();
        let at = seen(db, one.id);
        let told = |name: &str| NewAgency { name: name.to_owned(), ..NewAgency::default() };
        write(db, |conn| edit(conn, Actor::Operator, one.id, at, &told("First"))).unwrap();
        let stale = write(db, |conn| edit(conn, Actor::Operator, one.id, at, &told("Second")));
        assert!(matches!(stale, Err(Error::Conflict(Conflict::StateChanged))), "{stale:?}");
        assert_eq!(write(db, |conn| Agency::find(conn, one.id)).unwrap().name, "First");
    });
}

#[test]
fn a_closed_agency_leaves_the_search_and_comes_back_when_it_opens_again() {
    each_database(|db| {
        let one = write(db, |conn| Ok(agency("Alster Personal").list(conn))).unwrap();
        write(db, |conn| closure::close(conn, Actor::Operator, one.id)).unwrap();
        assert!(found(db, "Alster").is_empty());
        assert!(matches!(
            write(db, |conn| closure::close(conn, Actor::Operator, one.id)),
            Err(Error::Conflict(_))
        ));
        write(db, |conn| closure::undo(conn, Actor::Operator, one.id)).unwrap();
        assert_eq!(found(db, "Alster"), [one.id]);
    });
}

#[test]
fn the_register_shows_every_state() {
    each_database(|db| {
        let (one, two) =
            write(db, |conn| Ok((agency("Alster Personal").list(conn), agency("Zeitwerk").list(conn))))
                .unwrap();
        write(db, |conn| closure::close(conn, Actor::Operator, two.id)).unwrap();
        let page = |typed: &'static str, state| {
            let page = write(db, |conn| register::page(conn, typed, state, PageRequest::new(1, 10))).unwrap();
            page.rows.into_iter().map(|agency| agency.id).collect::<Vec<_>>()
        };
        assert_eq!(page("", None), [one.id, two.id]);
        assert_eq!(page("ZEIT", None), [two.id]);
        assert_eq!(page("", Some(AgencyState::Closed)), [two.id]);
        assert!(page("100 %", None).is_empty());
    });
}
