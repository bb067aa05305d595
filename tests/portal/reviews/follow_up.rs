//! What the author adds later.

use chrono::{Days, Months};
use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::editing::edit;
use echolot::domain::reviews::engagement::{Moment, Outcome, Stage};
use echolot::domain::reviews::follow_up::{NewFollowUp, add, publish, reject, return_to_author, withdraw};
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::{ReviewContent, list, review};
use echolot::platform::clock;

use super::scene::{
    MONA, alice, audited, charlie, counted, find, finish_case, follow_up, handed_in, is_conflict,
    is_not_found, nordlicht, open_cases, posted, publish_latest, published, read, told, verdict, verdict_of,
    write, wrong,
};
use crate::support::each_database;

fn placed() -> ReviewContent {
    ReviewContent { outcome: Outcome::Placed, stage: Stage::Started, ..told() }
}

#[test]
fn a_follow_up_waits_then_stands_with_the_review_and_counts() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &placed());
        let before = counted(db);
        let added = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)));
        assert_eq!(open_cases(db), [("follow_up".to_owned(), format!("follow_up:{}", added.0))]);
        assert_eq!(counted(db), before);
        let shown = || read(db, |conn| list::one(conn, id)).0.told.unwrap().follow_ups;
        assert!(shown().is_empty());
        write(db, |conn| publish(conn, MONA, added));
        assert_eq!(shown()[0].moment, Moment::Day30);
        assert_eq!(counted(db), [(id.0, 12.0 / 4.0)]);
        assert_eq!(find(db, id).stars, Some(3));
        assert_eq!(posted(db).last().unwrap().1, "follow_up_decided");
        assert_eq!(audited(db).last().unwrap(), "follow_up_published");
    });
}

#[test]
fn new_stars_replace_the_old_ones_of_the_criterion_and_an_edit_replaces_them_again() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &placed());
        let better =
            NewFollowUp { ratings: vec![(Criterion::FeedbackBehaviour, 5)], ..follow_up(Moment::Week1, 1) };
        let added = write(db, |conn| add(conn, &alice, id, &better));
        write(db, |conn| publish(conn, MONA, added));
        assert_eq!(counted(db), [(id.0, 11.0 / 3.0)]);
        write(db, |conn| {
            edit(conn, &alice, id, &ReviewContent { title: "Und wieder Stille".into(), ..placed() })
        });
        publish_latest(db, id);
        assert_eq!(counted(db), [(id.0, 7.0 / 3.0)]);
    });
}

#[test]
fn one_follow_up_per_moment_and_the_same_twice_is_one() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &placed());
        let added = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)));
        assert_eq!(write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5))), added);
        let other = NewFollowUp { body: "Etwas anderes.".into(), ..follow_up(Moment::Day30, 5) };
        assert_eq!(
            wrong(db.write_now(|conn| add(conn, &alice, id, &other))),
            [("moment", "invalid-moment-taken")]
        );
        write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day100, 5)));
    });
}

#[test]
fn a_returned_or_rejected_follow_up_frees_its_moment() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &placed());
        let first = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)));
        write(db, |conn| return_to_author(conn, MONA, first, &verdict()));
        finish_case(db, first.0);
        let second = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)));
        assert_ne!(first, second);
        write(db, |conn| reject(conn, MONA, second, &verdict()));
        finish_case(db, second.0);
        assert!(is_conflict(db.write_now(|conn| publish(conn, MONA, first))));
        assert!(is_conflict(db.write_now(|conn| publish(conn, MONA, second))));
        write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)));
    });
}

#[test]
fn a_withdrawn_follow_up_counts_no_more() {
    each_database(|db| {
        let (nordlicht, alice, charlie) = (nordlicht(db), alice(db), charlie(db));
        let id = published(db, &alice, nordlicht, &placed());
        let before = counted(db);
        let added = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)));
        write(db, |conn| publish(conn, MONA, added));
        assert!(is_not_found(db.write_now(|conn| withdraw(conn, &charlie, added))));
        write(db, |conn| withdraw(conn, &alice, added));
        assert_eq!(counted(db), before);
        assert!(is_conflict(db.write_now(|conn| withdraw(conn, &alice, added))));
    });
}

#[test]
fn a_follow_up_says_something_of_a_day_that_can_be() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let refused = |new: NewFollowUp| wrong(db.write_now(|conn| add(conn, &alice, id, &new)));
        let good = || follow_up(Moment::Day30, 5);
        let empty = NewFollowUp { body: String::new(), ratings: vec![], ..good() };
        assert_eq!(refused(empty), [("text", "invalid-nothing-added")]);
        assert_eq!(
            refused(NewFollowUp { happened_on: clock::today() + Days::new(1), ..good() }),
            [("happened_on", "invalid-day-future")]
        );
        assert_eq!(
            refused(NewFollowUp { happened_on: clock::today() - Months::new(61), ..good() }),
            [("happened_on", "invalid-day-old")]
        );
        assert_eq!(
            refused(NewFollowUp { body: "a".repeat(4001), ..good() }),
            [("text", "invalid-text-long")]
        );
        assert_eq!(
            refused(NewFollowUp { ratings: vec![(Criterion::Fairness, 3)], ..good() }),
            [("stars_fairness", "invalid-stars")]
        );
        assert_eq!(
            refused(NewFollowUp { moment: Moment::EndOfProbation, ..good() }),
            [("moment", "invalid-choose")],
            "nobody who was not placed has a probation"
        );
        write(db, |conn| add(conn, &alice, id, &NewFollowUp { body: String::new(), ..good() }));
    });
}

#[test]
fn only_the_author_of_a_public_review_adds_to_it() {
    each_database(|db| {
        let (nordlicht, alice, charlie) = (nordlicht(db), alice(db), charlie(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        assert!(is_conflict(db.write_now(|conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)))));
        publish_latest(db, id);
        assert!(is_not_found(db.write_now(|conn| add(conn, &charlie, id, &follow_up(Moment::Day30, 5)))));
    });
}

#[test]
fn a_follow_up_of_a_suspended_review_counts_once_the_review_is_back() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &placed());
        write(db, |conn| review::suspend(conn, MONA, id, &verdict_of(Rule::UntrueFact)));
        let added = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 5)));
        write(db, |conn| publish(conn, MONA, added));
        assert_eq!(counted(db), []);
        write(db, |conn| review::restore(conn, MONA, id));
        assert_eq!(counted(db), [(id.0, 3.0)]);
    });
}
