//! What answers count: how many reviews are answered, how soon, and why feedback was missing; stars never
//! change. The stored figures are those of a rebuild, whatever happened.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::responses::{draft, submission, verdict};
use echolot::domain::reviews::review::{remove, restore, suspend};
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::{ReviewId, withdrawal};
use echolot::domain::scorecards::figures::Figures;
use echolot::domain::scorecards::rebuild;
use echolot::domain::scorecards::responses::Responses;
use echolot::platform::db::Db;
use echolot::platform::db::schema::scorecards;

use super::{answer, publish, typed};
use crate::agencies::represented::{BOB, represents};
use crate::reviews::scene::{
    MONA, alice, counted, is_conflict, is_not_found, nordlicht, open_cases, person, published, read, told,
    told_by_client, verdict as a_verdict, verdict_of, write, wrong,
};
use crate::support::each_database;

fn figures(db: &Db, agency: echolot::domain::agencies::AgencyId) -> Responses {
    let told = read(db, |conn| Figures::of(conn, agency.0)).responses;
    let row: (i64, Option<i32>) = read(db, |conn| {
        let columns = (scorecards::responses, scorecards::response_median);
        Ok(scorecards::table.find(agency.0).select(columns).first(conn)?)
    });
    assert_eq!(row, (told.count, told.median), "lists show the same");
    told
}

fn no_difference(db: &Db) {
    assert_eq!(rebuild::differences(db).unwrap(), []);
}

#[test]
fn an_answer_counts_while_its_review_is_public_and_changes_no_stars() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency, TeamRole::Owner);
        let alice = alice(db);
        let review = published(db, &alice, agency, &told());
        published(db, &person(db, "carla@example.org"), agency, &told_by_client());
        let stars = counted(db);
        db.clock().advance(Duration::days(4));
        let id = answer(db, &bob, agency, review, "our_failure");
        assert_eq!(figures(db, agency).count, 0, "it waits");
        db.clock().advance(Duration::days(3));
        publish(db, id);
        let once = figures(db, agency);
        assert_eq!((once.count, once.of, once.median, once.causes), (1, 2, Some(4), [0, 0, 1, 0]));
        assert_eq!(counted(db), stars);
        no_difference(db);
        write(db, |conn| suspend(conn, MONA, review, &verdict_of(Rule::UntrueFact)));
        assert_eq!(figures(db, agency).count, 0);
        no_difference(db);
        write(db, |conn| restore(conn, MONA, review));
        assert_eq!(figures(db, agency), once);
        // The amendment's cause takes the place of the first one's; the time stays that of the first.
        let amended = answer(db, &bob, agency, review, "client_gave_none");
        publish(db, amended);
        let twice = figures(db, agency);
        assert_eq!((twice.count, twice.median, twice.causes), (1, Some(4), [1, 0, 0, 0]));
        no_difference(db);
        write(db, |conn| withdrawal::withdraw(conn, &alice, review));
        assert_eq!(figures(db, agency).count, 0);
        no_difference(db);
        assert!(rebuild::everything(db, Actor::Operator, |_, _| {}).unwrap().is_empty());
    });
}

#[test]
fn there_is_one_answer_and_one_amendment_and_one_waits_at_a_time() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency, TeamRole::Responder);
        let review = published(db, &alice(db), agency, &told());
        let submit = || db.write_now(|conn| submission::submit(conn, &bob, agency, review));
        assert!(is_conflict(submit()), "nothing was written");
        let first = answer(db, &bob, agency, review, "");
        assert_eq!(submit().unwrap(), first, "sent twice");
        write(db, |conn| draft::save(conn, agency, review, &typed("")));
        assert!(is_conflict(submit()), "one waits");
        publish(db, first);
        publish(db, submit().unwrap());
        write(db, |conn| draft::save(conn, agency, review, &typed("")));
        assert!(is_conflict(submit()), "answered and amended");
        assert!(is_conflict(db.write_now(|conn| verdict::publish(conn, MONA, first))));
    });
}

#[test]
fn what_is_wrong_is_said_and_a_cause_needs_feedback_that_was_missing() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency, TeamRole::Owner);
        let review = published(db, &person(db, "carla@example.org"), agency, &told_by_client());
        let submit = |typed: &draft::Typed| {
            write(db, |conn| draft::save(conn, agency, review, typed));
            wrong(db.write_now(|conn| submission::submit(conn, &bob, agency, review)))
        };
        assert_eq!(submit(&typed("our_failure")), [("cause", "invalid-choose")]);
        assert_eq!(submit(&typed("bad_weather")), [("cause", "invalid-choose")]);
        let short = draft::Typed { body: "Danke".into(), language: "fr".into(), ..typed("") };
        assert_eq!(submit(&short), [("body", "invalid-response-short"), ("language", "invalid-choose")]);
        let long = draft::Typed { body: "x".repeat(3001), ..typed("") };
        assert_eq!(submit(&long), [("body", "invalid-response-long")]);
    });
}

#[test]
fn nobody_answers_for_another_agency_or_a_review_that_is_not_public() {
    each_database(|db| {
        let (agency, other) = (nordlicht(db), crate::reviews::scene::agency(db, "polarlicht"));
        let bob = represents(db, BOB, agency, TeamRole::Owner);
        let eve = represents(db, "eve@polarlicht.de", other, TeamRole::Owner);
        let alice = alice(db);
        let review = published(db, &alice, agency, &told());
        let save = |of, id| db.write_now(|conn| draft::save(conn, of, id, &typed("")));
        assert!(is_not_found(save(other, review)));
        assert!(is_not_found(save(agency, ReviewId(1))));
        save(agency, review).unwrap();
        assert!(is_not_found(db.write_now(|conn| submission::submit(conn, &eve, agency, review))));
        assert!(is_not_found(db.write_now(|conn| submission::submit(conn, &eve, other, review))));
        let waiting = answer(db, &bob, agency, review, "");
        write(db, |conn| remove(conn, MONA, review, &verdict_of(Rule::Illegal)));
        assert_eq!(open_cases(db), [], "what waited about it is closed");
        assert!(is_conflict(db.write_now(|conn| verdict::publish(conn, MONA, waiting))));
        assert!(is_not_found(save(agency, review)));
    });
}

#[test]
fn a_returned_answer_is_a_draft_again_and_a_rejected_one_may_be_followed_by_another() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency, TeamRole::Owner);
        let review = published(db, &alice(db), agency, &told());
        let first = answer(db, &bob, agency, review, "our_failure");
        write(db, |conn| verdict::return_to_author(conn, MONA, first, &a_verdict()));
        assert_eq!(read(db, |conn| draft::of(conn, review)).unwrap().0, typed("our_failure"));
        let second = write(db, |conn| submission::submit(conn, &bob, agency, review));
        write(db, |conn| verdict::reject(conn, MONA, second, &a_verdict()));
        assert_eq!(read(db, |conn| draft::of(conn, review)), None);
        answer(db, &bob, agency, review, "");
        assert_eq!(figures(db, agency).count, 0);
    });
}
