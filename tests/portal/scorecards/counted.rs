//! Whatever is counted and taken out again, the sums in the database are those of what is left.

use std::collections::BTreeMap;

use chrono::Days;
use diesel::prelude::*;
use echolot::domain::error::Error;
use echolot::domain::scorecards::board;
use echolot::domain::scorecards::counted::{self, Counted};
use echolot::domain::scorecards::formula::{Class, DAY_ZERO, Proof};
use echolot::domain::scorecards::tally::{Measure, Tally};
use echolot::platform::db::schema::{agencies, counted_ratings, counted_reviews, reviews, scorecards};
use echolot::platform::db::schema::{score_sums, tallies};
use echolot::platform::db::{Conn, Db};

use super::sums::contribution;
use crate::support::each_database;

/// An agency with this id, in no more detail than the sums need.
pub fn list_agency(conn: &mut Conn, id: i64) {
    diesel::insert_into(agencies::table)
        .values((
            agencies::id.eq(id),
            agencies::slug.eq(format!("agency-{id}")),
            agencies::name.eq("Nordlicht Personal"),
            agencies::name_key.eq("nordlicht personal"),
            agencies::country.eq("DE"),
            agencies::state.eq("listed"),
            agencies::created_at.eq(DAY_ZERO.and_hms_opt(0, 0, 0).unwrap()),
            agencies::updated_at.eq(DAY_ZERO.and_hms_opt(0, 0, 0).unwrap()),
        ))
        .execute(conn)
        .unwrap();
}

/// A review with this id that can be counted.
pub fn write_review(conn: &mut Conn, id: i64, agency_id: i64) {
    let moment = DAY_ZERO.and_hms_opt(0, 0, 0).unwrap();
    diesel::insert_into(reviews::table)
        .values((
            reviews::id.eq(id),
            reviews::agency_id.eq(agency_id),
            reviews::person_key.eq("nobody"),
            reviews::kind.eq("candidate"),
            reviews::side.eq("talent"),
            reviews::proof.eq("mail"),
            reviews::state.eq("published"),
            reviews::submitted_at.eq(moment),
            reviews::state_changed_at.eq(moment),
            reviews::stage.eq("offer"),
            reviews::outcome.eq("placed"),
            reviews::language.eq("de"),
        ))
        .execute(conn)
        .unwrap();
}

pub fn counted(review_id: i64, person: &str, class: Class, stars: i32) -> Counted {
    let on = DAY_ZERO + Days::new(2000);
    Counted {
        review_id,
        agency_id: 1,
        person_key: person.to_owned(),
        contribution: contribution(class, Proof::Proven, on, f64::from(stars)),
        ratings: ["communication", "feedback_behaviour", "honesty"].map(|of| (of.to_owned(), stars)).to_vec(),
        tallies: vec![Tally { measure: Measure::Stars, bucket: stars, total: 0.0 }],
    }
}

fn put(db: &Db, counted: &Counted) {
    db.write_now(|conn| counted::put(conn, counted)).unwrap();
}

#[test]
fn a_published_review_moves_the_scorecard_and_leaves_nothing_when_it_goes() {
    each_database(|db| {
        db.write_now(|conn| {
            list_agency(conn, 1);
            (1..=6).for_each(|id| write_review(conn, id, 1));
            Ok::<_, Error>(())
        })
        .unwrap();
        for id in 1..=5 {
            put(db, &counted(id, &format!("person {id}"), Class::Placed, 5));
        }
        put(db, &counted(6, "person 5", Class::NotPlaced, 2));
        let columns = (scorecards::shown, scorecards::reviews, scorecards::talent_people);
        let row =
            |conn: &mut Conn| scorecards::table.find(1).select(columns).first(conn).map_err(Error::from);
        let shown: (String, i64, i64) = db.read_now(row).unwrap();
        assert_eq!(shown, ("score".to_owned(), 6, 5));
        put(db, &counted(6, "person 6", Class::NotPlaced, 1));
        assert_eq!(db.read_now(row).unwrap().2, 6);
        for id in 1..=6 {
            db.write_now(|conn| counted::take(conn, id)).unwrap();
            db.write_now(|conn| counted::take(conn, id)).unwrap();
        }
        assert_eq!(db.read_now(row).unwrap(), ("texts".to_owned(), 0, 0));
        db.read_now(|conn| {
            assert_eq!(counted_reviews::table.count().get_result::<i64>(conn)?, 0);
            assert_eq!(counted_ratings::table.count().get_result::<i64>(conn)?, 0);
            assert_eq!(tallies::table.count().get_result::<i64>(conn)?, 0);
            let left: BTreeMap<String, f64> = score_sums::table
                .select((score_sums::class, score_sums::a))
                .load(conn)?
                .into_iter()
                .collect();
            assert!(left.values().all(|a| *a == 0.0), "{left:?}");
            Ok::<_, Error>(())
        })
        .unwrap();
    });
}

#[test]
fn a_row_of_the_board_that_several_open_at_once_is_opened_once() {
    each_database(|db| {
        db.write_now(|conn| {
            list_agency(conn, 1);
            Ok::<_, Error>(())
        })
        .unwrap();
        let open = |db: Db| std::thread::spawn(move || db.write_now(|conn| board::open(conn, 1)).unwrap());
        let all: Vec<_> = (0..4).map(|_| open(db.clone())).collect();
        all.into_iter().for_each(|one| one.join().unwrap());
        let rows: i64 =
            db.read_now(|conn| scorecards::table.count().get_result(conn).map_err(Error::from)).unwrap();
        assert_eq!(rows, 1);
    });
}
