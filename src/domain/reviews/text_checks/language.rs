//! Which of the portal's languages a text seems to be written in.

use std::sync::LazyLock;

use whatlang::{Detector, Lang};

use crate::platform::i18n::Locale;

/// Fewer letters than this tell too little.
const FEWEST_LETTERS: usize = 60;

static DETECTOR: LazyLock<Detector> =
    LazyLock::new(|| Detector::with_allowlist(vec![Lang::Deu, Lang::Nld, Lang::Eng]));

/// The language the text is clearly in; none for a short or mixed one.
pub fn seems_to_be(text: &str) -> Option<Locale> {
    if text.chars().filter(|c| c.is_alphabetic()).take(FEWEST_LETTERS).count() < FEWEST_LETTERS {
        return None;
    }
    let found = DETECTOR.detect(text).filter(whatlang::Info::is_reliable)?;
    match found.lang() {
        Lang::Deu => Some(Locale::De),
        Lang::Nld => Some(Locale::Nl),
        Lang::Eng => Some(Locale::En),
        _ => None,
    }
}
