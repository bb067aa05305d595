//! Reviews written out in `texts/written.txt`: those of the cast, and the ones that break a
//! house rule and so wait in the queue, were returned, refused or removed. A paragraph each,
//! one `name: value` per line; stars scatter around the figure given.

use super::calendar;
use super::dice::Dice;
use super::engagement;
use super::people::People;
use super::stars;
use super::world::{ALICE, CARLA, DemoAgency, DemoFollowUp, DemoReview, Fate};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

const TEXT: &str = include_str!("texts/written.txt");
const MOMENTS: [(&str, i64); 5] =
    [("week_1", 9), ("day_30", 32), ("day_100", 103), ("end_of_probation", 184), ("end_of_engagement", 240)];

/// All written reviews with their authors.
pub(super) fn reviews(agencies: &[DemoAgency], people: &mut People, today: NaiveDate) -> Vec<DemoReview> {
    let paragraphs = TEXT.trim().split("\n\n").enumerate();
    let read = paragraphs.filter_map(|(nth, text)| {
        let mut dice = Dice::new(0x0007_E970 + nth as u64);
        review(Paragraph(text), &mut dice, agencies, people, today)
    });
    read.collect()
}

#[derive(Clone, Copy)]
struct Paragraph(&'static str);

impl Paragraph {
    /// The value of a line, or nothing.
    fn get(self, name: &str) -> &'static str {
        let lines = self.0.lines().filter_map(|line| line.split_once(": "));
        let mut found = lines.filter(|(known, _)| *known == name);
        found.next().map_or("", |(_, value)| value)
    }

    /// A fact: the word itself, or what follows it.
    fn fact(self, name: &str) -> Option<&'static str> {
        let facts = self.get("facts").split(", ");
        let mut found = facts.filter_map(|fact| fact.strip_prefix(name));
        found.next().map(str::trim_start)
    }

    fn figure(self, name: &str) -> Option<i64> {
        self.fact(name)?.parse().ok()
    }
}

fn review(
    text: Paragraph,
    dice: &mut Dice,
    agencies: &[DemoAgency],
    people: &mut People,
    today: NaiveDate,
) -> Option<DemoReview> {
    let agency = agencies.iter().position(|agency| agency.name == text.get("agency"))?;
    let submitted_at = calendar::lately(dice, today, text.figure("ago")?);
    let mut review = engagement::blank(agency, submitted_at);
    let mut who = text.get("who").split(' ');
    let mut word = || who.next().unwrap_or_default();
    let author = word();
    (review.kind, review.service) = (word(), word());
    (review.stage, review.outcome, review.language) = (word(), word(), word());
    facts(&mut review, text);
    let mean = text.figure("stars").unwrap_or(3) as f64;
    review.ratings = stars::around(dice, &review, mean);
    let lag = if review.still_waiting { review.days } else { None };
    review.experienced = calendar::experienced(submitted_at.date(), lag.unwrap_or(12).into());
    (review.fate, review.published_at) = fate(text, dice, submitted_at, today);
    review.follow_ups = follow_ups(&review, text);
    review.person = match author {
        "alice" => ALICE,
        "carla" => CARLA,
        _ => people.join(&review),
    };
    people.note(&review);
    Some(review)
}

fn facts(review: &mut DemoReview, text: Paragraph) {
    let came_back = ["nothing", "bare_rejection", "general_reasons", "usable_reasons"];
    review.came_back = came_back.into_iter().find(|code| text.fact(code).is_some());
    review.days = text.figure("days").map(|days| days as u16);
    review.still_waiting = text.fact("waiting").is_some();
    review.chased = text.figure("chased").unwrap_or_default() as u8;
    review.silent_party = text.fact("silent");
    review.proof = if review.kind == "client" { "proven" } else { "plausible" };
    review.title = text.get("title").to_owned();
    review.went_well = text.get("well").to_owned();
    review.went_wrong = text.get("wrong").to_owned();
    review.advice = text.get("advice").to_owned();
}

/// What became of it, and when it was published, if it was.
fn fate(
    text: Paragraph,
    dice: &mut Dice,
    submitted_at: NaiveDateTime,
    today: NaiveDate,
) -> (Fate, Option<NaiveDateTime>) {
    let (name, rule) = text.get("fate").split_once(' ').unwrap_or((text.get("fate"), ""));
    let (explanation, passage) = (text.get("because"), text.get("passage"));
    let decided = calendar::decided(dice, submitted_at);
    match name {
        "published" => (Fate::Published, Some(decided)),
        "returned" => {
            let at = decided;
            (Fate::Returned { rule, explanation, passage, at }, None)
        }
        "rejected" => {
            let at = decided;
            (Fate::Rejected { rule, explanation, at }, None)
        }
        "removed" => {
            let later = decided + TimeDelta::days(dice.between(20, 60));
            let at = calendar::decided(dice, later).min(calendar::lately(dice, today, 2));
            (Fate::Removed { rule, explanation, at }, Some(decided))
        }
        _ => (Fate::Pending, None),
    }
}

fn follow_ups(review: &DemoReview, text: Paragraph) -> Vec<DemoFollowUp> {
    let written = MOMENTS.iter().filter(|(moment, _)| !text.get(moment).is_empty());
    let follow_up = |(moment, days): &(&'static str, i64)| DemoFollowUp {
        moment,
        on: review.submitted_at.date() + TimeDelta::days(*days),
        ratings: vec![("communication", 4), ("aftercare", 5)],
        text: text.get(moment).to_owned(),
    };
    written.map(follow_up).collect()
}
