//! The database: `db.read(|conn| …)` and `db.write(|conn| …)`.
//! A write is one transaction: it commits when the closure returns `Ok` and leaves nothing behind otherwise.
//! SQLite has one writer and many readers; PostgreSQL has one pool for both.

pub mod backup;
pub mod connection;
pub mod integrity;
pub mod limit_counts;
pub mod migrations;
pub mod page;
pub mod schema;
pub mod types;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::Context;
use diesel::r2d2::Pool;

pub use connection::{Backend, Conn, Engine};
use connection::{Manager, begin_write, commit, roll_back};

use crate::platform::clock::Clock;
use crate::platform::pseudonym::Pseudonyms;
use crate::platform::sealing::SealingKey;

/// Why the database gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    #[error("no connection to the database: {0}")]
    NoConnection(String),
    #[error(transparent)]
    Query(#[from] diesel::result::Error),
    #[error("the database task was cancelled")]
    Cancelled,
}

impl DbError {
    /// Whether PostgreSQL refused a NUL in a text: no text of anybody holds one, so it was no text.
    pub fn is_not_text(&self) -> bool {
        use diesel::result::Error;
        matches!(self, Self::Query(Error::DatabaseError(_, info)) if info.message().contains("0x00"))
    }

    /// Whether a second try may succeed: the database is locked, full or away.
    pub fn is_unavailable(&self) -> bool {
        use diesel::result::{DatabaseErrorKind as Kind, Error};
        match self {
            Self::NoConnection(_) | Self::Cancelled => true,
            Self::Query(Error::DatabaseError(kind, info)) => {
                matches!(kind, Kind::ClosedConnection | Kind::SerializationFailure)
                    || ["locked", "deadlock", "disk", "full", "readonly", "terminating connection"]
                        .iter()
                        .any(|w| info.message().contains(w))
            }
            Self::Query(_) => false,
        }
    }
}

/// The pools of one database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    readers: Pool<Manager>,
    writers: Pool<Manager>,
    engine: Engine,
    queries: Arc<AtomicU64>,
    clock: Clock,
    pseudonyms: Pseudonyms,
}

/// How many connections read at the same time.
const READERS: u32 = 8;
/// How many connections PostgreSQL gets from one instance.
const POSTGRES_CONNECTIONS: u32 = 12;

impl Db {
    /// Opens the database that `url` names; a missing SQLite file is created, with its folder.
    ///
    /// # Errors
    /// An unknown scheme, a folder that cannot be made, a server that does not answer within five seconds.
    pub fn open(url: &str) -> anyhow::Result<Self> {
        let engine = Engine::of(url)?;
        if engine == Engine::Sqlite
            && let Some(folder) = Path::new(connection::sqlite_path(url)).parent()
        {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("the database's folder {} cannot be made", folder.display()))?;
        }
        let queries = Arc::new(AtomicU64::new(0));
        let pool = |size| {
            let manager = Manager { url: url.to_owned(), engine, queries: Arc::clone(&queries) };
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .test_on_check_out(engine == Engine::Postgres)
                .connection_timeout(Duration::from_secs(5))
                .build(manager)
                .context("the database cannot be opened")
        };
        let (writers, readers) = match engine {
            Engine::Sqlite => (pool(1)?, pool(READERS)?),
            Engine::Postgres => {
                let both = pool(POSTGRES_CONNECTIONS)?;
                (both.clone(), both)
            }
        };
        Ok(Self {
            readers,
            writers,
            engine,
            queries,
            clock: Clock::default(),
            pseudonyms: Pseudonyms::default(),
        })
    }

    /// The same with the key by which people get their pseudonyms in it; the first key given stays.
    pub fn keyed(self, key: SealingKey) -> Self {
        self.pseudonyms.use_key(key);
        self
    }

    /// Which database this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The clock by which everything in this database happens.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Queries run so far by this process on this database.
    pub fn queries(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }

    /// Runs `work` on a reading connection, away from the threads that serve requests.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let db = self.clone();
        match tokio::task::spawn_blocking(move || db.read_now(work)).await {
            Ok(answer) => answer,
            Err(_) => Err(DbError::Cancelled.into()),
        }
    }

    /// Runs `work` as one transaction, away from the threads that serve requests.
    pub async fn write<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let db = self.clone();
        match tokio::task::spawn_blocking(move || db.write_now(work)).await {
            Ok(answer) => answer,
            Err(_) => Err(DbError::Cancelled.into()),
        }
    }

    /// [`Db::read`] on the calling thread, for the command line and tests.
    pub fn read_now<T, E: From<DbError>>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut conn = self.readers.get().map_err(|e| DbError::NoConnection(e.to_string()))?;
        self.pseudonyms.run(|| self.clock.run(|| work(&mut conn)))
    }

    /// [`Db::write`] on the calling thread, for the command line and tests.
    pub fn write_now<T, E: From<DbError>>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut conn = self.writers.get().map_err(|e| DbError::NoConnection(e.to_string()))?;
        begin_write(&mut conn).map_err(DbError::from)?;
        // A panic inside `work` drops the connection, which rolls the transaction back.
        match self.pseudonyms.run(|| self.clock.run(|| work(&mut conn))) {
            Ok(value) => match commit(&mut conn) {
                Ok(()) => Ok(value),
                Err(error) => {
                    tracing::error!(%error, "a transaction could not be committed");
                    abandon(&mut conn);
                    Err(DbError::from(error).into())
                }
            },
            Err(error) => {
                abandon(&mut conn);
                Err(error)
            }
        }
    }
}

fn abandon(conn: &mut Conn) {
    if let Err(error) = roll_back(conn) {
        tracing::warn!(%error, "a transaction could not be rolled back");
    }
}
