//! The signals: one value each, with its points and whether they count from the start.

use serde::{Deserialize, Serialize};

use crate::domain::subject::SubjectKind;

crate::text_enum!(
    /// What can be remarkable about a text or the way it came.
    Signal {
        PersonName = "person_name",
        PhoneNumber = "phone_number",
        MailAddress = "mail_address",
        PostalAddress = "postal_address",
        WebAddress = "web_address",
        Insult = "insult",
        Threat = "threat",
        UnsupportedLanguage = "unsupported_language",
        NearDuplicate = "near_duplicate",
        UniformStars = "uniform_stars",
        FilledTooFast = "filled_too_fast",
        YoungAccount = "young_account",
        AgencyMailDomain = "agency_mail_domain",
        OtherAgencyMailDomain = "other_agency_mail_domain",
        SameNetwork = "same_network",
        Burst = "burst",
        Contradiction = "contradiction",
        /// In responses: who the reviewer is.
        ReviewerIdentified = "reviewer_identified",
        /// In responses: something in exchange for taking the review back.
        WithdrawalOffer = "withdrawal_offer",
    }
);

/// Signals that mark more of the harmless reviews of the demo world than [`MOST_HARMLESS`], or would mark most
/// of the real ones: their points start switched off. The measured shares stand in `docs/signals.md`, which
/// `echolot measure-signals` writes; a test holds this list against them.
const START_OFF: &[(Signal, &str)] = &[(
    Signal::YoungAccount,
    "whoever writes before having an account gets one with the confirmation of the review, so most accounts \
     of real authors are minutes old",
)];

/// The largest share of harmless reviews that a signal may mark and yet count from the start.
pub const MOST_HARMLESS: f64 = 0.02;

impl Signal {
    /// How much it adds to a case's risk.
    pub const fn points(self) -> i32 {
        match self {
            Self::Threat | Self::AgencyMailDomain | Self::ReviewerIdentified | Self::WithdrawalOffer => 60,
            Self::NearDuplicate => 50,
            Self::PhoneNumber | Self::MailAddress | Self::PostalAddress => 40,
            Self::OtherAgencyMailDomain | Self::SameNetwork => 40,
            Self::PersonName | Self::Insult | Self::UnsupportedLanguage => 30,
            Self::WebAddress | Self::FilledTooFast | Self::Burst => 20,
            Self::Contradiction => 15,
            Self::UniformStars => 10,
            Self::YoungAccount => 5,
        }
    }

    /// Whether its points count as long as nobody has switched them.
    pub fn starts_on(self) -> bool {
        self.reason_to_start_off().is_none()
    }

    /// Why its points start switched off.
    pub fn reason_to_start_off(self) -> Option<&'static str> {
        START_OFF.iter().find(|(signal, _)| *signal == self).map(|(_, reason)| *reason)
    }

    /// Whether it looks at the words of a text and nothing else.
    pub const fn is_about_words(self) -> bool {
        matches!(
            self,
            Self::PersonName
                | Self::PhoneNumber
                | Self::MailAddress
                | Self::PostalAddress
                | Self::WebAddress
                | Self::Insult
                | Self::Threat
                | Self::UnsupportedLanguage
                | Self::ReviewerIdentified
                | Self::WithdrawalOffer
        )
    }

    /// Whether it exists in responses of agencies only.
    pub const fn is_about_responses(self) -> bool {
        matches!(self, Self::ReviewerIdentified | Self::WithdrawalOffer)
    }
}

/// A text that was written before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Similar {
    pub kind: SubjectKind,
    pub id: i64,
    /// The share in common, in per cent.
    pub percent: i64,
}

/// What a signal saw: what its sentence in `locales/` is filled with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seen {
    /// Passages of the text, as they stand there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<String>,
    /// Codes of what contradicts itself, the own name of a language, a mail domain.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub similar: Vec<Similar>,
    /// How many: passages, other reviews, seconds, hours.
    pub count: i64,
    /// What would be usual, where a count says nothing alone.
    pub usual: i64,
}

/// A signal and what it saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    pub signal: Signal,
    pub seen: Seen,
}

impl Sighting {
    /// Passages of the text; none without one. A passage that stands there several times is named once.
    pub fn of_passages(signal: Signal, found: impl IntoIterator<Item = String>) -> Option<Self> {
        let mut passages: Vec<String> = Vec::new();
        for passage in found {
            if passages.len() < MOST_PASSAGES && !passages.contains(&passage) {
                passages.push(passage);
            }
        }
        let count = i64::try_from(passages.len()).unwrap_or(i64::MAX);
        (count > 0).then(|| Self { signal, seen: Seen { passages, count, ..Seen::default() } })
    }

    /// So many, where so many are usual.
    pub fn of_count(signal: Signal, count: i64, usual: i64) -> Self {
        Self { signal, seen: Seen { count, usual, ..Seen::default() } }
    }
}

/// So many passages are named; who writes a hundred names is read anyway.
const MOST_PASSAGES: usize = 12;
