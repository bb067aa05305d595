//! The demo world as visitors and members see it: every page type, light and dark, and no wider than a phone.
//! With `ECHOLOT_SCREENSHOT=1` it also makes the picture of the README.

use echolot::cli::demo::load;
use echolot::domain::accounts::{Account, session};
use echolot::domain::error::{Error, Result};
use echolot::platform::mail_address::MailAddress;

use super::accessibility::check;
use crate::support::browser::{Browser, DESK, axe};
use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, sealing_key};

/// Pages everybody sees.
const PUBLIC: &[&str] = &[
    "",
    "/agencies",
    "/agencies?q=nothing-is-called-so",
    "/agencies/nordlicht-personal",
    "/suggestions/new",
    "/how-it-works",
    "/score",
    "/checks",
    "/house-rules",
    "/imprint",
    "/privacy",
    "/sign-in",
    "/sign-up",
    "/password-resets/new",
];

/// Pages of one's own account.
const OWN: &[&str] = &[
    "/account",
    "/account/reviews",
    "/account/sessions",
    "/account/password",
    "/account/address",
    "/account/language",
    "/account/deletion",
    "/account/second-factor",
];

fn token_of(portal: &Portal, address: &str) -> String {
    let token = portal.db.write_now(|conn| -> Result<String> {
        let address: MailAddress = address.parse().map_err(|_| Error::NotFound)?;
        let account = Account::by_address(conn, &address)?.ok_or(Error::NotFound)?;
        session::begin(conn, &account, "Chromium")
    });
    token.unwrap()
}

#[test]
fn every_page_of_the_demo_world_is_accessible_and_fits_a_phone() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let (Some(browser), Some(axe)) = (Browser::open(&portal.address), axe()) else { return };
    load::load(&portal.db, &sealing_key(), "no password").unwrap();
    for (nth, path) in PUBLIC.iter().enumerate() {
        let lang = ["de", "nl", "en"][nth % 3];
        browser.goto(&format!("/{lang}{path}"));
        check(&browser, &axe, path);
    }
    picture(&browser);
    browser.cookie("session", &token_of(&portal, "alice@example.org"));
    for path in OWN {
        browser.goto(&format!("/de{path}"));
        assert_eq!(browser.path(), format!("/de{path}"));
        check(&browser, &axe, path);
    }
}

fn picture(browser: &Browser) {
    if std::env::var("ECHOLOT_SCREENSHOT").is_err() {
        return;
    }
    browser.goto("/en/agencies/nordlicht-personal");
    browser.look(DESK);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs");
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(format!("{folder}/scorecard.png"), browser.screenshot()).unwrap();
}
