//! The demo world comes about through the portal's own verbs and stands as it was told.

use diesel::prelude::*;
use echolot::cli::demo::{load, world};
use echolot::domain::scorecards::rebuild;
use echolot::platform::clock;
use echolot::platform::db::schema::{
    accounts, agencies, agency_revisions, cases, mails, reviews, scorecards,
};
use echolot::platform::db::{Conn, DbError};

use crate::support::{each_database, sealing_key};

fn count(conn: &mut Conn, state: &str) -> Result<i64, DbError> {
    Ok(reviews::table.filter(reviews::state.eq(state)).count().get_result(conn)?)
}

#[test]
fn the_demo_world_loads_once_into_an_empty_database() {
    each_database(|db| {
        let told = world::world(clock::today());
        let loaded = load::load(db, &sealing_key(), "no password").unwrap();
        assert_eq!((loaded.agencies, loaded.reviews), (told.agencies.len(), told.reviews.len()));
        let fates =
            |wanted: fn(&world::Fate) -> bool| told.reviews.iter().filter(|r| wanted(&r.fate)).count() as i64;
        db.read_now(|conn| {
            assert_eq!(count(conn, "published")?, fates(|f| matches!(f, world::Fate::Published)));
            assert_eq!(count(conn, "pending")?, fates(|f| matches!(f, world::Fate::Pending)));
            assert_eq!(count(conn, "removed")?, fates(|f| matches!(f, world::Fate::Removed { .. })));
            let waiting: i64 = cases::table.filter(cases::state.eq("open")).count().get_result(conn)?;
            assert_eq!(waiting, loaded.waiting);
            let scored: i64 =
                scorecards::table.filter(scorecards::shown.eq("score")).count().get_result(conn)?;
            assert!(scored > 10, "{scored} agencies with a score");
            let left: Vec<(String, String)> =
                mails::table.select((mails::recipient, mails::name)).load(conn)?;
            let digest = (world::BOB.to_owned(), "weekly_digest".to_owned());
            assert_eq!(left, [digest], "of what nobody reads there is only what is to be looked at");
            let bob: i64 =
                accounts::table.filter(accounts::email.eq(world::BOB)).select(accounts::id).first(conn)?;
            let proposed: Vec<Option<i64>> = agency_revisions::table
                .filter(agency_revisions::state.eq("pending"))
                .select(agency_revisions::author_id)
                .load(conn)?;
            assert_eq!(proposed, [Some(bob)]);
            Ok::<_, DbError>(())
        })
        .unwrap();
        assert!(rebuild::differences(db).unwrap().is_empty());
        assert!(
            load::load(db, &sealing_key(), "no password").is_err(),
            "a second world in the same database"
        );
        let agencies: i64 =
            db.read_now(|conn| agencies::table.count().get_result(conn).map_err(DbError::from)).unwrap();
        assert_eq!(agencies, told.agencies.len() as i64);
    });
}
