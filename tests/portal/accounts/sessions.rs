//! Sessions: the list of one's own, and ending them.

use chrono::Duration;
use echolot::domain::accounts::session::{self, SessionId};
use echolot::domain::accounts::{Account, Role, staff};
use echolot::domain::actor::Actor;
use echolot::domain::error::Error;
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;

use super::{BROWSER, address, member, write};
use crate::support::each_database;

fn begin(db: &Db, account: &Account) -> (String, SessionId) {
    let token = write(db, |conn| session::begin(conn, account, BROWSER)).unwrap();
    let id = write(db, |conn| session::find(conn, &token)).unwrap().unwrap().session_id;
    (token, id)
}

fn lives(db: &Db, token: &str) -> bool {
    write(db, |conn| session::find(conn, token)).unwrap().is_some()
}

#[test]
fn one_of_them_can_be_ended_and_never_anybody_elses() {
    each_database(|db| {
        let (alice, bob) = (member(db, "alice@example.com"), member(db, "bob@example.com"));
        let (here, there, foreign) = (begin(db, &alice), begin(db, &alice), begin(db, &bob));
        assert_eq!(write(db, |conn| session::of(conn, alice.id)).unwrap().len(), 2);
        assert!(matches!(write(db, |conn| session::end(conn, &alice, foreign.1)), Err(Error::NotFound)));
        write(db, |conn| session::end(conn, &alice, there.1)).unwrap();
        assert!(lives(db, &here.0) && !lives(db, &there.0) && lives(db, &foreign.0));
    });
}

#[test]
fn all_others_can_be_ended_at_once() {
    each_database(|db| {
        let (alice, bob) = (member(db, "alice@example.com"), member(db, "bob@example.com"));
        let (here, there, foreign) = (begin(db, &alice), begin(db, &alice), begin(db, &bob));
        write(db, |conn| session::end_all(conn, &alice, Some(here.1))).unwrap();
        assert!(lives(db, &here.0) && !lives(db, &there.0) && lives(db, &foreign.0));
        write(db, |conn| session::end_all(conn, &alice, None)).unwrap();
        assert!(!lives(db, &here.0) && lives(db, &foreign.0));
    });
}

#[test]
fn a_session_lasts_thirty_days_after_it_was_last_used() {
    each_database(|db| {
        let (token, id) = begin(db, &member(db, "alice@example.com"));
        db.clock().advance(Duration::days(29));
        assert!(write(db, |conn| session::find(conn, &token)).unwrap().unwrap().stale);
        write(db, |conn| session::touch(conn, id)).unwrap();
        db.clock().advance(Duration::days(29));
        assert!(lives(db, &token));
        db.clock().advance(Duration::days(1));
        assert!(!lives(db, &token));
    });
}

#[test]
fn a_role_counts_in_sessions_that_have_begun_already() {
    each_database(|db| {
        let (token, _) = begin(db, &member(db, "mona@example.com"));
        let mona = address("mona@example.com");
        write(db, |conn| staff::add(conn, Actor::Operator, &mona, Role::Moderator, Locale::De)).unwrap();
        let found = write(db, |conn| session::find(conn, &token)).unwrap().unwrap();
        assert_eq!(found.role, Some(Role::Moderator));
    });
}
