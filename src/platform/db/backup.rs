//! A consistent copy of a SQLite database while it is in use.

use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::{Conn, Db, DbError};

/// Writes the copy to `file`.
///
/// # Errors
/// PostgreSQL, which has `pg_dump`; a file that exists already; no space.
pub fn write(db: &Db, file: &Path) -> anyhow::Result<()> {
    anyhow::ensure!(!file.exists(), "{} exists already", file.display());
    let path = file.to_str().ok_or_else(|| anyhow::anyhow!("the file's name is not UTF-8"))?.to_owned();
    db.read_now(|conn| match conn {
        Conn::Sqlite(inner) => {
            let copied = diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(path).execute(inner);
            copied.map(drop).map_err(|e| anyhow::Error::from(DbError::from(e)))
        }
        Conn::Postgres(_) => anyhow::bail!("this database is PostgreSQL: use pg_dump"),
    })
}
