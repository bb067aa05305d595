//! Private notes: what moderators tell each other about a case, each with its day and its writer. They are
//! never changed and never mailed. They are no part of what an author gets when asking for their data, as
//! they are the team's working notes and not the author's data file; so that nothing of the author's words
//! outlives them there, the notes are deleted with the text (`case::forget_notes`). Whoever may not decide a
//! case does not read its notes either: they may be about that person.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::mandate::Mandate;
use super::queue::name_of;
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case::{Case, CaseId};
use crate::domain::error::{Error, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clean_text;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, case_notes, cases};

/// Most letters of a note.
pub const LONGEST_NOTE: usize = 2000;
/// Most notes of one case.
pub const MOST_NOTES: i64 = 100;

crate::id_type!(
    /// The id of a note.
    NoteId
);

/// A note as colleagues read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub body: String,
    /// The colleague's name.
    pub writer: String,
    pub written_at: NaiveDateTime,
}

/// The notes on a case, the first one first.
///
/// # Errors
/// The database's own.
pub(super) fn of(conn: &mut Conn, id: CaseId) -> Result<Vec<Note>> {
    let rows: Vec<(String, String, NaiveDateTime)> = case_notes::table
        .inner_join(accounts::table)
        .filter(case_notes::case_id.eq(id))
        .order(case_notes::id)
        .limit(MOST_NOTES)
        .select((case_notes::body, accounts::email, case_notes::written_at))
        .load(conn)?;
    let note =
        |(body, email, written_at): (String, String, _)| Note { body, writer: name_of(&email), written_at };
    Ok(rows.into_iter().map(note).collect())
}

/// Writes a note on a case, decided or not. The same words twice in a row are one note.
///
/// # Errors
/// `NotFound` for a case the moderator may not decide; `Invalid` at `note`.
pub fn write(conn: &mut Conn, moderator: &Account, id: CaseId, typed: &str) -> Result<()> {
    let case = Case::find(conn, id)?;
    Mandate::of(conn, moderator)?.expect(&case)?;
    let body = body(typed)?;
    // Touching the case makes two clicks at once wait for one another.
    diesel::update(cases::table.find(id)).set(cases::version.eq(cases::version)).execute(conn)?;
    let last: Option<(AccountId, String)> = case_notes::table
        .filter(case_notes::case_id.eq(id))
        .order(case_notes::id.desc())
        .select((case_notes::moderator_id, case_notes::body))
        .first(conn)
        .optional()?;
    if last.is_some_and(|last| last == (moderator.id, body.clone())) {
        return Ok(());
    }
    let of_case = case_notes::table.filter(case_notes::case_id.eq(id));
    if of_case.count().get_result::<i64>(conn)? >= MOST_NOTES {
        return Err(Error::field("note", "invalid-notes-many"));
    }
    diesel::insert_into(case_notes::table)
        .values((
            case_notes::id.eq(NoteId::new()),
            case_notes::case_id.eq(id),
            case_notes::moderator_id.eq(moderator.id),
            case_notes::body.eq(body),
            case_notes::written_at.eq(clock::now()),
        ))
        .execute(conn)?;
    let subject = Subject::new(SubjectKind::Case, id.0);
    audit::record(conn, Actor::Moderator(moderator.id), Action::CaseNoted, subject, json!({}))
}

fn body(typed: &str) -> Result<String> {
    let text = clean_text::clean(typed).map_err(|_| Error::field("note", "invalid-characters"))?;
    match clean_text::length(&text) {
        0 => Err(Error::field("note", "invalid-note-empty")),
        1..=LONGEST_NOTE => Ok(text),
        _ => Err(Error::field("note", "invalid-note-long")),
    }
}
