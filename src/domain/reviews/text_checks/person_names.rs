//! Names of persons: behind a form of address, behind a role, or a given name with a surname.
//!
//! German writes every noun with a capital, so a capital alone says nothing there. A name is believed
//! behind "Frau" or "Dr."; behind "mein Berater" unless it is an ordinary word ("mein Berater Zeit
//! hatte"); behind any other role and alone only if it begins with a given name of our list.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::Context;
use super::given_names::is_given_name;
use super::ordinary_words::{is_enterprise, is_role};
use super::words::Words;
use crate::platform::folding;

/// Forms of address written out: no full stop may stand between them and the name.
const ADDRESSES: [&str; 8] = ["herr", "herrn", "frau", "fräulein", "mevrouw", "meneer", "mijnheer", "mister"];
/// Shortened forms of address that are unmistakable with and without their full stop.
const SHORT_ADDRESSES: [&str; 7] = ["dr", "prof", "dhr", "mevr", "mr", "mrs", "drs"];
/// Shortened forms that mean something else without a full stop, in these spellings only.
const DOTTED_ADDRESSES: [&str; 10] = ["Hr", "Hrn", "Fr", "Mw", "mw", "Mag", "Dipl", "Ing", "Ir", "ir"];
/// Degrees between a title and the name (`Dr. med. Müller`).
const DEGREES: [&str; 8] = ["med", "phil", "rer", "nat", "jur", "ing", "pol", "habil"];
/// In front of "Frau" these mean a wife or any woman.
const NOT_AN_ADDRESS: [&str; 8] = ["als", "jede", "jeder", "keine", "meine", "meiner", "seine", "seiner"];

const POSSESSIVES: [&str; 18] = [
    "mein", "meine", "meinem", "meinen", "meiner", "meines", "unser", "unsere", "unserem", "unseren",
    "unserer", "my", "our", "mijn", "m'n", "onze", "ons", "dein",
];
/// Words that lead from a role to the name of who has it.
const NAMING: [&str; 11] =
    ["namens", "named", "called", "genannt", "genaamd", "heißt", "heisst", "hieß", "hiess", "heet", "heette"];
const BEING: [&str; 6] = ["is", "was", "ist", "war", "name", "naam"];

/// Firms named after somebody.
static FIRMS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let names = "Albert Heijn, Alexander Mann, Calvin Klein, Carl Zeiss, Christian Dior, Gerry Weber, Harvey Nash, \
                 Hugo Boss, Jack Wolfskin, Julius Bär, Louis Vuitton, Michael Page, Nigel Frank, Oetker, \
                 Oliver James, Oliver Wyman, Peter Hahn, Philip Morris, Robert Bosch, Robert Half, \
                 Robert Walters, Roland Berger, Russell Reynolds, Spex, Thomas Cook, Tom Tailor, Tommy Hilfiger";
    names.split(", ").map(folding::fold).collect()
});

/// The names in the text. A form of address belongs to the passage, a role does not.
pub(super) fn find(text: &str, context: &Context) -> Vec<Range<usize>> {
    let words = Words::of(text);
    let brands: Vec<HashSet<String>> =
        context.agency_names.iter().map(|name| folding::tokens(name).into_iter().collect()).collect();
    let (mut found, mut index) = (Vec::new(), 0);
    while index < words.len() {
        let name =
            addressed(&words, index).or_else(|| in_role(&words, index)).or_else(|| full_name(&words, index));
        let Some(Name { first, start, last }) = name else {
            index += 1;
            continue;
        };
        let spelled = folding::tokens(&text[words.range(start, last)]);
        let branded = brands.iter().any(|brand| spelled.iter().all(|word| brand.contains(word)));
        if !branded && !FIRMS.contains(&spelled.join(" ")) {
            found.push(words.range(first, last));
        }
        index = last + 1;
    }
    found
}

/// A passage from word `first` to word `last`, in which the name itself begins with word `start`.
struct Name {
    first: usize,
    start: usize,
    last: usize,
}

/// "Frau Dr. Müller", "dhr. van den Berg", "Mr Smith".
fn addressed(words: &Words, first: usize) -> Option<Name> {
    let mut start = behind_address(words, first)?;
    for _ in 0..4 {
        let degree = DEGREES.contains(&words.get(start)).then(|| words.next(start, &["."])).flatten();
        let Some(next) = behind_address(words, start).or(degree) else { break };
        start = next;
    }
    let last = words.name(start)?;
    let wife = first > 0 && NOT_AN_ADDRESS.contains(&words.lower(first - 1).as_str());
    (!wife || is_given_name(words.get(start))).then_some(Name { first, start, last })
}

/// The word behind a form of address.
fn behind_address(words: &Words, index: usize) -> Option<usize> {
    let (word, lower) = (words.get(index), words.lower(index));
    let lower = lower.as_str();
    let male_dutch = lower == "heer" && index > 0 && words.lower(index - 1) == "de";
    if ADDRESSES.contains(&lower) || male_dutch || word == "Miss" {
        words.next(index, &[])
    } else if word == "Ms" || SHORT_ADDRESSES.contains(&lower) {
        words.next(index, &[".", ".-"])
    } else if DOTTED_ADDRESSES.contains(&word) {
        words.next(index, &[".", ".-"]).filter(|_| words.gap(index).starts_with('.'))
    } else {
        None
    }
}

/// "my recruiter Sarah", "mein Berater Krause", "een recruiter genaamd Daan".
fn in_role(words: &Words, index: usize) -> Option<Name> {
    let role = words.lower(index);
    let owner = role.strip_suffix("'s").or_else(|| role.strip_suffix("’s")).unwrap_or(&role);
    if !is_role(owner) {
        return None;
    }
    let possessed =
        (1..=2).any(|back| index >= back && POSSESSIVES.contains(&words.lower(index - back).as_str()));
    let (mut start, mut named) = (words.next(index, &[",", "(", ":"])?, false);
    for _ in 0..2 {
        let lower = words.lower(start);
        if NAMING.contains(&lower.as_str()) || BEING.contains(&lower.as_str()) {
            named |= NAMING.contains(&lower.as_str());
            start = words.next(start, &[])?;
        }
    }
    let shouted = words.get(start).chars().all(|c| !c.is_lowercase());
    let apposed = words.next(index, &[]) == Some(start) && starts_with_capital(words.get(start));
    if !named && !is_given_name(words.get(start)) && (!possessed || !apposed || shouted) {
        return None;
    }
    let last = words.name(start)?;
    Some(Name { first: start, start, last })
}

/// "Sabine Müller", "Sanne van der Berg"; not "Robert Bosch GmbH".
fn full_name(words: &Words, first: usize) -> Option<Name> {
    let saint = first > 0 && ["st", "sankt", "san"].contains(&words.lower(first - 1).as_str());
    if saint || !starts_with_capital(words.get(first)) || !is_given_name(words.get(first)) {
        return None;
    }
    let last = words.name(first).filter(|last| *last > first)?;
    let enterprise = words.next(last, &[]).is_some_and(|next| is_enterprise(words.get(next)));
    (!enterprise).then_some(Name { first, start: first, last })
}

fn starts_with_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
