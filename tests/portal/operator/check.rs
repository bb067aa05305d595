//! `check` finds what is wrong with a database and says each fault in a line.

use diesel::connection::SimpleConnection;
use echolot::domain::mail::{self, Mail};
use echolot::platform::db::connection::sqlite_path;
use echolot::platform::db::{Db, DbError};
use echolot::platform::i18n::Locale;

use crate::reviews::scene::{nordlicht, person, published, told};
use crate::support::binary::{complained, echolot, printed};
use crate::support::databases::{PostgresDatabase, SqliteDatabase, postgres_server, scratch};

/// What `check` finds, and whether it calls the database sound.
fn checked(url: &str) -> (String, bool) {
    let output = echolot(url).arg("check").output().unwrap();
    (printed(&output) + &complained(&output), output.status.success())
}

fn spoil(db: &Db, sql: &str) {
    db.write_now(|conn| conn.batch_execute(sql).map_err(DbError::from)).unwrap();
}

fn faults_are_found(db: &Db, url: &str) {
    let agency = nordlicht(db);
    for nth in 0..3 {
        published(db, &person(db, &format!("author-{nth}@example.org")), agency, &told());
    }
    db.write_now(mail::forget_all).unwrap();
    assert_eq!(checked(url), ("No faults.\n".to_owned(), true));
    spoil(db, "UPDATE criterion_sums SET a = a + 1");
    db.write_now(|conn| mail::post(conn, "alice@example.org", Locale::De, &Mail::NoAccount {})).unwrap();
    spoil(db, "UPDATE mails SET state = 'dead'");
    let (said, is_sound) = checked(url);
    assert!(!is_sound && said.contains("scores: "), "{said}");
    assert!(said.contains("1 mails could not be delivered"), "{said}");
    let rebuilt = echolot(url).arg("rebuild-scorecards").output().unwrap();
    assert!(rebuilt.status.success(), "{}", complained(&rebuilt));
    let (said, _) = checked(url);
    assert!(!said.contains("scores: "), "{said}");
}

#[test]
fn sums_that_do_not_add_up_and_dead_letters_are_found() {
    let sqlite = SqliteDatabase::new();
    faults_are_found(&sqlite.db, &sqlite.url);
    if let Some(server) = postgres_server() {
        let postgres = PostgresDatabase::new(server);
        faults_are_found(&postgres.db, &postgres.url);
    }
}

#[test]
fn a_database_of_an_older_program_is_said_to_need_its_migrations() {
    let folder = scratch();
    let url = format!("sqlite:{}", folder.path().join("empty.db").display());
    let (said, is_sound) = checked(&url);
    assert!(!is_sound && said.contains("echolot migrate"), "{said}");
    assert!(echolot(&url).arg("migrate").output().unwrap().status.success());
    assert_eq!(checked(&url), ("No faults.\n".to_owned(), true));
    let again = echolot(&url).arg("migrate").output().unwrap();
    assert_eq!(printed(&again), "The database is up to date.\n");
}

#[test]
fn a_damaged_file_is_found() {
    let database = SqliteDatabase::new();
    let agency = nordlicht(&database.db);
    for nth in 0..40 {
        published(&database.db, &person(&database.db, &format!("author-{nth}@example.org")), agency, &told());
    }
    let copy = database.folder.path().join("copy.db");
    echolot::platform::db::backup::write(&database.db, &copy).unwrap();
    let mut bytes = std::fs::read(&copy).unwrap();
    // A stretch of pages in the middle, away from the first ones, which hold the schema.
    let (from, size) = (bytes.len() * 3 / 4 / 4096 * 4096, 8 * 4096);
    bytes[from..from + size].fill(0x5a);
    std::fs::write(&copy, bytes).unwrap();
    let (said, is_sound) = checked(&format!("sqlite:{}", copy.display()));
    assert!(!is_sound, "{said}");
    assert!(said.contains("database file: ") || said.contains("malformed"), "{said}");
    assert!(checked(&format!("sqlite:{}", sqlite_path(&database.url))).1, "the original is sound");
}
