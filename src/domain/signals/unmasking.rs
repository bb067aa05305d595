//! Words as they are meant: `A r s c h l o c h`, `4rschl0ch`, `Arrrschloch`, `Arsch*loch` and `Ar\u{200B}sch…` are
//! one word. A text is cut into words, and each is given in the spellings it may stand for, in plain small
//! letters. Ordinary words keep exactly one spelling: their own.

use std::ops::Range;

/// A word of a text: where it stands, in bytes, and what it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub range: Range<usize>,
    /// Plain (`a-z`, `0-9`), the likeliest first; never empty. `*` stands for one letter that was left out.
    pub spellings: Vec<String>,
}

/// So many single letters with something between them are one word: fewer are initials or "z. B.".
const FEWEST_SPACED: usize = 4;

/// The words of a text in their order. Accepts any text; time in proportion to its length.
pub fn words(text: &str) -> Vec<Word> {
    let pieces = pieces(text);
    let mut words = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while at < pieces.len() {
        let spaced = spaced_letters(text, &pieces[at..]);
        let taken = spaced.max(1);
        let range = pieces[at].start..pieces[at + taken - 1].end;
        let letters: String = pieces[at..at + taken].iter().map(|piece| &text[piece.clone()]).collect();
        let spellings = spellings(&letters);
        if !spellings.is_empty() {
            words.push(Word { range, spellings });
        }
        at += taken;
    }
    words
}

/// Runs of characters that can belong to one word, also where it is masked.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_inside(*c)) {
        match pieces.last_mut() {
            Some(last) if last.end == at => last.end = at + c.len_utf8(),
            _ => pieces.push(at..at + c.len_utf8()),
        }
    }
    pieces.into_iter().map(|piece| trimmed(text, piece)).filter(|piece| !piece.is_empty()).collect()
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || is_unseen(c) || is_accent(c) || matches!(c, '@' | '$' | '!' | '*' | '€' | '|')
}

/// Characters without a shape: zero-width ones, soft hyphens, marks of writing direction.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Without the signs at its end that end a sentence or stress a word (`Idiot!`, `*nie*`).
fn trimmed(text: &str, piece: Range<usize>) -> Range<usize> {
    let front = text[piece.clone()].trim_start_matches(['*', '!', '|']);
    let start = piece.end - front.len();
    start..start + front.trim_end_matches(['*', '!', '|']).len()
}

/// How many of these pieces are single letters of one word: the same sign, or a space, stands between them.
fn spaced_letters(text: &str, pieces: &[Range<usize>]) -> usize {
    let single = |piece: &Range<usize>| {
        let mut seen = text[piece.clone()].chars().filter(|c| !is_unseen(*c) && !is_accent(*c));
        seen.next().is_some_and(char::is_alphanumeric) && seen.next().is_none()
    };
    let gap = |nth: usize| text.get(pieces[nth].end..pieces[nth + 1].start).unwrap_or_default();
    let mut count = usize::from(pieces.first().is_some_and(single));
    while count > 0 && count < pieces.len() && single(&pieces[count]) {
        let between = gap(count - 1);
        let is_plain = matches!(between, " " | "." | "-" | "_" | ". " | " . " | "," | "/" | "+" | " - ");
        if !is_plain || between != gap(0) {
            break;
        }
        count += 1;
    }
    if count >= FEWEST_SPACED { count } else { 0 }
}

/// What the letters may stand for.
fn spellings(letters: &str) -> Vec<String> {
    let seen: String = letters.chars().filter(|c| !is_unseen(*c)).collect();
    let mut found: Vec<String> = Vec::new();
    let mut add = |spelling: String| {
        if !spelling.is_empty() && !found.contains(&spelling) {
            found.push(spelling);
        }
    };
    let is_masked = seen.contains(['@', '$', '!', '€', '|']) || mixes_digits(&seen);
    let readings = if is_masked { vec![read(&seen, 'i'), read(&seen, 'l')] } else { vec![seen] };
    for reading in readings {
        let plain = starred(&reading);
        if plain.contains('*') {
            add(plain.replace('*', ""));
        }
        if has_long_run(&plain) {
            add(shortened(&plain, 1));
            add(shortened(&plain, 2));
        } else {
            add(plain);
        }
    }
    found
}

/// Small letters `a-z` and digits for what looks like them, and nothing else. The search's folding would not
/// do: it takes the Dutch "hoeren" for "horen", to hear.
pub(super) fn plain(word: &str) -> String {
    let letters = any_ascii::any_ascii(word).to_ascii_lowercase();
    letters.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Plain letters, the stars kept.
fn starred(word: &str) -> String {
    word.split('*').map(plain).collect::<Vec<_>>().join("*")
}

/// Digits between letters, as nobody writes them who means a number.
fn mixes_digits(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && word.chars().any(|c| matches!(c, '0' | '1' | '3' | '4' | '5' | '7' | '8'))
}

/// Signs and digits as the letters they look like; the 1 may be two.
fn read(word: &str, one: char) -> String {
    let letter = |c| match c {
        '0' => 'o',
        '1' | '!' | '|' => one,
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        other => other,
    };
    word.chars().map(letter).collect()
}

fn has_long_run(word: &str) -> bool {
    word.as_bytes().windows(3).any(|three| three[0] == three[1] && three[1] == three[2] && three[0] != b'*')
}

/// Runs of three and more of one letter cut to `kept`.
fn shortened(word: &str, kept: usize) -> String {
    let mut short = String::with_capacity(word.len());
    let bytes = word.as_bytes();
    for group in bytes.chunk_by(|a, b| a == b) {
        let length = if group.len() >= 3 { kept } else { group.len() };
        short.extend(std::iter::repeat_n(char::from(group[0]), length));
    }
    short
}
