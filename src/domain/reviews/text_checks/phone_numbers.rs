//! Telephone numbers as they are written in Germany, the Netherlands and their neighbours.
//!
//! Reviews are full of other digits: dates, years, times, salaries, reference numbers. So digits count as
//! a number to call only if they begin like one (`+49`, `0031`, a single 0) or follow a word such as
//! "Tel.", and if dates and times do not explain them. Separators and single spaced-out digits are seen
//! through, and so are digits in words that begin with a zero.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{matches, pattern};

/// Digits with at most three separators between two of them.
static DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:\(?\+ ?\(?|\()?[0-9](?:[ \t\u{A0}\u{202F}\u{FE0F}\u{20E3}.\-–—/()_*·]{0,3}[0-9]){6,}")
});

static SPELLED_DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    let digit = "null|nul|zero|oh|eins|ein|een|one|zwei|zwo|twee|two|drei|drie|three|vier|four|fünf|fuenf|vijf|five|\
                 sechs|zes|six|sieben|zeven|seven|acht|eight|neun|negen|nine|[0-9]{1,4}";
    pattern(&format!(
        r"(?i)(?-u:\b)(?:null|nul|zero)(?:[\s,./-]+(?:double |doppel|dubbel )?(?:{digit})){{5,}}(?-u:\b)"
    ))
});

static FULL_DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:[0-3]?[0-9][./-][01]?[0-9][./-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?-u:\b)",
    )
});

/// Dates, months, years, times and ranges of them, and nothing else.
static DATES_AND_TIMES: LazyLock<Regex> = LazyLock::new(|| {
    let day = r"[0-3]?[0-9][./-][01]?[0-9][./-][0-9]{2}|[0-3]?[0-9]\.[0-5]?[0-9]\.?";
    let month = r"[01]?[0-9][./-](?:19|20)[0-9]{2}|[01]?[0-9]/[0-9]{2}|(?:19|20)[0-9]{2}";
    pattern(&format!(r"^(?:{day}|{month})(?:(?: ?[-–—/] ?| )(?:{day}|{month}))*$"))
});

/// A word that announces a number to call, shortly before it.
static CALL_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)(?-u:\b)(?: tel | telefon(?:nummer|isch)? | telefoon(?:nummer)? | phone | mobile? | mobilnummer
            | mobiel | handy(?:nummer)? | whatsapp | durchwahl | festnetz | rufnummer | fax )(?-u:\b)
            [^0-9\n]{0,16} $",
    )
});

/// A word that announces some other number.
static REFERENCE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)(?-u:\b)(?: ref | reference | kennziffer | [a-z-]*id | iban | kvk | hrb | btw | aktenzeichen
            | (?: referenz | referentie | ust | auftrags | vacature | vorgangs | stellen | projekt | project
            | kunden | personal | rechnungs | ticket )[a-z-]* )
            [\ .:\#/-]{0,3} (?:nr|no|nummer|number)? [\ .:\#/-]{0,3} $",
    )
});

static MONEY_OR_SHARE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\s?(?:€|eur\b|euro\b|£|gbp\b|chf\b|\$|%)"));

/// Country codes behind a double zero; behind a plus any country will do.
const COUNTRY_CODES: [&str; 20] = [
    "49", "31", "43", "32", "41", "44", "352", "353", "423", "33", "34", "39", "45", "46", "47", "48", "351",
    "36", "420", "90",
];

/// How far back a word may stand that says what the digits are, in bytes.
const WORD_DISTANCE: usize = 40;

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let written = matches(&DIGITS, text).filter(|run| stands_alone(text, run));
    let numbers = written.flat_map(|run| without_dates(text, run)).filter(|part| is_number(text, part));
    numbers.chain(matches(&SPELLED_DIGITS, text)).collect()
}

/// Whether the digits are not the tail of a word, an IBAN, an amount or a decimal fraction.
fn stands_alone(text: &str, run: &Range<usize>) -> bool {
    let before = &text[..run.start];
    let attached = before.ends_with(|c: char| c.is_alphanumeric() || "€$£#".contains(c));
    let fraction = before
        .strip_suffix([',', '.', ':'])
        .is_some_and(|front| front.ends_with(|c: char| c.is_ascii_digit()));
    let tail = text[run.end..].starts_with(char::is_alphanumeric);
    !attached && !fraction && !tail && !MONEY_OR_SHARE.is_match(&text[run.end..])
}

/// The parts of a run of digits that dates and times do not explain, one for each number written side
/// by side.
fn without_dates(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = run.start;
    for date in FULL_DATE.find_iter(&text[run.clone()]) {
        parts.push(start..run.start + date.start());
        start = run.start + date.end();
    }
    parts.push(start..run.end);
    let numbers = parts.into_iter().map(|part| trimmed(text, part));
    let undated = numbers.filter(|part| !DATES_AND_TIMES.is_match(&text[part.clone()]));
    undated.flat_map(|part| side_by_side(text, part)).map(|part| trimmed(text, part)).collect()
}

/// Splits digits too many for one number where, after at least seven of them, a group begins with 0.
fn side_by_side(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    if digits(&text[part.clone()]).len() <= 15 {
        return vec![part];
    }
    let (mut parts, mut start, mut count) = (Vec::new(), part.start, 0);
    for (at, pair) in text.as_bytes()[part.clone()].windows(2).enumerate() {
        count += usize::from(pair[0].is_ascii_digit());
        if count >= 7 && !pair[0].is_ascii_digit() && pair[1] == b'0' {
            // Byte 1 of the pair is ASCII, so it begins a character.
            parts.push(start..part.start + at + 1);
            (start, count) = (part.start + at + 1, 0);
        }
    }
    parts.push(start..part.end);
    parts
}

fn trimmed(text: &str, part: Range<usize>) -> Range<usize> {
    let front = text[part.clone()].trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+' && c != '(');
    let start = part.end - front.len();
    start..start + front.trim_end_matches(|c: char| !c.is_ascii_digit()).len()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn is_number(text: &str, part: &Range<usize>) -> bool {
    let written = &text[part.clone()];
    let digits = digits(written);
    let before = &text[text.floor_char_boundary(part.start.saturating_sub(WORD_DISTANCE))..part.start];
    if is_fraction(written) {
        return false;
    }
    if written.trim_start_matches('(').starts_with('+') {
        return (9..=16).contains(&digits.len());
    }
    if REFERENCE_WORD.is_match(before) {
        return false;
    }
    match digits.strip_prefix("00") {
        Some(abroad) => {
            (9..=15).contains(&abroad.len()) && COUNTRY_CODES.iter().any(|code| abroad.starts_with(code))
        }
        None if digits.starts_with('0') => (7..=13).contains(&digits.len()),
        None => (7..=13).contains(&digits.len()) && CALL_WORD.is_match(before),
    }
}

/// `0.1234567`: nothing but a zero in front of the only point.
fn is_fraction(written: &str) -> bool {
    written.strip_prefix("0.").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}
