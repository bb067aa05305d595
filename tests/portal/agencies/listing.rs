//! How an agency comes into the directory.

use diesel::prelude::*;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::{NewAgency, list};
use echolot::domain::agencies::{Agency, AgencyState};
use echolot::domain::error::{Error, Result};
use echolot::platform::db::schema::{agencies, scorecards};

use super::agency;
use crate::support::each_database;

#[test]
fn a_listed_agency_has_its_address_and_its_row_on_the_board() {
    each_database(|db| {
        let bob = db
            .write_now(|conn| {
                Ok::<_, Error>(agency("Müller & Größe Personal GmbH").at("Köln", "DE").list(conn))
            })
            .unwrap();
        assert_eq!(bob.slug, "mueller-groesse-personal-gmbh");
        assert_eq!(bob.state, AgencyState::Listed);
        db.read_now(|conn| -> Result<()> {
            assert_eq!(Agency::listed_by_slug(conn, &bob.slug)?, bob);
            let rows: i64 =
                scorecards::table.filter(scorecards::agency_id.eq(bob.id)).count().get_result(conn)?;
            assert_eq!(rows, 1);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn agencies_of_one_name_get_different_addresses() {
    each_database(|db| {
        let slugs = db.write_now(|conn| {
            let mut slugs = Vec::new();
            for country in ["DE", "NL", "NL", "NL"] {
                slugs.push(agency("Tempo-Team").country(country).list(conn).slug);
            }
            slugs.push(agency("Tempo-Team").list(conn).slug);
            slugs.push(agency("Tempo Team").list(conn).slug);
            Ok::<_, Error>(slugs)
        });
        let expected =
            ["tempo-team", "tempo-team-nl", "tempo-team-2", "tempo-team-3", "tempo-team-4", "tempo-team-5"];
        assert_eq!(slugs.unwrap(), expected);
    });
}

#[test]
fn a_long_name_keeps_room_for_what_tells_it_apart() {
    each_database(|db| {
        db.write_now(|conn| {
            let name = "Personaldienstleistungsgesellschaft ".repeat(5);
            let slugs = [(); 4].map(|()| agency(&name).country("DE").list(conn).slug);
            assert!(slugs.iter().all(|slug| slug.len() <= 80 && !slug.ends_with('-')), "{slugs:?}");
            Ok::<_, Error>(())
        })
        .unwrap();
    });
}

#[test]
fn two_who_list_the_same_name_at_once_both_succeed() {
    each_database(|db| {
        let write = |_| {
            let db = db.clone();
            std::thread::spawn(move || {
                db.write_now(|conn| {
                    Ok::<_, Error>(agency("Nordlicht Personal").country("DE").list(conn).slug)
                })
                .unwrap()
            })
        };
        let slugs = [0; 6].map(write).map(|thread| thread.join().unwrap());
        let distinct: std::collections::BTreeSet<_> = slugs.iter().collect();
        assert_eq!(distinct.len(), slugs.len(), "{slugs:?}");
    });
}

#[test]
fn an_agency_needs_a_name() {
    each_database(|db| {
        let listed = db.write_now(|conn| list(conn, Actor::Operator, &NewAgency::default()));
        assert!(matches!(listed, Err(Error::Invalid(_))));
    });
}

#[test]
fn a_merged_agency_leads_to_the_one_that_took_it_over() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            let [a, b, c] = ["Alpha", "Beta", "Gamma"].map(|name| agency(name).list(conn));
            for (from, into) in [(&a, &b), (&b, &c)] {
                let merged = (agencies::state.eq(AgencyState::Merged), agencies::merged_into.eq(into.id));
                diesel::update(agencies::table.find(from.id)).set(merged).execute(conn)?;
            }
            assert_eq!(Agency::successor_of_slug(conn, "alpha")?.id, c.id);
            assert!(matches!(Agency::listed_by_slug(conn, "alpha"), Err(Error::NotFound)));
            let circle = (agencies::state.eq(AgencyState::Merged), agencies::merged_into.eq(a.id));
            diesel::update(agencies::table.find(c.id)).set(circle).execute(conn)?;
            assert!(matches!(Agency::successor_of_slug(conn, "alpha"), Err(Error::NotFound)));
            assert!(matches!(Agency::successor_of_slug(conn, "delta"), Err(Error::NotFound)));
            Ok(())
        })
        .unwrap();
    });
}
