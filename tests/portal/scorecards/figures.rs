//! The figures of an agency's page come out of the database as the worked examples say, and show nothing
//! of a side with fewer than three people.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use echolot::domain::error::Error;
use echolot::domain::scorecards::counted::{self, Counted};
use echolot::domain::scorecards::figures::{Figures, HalfYear};
use echolot::domain::scorecards::formula::{Class, Proof, Shown, Side};
use echolot::domain::scorecards::measured::{Portal, Yardstick, quickest};
use echolot::domain::scorecards::tally::{Measure, Tally, half_year};
use echolot::domain::scorecards::{board, refresh};
use echolot::platform::clock;
use echolot::platform::db::{Conn, Db, Engine};
use serde::Deserialize;
use serde_json::Value;

use super::counted::{counted, list_agency, write_review};
use super::formula::{Case, VECTORS, assert_both_sides, assert_feedback_time, assert_near};
use super::plans::{assert_found_by_key, statements};
use super::sums::contribution;
use crate::support::each_database;

/// Writes the agencies and reviews of a worked example; the waits stand with each agency's first review.
fn write_case(conn: &mut Conn, case: &Case, agencies: &BTreeMap<&str, i64>) {
    agencies.values().for_each(|&id| list_agency(conn, id));
    let mut waits: Vec<_> = case.waits.iter().collect();
    for (number, review) in (1..).zip(&case.reviews) {
        let agency_id = agencies[review.agency.as_str()];
        write_review(conn, number, agency_id);
        let contribution = review.contribution();
        let own = waits.extract_if(.., |wait| wait.agency == review.agency);
        let wait = |answered| if answered { Measure::AnsweredAfter } else { Measure::WaitingSince };
        let mut tallies: Vec<_> = own.map(|of| Tally::one(wait(of.answered), of.days)).collect();
        tallies.push(Tally::one(Measure::CameBack, 0));
        let counted = Counted {
            review_id: number,
            agency_id,
            person_key: review.person.clone(),
            contribution,
            ratings: review.ratings.iter().map(|(code, &stars)| (code.clone(), i32::from(stars))).collect(),
            tallies,
        };
        counted::put(conn, &counted).unwrap();
    }
}

fn assert_figures(figures: &Figures, expected: &Value) {
    let standing = &figures.standing;
    assert_both_sides(&standing.talent, &standing.client, expected);
    assert_eq!(figures.gap.map(|of| of.gap), standing.gap());
    for of in &figures.criteria {
        assert_near(of.mean, &expected["criteria"][format!("{}.{}", of.side, of.code)]);
    }
    if let Some(feedback) = &figures.feedback {
        assert_feedback_time(&feedback.curve, &expected["feedback_time"]);
    }
}

#[test]
fn every_worked_example_comes_out_of_the_database() {
    let vectors: Vec<Value> = serde_json::from_str(VECTORS).unwrap();
    for vector in vectors.iter().filter(|of| !of["case"].is_null()) {
        let case = Case::deserialize(&vector["case"]).unwrap();
        let names = vector["figures"]["agencies"].as_object().unwrap();
        let agencies: BTreeMap<&str, i64> = names.keys().map(String::as_str).zip(1..).collect();
        let noon = case.now.and_hms_opt(12, 0, 0).unwrap();
        each_database(|db| {
            db.write_now(|conn| {
                clock::at(noon, || write_case(conn, &case, &agencies));
                Ok::<_, Error>(())
            })
            .unwrap();
            for (name, &id) in &agencies {
                let figures = db.read_now(|conn| clock::at(noon, || Figures::of(conn, id))).unwrap();
                assert_figures(&figures, &vector["figures"]["agencies"][*name]);
            }
        });
    }
}

fn agency_with(db: &Db, reviews: impl IntoIterator<Item = Counted>) -> Figures {
    db.write_now(|conn| {
        list_agency(conn, 1);
        board::open(conn, 1)?;
        for counted in reviews {
            write_review(conn, counted.review_id, 1);
            counted::put(conn, &counted)?;
        }
        Ok::<_, Error>(())
    })
    .unwrap();
    db.read_now(|conn| Figures::of(conn, 1)).unwrap()
}

fn told(id: i64, class: Class, days: i32, on: NaiveDate) -> Counted {
    let base = counted(id, &format!("person {id}"), class, 4);
    let tally = |measure, bucket, total| Tally { measure, bucket, total };
    Counted {
        contribution: contribution(class, Proof::Plausible, on, 4.0),
        ratings: base.ratings.into_iter().chain([("aftercare".to_owned(), 2)]).collect(),
        tallies: vec![
            Tally::one(Measure::Stars, 4),
            Tally::one(Measure::CameBack, 3),
            Tally::one(Measure::AnsweredAfter, days),
            tally(Measure::Chased, 1, 1.0),
            Tally::one(Measure::Silent, 1),
            tally(Measure::HalfYear, half_year(on), 4.0),
            tally(Measure::Aftercare, 1, 3.0),
        ],
        ..base
    }
}

#[test]
fn an_agency_without_reviews_shows_nothing() {
    each_database(|db| {
        let figures = agency_with(db, []);
        assert_eq!(figures.standing.shown(), Shown::Texts);
        assert_eq!(figures.standing.range(), None);
        assert!(figures.criteria.is_empty() && figures.trend.is_empty());
        assert_eq!((figures.feedback, figures.aftercare), (None, None));
    });
}

#[test]
fn a_side_with_fewer_than_three_people_shows_no_figure_of_any_kind() {
    each_database(|db| {
        let on = clock::today() - Days::new(30);
        let talent = (1..=5).map(|id| told(id, Class::NotPlaced, 7, on));
        let figures = agency_with(db, talent.chain((6..=7).map(|id| told(id, Class::Any, 70, on))));
        assert_eq!(figures.standing.client.shown, Shown::Texts);
        assert!(figures.criteria.iter().all(|of| of.side == Side::Talent));
        assert!(figures.criterion(Side::Talent, "aftercare").is_some());
        let feedback = figures.feedback.unwrap();
        assert_eq!((feedback.curve.n, feedback.curve.median()), (5, Some(7)));
        assert_eq!((feedback.came_back, feedback.silent), ([0, 0, 0, 5], Some([0, 5, 0])));
        let reasons = feedback.reasons.unwrap();
        assert_eq!((reasons.count, reasons.of, reasons.share), (5, 5, 1.0));
        let chases = feedback.chases.unwrap();
        assert_eq!((chases.mean, chases.none), (1.0, 0.0));
        let aftercare = figures.aftercare.unwrap();
        assert_eq!((aftercare.answers, aftercare.moments.len()), (5, 1));
        assert_eq!((aftercare.moments[0].moment, aftercare.moments[0].mean), (1, 3.0));
        // What texts-only reviews give is counted with the others where no figure of a side shows.
        assert_eq!((figures.histogram, figures.proofs), ([0, 0, 0, 7, 0], [0, 7, 0]));
    });
}

#[test]
fn the_trend_runs_without_holes_and_leaves_out_half_years_of_one_or_two() {
    each_database(|db| {
        let day = |month| NaiveDate::from_ymd_opt(2025, month, 15).unwrap();
        let on = |id: i64| match id {
            1..=3 => day(3),
            4 => day(9),
            _ => NaiveDate::from_ymd_opt(2026, 2, 15).unwrap(),
        };
        let figures = agency_with(db, (1..=7).map(|id| told(id, Class::Placed, 3, on(id))));
        let half = |year, half, talent, reviews| HalfYear { year, half, talent, client: None, reviews };
        let expected = [half(2025, 1, Some(4.0), 3), half(2025, 2, None, 1), half(2026, 1, Some(4.0), 3)];
        assert_eq!(figures.trend, expected);
    });
}

/// Three agencies with reviews of both sides; the gap between the sides rises with the agency's id.
fn three_agencies(db: &Db) {
    db.write_now(|conn| {
        for agency_id in 1..=3 {
            list_agency(conn, agency_id);
            for number in 0..12 {
                let id = agency_id * 100 + number;
                write_review(conn, id, agency_id);
                let (class, stars) =
                    if number < 6 { (Class::NotPlaced, 4 - agency_id as i32) } else { (Class::Any, 4) };
                let on = clock::today() - Days::new(20);
                let base = told(id, class, agency_id as i32 * 2, on);
                let contribution = contribution(class, Proof::Proven, on, f64::from(stars));
                counted::put(conn, &Counted { agency_id, contribution, ..base })?;
            }
        }
        Ok::<_, Error>(())
    })
    .unwrap();
    refresh::everything(db).unwrap();
}

#[test]
fn a_gap_is_ranked_among_the_gaps_of_the_others() {
    each_database(|db| {
        three_agencies(db);
        let ranked = |id| db.read_now(|conn| Figures::of(conn, id)).unwrap().gap.unwrap().larger_than;
        assert_eq!([1, 2, 3].map(ranked), [Some(0.0), Some(0.5), Some(1.0)]);
    });
}

#[test]
fn the_portal_knows_its_own_figures_and_the_quickest() {
    each_database(|db| {
        three_agencies(db);
        let portal = db.read_now(Portal::now).unwrap();
        assert_eq!(portal.reviews, 36);
        assert_eq!(portal.feedback.unwrap().curve.median(), Some(4));
        let quickest = db.read_now(|conn| quickest(conn, 2)).unwrap();
        assert_eq!(quickest.iter().map(|of| (of.agency_id, of.median)).collect::<Vec<_>>(), [(1, 2), (2, 4)]);
        let yardstick = db.read_now(Yardstick::today).unwrap();
        assert_eq!(yardstick.classes.any.n, 18);
        let communication = yardstick.criteria.iter().find(|of| of.code == "communication").unwrap();
        assert_eq!((communication.side, communication.n), (Side::Talent, 18));
        assert!((3.5..4.0).contains(&communication.mean));
    });
}

#[test]
fn nothing_that_grows_with_reviews_is_read_whole() {
    each_database(|db| {
        three_agencies(db);
        if db.engine() == Engine::Postgres {
            return;
        }
        // What all agencies together make: a few rows for each side.
        let small = ["peer_sums", "peer_criterion_sums", "peer_tallies", "CONSTANT"];
        db.write_now(|conn| {
            let mut review = told(100, Class::NotPlaced, 3, clock::today());
            let publishing = statements(conn, |conn| counted::put(conn, &review).unwrap());
            assert_found_by_key(conn, &publishing, &small);
            let page = statements(conn, |conn| drop(Figures::of(conn, 1).unwrap()));
            assert_found_by_key(conn, &page, &small);
            assert_eq!(page.len(), 9, "{page:#?}");
            let home = statements(conn, |conn| {
                Portal::now(conn).unwrap();
                quickest(conn, 3).unwrap();
            });
            assert_found_by_key(conn, &home, &small);
            // As many statements with a hundred reviews more.
            for id in 1000..1100 {
                write_review(conn, id, 1);
                review = Counted { review_id: id, person_key: format!("person {id}"), ..review };
                counted::put(conn, &review)?;
            }
            let again = statements(conn, |conn| counted::put(conn, &review).unwrap());
            assert!(again.len() <= publishing.len(), "{} > {}", again.len(), publishing.len());
            assert!(again.len() < 50, "{again:#?}");
            Ok::<_, Error>(())
        })
        .unwrap();
    });
}
