//! Stars that follow from what happened: the agency's character, its trend, the outcome, and
//! what came back. Silence cannot earn stars for feedback; reasons one can use cannot lose them.

use super::dice::Dice;
use super::world::{DemoAgency, DemoReview};

const TALENT: [&str; 8] = [
    "feedback_behaviour",
    "communication",
    "quality_of_reasons",
    "honesty",
    "preparation",
    "respect",
    "data_care",
    "aftercare",
];
const CLIENT: [&str; 7] = [
    "communication",
    "feedback_behaviour",
    "understanding",
    "profile_fit",
    "honesty",
    "fairness",
    "aftercare",
];
/// How often an optional criterion is answered where it applies.
const ANSWERED: f64 = 0.74;

/// The stars of one review; at least three criteria, the two bold ones among them.
pub(super) fn ratings(
    dice: &mut Dice,
    agency: &DemoAgency,
    review: &DemoReview,
    progress: f64,
) -> Vec<(&'static str, u8)> {
    let client = review.kind == "client";
    let usual = if client {
        agency.character.client
    } else {
        agency.character.talent + agency.character.trend * (progress - 0.5)
    };
    let mean = usual + luck(review) + dice.normal() * 0.55;
    around(dice, review, mean)
}

/// Stars scattered around `mean`, held to what the facts allow.
pub(super) fn around(dice: &mut Dice, review: &DemoReview, mean: f64) -> Vec<(&'static str, u8)> {
    let criteria: &[&'static str] = if review.kind == "client" { &CLIENT } else { &TALENT };
    let mut ratings = Vec::new();
    for criterion in criteria {
        if applies(criterion, review) && (required(criterion) || dice.chance(ANSWERED)) {
            let star = (mean + dice.normal() * 0.55).round().clamp(1.0, 5.0) as u8;
            let (low, high) = bounds(criterion, review);
            ratings.push((*criterion, star.clamp(low, high)));
        }
    }
    ratings
}

/// Always asked, or the third one that every review of a side has here.
fn required(criterion: &str) -> bool {
    matches!(criterion, "feedback_behaviour" | "communication" | "respect" | "understanding")
}

fn applies(criterion: &str, review: &DemoReview) -> bool {
    let placed = matches!(review.outcome, "placed" | "filled");
    match criterion {
        "quality_of_reasons" => match review.outcome {
            "placed" => review.came_back == Some("usable_reasons"),
            "withdrew" => false,
            _ => true,
        },
        "preparation" => review.stage != "contacted",
        "profile_fit" => review.stage != "briefing",
        "aftercare" => placed,
        _ => true,
    }
}

/// How the outcome colours everything else.
fn luck(review: &DemoReview) -> f64 {
    let late = match review.days {
        Some(21..) => -0.3,
        Some(0..5) => 0.2,
        _ => 0.0,
    };
    late + match (review.outcome, review.came_back) {
        ("placed" | "filled", _) => 0.5,
        ("never_told", _) => -0.8,
        ("not_filled" | "aborted", _) => -0.7,
        ("withdrew", _) => -0.3,
        (_, Some("usable_reasons")) => 0.5,
        (_, Some("bare_rejection")) => -0.6,
        _ => 0.0,
    }
}

/// The lowest and highest stars that fit the facts.
fn bounds(criterion: &str, review: &DemoReview) -> (u8, u8) {
    let slow = review.days.unwrap_or_default() > 14;
    match (criterion, review.came_back.unwrap_or_default()) {
        ("feedback_behaviour", "nothing") => (1, 2),
        ("communication", "nothing") => (1, 3),
        ("feedback_behaviour", _) if slow => (1, 3),
        ("feedback_behaviour", "bare_rejection") => (1, 3),
        ("feedback_behaviour", "usable_reasons") => (3, 5),
        ("quality_of_reasons", "nothing") => (1, 1),
        ("quality_of_reasons", "bare_rejection") => (1, 2),
        ("quality_of_reasons", "general_reasons") => (2, 4),
        ("quality_of_reasons", _) => (4, 5),
        ("profile_fit", _) if review.outcome == "filled" => (2, 5),
        _ => (1, 5),
    }
}
