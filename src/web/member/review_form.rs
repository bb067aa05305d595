//! The questions of a review as the form shows them: for a draft, for an edit, and in part for a follow-up.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;
use serde_json::Value;

use crate::app::App;
use crate::domain::agencies::Agency;
use crate::domain::error::{Error as DomainError, Result as DomainResult};
use crate::domain::reviews::content::Channel;
use crate::domain::reviews::criterion::Criterion;
use crate::domain::reviews::engagement::{Kind, Outcome, Service, Stage};
use crate::domain::reviews::facts::{CameBack, SilentParty};
use crate::domain::reviews::findings::{self, Finding, Findings};
use crate::domain::reviews::typed::Typed;
use crate::domain::scorecards::formula::Side;
use crate::platform::i18n::Locale;
use crate::web::form::FormErrors;

/// Months that can be chosen: this one and five years back.
const MONTHS: u32 = 61;

/// What the templates need to show the questions with what was typed.
#[derive(Serialize)]
pub struct FormView {
    pub kind: Kind,
    side: Side,
    /// Whether a rejection, waiting and silence are asked.
    asks_for_answer: bool,
    choices: Choices,
    criteria: Vec<Asked>,
    input: BTreeMap<&'static str, Value>,
    errors: BTreeMap<String, String>,
    #[serde(flatten)]
    looked_at: LookedAt,
}

/// What the author is asked to look at again.
#[derive(Default, Serialize)]
pub struct LookedAt {
    findings: Vec<Finding>,
    /// The language the texts seem to be in.
    seems_to_be: Option<Locale>,
    /// What the box "it should stay" sends.
    seal: String,
}

impl From<Findings> for LookedAt {
    fn from(found: Findings) -> Self {
        Self { findings: found.passages, seems_to_be: found.language, seal: found.seal }
    }
}

#[derive(Serialize)]
struct Choices {
    services: &'static [Service],
    stages: &'static [Stage],
    outcomes: &'static [Outcome],
    /// As 2026-11, the newest first.
    months: Vec<String>,
    contact_channels: &'static [Channel],
    came_back: &'static [CameBack],
    silent_parties: &'static [SilentParty],
    languages: &'static [Locale],
}

/// A criterion that is asked.
#[derive(Serialize)]
pub struct Asked {
    criterion: Criterion,
    required: bool,
}

/// What is to be said about a form that was sent.
#[derive(Default)]
pub struct Remarks {
    pub errors: FormErrors,
    pub findings: Findings,
}

impl Remarks {
    /// The content, if there is any, with all that is to be said about what was typed.
    ///
    /// # Errors
    /// Whatever came instead of content, except wrong fields.
    pub fn over<T>(
        content: DomainResult<T>,
        typed: &Typed,
        agency: &Agency,
    ) -> DomainResult<(Option<T>, Self)> {
        let (content, mut remarks) = match content {
            Ok(content) => (Some(content), Self::default()),
            Err(error) => (None, Self::from_error(error)?),
        };
        remarks.findings = findings::in_typed(typed, agency);
        // It is wrong until its author has looked at these very texts and said that they should stay.
        if !remarks.findings.is_empty() && typed.get("accepts_warnings") != remarks.findings.seal {
            remarks.errors.add("accepts_warnings", "invalid-warnings");
        }
        Ok((content, remarks))
    }

    /// What a verb found wrong.
    ///
    /// # Errors
    /// Everything but wrong fields.
    pub fn from_error(error: DomainError) -> DomainResult<Self> {
        match error {
            DomainError::Invalid(errors) => Ok(Self { errors: errors.into(), findings: Findings::default() }),
            error => Err(error),
        }
    }
}

impl FormView {
    /// The questions for this kind of reviewer.
    pub fn of(app: &App, locale: Locale, kind: Kind, typed: Typed, remarks: Remarks) -> Self {
        let side = kind.side();
        Self {
            kind,
            side,
            asks_for_answer: kind.can_be_turned_down(),
            choices: Choices {
                services: Service::ALL,
                stages: kind.stages(),
                outcomes: kind.outcomes(),
                months: months(app.today()),
                contact_channels: Channel::ALL,
                came_back: CameBack::ALL,
                silent_parties: SilentParty::ALL,
                languages: Locale::ALL,
            },
            criteria: asked(side),
            input: input(&typed.or("language", locale.code())),
            errors: remarks.errors.messages(app, locale),
            looked_at: remarks.findings.into(),
        }
    }
}

impl FormView {
    /// The form with a field that is not part of the review.
    pub fn with_input(mut self, name: &'static str, value: String) -> Self {
        self.input.insert(name, value.into());
        self
    }
}

/// What every field holds, empty ones included: a template may ask for each.
pub fn input(typed: &Typed) -> BTreeMap<&'static str, Value> {
    let single = Typed::FIELDS.iter().map(|name| (*name, Value::from(typed.get(name))));
    single.chain([(Typed::CHANNELS, Value::from(typed.channels()))]).collect()
}

/// What a side is asked.
pub fn asked(side: Side) -> Vec<Asked> {
    let criteria = Criterion::of(side).iter();
    criteria.map(|&criterion| Asked { criterion, required: criterion.is_required() }).collect()
}

fn months(today: NaiveDate) -> Vec<String> {
    let first = today.with_day(1).unwrap_or(today);
    (0..MONTHS).map(|back| (first - Months::new(back)).format("%Y-%m").to_string()).collect()
}
