//! Texts that are like the one at hand, for showing them side by side.

use std::collections::HashSet;

use diesel::prelude::*;

use crate::domain::error::Result;
use crate::domain::reviews::{ReviewId, ReviewState};
use crate::domain::signals::circumstances::texts_of;
use crate::domain::signals::record::Noted;
use crate::domain::subject::Subject;
use crate::platform::db::Conn;
use crate::platform::db::schema::reviews;

/// A text that was handed in before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarText {
    pub subject: Subject,
    /// All its words, the fields one below the other.
    pub words: String,
    /// The review it belongs to, if everybody may read that.
    pub public_review: Option<ReviewId>,
}

/// The texts that the signals of a case refer to. None without them, otherwise at most three queries.
pub(super) fn of(conn: &mut Conn, signals: &[Noted]) -> Result<Vec<SimilarText>> {
    let similar = signals.iter().flat_map(|noted| &noted.seen.similar);
    let subjects: Vec<Subject> = similar.map(|like| Subject::new(like.kind, like.id)).collect();
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let texts = texts_of(conn, &subjects)?;
    let ids: Vec<ReviewId> = texts.iter().map(|(_, review, _)| *review).collect();
    let public: Vec<ReviewId> = reviews::table
        .filter(reviews::id.eq_any(ids).and(reviews::state.eq(ReviewState::Published)))
        .select(reviews::id)
        .load(conn)?;
    let public: HashSet<ReviewId> = public.into_iter().collect();
    let text = |(subject, review, words)| {
        let public_review = Some(review).filter(|review| public.contains(review));
        SimilarText { subject, words, public_review }
    };
    Ok(texts.into_iter().map(text).collect())
}
