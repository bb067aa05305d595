//! Suspended, restored, removed: what moderation does with a whole review.

use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::editing::edit;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::erasure::erase;
use echolot::domain::reviews::follow_up::add;
use echolot::domain::reviews::review::{remove, restore, suspend};
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::{ReviewContent, ReviewState, follow_up, list};

use super::scene::{
    MONA, alice, audited, counted, find, follow_up as later, handed_in, is_conflict, is_not_found, nordlicht,
    open_cases, posted, publish_latest, published, read, state, told, verdict_of, write,
};
use crate::support::each_database;

#[test]
fn a_suspended_review_is_out_of_sight_and_counts_nothing_until_it_is_back() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let (before, place) = (counted(db), find(db, id).published_order);
        write(db, |conn| suspend(conn, MONA, id, &verdict_of(Rule::UntrueFact)));
        assert_eq!((state(db, id), counted(db)), (ReviewState::Suspended, vec![]));
        let tombstone = read(db, |conn| list::one(conn, id)).0;
        assert!(tombstone.told.is_none() && tombstone.gone_at.is_some());
        assert_eq!(tombstone.rule, Some(Rule::UntrueFact));
        write(db, |conn| restore(conn, MONA, id));
        assert_eq!((counted(db), find(db, id).published_order), (before, place));
        assert_eq!(find(db, id).ended_rule, None);
        assert_eq!(audited(db)[audited(db).len() - 2..], ["review_suspended", "review_restored"]);
    });
}

#[test]
fn a_removed_review_leaves_a_tombstone_and_nothing_about_it_waits() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let better =
            ReviewContent { ratings: [told().ratings, vec![(Criterion::Honesty, 3)]].concat(), ..told() };
        write(db, |conn| edit(conn, &alice, id, &better));
        write(db, |conn| add(conn, &alice, id, &later(Moment::Day30, 3)));
        assert_eq!(open_cases(db).len(), 2);
        write(db, |conn| remove(conn, MONA, id, &verdict_of(Rule::Illegal)));
        assert_eq!((state(db, id), counted(db), open_cases(db)), (ReviewState::Removed, vec![], vec![]));
        assert!(read(db, |conn| list::one(conn, id)).0.told.is_none());
        assert!(is_not_found(db.read_now(|conn| list::history(conn, id))));
        write(db, |conn| restore(conn, MONA, id));
        assert_eq!(counted(db), [(id.0, 7.0 / 3.0)]);
    });
}

#[test]
fn what_is_not_public_cannot_be_suspended_removed_or_restored() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        assert!(is_conflict(db.write_now(|conn| suspend(conn, MONA, id, &verdict_of(Rule::Illegal)))));
        assert!(is_conflict(db.write_now(|conn| remove(conn, MONA, id, &verdict_of(Rule::Illegal)))));
        assert!(is_conflict(db.write_now(|conn| restore(conn, MONA, id))));
    });
}

#[test]
fn a_removed_review_whose_text_is_erased_stays_removed() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        write(db, |conn| remove(conn, MONA, id, &verdict_of(Rule::Illegal)));
        write(db, |conn| erase(conn, &alice, id));
        assert!(is_conflict(db.write_now(|conn| restore(conn, MONA, id))));
        assert_eq!(state(db, id), ReviewState::Removed);
    });
}

#[test]
fn the_author_is_told_and_nobody_is_told_that_something_hidden_is_public() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        write(db, |conn| suspend(conn, MONA, id, &verdict_of(Rule::UntrueFact)));
        let better =
            ReviewContent { ratings: [told().ratings, vec![(Criterion::Honesty, 3)]].concat(), ..told() };
        write(db, |conn| edit(conn, &alice, id, &better));
        publish_latest(db, id);
        let added = write(db, |conn| add(conn, &alice, id, &later(Moment::Day30, 3)));
        write(db, |conn| follow_up::publish(conn, MONA, added));
        write(db, |conn| restore(conn, MONA, id));
        write(db, |conn| remove(conn, MONA, id, &verdict_of(Rule::Illegal)));
        let names: Vec<String> = posted(db).into_iter().map(|(_, name)| name).collect();
        assert_eq!(
            names,
            [
                "review_published",
                "review_suspended",
                "hidden_edit_approved",
                "follow_up_decided",
                "review_restored",
                "review_removed"
            ]
        );
    });
}
