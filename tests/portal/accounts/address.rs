//! Changing the mail address.

use echolot::domain::accounts::{Account, address as change, password, sign_in};
use echolot::domain::error::{Conflict, Error, Result};
use echolot::domain::mail::Mail;
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;

use super::{BROWSER, account_of, address, mails_to, member, token_to, write, wrong_fields};
use crate::support::each_database;

fn ask(db: &Db, account: &Account, new: &str) -> Result<()> {
    write(db, |conn| change::request(conn, account, &address(new)))
}

fn confirm(db: &Db, token: &str) -> Result<Account> {
    write(db, |conn| change::confirm(conn, token))
}

#[test]
fn the_old_one_is_told_and_it_changes_when_the_new_one_confirms() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        ask(db, &alice, "Alice.New+x@example.org").unwrap();
        assert!(account_of(db, "alice@example.com").is_some());
        let [(Locale::Nl, Mail::AddressChanged { new_email })] = &mails_to(db, "alice@example.com")[..]
        else {
            panic!("the old address is told")
        };
        assert_eq!(new_email, "A•••@example.org");

        let changed = confirm(db, &token_to(db, "Alice.New+x@example.org")).unwrap();
        assert_eq!((changed.id, changed.email.as_str()), (alice.id, "Alice.New+x@example.org"));
        assert_ne!(changed.person_key, alice.person_key);
        let same_person = member(db, "alicenew@example.org");
        assert_eq!(changed.person_key, same_person.person_key, "however it is spelt");
        assert!(!changed.person_key.contains("alice"), "a pseudonym, not an address");
        assert!(account_of(db, "alice@example.com").is_none());
        assert_eq!(account_of(db, "alice.new+x@example.org").unwrap().id, alice.id);
    });
}

#[test]
fn links_to_the_old_address_are_void_afterwards() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let old = address("alice@example.com");
        write(db, |conn| sign_in::request_link(conn, &old, Locale::En)).unwrap();
        let sign_in_token = token_to(db, "alice@example.com");
        write(db, |conn| password::request_reset(conn, &old, Locale::En)).unwrap();
        let reset_token = token_to(db, "alice@example.com");
        ask(db, &alice, "other@example.org").unwrap();
        let other = token_to(db, "other@example.org");
        ask(db, &alice, "new@example.org").unwrap();
        confirm(db, &token_to(db, "new@example.org")).unwrap();

        let signed_in = write(db, |conn| sign_in::by_link(conn, &sign_in_token, BROWSER));
        assert!(matches!(signed_in, Err(Error::NotFound)));
        let reset = write(db, |conn| password::reset(conn, &reset_token, "new", BROWSER));
        assert!(matches!(reset, Err(Error::NotFound)));
        assert!(matches!(confirm(db, &other), Err(Error::NotFound)));
    });
}

#[test]
fn a_taken_address_is_told_by_mail_only() {
    each_database(|db| {
        let (alice, bob) = (member(db, "alice@example.com"), member(db, "bob@example.com"));
        ask(db, &alice, "Bob@example.com").unwrap();
        assert!(matches!(mails_to(db, "bob@example.com")[..], [(_, Mail::SignUpExisting { .. })]));
        let token = token_to(db, "bob@example.com");
        assert!(matches!(confirm(db, &token), Err(Error::NotFound)));
        let entry = write(db, |conn| sign_in::by_link(conn, &token, BROWSER)).unwrap();
        assert_eq!(entry.account.id, bob.id);
    });
}

#[test]
fn an_address_that_got_an_account_meanwhile_is_a_conflict() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        ask(db, &alice, "new@example.org").unwrap();
        member(db, "new@example.org");
        let answer = confirm(db, &token_to(db, "new@example.org"));
        assert!(matches!(answer, Err(Error::Conflict(Conflict::StateChanged))));
        assert!(account_of(db, "alice@example.com").is_some());
    });
}

#[test]
fn the_same_address_and_mailboxes_for_minutes_are_refused_at_the_field() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        for refused in ["ALICE@example.com", "alice@mailinator.com"] {
            assert_eq!(wrong_fields(ask(db, &alice, refused)), ["email"], "{refused}");
        }
    });
}
