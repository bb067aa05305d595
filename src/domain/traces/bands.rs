//! The bands of all texts, in an index: whatever shares a band with a text may be a near-duplicate of it.
//! Written with the text, gone with the text.

use std::collections::HashMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::minhash::{FEWEST_RUNS, Runs};
use crate::domain::error::Result;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::text_bands;

/// The most rows that are read for one text; of a wave of copies these are enough.
const MOST_ROWS: i64 = 400;

/// Notes the bands of a text, in one statement. Texts too short to be compared have none.
///
/// # Errors
/// The database's own.
pub fn put(conn: &mut Conn, subject: Subject, text: &str) -> Result<()> {
    let runs = Runs::of(text);
    if runs.len() < FEWEST_RUNS {
        return Ok(());
    }
    let Subject { kind, id } = subject;
    // Numbers and a code of ours: nothing in it was typed by anybody.
    let rows = runs.fingerprint().bands().map(|band| format!("({band}, {id}, '{kind}')")).join(", ");
    let insert = "INSERT INTO text_bands (band, subject_id, subject_kind) VALUES";
    Ok(conn.batch_execute(&format!("{insert} {rows} ON CONFLICT DO NOTHING"))?)
}

/// The texts that share bands with these runs, those with the most in common first, at most `most`. One
/// query, by the primary key.
///
/// # Errors
/// The database's own.
pub fn alike(conn: &mut Conn, runs: &Runs, most: usize) -> Result<Vec<Subject>> {
    if runs.len() < FEWEST_RUNS {
        return Ok(Vec::new());
    }
    let rows: Vec<(SubjectKind, i64)> = text_bands::table
        .filter(text_bands::band.eq_any(runs.fingerprint().bands()))
        .limit(MOST_ROWS)
        .select((text_bands::subject_kind, text_bands::subject_id))
        .load(conn)?;
    let mut shared: HashMap<(SubjectKind, i64), usize> = HashMap::new();
    for row in rows {
        *shared.entry(row).or_default() += 1;
    }
    let mut found: Vec<((SubjectKind, i64), usize)> = shared.into_iter().collect();
    found.sort_unstable_by_key(|&(subject, bands)| (std::cmp::Reverse(bands), subject));
    Ok(found.into_iter().take(most).map(|((kind, id), _)| Subject::new(kind, id)).collect())
}

/// Forgets the bands of a text.
///
/// # Errors
/// The database's own.
pub fn forget(conn: &mut Conn, subject: Subject) -> Result<()> {
    let own = text_bands::subject_id.eq(subject.id).and(text_bands::subject_kind.eq(subject.kind));
    diesel::delete(text_bands::table.filter(own)).execute(conn)?;
    Ok(())
}
