//! PostgreSQL goes away and comes back.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use echolot::platform::db::DbError;

use super::{hand_in, session_of};
use crate::reviews::scene::nordlicht;
use crate::support::Portal;
use crate::support::databases::{PostgresDatabase, postgres_server};
use crate::support::requirements::skip;

fn name(database: &PostgresDatabase) -> &str {
    database.url.rsplit('/').next().unwrap().split('?').next().unwrap()
}

fn administrate(sql: &str) {
    PgConnection::establish(&postgres_server().unwrap()).unwrap().batch_execute(sql).unwrap();
}

fn disconnect(name: &str) {
    administrate(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"));
}

fn with_postgres(test: impl Fn(&Portal, &PostgresDatabase)) {
    match postgres_server() {
        Some(server) => {
            let database = PostgresDatabase::new(server);
            let portal = Portal::start(database.db.clone(), &database.url, &[]);
            nordlicht(&portal.db);
            test(&portal, &database);
        }
        None => skip("postgres", "set TEST_DATABASE_URL to a server where databases may be created"),
    }
}

#[test]
fn closed_connections_are_replaced_before_anybody_notices() {
    with_postgres(|portal, database| {
        let mut alice = portal.visitor();
        alice.cookies.insert("session".to_owned(), session_of(&portal.db, "alice@example.org"));
        for _ in 0..3 {
            alice.get("/en/agencies/nordlicht").expect(200);
            disconnect(name(database));
        }
        assert!(hand_in(&mut alice, "en").is_ok());
        disconnect(name(database));
        portal.work();
    });
}

#[test]
fn while_it_is_away_the_reader_is_told_and_afterwards_it_works() {
    with_postgres(|portal, database| {
        let mut alice = portal.visitor();
        alice.cookies.insert("session".to_owned(), session_of(&portal.db, "alice@example.org"));
        administrate(&format!("ALTER DATABASE {} ALLOW_CONNECTIONS false", name(database)));
        disconnect(name(database));
        let begun = Instant::now();
        let page = alice.get("/de/agencies/nordlicht").expect(503);
        assert!(begun.elapsed() < Duration::from_secs(25), "{:?}", begun.elapsed());
        assert_eq!(page.attribute("html", "lang").as_deref(), Some("de"));
        alice.get("/healthz").expect(200);
        alice.get("/readyz").expect(503);
        administrate(&format!("ALTER DATABASE {} ALLOW_CONNECTIONS true", name(database)));
        // The pool asks again with growing pauses.
        let back = (0..20).any(|_| alice.get("/de/agencies/nordlicht").status == 200);
        assert!(back);
        assert!(hand_in(&mut alice, "de").is_ok());
    });
}

#[test]
fn a_connection_that_breaks_in_the_middle_counts_as_unavailable() {
    with_postgres(|portal, database| {
        let db = portal.db.clone();
        let asking = std::thread::spawn(move || {
            db.write_now(|conn| conn.batch_execute("SELECT pg_sleep(20)").map_err(DbError::from))
        });
        std::thread::sleep(Duration::from_millis(300));
        disconnect(name(database));
        let broken = asking.join().unwrap().expect_err("the server hung up");
        assert!(broken.is_unavailable(), "{broken}");
        portal.visitor().get("/en/agencies/nordlicht").expect(200);
    });
}
