//! One connection type for both databases, and the pools behind it.
//! The URL's scheme decides which database it is; an unknown scheme is refused instead of becoming a file.
//! SQLite: WAL, every accepted write is on the disk before it is confirmed, one writer at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::{InstrumentationEvent, SimpleConnection, TransactionManager};
use diesel::r2d2::{ManageConnection, R2D2Connection};
use diesel::{Connection as _, ConnectionError, PgConnection, SqliteConnection};

/// A connection to either database. Queries written against it run on both.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// The backend of [`Conn`], for boxed queries (`into_boxed::<Backend>()`).
pub type Backend = <Conn as diesel::Connection>::Backend;

/// Which database a URL names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    /// `postgres://…` and `postgresql://…` name PostgreSQL; `sqlite:PATH` or a plain path names SQLite.
    ///
    /// # Errors
    /// Any other scheme, and an empty path.
    pub fn of(url: &str) -> Result<Self, UnknownDatabase> {
        match url.split_once("://") {
            Some(("postgres" | "postgresql", _)) => Ok(Self::Postgres),
            Some(("sqlite", path)) if !path.is_empty() => Ok(Self::Sqlite),
            None if !sqlite_path(url).is_empty() && !has_scheme(sqlite_path(url)) => Ok(Self::Sqlite),
            _ => Err(UnknownDatabase),
        }
    }
}

/// The address names neither SQLite nor PostgreSQL.
#[derive(Debug, thiserror::Error)]
#[error("the database address must start with postgres:// or sqlite: or be a file's path")]
pub struct UnknownDatabase;

fn has_scheme(path: &str) -> bool {
    path.split_once(':').is_some_and(|(head, _)| head.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// The file's path in a SQLite address.
pub fn sqlite_path(url: &str) -> &str {
    url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url)
}

/// Opens connections for a pool and counts the queries they run.
pub(super) struct Manager {
    pub url: String,
    pub engine: Engine,
    pub queries: Arc<AtomicU64>,
}

const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; \
     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000;";

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Conn, Self::Error> {
        let mut conn = match self.engine {
            Engine::Sqlite => Conn::Sqlite(open_sqlite(&self.url)?),
            Engine::Postgres => {
                Conn::Postgres(PgConnection::establish(&self.url).map_err(Self::Error::ConnectionError)?)
            }
        };
        let queries = Arc::clone(&self.queries);
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::StartQuery { .. } = event {
                queries.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(conn)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), Self::Error> {
        match self.engine {
            Engine::Sqlite => Ok(()),
            Engine::Postgres => conn.ping().map_err(Self::Error::QueryError),
        }
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}

fn open_sqlite(url: &str) -> Result<SqliteConnection, diesel::r2d2::Error> {
    use diesel::r2d2::Error;
    let mut conn = SqliteConnection::establish(sqlite_path(url)).map_err(Error::ConnectionError)?;
    conn.batch_execute(SQLITE_SETTINGS)
        .map_err(|e| Error::ConnectionError(ConnectionError::CouldntSetupConfiguration(e)))?;
    Ok(conn)
}

/// Begins a write. On SQLite it takes the write lock at once: a read that turns into a write later would
/// fail with "database is locked" instead of waiting.
pub(super) fn begin_write(conn: &mut Conn) -> diesel::QueryResult<()> {
    use diesel::connection::AnsiTransactionManager as Ansi;
    match conn {
        Conn::Sqlite(inner) => Ansi::begin_transaction_sql(inner, "BEGIN IMMEDIATE"),
        Conn::Postgres(inner) => Ansi::begin_transaction(inner),
    }
}

/// Commits what [`begin_write`] began.
pub(super) fn commit(conn: &mut Conn) -> diesel::QueryResult<()> {
    use diesel::connection::AnsiTransactionManager as Ansi;
    match conn {
        Conn::Sqlite(inner) => Ansi::commit_transaction(inner),
        Conn::Postgres(inner) => Ansi::commit_transaction(inner),
    }
}

/// Takes back what happened since [`begin_write`].
pub(super) fn roll_back(conn: &mut Conn) -> diesel::QueryResult<()> {
    use diesel::connection::AnsiTransactionManager as Ansi;
    match conn {
        Conn::Sqlite(inner) => Ansi::rollback_transaction(inner),
        Conn::Postgres(inner) => Ansi::rollback_transaction(inner),
    }
}
