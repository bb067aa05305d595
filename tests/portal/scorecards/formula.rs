//! The score reproduces its worked examples to 1e-9, from stored sums and people counts alone.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use echolot::domain::scorecards::formula::{
    Class, Curve, DAY_ZERO, Peers, PerClass, Proof, Range, Shown, Side, SideScore, Treatment, Wait,
    criterion_mean, experience_day, gap, mean_stars, overall, wilson,
};
use echolot::domain::scorecards::sums::{Contribution, CriterionSums, Sums};
use serde::Deserialize;
use serde_json::Value;

use super::sums::contribution;

pub const VECTORS: &str = include_str!("vectors.json");

#[derive(Deserialize)]
pub struct Case {
    pub now: NaiveDate,
    pub reviews: Vec<Review>,
    pub waits: Vec<AgencyWait>,
}

#[derive(Deserialize)]
pub struct Review {
    pub agency: String,
    pub person: String,
    side: String,
    outcome: String,
    proof: String,
    experienced: NaiveDate,
    pub ratings: BTreeMap<String, u8>,
}

#[derive(Deserialize)]
pub struct AgencyWait {
    pub agency: String,
    pub days: i32,
    pub answered: bool,
}

impl Review {
    pub fn contribution(&self) -> Contribution {
        let side = self.side.parse().unwrap();
        let class = match (side, self.outcome.as_str()) {
            (Side::Client, _) => Class::Any,
            (Side::Talent, "placed") => Class::Placed,
            (Side::Talent, _) => Class::NotPlaced,
        };
        Contribution {
            side,
            class,
            proof: self.proof.parse().unwrap(),
            experienced_on: self.experienced,
            stars: mean_stars(self.ratings.values().copied()).unwrap(),
        }
    }
}

/// What the database keeps of the reviews of one agency, or of all.
#[derive(Default)]
struct Stored {
    sums: PerClass<Sums>,
    criteria: BTreeMap<String, CriterionSums>,
    people: BTreeMap<Side, BTreeSet<String>>,
}

impl Stored {
    fn of<'a>(reviews: impl Iterator<Item = &'a Review>) -> Self {
        let mut stored = Self::default();
        for review in reviews {
            let contribution = review.contribution();
            stored.sums.add(&contribution);
            for (criterion, &stars) in &review.ratings {
                let key = format!("{}.{criterion}", review.side);
                let sums = stored.criteria.entry(key).or_default();
                sums.add(&contribution, f64::from(stars));
            }
            let people = stored.people.entry(contribution.side).or_default();
            people.insert(review.person.clone());
        }
        stored
    }

    fn score(&self, side: Side, now: NaiveDate, peers: &Peers) -> SideScore {
        let people = self.people.get(&side).map_or(0, BTreeSet::len);
        SideScore::of(side, &self.sums.on(now), people as i64, peers)
    }
}

#[track_caller]
pub fn assert_near(figure: f64, expected: &Value) {
    let expected = expected.as_f64().unwrap();
    assert!((figure - expected).abs() < 1e-9, "{figure} ≠ {expected}");
}

fn assert_peers(peers: &Peers, expected: &Value) {
    for &class in Class::ALL {
        let expected = &expected["peers"][format!("{}.{}", class.side().code(), class.code())];
        assert_near(peers.class(class).mean, &expected["m"]);
        assert_near(peers.class(class).share, &expected["pi"]);
    }
    for &side in Side::ALL {
        assert_near(peers.start(side), &expected["mu"][side.code()]);
    }
}

fn assert_side(score: &SideScore, expected: &Value) {
    assert_eq!(score.n, expected["n"]);
    assert_eq!(score.people, expected["people"]);
    assert_eq!(score.shown.code(), expected["shown"]);
    assert_near(score.weight, &expected["weight"]);
    assert_near(score.score, &expected["score"]);
    assert_near(score.sd, &expected["sd"]);
    assert_near(score.range.low, &expected["low"]);
    assert_near(score.range.high, &expected["high"]);
}

pub fn assert_both_sides(talent: &SideScore, client: &SideScore, expected: &Value) {
    assert_side(talent, &expected["talent"]);
    assert_side(client, &expected["client"]);
    match overall(talent, client) {
        Some(overall) => assert_near(overall.score, &expected["overall"]),
        None => assert!(expected["overall"].is_null()),
    }
    match gap(talent, client) {
        Some(gap) => {
            assert_near(gap.gap, &expected["gap"]["gap"]);
            assert_near(gap.half, &expected["gap"]["half"]);
            assert_eq!(gap.treatment.code(), expected["gap"]["says"]);
        }
        None => assert!(expected["gap"].is_null()),
    }
}

pub fn assert_feedback_time(curve: &Curve, expected: &Value) {
    assert_eq!(curve.n, expected["n"]);
    assert_eq!(curve.answered, expected["answered"]);
    assert_near(curve.f7(), &expected["f7"]);
    assert_near(curve.f14(), &expected["f14"]);
    assert_near(curve.f28(), &expected["f28"]);
    assert_eq!(curve.median().map(i64::from), expected["median"].as_i64());
}

fn assert_case(case: &Case, expected: &Value) {
    let everyone = Stored::of(case.reviews.iter());
    let peers = Peers::of(&everyone.sums.on(case.now));
    assert_peers(&peers, expected);
    for (name, expected) in expected["agencies"].as_object().unwrap() {
        let agency = Stored::of(case.reviews.iter().filter(|of| of.agency == *name));
        let [talent, client] = [Side::Talent, Side::Client].map(|side| agency.score(side, case.now, &peers));
        assert_both_sides(&talent, &client, expected);

        let criteria = expected["criteria"].as_object().unwrap();
        assert!(criteria.keys().eq(everyone.criteria.keys()));
        for (key, all) in &everyone.criteria {
            let own = agency.criteria.get(key).copied().unwrap_or_default();
            let mean = criterion_mean(&own.on(case.now), &all.on(case.now));
            assert_near(mean, &criteria[key]);
        }

        let waits = case.waits.iter().filter(|of| of.agency == *name);
        let curve = Curve::of(waits.map(|of| wait(of.days, of.answered, 1)));
        assert_feedback_time(&curve, &expected["feedback_time"]);
    }
}

fn wait(days: i32, answered: bool, count: i64) -> Wait {
    Wait { days, answered, count }
}

#[test]
fn every_worked_example_is_reproduced_from_the_sums() {
    let vectors: Vec<Value> = serde_json::from_str(VECTORS).unwrap();
    let cases: Vec<&Value> = vectors.iter().filter(|of| !of["case"].is_null()).collect();
    assert_eq!(cases.len(), 6);
    for vector in cases {
        let case = Case::deserialize(&vector["case"]).unwrap();
        assert_case(&case, &vector["figures"]);
    }
}

#[test]
fn every_worked_wilson_interval_is_reproduced() {
    let vectors: Vec<Value> = serde_json::from_str(VECTORS).unwrap();
    let vector = vectors.iter().find(|of| of["name"] == "wilson").unwrap();
    let pairs = <Vec<(i64, i64)>>::deserialize(&vector["pairs"]).unwrap();
    assert_eq!(pairs.len(), 5);
    for ((k, n), expected) in pairs.into_iter().zip(vector["intervals"].as_array().unwrap()) {
        let Range { low, high } = wilson(k, n).unwrap();
        assert_near(low, &expected[0]);
        assert_near(high, &expected[1]);
    }
    assert_eq!(wilson(0, 0), None);
}

#[test]
fn the_overall_score_names_the_side_it_stands_for() {
    let now = DAY_ZERO;
    let peers = Peers::of(&PerClass::default());
    let stored = five_placed(now, 5.0).on(now);
    let talent = SideScore::of(Side::Talent, &stored, 5, &peers);
    let client = SideScore::of(Side::Client, &stored, 0, &peers);
    assert_eq!((talent.shown, client.shown), (Shown::Score, Shown::Texts));
    let overall = overall(&talent, &client).unwrap();
    assert_eq!((overall.score, overall.only), (talent.score, Some(Side::Talent)));
    assert_eq!(gap(&talent, &client), None);
}

#[test]
fn talent_is_treated_better_only_when_chance_is_excluded() {
    let now = DAY_ZERO;
    let peers = Peers::of(&PerClass::default());
    let stored = five_placed(now, 4.0).on(now);
    let talent = SideScore::of(Side::Talent, &stored, 5, &peers);
    let client = |score| SideScore { score, ..talent };
    let says = |score| gap(&talent, &client(score)).unwrap().treatment;
    assert_eq!(says(talent.score - 0.1), Treatment::NoDifference);
    assert_eq!(says(talent.score - 2.0), Treatment::Talent);
    assert_eq!(says(talent.score + 2.0), Treatment::Client);
}

#[test]
fn six_mail_confirmed_reviews_of_today_are_weight_enough_on_every_day() {
    for days in 0..4000 {
        let today = DAY_ZERO + Days::new(days);
        let mut sums = PerClass::<Sums>::default();
        for _ in 0..6 {
            sums.add(&contribution(Class::Any, Proof::Mail, today, 4.0));
        }
        let peers = Peers::of(&sums.on(today));
        let score = |people| SideScore::of(Side::Client, &sums.on(today), people, &peers).shown;
        assert_eq!(score(6), Shown::Score);
        assert_eq!(score(4), Shown::Early);
        assert_eq!(score(2), Shown::Texts);
        let tomorrow = sums.on(today + Days::new(1));
        let tomorrow = SideScore::of(Side::Client, &tomorrow, 6, &peers);
        assert_eq!(tomorrow.shown, Shown::Early);
    }
}

#[test]
fn answers_come_before_those_who_still_wait_and_buckets_add_up() {
    let curve = Curve::of([wait(9, true, 1), wait(4, false, 2), wait(4, true, 2)]);
    let steps: Vec<(i32, f64)> = curve.steps.iter().map(|of| (of.day, of.share)).collect();
    assert_eq!(steps, [(4, 1.0 - 0.6), (9, 1.0)]);
    assert_eq!((curve.by(3), curve.f7()), (0.0, 1.0 - 0.6));
    assert_eq!((curve.n, curve.answered, curve.median()), (5, 3, Some(9)));
    let one_by_one = [4, 4, 9].map(|day| wait(day, true, 1));
    let waiting = [wait(4, false, 1), wait(4, false, 1), wait(1, true, 0)];
    assert_eq!(Curve::of(one_by_one.into_iter().chain(waiting)), curve);
}

#[test]
fn a_review_needs_three_answered_criteria() {
    assert_eq!(mean_stars([5_u8, 4]), None);
    assert_eq!(mean_stars([5_i16, 4, 3]), Some(4.0));
}

#[test]
fn an_experience_ends_mid_month_but_never_after_the_submission() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    assert_eq!(experience_day(day(1), day(21)), day(15));
    assert_eq!(experience_day(day(1), day(3)), day(3));
}

fn five_placed(on: NaiveDate, stars: f64) -> PerClass<Sums> {
    let mut sums = PerClass::<Sums>::default();
    for _ in 0..5 {
        sums.add(&contribution(Class::Placed, Proof::Proven, on, stars));
    }
    sums
}
