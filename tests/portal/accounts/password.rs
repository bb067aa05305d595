//! Setting, changing and resetting the password.

use chrono::Duration;
use echolot::domain::accounts::{Account, mail_link, password, session};
use echolot::domain::error::{Conflict, Error, Result};
use echolot::domain::mail::Mail;
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;

use super::{BROWSER, address, hash_of, mails_to, member, token_to, write};
use crate::support::each_database;

fn session_of(db: &Db, account: &Account) -> String {
    write(db, |conn| session::begin(conn, account, BROWSER)).unwrap()
}

fn signed_in(db: &Db, token: &str) -> Option<session::SignedIn> {
    write(db, |conn| session::find(conn, token)).unwrap()
}

fn ask_for_reset(db: &Db, email: &str) -> String {
    write(db, |conn| password::request_reset(conn, &address(email), Locale::En)).unwrap();
    token_to(db, email)
}

fn reset(db: &Db, token: &str) -> Result<echolot::domain::accounts::sign_in::Entry> {
    write(db, |conn| password::reset(conn, token, "new", BROWSER))
}

#[test]
fn changing_it_ends_every_other_session() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let (here, there) = (session_of(db, &alice), session_of(db, &alice));
        let kept = signed_in(db, &here).unwrap().session_id;
        let old = hash_of(db, &alice);
        write(db, |conn| password::change(conn, &alice, old.as_deref(), "new", kept)).unwrap();
        assert_eq!(hash_of(db, &alice).as_deref(), Some("new"));
        assert!(signed_in(db, &here).is_some());
        assert!(signed_in(db, &there).is_none());
    });
}

#[test]
fn of_two_changes_that_knew_the_same_old_password_one_counts() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let kept = signed_in(db, &session_of(db, &alice)).unwrap().session_id;
        let old = hash_of(db, &alice);
        let change = |new| write(db, |conn| password::change(conn, &alice, old.as_deref(), new, kept));
        change("first").unwrap();
        assert!(matches!(change("second"), Err(Error::Conflict(Conflict::StateChanged))));
        assert_eq!(hash_of(db, &alice).as_deref(), Some("first"));
    });
}

#[test]
fn a_reset_ends_all_sessions_and_makes_the_other_reset_links_void() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let before = session_of(db, &alice);
        let (first, second) =
            (ask_for_reset(db, "alice@example.com"), ask_for_reset(db, "alice@example.com"));
        let entry = reset(db, &second).unwrap();
        assert_eq!(hash_of(db, &alice).as_deref(), Some("new"));
        assert!(signed_in(db, &before).is_none());
        assert!(signed_in(db, &entry.session_token).is_some());
        for token in [first, second] {
            assert!(matches!(reset(db, &token), Err(Error::NotFound)));
        }
    });
}

#[test]
fn changing_the_password_makes_reset_links_void() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let token = ask_for_reset(db, "alice@example.com");
        let kept = signed_in(db, &session_of(db, &alice)).unwrap().session_id;
        let old = hash_of(db, &alice);
        write(db, |conn| password::change(conn, &alice, old.as_deref(), "new", kept)).unwrap();
        assert!(matches!(write(db, |conn| mail_link::find(conn, &token)), Err(Error::NotFound)));
    });
}

#[test]
fn a_reset_link_lasts_two_hours_and_a_stranger_gets_none() {
    each_database(|db| {
        member(db, "alice@example.com");
        let token = ask_for_reset(db, "alice@example.com");
        db.clock().advance(Duration::hours(2));
        assert!(matches!(reset(db, &token), Err(Error::NotFound)));

        let stranger = address("nobody@example.com");
        write(db, |conn| password::request_reset(conn, &stranger, Locale::De)).unwrap();
        assert!(matches!(mails_to(db, "nobody@example.com")[..], [(Locale::De, Mail::NoAccount {})]));
    });
}
