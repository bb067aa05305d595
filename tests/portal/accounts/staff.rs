//! Naming the team at the command line.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::accounts::staff::{self, Added};
use echolot::domain::accounts::{Role, sign_in, sign_up};
use echolot::domain::actor::Actor;
use echolot::domain::mail::Mail;
use echolot::platform::db::Db;
use echolot::platform::db::schema::audit_entries;
use echolot::platform::i18n::Locale;

use super::{BROWSER, account_of, address, mails_to, member, token_to, write};
use crate::support::each_database;

fn add(db: &Db, email: &str, role: Role) -> Added {
    write(db, |conn| staff::add(conn, Actor::Operator, &address(email), role, Locale::De)).unwrap()
}

fn role_of(db: &Db, email: &str) -> Option<Role> {
    let account = account_of(db, email).unwrap();
    write(db, |conn| account.role(conn)).unwrap()
}

#[test]
fn a_new_member_gets_an_account_and_a_link_that_waits_for_a_day() {
    each_database(|db| {
        assert_eq!(add(db, "mona@example.com", Role::Moderator), Added::Invited);
        assert_eq!(role_of(db, "mona@example.com"), Some(Role::Moderator));
        assert!(matches!(mails_to(db, "mona@example.com")[..], [(Locale::De, Mail::ConfirmSignUp { .. })]));
        db.clock().advance(Duration::days(1));
        let token = token_to(db, "mona@example.com");
        let entry = write(db, |conn| sign_up::confirm(conn, &token, false, BROWSER)).unwrap();
        assert_eq!(entry.account.id, account_of(db, "mona@example.com").unwrap().id);
    });
}

#[test]
fn a_member_of_the_portal_is_appointed_and_can_rise() {
    each_database(|db| {
        member(db, "max@example.com");
        assert_eq!(add(db, "max@example.com", Role::Moderator), Added::Appointed);
        assert_eq!(add(db, "max@example.com", Role::Moderator), Added::Unchanged);
        assert_eq!(add(db, "max@example.com", Role::Admin), Added::Appointed);
        assert_eq!(role_of(db, "max@example.com"), Some(Role::Admin));
        assert_eq!(mails_to(db, "max@example.com").len(), 2);
        let token = token_to(db, "max@example.com");
        write(db, |conn| sign_in::by_link(conn, &token, BROWSER)).unwrap();
    });
}

#[test]
fn the_audit_log_names_the_operator_and_the_role() {
    each_database(|db| {
        add(db, "mona@example.com", Role::Admin);
        let rows: Vec<(String, String)> = write(db, |conn| {
            let entries = audit_entries::table.filter(audit_entries::action.eq("staff_added"));
            Ok(entries.select((audit_entries::actor_kind, audit_entries::details)).load(conn)?)
        })
        .unwrap();
        assert_eq!(rows, [("operator".to_owned(), r#"{"role":"admin"}"#.to_owned())]);
    });
}
