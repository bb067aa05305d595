//! A copy that is made while the portal is in use can be used in its place.

use diesel::prelude::*;
use echolot::platform::db::schema::reviews;
use echolot::platform::db::{Db, DbError};

use crate::reviews::scene::{handed_in, nordlicht, person, told};
use crate::support::binary::{complained, echolot, printed};
use crate::support::databases::{PostgresDatabase, SqliteDatabase, postgres_server, scratch};

fn count(db: &Db) -> i64 {
    db.read_now(|conn| reviews::table.count().get_result(conn).map_err(DbError::from)).unwrap()
}

#[test]
fn a_copy_made_under_load_is_whole() {
    let (database, folder) = (SqliteDatabase::new(), scratch());
    let agency = nordlicht(&database.db);
    let write = |nth: usize| {
        let author = person(&database.db, &format!("author-{nth}@example.org"));
        handed_in(&database.db, &author, agency, &told());
    };
    (0..20).for_each(write);
    let copies: Vec<_> = (0..3).map(|nth| folder.path().join(format!("copy-{nth}.db"))).collect();
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| (20..120).for_each(write));
        for copy in &copies {
            let output = echolot(&database.url).arg("backup").arg(copy).output().unwrap();
            assert!(output.status.success(), "{}", complained(&output));
            assert_eq!(printed(&output), format!("Wrote {}.\n", copy.display()));
        }
        writing.join().unwrap();
    });
    assert_eq!(count(&database.db), 120, "writing went on");
    let mut before = 20;
    for copy in &copies {
        let url = format!("sqlite:{}", copy.display());
        let checked = echolot(&url).arg("check").output().unwrap();
        assert_eq!(printed(&checked), "No faults.\n", "{}", complained(&checked));
        let found = count(&Db::open(&url).unwrap());
        assert!(found >= before && found <= 120, "{found} reviews after {before}");
        before = found;
    }
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let (database, folder) = (SqliteDatabase::new(), scratch());
    let file = folder.path().join("precious");
    std::fs::write(&file, "precious").unwrap();
    let output = echolot(&database.url).arg("backup").arg(&file).output().unwrap();
    assert!(!output.status.success() && complained(&output).contains("exists already"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "precious");
    let nowhere =
        echolot(&database.url).arg("backup").arg(folder.path().join("no/such/copy.db")).output().unwrap();
    assert!(!nowhere.status.success());
}

#[test]
fn postgres_has_its_own_tool_and_is_told_so() {
    let Some(server) = postgres_server() else { return };
    let (database, folder) = (PostgresDatabase::new(server), scratch());
    let output = echolot(&database.url).arg("backup").arg(folder.path().join("copy")).output().unwrap();
    assert!(!output.status.success() && complained(&output).contains("pg_dump"), "{}", complained(&output));
}
