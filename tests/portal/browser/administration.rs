//! The admins' pages and two-step sign-in in a real browser: every page, light and dark, and no wider than a
//! phone; and an admin who warns somebody, then merges two agencies.

use diesel::prelude::*;
use echolot::cli::demo::load;
use echolot::domain::accounts::{Role, session};
use echolot::platform::db::DbError;
use echolot::platform::db::schema::agencies;

use super::accessibility::check;
use crate::support::browser::{Browser, axe};
use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, sealing_key};

/// The demo world, a browser in which Ada is signed in with both steps, and the demo's Alice.
fn adas_house(test: impl Fn(&Portal, &Browser, &str)) {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let Some(browser) = Browser::open(&portal.address) else { return };
    load::load(&portal.db, &sealing_key(), "no password").unwrap();
    portal.work();
    portal.mails.read_all();
    let ada = portal.colleague("ada.l@echolot.example", Role::Admin);
    browser.goto("/de/nothing-here");
    browser.cookie("session", &ada.cookies["session"]);
    test(&portal, &browser, &portal.account("alice@example.org").id.to_string());
}

fn id_of(portal: &Portal, agency: &str) -> String {
    let id =
        |conn: &mut _| agencies::table.filter(agencies::slug.eq(agency)).select(agencies::id).first(conn);
    let id: echolot::domain::agencies::AgencyId =
        portal.db.read_now(|conn| id(conn).map_err(DbError::from)).unwrap();
    id.to_string()
}

#[test]
fn every_page_of_the_admins_is_accessible_and_fits_a_phone() {
    adas_house(|portal, browser, alice| {
        let Some(axe) = axe() else { return };
        let agency = id_of(portal, "nordlicht-personal");
        let pages = [
            "/admin".to_owned(),
            "/admin/accounts?q=alice".into(),
            format!("/admin/accounts/{alice}"),
            format!("/admin/accounts/{alice}/measures/new"),
            "/admin/staff".into(),
            "/admin/agencies?q=nord".into(),
            "/admin/agencies/new".into(),
            format!("/admin/agencies/{agency}/edit"),
            format!("/admin/agencies/{agency}/merger/new?into=kontor-hanse"),
            format!("/admin/agencies/{agency}/closure/new"),
            "/admin/audit-entries".into(),
            "/admin/mails".into(),
            "/admin/jobs".into(),
            "/admin/limits".into(),
            "/account/second-factor".into(),
            "/account/reauthentication".into(),
        ];
        for (nth, page) in pages.iter().enumerate() {
            let lang = ["de", "nl", "en"][nth % 3];
            browser.goto(&format!("/{lang}{page}"));
            assert_eq!(browser.path(), format!("/{lang}{}", page.split('?').next().unwrap()));
            check(browser, &axe, page);
        }
    });
}

#[test]
fn two_steps_are_set_up_and_shown_in_a_browser() {
    adas_house(|portal, browser, _| {
        let Some(axe) = axe() else { return };
        let half = |email| {
            let account = portal.account(email);
            let begun = portal.db.write_now(|conn| session::begin(conn, &account, "Chromium"));
            browser.cookie("session", &begun.unwrap());
        };
        half("ada.l@echolot.example");
        browser.goto("/nl/admin");
        assert_eq!(browser.path(), "/nl/second-factor");
        check(browser, &axe, "the second step");
        browser.fill("#code", &portal.fresh_code());
        browser.press_on_focused("\u{e007}");
        browser.wait_until("location.pathname === '/nl/admin'");
        half("alice@example.org");
        browser.goto("/de/account/second-factor");
        browser.click("form[action$=enrolment] button");
        browser.wait_until("location.pathname === '/de/account/second-factor/enrolment'");
        check(browser, &axe, "the picture for the app");
        browser.fill("#code", "000000");
        browser.press_on_focused("\u{e007}");
        browser.wait_until("document.querySelector('#errors, [id$=error]')");
        check(browser, &axe, "a wrong code");
    });
}
