//! The directory narrows, orders and pages, and answers from indexes.

use std::sync::{Arc, Mutex};

use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use diesel::sql_types::Text;
use echolot::domain::agencies::directory::{Filter, Order, page};
use echolot::domain::agencies::facets::Facets;
use echolot::domain::agencies::service::Service;
use echolot::domain::error::Result;
use echolot::platform::db::page::PageRequest;
use echolot::platform::db::schema::scorecards;
use echolot::platform::db::{Conn, Db, DbError};

use super::agency;
use crate::support::databases::SqliteDatabase;
use crate::support::each_database;

fn with_agencies(db: &Db) {
    db.write_now(|conn| -> Result<()> {
        let scored = [("Alster", 4.2, 30), ("Brunel", 4.6, 12), ("Cohesion", 3.1, 80), ("Delta", 0.0, 0)];
        for (name, rank, reviews) in scored {
            let id = agency(name).at("Hamburg", "DE").sector("Engineering").list(conn).id;
            let standing = (scorecards::rank_score.eq(rank), scorecards::reviews.eq(reviews));
            diesel::update(scorecards::table.find(id.0)).set(standing).execute(conn)?;
        }
        agency("Éclair")
            .at("München", "DE")
            .sector("Care & Healthcare")
            .service(Service::InterimManagement)
            .list(conn);
        agency("Fjord").at("Den Haag", "NL").at("Rotterdam", "NL").sector("IT").list(conn);
        agency("Global Brand").list(conn);
        Ok(())
    })
    .unwrap();
}

fn names(conn: &mut Conn, filter: &Filter) -> Vec<String> {
    let listing = page(conn, filter, PageRequest::new(1, 20)).unwrap();
    assert_eq!(listing.total, listing.entries.rows.len() as i64);
    listing.entries.rows.into_iter().map(|entry| entry.agency.name).collect()
}

#[test]
fn every_filter_narrows_and_filters_add_up() {
    each_database(|db| {
        with_agencies(db);
        db.read_now(|conn| -> Result<()> {
            let name = Filter { order: Order::Name, ..Filter::default() };
            assert_eq!(names(conn, &name).len(), 7);
            let some = |text: &str| Some(text.to_owned());
            assert_eq!(names(conn, &Filter { country: some("NL"), ..name.clone() }), ["Fjord"]);
            assert_eq!(names(conn, &Filter { city: some("Munich"), ..name.clone() }), ["Éclair"]);
            assert_eq!(
                names(conn, &Filter { city: some("The Hague"), country: some("NL"), ..name.clone() }),
                ["Fjord"]
            );
            assert_eq!(
                names(conn, &Filter { city: some("Munich"), country: some("NL"), ..name.clone() }),
                [""; 0]
            );
            assert_eq!(
                names(conn, &Filter { service: Some(Service::InterimManagement), ..name.clone() }),
                ["Éclair"]
            );
            assert_eq!(names(conn, &Filter { sector: some("healthcare"), ..name.clone() }), ["Éclair"]);
            assert_eq!(
                names(conn, &Filter { min_reviews: Some(30), ..name.clone() }),
                ["Alster", "Cohesion"]
            );
            let both = Filter { text: some("hamburg"), min_reviews: Some(30), ..name.clone() };
            assert_eq!(names(conn, &both), ["Alster", "Cohesion"]);
            assert_eq!(names(conn, &Filter { text: some("nothing such"), ..name }), [""; 0]);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn the_order_is_the_readers() {
    each_database(|db| {
        with_agencies(db);
        db.read_now(|conn| -> Result<()> {
            let first =
                |conn: &mut Conn, order| names(conn, &Filter { order, ..Filter::default() })[..3].to_vec();
            assert_eq!(first(conn, Order::Reviews), ["Cohesion", "Alster", "Brunel"]);
            assert_eq!(first(conn, Order::Name), ["Alster", "Brunel", "Cohesion"]);
            let rank: Vec<(i64, f64)> =
                scorecards::table.select((scorecards::agency_id, scorecards::rank_score)).load(conn)?;
            let listing = page(conn, &Filter::default(), PageRequest::new(1, 20))?;
            let shown: Vec<f64> = listing
                .entries
                .rows
                .iter()
                .map(|e| rank.iter().find(|r| r.0 == e.agency.id.0).unwrap().1)
                .collect();
            assert!(shown.is_sorted_by(|a, b| a >= b), "{shown:?}");
            let text = Some("hamburg".to_owned());
            let best = Filter { text, order: Order::Relevance, ..Filter::default() };
            assert_eq!(names(conn, &best), ["Cohesion", "Alster", "Brunel", "Delta"]);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    each_database(|db| {
        with_agencies(db);
        db.read_now(|conn| -> Result<()> {
            for (order, text) in [
                (Order::Score, None),
                (Order::Reviews, None),
                (Order::Name, None),
                (Order::Relevance, Some("hamburg")),
            ] {
                let filter = Filter { order, text: text.map(str::to_owned), ..Filter::default() };
                let mut seen = Vec::new();
                for number in 1..=4 {
                    let listing = page(conn, &filter, PageRequest::new(number, 2))?;
                    assert_eq!(listing.entries.next.is_some(), (number * 2) < listing.total);
                    seen.extend(listing.entries.rows.into_iter().map(|entry| entry.agency.id));
                }
                let all = page(conn, &filter, PageRequest::new(1, 50))?;
                assert_eq!(
                    seen,
                    all.entries.rows.iter().map(|entry| entry.agency.id).collect::<Vec<_>>(),
                    "{order}"
                );
            }
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn the_filters_offer_what_there_is() {
    each_database(|db| {
        with_agencies(db);
        let facets = db.read_now(Facets::of).unwrap();
        assert_eq!(facets.countries, ["DE", "NL"]);
        assert_eq!(facets.cities, ["Hamburg", "München", "Rotterdam", "Den Haag"]);
        assert_eq!(facets.sectors, ["Engineering", "Care & Healthcare", "IT"]);
    });
}

#[test]
fn a_page_costs_the_same_whatever_stands_on_it() {
    each_database(|db| {
        with_agencies(db);
        let cost = |filter: &Filter, size| {
            db.read_now(|conn| -> Result<u64> {
                let before = db.queries();
                page(conn, filter, PageRequest::new(1, size))?;
                Ok(db.queries() - before)
            })
            .unwrap()
        };
        let all = Filter::default();
        assert_eq!(cost(&all, 1), cost(&all, 20));
        assert_eq!(cost(&all, 20), 6);
        let best = Filter { text: Some("hambrug".to_owned()), order: Order::Relevance, ..all.clone() };
        assert_eq!(cost(&best, 20), 9);
        let searched = Filter { text: Some("hambrug".to_owned()), city: Some("Hamburg".to_owned()), ..all };
        assert_eq!(cost(&searched, 20), 9);
    });
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
}

/// What SQLite does for each query of `work`.
fn plans(db: &Db, work: impl FnOnce(&mut Conn)) -> Vec<(String, Vec<String>)> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let queries = Arc::clone(&seen);
    db.read_now(|conn| {
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::StartQuery { query, .. } = event {
                queries.lock().unwrap().push(query.to_string());
            }
        });
        work(conn);
        conn.set_instrumentation(|_: InstrumentationEvent<'_>| {});
        let queries = std::mem::take(&mut *seen.lock().unwrap());
        let explain = |text: String| {
            let sql = text.split(" -- binds").next().unwrap().to_owned();
            let steps: Vec<Step> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}")).load(conn).unwrap();
            (sql, steps.into_iter().map(|step| step.detail).collect())
        };
        Ok::<_, DbError>(queries.into_iter().map(explain).collect())
    })
    .unwrap()
}

#[test]
fn every_query_of_the_directory_is_answered_from_an_index() {
    let database = SqliteDatabase::new();
    with_agencies(&database.db);
    let text = Some("hambrug".to_owned());
    let all = Filter::default();
    let filters = [
        all.clone(),
        Filter { order: Order::Reviews, ..all.clone() },
        Filter { order: Order::Name, country: Some("DE".into()), ..all.clone() },
        Filter {
            city: Some("Munich".into()),
            service: Some(Service::InterimManagement),
            min_reviews: Some(3),
            ..all.clone()
        },
        Filter { text: text.clone(), order: Order::Relevance, ..all.clone() },
        Filter { text, order: Order::Name, ..all },
    ];
    for filter in &filters {
        let plans = plans(&database.db, |conn| {
            page(conn, filter, PageRequest::new(1, 20)).unwrap();
            Facets::of(conn).unwrap();
        });
        assert!(plans.len() > 4);
        for (sql, steps) in plans {
            if std::env::var("SHOW_PLANS").is_ok() {
                eprintln!("{sql}\n   {steps:#?}");
            }
            let table_scan = |step: &&String| {
                step.starts_with("SCAN ") && !step.contains(" INDEX ") && !step.contains("VIRTUAL TABLE")
            };
            assert_eq!(steps.iter().find(table_scan), None, "{sql}\n{steps:#?}");
        }
    }
}

/// The first page is found by walking along the order, not by putting every listed agency in order.
#[test]
fn the_first_page_does_not_sort_the_whole_directory() {
    let database = SqliteDatabase::new();
    with_agencies(&database.db);
    for order in [Order::Score, Order::Reviews, Order::Name] {
        let filter = Filter { order, ..Filter::default() };
        let plans = plans(&database.db, |conn| drop(page(conn, &filter, PageRequest::new(1, 20)).unwrap()));
        let ordered = plans.iter().filter(|(sql, _)| sql.contains("LIMIT"));
        for (sql, steps) in ordered {
            assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{sql}\n{steps:#?}");
        }
    }
}
