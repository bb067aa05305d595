//! Signing up.

use chrono::Duration;
use echolot::domain::accounts::mail_link::MAILS_PER_DAY;
use echolot::domain::accounts::sign_up::{self, SignUp};
use echolot::domain::accounts::{session, sign_in};
use echolot::domain::error::Error;
use echolot::domain::mail::Mail;
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;

use super::{BROWSER, account_of, address, hash_of, mails_to, member, token_to, write, wrong_fields};
use crate::support::each_database;

fn ask(db: &Db, email: &str, password_hash: Option<&str>) -> echolot::domain::error::Result<()> {
    let wish = SignUp {
        address: address(email),
        password_hash: password_hash.map(str::to_owned),
        locale: Locale::De,
        return_to: None,
    };
    write(db, |conn| sign_up::request(conn, &wish))
}

fn confirm(db: &Db, token: &str, knows_password: bool) -> echolot::domain::error::Result<sign_in::Entry> {
    write(db, |conn| sign_up::confirm(conn, token, knows_password, BROWSER))
}

#[test]
fn an_account_begins_when_its_address_is_confirmed_and_not_before() {
    each_database(|db| {
        ask(db, "Alice@example.com", Some("a hash")).unwrap();
        assert!(account_of(db, "alice@example.com").is_none());
        let [(Locale::De, Mail::ConfirmSignUp { token, .. })] = &mails_to(db, "Alice@example.com")[..] else {
            panic!("one mail asks to confirm")
        };
        let entry = confirm(db, token, true).unwrap();
        assert_eq!(entry.account.email, "Alice@example.com");
        assert_eq!(entry.account.locale, Locale::De);
        assert_eq!(hash_of(db, &entry.account).as_deref(), Some("a hash"));
        let signed_in = write(db, |conn| session::find(conn, &entry.session_token)).unwrap().unwrap();
        assert_eq!(signed_in.account.id, entry.account.id);
    });
}

#[test]
fn a_password_that_somebody_else_chose_does_not_come_with_the_account() {
    each_database(|db| {
        ask(db, "alice@example.com", Some("the hash of somebody else")).unwrap();
        let entry = confirm(db, &token_to(db, "alice@example.com"), false).unwrap();
        assert_eq!(hash_of(db, &entry.account), None);
    });
}

#[test]
fn who_has_an_account_gets_a_link_to_sign_in_and_keeps_the_password() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        ask(db, "ALICE@example.com", Some("another hash")).unwrap();
        let [(locale, Mail::SignUpExisting { token, .. })] = &mails_to(db, "alice@example.com")[..] else {
            panic!("one mail tells of the account")
        };
        assert_eq!(*locale, alice.locale);
        let entry = write(db, |conn| sign_in::by_link(conn, token, BROWSER)).unwrap();
        assert_eq!(entry.account.id, alice.id);
        assert_eq!(hash_of(db, &alice).as_deref(), Some("hash of alice@example.com"));
    });
}

#[test]
fn the_second_of_two_sign_ups_signs_in_to_the_account_of_the_first() {
    each_database(|db| {
        ask(db, "alice@example.com", Some("first")).unwrap();
        let first = token_to(db, "alice@example.com");
        ask(db, "alice@example.com", Some("second")).unwrap();
        let second = token_to(db, "alice@example.com");
        let account = confirm(db, &first, true).unwrap().account;
        assert_eq!(confirm(db, &second, true).unwrap().account.id, account.id);
        assert_eq!(hash_of(db, &account).as_deref(), Some("first"));
    });
}

#[test]
fn a_link_works_once_for_two_days_and_for_nothing_else() {
    each_database(|db| {
        ask(db, "alice@example.com", None).unwrap();
        let token = token_to(db, "alice@example.com");
        let as_sign_in = write(db, |conn| sign_in::by_link(conn, &token, BROWSER));
        assert!(matches!(as_sign_in, Err(Error::NotFound)));
        assert!(matches!(confirm(db, "no such token", false), Err(Error::NotFound)));
        confirm(db, &token, false).unwrap();
        assert!(matches!(confirm(db, &token, false), Err(Error::NotFound)));

        ask(db, "bob@example.com", None).unwrap();
        db.clock().advance(Duration::days(2));
        assert!(matches!(confirm(db, &token_to(db, "bob@example.com"), false), Err(Error::NotFound)));
        assert!(account_of(db, "bob@example.com").is_none());
    });
}

#[test]
fn mailboxes_for_minutes_are_refused_at_the_field() {
    each_database(|db| {
        assert_eq!(wrong_fields(ask(db, "a@sub.mailinator.com", None)), ["email"]);
        assert!(mails_to(db, "a@sub.mailinator.com").is_empty());
    });
}

#[test]
fn one_person_is_mailed_a_few_times_a_day_however_the_address_is_spelt() {
    each_database(|db| {
        for tag in 0..2 * MAILS_PER_DAY {
            ask(db, &format!("alice+{tag}@example.com"), None).unwrap();
        }
        let sent = |tag| mails_to(db, &format!("alice+{tag}@example.com")).len();
        assert_eq!((0..2 * MAILS_PER_DAY).map(sent).sum::<usize>(), MAILS_PER_DAY as usize);
        ask(db, "bob@example.com", None).unwrap();
        assert_eq!(mails_to(db, "bob@example.com").len(), 1);
        db.clock().advance(Duration::days(1));
        ask(db, "alice@example.com", None).unwrap();
        assert_eq!(mails_to(db, "alice@example.com").len(), 1);
    });
}
