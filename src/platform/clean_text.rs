//! What people typed, made safe to store, compare and show.
//!
//! Text is kept in Unicode's composed form (NFC), lines end in LF, odd spaces become plain ones, and
//! what cannot be seen goes: control characters, zero-width characters, and the marks that turn the
//! direction of writing and let a text read differently from what it says. Emoji keep what holds them
//! together. A NUL means that somebody sends a file where text belongs, and is refused.
//! Cleaning twice changes nothing. Lengths are counted as people count, in grapheme clusters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Accents stacked on one letter beyond this number are dropped; no language needs them.
const MOST_MARKS: usize = 4;

/// The most code points one cluster may hold and still count as one; the longest emoji have ten.
const CLUSTER_SIZE: usize = 12;

const WAVING_BLACK_FLAG: char = '\u{1F3F4}';
const ZERO_WIDTH_JOINER: char = '\u{200D}';

/// The text holds a NUL character: it is binary data, not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is binary data, not text")]
pub struct NotText;

/// Cleans text of several lines: no spaces at line ends, at most two blank lines in a row, none at the
/// beginning or the end.
pub fn clean(typed: &str) -> Result<String, NotText> {
    let visible = visible(typed)?;
    let mut text = String::with_capacity(visible.len());
    let mut blank_lines = 0;
    for line in visible.lines().map(str::trim_end) {
        blank_lines = if line.is_empty() { blank_lines + 1 } else { 0 };
        if blank_lines <= 2 {
            text.push_str(line);
            text.push('\n');
        }
    }
    Ok(text.trim().to_owned())
}

/// Cleans text that must fit on one line (names, titles): any run of spaces and line breaks becomes one
/// space.
pub fn single_line(typed: &str) -> Result<String, NotText> {
    Ok(visible(typed)?.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The length of a text in characters as people see them (grapheme clusters). A cluster of more than
/// twelve code points counts again for every further twelve, so that a limit cannot be passed by piling
/// a megabyte onto one letter.
pub fn length(text: &str) -> usize {
    text.graphemes(true).map(|cluster| cluster.chars().count().div_ceil(CLUSTER_SIZE)).sum()
}

/// The text with plain spaces and LF only, composed, and without what cannot be seen.
fn visible(typed: &str) -> Result<String, NotText> {
    if typed.contains('\0') {
        return Err(NotText);
    }
    let mut plain = String::with_capacity(typed.len());
    for c in typed.replace("\r\n", "\n").nfc() {
        plain.extend(plain_char(plain.chars().next_back(), c));
    }
    let joined = without_loose_joiners(&plain.nfc().collect::<String>());
    Ok(without_piled_marks(&joined).nfc().collect())
}

/// What stands for `c` in clean text, after the character `before`; nothing if `c` cannot be seen.
fn plain_char(before: Option<char>, c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{2800}' => Some(' '),
        _ if c.is_whitespace() => Some(' '),
        '\u{FE0E}' | '\u{FE0F}' => before.filter(|b| takes_variant(*b)).map(|_| c),
        // The flags of England, Scotland and Wales are a black flag followed by invisible letters.
        '\u{E0020}'..='\u{E007F}' => before.filter(|b| *b == WAVING_BLACK_FLAG || is_tag(*b)).map(|_| c),
        _ if c.is_control() || is_invisible(c) => None,
        _ => Some(c),
    }
}

/// Variant selectors choose between a sign and its emoji; after a letter they only hide it from searches.
fn takes_variant(before: char) -> bool {
    let sign = matches!(before, '\u{2010}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}');
    let attached = before == ZERO_WIDTH_JOINER || is_combining_mark(before);
    sign || !(before.is_alphabetic() || before.is_whitespace() || attached)
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

/// Formatting characters without a shape of their own (the joiner is looked at later, in its cluster).
fn is_invisible(c: char) -> bool {
    let noncharacter = (c as u32) & 0xFFFE == 0xFFFE;
    noncharacter
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FDD0}'..='\u{FDEF}'
            | '\u{FE00}'..='\u{FE0D}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

fn without_piled_marks(text: &str) -> String {
    let mut marks = 0;
    text.chars()
        .filter(|c| {
            marks = if is_combining_mark(*c) { marks + 1 } else { 0 };
            marks <= MOST_MARKS
        })
        .collect()
}

/// Keeps a joiner only where it joins two visible characters into one cluster, as in a family emoji.
fn without_loose_joiners(text: &str) -> String {
    if !text.contains(ZERO_WIDTH_JOINER) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        let mut rest = cluster.chars().peekable();
        while let Some(c) = rest.next() {
            let joins =
                rest.peek().is_some_and(|next| *next != ZERO_WIDTH_JOINER && !is_combining_mark(*next));
            if c != ZERO_WIDTH_JOINER || joins {
                kept.push(c);
            }
        }
    }
    kept
}
