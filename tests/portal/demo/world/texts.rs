//! The words of the demo world: within the limits of the form, no copies, and in public
//! nothing that breaks the house rules.

use super::{graphemes, reviews};
use echolot::cli::demo::world::Fate;
use std::collections::{HashMap, HashSet};

#[test]
fn texts_keep_to_the_limits_of_the_form() {
    for r in reviews() {
        let title = graphemes(&r.title);
        assert!((5..=120).contains(&title), "{}", r.title);
        let texts = [&r.went_well, &r.went_wrong, &r.advice];
        assert!(texts.iter().all(|text| graphemes(text) <= 4000));
        let fullest = graphemes(&r.went_well).max(graphemes(&r.went_wrong));
        assert!(fullest >= 30, "{r:?}");
        for text in texts.into_iter().chain([&r.title]) {
            assert!(!text.contains(['{', '}', '[', ']', '|']), "left open: {text}");
            assert!(!text.contains("  ") && text.trim() == text, "spaces: {text}");
        }
        assert!(r.follow_ups.iter().all(|f| graphemes(&f.text) >= 30), "{r:?}");
    }
}

#[test]
fn no_two_reviews_are_copies() {
    let mut seen = HashSet::new();
    let mut bodies = HashSet::new();
    let mut titles: HashMap<(usize, &str), usize> = HashMap::new();
    for r in reviews() {
        assert!(seen.insert((&r.title, &r.went_well, &r.went_wrong)), "{r:?}");
        bodies.insert((&r.went_well, &r.went_wrong));
        *titles.entry((r.agency, &r.title)).or_default() += 1;
    }
    assert!(bodies.len() * 100 >= reviews().len() * 90, "{} bodies", bodies.len());
    assert!(titles.values().all(|uses| *uses == 1), "a title twice at one agency");
}

#[test]
fn decisions_name_a_rule_and_mark_a_passage_that_is_there() {
    for r in reviews() {
        let (rule, explanation) = match &r.fate {
            Fate::Returned { rule, explanation, passage, .. } => {
                let texts = [&r.title, &r.went_well, &r.went_wrong, &r.advice];
                assert!(!passage.is_empty() && texts.iter().any(|text| text.contains(passage)));
                (rule, explanation)
            }
            Fate::Rejected { rule, explanation, .. } | Fate::Removed { rule, explanation, .. } => {
                (rule, explanation)
            }
            Fate::Published | Fate::Pending | Fate::Withdrawn { .. } => continue,
        };
        assert!(!rule.is_empty() && graphemes(explanation) > 40, "{r:?}");
    }
}

#[test]
fn what_is_public_names_nobody_and_carries_no_contact_data() {
    for r in reviews().iter().filter(|r| r.fate == Fate::Published) {
        let later = r.follow_ups.iter().map(|f| &f.text);
        for text in [&r.title, &r.went_well, &r.went_wrong, &r.advice].into_iter().chain(later) {
            let digits = text.split(|c: char| !c.is_ascii_digit());
            assert!(digits.clone().all(|run| run.len() < 4), "{text}");
            for sign in ["@", "http", "www.", "Frau ", "Herr ", "mevrouw ", "meneer ", "Mr ", "Mrs "] {
                assert!(!text.contains(sign), "{text}");
            }
        }
    }
}
