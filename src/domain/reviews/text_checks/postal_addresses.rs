//! Postal addresses: a street with a house number, a post box, a British postcode.
//!
//! German and Dutch streets are known by their endings. Endings that are also ordinary words ("Platz 1",
//! "op weg 3") count only with a postcode behind them. A town alone is no address.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{LETTERS, matches, pattern};

/// A house number, with its letter or its second number.
const HOUSE: &str = r"[0-9]{1,4}(?:\s?[a-zA-Z](?-u:\b)|-[0-9]{1,3})?(?-u:\b)";

static ADDRESSES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let german = r"(?:stra(?:ß|ss)e|str\.|str|gasse|allee|chaussee)";
    let dutch = r"(?:straat|laan|gracht|singel|dreef|plein|steeg|plantsoen)";
    let ordinary = r"(?:weg|platz|ring|damm|ufer|markt|hof|steig|berg|promenade|dijk|kade|park|pad|baan)";
    let english = r"(?:Street|Road|Avenue|Lane|Drive|Close|Square|Terrace|Crescent|Gardens|Court|Mews|Grove|Quay|St\.|Rd\.?|Ave\.?)";
    let position = r"(?:Am|Im|Zum|Zur|An de[rn]|In de[rn]|Auf de[rm]|Unter de[rn]|Hinter de[rm]|Aan de)";
    // A word with a capital, or its beginning.
    let word = format!(r"[A-Z\u{{C0}}-\u{{DE}}ČĆĐŁŚŠŻŽİŞ][{LETTERS}'-]*");
    // A postcode with its town: `12345 Kiel`, `A-1010 Wien`, `1012 AB Amsterdam`.
    let town = format!(r",?\s+(?:[A-Z]{{1,3}}-)?[0-9]{{4,5}}(?:\s?[A-Z]{{2}})?\s+{word}");
    vec![
        pattern(&format!(r"{word}(?i:{german})\s?{HOUSE}(?:{town})?")),
        pattern(&format!(r"{word}\s(?:Stra(?:ß|ss)e|Str\.|Gasse|Allee|Chaussee)\s?{HOUSE}(?:{town})?")),
        pattern(&format!(r"{word}(?i:{dutch})\s{HOUSE}(?:{town})?")),
        pattern(&format!(r"(?:{word}(?i:{ordinary})|{position}\s{word})\s{HOUSE}{town}")),
        pattern(&format!(r"(?-u:\b)[0-9]{{1,4}}[A-Za-z]?\s(?:{word}\s){{1,3}}{english}")),
        pattern(r"(?-u:\b)(?:[BEGLMNSW]|[A-Z]{2})[0-9][A-Z0-9]?\s[0-9][ABD-HJLNP-UW-Z]{2}(?-u:\b)"),
        pattern(r"(?:Postfach|Postbus|P\.?\s?O\.?\s?Box)\s[0-9][0-9 ]{1,8}[0-9](?-u:\b)"),
    ]
});

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let found = ADDRESSES.iter().flat_map(|pattern| matches(pattern, text));
    found.map(|range| without_half_a_word(text, range)).collect()
}

/// "Hauptstraße 5 für …": the f is no letter of the house.
fn without_half_a_word(text: &str, range: Range<usize>) -> Range<usize> {
    if !text[range.end..].starts_with(char::is_alphabetic) {
        return range;
    }
    let address = text[range.clone()].trim_end_matches(char::is_alphabetic).trim_end();
    range.start..range.start + address.len()
}
