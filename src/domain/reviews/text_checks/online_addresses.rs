//! Mail and web addresses, plain and disguised.
//!
//! A disguise writes the at sign and the dot in words, in brackets or between spaces. Words between
//! spaces count only in front of a known top-level domain, because "at" and "Punkt" are also just words.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{Context, LETTERS, matches, pattern};

/// Top-level domains that people here write; any other counts only behind `http://` or `www.`.
const TOP_LEVEL: &str =
    r"(?:com|de|nl|net|org|info|eu|at|be|ch|lu|ie|co\.uk|org\.uk|uk|io|biz|fr|cz|jobs|email|online)";
/// Behind a top-level domain no further letter follows.
const END: &str = r"(?-u:\b)";
const AT: &str = r"(?:\s?@\s?|\s*[\[({<]\s*(?:at|ät|@)\s*[\])}>]\s*)";
const SPOKEN_AT: &str = r"(?:\s+(?:at|ät)\s+|[-_](?:at|ät)[-_])";
const BRACKETED_DOT: &str = r"\s*[\[({<]\s*(?:dot|punkt|punt|\.)\s*[\])}>]\s*";
const SPOKEN_DOT: &str = r"\s+(?:dot|punkt|punt)\s+";
/// Job boards that authors name as places, not as addresses (without anything behind the domain).
const JOB_BOARDS: [&str; 14] = [
    "arbeitsagentur",
    "freelancermap",
    "glassdoor",
    "indeed",
    "jobware",
    "kununu",
    "linkedin",
    "monster",
    "nationalevacaturebank",
    "reed",
    "stepstone",
    "totaljobs",
    "werkzoeken",
    "xing",
];

/// Software that is spelled like a domain.
const SOFTWARE: [&str; 5] = ["ado.net", "asp.net", "ml.net", "socket.io", "vb.net"];

static MAIL: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let (label, local) = (label(), format!("[{LETTERS}0-9_%+-]+"));
    let dot = format!(r"(?:\.|{BRACKETED_DOT}|{SPOKEN_DOT})");
    let spoken_end = format!(r"(?:{BRACKETED_DOT}|{SPOKEN_DOT}|\s\.\s?){TOP_LEVEL}{END}");
    let spoken_domain = format!(r"{label}(?:{dot}{label})*?{spoken_end}");
    vec![
        pattern(&format!(r"(?i)[{LETTERS}0-9_.%+-]+{AT}(?:{label}\.)+[{LETTERS}]{{2,}}")),
        pattern(&format!(r"(?i){local}(?:{dot}{local})*(?:{AT}|{SPOKEN_AT}){spoken_domain}")),
        pattern(&format!(r"(?i){local}(?:[._]{local})+{SPOKEN_AT}(?:{label}\.)+{TOP_LEVEL}{END}")),
    ]
});

static WITH_SCHEME: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?i)(?:h(?:tt|xx)ps?://|(?-u:\b)www[0-9]?\.)[^\s<>"„“”]{3,}"#));

static BARE_DOMAIN: LazyLock<Regex> = LazyLock::new(|| {
    let domain = format!(r"(?:{}\.)*[{LETTERS}0-9-]{{2,}}\.(?P<top>{TOP_LEVEL})", label());
    pattern(&format!(r#"(?i)(?P<domain>{domain}){END}(?P<path>/[^\s<>"„“”]*)?"#))
});

/// Domains that count only with something behind them, mostly short links to chats and profiles.
static WITH_PATH: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"[a-z0-9-]+\.(?:me|ly|li|gg|co|to|app|dev|page|link|xyz)/[^\s<>"„“”]+"#));

// ".net" is missing here: "dot net" is a profession. "punt de" is ordinary Dutch.
static SPOKEN_DOMAIN: LazyLock<Regex> = LazyLock::new(|| {
    let spoken = r"(?:\s+(?:dot|punkt)\s+(?:com|de|org|nl|at|ch|eu|io)|\s+punt\s+(?:nl|com|eu|be|org))";
    pattern(&format!(r"(?i)[{LETTERS}0-9-]{{2,}}(?:{BRACKETED_DOT}{TOP_LEVEL}|{spoken}){END}"))
});

/// One part of a domain name.
fn label() -> String {
    format!("[{LETTERS}0-9-]+")
}

/// Mail addresses.
pub(super) fn mail(text: &str) -> Vec<Range<usize>> {
    MAIL.iter().flat_map(|pattern| matches(pattern, text)).collect()
}

/// Web addresses; the agency's own name is none, even if it is spelled like one.
pub(super) fn web(text: &str, context: &Context) -> Vec<Range<usize>> {
    let names: Vec<String> = context.agency_names.iter().map(|name| name.to_lowercase()).collect();
    let with_scheme = matches(&WITH_SCHEME, text);
    let bare = BARE_DOMAIN.captures_iter(text).filter_map(|found| {
        let (all, domain, top) = (found.get(0)?, found["domain"].to_lowercase(), &found["top"]);
        let named = names.iter().any(|name| name.contains(&domain));
        let attached = text[..all.start()].ends_with(['@', '.', '-', '_']);
        let telling = found.name("path").is_some() || !is_place(&domain);
        (telling && !named && !attached && !begins_sentence(top)).then(|| all.range())
    });
    let others = matches(&WITH_PATH, text).chain(matches(&SPOKEN_DOMAIN, text));
    with_scheme.chain(bare).chain(others).map(|range| without_punctuation(text, range)).collect()
}

fn is_place(domain: &str) -> bool {
    let mut labels = domain.split('.').rev().skip_while(|label| label.len() <= 3);
    SOFTWARE.contains(&domain) || labels.next().is_some_and(|label| JOB_BOARDS.contains(&label))
}

/// "Nie wieder.De facto …": a full stop without its space, not a domain.
fn begins_sentence(top: &str) -> bool {
    top.starts_with(char::is_uppercase) && top.ends_with(char::is_lowercase)
}

fn without_punctuation(text: &str, range: Range<usize>) -> Range<usize> {
    let address =
        text[range.clone()].trim_end_matches(|c: char| !c.is_alphanumeric() && !"/=&_-#".contains(c));
    range.start..range.start + address.len()
}
