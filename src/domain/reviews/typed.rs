//! What the form's fields hold, exactly as typed: this is what a draft keeps and what a form shows again.
//! [`Typed::parse`] makes content of it and says everything that is wrong at once.

mod reading;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Channel, ReviewContent, UNFITTING};
use super::criterion::Criterion;
use super::engagement::Kind;
use super::follow_up::NewFollowUp;
use super::review::Review;
use crate::domain::error::{Error, FieldError, Result};
use reading::Reading;

/// What an author declares before a review is handed in.
const DECLARATIONS: &[(&str, &str)] = &[
    ("no_conflict", "invalid-declaration"),
    ("no_incentive", "invalid-declaration"),
    ("accepts_rules", "invalid-rules"),
];

/// The form's fields by name. Unknown names are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    #[serde(flatten)]
    single: BTreeMap<String, String>,
    #[serde(default)]
    contact_channel: Vec<String>,
}

impl Typed {
    /// The fields that hold one value.
    pub const FIELDS: &[&str] = &[
        "service",
        "stage",
        "outcome",
        "experienced_month",
        "position_title",
        "came_back",
        "feedback_days",
        "chased",
        "still_waiting",
        "silent_party",
        "stars_feedback_behaviour",
        "stars_communication",
        "stars_quality_of_reasons",
        "stars_honesty",
        "stars_preparation",
        "stars_respect",
        "stars_data_care",
        "stars_understanding",
        "stars_profile_fit",
        "stars_fairness",
        "stars_aftercare",
        "title",
        "went_well",
        "went_wrong",
        "advice",
        "language",
        "accepts_warnings",
        "no_conflict",
        "no_incentive",
        "accepts_rules",
        "moment",
        "happened_on",
        "text",
    ];
    /// The field that holds several.
    pub const CHANNELS: &str = "contact_channel";

    /// From a form's names and values; of a single value given twice the last counts.
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            if name == Self::CHANNELS {
                typed.contact_channel.push(value);
            } else if Self::FIELDS.contains(&name.as_str()) {
                typed.single.insert(name, value);
            }
        }
        typed.contact_channel.truncate(Channel::ALL.len());
        typed
    }

    /// What stands in a field; nothing for a field that was left out.
    pub fn get(&self, name: &str) -> &str {
        self.single.get(name).map_or("", String::as_str)
    }

    /// The ways of contact that are ticked.
    pub fn channels(&self) -> &[String] {
        &self.contact_channel
    }

    /// The same, with `value` in a field that was left empty.
    pub fn or(mut self, name: &str, value: &str) -> Self {
        if self.get(name).is_empty() {
            self.single.insert(name.to_owned(), value.to_owned());
        }
        self
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The content, once everything is right; `kind` decides which questions were asked.
    ///
    /// # Errors
    /// `Invalid` with every field that is wrong.
    pub fn parse(&self, kind: Kind, today: NaiveDate) -> Result<ReviewContent> {
        self.read(kind, today, &[])
    }

    /// The content of a review that is handed in: its author also declares what every author must.
    ///
    /// # Errors
    /// As [`Typed::parse`], and for every declaration that is missing.
    pub fn parse_declared(&self, kind: Kind, today: NaiveDate) -> Result<ReviewContent> {
        self.read(kind, today, DECLARATIONS)
    }

    /// What a follow-up to a review says; the day it tells of is today unless one is given.
    ///
    /// # Errors
    /// `Invalid` with every field that is wrong.
    pub fn parse_follow_up(&self, review: &Review, today: NaiveDate) -> Result<NewFollowUp> {
        let mut reading = Reading { typed: self, errors: Vec::new() };
        let new = reading.follow_up(review.side, today);
        let errors = reading.errors;
        if errors.is_empty() { Ok(new) } else { Err(Error::Invalid(errors)) }
    }

    fn read(
        &self,
        kind: Kind,
        today: NaiveDate,
        needed: &[(&'static str, &'static str)],
    ) -> Result<ReviewContent> {
        let mut reading = Reading { typed: self, errors: Vec::new() };
        let content = reading.content(kind, today);
        let mut errors = reading.errors;
        let is_wrong = |errors: &[FieldError], field| errors.iter().any(|error| error.field == field);
        for error in content.errors(today) {
            // Whether an outcome fits can be said once there is a stage.
            let is_known = error.key == UNFITTING && is_wrong(&errors, "stage");
            if !is_known && !is_wrong(&errors, error.field) {
                errors.push(error);
            }
        }
        let missing = needed.iter().filter(|(field, _)| !self.is_ticked(field));
        errors.extend(missing.map(|(field, key)| FieldError { field, key }));
        if errors.is_empty() { Ok(content) } else { Err(Error::Invalid(errors)) }
    }
}

/// A content that stands already, as its form shows it.
impl From<&ReviewContent> for Typed {
    fn from(content: &ReviewContent) -> Self {
        let facts = &content.facts;
        let number = |n: i32| n.to_string();
        let mut pairs = vec![
            ("service", content.service.to_string()),
            ("stage", content.stage.to_string()),
            ("outcome", content.outcome.to_string()),
            ("experienced_month", content.experienced_month.format("%Y-%m").to_string()),
            ("position_title", content.position_title.clone().unwrap_or_default()),
            ("came_back", facts.came_back.map(|answer| answer.to_string()).unwrap_or_default()),
            ("feedback_days", facts.days.map(number).unwrap_or_default()),
            ("chased", number(facts.chased)),
            ("still_waiting", if facts.still_waiting { "yes".to_owned() } else { String::new() }),
            ("silent_party", facts.silent_party.map(|party| party.to_string()).unwrap_or_default()),
            ("title", content.title.clone()),
            ("went_well", content.went_well.clone()),
            ("went_wrong", content.went_wrong.clone()),
            ("advice", content.advice.clone()),
            ("language", content.language.to_string()),
        ];
        for criterion in Criterion::of(content.kind.side()) {
            let stars = content.ratings.iter().find(|(of, _)| of == criterion);
            pairs.push((criterion.field(), stars.map_or("na".to_owned(), |(_, stars)| number(*stars))));
        }
        pairs.extend(content.contact_channels.iter().map(|channel| (Self::CHANNELS, channel.to_string())));
        Self::of(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)))
    }
}
