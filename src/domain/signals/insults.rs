//! Insults and coarse words in three languages, as whole words, also where they are disguised.
//!
//! The lists of `data/words/` are of one language each and count in texts of that language; our own list
//! counts everywhere. Words of the lists that are harmless when people talk about work are left out: a test
//! on thousands of harmless employer reviews found them ("sucks", "beurt", "gat"). A hit is a hint for a
//! person: somebody may be quoting what was said to them.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::unmasking::{Word, plain, words};
use crate::platform::i18n::Locale;

const GERMAN: &str = include_str!("../../../data/words/insults_de.txt");
const DUTCH: &str = include_str!("../../../data/words/insults_nl.txt");
const ENGLISH: &str = include_str!("../../../data/words/insults_en.txt");
/// Our own: what people are called at work, in three languages, and what is meant the same in all of them.
const EVERYWHERE: &str = include_str!("../../../data/words/insults_everywhere.txt");

/// Words of the lists that are harmless here.
const HARMLESS: &str = include_str!("../../../data/words/harmless.txt");

/// Endings that German and Dutch words take.
const ENDINGS: [&str; 8] = ["e", "en", "er", "es", "n", "s", "ern", "in"];
/// Shorter words take no ending: too many others begin with them.
const SHORTEST_STEM: usize = 5;

struct List {
    patterns: Vec<String>,
    search: AhoCorasick,
}

impl List {
    fn of(text: &str) -> Self {
        let harmless: BTreeSet<String> = lines(HARMLESS).collect();
        let stems = lines(EVERYWHERE).chain(lines(text).filter(|word| !harmless.contains(word)));
        let mut forms = BTreeSet::new();
        for stem in stems {
            if stem.len() >= SHORTEST_STEM && !stem.contains(' ') {
                forms.extend(ENDINGS.iter().map(|ending| format!("{stem}{ending}")));
            }
            forms.insert(stem);
        }
        // Between spaces: whole words only.
        let patterns: Vec<String> = forms.into_iter().map(|form| format!(" {form} ")).collect();
        let built = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&patterns);
        // A few thousand short words are far below what the automaton can hold, and a test builds every list.
        let search = built.expect("an automaton of short words");
        Self { patterns, search }
    }
}

/// The words of a list in plain letters, umlauts both ways; what stands behind a `#` is a note.
fn lines(text: &str) -> impl Iterator<Item = String> {
    let words = text.lines().map(|line| line.split('#').next().unwrap_or_default().to_lowercase());
    let both = |word: String| {
        let spelled = word.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
        let spelled = (spelled != word).then_some(spelled);
        std::iter::once(word).chain(spelled)
    };
    let letters = |word: String| word.split_whitespace().map(plain).collect::<Vec<_>>().join(" ");
    words.flat_map(both).map(letters).filter(|word| !word.trim().is_empty())
}

static LISTS: LazyLock<[List; 3]> = LazyLock::new(|| [List::of(GERMAN), List::of(DUTCH), List::of(ENGLISH)]);

fn list_of(language: Locale) -> &'static List {
    match language {
        Locale::De => &LISTS[0],
        Locale::Nl => &LISTS[1],
        Locale::En => &LISTS[2],
    }
}

/// Where insults stand in a text of this language, in bytes and in order. Accepts any text.
pub fn find(text: &str, language: Locale) -> Vec<Range<usize>> {
    let list = list_of(language);
    let words = words(text);
    let mut found: Vec<Range<usize>> = starred(&words, list);
    let most = words.iter().map(|word| word.spellings.len()).max().unwrap_or(0);
    for reading in 0..most {
        found.extend(in_reading(&words, reading, list));
    }
    found.sort_unstable_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}

/// Insults among the words, each in its `reading`-th spelling or its last.
fn in_reading(words: &[Word], reading: usize, list: &List) -> Vec<Range<usize>> {
    let (mut line, mut starts) = (String::from(" "), Vec::with_capacity(words.len()));
    for word in words {
        starts.push(line.len());
        if let Some(spelling) = word.spellings.get(reading).or_else(|| word.spellings.last()) {
            line.push_str(spelling);
        }
        line.push(' ');
    }
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(hit) = list.search.find(&line[from..]) {
        // A hit begins and ends with a space; two neighbours share one.
        let (start, end) = (from + hit.start() + 1, from + hit.end() - 1);
        from = end;
        let first = starts.partition_point(|at| *at < start);
        let last = starts.partition_point(|at| *at < end).saturating_sub(1);
        if let (Some(first), Some(last)) = (words.get(first), words.get(last)) {
            found.push(first.range.start..last.range.end);
        }
    }
    found
}

/// Words with stars for letters ("f*ck"): as long as an insult, and the same where letters stand.
fn starred(words: &[Word], list: &List) -> Vec<Range<usize>> {
    let masked = words.iter().filter(|word| word.spellings.iter().any(|spelling| spelling.contains('*')));
    let is_insult = |word: &&Word| {
        word.spellings.iter().any(|spelling| list.patterns.iter().any(|form| fits(spelling, form.trim())))
    };
    masked.filter(is_insult).map(|word| word.range.clone()).collect()
}

fn fits(masked: &str, form: &str) -> bool {
    let letters = masked.bytes().filter(|byte| *byte != b'*').count();
    masked.len() == form.len()
        && letters >= 2
        && masked.bytes().zip(form.bytes()).all(|(mask, letter)| mask == b'*' || mask == letter)
}
