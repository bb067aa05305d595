//! Rejecting several cases together: each on its own, all or nothing per case.

use echolot::domain::accounts::Account;
use echolot::domain::case::{CaseId, CaseState};
use echolot::domain::error::Result;
use echolot::domain::moderation::{Typed, rejection};
use echolot::domain::reviews::ReviewState;
use echolot::platform::db::Db;

use super::team::{
    decided, find, has_moved_on, hold, is_held_by_another, max, mona, open_cases, publish, settle,
};
use crate::reviews::scene::{
    agency, counted, handed_in, is_not_found, nordlicht, person, posted, state, told, wrong,
};
use crate::support::each_database;

fn spam() -> Typed {
    Typed {
        outcome: "reject".into(),
        rule: "advertising".into(),
        passages: String::new(),
        explanation: "Der Text wirbt für einen Dienst und beschreibt keine Vermittlung.".into(),
    }
}

fn wave(db: &Db) -> Vec<CaseId> {
    let nordlicht = nordlicht(db);
    for number in 0..4 {
        handed_in(db, &person(db, &format!("spam{number}@example.org")), nordlicht, &told());
    }
    open_cases(db)
}

fn reject(db: &Db, who: &Account, case: CaseId) -> Result<()> {
    let version = find(db, case).version;
    reject_at(db, who, case, version)
}

fn reject_at(db: &Db, who: &Account, case: CaseId, version: i32) -> Result<()> {
    db.write_now(|conn| rejection::reject(conn, who, case, version, &spam()))
}

#[test]
fn each_has_its_own_decision_and_mail() {
    each_database(|db| {
        let (cases, mona) = (wave(db), mona(db));
        for case in &cases {
            reject(db, &mona, *case).unwrap();
        }
        assert_eq!(decided(db), vec![(mona.id.0, "reject".to_owned(), Some("advertising".to_owned())); 4]);
        let mailed: Vec<String> = posted(db).into_iter().map(|(to, _)| to).collect();
        assert_eq!(mailed, [0, 1, 2, 3].map(|n| format!("spam{n}@example.org")));
        assert!(cases.iter().all(|case| find(db, *case).state == CaseState::Decided));
    });
}

#[test]
fn what_a_colleague_holds_what_changed_and_what_is_decided_stays_as_it_was() {
    each_database(|db| {
        let (cases, mona, max) = (wave(db), mona(db), max(db));
        let seen: Vec<i32> = cases.iter().map(|case| find(db, *case).version).collect();
        hold(db, &max, cases[0]).unwrap();
        hold(db, &max, cases[1]).unwrap();
        db.write_now(|conn| echolot::domain::moderation::lease::end(conn, &max, cases[1])).unwrap();
        settle(db, &max, cases[2], &publish());
        assert!(is_held_by_another(&reject_at(db, &mona, cases[0], seen[0])));
        let changed = reject_at(db, &mona, cases[1], seen[1]);
        assert!(changed.is_err() && find(db, cases[1]).holder().is_none(), "{changed:?}");
        assert!(has_moved_on(&reject_at(db, &mona, cases[2], seen[2])));
        reject_at(db, &mona, cases[3], seen[3]).unwrap();
        reject_at(db, &mona, cases[3], seen[3]).unwrap();
        assert_eq!((decided(db).len(), posted(db).len()), (2, 2));
    });
}

#[test]
fn an_incomplete_decision_holds_nothing() {
    each_database(|db| {
        let (cases, mona) = (wave(db), mona(db));
        let short = Typed { explanation: "Nein.".into(), ..spam() };
        let version = find(db, cases[0]).version;
        let refused = db.write_now(|conn| rejection::reject(conn, &mona, cases[0], version, &short));
        assert_eq!(wrong(refused), [("explanation", "invalid-explanation-needed")]);
        assert!(find(db, cases[0]).holder().is_none());
    });
}

#[test]
fn ones_own_text_is_not_among_them() {
    each_database(|db| {
        let mona = mona(db);
        let review = handed_in(db, &mona, nordlicht(db), &told());
        assert!(is_not_found(reject(db, &mona, open_cases(db)[0])));
        assert_eq!(state(db, review), ReviewState::Pending);
    });
}

/// Many agencies, two moderators from both ends, while a third publishes: nobody waits for somebody who
/// waits for them.
#[test]
fn two_who_reject_the_same_wave_do_not_block_each_other() {
    each_database(|db| {
        let (mona, max) = (mona(db), max(db));
        for number in 0..6 {
            let agency = agency(db, &format!("agency-{number}"));
            handed_in(db, &person(db, &format!("spam{number}@example.org")), agency, &told());
        }
        let cases = open_cases(db);
        let backwards: Vec<CaseId> = cases.iter().rev().copied().collect();
        std::thread::scope(|scope| {
            let all = |who, cases: Vec<CaseId>| {
                scope.spawn(move || {
                    cases.into_iter().map(|case| reject_at(db, who, case, 1)).collect::<Vec<_>>()
                })
            };
            let (one, other) = (all(&mona, cases.clone()), all(&max, backwards));
            let mut answers = one.join().unwrap();
            answers.extend(other.join().unwrap());
            assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 6, "{answers:?}");
        });
        assert_eq!((decided(db).len(), posted(db).len(), counted(db).len()), (6, 6, 0));
    });
}
