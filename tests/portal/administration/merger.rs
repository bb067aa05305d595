//! Merging two agencies: nothing stays behind, nothing is lost, and the sums agree to the last digit.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use echolot::domain::actor::Actor;
use echolot::domain::administration::merger::merge;
use echolot::domain::agencies::service::Service;
use echolot::domain::agencies::{Agency, AgencyId, AgencyState, profile::Profile, succession};
use echolot::domain::case::{self, CaseKind, NewCase};
use echolot::domain::error::{Conflict, Error, Result};
use echolot::domain::scorecards::counted::{self, Counted};
use echolot::domain::scorecards::formula::Class;
use echolot::domain::scorecards::rebuild;
use echolot::domain::search;
use echolot::domain::subject::{Subject, SubjectKind};
use echolot::platform::clock;
use echolot::platform::db::schema::{
    cases, peer_sums, review_drafts, reviewing_periods, reviews, scorecards,
};
use echolot::platform::db::{Conn, Db, DbError};

use crate::agencies::agency;
use crate::scorecards::counted::{counted, write_review};
use crate::support::each_database;

fn write<T>(db: &Db, verb: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    db.write_now(verb)
}

/// Two listed agencies: reviews 1 to 6 about the first, 7 to 10 about the second, by overlapping people.
fn prepare(db: &Db) -> (Agency, Agency) {
    write(db, |conn| {
        let old =
            agency("Alster Personal GmbH").at("Hamburg", "DE").service(Service::ExecutiveSearch).list(conn);
        let new = agency("Nordlicht Personal").at("Bremen", "DE").sector("IT").list(conn);
        for id in 1..=10 {
            let of = if id <= 6 { old.id } else { new.id };
            write_review(conn, id, of.0);
            let class = if id % 2 == 0 { Class::Placed } else { Class::NotPlaced };
            let stars = i32::try_from(id % 5).unwrap() + 1;
            let one = Counted { agency_id: of.0, ..counted(id, &format!("person {}", id % 7), class, stars) };
            counted::put(conn, &one)?;
        }
        Ok((old, new))
    })
    .unwrap()
}

fn peers(db: &Db) -> Vec<(String, i64, f64, f64, f64)> {
    let columns = (peer_sums::class, peer_sums::n, peer_sums::a, peer_sums::b, peer_sums::c);
    write(db, |conn| Ok(peer_sums::table.order(peer_sums::class).select(columns).load(conn)?)).unwrap()
}

#[test]
fn reviews_and_sums_move_and_a_rebuild_finds_no_difference() {
    each_database(|db| {
        let (old, new) = prepare(db);
        let before = peers(db);
        assert_eq!(write(db, |conn| merge(conn, Actor::Operator, old.id, new.id)).unwrap(), 6);
        let board = |id: AgencyId| -> (i64, i64) {
            let columns = (scorecards::reviews, scorecards::talent_people);
            write(db, |conn| Ok(scorecards::table.find(id).select(columns).first(conn)?)).unwrap()
        };
        assert_eq!((board(old.id), board(new.id)), ((0, 0), (10, 7)));
        let differences = rebuild::everything(db, Actor::Operator, |_, _| {}).unwrap();
        assert!(differences.is_empty(), "{}", differences[0]);
        assert_eq!(peers(db), before);
        write(db, |conn| counted::take(conn, 1)).unwrap();
        assert_eq!(board(new.id).0, 9);
    });
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// How many rows of each table belong to the agency.
fn rows_of(db: &Db, agency: AgencyId) -> BTreeMap<String, i64> {
    const SQLITE: &str = "SELECT t.name AS name FROM sqlite_master t JOIN pragma_table_info(t.name) c \
         WHERE t.type = 'table' AND c.name = 'agency_id'";
    const POSTGRES: &str = "SELECT table_name::text AS name FROM information_schema.columns \
         WHERE table_schema = 'public' AND column_name = 'agency_id'";
    db.read_now(|conn| {
        let names: Vec<Name> = match conn {
            Conn::Sqlite(inner) => diesel::sql_query(SQLITE).load(inner)?,
            Conn::Postgres(inner) => diesel::sql_query(POSTGRES).load(inner)?,
        };
        let count = |name: Name| {
            let sql = format!("SELECT count(*) AS n FROM {} WHERE agency_id = {}", name.name, agency.0);
            let n: Count = match conn {
                Conn::Sqlite(inner) => diesel::sql_query(sql).get_result(inner)?,
                Conn::Postgres(inner) => diesel::sql_query(sql).get_result(inner)?,
            };
            Ok((name.name, n.n))
        };
        names.into_iter().map(count).collect::<QueryResult<_>>().map_err(DbError::from)
    })
    .unwrap()
}

#[test]
fn nothing_stays_behind_but_what_the_old_agency_was_itself() {
    each_database(|db| {
        let (old, new) = prepare(db);
        write(db, |conn| {
            let (now, subject) = (clock::now(), Subject::new(SubjectKind::Review, 1));
            let language = "de".to_owned();
            let agency_id = Some(old.id.0);
            let case = NewCase { kind: CaseKind::Review, subject, agency_id, author: None, language };
            case::open(conn, Actor::System, case)?;
            diesel::insert_into(review_drafts::table)
                .values((
                    review_drafts::id.eq(1),
                    review_drafts::token_hash.eq("hash"),
                    review_drafts::agency_id.eq(old.id),
                    review_drafts::kind.eq("candidate"),
                    review_drafts::content.eq("{}"),
                    review_drafts::locale.eq("de"),
                    review_drafts::created_at.eq(now),
                    review_drafts::updated_at.eq(now),
                ))
                .execute(conn)?;
            Ok(())
        })
        .unwrap();
        write(db, |conn| merge(conn, Actor::Operator, old.id, new.id)).unwrap();
        let itself = [
            "agency_locations",
            "agency_services",
            "agency_sectors",
            "scorecards",
            // Sums that are nothing now stay as noughts.
            "score_sums",
            "criterion_sums",
        ];
        let left: Vec<_> = rows_of(db, old.id)
            .into_iter()
            .filter(|(table, n)| *n > 0 && !itself.contains(&table.as_str()))
            .collect();
        assert!(left.is_empty(), "{left:?}");
        let moved: i64 = write(db, |conn| {
            Ok(cases::table.filter(cases::agency_id.eq(new.id.0)).count().get_result(conn)?)
        })
        .unwrap();
        assert_eq!(moved, 1);
    });
}

#[test]
fn of_two_periods_of_one_person_the_later_one_counts() {
    each_database(|db| {
        let (old, new) = prepare(db);
        let now: NaiveDateTime = clock::now();
        let period = |agency: AgencyId, person: &str, review: i64, days: i64| {
            (
                reviewing_periods::agency_id.eq(agency.0),
                reviewing_periods::person_key.eq(person.to_owned()),
                reviewing_periods::review_id.eq(review),
                reviewing_periods::ends_at.eq(now + Duration::days(days)),
            )
        };
        let rows = [
            period(old.id, "alice", 1, 300),
            period(new.id, "alice", 7, 100),
            period(old.id, "bob", 2, 50),
            period(new.id, "bob", 8, 200),
            period(old.id, "carla", 3, 10),
        ];
        write(db, |conn| {
            for row in rows {
                diesel::insert_into(reviewing_periods::table).values(row).execute(conn)?;
            }
            merge(conn, Actor::Operator, old.id, new.id)
        })
        .unwrap();
        let left: Vec<(String, i64)> = write(db, |conn| {
            let all = reviewing_periods::table.filter(reviewing_periods::agency_id.eq(new.id.0));
            let columns = (reviewing_periods::person_key, reviewing_periods::review_id);
            Ok(all.order(reviewing_periods::person_key).select(columns).load(conn)?)
        })
        .unwrap();
        assert_eq!(left, [("alice", 1), ("bob", 8), ("carla", 3)].map(|(p, r)| (p.to_owned(), r)));
    });
}

#[test]
fn the_old_address_leads_to_the_successor_which_is_found_by_every_former_name() {
    each_database(|db| {
        let (old, new) = prepare(db);
        let last = write(db, |conn| Ok(agency("Weser Talent").at("Bremen", "DE").list(conn))).unwrap();
        write(db, |conn| merge(conn, Actor::Operator, old.id, new.id)).unwrap();
        write(db, |conn| merge(conn, Actor::Operator, new.id, last.id)).unwrap();
        for slug in [&old.slug, &new.slug] {
            let successor = write(db, |conn| Agency::successor_of_slug(conn, slug)).unwrap();
            assert_eq!(successor.id, last.id);
        }
        for typed in ["Alster Personal", "Nordlicht", "Weser"] {
            assert_eq!(write(db, |conn| search::agencies(conn, typed, 10)).unwrap(), [last.id], "{typed}");
        }
        let profile = write(db, |conn| Profile::of(conn, last.id)).unwrap();
        assert_eq!((profile.locations.len(), profile.services.len(), profile.sectors.len()), (2, 1, 1));
        let moved: i64 = write(db, |conn| {
            Ok(reviews::table.filter(reviews::agency_id.eq(last.id.0)).count().get_result(conn)?)
        })
        .unwrap();
        assert_eq!(moved, 10);
    });
}

#[test]
fn it_happens_once_and_only_between_two_agencies_that_are_listed() {
    each_database(|db| {
        let (old, new) = prepare(db);
        let same = write(db, |conn| merge(conn, Actor::Operator, old.id, old.id));
        assert!(matches!(same, Err(Error::Invalid(_))), "{same:?}");
        write(db, |conn| merge(conn, Actor::Operator, old.id, new.id)).unwrap();
        for (from, into) in [(old.id, new.id), (new.id, old.id)] {
            let again = write(db, |conn| merge(conn, Actor::Operator, from, into));
            assert!(matches!(again, Err(Error::Conflict(Conflict::StateChanged))), "{again:?}");
        }
        assert_eq!(write(db, |conn| Agency::find(conn, old.id)).unwrap().state, AgencyState::Merged);
    });
}

#[test]
fn of_two_mergers_at_once_in_opposite_directions_one_happens() {
    each_database(|db| {
        let (old, new) = prepare(db);
        std::thread::scope(|scope| {
            for (from, into) in [(old.id, new.id), (new.id, old.id)] {
                scope.spawn(move || {
                    let _ = db.write_now(|conn| succession::take_over(conn, Actor::Operator, from, into));
                });
            }
        });
        let listed = |id: AgencyId| write(db, |conn| Agency::find(conn, id)).unwrap().is_listed();
        assert!(listed(old.id) != listed(new.id));
    });
}
