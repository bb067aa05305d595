//! The team's figures.

use chrono::Duration;
use echolot::domain::case::CaseKind;
use echolot::domain::moderation::figures::{ByAge, TeamFigures, of_team};
use echolot::domain::moderation::{Typed, appeal, statement};
use echolot::platform::db::Db;

use super::team::{max, mona, open_cases, publish, reject, settle, the_case};
use crate::reviews::scene::{agency, alice, handed_in, nordlicht, person, read, told, write};
use crate::support::each_database;

fn reviews(of: &TeamFigures) -> ByAge {
    *of.waiting.iter().find(|row| row.kind == CaseKind::Review).unwrap()
}

fn figures(db: &Db) -> TeamFigures {
    read(db, of_team)
}

#[test]
fn what_waits_is_counted_by_kind_and_age() {
    each_database(|db| {
        let nordlicht = nordlicht(db);
        for (name, hours) in [("a", 24 * 6), ("b", 24), ("c", 12), ("d", 13), ("e", 0)] {
            handed_in(db, &person(db, &format!("{name}@example.org")), nordlicht, &told());
            db.clock().advance(Duration::hours(hours));
        }
        let figures = figures(db);
        let kind = CaseKind::Review;
        // Ages in hours: 193, 49, 25, 13, 0.
        assert_eq!(reviews(&figures), ByAge { kind, day: 2, two_days: 1, week: 1, older: 1 });
        assert_eq!(reviews(&figures).all(), 5);
        assert_eq!(figures.waiting.len(), CaseKind::QUEUED.len());
        assert_eq!((figures.median, figures.measured), (None, 0));
    });
}

#[test]
fn the_share_overruled_is_of_the_restrictions_of_thirty_days() {
    each_database(|db| {
        let (mona, max) = (mona(db), max(db));
        let authors = ["a", "b", "c"].map(|name| person(db, &format!("{name}@example.org")));
        let nordlicht = nordlicht(db);
        for author in &authors {
            handed_in(db, author, nordlicht, &told());
            settle(db, &mona, the_case(db), &reject());
        }
        assert_eq!((figures(db).restrictions, figures(db).overruled), (3, 0));
        let decision = read(db, |conn| statement::index(conn, &authors[1]))[0].id;
        let words = "Im Text steht kein Name, nur die Rolle des Ansprechpartners.";
        write(db, |conn| appeal::file(conn, &authors[1], decision, words));
        let overrule = Typed {
            outcome: "overrule".into(),
            explanation: "Wir haben den Text noch einmal gelesen.".into(),
            ..Typed::default()
        };
        settle(db, &max, the_case(db), &overrule);
        assert_eq!((figures(db).restrictions, figures(db).overruled), (3, 1));
        db.clock().advance(Duration::days(31));
        assert_eq!((figures(db).restrictions, figures(db).overruled), (0, 0));
    });
}

#[test]
fn the_median_is_the_one_in_the_middle_of_thirty_days() {
    each_database(|db| {
        let (mona, max) = (mona(db), max(db));
        let took = [1, 5, 30, 2];
        for (number, hours) in took.into_iter().enumerate() {
            let agency = agency(db, &format!("agency-{number}"));
            handed_in(db, &person(db, &format!("{number}@example.org")), agency, &told());
            db.clock().advance(Duration::hours(hours));
            settle(db, if number == 0 { &max } else { &mona }, the_case(db), &publish());
        }
        let now = figures(db);
        // The mean of 2 and 5 hours.
        assert_eq!((now.median.unwrap().num_minutes(), now.measured), (210, 4));
        assert!(now.decided_today >= 1 && now.decided_today <= 4);
        db.clock().advance(Duration::days(31));
        let later = figures(db);
        assert_eq!((later.median, later.measured, later.decided_today), (None, 0, 0));
        handed_in(db, &alice(db), nordlicht(db), &told());
        assert_eq!(open_cases(db).len(), 1);
    });
}
