//! The two migration trees, one per database, with the same names. They are applied forwards only.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Conn, Db, DbError};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Brings the database up to this program's version. Returns the names of what was applied.
///
/// # Errors
/// A migration that fails, or no connection.
pub fn apply(db: &Db) -> anyhow::Result<Vec<String>> {
    let applied = db.read_now(|conn| Ok::<_, DbError>(run(conn)))?;
    applied.map_err(|error| anyhow::anyhow!("the migrations failed: {error}"))
}

fn run(conn: &mut Conn) -> diesel::migration::Result<Vec<String>> {
    let versions = match conn {
        Conn::Sqlite(inner) => inner.run_pending_migrations(SQLITE)?,
        Conn::Postgres(inner) => inner.run_pending_migrations(POSTGRES)?,
    };
    Ok(versions.iter().map(ToString::to_string).collect())
}

/// Whether every migration this program knows has been applied.
///
/// # Errors
/// No connection.
pub fn pending(conn: &mut Conn) -> Result<bool, DbError> {
    let answer = match conn {
        Conn::Sqlite(inner) => inner.has_pending_migration(SQLITE),
        Conn::Postgres(inner) => inner.has_pending_migration(POSTGRES),
    };
    answer.map_err(|error| DbError::NoConnection(error.to_string()))
}
