//! What a case is about, as its page shows it: marked texts, agencies, claims.

use serde::Serialize;

use crate::domain::agencies::{Agency, AgencyState};
use crate::domain::moderation::case_file::{Claimed, MarkedText, Told};
use crate::domain::reviews::public_review::{PublicVersion, Rated};
use crate::platform::i18n::Locale;

#[derive(Serialize)]
pub struct TextView {
    language: Locale,
    texts: Vec<MarkedText>,
    facts: Option<PublicVersion>,
    criteria: Vec<Rated>,
}

#[derive(Serialize)]
pub struct FindingView {
    kind: &'static str,
    passage: String,
}

#[derive(Serialize)]
pub struct AgencyView {
    slug: String,
    name: String,
    city: Option<String>,
    country: Option<String>,
    website: Option<String>,
    listed: bool,
}

/// What somebody says who claims an agency.
#[derive(Serialize)]
pub struct ClaimView {
    website: Option<String>,
    claimant: String,
    is_at_domain: bool,
    explanation: String,
    refusal: String,
    team: usize,
}

impl From<Claimed> for ClaimView {
    fn from(claimed: Claimed) -> Self {
        let Claimed { agency, explanation, refusal, claimant, is_at_domain, team } = claimed;
        Self { website: agency.website, claimant, is_at_domain, explanation, refusal, team }
    }
}

/// What the texts were marked for.
pub fn findings<'a>(texts: impl IntoIterator<Item = &'a MarkedText>) -> Vec<FindingView> {
    let found = texts.into_iter().flat_map(MarkedText::findings);
    found.map(|(kind, passage)| FindingView { kind, passage: passage.to_owned() }).collect()
}

impl From<Told> for TextView {
    fn from(told: Told) -> Self {
        Self {
            language: told.version.language,
            texts: told.texts,
            criteria: told.version.criteria.clone(),
            facts: Some(told.version),
        }
    }
}

impl TextView {
    /// Texts alone.
    pub const fn told(language: Locale, texts: Vec<MarkedText>) -> Self {
        Self { language, texts, facts: None, criteria: Vec::new() }
    }

    /// With the stars given.
    pub fn rated(self, criteria: Vec<Rated>) -> Self {
        Self { criteria, ..self }
    }

    /// With what was added to it later.
    pub fn with(mut self, added: Vec<MarkedText>) -> Self {
        self.texts.extend(added);
        self
    }
}

impl AgencyView {
    pub fn new(agency: Agency, city: Option<String>) -> Self {
        Self {
            listed: agency.state == AgencyState::Listed,
            slug: agency.slug,
            name: agency.name,
            city,
            country: agency.country,
            website: agency.website,
        }
    }
}
