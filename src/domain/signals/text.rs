//! What stands in a text: a function of the words and of what is known about them. Accepts any text.

use std::ops::Range;

use super::{Seen, Sighting, Signal};
use super::{insults, language, phrases};
use crate::domain::agencies::Agency;
use crate::domain::reviews::text_checks::{self, Context, Kind};
use crate::platform::folding;
use crate::platform::i18n::Locale;

/// What is known about a text.
#[derive(Clone, Debug)]
pub struct About {
    /// The names and towns of the agency, which are nobody's name.
    pub agency_names: Vec<String>,
    /// The language it says it is written in.
    pub language: Locale,
    /// For the agency's answer to a review: whom it must not give away.
    pub reviewer: Option<Reviewer>,
}

/// What an agency might know its reviewer by and must not tell.
#[derive(Clone, Debug, Default)]
pub struct Reviewer {
    /// The part of the mail address before the @.
    pub mail_name: String,
    /// The position as the author named it in confidence.
    pub position: Option<String>,
}

impl About {
    /// What is known about a text in this language about this agency in these towns.
    pub fn of(agency: &Agency, towns: impl IntoIterator<Item = String>, language: Locale) -> Self {
        let names = [Some(agency.name.clone()), agency.legal_name.clone()].into_iter().flatten();
        Self { agency_names: names.chain(towns).collect(), language, reviewer: None }
    }

    /// The same for an answer to this reviewer.
    #[must_use]
    pub fn answering(self, reviewer: Reviewer) -> Self {
        Self { reviewer: Some(reviewer), ..self }
    }
}

/// The signals in a text, each once. For a text of several fields, join them with line ends.
pub fn in_text(text: &str, about: &About) -> Vec<Sighting> {
    let passages = |signal, ranges: Vec<Range<usize>>| {
        Sighting::of_passages(signal, ranges.into_iter().map(|range| text[range].to_owned()))
    };
    let mut found = contact_data(text, about);
    found.extend(passages(Signal::Insult, insults::find(text, about.language)));
    let mut threats = phrases::violence(text);
    if about.reviewer.is_some() {
        threats.extend(phrases::pressure(text));
        found.extend(passages(Signal::WithdrawalOffer, phrases::withdrawal_offers(text)));
    }
    found.extend(passages(Signal::Threat, threats));
    found.extend(
        about.reviewer.as_ref().and_then(|reviewer| {
            Sighting::of_passages(Signal::ReviewerIdentified, identifying(text, reviewer))
        }),
    );
    found.extend(language::unsupported(text).map(|code| Sighting {
        signal: Signal::UnsupportedLanguage,
        seen: Seen { codes: vec![code.to_owned()], ..Seen::default() },
    }));
    found.sort_unstable_by_key(|sighting| sighting.signal);
    found
}

/// Names and ways to reach somebody: the same checks that the author was shown.
fn contact_data(text: &str, about: &About) -> Vec<Sighting> {
    let found = text_checks::find(text, &Context { agency_names: &about.agency_names });
    let of = |kind: Kind, signal: Signal| {
        let passages = found.iter().filter(|finding| finding.kind == kind);
        Sighting::of_passages(signal, passages.map(|finding| finding.excerpt.clone()))
    };
    let signals = [
        of(Kind::PersonName, Signal::PersonName),
        of(Kind::PhoneNumber, Signal::PhoneNumber),
        of(Kind::MailAddress, Signal::MailAddress),
        of(Kind::PostalAddress, Signal::PostalAddress),
        of(Kind::WebAddress, Signal::WebAddress),
    ];
    signals.into_iter().flatten().collect()
}

/// Shorter parts of a mail address are initials or chance.
const SHORTEST_NAME: usize = 4;

/// The reviewer's own name or position in an answer.
fn identifying(text: &str, reviewer: &Reviewer) -> Vec<String> {
    let parts = folding::tokens(&reviewer.mail_name);
    let names: Vec<&String> = parts
        .iter()
        .filter(|part| part.len() >= SHORTEST_NAME && part.bytes().all(|byte| byte.is_ascii_lowercase()))
        .collect();
    let words =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase));
    let mut found: Vec<String> = words
        .filter(|word| names.iter().any(|name| **name == folding::fold(word)))
        .map(str::to_owned)
        .collect();
    let position = reviewer.position.as_deref().map(folding::fold).filter(|name| name.len() >= SHORTEST_NAME);
    if let Some((folded, written)) = position.zip(reviewer.position.as_ref())
        && format!(" {} ", folding::fold(text)).contains(&format!(" {folded} "))
    {
        found.push(written.clone());
    }
    found
}
