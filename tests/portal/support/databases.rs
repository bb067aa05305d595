//! A fresh database for every test: a copy of a migrated template, which takes milliseconds.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use echolot::platform::db::{Db, DbError, migrations};
use tempfile::TempDir;

use super::portal::sealing_key;
use super::requirements::skip;

/// Runs `test` on SQLite, then on PostgreSQL if there is one.
pub fn each_database(test: impl Fn(&Db)) {
    let sqlite = SqliteDatabase::new();
    test(&sqlite.db);
    match postgres_server() {
        Some(server) => {
            eprintln!("… and on PostgreSQL");
            let postgres = PostgresDatabase::new(server);
            test(&postgres.db);
        }
        None => skip("postgres", "set TEST_DATABASE_URL to a server where databases may be created"),
    }
}

/// The PostgreSQL server to test on, from `TEST_DATABASE_URL`.
pub fn postgres_server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

/// A SQLite database that vanishes with this value.
pub struct SqliteDatabase {
    pub db: Db,
    pub url: String,
    /// The folder it is in.
    pub folder: TempDir,
}

impl SqliteDatabase {
    pub fn new() -> Self {
        let folder = scratch();
        let path = folder.path().join("test.db");
        std::fs::copy(sqlite_template(), &path).unwrap();
        let url = format!("sqlite:{}", path.display());
        Self { db: open(&url), url, folder }
    }
}

/// As the portals of the tests open it.
fn open(url: &str) -> Db {
    Db::open(url).unwrap().keyed(sealing_key())
}

/// A folder in memory where the machine has one: tests write a lot and keep nothing.
pub fn scratch() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

fn sqlite_template() -> &'static PathBuf {
    static TEMPLATE: OnceLock<PathBuf> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let folder = scratch();
        let db = Db::open(&format!("sqlite:{}", folder.path().join("work.db").display())).unwrap();
        migrations::apply(&db).unwrap();
        let template =
            PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("template-{}.db", std::process::id()));
        let _ = std::fs::remove_file(&template);
        let copy = format!("VACUUM INTO '{}'", template.display());
        db.read_now(|conn| conn.batch_execute(&copy).map_err(DbError::from)).unwrap();
        template
    })
}

/// A PostgreSQL database that is dropped with this value.
pub struct PostgresDatabase {
    pub db: Db,
    pub url: String,
    server: String,
    name: String,
}

impl PostgresDatabase {
    pub fn new(server: String) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let template = postgres_template(&server);
        let name = format!("echolot_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        execute(&server, &format!("CREATE DATABASE {name} TEMPLATE {template}"));
        let url = with_database(&server, &name);
        Self { db: open(&url), url, server, name }
    }
}

impl Drop for PostgresDatabase {
    fn drop(&mut self) {
        execute(&self.server, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}

fn postgres_template(server: &str) -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let name = format!("echolot_template_{}", std::process::id());
        execute(server, &format!("DROP DATABASE IF EXISTS {name}"));
        execute(server, &format!("CREATE DATABASE {name}"));
        let db = Db::open(&with_database(server, &name)).unwrap();
        migrations::apply(&db).unwrap();
        drop(db);
        let disconnect = format!(
            "ALTER DATABASE {name} ALLOW_CONNECTIONS false; \
             SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        );
        execute(server, &disconnect);
        name
    })
}

fn execute(server: &str, sql: &str) {
    for statement in sql.split("; ") {
        PgConnection::establish(server).unwrap().batch_execute(statement).unwrap();
    }
}

fn with_database(server: &str, name: &str) -> String {
    let (head, query) = server.split_once('?').map_or((server, String::new()), |(h, q)| (h, format!("?{q}")));
    let (base, _) = head.rsplit_once('/').unwrap();
    format!("{base}/{name}{query}")
}
