//! Two at the same moment.

use std::sync::Barrier;
use std::thread;

use chrono::Duration;
use echolot::domain::accounts::attempts::{self, FAILURES};
use echolot::domain::accounts::sign_up::{self, SignUp};
use echolot::domain::accounts::{password, session};
use echolot::domain::error::Error;
use echolot::platform::db::{Db, limit_counts};
use echolot::platform::i18n::Locale;

use super::{BROWSER, account_of, address, hash_of, member, token_to, write};
use crate::support::each_database;

/// Runs `deed` in `N` threads that start together; returns what each made of it.
fn at_once<const N: usize, T: Send>(deed: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(N);
    let run = |i| {
        barrier.wait();
        deed(i)
    };
    thread::scope(|scope| {
        let all: Vec<_> = (0..N).map(|i| scope.spawn(move || run(i))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

fn ask(db: &Db, hash: &str) -> String {
    let wish = SignUp {
        address: address("alice@example.com"),
        password_hash: Some(hash.to_owned()),
        locale: Locale::En,
        return_to: None,
    };
    write(db, |conn| sign_up::request(conn, &wish)).unwrap();
    token_to(db, "alice@example.com")
}

#[test]
fn a_link_redeemed_twice_lets_one_in() {
    each_database(|db| {
        let token = ask(db, "hash");
        let answers = at_once::<4, _>(|_| write(db, |conn| sign_up::confirm(conn, &token, true, BROWSER)));
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        assert!(
            answers.iter().flat_map(|answer| answer.as_ref().err()).all(|e| matches!(e, Error::NotFound))
        );
        let alice = account_of(db, "alice@example.com").unwrap();
        assert_eq!(write(db, |conn| session::of(conn, alice.id)).unwrap().len(), 1);
    });
}

#[test]
fn two_links_redeemed_together_make_one_account() {
    each_database(|db| {
        let tokens = [ask(db, "first"), ask(db, "second")];
        let answers =
            at_once::<2, _>(|i| write(db, |conn| sign_up::confirm(conn, &tokens[i], true, BROWSER)));
        let entered: Vec<_> = answers.iter().flatten().map(|entry| entry.account.id).collect();
        assert!(!entered.is_empty() && entered.iter().all(|id| *id == entered[0]));
        let refused = answers.iter().flat_map(|answer| answer.as_ref().err());
        assert!(refused.into_iter().all(|e| matches!(e, Error::Conflict(_))));
    });
}

#[test]
fn of_two_changes_of_the_password_one_counts() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let token = write(db, |conn| session::begin(conn, &alice, BROWSER)).unwrap();
        let kept = write(db, |conn| session::find(conn, &token)).unwrap().unwrap().session_id;
        let old = hash_of(db, &alice);
        let new = ["first", "second"];
        let change =
            |i: usize| write(db, |conn| password::change(conn, &alice, old.as_deref(), new[i], kept));
        let answers = at_once::<2, _>(change);
        let winner = answers.iter().position(Result::is_ok).unwrap();
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        assert_eq!(hash_of(db, &alice).as_deref(), Some(new[winner]));
    });
}

#[test]
fn many_guesses_at_once_find_no_gap() {
    each_database(|db| {
        let guess = |_| write(db, |conn| attempts::begin(conn, "alice@example.com")).unwrap();
        let allowed = (0..4).flat_map(|_| at_once::<8, _>(guess)).filter(Option::is_none).count();
        assert_eq!(allowed, usize::try_from(FAILURES).unwrap());
    });
}

#[test]
fn first_uses_of_a_counter_that_meet_all_count() {
    each_database(|db| {
        for key in ["a", "b", "c", "d"] {
            let count = |_| write(db, |conn| Ok(limit_counts::count(conn, "test", key, Duration::days(1))?));
            let mut counts: Vec<i32> = at_once::<6, _>(count).into_iter().map(Result::unwrap).collect();
            counts.sort_unstable();
            assert_eq!(counts, [1, 2, 3, 4, 5, 6]);
        }
    });
}
