//! What moderation does with a review that waits.

use echolot::domain::reviews::ReviewState;
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::version::{publish, reject, return_to_author};
use echolot::domain::reviews::withdrawal::withdraw;

use super::scene::{
    MONA, alice, audited, counted, find, handed_in, is_conflict, is_not_found, latest, nordlicht, posted,
    state, told, verdict, write,
};
use crate::support::each_database;

#[test]
fn a_published_review_counts_and_its_author_is_told() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, id);
        write(db, |conn| publish(conn, MONA, version));
        let review = find(db, id);
        assert_eq!((review.state, review.stars), (ReviewState::Published, Some(2)));
        assert!(review.published_at.is_some() && review.published_order.is_some());
        assert_eq!(counted(db), [(id.0, 7.0 / 3.0)]);
        assert_eq!(posted(db), [("alice@example.org".to_owned(), "review_published".to_owned())]);
        assert_eq!(audited(db).last().unwrap(), "review_published");
    });
}

#[test]
fn a_returned_review_waits_for_its_author() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, id);
        write(db, |conn| return_to_author(conn, MONA, version, &verdict()));
        assert_eq!((state(db, id), counted(db)), (ReviewState::Returned, vec![]));
        assert_eq!(posted(db), [("alice@example.org".to_owned(), "review_returned".to_owned())]);
    });
}

#[test]
fn a_rejected_review_names_the_rule() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, id);
        write(db, |conn| reject(conn, MONA, version, &verdict()));
        let review = find(db, id);
        assert_eq!((review.state, review.ended_rule), (ReviewState::Rejected, Some(Rule::NamesPerson)));
        assert_eq!(posted(db), [("alice@example.org".to_owned(), "review_rejected".to_owned())]);
    });
}

#[test]
fn a_decided_version_cannot_be_decided_again() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let version = latest(db, handed_in(db, &alice, nordlicht, &told()));
        write(db, |conn| publish(conn, MONA, version));
        assert!(is_conflict(db.write_now(|conn| publish(conn, MONA, version))));
        assert!(is_conflict(db.write_now(|conn| return_to_author(conn, MONA, version, &verdict()))));
        assert!(is_conflict(db.write_now(|conn| reject(conn, MONA, version, &verdict()))));
        assert_eq!(posted(db).len(), 1);
        let unknown = echolot::domain::reviews::VersionId(5);
        assert!(is_not_found(db.write_now(|conn| publish(conn, MONA, unknown))));
    });
}

#[test]
fn of_several_moderators_at_the_same_moment_one_decides() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, id);
        let decided = std::thread::scope(|scope| {
            let yes = || db.write_now(|conn| publish(conn, MONA, version));
            let no = || db.write_now(|conn| reject(conn, MONA, version, &verdict()));
            let threads = [scope.spawn(yes), scope.spawn(no), scope.spawn(yes), scope.spawn(no)];
            threads.into_iter().map(|thread| thread.join().unwrap()).filter(Result::is_ok).count()
        });
        assert_eq!((decided, posted(db).len()), (1, 1));
        assert_eq!(counted(db).len(), usize::from(state(db, id) == ReviewState::Published));
    });
}

#[test]
fn a_review_withdrawn_meanwhile_cannot_be_published() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, id);
        write(db, |conn| withdraw(conn, &alice, id));
        assert!(is_conflict(db.write_now(|conn| publish(conn, MONA, version))));
        assert_eq!((state(db, id), counted(db)), (ReviewState::Withdrawn, vec![]));
    });
}
