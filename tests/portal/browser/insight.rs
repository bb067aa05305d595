//! An agency's desk in a real browser: light and dark, no wider than a phone, from the first click to the end of a
//! selection.

use diesel::prelude::*;
use echolot::cli::demo::{load, world};
use echolot::domain::accounts::session;
use echolot::domain::agencies::Agency;
use echolot::domain::agencies::representative::{self, TeamRole};
use echolot::platform::clock;
use echolot::platform::db::schema::representatives;

use super::accessibility::check;
use crate::reviews::scene::{read, write};
use crate::support::browser::{Browser, axe};
use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, sealing_key};

#[test]
fn the_desk_is_accessible_and_fits_a_phone() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let (Some(browser), Some(axe)) = (Browser::open(&portal.address), axe()) else { return };
    load::load(&portal.db, &sealing_key(), "no password").unwrap();
    let agency = read(&portal.db, |conn| Agency::listed_by_slug(conn, "nordlicht-personal"));
    let bob = portal.account(world::BOB);
    if read(&portal.db, |conn| representative::role(conn, agency.id, bob.id)).is_none() {
        write(&portal.db, |conn| {
            let who = (representatives::agency_id.eq(agency.id), representatives::account_id.eq(bob.id));
            let what = (representatives::role.eq(TeamRole::Owner), representatives::since.eq(clock::now()));
            Ok(diesel::insert_into(representatives::table).values((who, what)).execute(conn).map(drop)?)
        });
    }
    let token = portal.db.write_now(|conn| session::begin(conn, &bob, "Chromium")).unwrap();
    browser.goto("/de/nothing-here");
    browser.cookie("session", &token);
    let desk = "/agency/nordlicht-personal";
    let pages = ["", "?side=talent&service=permanent_placement", "?side=client&period=1999-1", "/promises"];
    for (nth, page) in pages.iter().enumerate() {
        let lang = ["de", "nl", "en"][nth % 3];
        browser.goto(&format!("/{lang}{desk}{page}"));
        assert!(browser.path().starts_with(&format!("/{lang}{desk}")));
        check(&browser, &axe, page);
    }
    browser.goto("/nl/agencies/nordlicht-personal");
    check(&browser, &axe, "the public page with its promise");
}
