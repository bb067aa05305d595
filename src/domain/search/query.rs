//! What was typed, as words to be found, and as each database's query language wants them.
//! Words hold `a-z` and `0-9` only, so quoting them is all the care they need.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::index::Hit;
use crate::platform::folding;

/// How much of what was typed is looked at, in characters.
const LONGEST: usize = 120;

/// The most words that are looked for.
const MOST_WORDS: usize = 8;

/// The typed words by their folded form.
fn plain_words(typed: &str) -> BTreeMap<String, String> {
    let ascii = any_ascii::any_ascii(typed).to_ascii_lowercase().replace(['\'', '`'], "");
    let words = ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| (folding::fold(word), word.to_owned())).collect()
}

/// Words that say nothing about an agency; they are passed over while others remain.
const SMALL_WORDS: [&str; 24] = [
    "a", "an", "and", "at", "for", "in", "of", "the", "der", "die", "das", "und", "im", "bei", "fur", "von",
    "de", "het", "een", "en", "van", "voor", "bij", "te",
];

/// What is looked for.
#[derive(Debug)]
pub(super) struct Query {
    /// Everything that was typed, folded as names are.
    pub name: String,
    pub terms: Vec<Term>,
}

/// A word that must be found.
#[derive(Debug)]
pub(super) struct Term {
    pub word: String,
    /// The word without accents and capitals, but with every e: folding takes the e from "pgae", and only
    /// with it "page" is one typing error away.
    pub plain: String,
    /// Whether longer words that begin so are found, too.
    pub begins: bool,
    /// Words that may stand in its place.
    pub others: Vec<String>,
}

impl Query {
    /// None if nothing to look for was typed.
    pub fn of(typed: &str) -> Option<Self> {
        let start: String = typed.chars().take(LONGEST).collect();
        let name = folding::fold_name(&start);
        let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
        let mut telling: Vec<&str> =
            words.iter().copied().filter(|word| !SMALL_WORDS.contains(word)).collect();
        if telling.is_empty() {
            telling = words;
        }
        telling.truncate(MOST_WORDS);
        let last = telling.len().checked_sub(1)?;
        let plain = plain_words(&start);
        let term = |(place, word): (usize, &&str)| Term {
            word: (*word).to_owned(),
            plain: plain.get(*word).cloned().unwrap_or_default(),
            // One letter begins too many words to be the beginning of one, unless it is still being typed.
            begins: place == last || word.len() > 1,
            others: Vec::new(),
        };
        let terms = telling.iter().enumerate().map(term).collect();
        Some(Self { name, terms })
    }

    /// The query for FTS5: `("muller" * OR "moller") AND "personal" *`.
    pub fn fts5(&self) -> String {
        self.written(" AND ", " OR ", |word, begins| format!("\"{word}\"{}", if begins { " *" } else { "" }))
    }

    /// The query as a tsquery: `('muller':* | 'moller') & 'personal':*`.
    pub fn tsquery(&self) -> String {
        self.written(" & ", " | ", |word, begins| format!("'{word}'{}", if begins { ":*" } else { "" }))
    }

    fn written(&self, and: &str, or: &str, word: impl Fn(&str, bool) -> String) -> String {
        let term = |term: &Term| {
            let others = term.others.iter().map(|other| word(other, false));
            let any: Vec<String> = std::iter::once(word(&term.word, term.begins)).chain(others).collect();
            format!("({})", any.join(or))
        };
        self.terms.iter().map(term).collect::<Vec<_>>().join(and)
    }

    /// A hit's place among the others: the smallest comes first. The very name is 0, one with more words
    /// behind it 1, one with more letters 2, any other 3; then fewer words missing in the name; then more
    /// reviews.
    pub fn place(&self, hit: &Hit) -> (u8, usize, Reverse<i64>, String) {
        // Joined, "i c e group" has the words of "icegroup", too.
        let joined = hit.name_key.replace(' ', "");
        let has = |term: &Term| hit.name_key.split(' ').chain([&*joined]).any(|word| term.finds(word));
        let absent = self.terms.iter().filter(|term| !has(term)).count();
        let nearness = match hit.name_key.strip_prefix(&self.name) {
            Some("") => 0,
            None if joined == self.name.replace(' ', "") => 0,
            Some(rest) if rest.starts_with(' ') => 1,
            Some(_) => 2,
            None => 3,
        };
        (nearness, absent, Reverse(hit.reviews), hit.name_key.clone())
    }
}

impl Term {
    fn finds(&self, word: &str) -> bool {
        let itself = if self.begins { word.starts_with(&self.word) } else { word == self.word };
        itself || self.others.iter().any(|other| other == word)
    }
}
