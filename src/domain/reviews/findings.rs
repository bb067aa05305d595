//! What a text seems to give away: shown to its author before it is handed in, and to the moderator.

use serde::Serialize;

use super::text_checks::language::seems_to_be;
use super::text_checks::{self, Context};
use super::typed::Typed;
use crate::domain::agencies::Agency;
use crate::platform::clean_text;
use crate::platform::i18n::Locale;
use crate::platform::token::hash_token;

/// A passage to look at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The field it stands in.
    pub field: &'static str,
    /// What it seems to be.
    pub kind: &'static str,
    pub passage: String,
}

/// What an author is asked to look at again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    pub passages: Vec<Finding>,
    /// The language the texts seem to be in, if that is not the one that was chosen.
    pub language: Option<Locale>,
    /// Stands for these very texts: whoever has looked at them has not looked at others.
    pub seal: String,
}

impl Findings {
    /// Whether there is nothing to look at.
    pub fn is_empty(&self) -> bool {
        self.passages.is_empty() && self.language.is_none()
    }
}

/// The fields of a review and of a follow-up that others will read.
const TEXTS: [&str; 5] = ["title", "went_well", "went_wrong", "advice", "text"];

/// What stands in the texts that were typed about this agency, whatever else is wrong with the form.
pub fn in_typed(typed: &Typed, agency: &Agency) -> Findings {
    // What is no text at all is refused at its field.
    let clean = |field: &'static str| (field, clean_text::clean(typed.get(field)).unwrap_or_default());
    let texts = TEXTS.map(clean);
    let whole = texts.each_ref().map(|(_, text)| text.as_str()).join("\n");
    let chosen = typed.get("language").parse::<Locale>();
    Findings {
        passages: texts.iter().flat_map(|(field, text)| in_text(field, text, agency)).collect(),
        language: seems_to_be(&whole).filter(|seen| chosen.is_ok_and(|chosen| chosen != *seen)),
        seal: hash_token(&format!("{whole}\n{}", typed.get("language"))),
    }
}

/// What stands in one text about this agency.
pub fn in_text(field: &'static str, text: &str, agency: &Agency) -> Vec<Finding> {
    let names: Vec<String> =
        [Some(agency.name.clone()), agency.legal_name.clone()].into_iter().flatten().collect();
    let found = text_checks::find(text, &Context { agency_names: &names });
    found.into_iter().map(|f| Finding { field, kind: f.kind.code(), passage: f.excerpt }).collect()
}
