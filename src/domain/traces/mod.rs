//! Traces: what is kept beside a text so that moderators can be told what is remarkable about it. By the
//! bands of its words a text that was handed in before is found; a keyed hash says whether two came from the
//! same coarse network. Traces go when the text is erased, and networks after ninety days at the latest.

pub mod bands;
pub mod minhash;
pub mod networks;

use diesel::prelude::*;

use super::case::CaseId;
use super::error::Result;
use super::subject::Subject;
use crate::platform::db::Conn;
use crate::platform::db::schema::{case_signals, cases};

/// Forgets the words of a text: its bands, and what signals quoted of it. That there were signals stays.
///
/// # Errors
/// The database's own.
pub fn forget_text(conn: &mut Conn, subject: Subject) -> Result<()> {
    bands::forget(conn, subject)?;
    let about = cases::subject_kind.eq(subject.kind).and(cases::subject_id.eq(subject.id));
    let ids: Vec<CaseId> = cases::table.filter(about).select(cases::id).load(conn)?;
    diesel::update(case_signals::table.filter(case_signals::case_id.eq_any(ids)))
        .set(case_signals::seen.eq("{}"))
        .execute(conn)?;
    Ok(())
}
