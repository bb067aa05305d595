//! How the fields become content.

use chrono::NaiveDate;

use super::Typed;
use crate::domain::error::FieldError;
use crate::domain::reviews::content::{Channel, ReviewContent};
use crate::domain::reviews::criterion::Criterion;
use crate::domain::reviews::engagement::{Kind, Moment, Outcome, Service};
use crate::domain::reviews::facts::{CameBack, Facts, SilentParty};
use crate::domain::reviews::follow_up::NewFollowUp;
use crate::domain::scorecards::formula::Side;
use crate::platform::clean_text::{self, NotText};
use crate::platform::i18n::Locale;

/// Reads the fields one by one and notes what is wrong. In place of what is missing stands something
/// harmless, so that the other rules can be checked too.
pub(super) struct Reading<'a> {
    pub typed: &'a Typed,
    pub errors: Vec<FieldError>,
}

impl Reading<'_> {
    pub fn content(&mut self, kind: Kind, today: NaiveDate) -> ReviewContent {
        ReviewContent {
            kind,
            service: self.choice("service", Service::ALL),
            stage: self.choice("stage", kind.stages()),
            outcome: self.outcome(kind),
            experienced_month: self.month(today),
            ratings: self.ratings(kind.side()),
            facts: self.facts(kind),
            title: self.line("title"),
            went_well: self.text("went_well"),
            went_wrong: self.text("went_wrong"),
            advice: self.text("advice"),
            language: self.choice("language", Locale::ALL),
            position_title: Some(self.line("position_title")).filter(|title| !title.is_empty()),
            contact_channels: self.channels(),
        }
    }

    pub fn follow_up(&mut self, side: Side, today: NaiveDate) -> NewFollowUp {
        NewFollowUp {
            moment: self.choice("moment", Moment::ALL),
            happened_on: self.day("happened_on", today),
            body: self.text("text"),
            language: self.choice("language", Locale::ALL),
            ratings: self.ratings(side),
        }
    }

    /// Where there is only one outcome it is not asked.
    fn outcome(&mut self, kind: Kind) -> Outcome {
        match kind.outcomes() {
            [only] => *only,
            several => self.choice("outcome", several),
        }
    }

    fn ratings(&mut self, side: Side) -> Vec<(Criterion, i32)> {
        Criterion::of(side).iter().filter_map(|c| Some((*c, self.stars(*c)?))).collect()
    }

    /// What is not asked of this kind of reviewer is not read either: it may stand in a draft begun as another.
    fn facts(&mut self, kind: Kind) -> Facts {
        let is_asked = kind.can_be_turned_down();
        Facts {
            came_back: if is_asked { self.came_back() } else { None },
            days: self.number("feedback_days"),
            still_waiting: is_asked && self.typed.is_ticked("still_waiting"),
            chased: self.number("chased").unwrap_or(0),
            silent_party: match self.typed.get("silent_party") {
                "" => None,
                _ if is_asked => Some(self.choice("silent_party", SilentParty::ALL)),
                _ => None,
            },
        }
    }

    /// May stay open for somebody to whom no answer was due; before the outcome is chosen it is asked.
    fn came_back(&mut self) -> Option<CameBack> {
        let outcome = self.typed.get("outcome").parse::<Outcome>();
        let is_due = outcome.map_or(true, Outcome::awaits_answer) || self.typed.is_ticked("still_waiting");
        let is_open = self.typed.get("came_back").is_empty() && !is_due;
        (!is_open).then(|| self.choice("came_back", CameBack::ALL))
    }

    fn wrong(&mut self, field: &'static str, key: &'static str) {
        self.errors.push(FieldError { field, key });
    }

    /// One of `choices`, which is never empty.
    fn choice<T: Copy + PartialEq + std::str::FromStr>(&mut self, field: &'static str, choices: &[T]) -> T {
        let chosen = self.typed.get(field).parse().ok().filter(|choice| choices.contains(choice));
        if chosen.is_none() {
            self.wrong(field, "invalid-choose");
        }
        chosen.unwrap_or(choices[0])
    }

    fn month(&mut self, today: NaiveDate) -> NaiveDate {
        let typed = self.typed.get("experienced_month");
        let first = format!("{}-01", typed.get(..7).unwrap_or_default());
        match first.parse() {
            Ok(month) => month,
            Err(_) => {
                self.wrong("experienced_month", "invalid-choose");
                today
            }
        }
    }

    fn day(&mut self, field: &'static str, today: NaiveDate) -> NaiveDate {
        match self.typed.get(field).trim() {
            "" => today,
            typed => typed.parse().unwrap_or_else(|_| {
                self.wrong(field, "invalid-day");
                today
            }),
        }
    }

    fn stars(&mut self, criterion: Criterion) -> Option<i32> {
        match self.typed.get(criterion.field()) {
            "" | "na" => None,
            typed => match typed.parse() {
                Ok(stars @ 1..=5) => Some(stars),
                _ => {
                    self.wrong(criterion.field(), "invalid-stars");
                    None
                }
            },
        }
    }

    fn number(&mut self, field: &'static str) -> Option<i32> {
        let typed = self.typed.get(field).trim();
        if typed.is_empty() {
            return None;
        }
        let number = typed.parse().ok();
        if number.is_none() {
            self.wrong(field, "invalid-whole-number");
        }
        number
    }

    fn channels(&mut self) -> Vec<Channel> {
        let typed = &self.typed.contact_channel;
        let known: Vec<_> =
            Channel::ALL.iter().copied().filter(|c| typed.iter().any(|t| t == c.code())).collect();
        if known.len() < typed.len() && typed.iter().any(|t| t.parse::<Channel>().is_err()) {
            self.wrong(Typed::CHANNELS, "invalid-choose");
        }
        known
    }

    fn line(&mut self, field: &'static str) -> String {
        let clean = clean_text::single_line(self.typed.get(field));
        self.readable(field, clean)
    }

    fn text(&mut self, field: &'static str) -> String {
        let clean = clean_text::clean(self.typed.get(field));
        self.readable(field, clean)
    }

    fn readable(&mut self, field: &'static str, clean: Result<String, NotText>) -> String {
        clean.unwrap_or_else(|_| {
            self.wrong(field, "invalid-characters");
            String::new()
        })
    }
}
