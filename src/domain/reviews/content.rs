//! What a review says, and what every review must be: the month within the last five years, stage and
//! outcome of the reviewer's side, facts that agree with each other, the stars that are always asked,
//! and words enough to learn from. Which rule is broken is said per field.

use chrono::{Datelike, Months, NaiveDate};

use super::criterion::Criterion;
use super::engagement::{Kind, Outcome, Service, Stage};
use super::facts::{CameBack, Facts};
use crate::domain::error::{Error, FieldError, Result};
use crate::domain::scorecards::formula::{Proof, Side, mean_stars};
use crate::platform::clean_text;
use crate::platform::i18n::Locale;

crate::text_enum!(
    /// How reviewer and agency were in contact. Never public.
    Channel { Mail = "mail", Phone = "phone", Video = "video", InPerson = "in_person" }
);

/// The oldest experience that may be told of.
pub(super) const OLDEST: Months = Months::new(60);
/// Most letters of a title, as people count them; the fewest are five.
const LONGEST_TITLE: usize = 120;
/// Most letters of each text.
pub const LONGEST_TEXT: usize = 4000;
/// Fewest letters of what went well and what went wrong together.
const SHORTEST_WORDS: usize = 30;

/// An outcome to which the stage does not lead.
pub(super) const UNFITTING: &str = "invalid-outcome-stage";

/// All that one version of a review says. Texts are clean (see [`clean_text`]).
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewContent {
    pub kind: Kind,
    pub service: Service,
    pub stage: Stage,
    pub outcome: Outcome,
    /// Any day of the month in which the experience ended.
    pub experienced_month: NaiveDate,
    /// Stars from 1 to 5 of the criteria that apply, each criterion once.
    pub ratings: Vec<(Criterion, i32)>,
    pub facts: Facts,
    pub title: String,
    pub went_well: String,
    pub went_wrong: String,
    pub advice: String,
    pub language: Locale,
    /// Never public.
    pub position_title: Option<String>,
    pub contact_channels: Vec<Channel>,
}

impl ReviewContent {
    /// Holds the content against every rule.
    ///
    /// # Errors
    /// `Invalid` with all fields that break one.
    pub fn check(&self, today: NaiveDate) -> Result<()> {
        let errors = self.errors(today);
        if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
    }

    /// All fields that break a rule.
    pub(super) fn errors(&self, today: NaiveDate) -> Vec<FieldError> {
        let mut errors = self.engagement_errors();
        errors.extend(month_error(self.experienced_month, today));
        errors.extend(rating_errors(self.kind.side(), &self.ratings));
        errors.extend(fact_errors(&self.facts));
        errors.extend(self.answer_error());
        errors.extend(self.word_errors());
        errors
    }

    /// Stage and outcome are of this kind of reviewer, and one can follow from the other.
    fn engagement_errors(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if !self.kind.stages().contains(&self.stage) {
            errors.push(FieldError { field: "stage", key: "invalid-choose" });
        }
        if !self.kind.outcomes().contains(&self.outcome) {
            errors.push(FieldError { field: "outcome", key: "invalid-choose" });
        }
        if errors.is_empty() && !self.outcome.fits(self.stage) {
            errors.push(FieldError { field: "outcome", key: UNFITTING });
        }
        errors
    }

    /// What came back is told by those to whom an answer was due, and by nobody who is not asked.
    fn answer_error(&self) -> Option<FieldError> {
        let facts = &self.facts;
        let is_told = facts.came_back.is_some();
        let is_wrong = if self.kind.can_be_turned_down() {
            !is_told && (facts.still_waiting || self.outcome.awaits_answer())
        } else {
            is_told || facts.still_waiting || facts.silent_party.is_some()
        };
        is_wrong.then_some(FieldError { field: "came_back", key: "invalid-choose" })
    }

    /// Title and texts are neither too short nor too long.
    fn word_errors(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        match clean_text::length(&self.title) {
            0..5 => errors.push(FieldError { field: "title", key: "invalid-title-short" }),
            5..=LONGEST_TITLE => {}
            _ => errors.push(FieldError { field: "title", key: "invalid-title-long" }),
        }
        let [well, wrong, advice] =
            [&self.went_well, &self.went_wrong, &self.advice].map(|t| clean_text::length(t));
        if well + wrong < SHORTEST_WORDS {
            errors.push(FieldError { field: "went_well", key: "invalid-words-short" });
        }
        let texts = [("went_well", well), ("went_wrong", wrong), ("advice", advice)];
        let long = texts.into_iter().filter(|(_, length)| *length > LONGEST_TEXT);
        errors.extend(long.map(|(field, _)| FieldError { field, key: "invalid-text-long" }));
        if self.position_title.as_ref().is_some_and(|title| clean_text::length(title) > LONGEST_TITLE) {
            errors.push(FieldError { field: "position_title", key: "invalid-title-long" });
        }
        errors
    }

    /// All words of its texts, by which it is compared with others.
    pub fn words(&self) -> String {
        [&self.title, &self.went_well, &self.went_wrong, &self.advice].map(String::as_str).join("\n")
    }

    /// The mean of the stars given; none for too few.
    pub fn stars(&self) -> Option<f64> {
        mean_stars(self.ratings.iter().map(|(_, stars)| *stars))
    }

    /// How well the content alone proves the engagement: plausible once the facts that are structured
    /// are complete.
    pub fn proof(&self) -> Proof {
        let complete =
            self.position_title.is_some() && !self.contact_channels.is_empty() && self.facts.days.is_some();
        if complete { Proof::Plausible } else { Proof::Mail }
    }
}

/// The month is not in the future and at most five years ago.
fn month_error(experienced: NaiveDate, today: NaiveDate) -> Option<FieldError> {
    let months = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
    let key = if months(experienced) > months(today) {
        "invalid-month"
    } else if months(experienced) < months(today - OLDEST) {
        "invalid-month-old"
    } else {
        return None;
    };
    Some(FieldError { field: "experienced_month", key })
}

/// Criteria of the side, each once, from 1 to 5; those always asked are answered, and three at least.
fn rating_errors(side: Side, given: &[(Criterion, i32)]) -> Vec<FieldError> {
    let mut errors = foreign_ratings(side, given);
    let answered = |criterion: &Criterion| given.iter().any(|(of, _)| of == criterion);
    for criterion in Criterion::of(side).iter().filter(|c| c.is_required() && !answered(c)) {
        errors.push(FieldError { field: criterion.field(), key: "invalid-stars-required" });
    }
    if given.len() < Criterion::NEEDED {
        errors.push(FieldError { field: "stars", key: "invalid-stars-too-few" });
    }
    errors
}

/// Stars that nobody was asked for: another side's criterion, one given twice, more than five.
pub(super) fn foreign_ratings(side: Side, given: &[(Criterion, i32)]) -> Vec<FieldError> {
    let wrong = |place: usize, criterion: Criterion, stars: i32| {
        !Criterion::of(side).contains(&criterion)
            || !(1..=5).contains(&stars)
            || given.iter().take(place).any(|(of, _)| *of == criterion)
    };
    let wrong =
        given.iter().enumerate().filter(|(place, (criterion, stars))| wrong(*place, *criterion, *stars));
    wrong.map(|(_, (criterion, _))| FieldError { field: criterion.field(), key: "invalid-stars" }).collect()
}

/// Days and chases are possible, and somebody who still waits has heard nothing and says since when.
fn fact_errors(facts: &Facts) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if facts.days.is_some_and(|days| !(0..=Facts::MOST_DAYS).contains(&days)) {
        errors.push(FieldError { field: "feedback_days", key: "invalid-days" });
    }
    if !(0..=Facts::MOST_CHASES).contains(&facts.chased) {
        errors.push(FieldError { field: "chased", key: "invalid-chased" });
    }
    if facts.still_waiting && facts.days.is_none() {
        errors.push(FieldError { field: "feedback_days", key: "invalid-days-needed" });
    }
    if facts.still_waiting && facts.came_back.is_some_and(|answer| answer != CameBack::Nothing) {
        errors.push(FieldError { field: "still_waiting", key: "invalid-waiting-and-answered" });
    }
    errors
}
