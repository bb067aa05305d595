//! Naming the team at the command line.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::accounts::staff::{self, Added};
use echolot::domain::accounts::{Role, closing, sign_in, sign_up};
use echolot::domain::actor::Actor;
use echolot::domain::error::Error;
use echolot::domain::mail::Mail;
use echolot::platform::db::Db;
use echolot::platform::db::schema::audit_entries;
use echolot::platform::i18n::Locale;

use super::{BROWSER, account_of, address, mails_to, member, token_to, write, wrong_fields};
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

#[test]
fn the_last_admin_can_neither_leave_nor_be_removed_nor_become_less() {
    each_database(|db| {
        let ada = member(db, "ada@example.com");
        add(db, "mona@example.com", Role::Moderator);
        add(db, "ada@example.com", Role::Admin);
        let mona = account_of(db, "mona@example.com").unwrap();
        let named = address("ada@example.com");
        let tries = [
            write(db, |conn| staff::remove(conn, Actor::Admin(ada.id), ada.id)),
            write(db, |conn| staff::change_role(conn, Actor::Admin(ada.id), ada.id, Role::Moderator)),
            write(db, |conn| staff::add(conn, Actor::Operator, &named, Role::Moderator, Locale::De))
                .map(|_| ()),
            write(db, |conn| closing::close(conn, &ada)),
        ];
        for refused in tries {
            assert_eq!(wrong_fields(refused), ["form"]);
        }
        write(db, |conn| staff::change_role(conn, Actor::Admin(ada.id), mona.id, Role::Admin)).unwrap();
        write(db, |conn| staff::remove(conn, Actor::Admin(ada.id), ada.id)).unwrap();
        assert_eq!(role_of(db, "ada@example.com"), None);
        assert!(write(db, |conn| staff::remove(conn, Actor::Admin(mona.id), mona.id)).is_err());
    });
}

#[test]
fn of_two_admins_who_remove_each_other_at_once_one_stays() {
    each_database(|db| {
        add(db, "ada@example.com", Role::Admin);
        add(db, "max@example.com", Role::Admin);
        let ids = ["ada@example.com", "max@example.com"].map(|email| account_of(db, email).unwrap().id);
        std::thread::scope(|scope| {
            for (who, whom) in [(ids[0], ids[1]), (ids[1], ids[0])] {
                scope.spawn(move || {
                    let _ = db.write_now(|conn| staff::remove(conn, Actor::Admin(who), whom));
                });
            }
        });
        assert_eq!(write(db, staff::all).unwrap().len(), 1);
    });
}

#[test]
fn moderators_come_and_go_in_a_team_without_an_admin() {
    each_database(|db| {
        add(db, "mona@example.com", Role::Moderator);
        let mona = account_of(db, "mona@example.com").unwrap();
        write(db, |conn| staff::remove(conn, Actor::Operator, mona.id)).unwrap();
        assert!(matches!(
            write(db, |conn| staff::remove(conn, Actor::Operator, mona.id)),
            Err(Error::NotFound)
        ));
    });
}
