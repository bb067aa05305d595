//! Handing a case over to a named colleague.

use chrono::Duration;
use echolot::domain::accounts::Account;
use echolot::domain::actor::AccountId;
use echolot::domain::case::CaseId;
use echolot::domain::error::{Conflict, Error, Result};
use echolot::domain::moderation::handover::{self, hand_over};
use echolot::domain::moderation::queue;
use echolot::platform::db::Db;

use super::team::{
    a_lease_later, decide, find, has_moved_on, hold, is_held_by_another, max, moderator, mona, publish,
    settle, the_case,
};
use crate::reviews::scene::{
    alice, audited, charlie, handed_in, is_not_found, nordlicht, person, posted, read, told, wrong,
};
use crate::support::each_database;

fn give(db: &Db, from: &Account, case: CaseId, to: &Account) -> Result<()> {
    give_at(db, from, case, find(db, case).version, Some(to.id))
}

fn give_at(db: &Db, from: &Account, case: CaseId, version: i32, to: Option<AccountId>) -> Result<()> {
    db.write_now(|conn| hand_over(conn, from, case, version, to))
}

#[test]
fn the_colleague_has_it_at_once_and_for_a_day_but_not_beyond_its_deadline() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        hold(db, &mona, case).unwrap();
        give(db, &mona, case, &max).unwrap();
        let (holder, until) = find(db, case).holder().unwrap();
        assert_eq!((holder, find(db, case).handed_by), (max.id, Some(mona.id)));
        assert_eq!((until - echolot::platform::clock::now()).num_hours(), 23);
        let desk = |who: &Account| read(db, |conn| queue::desk(conn, who));
        assert_eq!((desk(&max).with_me, desk(&max).handed_to_me), (1, 1));
        assert_eq!((desk(&mona).with_me, desk(&mona).handed_to_me), (0, 0));
        assert!(is_held_by_another(&decide(db, &mona, case, &publish())));
        db.clock().advance(Duration::hours(5));
        hold(db, &max, case).unwrap();
        assert_eq!(find(db, case).holder().unwrap().1, until);
        decide(db, &max, case, &publish()).unwrap();
        assert_eq!((audited(db).contains(&"case_handed_over".to_owned()), posted(db).len()), (true, 1));
    });
}

#[test]
fn a_late_case_is_handed_over_for_half_an_hour() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        db.clock().advance(Duration::days(3));
        give(db, &mona, case, &max).unwrap();
        a_lease_later(db);
        let mine = hold(db, &mona, case).unwrap();
        assert_eq!((mine.holder().unwrap().0, mine.handed_by), (mona.id, None));
    });
}

#[test]
fn nobody_is_handed_a_case_who_cannot_decide_it() {
    each_database(|db| {
        let (mona, max, charlie) = (mona(db), max(db), charlie(db));
        let in_private = person(db, "max+private@echolot.example");
        handed_in(db, &in_private, nordlicht(db), &told());
        let case = the_case(db);
        for to in [&max, &charlie, &mona, &in_private] {
            assert_eq!(wrong(give(db, &mona, case, to)), [("colleague", "invalid-colleague")]);
        }
        for to in [None, Some(AccountId::new())] {
            let nobody = give_at(db, &mona, case, find(db, case).version, to);
            assert_eq!(wrong(nobody), [("colleague", "invalid-colleague")]);
        }
        assert!(is_not_found(give(db, &max, case, &mona)));
        assert!(find(db, case).holder().is_none());
    });
}

#[test]
fn what_another_holds_or_has_changed_cannot_be_handed_over() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let boss = moderator(db, "boss@echolot.example");
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        let seen = find(db, case).version;
        hold(db, &max, case).unwrap();
        assert!(is_held_by_another(&give(db, &mona, case, &boss)));
        a_lease_later(db);
        let stale = give_at(db, &mona, case, seen, Some(boss.id));
        assert!(matches!(stale, Err(Error::Conflict(Conflict::StateChanged))), "{stale:?}");
        settle(db, &mona, case, &publish());
        assert!(has_moved_on(&give(db, &mona, case, &boss)));
    });
}

#[test]
fn the_same_sent_twice_is_one_and_of_two_at_once_one_succeeds() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let boss = moderator(db, "boss@echolot.example");
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        let seen = find(db, case).version;
        let given = std::thread::scope(|scope| {
            let give = |from, to: AccountId| scope.spawn(move || give_at(db, from, case, seen, Some(to)));
            [give(&mona, max.id), give(&mona, max.id), give(&boss, mona.id)].map(|one| one.join().unwrap())
        });
        let handed = audited(db).iter().filter(|action| *action == "case_handed_over").count();
        assert_eq!(handed, 1, "{given:?}");
        assert!(given.iter().any(Result::is_ok), "{given:?}");
    });
}

#[test]
fn colleagues_of_the_same_name_go_by_their_whole_address() {
    each_database(|db| {
        mona(db);
        moderator(db, "max@echolot.example");
        moderator(db, "max@example.net");
        let names: Vec<String> =
            read(db, handover::team).into_iter().map(|colleague| colleague.name).collect();
        assert_eq!(names, ["max@echolot.example", "max@example.net", "mona"]);
    });
}
