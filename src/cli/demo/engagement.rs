//! The facts of a review, drawn from the agency's character: who writes, how far it went, how
//! it ended, what came back and when. They are drawn in the order in which they happen, so
//! that none contradicts an earlier one: who was never told still waits, who has been placed
//! waits for nothing, and only freelancers have contracts as freelancers.

use super::calendar;
use super::dice::Dice;
use super::stars;
use super::world::{DemoAgency, DemoReview, Fate};
use chrono::NaiveDate;

/// Agencies whose first generated review still waits in the queue (the flag: it is a client's).
const PENDING: [(usize, bool); 5] = [(1, false), (3, true), (6, true), (10, false), (13, false)];
/// Agencies whose second generated review was withdrawn by its author.
const WITHDRAWN: [usize; 5] = [2, 4, 8, 12, 16];
/// Agencies at least this large take part in the above; the figures of small ones stay exact.
const SMALLEST: usize = 10;

/// Facts and stars of the `nth` review of an agency; the words are still missing.
pub(super) fn review(agency: &DemoAgency, (index, nth): (usize, usize), today: NaiveDate) -> DemoReview {
    let mut dice = Dice::new((index as u64) << 32 | nth as u64);
    let waits = PENDING.iter().find(|(i, _)| *i == index && nth == 0);
    let submitted_at = match waits {
        Some(_) => {
            let ago = dice.between(1, 3);
            calendar::lately(&mut dice, today, ago)
        }
        None => calendar::submitted(&mut dice, today),
    };
    let client = waits.map_or_else(|| dice.chance(agency.character.clients), |(_, client)| *client);
    let mut review = blank(index, submitted_at);
    let progress = calendar::progress(submitted_at.date(), today);
    facts(&mut review, &mut dice, agency, client, progress);
    review.ratings = stars::ratings(&mut dice, agency, &review, progress);
    review.language = language(&mut dice, agency, client);
    review.proof = dice.weighted(&[("mail", 0.44), ("plausible", 0.37), ("proven", 0.19)]);
    let known = review.days.filter(|_| review.still_waiting).map(i64::from);
    let recent = matches!(review.stage, "started" | "running");
    let lag = known.unwrap_or_else(|| dice.between(4, if recent { 14 } else { 55 }));
    review.experienced = calendar::experienced(submitted_at.date(), lag);
    if waits.is_none() {
        let published = calendar::decided(&mut dice, submitted_at);
        review.published_at = Some(published);
        review.fate = Fate::Published;
        if WITHDRAWN.contains(&index) && nth == 1 && agency.character.size >= SMALLEST {
            let at = calendar::decided(&mut dice, published);
            let at = at.min(calendar::lately(&mut dice, today, 1)).max(published);
            review.fate = Fate::Withdrawn { at };
        }
    }
    review
}

/// A pending review in which everything is still open.
pub(super) fn blank(agency: usize, submitted_at: chrono::NaiveDateTime) -> DemoReview {
    DemoReview {
        agency,
        person: usize::MAX,
        kind: "",
        service: "",
        stage: "",
        outcome: "",
        experienced: submitted_at.date(),
        submitted_at,
        published_at: None,
        language: "",
        ratings: Vec::new(),
        came_back: None,
        days: None,
        still_waiting: false,
        chased: 0,
        silent_party: None,
        proof: "mail",
        title: String::new(),
        went_well: String::new(),
        went_wrong: String::new(),
        advice: String::new(),
        fate: Fate::Pending,
        follow_ups: Vec::new(),
    }
}

fn language(dice: &mut Dice, agency: &DemoAgency, client: bool) -> &'static str {
    let technical = agency.sectors.contains(&"IT & Data Science");
    let english = match (client, technical) {
        (true, _) => 0.08,
        (false, true) => 0.24,
        (false, false) => 0.12,
    };
    if dice.chance(english) {
        return "en";
    }
    agency.language()
}

fn facts(review: &mut DemoReview, dice: &mut Dice, agency: &DemoAgency, client: bool, progress: f64) {
    review.service = dice.pick(&agency.services);
    if client {
        return mandate(review, dice, agency.character.client);
    }
    let habit = agency.character.feedback + agency.character.trend * (progress - 0.5) * 0.2;
    let habit = habit.clamp(0.1, 0.95);
    let freelance = matches!(review.service, "freelance_contracting" | "interim_management");
    review.kind = if freelance { "freelancer" } else { "candidate" };
    let placed = match review.service {
        "temporary_staffing" => 0.52,
        "executive_search" => 0.2,
        "permanent_placement" => 0.34,
        _ => 0.42,
    };
    if dice.chance(placed) {
        placement(review, dice);
    } else if dice.chance(0.1) {
        withdrawal(review, dice);
    } else {
        ending(review, dice, habit);
    }
    feedback(review, dice, agency.character.days, habit);
}

/// The client side: how far the mandate came and how it ended.
fn mandate(review: &mut DemoReview, dice: &mut Dice, care: f64) {
    review.kind = "client";
    let filled = 0.55 + 0.1 * (care - 3.0);
    (review.stage, review.outcome) = if dice.chance(filled) {
        // A permanent place is filled; only what is for a time can be running.
        let lasting = matches!(review.service, "permanent_placement" | "executive_search");
        let running = if lasting { 0.0 } else { 0.4 };
        let stage = dice.weighted(&[("filled", 0.5), ("running", running), ("ended", 0.2)]);
        (stage, "filled")
    } else {
        let stages = [("briefing", 0.15), ("profiles_received", 0.45), ("interviews", 0.4)];
        let outcome = if dice.chance(0.62) { "not_filled" } else { "aborted" };
        (dice.weighted(&stages), outcome)
    };
}

fn placement(review: &mut DemoReview, dice: &mut Dice) {
    review.outcome = "placed";
    review.stage = match review.kind {
        "freelancer" => dice.weighted(&[("offer", 0.15), ("started", 0.5), ("ended", 0.35)]),
        _ => dice.weighted(&[("offer", 0.15), ("started", 0.4), ("after_probation", 0.25), ("ended", 0.2)]),
    };
    if review.kind == "candidate" && review.stage != "offer" {
        review.kind = "placed_employee";
    }
}

fn withdrawal(review: &mut DemoReview, dice: &mut Dice) {
    review.outcome = "withdrew";
    review.stage = dice.pick(&[
        "contacted",
        "agency_interview",
        "profile_submitted",
        "first_client_interview",
        "second_client_interview",
        "offer",
    ]);
}

/// Neither placed nor withdrawn: turned down, or never told.
fn ending(review: &mut DemoReview, dice: &mut Dice, habit: f64) {
    let late = match review.service {
        "temporary_staffing" => 0.3,
        "executive_search" | "interim_management" => 1.6,
        _ => 1.0,
    };
    review.stage = dice.weighted(&[
        ("contacted", 0.11),
        ("agency_interview", 0.16),
        ("profile_submitted", 0.23),
        ("first_client_interview", 0.26),
        ("second_client_interview", 0.17 * late),
        ("third_client_interview", 0.07 * late),
    ]);
    review.outcome = match review.stage.ends_with("client_interview") {
        _ if !dice.chance(0.28 + 0.72 * habit) => "never_told",
        true => "turned_down_after_interview",
        false => "turned_down_before",
    };
}

/// What came back, after how many days, how often the person chased and who kept quiet.
fn feedback(review: &mut DemoReview, dice: &mut Dice, usual: f64, habit: f64) {
    let met = review.stage.ends_with("client_interview");
    review.came_back = match review.outcome {
        "never_told" => Some("nothing"),
        "placed" if dice.chance(0.45) => Some("usable_reasons"),
        "withdrew" if met && dice.chance(habit) => Some("general_reasons"),
        "placed" | "withdrew" => None,
        _ => Some(dice.weighted(&[
            ("usable_reasons", 0.08 + 0.6 * habit),
            ("general_reasons", 0.28),
            ("bare_rejection", 0.64 - 0.6 * habit),
        ])),
    };
    review.still_waiting = review.came_back == Some("nothing");
    review.days = match review.came_back {
        Some("nothing") => Some(dice.between(12, 64) as u16),
        Some(_) => Some((usual * (0.3 + 1.5 * dice.unit().powi(2))).round().max(1.0) as u16),
        None => None,
    };
    let days = review.days.unwrap_or_default();
    review.chased = match days {
        0..8 => 0,
        _ if review.still_waiting => dice.weighted(&[(0, 1.0), (1, 2.0), (2, 3.0), (3, 2.0), (5, 0.6)]),
        _ => dice.weighted(&[(0, 4.0), (1, 2.0), (2, 1.5), (3, 0.5)]),
    };
    if (review.still_waiting && dice.chance(0.8)) || (days > 6 && met && dice.chance(0.25)) {
        let parties = [("agency", 1.0 - habit), ("client", habit * 0.8), ("unknown", 0.3)];
        review.silent_party = Some(dice.weighted(&parties));
    }
}
