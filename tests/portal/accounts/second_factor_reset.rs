//! Losing the second factor: the waiting of members, and why it is no way in for others.

use chrono::Duration;
use echolot::domain::accounts::account::{Account, Role};
use echolot::domain::accounts::second_factor;
use echolot::domain::accounts::second_factor_reset::{self as reset, WAIT};
use echolot::domain::accounts::session::{self, Factor};
use echolot::domain::accounts::staff;
use echolot::domain::actor::Actor;
use echolot::domain::error::{Conflict, Error};
use echolot::domain::job::Job;
use echolot::domain::mail::{FactorChange, Mail};
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;
use echolot::platform::sealing::SealingKey;
use echolot::platform::totp::TotpSecret;

use super::{BROWSER, address, mails_to, member, write};
use crate::support::each_database;

fn enrolled(db: &Db, email: &str) -> Account {
    let account = member(db, email);
    let key = SealingKey::of(b"a secret for tests");
    write(db, |conn| second_factor::enrol(conn, &key, &account, &TotpSecret::generate())).unwrap();
    account
}

fn factor(db: &Db, account: &Account) -> Factor {
    let token = write(db, |conn| session::begin(conn, account, BROWSER)).unwrap();
    write(db, |conn| session::find(conn, &token)).unwrap().unwrap().factor
}

/// Asks for the link and opens it; returns the link that stops the waiting.
fn begin(db: &Db, account: &Account) -> String {
    write(db, |conn| reset::request(conn, account)).unwrap();
    let Mail::ResetSecondFactor { token } = mails_to(db, &account.email).pop().unwrap().1 else { panic!() };
    write(db, |conn| reset::begin(conn, &token)).unwrap();
    let Mail::SecondFactorResetBegun { token, .. } = mails_to(db, &account.email).pop().unwrap().1 else {
        panic!()
    };
    token
}

/// Does what the worker does with the jobs that are due.
fn work(db: &Db) {
    use diesel::prelude::*;
    use echolot::platform::clock;
    use echolot::platform::db::schema::jobs;
    write(db, |conn| {
        let due = jobs::table.filter(jobs::due_at.le(clock::now())).select(jobs::payload);
        for payload in due.load::<String>(conn)? {
            if let Job::ResetSecondFactor { account, due_at } = serde_json::from_str(&payload).unwrap() {
                reset::complete(conn, account, due_at)?;
            }
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn after_seven_days_it_goes_by_itself_and_its_owner_is_told() {
    each_database(|db| {
        let alice = enrolled(db, "alice@example.com");
        begin(db, &alice);
        db.clock().advance(WAIT - Duration::minutes(1));
        work(db);
        assert_eq!(factor(db, &alice), Factor::Owed);
        db.clock().advance(Duration::minutes(1));
        work(db);
        assert_eq!(factor(db, &alice), Factor::Absent);
        let last = mails_to(db, "alice@example.com").pop().unwrap().1;
        assert!(matches!(last, Mail::SecondFactorChanged { change: FactorChange::Reset }));
    });
}

#[test]
fn the_owner_can_stop_it_from_a_session_or_from_the_mail() {
    each_database(|db| {
        let alice = enrolled(db, "alice@example.com");
        let link = begin(db, &alice);
        write(db, |conn| reset::cancel(conn, &alice)).unwrap();
        assert!(matches!(write(db, |conn| reset::cancel_by_link(conn, &link)), Err(Error::NotFound)));
        let link = begin(db, &alice);
        db.clock().advance(WAIT - Duration::minutes(1));
        write(db, |conn| reset::cancel_by_link(conn, &link)).unwrap();
        db.clock().advance(Duration::days(1));
        work(db);
        assert_eq!(factor(db, &alice), Factor::Owed);
    });
}

#[test]
fn a_waiting_that_was_stopped_and_begun_again_lasts_seven_days_again() {
    each_database(|db| {
        let alice = enrolled(db, "alice@example.com");
        begin(db, &alice);
        db.clock().advance(Duration::days(4));
        write(db, |conn| reset::cancel(conn, &alice)).unwrap();
        begin(db, &alice);
        db.clock().advance(Duration::days(4));
        work(db);
        assert_eq!(factor(db, &alice), Factor::Owed);
        db.clock().advance(Duration::days(3));
        work(db);
        assert_eq!(factor(db, &alice), Factor::Absent);
    });
}

#[test]
fn a_link_starts_it_once_and_a_second_link_does_not_start_it_anew() {
    each_database(|db| {
        let alice = enrolled(db, "alice@example.com");
        write(db, |conn| reset::request(conn, &alice)).unwrap();
        let Mail::ResetSecondFactor { token } = mails_to(db, &alice.email).pop().unwrap().1 else { panic!() };
        write(db, |conn| reset::begin(conn, &token)).unwrap();
        assert!(matches!(write(db, |conn| reset::begin(conn, &token)), Err(Error::NotFound)));
        write(db, |conn| reset::request(conn, &alice)).unwrap();
        let Mail::ResetSecondFactor { token } = mails_to(db, &alice.email).pop().unwrap().1 else { panic!() };
        let again = write(db, |conn| reset::begin(conn, &token));
        assert!(matches!(again, Err(Error::Conflict(Conflict::StateChanged))), "{again:?}");
    });
}

#[test]
fn the_warning_goes_out_even_when_the_mailbox_has_had_all_its_mails_today() {
    each_database(|db| {
        let alice = enrolled(db, "alice@example.com");
        for _ in 0..8 {
            write(db, |conn| reset::request(conn, &alice)).unwrap();
        }
        let Mail::ResetSecondFactor { token } = mails_to(db, &alice.email).pop().unwrap().1 else { panic!() };
        write(db, |conn| reset::begin(conn, &token)).unwrap();
        let last = mails_to(db, &alice.email).pop().unwrap().1;
        assert!(matches!(last, Mail::SecondFactorResetBegun { .. }));
    });
}

#[test]
fn for_the_team_the_mailbox_never_suffices() {
    each_database(|db| {
        let mona = enrolled(db, "mona@example.com");
        let max = enrolled(db, "max@example.com");
        begin(db, &max);
        for email in ["mona@example.com", "max@example.com"] {
            let named = address(email);
            write(db, |conn| staff::add(conn, Actor::Operator, &named, Role::Moderator, Locale::De)).unwrap();
        }
        assert!(matches!(write(db, |conn| reset::request(conn, &mona)), Err(Error::NotFound)));
        db.clock().advance(WAIT);
        work(db);
        assert_eq!(factor(db, &max), Factor::Owed);
    });
}

#[test]
fn another_admin_or_the_operator_resets_a_colleagues_and_all_sessions_end() {
    each_database(|db| {
        let ada = enrolled(db, "ada@example.com");
        let mona = enrolled(db, "mona@example.com");
        let alice = enrolled(db, "alice@example.com");
        for (email, role) in [("ada@example.com", Role::Admin), ("mona@example.com", Role::Moderator)] {
            let named = address(email);
            write(db, |conn| staff::add(conn, Actor::Operator, &named, role, Locale::De)).unwrap();
        }
        let token = write(db, |conn| session::begin(conn, &mona, BROWSER)).unwrap();
        let admin = Actor::Admin(ada.id);
        assert!(write(db, |conn| staff::reset_second_factor(conn, admin, ada.id)).is_err());
        assert!(write(db, |conn| staff::reset_second_factor(conn, admin, alice.id)).is_err());
        write(db, |conn| staff::reset_second_factor(conn, admin, mona.id)).unwrap();
        assert!(write(db, |conn| session::find(conn, &token)).unwrap().is_none());
        assert_eq!(factor(db, &mona), Factor::Absent);
        let again = write(db, |conn| staff::reset_second_factor(conn, admin, mona.id));
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        write(db, |conn| staff::reset_second_factor(conn, Actor::Operator, ada.id)).unwrap();
    });
}
