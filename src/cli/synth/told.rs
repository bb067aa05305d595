//! What synthetic reviews tell.

use chrono::NaiveDate;
use rand::RngExt;
use rand::rngs::StdRng;

use crate::domain::agencies::service::Service;
use crate::domain::reviews::content::ReviewContent;
use crate::domain::reviews::criterion::Criterion;
use crate::domain::reviews::engagement::{Kind, Outcome, Stage};
use crate::domain::reviews::facts::{CameBack, Facts};
use crate::platform::i18n::Locale;

/// What words are made of.
const ONSETS: &[&str] =
    &["b", "br", "d", "f", "fl", "g", "h", "k", "l", "m", "n", "p", "r", "s", "sch", "st", "t", "v", "w"];
const NUCLEI: &[&str] = &["a", "e", "i", "o", "u", "ei", "au", "ie"];
const CODAS: &[&str] = &["", "", "n", "r", "l", "t", "s", "ng", "cht"];

/// The `nth` review, written on this day. Every tenth is a copy of the others but for its number; the rest are
/// words that mean nothing, so that two have no more in common than two texts of one language.
pub(super) fn content(dice: &mut StdRng, nth: usize, today: NaiveDate) -> ReviewContent {
    let kind = if nth % 5 == 4 { Kind::Client } else { Kind::Candidate };
    let side = kind.side();
    let one_of = |dice: &mut StdRng, count: usize| dice.random_range(0..count);
    let ratings =
        Criterion::of(side).iter().map(|&criterion| (criterion, dice.random_range(1..=5))).collect();
    let stage = Stage::of(side)[one_of(dice, Stage::of(side).len())];
    let fitting: Vec<Outcome> =
        Outcome::of(side).iter().copied().filter(|outcome| outcome.fits(stage)).collect();
    let came_back = Some(CameBack::ALL[one_of(dice, 4)]).filter(|_| kind.can_be_turned_down());
    let (went_well, went_wrong) = if nth.is_multiple_of(10) { wave(nth) } else { (words(dice), words(dice)) };
    ReviewContent {
        kind,
        service: Service::ALL[nth % Service::ALL.len()],
        stage,
        outcome: fitting[one_of(dice, fitting.len())],
        experienced_month: today,
        ratings,
        facts: Facts {
            came_back,
            days: Some(dice.random_range(0..40)),
            still_waiting: came_back == Some(CameBack::Nothing),
            chased: dice.random_range(0..4),
            silent_party: None,
        },
        title: format!("Synthetic review number {nth}"),
        went_well,
        went_wrong,
        advice: String::new(),
        language: [Locale::De, Locale::Nl, Locale::En][nth % 3],
        position_title: Some("Engineer".to_owned()),
        contact_channels: Vec::new(),
    }
}

/// A text of twelve to thirty words.
fn words(dice: &mut StdRng) -> String {
    let count = dice.random_range(12..=30);
    let words: Vec<String> = (0..count).map(|_| word(dice)).collect();
    words.join(" ") + "."
}

fn word(dice: &mut StdRng) -> String {
    let one_of = |dice: &mut StdRng, parts: &[&'static str]| parts[dice.random_range(0..parts.len())];
    let syllables = dice.random_range(1..=3);
    let syllable = |dice: &mut StdRng| [ONSETS, NUCLEI, CODAS].map(|parts| one_of(dice, parts)).concat();
    (0..syllables).map(|_| syllable(dice)).collect()
}

fn wave(nth: usize) -> (String, String) {
    (
        format!("The conversation number {nth} was friendly and well prepared on both sides."),
        format!("After interview {nth} it took a while until somebody called back."),
    )
}
