//! What stands beside a case: who wrote it, what else they wrote, and what else was written about the agency.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::domain::moderation::case_file::{Around, AuthorRecord, Neighbour};
use crate::domain::moderation::note::Note;
use crate::domain::reviews::{ReviewId, ReviewState};
use crate::platform::i18n::Locale;

/// The author without a name, and their other reviews.
#[derive(Serialize)]
pub struct AuthorView {
    since: NaiveDateTime,
    reviews: Vec<StateCount>,
    latest: Vec<NeighbourView>,
}

#[derive(Serialize)]
struct StateCount {
    state: ReviewState,
    count: i64,
}

/// Other reviews of the agency around the day the text came in.
#[derive(Serialize)]
pub struct AroundView {
    count: i64,
    nearest: Vec<NeighbourView>,
}

#[derive(Serialize)]
struct NeighbourView {
    id: ReviewId,
    agency_name: String,
    state: ReviewState,
    stars: Option<i32>,
    title: String,
    language: Locale,
    submitted_at: NaiveDateTime,
    same_author: bool,
    public: bool,
}

/// A private note.
#[derive(Serialize)]
pub struct NoteView {
    body: String,
    writer: String,
    written_at: NaiveDateTime,
}

impl AuthorView {
    pub fn new(author: AuthorRecord, latest: Vec<Neighbour>) -> Self {
        let count = |(state, count)| StateCount { state, count };
        Self {
            since: author.since,
            reviews: author.reviews.into_iter().map(count).collect(),
            latest: latest.into_iter().map(NeighbourView::from).collect(),
        }
    }
}

impl From<Around> for AroundView {
    fn from(around: Around) -> Self {
        let nearest = around.nearest.into_iter().map(NeighbourView::from).collect();
        Self { count: around.count, nearest }
    }
}

impl From<Neighbour> for NeighbourView {
    fn from(neighbour: Neighbour) -> Self {
        let Neighbour { id, agency_name, state, stars, title, language, submitted_at, same_author } =
            neighbour;
        let public = state == ReviewState::Published;
        Self { id, agency_name, state, stars, title, language, submitted_at, same_author, public }
    }
}

impl From<Note> for NoteView {
    fn from(note: Note) -> Self {
        Self { body: note.body, writer: note.writer, written_at: note.written_at }
    }
}
