//! Closing an account.

use diesel::prelude::*;
use echolot::domain::accounts::{closing, mail_link, session, sign_in, staff};
use echolot::domain::actor::Actor;
use echolot::domain::error::Error;
use echolot::domain::mail::Mail;
use echolot::platform::db::schema::{accounts, staff as team};
use echolot::platform::i18n::Locale;

use super::{BROWSER, account_of, address, mails_to, member, token_to, write};
use crate::support::each_database;
use echolot::domain::accounts::Role;

#[test]
fn nothing_personal_is_left_and_a_last_mail_says_so() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let mailbox = address("alice@example.com");
        write(db, |conn| staff::add(conn, Actor::Operator, &mailbox, Role::Moderator, Locale::De)).unwrap();
        write(db, |conn| sign_in::request_link(conn, &mailbox, Locale::En)).unwrap();
        let link = token_to(db, "alice@example.com");
        let session = write(db, |conn| session::begin(conn, &alice, BROWSER)).unwrap();

        write(db, |conn| closing::close(conn, &alice)).unwrap();

        assert!(account_of(db, "alice@example.com").is_none());
        type Row = (String, String, String, Option<String>);
        let row: Row = write(db, |conn| {
            let columns =
                (accounts::email, accounts::email_key, accounts::person_key, accounts::password_hash);
            Ok(accounts::table.find(alice.id).select(columns).first(conn)?)
        })
        .unwrap();
        let nobody = format!("closed:{}", alice.id);
        assert_eq!(row, (String::new(), nobody.clone(), nobody, None));
        assert!(write(db, |conn| session::find(conn, &session)).unwrap().is_none());
        assert!(matches!(write(db, |conn| mail_link::find(conn, &link)), Err(Error::NotFound)));
        let roles: i64 = write(db, |conn| Ok(team::table.count().get_result(conn)?)).unwrap();
        assert_eq!(roles, 0);
        assert!(matches!(
            mails_to(db, "alice@example.com").pop(),
            Some((Locale::Nl, Mail::AccountClosed {}))
        ));
    });
}

#[test]
fn a_closed_account_cannot_be_closed_again_and_its_address_is_free() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        write(db, |conn| closing::close(conn, &alice)).unwrap();
        assert!(matches!(write(db, |conn| closing::close(conn, &alice)), Err(Error::NotFound)));
        assert_ne!(member(db, "alice@example.com").id, alice.id);
        assert_eq!(mails_to(db, "alice@example.com").len(), 1);
    });
}
