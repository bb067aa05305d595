//! One review per agency and person in twelve months.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::accounts::{Account, address};
use echolot::domain::mail::Mail;
use echolot::domain::reviews::submission::submit;
use echolot::domain::reviews::version::{reject, return_to_author};
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::platform::db::schema::{mails, reviews};
use echolot::platform::mail_address::MailAddress;

use super::scene::{
    MONA, agency, alice, charlie, handed_in, latest, nordlicht, person, published, read, told, verdict,
    write, wrong,
};
use crate::support::each_database;

const TOO_SOON: [(&str, &str); 1] = [("form", "invalid-already-reviewed")];

#[test]
fn a_second_review_of_the_same_agency_waits_twelve_months() {
    each_database(|db| {
        let (nordlicht, other) = (nordlicht(db), agency(db, "suedwind"));
        let (alice, charlie) = (alice(db), charlie(db));
        published(db, &alice, nordlicht, &told());
        assert_eq!(wrong(db.write_now(|conn| submit(conn, &alice, nordlicht, &told()))), TOO_SOON);
        handed_in(db, &alice, other, &told());
        handed_in(db, &charlie, nordlicht, &told());
        db.clock().advance(Duration::days(364));
        assert_eq!(wrong(db.write_now(|conn| submit(conn, &alice, nordlicht, &told()))), TOO_SOON);
        db.clock().advance(Duration::days(2));
        handed_in(db, &alice, nordlicht, &told());
        assert_eq!(wrong(db.write_now(|conn| submit(conn, &alice, nordlicht, &told()))), TOO_SOON);
    });
}

#[test]
fn tags_and_dots_in_the_address_do_not_get_around_it() {
    each_database(|db| {
        let nordlicht = nordlicht(db);
        let (plain, tagged) = (person(db, "ali.ce@example.org"), person(db, "alice+2@example.org"));
        handed_in(db, &plain, nordlicht, &told());
        assert_eq!(wrong(db.write_now(|conn| submit(conn, &tagged, nordlicht, &told()))), TOO_SOON);
    });
}

#[test]
fn of_two_at_the_same_moment_one_is_refused() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let results: Vec<_> = std::thread::scope(|scope| {
            let hand_in = || db.write_now(|conn| submit(conn, &alice, nordlicht, &told()));
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(hand_in)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let (handed_in, refused): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
        assert_eq!(handed_in.len(), 1);
        for result in refused {
            assert_eq!(wrong(result), TOO_SOON);
        }
        assert_eq!(read(db, |conn| Ok(reviews::table.count().get_result::<i64>(conn)?)), 1);
    });
}

#[test]
fn of_two_when_the_last_period_is_over_one_is_refused() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        handed_in(db, &alice, nordlicht, &told());
        db.clock().advance(Duration::days(400));
        let results: Vec<_> = std::thread::scope(|scope| {
            let hand_in = || db.write_now(|conn| submit(conn, &alice, nordlicht, &told()));
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(hand_in)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    });
}

#[test]
fn a_review_that_never_became_public_frees_the_period() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let rejected = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, rejected);
        write(db, |conn| reject(conn, MONA, version, &verdict()));
        let withdrawn = handed_in(db, &alice, nordlicht, &told());
        write(db, |conn| withdraw(conn, &alice, withdrawn));
        let returned = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, returned);
        write(db, |conn| return_to_author(conn, MONA, version, &verdict()));
        assert_eq!(wrong(db.write_now(|conn| submit(conn, &alice, nordlicht, &told()))), TOO_SOON);
        write(db, |conn| withdraw(conn, &alice, returned));
        handed_in(db, &alice, nordlicht, &told());
    });
}

#[test]
fn withdrawing_a_public_review_does_not_free_it() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let review = published(db, &alice, nordlicht, &told());
        write(db, |conn| withdraw(conn, &alice, review));
        assert_eq!(wrong(db.write_now(|conn| submit(conn, &alice, nordlicht, &told()))), TOO_SOON);
    });
}

#[test]
fn a_rejected_review_withdrawn_later_leaves_the_next_ones_period_alone() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let rejected = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, rejected);
        write(db, |conn| reject(conn, MONA, version, &verdict()));
        handed_in(db, &alice, nordlicht, &told());
        write(db, |conn| withdraw(conn, &alice, rejected));
        assert_eq!(wrong(db.write_now(|conn| submit(conn, &alice, nordlicht, &told()))), TOO_SOON);
    });
}

/// Alice with another address, as her account is then.
fn moved(db: &echolot::platform::db::Db, account: &Account, to: &str) -> Account {
    let new = MailAddress::parse(to).unwrap();
    write(db, |conn| address::request(conn, account, &new));
    let context: String = read(db, |conn| {
        let sent = mails::table.filter(mails::recipient.eq(to)).select(mails::context);
        Ok(sent.first(conn)?)
    });
    let Mail::ConfirmAddress { token } = serde_json::from_str(&context).unwrap() else { panic!("{context}") };
    write(db, |conn| address::confirm(conn, &token))
}

#[test]
fn another_address_of_the_same_account_is_the_same_person() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        handed_in(db, &alice, nordlicht, &told());
        let renamed = moved(db, &alice, "alice.new@example.com");
        assert_ne!(renamed.person_key, alice.person_key);
        assert_eq!(wrong(db.write_now(|conn| submit(conn, &renamed, nordlicht, &told()))), TOO_SOON);
        let stranger = super::scene::person(db, "a.lice@example.org");
        let again = db.write_now(|conn| submit(conn, &stranger, nordlicht, &told()));
        assert_eq!(wrong(again), TOO_SOON, "the old mailbox belongs to the same person still");
        db.clock().advance(chrono::Duration::days(366));
        handed_in(db, &renamed, nordlicht, &told());
    });
}

#[test]
fn at_the_same_moment_old_and_new_address_make_one_review() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let renamed = moved(db, &alice, "alice.new@example.com");
        let people = [&alice, &renamed, &alice, &renamed];
        let answers: Vec<_> = std::thread::scope(|scope| {
            let submit = |who: &Account| db.write_now(|conn| submit(conn, who, nordlicht, &told()));
            let all: Vec<_> = people.map(|who| scope.spawn(move || submit(who))).into_iter().collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        for refused in answers.into_iter().filter(Result::is_err) {
            assert_eq!(wrong(refused), TOO_SOON);
        }
    });
}

#[test]
fn a_rejected_review_frees_account_and_address() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let rejected = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, rejected);
        write(db, |conn| reject(conn, MONA, version, &verdict()));
        let renamed = moved(db, &alice, "alice.new@example.com");
        handed_in(db, &renamed, nordlicht, &told());
    });
}
