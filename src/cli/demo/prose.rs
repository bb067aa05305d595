//! The written material: one file per language, one sentence (or two) per line, in sections.
//! A line reads `topic stars conditions: text`. The topic is a criterion or `general` (the
//! review as a whole); the line fits if the topic's stars are among the digits, if every
//! condition holds (`a/b` either, `!a` not), and if every `{blank}` in it can be filled.
//! `[a|b]` offers a choice of words.

use super::dice::Dice;
use super::scene::Scene;

/// One line of the material.
pub(super) struct Line {
    pub(super) topic: &'static str,
    /// The digits for which it fits.
    stars: &'static str,
    conditions: Vec<&'static str>,
    pub(super) text: &'static str,
}

/// All lines of one language under the same heading.
pub(super) struct Section {
    pub(super) name: &'static str,
    pub(super) lines: Vec<Line>,
}

/// The sections of a language; empty for one that is not spoken here.
pub(super) fn sections(language: &str) -> Vec<Section> {
    let text = match language {
        "de" => include_str!("texts/de.txt"),
        "nl" => include_str!("texts/nl.txt"),
        "en" => include_str!("texts/en.txt"),
        _ => "",
    };
    text.split("== ").filter(|part| !part.is_empty()).map(section).collect()
}

fn section(part: &'static str) -> Section {
    let (name, rest) = part.split_once('\n').unwrap_or((part, ""));
    let usual = match name.rsplit(' ').next() {
        Some("went_well") => "45",
        Some("went_wrong") => "12",
        Some("advice") => "123",
        _ => "12345",
    };
    let lines = rest.lines().filter_map(|line| line.split_once(": "));
    let by_word = !matches!(name, "field" | "people");
    Section {
        name,
        lines: lines
            .map(|(head, text)| match by_word {
                true => Line::parse(head, text, usual),
                // Here the head is a sector, spaces and all.
                false => Line::new(head, usual, Vec::new(), text),
            })
            .collect(),
    }
}

impl Line {
    fn new(
        topic: &'static str,
        stars: &'static str,
        conditions: Vec<&'static str>,
        text: &'static str,
    ) -> Self {
        Self { topic, stars, conditions, text }
    }

    fn parse(head: &'static str, text: &'static str, usual: &'static str) -> Self {
        let mut words = head.split(' ');
        let topic = words.next().unwrap_or_default();
        let (stars, conditions): (Vec<_>, Vec<_>) =
            words.partition(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        let stars = stars.first().copied().unwrap_or(usual);
        Self::new(topic, stars, conditions, text)
    }

    /// Whether the line is true of this scene.
    pub(super) fn fits(&self, scene: &Scene) -> bool {
        let star = scene.star(self.topic).map(|star| (b'0' + star) as char);
        star.is_some_and(|star| self.stars.contains(star))
            && self.conditions.iter().all(|words| holds(words, scene))
            && blanks(self.text).all(|blank| scene.fill(blank).is_some())
    }

    /// The more a line demands, the better it suits where it fits.
    pub(super) fn precision(&self) -> f64 {
        (self.conditions.len() + blanks(self.text).count()) as f64
    }

    /// The text with its choices made and its blanks filled.
    pub(super) fn write(&self, dice: &mut Dice, scene: &Scene) -> String {
        let mut text = String::new();
        let mut rest = self.text;
        while let Some((before, after)) = rest.split_once(['[', '{']) {
            text.push_str(before);
            let choice = rest.as_bytes()[before.len()] == b'[';
            let (inner, after) = after.split_once(if choice { ']' } else { '}' }).unwrap_or((after, ""));
            let word = match choice {
                true => dice.pick(&inner.split('|').collect::<Vec<_>>()),
                false => scene.fill(inner).unwrap_or_default(),
            };
            text.push_str(word);
            rest = after;
        }
        text.push_str(rest);
        capitalised(&text)
    }
}

fn holds(words: &str, scene: &Scene) -> bool {
    words.split('/').any(|word| match word.strip_prefix('!') {
        Some(word) => !scene.holds(word),
        None => scene.holds(word),
    })
}

fn blanks(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
