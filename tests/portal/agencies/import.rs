//! An operator imports a list of agencies, once and again.

use diesel::prelude::*;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::import::{Refusal, Report, import};
use echolot::domain::agencies::profile::Profile;
use echolot::domain::agencies::{Agency, AgencyState, import_file};
use echolot::domain::error::{Error, Result};
use echolot::domain::search;
use echolot::platform::db::Db;
use echolot::platform::db::schema::{agencies, audit_entries};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::agency;
use crate::support::each_database;

fn run(db: &Db, rows: &str) -> Report {
    let file = format!("name,legal_name,city,country,website,sector,source\n{rows}");
    let rows = import_file::read(file.as_bytes()).unwrap();
    db.write_now(|conn| import(conn, Actor::Operator, rows, || {})).unwrap()
}

fn counts(report: &Report) -> [usize; 5] {
    let Report { created, updated, unchanged, refused, possible_duplicates } = report;
    [*created, *updated, *unchanged, refused.len(), possible_duplicates.len()]
}

const LIST: &str = "\
Nordlicht Personal,Nordlicht Personal GmbH,Hamburg,DE,nordlicht.example,\"Engineering, Temporary staffing\",register
Tempo-Team,,,NL,,,register
,,Köln,DE,,,register
Tempo-Team,,Köln,UK,,,register
Müller,,München,DE,,IT,register
";

#[test]
fn a_list_is_imported_and_a_second_run_changes_nothing() {
    each_database(|db| {
        let first = run(db, LIST);
        assert_eq!(counts(&first), [3, 0, 0, 2, 0]);
        assert_eq!(first.refused.iter().map(|r| r.line).collect::<Vec<_>>(), [4, 5]);
        db.read_now(|conn| -> Result<()> {
            let nordlicht = Agency::listed_by_slug(conn, "nordlicht-personal")?;
            assert_eq!(nordlicht.website.as_deref(), Some("https://nordlicht.example"));
            let profile = Profile::of(conn, nordlicht.id)?;
            assert_eq!(profile.sectors, ["Engineering"]);
            assert_eq!(profile.services.iter().map(|s| s.code()).collect::<Vec<_>>(), ["temporary_staffing"]);
            assert_eq!(search::agencies(conn, "munich it", 9)?.len(), 1);
            assert_eq!(search::agencies(conn, "Zeitarbeit Hamburg", 9)?, [nordlicht.id]);
            Ok(())
        })
        .unwrap();
        let entries = |db: &Db| {
            db.read_now(|conn| audit_entries::table.count().get_result::<i64>(conn).map_err(Error::from))
                .unwrap()
        };
        let before = entries(db);
        assert_eq!(counts(&run(db, LIST)), [0, 0, 3, 2, 0]);
        assert_eq!(entries(db), before);
    });
}

#[test]
fn what_a_later_list_says_replaces_and_what_it_leaves_open_stays() {
    each_database(|db| {
        run(db, "Nordlicht,,,DE,nordlicht.example,IT,2025\n");
        let second = "NORDLICHT GmbH,Nordlicht GmbH,Hamburg,DE,,Engineering,2026\n";
        assert_eq!(counts(&run(db, second)), [0, 1, 0, 0, 0]);
        assert_eq!(counts(&run(db, second)), [0, 0, 1, 0, 0]);
        db.read_now(|conn| -> Result<()> {
            let agency = Agency::listed_by_slug(conn, "nordlicht")?;
            assert_eq!(
                (agency.name.as_str(), agency.legal_name.as_deref()),
                ("NORDLICHT GmbH", Some("Nordlicht GmbH"))
            );
            assert_eq!(agency.website.as_deref(), Some("https://nordlicht.example"));
            let profile = Profile::of(conn, agency.id)?;
            assert_eq!(
                (profile.locations[0].city.as_str(), &profile.sectors[..]),
                ("Hamburg", &["Engineering".to_owned()][..])
            );
            assert_eq!(search::agencies(conn, "hamburg engineering", 9)?, [agency.id]);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn agencies_of_one_name_and_country_are_imported_and_named() {
    each_database(|db| {
        let branches = "Brightwater,,Dublin,IE,,,r\nBrightwater,,Cork,IE,,,r\nBrightwater,,Cork,GB,,,r\n";
        let report = run(db, branches);
        assert_eq!(counts(&report), [3, 0, 0, 0, 2]);
        assert_eq!(report.possible_duplicates[0].others, ["brightwater-ie"]);
        assert_eq!(counts(&run(db, branches)), [0, 0, 3, 0, 2]);
    });
}

#[test]
fn a_name_that_is_anothers_legal_name_is_suspicious() {
    each_database(|db| {
        let report =
            run(db, "Olympia,Olympia Nederland B.V.,,NL,,,r\nOlympia Nederland,,,NL,,,r\nOlympia,,,DE,,,r\n");
        assert_eq!(counts(&report), [3, 0, 0, 0, 2]);
        assert_eq!(report.possible_duplicates[0].others, ["olympia-nederland"]);
    });
}

#[test]
fn a_row_that_repeats_another_is_refused() {
    each_database(|db| {
        let report = run(db, "Hays,,,DE,,,a\nHAYS GmbH,,,DE,,,b\n");
        assert_eq!(counts(&report), [1, 0, 0, 1, 0]);
        assert_eq!(report.refused[0].reason, Refusal::Repeats(2));
        assert_eq!(report.refused[0].reason.to_string(), "the same agency as in line 2");
    });
}

#[test]
fn the_row_that_tells_an_agency_exactly_comes_before_one_that_leaves_something_open() {
    each_database(|db| {
        run(db, "Hays,Hays AG,Köln,DE,a.example,,r\n");
        let both = "Hays,,,DE,,IT,r\nHays,Hays AG,Köln,DE,b.example,,r\n";
        assert_eq!(counts(&run(db, both)), [1, 1, 0, 0, 2]);
        assert_eq!(counts(&run(db, both)), [0, 0, 2, 0, 2]);
        db.read_now(|conn| -> Result<()> {
            let old = Agency::listed_by_slug(conn, "hays")?;
            assert_eq!(old.website.as_deref(), Some("https://b.example"));
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn rows_that_fit_several_agencies_find_the_same_ones_again() {
    each_database(|db| {
        run(db, "Hays,,Köln,DE,,,r\nHays,Hays AG,,DE,,,r\n");
        let crossed =
            "Hays,Hays AG,Köln,DE,,IT,r\nHays AG,Hays AG,,DE,a.example,,r\nHays,,,DE,b.example,,r\n";
        run(db, crossed);
        let [created, updated, unchanged, ..] = counts(&run(db, crossed));
        assert_eq!([created, updated, unchanged], [0, 0, 3]);
    });
}

#[test]
fn merged_and_closed_agencies_are_left_alone() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            let old = agency("Alt").country("DE").list(conn);
            diesel::update(agencies::table.find(old.id))
                .set(agencies::state.eq(AgencyState::Closed))
                .execute(conn)?;
            Ok(())
        })
        .unwrap();
        assert_eq!(counts(&run(db, "Alt,Alt GmbH,Köln,DE,alt.example,IT,r\n")), [0, 0, 1, 0, 0]);
    });
}

#[test]
fn any_list_imported_twice_changes_nothing_the_second_time() {
    let field = |values: &'static [&'static str]| prop::sample::select(values);
    let row = (
        field(&["Hays", "HAYS GmbH", "Hays AG", "Müller", "Mueller", "Brunel"]),
        field(&["", "Hays AG", "Hays plc"]),
        field(&["", "Köln", "Cologne", "Berlin"]),
        field(&["", "DE", "NL"]),
        field(&["", "a.example", "b.example"]),
        field(&["", "IT", "\"Temporary staffing, IT,it\"", "\"B, A\""]),
    );
    let row = row.prop_map(|(name, legal, city, country, site, sector)| {
        format!("{name},{legal},{city},{country},{site},{sector},r\n")
    });
    each_database(|db| {
        let config = Config { cases: 20, failure_persistence: None, ..Config::default() };
        // One database for all cases: every list also meets what earlier ones left.
        let same = TestRunner::new(config).run(&prop::collection::vec(row.clone(), 0..12), |rows| {
            let rows = rows.concat();
            let first = counts(&run(db, &rows));
            let [created, updated, unchanged, refused, _] = counts(&run(db, &rows));
            prop_assert_eq!([created, updated], [0, 0], "{}", rows);
            prop_assert_eq!(unchanged + refused, first[..4].iter().sum::<usize>());
            Ok(())
        });
        same.unwrap();
    });
}
