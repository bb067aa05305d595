//! The author takes a review back.

use echolot::domain::reviews::editing::edit;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::follow_up::add;
use echolot::domain::reviews::review::remove;
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::domain::reviews::{ReviewContent, ReviewState, list};

use super::scene::{
    MONA, alice, audited, charlie, counted, follow_up, handed_in, is_conflict, is_not_found, nordlicht,
    open_cases, published, read, state, told, verdict_of, write,
};
use crate::support::each_database;

#[test]
fn a_review_that_waits_leaves_the_queue_without_a_trace() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        write(db, |conn| withdraw(conn, &alice, id));
        assert_eq!((state(db, id), open_cases(db)), (ReviewState::Withdrawn, vec![]));
        assert!(is_not_found(db.read_now(|conn| list::one(conn, id))));
    });
}

#[test]
fn a_public_review_leaves_a_tombstone_and_counts_no_more() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        write(db, |conn| edit(conn, &alice, id, &ReviewContent { title: "Neuer Titel".into(), ..told() }));
        write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 3)));
        write(db, |conn| withdraw(conn, &alice, id));
        assert_eq!((counted(db), open_cases(db)), (vec![], vec![]));
        let tombstone = read(db, |conn| list::one(conn, id)).0;
        assert_eq!((tombstone.state, tombstone.rule), (ReviewState::Withdrawn, None));
        assert!(tombstone.told.is_none());
    });
}

#[test]
fn withdrawing_twice_is_withdrawing_once() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        write(db, |conn| withdraw(conn, &alice, id));
        write(db, |conn| withdraw(conn, &alice, id));
        assert_eq!(audited(db).iter().filter(|action| *action == "review_withdrawn").count(), 1);
    });
}

#[test]
fn nobody_withdraws_somebody_elses_review_and_a_removed_one_stays_removed() {
    each_database(|db| {
        let (nordlicht, alice, charlie) = (nordlicht(db), alice(db), charlie(db));
        let id = published(db, &alice, nordlicht, &told());
        assert!(is_not_found(db.write_now(|conn| withdraw(conn, &charlie, id))));
        write(db, |conn| remove(conn, MONA, id, &verdict_of(Rule::Illegal)));
        assert!(is_conflict(db.write_now(|conn| withdraw(conn, &alice, id))));
    });
}
