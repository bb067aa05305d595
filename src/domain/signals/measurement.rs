//! How well the signals see: on texts that experts labelled, precision and recall; on harmless reviews, the
//! share that each marks.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::Signal;
use super::text::{About, in_text};
use crate::domain::case::CaseKind;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::{case_signals, cases, decisions};
use crate::platform::i18n::Locale;

/// A text and whether it is hateful in the judgement of experts.
#[derive(Clone, Debug)]
pub struct Labelled {
    pub text: String,
    pub language: Locale,
    pub is_hateful: bool,
}

/// What one signal made of labelled texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    pub marked_hateful: usize,
    pub marked_harmless: usize,
    pub hateful: usize,
}

impl Judged {
    /// Of what it marked, the share that is hateful; none if it marked nothing.
    pub fn precision(&self) -> Option<f64> {
        let marked = self.marked_hateful + self.marked_harmless;
        (marked > 0).then(|| self.marked_hateful as f64 / marked as f64)
    }

    /// Of what is hateful, the share that it marked; none if nothing is.
    pub fn recall(&self) -> Option<f64> {
        (self.hateful > 0).then(|| self.marked_hateful as f64 / self.hateful as f64)
    }
}

/// What every signal that looks at words made of the texts; signals of responses are no part of it.
pub fn judge(texts: &[Labelled]) -> BTreeMap<Signal, Judged> {
    let hateful = texts.iter().filter(|text| text.is_hateful).count();
    let looks = |signal: &&Signal| signal.is_about_words() && !signal.is_about_responses();
    let mut judged: BTreeMap<Signal, Judged> = Signal::ALL
        .iter()
        .filter(looks)
        .map(|signal| (*signal, Judged { hateful, ..Judged::default() }))
        .collect();
    for text in texts {
        let about = About { agency_names: Vec::new(), language: text.language, reviewer: None };
        for sighting in in_text(&text.text, &about) {
            let of = judged.entry(sighting.signal).or_default();
            if text.is_hateful { of.marked_hateful += 1 } else { of.marked_harmless += 1 }
        }
    }
    judged
}

/// What was marked of reviews that moderators found to be in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Harmless {
    pub reviews: i64,
    pub marked: BTreeMap<Signal, i64>,
}

impl Harmless {
    /// The share of them that a signal marks.
    pub fn share(&self, signal: Signal) -> f64 {
        let marked = self.marked.get(&signal).copied().unwrap_or(0);
        if self.reviews == 0 { 0.0 } else { marked as f64 / self.reviews as f64 }
    }
}

/// Counts over all texts of reviews that were published: first ones, edits and follow-ups.
///
/// # Errors
/// The database's own.
pub fn harmless(conn: &mut Conn) -> Result<Harmless> {
    let kinds: Vec<CaseKind> = CaseKind::ALL.iter().copied().filter(|kind| kind.has_signals()).collect();
    let published = decisions::outcome.eq("publish").and(cases::kind.eq_any(kinds));
    let reviews = decisions::table
        .inner_join(cases::table)
        .filter(published.clone().and(cases::signals_at.is_not_null()))
        .count()
        .get_result(conn)?;
    let marked: Vec<(Signal, i64)> = decisions::table
        .inner_join(cases::table.inner_join(case_signals::table))
        .filter(published)
        .group_by(case_signals::signal)
        .select((case_signals::signal, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(Harmless { reviews, marked: marked.into_iter().collect() })
}
