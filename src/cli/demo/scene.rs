//! A review as the material sees it: its stars by topic, words that are true of it, and what
//! its blanks can be filled with. Blanks that would make poor grammar ("after 1 days") have
//! no filling, so lines with them do not fit.

use super::dice::Dice;
use super::people::side;
use super::prose::Section;
use super::world::{DemoAgency, DemoReview};

const STAGES: [&str; 10] = [
    "contacted",
    "agency_interview",
    "profile_submitted",
    "first_client_interview",
    "second_client_interview",
    "third_client_interview",
    "offer",
    "started",
    "after_probation",
    "ended",
];
const WORDS: [(&str, [&str; 13]); 3] = [
    (
        "de",
        [
            "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
            "zwölf",
        ],
    ),
    (
        "nl",
        [
            "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
            "twaalf",
        ],
    ),
    (
        "en",
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve",
        ],
    ),
];

pub(super) struct Scene {
    pub(super) side: &'static str,
    stars: Vec<(&'static str, u8)>,
    words: Vec<&'static str>,
    blanks: Vec<(&'static str, String)>,
}

impl Scene {
    pub(super) fn new(
        dice: &mut Dice,
        review: &DemoReview,
        agency: &DemoAgency,
        sections: &[Section],
    ) -> Self {
        let mut stars = review.ratings.clone();
        stars.push(("general", overall(&review.ratings)));
        let mut scene = Self {
            side: side(review),
            stars,
            words: words(review),
            blanks: vec![("city", agency.city.to_owned())],
        };
        scene.count(dice, review);
        for blank in ["field", "people"] {
            if let Some(text) = trade(dice, agency, sections, blank) {
                scene.blanks.push((blank, text));
            }
        }
        scene
    }

    /// Stars of the whole.
    pub(super) fn overall(&self) -> u8 {
        self.star("general").unwrap_or(3)
    }

    /// Stars of a topic, if it was rated.
    pub(super) fn star(&self, topic: &str) -> Option<u8> {
        let found = self.stars.iter().find(|(name, _)| *name == topic);
        found.map(|(_, star)| *star)
    }

    pub(super) fn holds(&self, word: &str) -> bool {
        self.words.contains(&word)
    }

    /// Makes the word true of the scene, or no longer.
    pub(super) fn set(&mut self, word: &'static str, holds: bool) {
        self.words.retain(|known| *known != word);
        self.words.extend(holds.then_some(word));
    }

    /// Gives a topic other stars.
    pub(super) fn rate(&mut self, topic: &'static str, star: u8) {
        self.stars.retain(|(name, _)| *name != topic);
        self.stars.push((topic, star));
    }

    pub(super) fn fill(&self, blank: &str) -> Option<&str> {
        let found = self.blanks.iter().find(|(name, _)| *name == blank);
        found.map(|(_, text)| text.as_str())
    }

    fn count(&mut self, dice: &mut Dice, review: &DemoReview) {
        if let Some(days @ 2..) = review.days {
            self.blanks.push(("days", days.to_string()));
        }
        let interviews = match review.stage {
            "second_client_interview" => 2,
            "third_client_interview" => 3,
            _ => 0,
        };
        if interviews > 0 {
            let text = number(review.language, interviews).to_owned();
            self.blanks.push(("interviews", text));
        }
        if review.chased >= 2 {
            let times = times(review.language, usize::from(review.chased));
            self.blanks.push(("times", times));
        }
        let slow = if self.overall() >= 4 { 8 } else { 12 };
        for (blank, low, high) in [("weeks", 4, slow), ("profiles", 3, 6)] {
            let text = number(review.language, dice.between(low, high) as usize);
            self.blanks.push((blank, text.to_owned()));
        }
    }
}

/// The stars of a whole review: its mean, rounded.
pub(super) fn overall(ratings: &[(&'static str, u8)]) -> u8 {
    let sum: f64 = ratings.iter().map(|(_, star)| f64::from(*star)).sum();
    (sum / ratings.len().max(1) as f64).round() as u8
}

fn words(review: &DemoReview) -> Vec<&'static str> {
    let mut words = vec![review.kind, review.service, review.stage, review.outcome];
    words.extend(review.came_back);
    let days = review.days.unwrap_or_default();
    let waiting = review.still_waiting;
    let mut note = |word, holds: bool| words.extend(holds.then_some(word));
    let reached = STAGES.iter().position(|stage| *stage == review.stage);
    let reached = reached.unwrap_or_default();
    let client = review.kind == "client";
    note("waiting", waiting);
    note("answered", !waiting && days > 0);
    note("quick", !waiting && (1..=5).contains(&days));
    note("slow", !waiting && days >= 14);
    note("chased", review.chased > 0);
    note("chased2", review.chased > 1);
    note("spoke", reached >= 1);
    note("sent", reached >= 2);
    note(
        "met",
        if client { !matches!(review.stage, "briefing" | "profiles_received") } else { reached >= 3 },
    );
    note("unmet", reached < 3);
    note("turned_down", review.outcome.starts_with("turned_down"));
    note("met2", matches!(reached, 4 | 5));
    note("working", reached >= 7);
    note("over", reached == 9);
    note("profiles", client && review.stage != "briefing");
    let silent = match review.silent_party {
        Some("agency") => "silent_agency",
        Some("client") => "silent_client",
        Some(_) => "silent_unknown",
        None => return words,
    };
    words.push(silent);
    words
}

/// A line of trade that the agency serves, in the words of the language.
fn trade(dice: &mut Dice, agency: &DemoAgency, sections: &[Section], name: &str) -> Option<String> {
    let section = sections.iter().find(|section| section.name == name)?;
    let known = section.lines.iter().filter(|line| agency.sectors.contains(&line.topic));
    let texts: Vec<&str> = known.map(|line| line.text).collect();
    (!texts.is_empty()).then(|| dice.pick(&texts).to_owned())
}

fn number(language: &str, count: usize) -> &'static str {
    let found = WORDS.iter().find(|(name, _)| *name == language);
    found.and_then(|(_, words)| words.get(count)).copied().unwrap_or_default()
}

/// "twice", "zweimal", "twee keer"; `count` is two or more.
fn times(language: &str, count: usize) -> String {
    let word = number(language, count);
    match (language, count) {
        ("en", 2) => "twice".to_owned(),
        ("en", _) => format!("{word} times"),
        ("nl", _) => format!("{word} keer"),
        _ => format!("{word}mal"),
    }
}
