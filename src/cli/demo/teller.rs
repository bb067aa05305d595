//! One review told: a title, praise, complaint, perhaps advice, and what came later. Each field
//! takes lines of different topics; praise and complaint never share a topic. Lines used least
//! come first, an agency never gets the same title twice and nobody the same text, so that
//! hundreds of reviews do not read as copies of each other.

use super::dice::Dice;
use super::prose::{Line, Section};
use super::scene::Scene;
use super::world::DemoReview;
use std::collections::{HashMap, HashSet};

/// The order in which a story is told; what is about the whole comes last.
const ORDER: [&str; 11] = [
    "preparation",
    "understanding",
    "honesty",
    "respect",
    "data_care",
    "communication",
    "profile_fit",
    "feedback_behaviour",
    "quality_of_reasons",
    "fairness",
    "aftercare",
];

/// What has been said already.
#[derive(Default)]
pub(super) struct Ledger {
    /// Uses of a text, in all (`None`) and per agency.
    uses: HashMap<(Option<usize>, &'static str), u32>,
    titles: HashSet<(usize, String)>,
    /// Praise and complaint together.
    bodies: HashSet<(String, String)>,
}

/// How many lines praise and complaint get, and whether there is advice.
struct Length {
    well: usize,
    wrong: usize,
    advice: bool,
}

/// One author at the keyboard.
pub(super) struct Teller<'a> {
    pub(super) dice: &'a mut Dice,
    pub(super) sections: &'a [Section],
    pub(super) ledger: &'a mut Ledger,
    pub(super) agency: usize,
}

impl<'a> Teller<'a> {
    pub(super) fn story(&mut self, review: &mut DemoReview, scene: &mut Scene) {
        let lead = self.title(review, scene);
        let mut length = length(self.dice, scene.overall(), scene.star(lead));
        let mut complaints = self.body(review, scene, lead, &length);
        // Not again what somebody has said already: other lines, and from the second try on more.
        for tried in 0..20 {
            if self.ledger.bodies.insert(body(review)) {
                break;
            }
            length.well += usize::from(tried > 0 && length.well > 0);
            length.wrong += usize::from(tried > 0 && length.wrong > 0);
            complaints = self.body(review, scene, lead, &length);
        }
        scene.set("flawless", review.went_wrong.is_empty());
        if length.advice {
            review.advice = self.advice(&complaints, scene);
        }
    }

    /// Writes praise and complaint; returns the topics of the complaint.
    fn body(
        &mut self,
        review: &mut DemoReview,
        scene: &mut Scene,
        lead: &'static str,
        length: &Length,
    ) -> Vec<&'static str> {
        let praised = scene.star(lead).unwrap_or_default() >= 4;
        // What the title complains about is not praised below it, nor the other way round.
        let closed: &[_] = if praised { &[] } else { &[lead] };
        let (well, mut topics) = self.field("went_well", length.well, lead, closed, scene);
        topics.extend(praised.then_some(lead));
        let (wrong, complaints) = self.field("went_wrong", length.wrong, lead, &topics, scene);
        (review.went_well, review.went_wrong) = (well, wrong);
        if review.went_well.is_empty() && review.went_wrong.is_empty() {
            self.plainly(review, scene);
        }
        complaints
    }

    /// One line about the whole, where nothing more particular could be said.
    fn plainly(&mut self, review: &mut DemoReview, scene: &mut Scene) {
        if scene.overall() >= 4 {
            review.went_well = self.field("went_well", 1, "general", &[], scene).0;
        } else {
            review.went_wrong = self.field("went_wrong", 1, "general", &[], scene).0;
        }
    }

    /// Advice about what was complained of, or about the whole.
    fn advice(&mut self, complaints: &[&str], scene: &Scene) -> String {
        let about = |line: &Line| match line.topic {
            "general" => Some(0.0),
            topic => complaints.contains(&topic).then_some(1.5),
        };
        let line = self.choose("advice", scene, about);
        line.map_or_else(String::new, |line| line.write(self.dice, scene))
    }

    /// Sets the title and returns its topic. It speaks of the whole, or of a topic whose stars
    /// are close to those of the whole.
    fn title(&mut self, review: &mut DemoReview, scene: &Scene) -> &'static str {
        let near = |line: &Line| {
            let star = scene.star(line.topic)?;
            (star.abs_diff(scene.overall()) <= 1).then_some(0.0)
        };
        // More often than there are titles; the last one stands even if it is known.
        for _ in 0..100 {
            let Some(line) = self.choose("title", scene, near) else {
                break;
            };
            review.title = line.write(self.dice, scene);
            let known = (self.agency, review.title.clone());
            if self.ledger.titles.insert(known) {
                return line.topic;
            }
        }
        "general"
    }

    /// Up to `count` lines of different topics, led by `lead` if it fits, and their topics.
    fn field(
        &mut self,
        name: &str,
        count: usize,
        lead: &str,
        taken: &[&'static str],
        scene: &mut Scene,
    ) -> (String, Vec<&'static str>) {
        scene.set("sole", count == 1);
        let mut lines: Vec<(usize, &'static str, String)> = Vec::new();
        for _ in 0..count {
            let open = |line: &Line| {
                let used = |topic: &&str| *topic == line.topic;
                let told = lines.iter().any(|(_, topic, _)| *topic == line.topic);
                let free = line.topic == "general" || !taken.iter().any(used);
                let bonus = if line.topic == lead && lead != "general" { 4.0 } else { 0.0 };
                (free && !told).then_some(bonus)
            };
            let Some(line) = self.choose(name, scene, open) else {
                break;
            };
            let place = ORDER.iter().position(|topic| *topic == line.topic);
            let text = line.write(self.dice, scene);
            lines.push((place.unwrap_or(ORDER.len()), line.topic, text));
        }
        lines.sort();
        let topics = lines.iter().map(|(_, topic, _)| *topic).collect();
        let texts: Vec<String> = lines.into_iter().map(|(_, _, text)| text).collect();
        (texts.join(" "), topics)
    }

    /// The texts of the follow-ups; what happened is read from the stars for aftercare.
    pub(super) fn later(&mut self, review: &mut DemoReview, scene: &mut Scene) {
        for follow_up in &mut review.follow_ups {
            let star = follow_up.ratings.iter().find(|(name, _)| *name == "aftercare");
            scene.rate(follow_up.moment, star.map_or(3, |(_, star)| *star));
            let moment = follow_up.moment;
            let line = self.choose("follow_up", scene, |line| (line.topic == moment).then_some(0.0));
            if let Some(line) = line {
                follow_up.text = line.write(self.dice, scene);
            }
        }
        review.follow_ups.retain(|follow_up| !follow_up.text.is_empty());
    }

    /// Of the lines that fit, the most precise and the least worn; `open` may refuse or favour.
    fn choose(&mut self, name: &str, scene: &Scene, open: impl Fn(&Line) -> Option<f64>) -> Option<&'a Line> {
        let heading = format!("{} {name}", scene.side);
        let section = self.sections.iter().find(|section| section.name == heading)?;
        let mut best: Option<(f64, &Line)> = None;
        for line in section.lines.iter().filter(|line| line.fits(scene)) {
            let Some(bonus) = open(line) else { continue };
            let score = bonus + line.precision() * 0.5 + self.dice.unit() * 1.5
                - self.ledger.wear(self.agency, line.text);
            if best.is_none_or(|(highest, _)| score > highest) {
                best = Some((score, line));
            }
        }
        let (_, line) = best?;
        self.ledger.note(self.agency, line.text);
        Some(line)
    }
}

fn body(review: &DemoReview) -> (String, String) {
    (review.went_well.clone(), review.went_wrong.clone())
}

impl Ledger {
    fn wear(&self, agency: usize, text: &'static str) -> f64 {
        let uses = |key| f64::from(self.uses.get(&key).copied().unwrap_or_default());
        uses((None, text)) * 0.8 + uses((Some(agency), text)) * 4.0
    }

    fn note(&mut self, agency: usize, text: &'static str) {
        for key in [None, Some(agency)] {
            *self.uses.entry((key, text)).or_default() += 1;
        }
    }
}

/// Contented people praise, angry people complain, and about a fifth of all are brief.
fn length(dice: &mut Dice, overall: u8, lead: Option<u8>) -> Length {
    let glad = lead.unwrap_or(overall) >= 4 || overall >= 4;
    let style = dice.weighted(&[("brief", 0.2), ("usual", 0.55), ("long", 0.25)]);
    let (well, wrong) = match (style, overall) {
        ("brief", _) if glad => (1, 0),
        ("brief", _) => (0, 1),
        ("usual", 5) => (2, usize::from(dice.chance(0.3))),
        ("usual", 4) => (1 + usize::from(dice.chance(0.6)), usize::from(dice.chance(0.6))),
        ("usual", 3) => (1, 1),
        ("usual", 2) => (usize::from(dice.chance(0.55)), 2),
        ("usual", _) => (usize::from(dice.chance(0.2)), 2),
        (_, 5) => (3, usize::from(dice.chance(0.5))),
        (_, 4) => (3, 1),
        (_, 3) => (2, 2),
        (_, 2) => (1, 3),
        _ => (usize::from(dice.chance(0.4)), 3),
    };
    let advice = match style {
        "brief" => 0.08,
        "usual" => 0.42,
        _ => 0.7,
    };
    Length { well, wrong, advice: dice.chance(advice) }
}
