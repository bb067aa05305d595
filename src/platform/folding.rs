//! Search folding: the one form in which different spellings of a name meet.
//!
//! Müller, Mueller, Muller and MÜLLER all become `muller`. Umlauts lose their dots, and so that the
//! spelling with an e arrives at the same place, every e right after a, o or u is dropped as well.
//! That costs a few letters (`blue` becomes `blu`), which does no harm as long as what is searched
//! and what is stored are folded alike. Folded text holds `a-z`, `0-9` and single spaces.
//! Legal forms say nothing about which agency is meant: [`fold_name`] leaves them out.

/// Words shorter than this forgive no typing error: one change turns `care` into `core`, but almost
/// any three letters into some other word.
pub const FORGIVING_LENGTH: usize = 4;

/// Legal forms that are dropped wherever they stand, except at the very front (there they are a
/// brand). Written without spaces; `B.V.`, `B V` and `BV` are all found as `bv`.
const LEGAL_FORMS: [&str; 36] = [
    "gmbh",
    "ggmbh",
    "mbh",
    "gesmbh",
    "kg",
    "kgaa",
    "cokg",
    "coohg",
    "ug",
    "gbr",
    "ohg",
    "haftungsbeschrankt",
    "gesellschaftmitbeschrankterhaftung",
    "bv",
    "nv",
    "vof",
    "bvba",
    "sprl",
    "srl",
    "sarl",
    "eurl",
    "sasu",
    "ltd",
    "limited",
    "llp",
    "plc",
    "llc",
    "inc",
    "incorporated",
    "clg",
    "ulc",
    "unlimited",
    "designatedactivitycompany",
    "sro",
    "spolsro",
    "spzoo",
];

/// Legal forms that are also ordinary words, syllables or initials: dropped at the end only
/// ("AG Recruitment" and "Esprit Spa Recruitment" keep theirs).
const FORMS_AT_THE_END: [&str; 19] = [
    "ag", "se", "sa", "as", "ab", "sas", "spa", "oy", "ek", "ev", "eg", "cv", "dac", "co", "andco", "undco",
    "enco", "etco", "cie",
];

/// The most words a legal form is written in (`sp. z o.o.`).
const LONGEST_FORM: usize = 4;

/// Folds any text; folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in any_ascii::any_ascii(text).chars() {
        match c.to_ascii_lowercase() {
            '\'' | '`' => {}
            'e' if folded.ends_with(['a', 'o', 'u']) => {}
            c @ ('a'..='z' | '0'..='9') => folded.push(c),
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The folded words of a text, in their order.
pub fn tokens(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Folds the name of an agency and drops its legal forms. A name of nothing but legal forms keeps them.
pub fn fold_name(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    if without_forms(&words, 0).is_empty() {
        return folded;
    }
    without_forms(&words, 1).join(" ")
}

/// The words without legal forms; the first `kept` words stay whatever they are.
fn without_forms<'w>(words: &[&'w str], kept: usize) -> Vec<&'w str> {
    let mut left = Vec::with_capacity(words.len());
    for word in words {
        left.push(*word);
        drop_last_form(&mut left, kept, &LEGAL_FORMS);
    }
    while drop_last_form(&mut left, kept, &FORMS_AT_THE_END) || drop_last_form(&mut left, kept, &LEGAL_FORMS)
    {
    }
    left
}

/// Takes the longest form off the end, if there is one.
fn drop_last_form(words: &mut Vec<&str>, kept: usize, forms: &[&str]) -> bool {
    let earliest = words.len().saturating_sub(LONGEST_FORM).max(kept);
    let start = (earliest..words.len()).find(|&start| forms.contains(&words[start..].concat().as_str()));
    if let Some(start) = start {
        words.truncate(start);
    }
    start.is_some()
}

/// Whether two folded words are the same but for one typing error: a letter too many, too few, wrong,
/// or two neighbours swapped (optimal string alignment distance of at most 1). Linear in their length.
pub fn one_typo(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[front..], &b[front..]);
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    match (&a[..a.len() - back], &b[..b.len() - back]) {
        ([x, y], [v, w]) => x == w && y == v,
        (a, b) => a.len() <= 1 && b.len() <= 1,
    }
}

/// Whether `typed`, a half-typed folded word, begins `word` but for one typing error.
pub fn begins_with_one_typo(typed: &str, word: &str) -> bool {
    let length = typed.chars().count();
    let beginning = |letters: usize| word.char_indices().nth(letters).map_or(word, |(end, _)| &word[..end]);
    (length.saturating_sub(1)..=length + 1).any(|letters| one_typo(typed, beginning(letters)))
}
