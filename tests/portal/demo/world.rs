//! The demo world is believable: large enough, coherent, without copies, within the rules the
//! portal enforces on real people, and the same every time.

mod facts;
mod texts;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use echolot::cli::demo::world::{ALICE, BOB, CARLA, CHARLIE, DemoReview, Fate, MAX, MONA, World, world};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

static WORLD: LazyLock<World> = LazyLock::new(|| world(today()));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 28).unwrap()
}

fn reviews() -> &'static [DemoReview] {
    &WORLD.reviews
}

fn count(of: impl Fn(&DemoReview) -> bool) -> usize {
    reviews().iter().filter(|review| of(review)).count()
}

fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

#[test]
fn forty_agencies_in_four_countries_and_about_nine_hundred_reviews() {
    assert_eq!(WORLD.agencies.len(), 40);
    for (country, least) in [("DE", 15), ("NL", 11), ("AT", 4), ("BE", 4)] {
        let there = WORLD.agencies.iter().filter(|a| a.country == country);
        assert!(there.count() >= least, "{country}");
    }
    assert!((850..=1000).contains(&reviews().len()), "{}", reviews().len());
}

#[test]
fn every_agency_is_described_in_full_and_lives_on_a_reserved_domain() {
    let mut names = HashSet::new();
    for agency in &WORLD.agencies {
        assert!(names.insert(agency.name), "{} twice", agency.name);
        assert!(agency.website.starts_with("https://") && agency.website.ends_with(".example"));
        assert!(!agency.legal_name.is_empty() && !agency.city.is_empty());
        assert!(!agency.services.is_empty() && !agency.sectors.is_empty());
        assert!(graphemes(agency.description) > 80, "{}", agency.name);
        let character = &agency.character;
        for stars in [character.talent, character.client] {
            assert!((1.0..=5.0).contains(&stars), "{}", agency.name);
        }
        assert!(character.days > 0.0 && character.feedback > 0.0 && character.clients > 0.0);
    }
    assert!(names.iter().any(|name| graphemes(name) > 90), "one very long name");
}

#[test]
fn no_agency_bears_the_name_of_a_real_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/agencies.csv");
    let Ok(register) = std::fs::read_to_string(path) else {
        eprintln!("skipped: {path} is not here");
        return;
    };
    let register = register.to_lowercase();
    for agency in &WORLD.agencies {
        assert!(!register.contains(&agency.name.to_lowercase()), "{}", agency.name);
    }
}

#[test]
fn small_agencies_have_exactly_the_figures_that_thresholds_need() {
    let published = |index| count(|r| r.agency == index && r.fate == Fate::Published);
    let figures: HashSet<usize> = (0..WORLD.agencies.len()).map(published).collect();
    for figure in [0, 2, 3, 4, 5] {
        assert!(figures.contains(&figure), "no agency with {figure}");
    }
}

#[test]
fn one_agency_improves_and_one_decays() {
    let mean = |name: &str, recent: bool| {
        let index = WORLD.agencies.iter().position(|a| a.name == name).unwrap();
        let middle = today() - chrono::Days::new(600);
        let chosen = reviews()
            .iter()
            .filter(|r| r.agency == index && r.kind != "client" && (r.experienced > middle) == recent);
        let stars: Vec<f64> =
            chosen.flat_map(|r| r.ratings.iter().map(|(_, star)| f64::from(*star))).collect();
        stars.iter().sum::<f64>() / stars.len() as f64
    };
    let gained = |name| mean(name, true) - mean(name, false);
    assert!(gained("Nordlicht Personal") > 0.15, "{}", gained("Nordlicht Personal"));
    assert!(gained("Spreefaden Recruiting") < -0.25, "{}", gained("Spreefaden Recruiting"));
}

#[test]
fn nobody_writes_twice_about_an_agency_within_twelve_months() {
    let mut days: HashMap<(usize, usize), Vec<NaiveDateTime>> = HashMap::new();
    for r in reviews() {
        days.entry((r.person, r.agency)).or_default().push(r.submitted_at);
    }
    for times in days.values() {
        assert!(times.windows(2).all(|pair| (pair[1] - pair[0]).num_days() > 366));
    }
}

#[test]
fn people_write_from_one_side_and_have_joined_before() {
    let mut addresses = HashSet::new();
    for person in &WORLD.people {
        assert!(addresses.insert(&person.address) && person.address.ends_with("@example.org"));
    }
    for r in reviews() {
        let person = &WORLD.people[r.person];
        assert!(person.joined_at < r.submitted_at, "{}", person.address);
        assert_eq!(person.side == "client", r.kind == "client", "{}", person.address);
        assert_eq!(person.language, r.language, "{}", person.address);
    }
}

#[test]
fn the_portal_has_grown_and_weekends_are_quieter() {
    let year = |years: i64| {
        let ago = |r: &DemoReview| (today() - r.submitted_at.date()).num_days() / 365;
        count(|r| ago(r) == years)
    };
    assert!(year(0) > year(1) && year(1) > year(2) && year(2) > year(3));
    let weekend = count(|r| r.submitted_at.weekday().number_from_monday() > 5);
    assert!(weekend * 7 < reviews().len() * 2, "{weekend}");
}

#[test]
fn moderators_have_work_and_a_history() {
    let pending: Vec<_> = reviews().iter().filter(|r| r.fate == Fate::Pending).collect();
    assert!((8..=12).contains(&pending.len()), "{}", pending.len());
    let kinds: HashSet<&str> = pending.iter().map(|r| r.kind).collect();
    assert_eq!(kinds.len(), 4, "{kinds:?}");
    assert!(count(|r| matches!(r.fate, Fate::Returned { .. })) >= 3);
    assert!(count(|r| matches!(r.fate, Fate::Rejected { .. })) >= 3);
    assert!(count(|r| matches!(r.fate, Fate::Removed { .. })) >= 2);
    assert!(count(|r| matches!(r.fate, Fate::Withdrawn { .. })) >= 4);
}

#[test]
fn the_cast_has_its_reviews() {
    let fates = |person| {
        let own = reviews().iter().filter(move |r| r.person == person);
        own.map(|r| std::mem::discriminant(&r.fate)).collect::<HashSet<_>>()
    };
    assert_eq!(count(|r| r.person == ALICE), 3);
    assert_eq!(fates(ALICE).len(), 3, "published, returned, pending");
    assert!(count(|r| r.person == ALICE && !r.follow_ups.is_empty()) == 1);
    assert_eq!(count(|r| r.person == CARLA && r.kind == "client"), 2);
    assert_eq!(count(|r| r.person == CHARLIE), 0);
    assert_eq!(WORLD.people[ALICE].address, "alice@example.org");
    assert!(BOB.ends_with(WORLD.agencies[0].website.trim_start_matches("https://")));
    assert_ne!(MONA, MAX);
}

#[test]
fn equal_days_give_equal_worlds_and_every_day_gives_a_sound_one() {
    assert_eq!(world(today()), *WORLD);
    for days in [1, 31, 200, 364] {
        let day = today() + chrono::Days::new(days);
        let other = world(day);
        assert_eq!(other.reviews.len(), reviews().len());
        for r in &other.reviews {
            assert!(r.experienced <= r.submitted_at.date() && r.submitted_at.date() < day);
            assert!(r.published_at.is_none_or(|at| at.date() < day && at > r.submitted_at));
        }
    }
}
