//! Whatever is published, edited and taken out again, a rebuild from what is left finds no difference;
//! and what was stored wrongly it mends.

use chrono::Days;
use diesel::prelude::*;
use echolot::domain::actor::Actor;
use echolot::domain::error::Error;
use echolot::domain::scorecards::counted::{self, Counted};
use echolot::domain::scorecards::formula::{Class, DAY_ZERO, Proof, mean_stars};
use echolot::domain::scorecards::tally::{Measure, Tally, half_year};
use echolot::domain::scorecards::{rebuild, refresh};
use echolot::platform::db::schema::{peer_sums, score_sums, scorecards, tallies};
use echolot::platform::db::{Conn, Db};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use super::counted::{counted, list_agency, write_review};
use super::sums::contribution;
use crate::support::each_database;

const AGENCIES: i64 = 3;
const REVIEWS: i64 = 12;
const CRITERIA: [&str; 4] = ["communication", "feedback_behaviour", "honesty", "aftercare"];

fn prepare(db: &Db) {
    db.write_now(|conn| {
        (1..=AGENCIES).for_each(|id| list_agency(conn, id));
        (1..=REVIEWS).for_each(|id| write_review(conn, id, 1));
        Ok::<_, Error>(())
    })
    .unwrap();
}

fn any_counted() -> impl Strategy<Value = Counted> {
    let who = (1..=REVIEWS, 1..=AGENCIES, 0..5_i32);
    let what = (
        proptest::sample::select(Class::ALL.to_vec()),
        proptest::sample::select(Proof::ALL.to_vec()),
        0..365 * 8_u64,
        vec(1..=5_i32, 3..=4),
        (any::<bool>(), 0..60_i32),
    );
    (who, what).prop_map(|((review_id, agency_id, person), (class, proof, day, stars, (answered, days)))| {
        let on = DAY_ZERO + Days::new(day);
        let mean = mean_stars(stars.iter().copied()).unwrap();
        let waited = if answered { Measure::AnsweredAfter } else { Measure::WaitingSince };
        let tally = |measure, bucket, total| Tally { measure, bucket, total };
        Counted {
            review_id,
            agency_id,
            person_key: format!("person {person}"),
            contribution: contribution(class, proof, on, mean),
            ratings: CRITERIA.iter().map(|&of| of.to_owned()).zip(stars).collect(),
            tallies: vec![
                tally(Measure::Stars, mean.round() as i32, 0.0),
                tally(Measure::HalfYear, half_year(on), mean),
                tally(waited, days, 0.0),
            ],
        }
    })
}

/// A review is published or edited, or it goes.
fn any_step() -> impl Strategy<Value = Result<Counted, i64>> {
    prop_oneof![3 => any_counted().prop_map(Ok), 1 => (1..=REVIEWS).prop_map(Err)]
}

fn take_step(conn: &mut Conn, step: &Result<Counted, i64>) -> Result<(), Error> {
    match step {
        Ok(counted) => counted::put(conn, counted),
        Err(review_id) => counted::take(conn, *review_id),
    }
}

fn differences(db: &Db) -> Vec<String> {
    let found = rebuild::everything(db, Actor::Operator, |_, _| {}).unwrap();
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn whatever_was_counted_in_whatever_order_a_rebuild_finds_no_difference() {
    each_database(|db| {
        prepare(db);
        let mut runner =
            TestRunner::new(Config { cases: 10, failure_persistence: None, ..Config::default() });
        let steps = vec(any_step(), 1..30);
        let holds = |steps: Vec<Result<Counted, i64>>| {
            for step in &steps {
                db.write_now(|conn| take_step(conn, step)).unwrap();
            }
            prop_assert_eq!(differences(db), Vec::<String>::new());
            Ok(())
        };
        runner.run(&steps, holds).unwrap();
    });
}

#[test]
fn two_who_publish_at_once_lose_nothing() {
    each_database(|db| {
        prepare(db);
        let mut runner = TestRunner::deterministic();
        let writers: Vec<_> = (0..4_i64)
            .map(|writer| {
                let steps = vec(any_counted(), 25).new_tree(&mut runner).unwrap().current();
                // Each writer has reviews of its own, as each review has one author.
                let own = move |counted: Counted| Counted {
                    review_id: 1 + writer * 3 + counted.review_id % 3,
                    ..counted
                };
                let (db, steps) = (db.clone(), steps.into_iter().map(own).collect::<Vec<_>>());
                std::thread::spawn(move || {
                    for (number, counted) in steps.iter().enumerate() {
                        db.write_now(|conn| counted::put(conn, counted)).unwrap();
                        if number % 5 == 0 {
                            db.write_now(|conn| counted::take(conn, counted.review_id)).unwrap();
                        }
                    }
                })
            })
            .collect();
        refresh::everything(db).unwrap();
        writers.into_iter().for_each(|writer| writer.join().unwrap());
        assert_eq!(differences(db), Vec::<String>::new());
    });
}

#[test]
fn what_was_stored_wrongly_is_reported_and_mended() {
    each_database(|db| {
        prepare(db);
        for (id, class) in [(1, Class::Placed), (2, Class::NotPlaced), (3, Class::Any)] {
            let counted = counted(id, &format!("person {id}"), class, 4);
            db.write_now(|conn| counted::put(conn, &counted)).unwrap();
        }
        db.write_now(|conn| {
            diesel::update(score_sums::table.filter(score_sums::class.eq("placed")))
                .set(score_sums::b.eq(score_sums::b * 1.000_001))
                .execute(conn)?;
            diesel::update(peer_sums::table.filter(peer_sums::class.eq("any")))
                .set(peer_sums::n.eq(7))
                .execute(conn)?;
            diesel::delete(
                tallies::table.filter(tallies::side.eq("client").and(tallies::measure.eq("stars"))),
            )
            .execute(conn)?;
            diesel::update(scorecards::table).set(scorecards::talent_people.eq(9)).execute(conn)?;
            Ok::<_, Error>(())
        })
        .unwrap();
        let found = differences(db);
        let about = ["sums placed", "all agencies, sums any", "tally client stars 4", "people"];
        assert_eq!(found.len(), about.len(), "{found:?}");
        for figure in about {
            assert!(found.iter().any(|of| of.contains(figure)), "{figure}: {found:?}");
        }
        assert_eq!(differences(db), Vec::<String>::new());
    });
}

#[test]
fn a_night_that_passes_changes_what_lists_show() {
    each_database(|db| {
        prepare(db);
        for id in 1..=6 {
            let counted = counted(id, &format!("person {id}"), Class::Placed, 5);
            db.write_now(|conn| counted::put(conn, &counted)).unwrap();
        }
        let row = |conn: &mut Conn| {
            let columns = (scorecards::shown, scorecards::rank_score, scorecards::weight);
            scorecards::table.find(1).select(columns).first::<(String, f64, f64)>(conn).map_err(Error::from)
        };
        let today = db.read_now(row).unwrap();
        db.clock().advance(chrono::Duration::days(1096));
        refresh::everything(db).unwrap();
        let later = db.read_now(row).unwrap();
        assert!((later.2 - today.2 / 4.0).abs() < 1e-9, "{today:?} {later:?}");
        assert!((1.0..=5.0).contains(&today.1) && today.0 == "score", "{today:?}");
        assert!(later.1 < 1.0 && later.0 == "early", "{later:?}");
    });
}
