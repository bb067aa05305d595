//! `echolot staff add`, as the operator types it.

use std::process::{Command, Output};

use echolot::domain::accounts::Role;

use super::{account_of, mails_to, write};
use crate::support::databases::SqliteDatabase;

fn staff_add(database: &SqliteDatabase, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_echolot"))
        .args(["--database-url", &database.url, "--secret-key", "a secret for tests, forty characters long"])
        .args(["staff", "add"])
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn it_says_what_it_did_and_can_be_run_twice() {
    let database = SqliteDatabase::new();
    let arguments = ["mona@example.com", "--role", "moderator"];
    let first = staff_add(&database, &arguments);
    assert!(first.status.success(), "{}", text(&first.stderr));
    assert!(text(&first.stdout).starts_with("mona@example.com has an account now and is moderator."));
    let second = staff_add(&database, &arguments);
    assert_eq!(text(&second.stdout), "mona@example.com is moderator already.\n");
    let mona = account_of(&database.db, "mona@example.com").unwrap();
    assert_eq!(write(&database.db, |conn| mona.role(conn)).unwrap(), Some(Role::Moderator));
    assert_eq!(mails_to(&database.db, "mona@example.com").len(), 1);
}

#[test]
fn a_wrong_argument_is_named() {
    let database = SqliteDatabase::new();
    for (arguments, named) in [
        (&["mona@example.com", "--role", "queen"][..], "queen"),
        (&["mona@example.com"], "--role"),
        (&["mona at example", "--role", "admin"], "mona at example"),
        (&["mona@example.com", "--role", "admin", "--language", "fr"], "fr"),
    ] {
        let answer = staff_add(&database, arguments);
        assert!(!answer.status.success());
        assert!(text(&answer.stderr).contains(named), "{}", text(&answer.stderr));
    }
}
