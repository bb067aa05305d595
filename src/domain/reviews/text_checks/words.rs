//! A text as words, and where among them a name ends.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::given_names::is_given_name;
use super::ordinary_words::is_ordinary;
use super::pattern;

static WORD: LazyLock<Regex> = LazyLock::new(|| pattern(r"\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*"));

/// Small words inside surnames, and those that only follow another ("von der Leyen", "van 't Hof").
const PARTICLES: [&str; 13] =
    ["von", "van", "de", "di", "della", "ter", "ten", "dos", "le", "el", "al", "ní", "nic"];
const INNER_PARTICLES: [&str; 7] = ["der", "den", "de", "het", "t", "la", "zu"];

/// The most particles and initials in front of a surname.
const MOST_PARTICLES: usize = 4;

/// The most names one person is believed to have ("Anna Maria Luisa Feldkamp").
const MOST_NAMES: usize = 4;

/// The words of a text in their order.
pub(super) struct Words<'t> {
    text: &'t str,
    words: Vec<regex::Match<'t>>,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, words: WORD.find_iter(text).collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word with this number; nothing beyond the ends.
    pub(super) fn get(&self, index: usize) -> &'t str {
        self.words.get(index).map_or("", |word| word.as_str())
    }

    pub(super) fn lower(&self, index: usize) -> String {
        self.get(index).to_lowercase()
    }

    /// What stands between this word and the next (after the last one: the rest of the text).
    pub(super) fn gap(&self, index: usize) -> &'t str {
        let end = self.words[index].end();
        &self.text[end..self.words.get(index + 1).map_or(self.text.len(), |next| next.start())]
    }

    /// The next word, if nothing but a space (and what `allowed` names) stands between.
    pub(super) fn next(&self, index: usize, allowed: &[&str]) -> Option<usize> {
        let gap = self.gap(index);
        let joined = gap.len() <= 4 && (gap.trim().is_empty() || allowed.contains(&gap.trim()));
        (joined && index + 1 < self.len()).then_some(index + 1)
    }

    /// The bytes from one word to another, both included.
    pub(super) fn range(&self, first: usize, last: usize) -> Range<usize> {
        self.words[first].start()..self.words[last].end()
    }

    /// Whether the word could be a surname: written like a name, and no word of everyday life.
    pub(super) fn is_surname(&self, index: usize) -> bool {
        is_written_like_a_name(self.get(index))
            && (is_given_name(self.get(index)) || !is_ordinary(self.get(index)))
    }

    /// The surname that begins with this word, behind its initials and particles (`J. van den Berg`).
    pub(super) fn surname(&self, start: usize) -> Option<usize> {
        let mut index = start;
        for _ in 0..=MOST_PARTICLES {
            let lower = self.lower(index);
            let initial = lower.chars().count() == 1 && self.get(index) != lower;
            let inner = index > start && INNER_PARTICLES.contains(&lower.as_str());
            if initial {
                index = self.next(index, &["."])?;
            } else if inner || PARTICLES.contains(&lower.as_str()) {
                index = self.next(index, &["'", "’"])?;
            } else {
                return self.is_surname(index).then_some(index);
            }
        }
        None
    }

    /// The last word of the name that begins here. Only a known given name takes a surname along: in
    /// German the capitalised word behind a surname is mostly a noun.
    pub(super) fn name(&self, start: usize) -> Option<usize> {
        let mut last = self.surname(start)?;
        for _ in 1..MOST_NAMES {
            let next = self.next(last, &[]).filter(|_| is_given_name(self.get(last)));
            last = next.and_then(|next| self.surname(next)).unwrap_or(last);
        }
        Some(last)
    }
}

/// `Müller`, `O'Neill`, `McDonald`, `Müller-Lüdenscheidt`, `MÜLLER`; not `IT`, `GmbH`, `iPhone`.
fn is_written_like_a_name(word: &str) -> bool {
    let letters = word.chars().count();
    let part = |part: &str| {
        let clan = part.strip_prefix("Mc").or_else(|| part.strip_prefix("Mac"));
        let rest = clan.filter(|rest| rest.starts_with(char::is_uppercase)).unwrap_or(part);
        rest.chars().next().is_some_and(char::is_uppercase) && rest.chars().skip(1).all(|c| !c.is_uppercase())
    };
    let shouted = letters >= 4 && word.chars().all(|c| !c.is_lowercase());
    letters >= 2 && (shouted || word.split(['-', '\'', '’']).all(part))
}
