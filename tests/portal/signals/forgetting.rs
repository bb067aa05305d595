//! When a text goes, what was noted about its words goes with it.

use diesel::prelude::*;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::{ReviewContent, erasure, follow_up as follow_ups};
use echolot::domain::signals::Signal;
use echolot::domain::traces::networks;
use echolot::platform::db::Db;
use echolot::platform::db::schema::{case_signals, review_networks, text_bands};

use super::{appraise, has, latest};
use crate::reviews::scene::{alice, follow_up, nordlicht, person, published, read, told, write};
use crate::support::each_database;

fn rows(db: &Db) -> (i64, i64, Vec<String>) {
    read(db, |conn| {
        let bands = text_bands::table.count().get_result(conn)?;
        let networks = review_networks::table.count().get_result(conn)?;
        Ok((bands, networks, case_signals::table.select(case_signals::seen).load(conn)?))
    })
}

#[test]
fn erasing_a_review_takes_its_bands_networks_and_quotes_along() {
    each_database(|db| {
        let (alice, here) = (alice(db), nordlicht(db));
        let naming = ReviewContent { title: "Frau Petersen meldet sich nie".into(), ..told() };
        let review = published(db, &alice, here, &naming);
        let mut added = follow_up(Moment::Week1, 4);
        added.body = format!("Frau Petersen fragte nach einer Woche nach. {} Gut.", told().words());
        write(db, |conn| follow_ups::add(conn, &alice, review, &added));
        write(db, |conn| networks::note(conn, review.0, "a key"));
        appraise(db);
        let (bands, networks, quotes) = rows(db);
        assert!(bands == 32 && networks == 1, "{bands} {networks}");
        assert!(quotes.iter().any(|seen| seen.contains("Petersen")));
        write(db, |conn| erasure::erase(conn, &alice, review));
        let (bands, networks, quotes) = rows(db);
        assert_eq!((bands, networks), (0, 0));
        assert!(!quotes.is_empty() && quotes.iter().all(|seen| seen == "{}"), "{quotes:?}");
        // Somebody who writes the same afterwards has no forerunner.
        published(db, &person(db, "zoe@example.org"), here, &naming);
        crate::reviews::scene::handed_in(db, &person(db, "yves@example.org"), here, &told());
        let all = latest(db);
        assert!(has(&all, Signal::NearDuplicate), "that of Zoe");
        assert_eq!(super::seen(&all, Signal::NearDuplicate).seen.count, 1);
    });
}

#[test]
fn a_text_that_was_erased_before_it_was_looked_at_has_no_signals() {
    each_database(|db| {
        let alice = alice(db);
        let naming = ReviewContent { title: "Frau Petersen meldet sich nie".into(), ..told() };
        let review = crate::reviews::scene::handed_in(db, &alice, nordlicht(db), &naming);
        write(db, |conn| erasure::erase(conn, &alice, review));
        appraise(db);
        assert_eq!(rows(db), (0, 0, Vec::new()));
    });
}
