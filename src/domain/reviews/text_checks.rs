//! What an author is asked to look at again before a review is sent.
//!
//! A review must not name a person or give contact data. These checks find what looks like it: names
//! after a form of address or a role, first names with a surname, telephone numbers, mail, web and
//! postal addresses, also where somebody tried to hide them (`name (at) firma punkt de`).
//! What they find is a hint to the author and to the moderator, never a reason to refuse a text: they
//! rather miss something than cry wolf. They cost time in proportion to the text and accept any text.

mod given_names;
pub mod language;
mod online_addresses;
mod ordinary_words;
mod person_names;
mod phone_numbers;
mod postal_addresses;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use regex::Regex;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    PersonName,
    PhoneNumber,
    MailAddress,
    PostalAddress,
    WebAddress,
}

impl Kind {
    /// The code that locale keys are made of.
    pub fn code(self) -> &'static str {
        match self {
            Self::PersonName => "person_name",
            Self::PhoneNumber => "phone_number",
            Self::MailAddress => "mail_address",
            Self::PostalAddress => "postal_address",
            Self::WebAddress => "web_address",
        }
    }
}

/// What the checks must know besides the text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The names the reviewed agency goes by. Brands are often somebody's name; these are never reported.
    pub agency_names: &'a [String],
}

/// A passage to look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: Kind,
    /// Where the passage stands, in bytes of the text.
    pub range: Range<usize>,
    /// The passage itself.
    pub excerpt: String,
}

/// Finds what should not stand in a review, in the order of the text and without overlaps.
pub fn find(text: &str, context: &Context) -> Vec<Finding> {
    // The surest kind comes first and keeps the others out of its passage.
    let checks = [
        (Kind::MailAddress, online_addresses::mail(text)),
        (Kind::WebAddress, online_addresses::web(text, context)),
        (Kind::PhoneNumber, phone_numbers::find(text)),
        (Kind::PostalAddress, postal_addresses::find(text)),
        (Kind::PersonName, person_names::find(text, context)),
    ];
    let mut found: BTreeMap<usize, (Kind, Range<usize>)> = BTreeMap::new();
    for (kind, ranges) in checks {
        for range in ranges {
            let before = found.range(..range.end).next_back();
            if before.is_none_or(|(_, (_, other))| other.end <= range.start) {
                found.insert(range.start, (kind, range));
            }
        }
    }
    let finding = |(kind, range): (Kind, Range<usize>)| Finding {
        kind,
        excerpt: text[range.clone()].to_owned(),
        range,
    };
    found.into_values().map(finding).collect()
}

/// The letters of European Latin alphabets, for use inside a character class: a few ranges match many
/// times faster than all the letters Unicode knows.
const LETTERS: &str = r"A-Za-z\u{C0}-\u{24F}\u{1E00}-\u{1EFF}";

/// A pattern of these checks.
fn pattern(text: &str) -> Regex {
    // The patterns are constants, and every one of them is compiled by the tests.
    Regex::new(text).expect("a valid pattern")
}

/// The passages a pattern matches.
fn matches<'a>(pattern: &'a Regex, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    pattern.find_iter(text).map(|found| found.range())
}
