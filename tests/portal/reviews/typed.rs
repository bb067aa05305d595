//! What was typed becomes content, and the form shows it again.

use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::engagement::Kind;
use echolot::domain::reviews::typed::Typed;
use echolot::platform::clock;
use proptest::prelude::*;

use super::scene::{told, told_by_client, wrong};

fn typed(pairs: &[(&str, &str)]) -> Typed {
    let mut all: Vec<(String, String)> = Vec::new();
    let right = serde_json::to_value(Typed::from(&told())).unwrap();
    for (name, value) in right.as_object().unwrap() {
        if let Some(text) = value.as_str() {
            all.push((name.clone(), text.to_owned()));
        }
    }
    all.extend(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    Typed::of(all)
}

fn errors(pairs: &[(&str, &str)]) -> Vec<(&'static str, &'static str)> {
    wrong(typed(pairs).parse(Kind::Candidate, clock::today()))
}

#[test]
fn content_survives_the_form() {
    for content in [told(), told_by_client()] {
        let again = Typed::from(&content).parse(content.kind, clock::today()).unwrap();
        let month = |content: &echolot::domain::reviews::ReviewContent| {
            content.experienced_month.format("%Y-%m").to_string()
        };
        assert_eq!(month(&again), month(&content));
        let again =
            echolot::domain::reviews::ReviewContent { experienced_month: content.experienced_month, ..again };
        let mut content = content;
        content.ratings.sort_unstable_by_key(|(criterion, _)| {
            Criterion::of(content.kind.side()).iter().position(|c| c == criterion)
        });
        assert_eq!(again, content);
    }
}

#[test]
fn an_empty_form_says_all_that_is_missing_at_once() {
    let fields: Vec<_> = wrong(Typed::default().parse_declared(Kind::Candidate, clock::today()))
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    assert_eq!(
        fields,
        [
            "service",
            "stage",
            "outcome",
            "experienced_month",
            "came_back",
            "language",
            "stars_feedback_behaviour",
            "stars_communication",
            "stars",
            "title",
            "went_well",
            "no_conflict",
            "no_incentive",
            "accepts_rules",
        ]
    );
}

#[test]
fn the_questions_follow_the_kind_of_reviewer() {
    let as_client = wrong(typed(&[]).parse(Kind::Client, clock::today()));
    assert!(as_client.contains(&("stage", "invalid-choose")));
    assert!(!as_client.contains(&("service", "invalid-choose")));
    let placed = typed(&[("stage", "started"), ("outcome", "")]).parse(Kind::PlacedEmployee, clock::today());
    let placed = placed.unwrap();
    assert_eq!(placed.outcome.code(), "placed", "there is one way only, so nobody is asked");
    let facts = placed.facts;
    assert!(facts.came_back.is_none() && !facts.still_waiting && facts.silent_party.is_none());
    assert_eq!((facts.days, facts.chased), (Some(30), 4), "these are asked of everybody");
}

#[test]
fn whether_an_outcome_fits_is_said_once_there_is_a_stage() {
    assert_eq!(errors(&[("stage", "started")]), [("outcome", "invalid-outcome-stage")]);
    assert_eq!(errors(&[("stage", ""), ("outcome", "placed")]), [("stage", "invalid-choose")]);
}

#[test]
fn who_stepped_back_may_leave_open_what_came_back() {
    let open = [("outcome", "withdrew"), ("came_back", ""), ("still_waiting", "")];
    assert!(typed(&open).parse(Kind::Candidate, clock::today()).is_ok());
    assert_eq!(errors(&[("came_back", "")]), [("came_back", "invalid-choose")]);
}

#[test]
fn odd_values_are_refused_at_their_fields() {
    assert_eq!(errors(&[("stars_honesty", "6")]), [("stars_honesty", "invalid-stars")]);
    assert_eq!(errors(&[("stars_honesty", "five")]), [("stars_honesty", "invalid-stars")]);
    assert_eq!(errors(&[("chased", "often")]), [("chased", "invalid-whole-number")]);
    assert_eq!(errors(&[("feedback_days", "99999999999")])[0], ("feedback_days", "invalid-whole-number"));
    assert_eq!(errors(&[("experienced_month", "2026-13")]), [("experienced_month", "invalid-choose")]);
    assert_eq!(errors(&[("contact_channel", "pigeon")]), [("contact_channel", "invalid-choose")]);
    assert_eq!(errors(&[("went_wrong", "a\0b")]), [("went_wrong", "invalid-characters")]);
}

#[test]
fn what_cannot_be_seen_does_not_count_as_text() {
    let blank = "\u{200b}\u{202e}".repeat(50);
    assert_eq!(
        errors(&[("title", &blank), ("went_well", &blank), ("went_wrong", &blank)]),
        [("title", "invalid-title-short"), ("went_well", "invalid-words-short")]
    );
}

#[test]
fn text_is_kept_as_typed_but_read_clean() {
    let odd = typed(&[("title", "  Gut\u{202e} und  <b>schlecht</b> ")]);
    assert_eq!(odd.get("title"), "  Gut\u{202e} und  <b>schlecht</b> ");
    assert_eq!(odd.parse(Kind::Candidate, clock::today()).unwrap().title, "Gut und <b>schlecht</b>");
}

proptest! {
    #[test]
    fn any_bytes_are_a_form_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(pairs) = serde_html_form::from_bytes::<Vec<(String, String)>>(&bytes) {
            let _ = Typed::of(pairs).parse_declared(Kind::Candidate, clock::today());
        }
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused_and_kept(
        pairs in proptest::collection::vec(("[a-z_]{1,12}|title|went_well|chased|contact_channel|stars_honesty", any::<String>()), 0..30),
        kind in proptest::sample::select(Kind::ALL.to_vec()),
    ) {
        let typed = Typed::of(pairs);
        let kept: Typed = serde_json::from_str(&serde_json::to_string(&typed).unwrap()).unwrap();
        prop_assert_eq!(&kept, &typed);
        let _ = typed.parse_declared(kind, clock::today());
    }
}
