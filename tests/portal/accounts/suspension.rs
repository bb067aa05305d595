//! Suspension: what it ends at once, whom it may meet, and how it is over.

use chrono::Duration;
use echolot::domain::accounts::account::{Account, AccountState};
use echolot::domain::accounts::{Role, session, sign_in, staff, suspension};
use echolot::domain::actor::Actor;
use echolot::domain::error::Error;
use echolot::domain::expiry;
use echolot::platform::clock;
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;

use super::{BROWSER, account_of, address, member, token_to, write, wrong_fields};
use crate::support::each_database;

fn suspend(db: &Db, account: &Account, days: i64) -> Result<(), Error> {
    write(db, |conn| suspension::begin(conn, Actor::System, account, clock::now() + Duration::days(days)))
}

fn state(db: &Db, email: &str) -> AccountState {
    account_of(db, email).unwrap().state
}

#[test]
fn it_ends_open_sessions_and_no_way_leads_in_until_its_date() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        let open = write(db, |conn| session::begin(conn, &alice, BROWSER)).unwrap();
        suspend(db, &alice, 10).unwrap();
        assert!(write(db, |conn| session::find(conn, &open)).unwrap().is_none());
        let own = address("alice@example.com");
        write(db, |conn| sign_in::request_link(conn, &own, Locale::De)).unwrap();
        let token = token_to(db, "alice@example.com");
        let refused = write(db, |conn| sign_in::by_link(conn, &token, BROWSER));
        assert!(matches!(refused, Err(Error::Suspended(_))), "{refused:?}");
        db.clock().advance(Duration::days(10));
        write(db, |conn| sign_in::request_link(conn, &own, Locale::De)).unwrap();
        let token = token_to(db, "alice@example.com");
        write(db, |conn| sign_in::by_link(conn, &token, BROWSER)).unwrap();
        assert_eq!(state(db, "alice@example.com"), AccountState::Active);
    });
}

#[test]
fn the_hourly_sweep_ends_those_that_are_over_and_no_others() {
    each_database(|db| {
        let (alice, bob) = (member(db, "alice@example.com"), member(db, "bob@example.com"));
        suspend(db, &alice, 1).unwrap();
        suspend(db, &bob, 3).unwrap();
        db.clock().advance(Duration::days(2));
        write(db, expiry::sweep).unwrap();
        assert_eq!(state(db, "alice@example.com"), AccountState::Active);
        assert_eq!(state(db, "bob@example.com"), AccountState::Suspended);
    });
}

#[test]
fn it_happens_once_ends_once_and_never_begins_in_the_past() {
    each_database(|db| {
        let alice = member(db, "alice@example.com");
        assert_eq!(wrong_fields(suspend(db, &alice, 0)), ["until"]);
        suspend(db, &alice, 10).unwrap();
        assert!(matches!(suspend(db, &alice, 20), Err(Error::Conflict(_))));
        write(db, |conn| suspension::end(conn, Actor::System, &alice)).unwrap();
        let again = write(db, |conn| suspension::end(conn, Actor::System, &alice));
        assert!(matches!(again, Err(Error::Conflict(_))));
    });
}

#[test]
fn the_team_cannot_be_suspended_and_the_suspended_cannot_join_it() {
    each_database(|db| {
        let (mona, alice) = (member(db, "mona@example.com"), member(db, "alice@example.com"));
        let join = |email: &str| {
            let named = address(email);
            write(db, |conn| staff::add(conn, Actor::Operator, &named, Role::Moderator, Locale::De))
        };
        join("mona@example.com").unwrap();
        assert_eq!(wrong_fields(suspend(db, &mona, 10)), ["form"]);
        suspend(db, &alice, 10).unwrap();
        assert_eq!(wrong_fields(join("alice@example.com")), ["email"]);
    });
}
