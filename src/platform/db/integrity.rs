//! What the database itself can say about its health.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::{Conn, DbError};

#[derive(QueryableByName)]
struct Finding {
    #[diesel(sql_type = Text)]
    integrity_check: String,
}

/// Faults in the file of a SQLite database; PostgreSQL guards its own.
///
/// # Errors
/// The database's own.
pub fn faults(conn: &mut Conn) -> Result<Vec<String>, DbError> {
    let Conn::Sqlite(inner) = conn else { return Ok(Vec::new()) };
    let findings: Vec<Finding> = diesel::sql_query("PRAGMA integrity_check").load(inner)?;
    let texts = findings.into_iter().map(|finding| finding.integrity_check);
    Ok(texts.filter(|text| text != "ok").map(|text| format!("database file: {text}")).collect())
}
