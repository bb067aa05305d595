//! A database that another process holds: reading goes on, a form gets the page that says so, in time.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use echolot::platform::db::connection::sqlite_path;

use super::{hand_in, session_of};
use crate::reviews::scene::nordlicht;
use crate::support::Portal;
use crate::support::databases::SqliteDatabase;

#[test]
fn whoever_writes_meanwhile_is_told_in_their_language_and_can_write_afterwards() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    nordlicht(&portal.db);
    let mut alice = portal.visitor();
    alice.cookies.insert("session".to_owned(), session_of(&portal.db, "alice@example.org"));
    let mut other = SqliteConnection::establish(sqlite_path(&database.url)).unwrap();
    other.batch_execute("BEGIN EXCLUSIVE").unwrap();
    alice.get("/nl/agencies/nordlicht").expect(200);
    alice.get("/nl/account/reviews").expect(200);
    let begun = Instant::now();
    let page = alice.post("/nl/agencies/nordlicht/review-drafts", &[("kind", "candidate")]).expect(503);
    let waited = begun.elapsed();
    assert!(waited >= Duration::from_secs(4) && waited < Duration::from_secs(25), "{waited:?}");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("nl"));
    page.assert_says("je tekst staat er nog");
    assert!(page.header("retry-after").is_some());
    alice.get("/readyz").expect(200);
    other.batch_execute("ROLLBACK").unwrap();
    assert!(hand_in(&mut alice, "nl").is_ok());
}

#[test]
fn whoever_waits_a_moment_does_not_notice() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    nordlicht(&portal.db);
    let mut alice = portal.visitor();
    alice.cookies.insert("session".to_owned(), session_of(&portal.db, "alice@example.org"));
    let mut other = SqliteConnection::establish(sqlite_path(&database.url)).unwrap();
    other.batch_execute("BEGIN EXCLUSIVE").unwrap();
    let free = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(700));
        other.batch_execute("COMMIT").unwrap();
    });
    assert!(hand_in(&mut alice, "de").is_ok());
    free.join().unwrap();
}
