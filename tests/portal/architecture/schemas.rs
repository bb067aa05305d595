//! Both migration trees yield the same tables, columns and nullability, and `schema.rs` says the same.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::Text;
use echolot::platform::db::{Conn, Db, DbError};

use super::sources::files;
use crate::support::databases::{PostgresDatabase, SqliteDatabase, postgres_server};

/// Tables of the search, which differ on purpose, and diesel's own.
const APART: &[&str] = &["agency_words", "search_words", "search_spellings", "__diesel_schema_migrations"];

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    nullable: String,
}

const SQLITE: &str = "SELECT t.name AS table_name, c.name AS column_name, \
     CASE WHEN c.\"notnull\" = 1 THEN 'NO' ELSE 'YES' END AS nullable \
     FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'";
const POSTGRES: &str = "SELECT table_name::text, column_name::text, is_nullable::text AS nullable \
     FROM information_schema.columns WHERE table_schema = 'public'";

type Tables = BTreeMap<String, BTreeSet<(String, String)>>;

fn tables(db: &Db) -> Tables {
    let rows = db.read_now(|conn| {
        let rows: Result<Vec<Column>, _> = match conn {
            Conn::Sqlite(inner) => diesel::sql_query(SQLITE).load(inner),
            Conn::Postgres(inner) => diesel::sql_query(POSTGRES).load(inner),
        };
        rows.map_err(DbError::from)
    });
    let mut tables = Tables::new();
    for row in rows.unwrap() {
        if !APART.iter().any(|name| row.table_name.starts_with(name)) {
            tables.entry(row.table_name).or_default().insert((row.column_name, row.nullable));
        }
    }
    tables
}

#[test]
fn both_databases_have_the_same_tables() {
    let sqlite = tables(&SqliteDatabase::new().db);
    assert!(sqlite.len() > 10);
    if let Some(server) = postgres_server() {
        let postgres = tables(&PostgresDatabase::new(server).db);
        assert_eq!(sqlite, postgres);
    }
}

#[test]
fn schema_rs_says_what_the_migrations_made() {
    let source =
        files("src/platform/db", &["rs"]).into_iter().find(|s| s.path.ends_with("schema.rs")).unwrap();
    let mut declared = Tables::new();
    let mut table = String::new();
    for line in source.text.lines().map(str::trim) {
        if let Some((name, _)) = line.strip_suffix('{').and_then(|l| l.split_once(" (")) {
            table = name.to_owned();
        } else if let Some((name, kind)) = line.strip_suffix(',').and_then(|l| l.split_once(" -> ")) {
            let nullable = if kind.starts_with("Nullable") { "YES" } else { "NO" };
            declared.entry(table.clone()).or_default().insert((name.to_owned(), nullable.to_owned()));
        }
    }
    assert_eq!(declared, tables(&SqliteDatabase::new().db));
}

#[test]
fn both_migration_trees_have_the_same_names() {
    let names = |tree: &str| -> Vec<String> {
        let files = files(tree, &["sql"]);
        files.iter().map(|f| f.path[tree.len()..].to_owned()).collect()
    };
    assert_eq!(names("migrations/sqlite"), names("migrations/postgres"));
}
