//! Stage, outcome, facts, stars and days of a review agree with each other.

use super::{WORLD, count, reviews, today};
use chrono::Datelike;
use echolot::cli::demo::world::{DemoReview, Fate};
use std::collections::HashSet;

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

fn reached(review: &DemoReview) -> usize {
    let found = STAGES.iter().position(|stage| *stage == review.stage);
    found.expect("a talent stage")
}

#[test]
fn every_code_occurs() {
    let kinds = ["candidate", "placed_employee", "freelancer", "client"];
    let services = [
        "permanent_placement",
        "temporary_staffing",
        "freelance_contracting",
        "interim_management",
        "executive_search",
    ];
    let client_stages = ["briefing", "profiles_received", "interviews", "filled", "running", "ended"];
    let outcomes = [
        "placed",
        "turned_down_after_interview",
        "turned_down_before",
        "withdrew",
        "never_told",
        "filled",
        "not_filled",
        "aborted",
    ];
    assert!(kinds.iter().all(|code| count(|r| r.kind == *code) > 50));
    assert!(services.iter().all(|code| count(|r| r.service == *code) > 20));
    assert!(STAGES.iter().all(|code| count(|r| r.stage == *code) > 10));
    assert!(client_stages.iter().all(|code| count(|r| r.kind == "client" && r.stage == *code) > 3));
    assert!(outcomes.iter().all(|code| count(|r| r.outcome == *code) > 8));
    assert!(["mail", "plausible", "proven"].iter().all(|code| count(|r| r.proof == *code) > 80));
}

#[test]
fn three_languages_and_five_moments_occur() {
    assert!(["de", "nl", "en"].iter().all(|code| count(|r| r.language == *code) > 80));
    let moments = ["week_1", "day_30", "day_100", "end_of_probation", "end_of_engagement"];
    for moment in moments {
        let told = count(|r| r.follow_ups.iter().any(|f| f.moment == moment));
        assert!(told >= 5, "{moment}: {told}");
    }
}

#[test]
fn outcomes_belong_to_their_side_and_stage() {
    for r in reviews() {
        let fits = match r.outcome {
            "filled" => r.kind == "client" && ["filled", "running", "ended"].contains(&r.stage),
            "not_filled" | "aborted" => {
                r.kind == "client" && ["briefing", "profiles_received", "interviews"].contains(&r.stage)
            }
            "placed" => r.kind != "client" && reached(r) >= 6,
            "turned_down_after_interview" => r.kind != "client" && (3..6).contains(&reached(r)),
            "turned_down_before" => r.kind != "client" && reached(r) < 3,
            "never_told" => r.kind != "client" && reached(r) < 6,
            "withdrew" => r.kind != "client" && reached(r) < 7,
            _ => false,
        };
        assert!(fits, "{} {} {}", r.kind, r.stage, r.outcome);
        assert!(r.kind != "placed_employee" || r.outcome == "placed");
        let freelance = ["freelance_contracting", "interim_management"].contains(&r.service);
        assert!(r.kind == "client" || (r.kind == "freelancer") == freelance, "{r:?}");
        assert!(WORLD.agencies[r.agency].services.contains(&r.service), "{r:?}");
    }
}

#[test]
fn the_facts_of_feedback_agree_with_each_other() {
    for r in reviews() {
        assert_eq!(r.still_waiting, r.came_back == Some("nothing"), "{r:?}");
        assert_eq!(r.outcome == "never_told", r.still_waiting, "{r:?}");
        assert_eq!(r.came_back.is_some(), r.days.is_some(), "{r:?}");
        assert!(r.kind != "client" || (r.came_back, r.chased) == (None, 0), "{r:?}");
        assert!(r.outcome != "placed" || r.came_back != Some("bare_rejection"));
        assert!(r.silent_party.is_none() || r.days.is_some(), "{r:?}");
    }
}

#[test]
fn stars_cover_the_bold_criteria_and_at_least_three() {
    let talent = [
        "feedback_behaviour",
        "communication",
        "quality_of_reasons",
        "honesty",
        "preparation",
        "respect",
        "data_care",
        "aftercare",
    ];
    let client = [
        "communication",
        "feedback_behaviour",
        "understanding",
        "profile_fit",
        "honesty",
        "fairness",
        "aftercare",
    ];
    for r in reviews() {
        let asked: &[&str] = if r.kind == "client" { &client } else { &talent };
        let names: HashSet<&str> = r.ratings.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), r.ratings.len(), "a criterion twice: {r:?}");
        assert!(names.len() >= 3 && names.iter().all(|name| asked.contains(name)), "{r:?}");
        assert!(names.contains("feedback_behaviour") && names.contains("communication"));
        assert!(r.ratings.iter().all(|(_, star)| (1..=5).contains(star)));
    }
}

#[test]
fn stars_for_feedback_follow_the_facts() {
    let star = |r: &DemoReview| r.ratings.iter().find(|(n, _)| *n == "feedback_behaviour").unwrap().1;
    for r in reviews() {
        match r.came_back {
            Some("nothing") => assert!(star(r) <= 2, "{r:?}"),
            Some("bare_rejection") => assert!(star(r) <= 3, "{r:?}"),
            _ => {}
        }
    }
}

#[test]
fn events_follow_each_other_and_end_before_today() {
    for r in reviews() {
        assert!(r.experienced <= r.submitted_at.date() && r.experienced.day() == 15, "{r:?}");
        assert!((today() - r.submitted_at.date()).num_days() <= 1470);
        let at = match r.fate {
            Fate::Published => None,
            Fate::Pending => Some(r.submitted_at),
            Fate::Returned { at, .. } | Fate::Rejected { at, .. } => Some(at),
            Fate::Removed { at, .. } | Fate::Withdrawn { at } => Some(at),
        };
        assert!(r.published_at.is_none_or(|published| published > r.submitted_at));
        let last = at.max(r.published_at).unwrap();
        assert!(last >= r.submitted_at && last.date() < today(), "{r:?}");
    }
}

#[test]
fn follow_ups_come_in_order_after_publication_and_only_where_something_began() {
    for r in reviews().iter().filter(|r| !r.follow_ups.is_empty()) {
        assert_eq!(r.fate, Fate::Published);
        assert!(["placed", "filled"].contains(&r.outcome), "{r:?}");
        let published = r.published_at.unwrap().date();
        let days: Vec<_> = r.follow_ups.iter().map(|f| f.on).collect();
        assert!(days.is_sorted() && days[0] > published, "{r:?}");
        assert!(*days.last().unwrap() < today());
    }
}
