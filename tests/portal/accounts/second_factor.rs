//! The second factor: enrolling, showing it, recovery codes, dropping it; and guessing at it.

use chrono::Duration;
use echolot::domain::accounts::account::{Account, Role};
use echolot::domain::accounts::second_factor::{self, Tried};
use echolot::domain::accounts::session::{self, Factor, SignedIn};
use echolot::domain::accounts::{closing, reauthentication, staff};
use echolot::domain::actor::Actor;
use echolot::domain::error::{Conflict, Error};
use echolot::domain::mail::{FactorChange, Mail};
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;
use echolot::platform::sealing::SealingKey;
use echolot::platform::totp::TotpSecret;

use super::{BROWSER, address, mails_to, member, write, wrong_fields};
use crate::support::each_database;

fn key() -> SealingKey {
    SealingKey::of(b"a secret for tests")
}

/// A new session of the account, as the portal finds it.
fn sign_in(db: &Db, account: &Account) -> (String, SignedIn) {
    let token = write(db, |conn| session::begin(conn, account, BROWSER)).unwrap();
    let found = found(db, &token).unwrap();
    (token, found)
}

fn found(db: &Db, token: &str) -> Option<SignedIn> {
    write(db, |conn| session::find(conn, token)).unwrap()
}

fn code(db: &Db, secret: &TotpSecret) -> String {
    db.clock().run(|| secret.code())
}

/// Enrols a new account; the clock stands still, behind the step that was used.
fn enrolled(db: &Db, email: &str) -> (Account, TotpSecret, Vec<String>) {
    db.clock().stop();
    let account = member(db, email);
    let (_, owner) = sign_in(db, &account);
    write(db, |conn| second_factor::begin(conn, &key(), &account)).unwrap();
    let secret = write(db, |conn| second_factor::waiting(conn, &key(), account.id)).unwrap();
    let first = code(db, &secret);
    let tried = write(db, |conn| second_factor::confirm(conn, &key(), &owner, &first)).unwrap();
    let Tried::Right(codes) = tried else { panic!("{tried:?}") };
    db.clock().advance(Duration::seconds(30));
    (account, secret, codes)
}

fn show(db: &Db, owner: &SignedIn, typed: &str) -> Tried<()> {
    write(db, |conn| second_factor::show(conn, &key(), owner, typed)).unwrap()
}

#[test]
fn a_first_code_enrols_and_from_then_on_a_session_is_half_until_a_code_is_shown() {
    each_database(|db| {
        let (alice, secret, codes) = enrolled(db, "alice@example.com");
        assert_eq!(codes.len(), 10);
        let (token, half) = sign_in(db, &alice);
        assert_eq!((half.factor, half.is_sure), (Factor::Owed, false));
        assert_eq!(show(db, &half, "000 000"), Tried::Wrong);
        let spaced = code(db, &secret);
        assert_eq!(show(db, &half, &format!("{} {}", &spaced[..3], &spaced[3..])), Tried::Right(()));
        let whole = found(db, &token).unwrap();
        assert_eq!((whole.factor, whole.is_sure), (Factor::Shown, true));
        let told = mails_to(db, "alice@example.com");
        assert!(matches!(told[..], [(_, Mail::SecondFactorChanged { change: FactorChange::Enrolled })]));
    });
}

#[test]
fn a_wrong_first_code_changes_nothing() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let (token, owner) = sign_in(db, &alice);
        write(db, |conn| second_factor::begin(conn, &key(), &alice)).unwrap();
        let tried = write(db, |conn| second_factor::confirm(conn, &key(), &owner, "000000")).unwrap();
        assert_eq!(tried, Tried::Wrong);
        assert_eq!(found(db, &token).unwrap().factor, Factor::Absent);
        assert_eq!(sign_in(db, &alice).1.factor, Factor::Absent);
        assert!(mails_to(db, "alice@example.com").is_empty());
    });
}

#[test]
fn the_sessions_of_other_browsers_become_half_when_a_factor_is_enrolled() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let (elsewhere, _) = sign_in(db, &alice);
        let (here, owner) = sign_in(db, &alice);
        write(db, |conn| second_factor::begin(conn, &key(), &alice)).unwrap();
        let secret = write(db, |conn| second_factor::waiting(conn, &key(), alice.id)).unwrap();
        let code = code(db, &secret);
        write(db, |conn| second_factor::confirm(conn, &key(), &owner, &code)).unwrap();
        assert_eq!(found(db, &here).unwrap().factor, Factor::Shown);
        assert_eq!(found(db, &elsewhere).unwrap().factor, Factor::Owed);
    });
}

#[test]
fn enrolling_twice_is_a_conflict_and_leaves_the_first_secret_alone() {
    each_database(|db| {
        let (alice, secret, _) = enrolled(db, "alice@example.com");
        let again = write(db, |conn| second_factor::begin(conn, &key(), &alice));
        assert!(matches!(again, Err(Error::Conflict(Conflict::StateChanged))), "{again:?}");
        let (_, half) = sign_in(db, &alice);
        assert_eq!(show(db, &half, &code(db, &secret)), Tried::Right(()));
    });
}

#[test]
fn a_code_counts_once_also_in_another_session_and_for_other_purposes() {
    each_database(|db| {
        let (alice, secret, _) = enrolled(db, "alice@example.com");
        let (_, one) = sign_in(db, &alice);
        let (_, other) = sign_in(db, &alice);
        let seen = code(db, &secret);
        assert_eq!(show(db, &one, &seen), Tried::Right(()));
        assert_eq!(show(db, &other, &seen), Tried::Wrong);
        let again = write(db, |conn| reauthentication::by_code(conn, &key(), &one, &seen)).unwrap();
        assert_eq!(again, Tried::Wrong);
        db.clock().advance(Duration::seconds(30));
        assert_eq!(show(db, &other, &code(db, &secret)), Tried::Right(()));
    });
}

#[test]
fn an_older_code_does_not_count_after_a_newer_one() {
    each_database(|db| {
        let (alice, secret, _) = enrolled(db, "alice@example.com");
        let (_, half) = sign_in(db, &alice);
        let older = code(db, &secret);
        db.clock().advance(Duration::seconds(30));
        assert_eq!(show(db, &half, &code(db, &secret)), Tried::Right(()));
        assert_eq!(show(db, &half, &older), Tried::Wrong);
    });
}

#[test]
fn a_recovery_code_counts_once_and_its_owner_is_told() {
    each_database(|db| {
        let (alice, _, codes) = enrolled(db, "alice@example.com");
        let (_, half) = sign_in(db, &alice);
        assert_eq!(show(db, &half, &codes[3].to_uppercase().replace('-', " ")), Tried::Right(()));
        let (_, half) = sign_in(db, &alice);
        assert_eq!(show(db, &half, &codes[3]), Tried::Wrong);
        let standing = write(db, |conn| second_factor::standing(conn, alice.id)).unwrap();
        assert_eq!(standing.recovery_codes_left, 9);
        let last = mails_to(db, "alice@example.com").pop().unwrap().1;
        assert!(matches!(last, Mail::SecondFactorChanged { change: FactorChange::RecoveryCodeUsed }));
    });
}

#[test]
fn renewed_recovery_codes_make_the_old_ones_void() {
    each_database(|db| {
        let (alice, _, old) = enrolled(db, "alice@example.com");
        let new = write(db, |conn| second_factor::renew_recovery_codes(conn, &key(), &alice)).unwrap();
        let (_, half) = sign_in(db, &alice);
        assert_eq!(show(db, &half, &old[0]), Tried::Wrong);
        assert_eq!(show(db, &half, &new[0]), Tried::Right(()));
    });
}

#[test]
fn nobody_uses_somebody_elses_codes() {
    each_database(|db| {
        let (_, secret, codes) = enrolled(db, "alice@example.com");
        let (bob, _, _) = enrolled(db, "bob@example.com");
        let (_, half) = sign_in(db, &bob);
        assert_eq!(show(db, &half, &code(db, &secret)), Tried::Wrong);
        assert_eq!(show(db, &half, &codes[0]), Tried::Wrong);
    });
}

#[test]
fn guessing_ends_after_ten_wrong_codes_whatever_their_kind_and_the_right_one_does_not_help_then() {
    each_database(|db| {
        let (alice, secret, codes) = enrolled(db, "alice@example.com");
        let (_, half) = sign_in(db, &alice);
        for n in 0..second_factor::FAILURES {
            let guess = if n % 2 == 0 { "123456" } else { "aaaa-bbbb-cccc" };
            assert_eq!(show(db, &half, guess), Tried::Wrong);
        }
        assert!(matches!(show(db, &half, &code(db, &secret)), Tried::TooMany(_)));
        assert!(matches!(show(db, &half, &codes[0]), Tried::TooMany(_)));
        let sure = write(db, |conn| reauthentication::by_code(conn, &key(), &half, &codes[0])).unwrap();
        assert!(matches!(sure, Tried::TooMany(_)));
        db.clock().advance(second_factor::WINDOW);
        let (_, half) = sign_in(db, &alice);
        assert_eq!(show(db, &half, &code(db, &secret)), Tried::Right(()));
    });
}

#[test]
fn half_a_session_does_not_wait_long_for_its_code() {
    each_database(|db| {
        let (alice, ..) = enrolled(db, "alice@example.com");
        let (token, _) = sign_in(db, &alice);
        db.clock().advance(session::HALF_LIFETIME);
        assert!(found(db, &token).is_none());
    });
}

#[test]
fn whoever_has_shown_who_they_are_is_sure_for_ten_minutes() {
    each_database(|db| {
        let (alice, secret, _) = enrolled(db, "alice@example.com");
        let (token, half) = sign_in(db, &alice);
        show(db, &half, &code(db, &secret));
        db.clock().advance(session::SUDO);
        let whole = found(db, &token).unwrap();
        assert!(!whole.is_sure);
        let again = code(db, &secret);
        let tried = write(db, |conn| reauthentication::by_code(conn, &key(), &whole, &again)).unwrap();
        assert_eq!(tried, Tried::Right(()));
        assert!(found(db, &token).unwrap().is_sure);
        db.clock().advance(session::SUDO);
        write(db, |conn| reauthentication::by_password(conn, &whole)).unwrap();
        assert!(found(db, &token).unwrap().is_sure);
    });
}

#[test]
fn a_member_drops_the_factor_and_a_new_one_does_not_revive_old_sessions() {
    each_database(|db| {
        let (alice, secret, codes) = enrolled(db, "alice@example.com");
        let (elsewhere, half) = sign_in(db, &alice);
        show(db, &half, &code(db, &secret));
        write(db, |conn| second_factor::drop(conn, &alice)).unwrap();
        assert_eq!(found(db, &elsewhere).unwrap().factor, Factor::Absent);
        let (_, here) = sign_in(db, &alice);
        write(db, |conn| second_factor::begin(conn, &key(), &alice)).unwrap();
        let secret = write(db, |conn| second_factor::waiting(conn, &key(), alice.id)).unwrap();
        let first = code(db, &secret);
        write(db, |conn| second_factor::confirm(conn, &key(), &here, &first)).unwrap();
        assert_eq!(found(db, &elsewhere).unwrap().factor, Factor::Owed);
        let (_, half) = sign_in(db, &alice);
        assert_eq!(show(db, &half, &codes[0]), Tried::Wrong);
    });
}

#[test]
fn the_team_cannot_drop_it() {
    each_database(|db| {
        let (mona, ..) = enrolled(db, "mona@example.com");
        let named = address("mona@example.com");
        write(db, |conn| staff::add(conn, Actor::Operator, &named, Role::Moderator, Locale::De)).unwrap();
        assert_eq!(wrong_fields(write(db, |conn| second_factor::drop(conn, &mona))), ["form"]);
        assert_eq!(sign_in(db, &mona).1.factor, Factor::Owed);
    });
}

#[test]
fn without_the_portals_key_the_secret_cannot_be_read() {
    each_database(|db| {
        let (alice, secret, _) = enrolled(db, "alice@example.com");
        let (_, half) = sign_in(db, &alice);
        let typed = code(db, &secret);
        let foreign = SealingKey::of(b"another secret");
        let tried = write(db, |conn| second_factor::show(conn, &foreign, &half, &typed));
        assert!(matches!(tried, Err(Error::Db(_))), "{tried:?}");
    });
}

#[test]
fn closing_the_account_leaves_nothing_of_it() {
    each_database(|db| {
        let (alice, ..) = enrolled(db, "alice@example.com");
        write(db, |conn| closing::close(conn, &alice)).unwrap();
        let standing = write(db, |conn| second_factor::standing(conn, alice.id)).unwrap();
        assert_eq!((standing.since, standing.recovery_codes_left), (None, 0));
    });
}
