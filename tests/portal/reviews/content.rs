//! What every review must be.

use chrono::{Days, Months, NaiveDate};
use echolot::domain::reviews::ReviewContent;
use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::engagement::{Kind, Outcome, Stage};
use echolot::domain::reviews::facts::{CameBack, Facts};
use echolot::domain::scorecards::formula::Proof;
use echolot::platform::clock;

use super::scene::{told, told_by_client, wrong};

fn errors(change: impl FnOnce(&mut ReviewContent)) -> Vec<(&'static str, &'static str)> {
    let mut content = told();
    change(&mut content);
    wrong(content.check(clock::today()))
}

#[test]
fn what_alice_and_carla_have_to_say_is_right() {
    told().check(clock::today()).unwrap();
    told_by_client().check(clock::today()).unwrap();
}

#[test]
fn stage_and_outcome_are_of_the_reviewers_side() {
    let wrong = errors(|c| (c.stage, c.outcome) = (Stage::Briefing, Outcome::Filled));
    assert_eq!(wrong, [("stage", "invalid-choose"), ("outcome", "invalid-choose")]);
}

#[test]
fn the_month_is_at_most_five_years_ago_and_not_in_the_future() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let check = |month: NaiveDate| ReviewContent { experienced_month: month, ..told() }.check(today);
    let first = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    check(first).unwrap();
    check(first - Months::new(60)).unwrap();
    assert_eq!(wrong(check(first + Days::new(1))), [("experienced_month", "invalid-month")]);
    assert_eq!(wrong(check(first - Months::new(61))), [("experienced_month", "invalid-month-old")]);
}

#[test]
fn the_criteria_always_asked_and_one_more_are_answered() {
    let few = errors(|c| c.ratings = vec![(Criterion::Communication, 3), (Criterion::Respect, 3)]);
    assert_eq!(
        few,
        [("stars_feedback_behaviour", "invalid-stars-required"), ("stars", "invalid-stars-too-few")]
    );
}

#[test]
fn stars_of_the_other_side_twice_or_out_of_range_are_refused() {
    let one_more = |criterion, stars| errors(|c| c.ratings.push((criterion, stars)));
    assert_eq!(one_more(Criterion::Fairness, 3), [("stars_fairness", "invalid-stars")]);
    assert_eq!(one_more(Criterion::Respect, 3), [("stars_respect", "invalid-stars")]);
    assert_eq!(one_more(Criterion::Honesty, 0), [("stars_honesty", "invalid-stars")]);
    assert_eq!(one_more(Criterion::Honesty, 6), [("stars_honesty", "invalid-stars")]);
}

#[test]
fn facts_agree_with_each_other() {
    let days = |days| errors(|c| c.facts.days = days);
    assert_eq!(days(Some(731)), [("feedback_days", "invalid-days")]);
    assert_eq!(days(Some(-1)), [("feedback_days", "invalid-days")]);
    assert_eq!(days(None), [("feedback_days", "invalid-days-needed")]);
    assert_eq!(errors(|c| c.facts.chased = 51), [("chased", "invalid-chased")]);
    assert_eq!(
        errors(|c| c.facts.came_back = Some(CameBack::UsableReasons)),
        [("still_waiting", "invalid-waiting-and-answered")]
    );
}

#[test]
fn texts_are_neither_too_short_nor_too_long_as_people_count() {
    assert_eq!(errors(|c| c.title = "Naja".into()), [("title", "invalid-title-short")]);
    assert_eq!(errors(|c| c.title = "é".repeat(121)), [("title", "invalid-title-long")]);
    assert_eq!(
        errors(|c| (c.went_well, c.went_wrong) = ("Gut.".into(), "Zu wenig gesagt.".into())),
        [("went_well", "invalid-words-short")]
    );
    assert_eq!(errors(|c| c.went_wrong = "a".repeat(4001)), [("went_wrong", "invalid-text-long")]);
    assert_eq!(errors(|c| c.advice = "a".repeat(4001)), [("advice", "invalid-text-long")]);
    assert_eq!(
        errors(|c| c.position_title = Some("a".repeat(121))),
        [("position_title", "invalid-title-long")]
    );
    ReviewContent { went_wrong: "👩‍👩‍👧‍👧".repeat(4000), ..told() }.check(clock::today()).unwrap();
}

#[test]
fn complete_facts_make_a_review_plausible() {
    assert_eq!(told().proof(), Proof::Mail);
    assert_eq!(told_by_client().proof(), Proof::Plausible);
    let mut unsaid = told_by_client();
    unsaid.facts.days = None;
    assert_eq!(unsaid.proof(), Proof::Mail);
}

#[test]
fn an_outcome_follows_from_how_far_it_went() {
    let unfitting = [("outcome", "invalid-outcome-stage")];
    let go = |stage, outcome| errors(|c| (c.stage, c.outcome) = (stage, outcome));
    assert_eq!(go(Stage::Started, Outcome::NeverTold), unfitting);
    assert_eq!(go(Stage::Contacted, Outcome::Placed), unfitting);
    assert_eq!(go(Stage::Contacted, Outcome::TurnedDownAfterInterview), unfitting);
    assert_eq!(go(Stage::ThirdClientInterview, Outcome::TurnedDownBefore), unfitting);
    for kind in Kind::ALL {
        for stage in kind.stages() {
            assert!(kind.outcomes().iter().any(|outcome| outcome.fits(*stage)), "{kind} {stage}");
        }
        for outcome in kind.outcomes() {
            assert!(kind.stages().iter().any(|stage| outcome.fits(*stage)), "{kind} {outcome}");
        }
    }
}

#[test]
fn nobody_tells_what_only_somebody_who_was_turned_down_can_know() {
    let today = clock::today();
    let placed = ReviewContent {
        kind: Kind::PlacedEmployee,
        stage: Stage::AfterProbation,
        outcome: Outcome::Placed,
        facts: told_by_client().facts,
        ..told()
    };
    placed.check(today).unwrap();
    let answered = |content: ReviewContent| ReviewContent {
        facts: Facts { came_back: Some(CameBack::BareRejection), ..content.facts },
        ..content
    };
    for content in [placed, told_by_client()] {
        assert_eq!(wrong(answered(content).check(today)), [("came_back", "invalid-choose")]);
    }
    let open = |c: &mut ReviewContent| {
        c.facts = told_by_client().facts;
        (c.stage, c.outcome) = (Stage::SecondClientInterview, Outcome::TurnedDownAfterInterview);
    };
    assert_eq!(errors(open), [("came_back", "invalid-choose")], "an answer was due");
}
