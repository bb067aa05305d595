//! Signing in, by link and by password.

use chrono::Duration;
use echolot::domain::accounts::attempts::{Attempt, FAILURES, WINDOW};
use echolot::domain::accounts::sign_in::{self, PasswordTry};
use echolot::domain::accounts::{account::AccountState, session};
use echolot::domain::error::Error;
use echolot::domain::mail::Mail;
use echolot::platform::db::Db;
use echolot::platform::db::schema::accounts;
use echolot::platform::i18n::Locale;

use super::{BROWSER, address, mails_to, member, token_to, write};
use crate::support::each_database;

fn ask(db: &Db, email: &str) {
    write(db, |conn| sign_in::request_link(conn, &address(email), Locale::En)).unwrap();
}

fn begin(db: &Db, email: &str) -> Option<PasswordTry> {
    match write(db, |conn| sign_in::begin(conn, &address(email))).unwrap() {
        Attempt::Allowed(begun) => Some(begun),
        Attempt::TooMany(wait) => {
            assert!(wait > Duration::zero() && wait <= WINDOW);
            None
        }
    }
}

#[test]
fn a_mailed_link_signs_in_once_within_half_an_hour() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        ask(db, "alice@example.com");
        let token = token_to(db, "alice@example.com");
        let entry = write(db, |conn| sign_in::by_link(conn, &token, BROWSER)).unwrap();
        assert_eq!(entry.account.id, alice.id);
        let again = write(db, |conn| sign_in::by_link(conn, &token, BROWSER));
        assert!(matches!(again, Err(Error::NotFound)));

        ask(db, "alice@example.com");
        db.clock().advance(Duration::minutes(30));
        let token = token_to(db, "alice@example.com");
        let late = write(db, |conn| sign_in::by_link(conn, &token, BROWSER));
        assert!(matches!(late, Err(Error::NotFound)));
    });
}

#[test]
fn an_unknown_address_gets_a_mail_too_and_costs_the_same_queries() {
    each_database(|db| {
        member(db, "alice@example.com");
        let cost = |email| {
            let before = db.queries();
            ask(db, email);
            db.queries() - before
        };
        assert_eq!(cost("alice@example.com"), cost("nobody@example.com"));
        assert!(matches!(mails_to(db, "nobody@example.com")[..], [(Locale::En, Mail::NoAccount {})]));
        assert!(matches!(mails_to(db, "alice@example.com")[..], [(Locale::Nl, Mail::SignInLink { .. })]));
    });
}

#[test]
fn the_right_password_begins_a_session() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let begun = begin(db, "Alice@Example.com").unwrap();
        assert_eq!(begun.password_hash.as_deref(), Some("hash of alice@example.com"));
        let entry = write(db, |conn| sign_in::finish(conn, &begun, BROWSER)).unwrap();
        assert_eq!(entry.account.id, alice.id);
        assert!(write(db, |conn| session::find(conn, &entry.session_token)).unwrap().is_some());
    });
}

#[test]
fn without_an_account_there_is_nothing_to_check_and_nothing_to_finish() {
    each_database(|db| {
        let begun = begin(db, "nobody@example.com").unwrap();
        assert_eq!(begun.password_hash, None);
        let entered = write(db, |conn| sign_in::finish(conn, &begun, BROWSER));
        assert!(matches!(entered, Err(Error::NotFound)));
    });
}

#[test]
fn after_ten_wrong_passwords_an_address_waits_whether_it_has_an_account_or_not() {
    each_database(|db| {
        member(db, "alice@example.com");
        for email in ["alice@example.com", "nobody@example.com"] {
            for _ in 0..FAILURES {
                assert!(begin(db, email).is_some());
            }
            assert!(begin(db, email).is_none(), "{email}");
            assert!(begin(db, &email.to_uppercase()).is_none(), "{email}");
        }
        assert!(begin(db, "bob@example.com").is_some());
        db.clock().advance(WINDOW);
        assert!(begin(db, "alice@example.com").is_some());
    });
}

#[test]
fn right_passwords_do_not_use_tries_up() {
    each_database(|db| {
        member(db, "alice@example.com");
        for _ in 0..2 * FAILURES {
            let begun = begin(db, "alice@example.com").unwrap();
            write(db, |conn| sign_in::finish(conn, &begun, BROWSER)).unwrap();
        }
    });
}

#[test]
fn a_suspended_account_cannot_be_signed_in_to() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        ask(db, "alice@example.com");
        let token = token_to(db, "alice@example.com");
        let begun = begin(db, "alice@example.com").unwrap();
        write(db, |conn| {
            use diesel::prelude::*;
            let row = diesel::update(accounts::table.find(alice.id));
            Ok(row.set(accounts::state.eq(AccountState::Suspended)).execute(conn)?)
        })
        .unwrap();
        let by_link = write(db, |conn| sign_in::by_link(conn, &token, BROWSER));
        assert!(matches!(by_link, Err(Error::NotFound)));
        assert!(matches!(write(db, |conn| sign_in::finish(conn, &begun, BROWSER)), Err(Error::NotFound)));
    });
}
