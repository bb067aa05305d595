//! The author writes a new version.

use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::editing::edit;
use echolot::domain::reviews::engagement::{Outcome, Stage};
use echolot::domain::reviews::version::{publish, reject, return_to_author};
use echolot::domain::reviews::{ReviewContent, ReviewState, list};
use echolot::domain::scorecards::formula::Proof;

use super::scene::{
    MONA, alice, audited, charlie, counted, find, finish_case, handed_in, is_conflict, is_not_found, latest,
    nordlicht, open_cases, publish_latest, published, read, state, told, told_by_client, verdict, write,
    wrong,
};
use crate::support::each_database;

fn changed() -> ReviewContent {
    ReviewContent {
        title: "Drei Gespräche, dann doch ein Angebot".into(),
        outcome: Outcome::Placed,
        stage: Stage::Started,
        ratings: vec![
            (Criterion::FeedbackBehaviour, 4),
            (Criterion::Communication, 4),
            (Criterion::Honesty, 5),
        ],
        position_title: Some("Buchhalterin".into()),
        contact_channels: told_by_client().contact_channels,
        ..told()
    }
}

#[test]
fn the_old_version_stays_public_until_the_new_one_is_published() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let before = counted(db);
        let version = write(db, |conn| edit(conn, &alice, id, &changed()));
        assert_eq!(open_cases(db), [("review_edit".to_owned(), format!("review_version:{}", version.0))]);
        assert_eq!((state(db, id), counted(db)), (ReviewState::Published, before));
        let told_now = || read(db, |conn| list::one(conn, id)).0.told.unwrap();
        assert_eq!(told_now().version.title, told().title);
        let place = find(db, id).published_order;
        publish_latest(db, id);
        let now = told_now();
        assert_eq!((now.version.title, now.versions), (changed().title, 2));
        assert!(now.edited_at.is_some());
        assert_eq!(counted(db), [(id.0, 13.0 / 3.0)]);
        let review = find(db, id);
        assert_eq!((review.outcome, review.stage), (Outcome::Placed, Stage::Started));
        assert_eq!((review.proof, review.published_order), (Proof::Plausible, place));
    });
}

#[test]
fn a_refused_edit_leaves_what_is_public_alone() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let before = counted(db);
        let first = write(db, |conn| edit(conn, &alice, id, &changed()));
        write(db, |conn| return_to_author(conn, MONA, first, &verdict()));
        finish_case(db, first.0);
        let second = write(db, |conn| {
            edit(conn, &alice, id, &ReviewContent { title: "Noch einmal".into(), ..changed() })
        });
        write(db, |conn| reject(conn, MONA, second, &verdict()));
        assert_eq!((state(db, id), counted(db)), (ReviewState::Published, before));
        assert_eq!(find(db, id).ended_rule, None);
    });
}

#[test]
fn a_returned_review_is_mended_and_waits_again() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let first = latest(db, id);
        write(db, |conn| return_to_author(conn, MONA, first, &verdict()));
        finish_case(db, first.0);
        let second = write(db, |conn| edit(conn, &alice, id, &changed()));
        assert_eq!(state(db, id), ReviewState::Pending);
        assert_eq!(open_cases(db), [("review".to_owned(), format!("review_version:{}", second.0))]);
        assert_eq!(audited(db).last().unwrap(), "review_resubmitted");
        write(db, |conn| publish(conn, MONA, second));
        assert_eq!(state(db, id), ReviewState::Published);
        assert!(is_conflict(db.write_now(|conn| publish(conn, MONA, first))));
        assert_eq!(read(db, |conn| list::history(conn, id)).0.len(), 1, "what was returned never was public");
    });
}

#[test]
fn an_edit_replaces_the_version_that_waits() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let first = latest(db, id);
        let second = write(db, |conn| edit(conn, &alice, id, &changed()));
        assert_eq!(open_cases(db), [("review".to_owned(), format!("review_version:{}", second.0))]);
        assert!(is_conflict(db.write_now(|conn| publish(conn, MONA, first))));
        write(db, |conn| publish(conn, MONA, second));
    });
}

#[test]
fn the_same_edit_handed_in_twice_is_one() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let first = write(db, |conn| edit(conn, &alice, id, &changed()));
        assert_eq!(write(db, |conn| edit(conn, &alice, id, &changed())), first);
        assert_eq!(open_cases(db).len(), 1);
    });
}

#[test]
fn a_version_that_says_nothing_new_is_refused() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let mut same = told();
        same.ratings.reverse();
        assert_eq!(
            wrong(db.write_now(|conn| edit(conn, &alice, id, &same))),
            [("form", "invalid-nothing-new")]
        );
    });
}

#[test]
fn the_rules_hold_for_edits_too() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let short = ReviewContent { title: "Oh".into(), ..told() };
        assert_eq!(
            wrong(db.write_now(|conn| edit(conn, &alice, id, &short))),
            [("title", "invalid-title-short")]
        );
        assert_eq!(
            wrong(db.write_now(|conn| edit(conn, &alice, id, &told_by_client()))),
            [("kind", "invalid-choose")]
        );
    });
}

#[test]
fn nobody_edits_somebody_elses_review() {
    each_database(|db| {
        let (nordlicht, alice, charlie) = (nordlicht(db), alice(db), charlie(db));
        let id = published(db, &alice, nordlicht, &told());
        assert!(is_not_found(db.write_now(|conn| edit(conn, &charlie, id, &changed()))));
    });
}

#[test]
fn a_rejected_review_cannot_be_edited() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, id);
        write(db, |conn| reject(conn, MONA, version, &verdict()));
        assert!(is_conflict(db.write_now(|conn| edit(conn, &alice, id, &changed()))));
    });
}
