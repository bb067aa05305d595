//! What pages show of signals: the sentences are made of what each saw.

use serde::Serialize;

use crate::domain::moderation::case_file::SimilarText;
use crate::domain::signals::Signal;
use crate::domain::signals::record::Noted;

/// A signal of a case.
#[derive(Serialize)]
pub struct SignalView {
    /// The end of its keys in `locales/`.
    key: String,
    points: i32,
    is_on: bool,
    passages: Vec<String>,
    /// What contradicts itself; for other signals nothing.
    contradictions: Vec<String>,
    /// A language's own name, or a domain.
    name: String,
    count: i64,
    usual: i64,
    similar: Vec<SimilarView>,
}

#[derive(Serialize)]
struct SimilarView {
    percent: i64,
    text: String,
    /// The review's id, if everybody may read it.
    public: Option<String>,
}

/// The end of a signal's keys in `locales/`.
pub fn key(signal: Signal) -> String {
    signal.code().replace('_', "-")
}

impl SignalView {
    /// The signal, with the texts that are like this one.
    pub fn new(noted: Noted, similar: &[SimilarText]) -> Self {
        let Noted { signal, seen, points, is_on } = noted;
        let is_contradiction = signal == Signal::Contradiction;
        let likenesses = seen.similar.iter().filter_map(|like| {
            let text = similar.iter().find(|text| text.subject.id == like.id)?;
            Some(SimilarView {
                percent: like.percent,
                text: text.words.clone(),
                public: text.public_review.map(|id| id.to_string()),
            })
        });
        Self {
            key: key(signal),
            points,
            is_on,
            similar: likenesses.collect(),
            passages: seen.passages,
            name: if is_contradiction {
                String::new()
            } else {
                seen.codes.first().cloned().unwrap_or_default()
            },
            contradictions: if is_contradiction { seen.codes } else { Vec::new() },
            count: seen.count,
            usual: seen.usual,
        }
    }
}
