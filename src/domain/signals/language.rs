//! Whether a text is written in a language that somebody of the team reads.
//!
//! The guess is made by trigrams, and trigrams need length: short texts are never marked. Afrikaans passes for
//! Dutch, and Latin-script guesses must be nearly certain, because German and Dutch are close to each other and
//! to their neighbours.

use whatlang::{Lang, Script};

/// Fewest letters of a text in Latin script that can be told.
const FEWEST_LETTERS: usize = 60;
/// The same for other scripts, which give themselves away.
const FEWEST_FOREIGN: usize = 12;
/// How sure the guess must be, of 1.
const SURE: f64 = 0.9;

/// The own name of the language of a text that is in none of ours; none if it is, or cannot be told.
pub fn unsupported(text: &str) -> Option<&'static str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let found = whatlang::detect(text)?;
    if found.script() != Script::Latin {
        return (letters >= FEWEST_FOREIGN).then(|| found.lang().name());
    }
    let ours = matches!(found.lang(), Lang::Deu | Lang::Nld | Lang::Eng | Lang::Afr);
    let is_sure = letters >= FEWEST_LETTERS && found.is_reliable() && found.confidence() >= SURE;
    (!ours && is_sure).then(|| found.lang().name())
}
