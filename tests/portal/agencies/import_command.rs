//! `echolot import-agencies`, as the operator types it.

use std::path::{Path, PathBuf};
use std::process::Output;

use diesel::prelude::*;
use echolot::domain::agencies::import_file::HEADER;
use echolot::platform::db::schema::agencies;
use echolot::platform::db::{Db, DbError};

use crate::support::binary::{complained, echolot, printed};
use crate::support::databases::{PostgresDatabase, SqliteDatabase, postgres_server};

fn import(url: &str, file: &Path) -> Output {
    echolot(url).arg("import-agencies").arg(file).output().unwrap()
}

/// The numbers of a report: created, updated, unchanged, refused, possible duplicates.
fn numbers(report: &str) -> Vec<usize> {
    ["created", "updated", "unchanged", "refused", "possible duplicates"]
        .map(|name| {
            let line = report.lines().find(|line| line.trim_start().starts_with(&format!("{name} ")));
            let line = line.unwrap_or_else(|| panic!("no line about {name} in {report}"));
            line.split_whitespace().last().unwrap().parse().unwrap()
        })
        .to_vec()
}

fn count(db: &Db) -> i64 {
    db.read_now(|conn| agencies::table.count().get_result(conn).map_err(DbError::from)).unwrap()
}

fn list(database: &SqliteDatabase, name: &str, bytes: &[u8]) -> PathBuf {
    let file = database.folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

#[test]
fn the_report_says_what_became_of_every_row() {
    let database = SqliteDatabase::new();
    let head = HEADER.join(",");
    let rows = "Nordlicht Personal,,Hamburg,DE,nordlicht.example,IT,a\n\
                ,,Kiel,DE,,,a\n\
                Nordlicht Personal,,Kiel,DE,,,a\n\
                Tempo-Team,,,XX,,,a\n";
    let file = list(&database, "list.csv", format!("{head}\n{rows}").as_bytes());
    let first = import(&database.url, &file);
    assert!(first.status.success(), "{}", complained(&first));
    let report = printed(&first);
    assert_eq!(numbers(&report), [2, 0, 0, 2, 2], "{report}");
    assert!(report.contains("line 3: the name is missing") && report.contains("line 5: "), "{report}");
    assert!(report.contains("line 2: Nordlicht Personal (DE), see also "), "{report}");
    let changed = rows.replace("nordlicht.example", "www.nordlicht.example");
    let file = list(&database, "list.csv", format!("{head}\n{changed}").as_bytes());
    assert_eq!(numbers(&printed(&import(&database.url, &file)))[..3], [0, 1, 1]);
    assert_eq!(numbers(&printed(&import(&database.url, &file)))[..3], [0, 0, 2]);
}

#[test]
fn a_broken_file_is_named_with_its_line_and_changes_nothing() {
    let database = SqliteDatabase::new();
    let head = HEADER.join(",");
    let good = "Nordlicht,,,,,,\n";
    let huge = [head.as_bytes(), b"\nNordlicht,,,,,,\n\"", &vec![b'x'; 10 << 20], b"\",,,,,,\n"].concat();
    let latin = [head.as_bytes(), b"\nNordlicht,,,,,,\nM\xfcller,,,,,,\n"].concat();
    for (what, bytes, line) in [
        ("a wrong header", b"name,city\nNordlicht,Kiel\n".to_vec(), "line 1"),
        ("nothing", Vec::new(), "line 1"),
        ("broken UTF-8", latin, "line 3"),
        ("an open quote", format!("{head}\n{good}\"Weser,,,,,,\n{good}").into_bytes(), "line 3"),
        ("a field of ten megabytes", huge, "line 3"),
    ] {
        let file = list(&database, "broken.csv", &bytes);
        let output = import(&database.url, &file);
        let said = complained(&output);
        assert!(!output.status.success(), "{what} is accepted");
        assert!(said.contains("broken.csv") && said.contains(line), "{what}: {said}");
        assert!(said.contains("nothing was imported") && said.lines().count() == 1, "{what}: {said}");
        assert_eq!((printed(&output).as_str(), count(&database.db)), ("", 0), "{what}");
    }
    let missing = import(&database.url, &database.folder.path().join("nowhere.csv"));
    assert!(complained(&missing).contains("nowhere.csv cannot be read"));
}

/// The list the portal begins with lies beside the project, not in it.
#[test]
fn the_real_list_is_taken_and_taken_again() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/agencies.csv");
    if !file.exists() {
        return eprintln!("SKIPPED: {} is not here", file.display());
    }
    let rows = csv::Reader::from_path(&file).unwrap().into_records().count();
    let sqlite = SqliteDatabase::new();
    take_twice(&sqlite.db, &sqlite.url, &file, rows);
    if let Some(server) = postgres_server() {
        let postgres = PostgresDatabase::new(server);
        take_twice(&postgres.db, &postgres.url, &file, rows);
    }
}

fn take_twice(db: &Db, url: &str, file: &Path, rows: usize) {
    let first = printed(&import(url, file));
    let [created, updated, unchanged, refused, doubts] = numbers(&first)[..] else { panic!("{first}") };
    assert_eq!((created + refused, updated, unchanged), (rows, 0, 0), "{first}");
    assert!(refused * 100 < rows, "{first}");
    assert_eq!(count(db), created as i64);
    let second = printed(&import(url, file));
    assert_eq!(numbers(&second), [0, 0, created, refused, doubts], "{second}");
    assert_eq!(count(db), created as i64);
}
