//! Slugs: names as they stand in a URL.
//!
//! German readers expect ä, ö, ü and ß as ae, oe, ue and ss (`mueller-groesse`); everything else is
//! written in its nearest ASCII letters. A slug holds `a-z`, `0-9` and single inner hyphens, has at
//! most 80 characters and is never empty. That it is unique is the database's business.

use unicode_normalization::UnicodeNormalization;

/// The longest slug, in characters.
pub const MAX_LENGTH: usize = 80;

/// The slug of a name. `fallback` is taken as it is for a name without any letter or digit; it must be
/// a slug itself.
pub fn slug(name: &str, fallback: &str) -> String {
    let mut slug = String::with_capacity(MAX_LENGTH + 1);
    for c in name.nfc().flat_map(|c| transcribed(c).chars()).map(|c| c.to_ascii_lowercase()) {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            '\'' | '`' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() > MAX_LENGTH {
            break;
        }
    }
    shorten(&mut slug);
    if slug.is_empty() { fallback.to_owned() } else { slug }
}

/// Whether this could be a slug. An address may hold anything.
pub fn is_slug(text: &str) -> bool {
    let fits = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (1..=MAX_LENGTH).contains(&text.len()) && text.bytes().all(fits)
}

fn transcribed(c: char) -> &'static str {
    match c {
        'ä' | 'Ä' => "ae",
        'ö' | 'Ö' => "oe",
        'ü' | 'Ü' => "ue",
        _ => any_ascii::any_ascii_char(c),
    }
}

/// Cuts a slug that is too long, between two words if the last word began in its second half.
fn shorten(slug: &mut String) {
    if slug.len() > MAX_LENGTH {
        let end = slug[..=MAX_LENGTH].rfind('-').filter(|end| *end > MAX_LENGTH / 2);
        slug.truncate(end.unwrap_or(MAX_LENGTH));
    }
    slug.truncate(slug.trim_end_matches('-').len());
}
