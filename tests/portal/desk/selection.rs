//! Selections: nobody is singled out by choosing, nor by taking one selection from another.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use echolot::domain::scorecards::counted::{self, Counted};
use echolot::domain::scorecards::formula::{Class, DAY_ZERO, Proof, Side};
use echolot::domain::scorecards::rebuild;
use echolot::domain::scorecards::selection::{Filter, Offer, Selection};
use echolot::domain::scorecards::tally::{Measure, Tally, half_year};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::reviews::scene::{read, write};
use crate::scorecards::counted::{list_agency, write_review};
use crate::support::each_database;
use echolot::domain::scorecards::sums::Contribution;

fn review(id: i64, dice: &mut StdRng) -> Counted {
    let class = Class::ALL[dice.random_range(0..Class::ALL.len())];
    let on = DAY_ZERO + Days::new(dice.random_range(0..900));
    let stars = dice.random_range(1..=5);
    let tally = |measure, bucket, total| Tally { measure, bucket, total };
    Counted {
        review_id: id,
        agency_id: 1,
        person_key: format!("person {}", dice.random_range(0..20)),
        contribution: Contribution {
            side: class.side(),
            class,
            proof: Proof::Mail,
            experienced_on: on,
            stars: f64::from(stars),
        },
        ratings: vec![("communication".to_owned(), stars)],
        tallies: vec![
            tally(Measure::HalfYear, half_year(on), f64::from(stars)),
            tally(Measure::Service, dice.random_range(0..3), 0.0),
            tally(Measure::CameBack, dice.random_range(0..4), 0.0),
            tally(Measure::AnsweredAfter, dice.random_range(0..30), 0.0),
        ],
    }
}

/// Half-year and service of a review.
fn cell(of: &Counted) -> (i32, i32) {
    let bucket = |measure| of.tallies.iter().find(|of| of.measure == measure).unwrap().bucket;
    (bucket(Measure::HalfYear), bucket(Measure::Service))
}

fn people<'a>(reviews: impl Iterator<Item = &'a Counted>) -> usize {
    reviews.map(|of| &of.person_key).collect::<BTreeSet<_>>().len()
}

#[test]
fn whatever_is_chosen_three_people_stand_behind_it_and_behind_what_is_left() {
    each_database(|db| {
        write(db, |conn| {
            list_agency(conn, 1);
            (1..=60).for_each(|id| write_review(conn, id, 1));
            Ok(())
        });
        let (mut dice, mut all, mut shown) = (StdRng::seed_from_u64(11), BTreeMap::new(), 0);
        for step in 0..150 {
            let id = dice.random_range(1..=60);
            if step % 5 == 4 {
                write(db, |conn| counted::take(conn, id));
                all.remove(&id);
            } else {
                let review = review(id, &mut dice);
                write(db, |conn| counted::put(conn, &review));
                all.insert(id, review);
            }
            if step % 10 == 9 {
                shown += check(&all, &read(db, |conn| Offer::of(conn, 1)), |offer, filter| {
                    read(db, |conn| Selection::of(conn, 1, offer, filter))
                });
            }
        }
        assert!(shown > 100, "{shown}");
        let differences = write(db, |conn| rebuild::agency(conn, 1));
        assert!(differences.is_empty(), "{differences:?}");
    });
}

/// Checks every choice; returns how many show something.
fn check(
    all: &BTreeMap<i64, Counted>,
    offer: &Offer,
    select: impl Fn(&Offer, &Filter) -> Selection,
) -> usize {
    let mut shown = 0;
    for &side in Side::ALL {
        let of_side: Vec<&Counted> = all.values().filter(|of| of.contribution.side == side).collect();
        let lines: BTreeSet<(i32, i32)> = of_side.iter().map(|of| cell(of)).collect();
        let half_years: BTreeSet<Option<i32>> = lines.iter().map(|of| Some(of.0)).chain([None]).collect();
        let services: BTreeSet<Option<i32>> = lines.iter().map(|of| Some(of.1)).chain([None]).collect();
        let mut left_of_half_years: Vec<&Counted> = of_side.clone();
        for &half_year in &half_years {
            let mut left = of_side.clone();
            left.retain(|of| half_year.is_none_or(|line| cell(of).0 == line));
            for &service in &services {
                let filter = Filter { side: Some(side), half_year, service };
                let own = |of: &&&Counted| {
                    half_year.is_none_or(|line| cell(of).0 == line)
                        && service.is_none_or(|line| cell(of).1 == line)
                };
                let speak: Vec<&Counted> = of_side.iter().filter(own).copied().collect();
                let selection = select(offer, &filter);
                if selection.sides.is_empty() {
                    assert_eq!((selection.reviews, selection.mean), (0, None));
                    continue;
                }
                shown += 1;
                assert_eq!(selection.reviews, speak.len() as i64);
                assert!(people(speak.iter().copied()) >= 3, "{filter:?}");
                let stars: f64 = speak.iter().map(|of| of.contribution.stars).sum();
                assert_eq!(selection.mean, Some(stars / speak.len() as f64));
                assert_eq!(selection.gap, None, "one side alone");
                check_trend(side, &speak, &selection);
                if service.is_some() {
                    left.retain(|of| !speak.iter().any(|one| one.review_id == of.review_id));
                } else if half_year.is_some() {
                    left_of_half_years.retain(|of| !speak.iter().any(|one| one.review_id == of.review_id));
                }
            }
            // What is left of a line that is shown, once all its parts that are shown are taken away.
            let is_shown =
                !select(offer, &Filter { side: Some(side), half_year, service: None }).sides.is_empty();
            if is_shown {
                assert!(left.is_empty() || left.len() >= 3, "{half_year:?}: {}", left.len());
            }
        }
        if people(of_side.iter().copied()) >= 3 {
            let left = left_of_half_years.len();
            assert!(left == 0 || left >= 3, "{left} are left");
        }
    }
    shown
}

/// Three people stand behind every half-year of the trend as well, and it is their mean.
fn check_trend(side: Side, speak: &[&Counted], selection: &Selection) {
    for half_year in &selection.trend {
        let shown = if side == Side::Talent { half_year.talent } else { half_year.client };
        let bucket = half_year.year * 2 + half_year.half - 1;
        let then: Vec<&Counted> = speak.iter().filter(|of| cell(of).0 == bucket).copied().collect();
        let Some(mean) = shown else { continue };
        assert!(people(then.iter().copied()) >= 3, "{half_year:?}");
        let stars: f64 = then.iter().map(|of| of.contribution.stars).sum();
        assert_eq!(mean, stars / then.len() as f64);
    }
}
