//! How SQLite finds what is asked for: by an index, or by reading everything.

use std::sync::{Arc, Mutex};

use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use diesel::sql_types::Text;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::profile::Profile;
use echolot::domain::agencies::{Agency, AgencyId};
use echolot::domain::error::Error;
use echolot::domain::reviews::engagement::{Outcome, Stage};
use echolot::domain::reviews::list::{self, Filters};
use echolot::domain::reviews::submission;
use echolot::domain::reviews::version::{self, Version};
use echolot::domain::scorecards::formula::Side;
use echolot::platform::db::Conn;
use echolot::platform::i18n::Locale;

use super::agency_page::{nordlicht, say};
use crate::reviews::scene::{person, told, told_by_client};
use crate::support::databases::SqliteDatabase;

#[derive(QueryableByName)]
struct PlanStep {
    #[diesel(sql_type = Text)]
    detail: String,
}

/// Every statement that `work` sends, without its values.
pub fn statements(conn: &mut Conn, work: impl FnOnce(&mut Conn)) -> Vec<String> {
    let sent = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&sent);
    conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let text = query.to_string();
            let statement = text.split(" -- binds").next().unwrap().to_owned();
            log.lock().unwrap().push(statement);
        }
    });
    work(conn);
    conn.set_instrumentation(|_: InstrumentationEvent<'_>| {});
    let sent = sent.lock().unwrap().clone();
    sent.into_iter().filter(|of| !of.contains("SAVEPOINT")).collect()
}

/// Fails if SQLite would read a table from end to end, save those named.
#[track_caller]
pub fn assert_found_by_key(conn: &mut Conn, statements: &[String], may_be_read_whole: &[&str]) {
    // An empty list of keys asks for nothing.
    for statement in statements.iter().filter(|of| !of.contains("(1=0)")) {
        let plan =
            diesel::sql_query(format!("EXPLAIN QUERY PLAN {statement}")).load::<PlanStep>(conn).unwrap();
        for PlanStep { detail } in plan {
            let table =
                detail.strip_prefix("SCAN ").map(|of| of.split(' ').next().unwrap().trim_matches('`'));
            if let Some(table) = table {
                assert!(may_be_read_whole.contains(&table), "{detail}: {statement}");
            }
        }
    }
}

#[test]
fn no_list_of_reviews_is_found_by_reading_all_of_them() {
    let database = SqliteDatabase::new();
    let agency = nordlicht(&database.db);
    say(&database.db, agency.id, 3, &told());
    say(&database.db, agency.id, 3, &told_by_client());
    let none = Filters::default();
    let filters = [
        none,
        Filters { side: Some(Side::Client), ..none },
        Filters { stars: Some(2), ..none },
        Filters { stage: Some(Stage::Offer), ..none },
        Filters { outcome: Some(Outcome::NeverTold), ..none },
        Filters { language: Some(Locale::De), side: Some(Side::Talent), ..none },
    ];
    let read = |conn: &mut Conn| {
        for filters in filters {
            let page = statements(conn, |conn| {
                list::of_agency(conn, agency.id, &filters, None).unwrap();
                list::of_agency(conn, agency.id, &filters, Some(1)).unwrap();
                list::count_of_agency(conn, agency.id, &filters).unwrap();
                Profile::of(conn, AgencyId(1)).unwrap();
            });
            assert_found_by_key(conn, &page, &[]);
        }
        let home = statements(conn, |conn| {
            list::newest(conn, 5).unwrap();
            Agency::count_listed(conn).unwrap();
            Agency::listed_among(conn, &[agency.id]).unwrap();
        });
        assert_found_by_key(conn, &home, &[]);
        Ok::<_, Error>(())
    };
    database.db.read_now(read).unwrap();
}

/// The home page must not cost more with every review there is.
#[test]
fn the_newest_reviews_are_read_in_their_order() {
    let database = SqliteDatabase::new();
    say(&database.db, nordlicht(&database.db).id, 3, &told());
    let read = |conn: &mut Conn| {
        let sent = statements(conn, |conn| drop(list::newest(conn, 5).unwrap()));
        let plan = format!("EXPLAIN QUERY PLAN {}", sent[0]);
        let steps = diesel::sql_query(plan).load::<PlanStep>(conn)?;
        assert!(steps.iter().any(|step| step.detail.contains("reviews_newest")), "{}", sent[0]);
        assert!(!steps.iter().any(|step| step.detail.contains("TEMP B-TREE")), "{}", sent[0]);
        Ok::<_, Error>(())
    };
    database.db.read_now(read).unwrap();
}

/// Where an id is set, even to itself, SQLite looks through every row that refers to it: publishing would cost
/// more with every review of the agency.
#[test]
fn handing_in_and_publishing_set_no_id() {
    let database = SqliteDatabase::new();
    let agency = nordlicht(&database.db).id;
    let author = person(&database.db, "alice@example.org");
    let publish = |conn: &mut Conn| {
        let review = submission::submit(conn, &author, agency, &told()).unwrap();
        let version = Version::latest(conn, review).unwrap().id;
        version::publish(conn, Actor::System, version).unwrap();
    };
    let write = |conn: &mut Conn| {
        let sent = statements(conn, publish);
        assert!(sent.iter().any(|statement| statement.starts_with("UPDATE `agencies`")), "{sent:?}");
        for statement in sent {
            assert!(!statement.contains("SET `id` ="), "{statement}");
        }
        Ok::<_, Error>(())
    };
    database.db.write_now(write).unwrap();
}
