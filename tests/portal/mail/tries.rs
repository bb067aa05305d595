//! What becomes of a mail that the server does not take at once.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::mail::{self, Mail, MailState};
use echolot::platform::db::DbError;
use echolot::platform::db::schema::mails;
use echolot::platform::i18n::Locale;

use crate::support::Portal;
use crate::support::databases::SqliteDatabase;
use crate::support::mail_server::{MailServer, Mischief, Step};

/// A portal with a mail server that goes wrong in this way once, and one mail that was tried once.
fn tried(mischief: Mischief, test: impl Fn(&Portal, &MailServer)) {
    let database = SqliteDatabase::new();
    let server = MailServer::start();
    let portal = Portal::start(database.db.clone(), &database.url, &["--smtp-url", &server.url]);
    portal.db.clock().stop();
    let post = |conn: &mut _| mail::post(conn, "alice@example.org", Locale::De, &Mail::NoAccount {});
    portal.db.write_now(post).unwrap();
    server.misbehave(mischief);
    portal.work();
    test(&portal, &server);
}

/// State, tries and last error of the only mail.
fn stands(portal: &Portal) -> (MailState, i32, String) {
    let row = portal.db.read_now(|conn| {
        let row = mails::table.select((mails::state, mails::attempts, mails::last_error)).first(conn);
        row.map_err(DbError::from)
    });
    let (state, attempts, error): (MailState, i32, Option<String>) = row.unwrap();
    (state, attempts, error.unwrap_or_default())
}

#[test]
fn a_server_that_is_busy_is_asked_again_after_a_minute() {
    for step in [Step::Greeting, Step::Sender, Step::Recipient, Step::Data, Step::Text] {
        tried(Mischief::Answer(step, "451 Come back later"), |portal, server| {
            let (state, attempts, error) = stands(portal);
            assert_eq!((state, attempts), (MailState::Queued, 1), "{step:?}: {error}");
            assert!(error.contains("Come back later"), "{error}");
            let heard = server.received().len();
            portal.advance(Duration::seconds(59));
            portal.work();
            assert_eq!(stands(portal).1, 1, "too early");
            portal.advance(Duration::seconds(1));
            portal.work();
            assert_eq!(stands(portal).0, MailState::Sent);
            assert_eq!(server.received().len(), heard + 1);
        });
    }
}

#[test]
fn a_recipient_or_text_the_server_will_not_have_is_given_up_at_once() {
    for step in [Step::Recipient, Step::Data, Step::Text] {
        tried(Mischief::Answer(step, "550 No such mailbox"), |portal, _| {
            let (state, attempts, error) = stands(portal);
            assert_eq!((state, attempts), (MailState::Dead, 1), "{step:?}");
            assert!(error.contains("No such mailbox"), "{error}");
        });
    }
}

#[test]
fn what_the_operator_can_mend_is_tried_again() {
    for step in [Step::Greeting, Step::Sender] {
        tried(Mischief::Answer(step, "530 Sign in first"), |portal, _| {
            assert_eq!(stands(portal).0, MailState::Queued, "{step:?}");
        });
    }
}

#[test]
fn a_connection_that_breaks_before_the_text_does_no_harm() {
    for step in [Step::Greeting, Step::Hello, Step::Sender, Step::Recipient, Step::Data] {
        tried(Mischief::HangUp(step), |portal, server| {
            assert_eq!(stands(portal).0, MailState::Queued, "{step:?}");
            portal.advance(Duration::minutes(1));
            portal.work();
            assert_eq!(stands(portal).0, MailState::Sent);
            assert_eq!(server.received().len(), 1);
        });
    }
}

#[test]
fn a_connection_that_breaks_after_the_text_leaves_the_mail_to_a_person() {
    tried(Mischief::HangUp(Step::Text), |portal, server| {
        assert_eq!(stands(portal).0, MailState::Uncertain);
        portal.advance(Duration::days(2));
        portal.work();
        assert_eq!(stands(portal).0, MailState::Uncertain);
        assert_eq!(server.received().len(), 1, "it was on its way all along");
    });
}

#[test]
fn the_pauses_grow_and_after_eight_tries_it_is_a_dead_letter() {
    let refusal = Mischief::Answer(Step::Sender, "421 Closed");
    tried(refusal, |portal, server| {
        for minutes in [1, 4, 16, 64, 240, 240, 240] {
            server.misbehave(refusal);
            let before = stands(portal).1;
            portal.advance(Duration::minutes(minutes) - Duration::seconds(1));
            portal.work();
            assert_eq!(stands(portal).1, before, "before {minutes} minutes");
            portal.advance(Duration::seconds(1));
            portal.work();
            assert_eq!(stands(portal).1, before + 1, "after {minutes} minutes");
        }
        assert_eq!(stands(portal).0, MailState::Dead);
        assert_eq!(portal.db.read_now(mail::count_failed).unwrap(), 1);
        portal.advance(Duration::days(2));
        portal.work();
        assert_eq!((stands(portal).1, server.received().len()), (8, 0));
    });
}

#[test]
fn one_bad_mail_does_not_hold_up_the_others() {
    let refusal = Mischief::Answer(Step::Recipient, "550 No such mailbox");
    tried(refusal, |portal, server| {
        let post = |conn: &mut _| mail::post(conn, "bob@example.org", Locale::Nl, &Mail::NoAccount {});
        portal.db.write_now(post).unwrap();
        portal.work();
        assert_eq!(server.received().len(), 1);
    });
}

#[test]
fn without_a_server_mails_wait() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &["--smtp-url", "smtp://127.0.0.1:1"]);
    let post = |conn: &mut _| mail::post(conn, "alice@example.org", Locale::De, &Mail::NoAccount {});
    portal.db.write_now(post).unwrap();
    portal.work();
    assert_eq!(stands(&portal).0, MailState::Queued);
}
