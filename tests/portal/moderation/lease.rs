//! One moderator holds a case at a time.

use echolot::domain::case::CaseId;
use echolot::domain::moderation::lease;

use super::team::{
    a_lease_later, find, has_moved_on, hold, is_held_by_another, max, moderator, mona, publish, settle,
    the_case,
};
use crate::reviews::scene::{alice, audited, handed_in, is_not_found, nordlicht, person, told, write};
use crate::support::each_database;
use echolot::domain::reviews::withdrawal::withdraw;

#[test]
fn a_moderator_holds_a_free_case_for_thirty_minutes() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = hold(db, &mona, the_case(db)).unwrap();
        let (holder, until) = case.holder().unwrap();
        assert_eq!(holder, mona.id);
        let left = until - echolot::platform::clock::now();
        assert!(left.num_minutes() >= 29 && left.num_minutes() <= 30, "{left}");
        assert_eq!(audited(db).last().unwrap(), "case_held");
    });
}

#[test]
fn what_one_holds_no_other_can_take() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let id = the_case(db);
        hold(db, &mona, id).unwrap();
        assert!(is_held_by_another(&hold(db, &max, id)));
        db.write_now(|conn| lease::end(conn, &max, id)).unwrap();
        assert_eq!(find(db, id).holder().unwrap().0, mona.id);
    });
}

#[test]
fn of_two_who_take_it_at_once_one_gets_it() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let id = the_case(db);
        let answers = std::thread::scope(|scope| {
            let tries = [&mona, &max].map(|who| scope.spawn(move || hold(db, who, id)));
            tries.map(|answer| answer.join().unwrap())
        });
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        assert_eq!(answers.iter().filter(|answer| is_held_by_another(answer)).count(), 1);
    });
}

#[test]
fn prolonging_leaves_ones_own_page_fresh() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let first = hold(db, &mona, the_case(db)).unwrap();
        db.clock().advance(chrono::Duration::minutes(20));
        let second = hold(db, &mona, first.id).unwrap();
        assert_eq!(second.version, first.version);
        assert!(second.holder().unwrap().1 > first.holder().unwrap().1);
        assert_eq!(audited(db).iter().filter(|action| *action == "case_held").count(), 1);
    });
}

#[test]
fn an_expired_lease_can_be_taken_over() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let id = the_case(db);
        let monas = hold(db, &mona, id).unwrap();
        a_lease_later(db);
        let maxs = db.write_now(|conn| lease::hold(conn, &max, id)).unwrap();
        assert!(maxs.version > monas.version);
        assert!(is_held_by_another(&hold(db, &mona, id)));
    });
}

#[test]
fn whoever_lets_go_makes_it_free() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let id = the_case(db);
        hold(db, &mona, id).unwrap();
        write(db, |conn| lease::end(conn, &mona, id));
        write(db, |conn| lease::end(conn, &mona, id));
        assert_eq!(audited(db).iter().filter(|action| *action == "case_released").count(), 1);
        hold(db, &max, id).unwrap();
    });
}

#[test]
fn ones_own_text_cannot_be_held_under_any_address() {
    each_database(|db| {
        let mona = mona(db);
        let in_private = person(db, "mona+private@echolot.example");
        let nordlicht = nordlicht(db);
        handed_in(db, &in_private, nordlicht, &told());
        assert!(is_not_found(hold(db, &mona, the_case(db))));
        let boss = moderator(db, "boss@echolot.example");
        hold(db, &boss, the_case(db)).unwrap();
    });
}

#[test]
fn what_is_decided_or_gone_cannot_be_held() {
    each_database(|db| {
        let (alice, mona, nordlicht) = (alice(db), mona(db), nordlicht(db));
        let review = handed_in(db, &alice, nordlicht, &told());
        let first = the_case(db);
        settle(db, &mona, first, &publish());
        assert!(has_moved_on(&hold(db, &mona, first)));
        write(db, |conn| withdraw(conn, &alice, review));
        assert!(is_not_found(hold(db, &mona, CaseId::new())));
    });
}
