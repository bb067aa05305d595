//! From which network a text came: through HTTP, as a keyed hash, for ninety days.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::expiry;
use echolot::domain::reviews::typed::Typed;
use echolot::domain::signals::Signal;
use echolot::platform::db::schema::review_networks;

use super::{has, latest, seen};
use crate::reviews::scene::{agency, nordlicht, person, read, told, write};
use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, each_portal};

/// Hands a review in as a signed-in member behind a proxy that tells this address.
fn hand_in(portal: &Portal, email: &str, slug: &str, address: &str) {
    let mut visitor = portal.signed_in(&person(&portal.db, email));
    visitor.headers.push(("x-forwarded-for", address.to_owned()));
    let begun =
        visitor.post(&format!("/de/agencies/{slug}/review-drafts"), &[("kind", "candidate")]).expect(303);
    let draft = begun.location().strip_suffix("/edit").unwrap().to_owned();
    let typed = serde_json::to_value(Typed::from(&told())).unwrap();
    let mut fields: Vec<(String, String)> = Vec::new();
    for (name, value) in typed.as_object().unwrap() {
        fields.extend(value.as_str().map(|text| (name.clone(), text.to_owned())));
    }
    for name in ["no_conflict", "no_incentive", "accepts_rules"] {
        fields.retain(|(known, _)| known != name);
        fields.push((name.to_owned(), "yes".to_owned()));
    }
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.post(&draft, &fields).expect(303);
}

fn keys(portal: &Portal) -> Vec<String> {
    read(&portal.db, |conn| {
        Ok(review_networks::table
            .order(review_networks::id)
            .select(review_networks::network_key)
            .load(conn)?)
    })
}

/// A portal behind a proxy on this machine.
fn behind_a_proxy(test: impl Fn(&Portal)) {
    let database = SqliteDatabase::new();
    let portal =
        Portal::start(database.db.clone(), &database.url, &["--trusted-proxies", "127.0.0.0/8,::1/128"]);
    test(&portal);
}

#[test]
fn reviews_of_one_agency_from_one_network_are_seen_and_no_address_is_kept() {
    behind_a_proxy(|portal| {
        let db = &portal.db;
        nordlicht(db);
        agency(db, "kontor");
        hand_in(portal, "a@example.org", "nordlicht", "203.0.113.7");
        assert!(!has(&latest(db), Signal::SameNetwork));
        hand_in(portal, "b@example.org", "nordlicht", "203.0.113.200");
        assert_eq!(seen(&latest(db), Signal::SameNetwork).seen.count, 1);
        for (email, slug, address) in [
            ("c@example.org", "nordlicht", "203.0.114.7"),
            ("d@example.org", "kontor", "203.0.113.7"),
            ("e@example.org", "nordlicht", "2001:db8:1:2::1"),
        ] {
            hand_in(portal, email, slug, address);
            assert!(!has(&latest(db), Signal::SameNetwork), "{email}");
        }
        hand_in(portal, "f@example.org", "nordlicht", "2001:db8:1:ffff::2");
        assert_eq!(seen(&latest(db), Signal::SameNetwork).seen.count, 1, "the first 48 bits");
        let keys = keys(portal);
        assert_eq!(keys.len(), 6);
        assert!(keys.iter().all(|key| key.len() == 43 && !key.contains("203")), "{keys:?}");
        assert_eq!((&keys[0], &keys[4]), (&keys[1], &keys[5]));
    });
}

#[test]
fn a_month_later_a_network_says_nothing_and_after_ninety_days_it_is_gone() {
    behind_a_proxy(|portal| {
        let db = &portal.db;
        nordlicht(db);
        hand_in(portal, "a@example.org", "nordlicht", "203.0.113.7");
        portal.advance(Duration::days(31));
        hand_in(portal, "b@example.org", "nordlicht", "203.0.113.7");
        assert!(!has(&latest(db), Signal::SameNetwork));
        portal.advance(Duration::days(60));
        write(db, expiry::sweep);
        assert_eq!(keys(portal).len(), 1);
        portal.advance(Duration::days(31));
        write(db, expiry::sweep);
        assert_eq!(keys(portal).len(), 0);
    });
}

#[test]
fn the_machine_itself_is_no_network() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        hand_in(portal, "a@example.org", "nordlicht", "203.0.113.7");
        assert_eq!(keys(portal).len(), 0, "an address that no proxy of ours tells counts for nothing");
    });
}
