//! The main path as a person walks it: from the home page to the moved scorecard, in each language, on a
//! phone; the moderator decides by keyboard. Every page type met on the way is checked with axe-core.

use echolot::domain::accounts::Role;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::{self, NewAgency};

use super::accessibility::check;
use crate::reviews::scene;
use crate::support::Portal;
use crate::support::browser::{Browser, DESK, PHONE, axe};
use crate::support::databases::SqliteDatabase;
use crate::support::mails::link_in;

const SLUG: &str = "nordlicht-personal";

/// Mona of the team, and the token of a session of hers.
fn mona(portal: &Portal) -> String {
    let mut visitor = portal.colleague("mona@echolot.example", Role::Moderator);
    visitor.cookies.remove("session").unwrap()
}

/// Six people have told already, with little proof: early signals, one more makes a score.
fn six_have_told(portal: &Portal) {
    let new = NewAgency {
        name: "Nordlicht Personal".to_owned(),
        country: Some("DE".to_owned()),
        ..NewAgency::default()
    };
    let agency = scene::write(&portal.db, |conn| listing::list(conn, Actor::System, &new)).id;
    for person in 1..=6 {
        let author = scene::person(&portal.db, &format!("earlier-{person}@example.org"));
        scene::published(&portal.db, &author, agency, &scene::told());
    }
    portal.work();
    portal.mails.read_all();
}

/// Fills in the form as Alice does.
fn fill(browser: &Browser, title: &str) {
    for (name, value) in [
        ("service", "permanent_placement"),
        ("stage", "second_client_interview"),
        ("outcome", "never_told"),
        ("came_back", "nothing"),
        ("silent_party", "client"),
        ("stars_feedback_behaviour", "1"),
        ("stars_communication", "2"),
        ("stars_respect", "4"),
        ("language", "en"),
    ] {
        browser.click(&format!("label:has(input[name={name}][value='{value}'])"));
    }
    browser.run("document.querySelector('select[name=experienced_month]').selectedIndex = 2");
    browser.fill("input[name=position_title]", "Buyer");
    browser.click("label:has(input[name=contact_channel][value=phone])");
    browser.fill("input[name=feedback_days]", "34");
    browser.fill("input[name=chased]", "3");
    browser.click("label:has(input[name=still_waiting])");
    browser.fill("input[name=title]", title);
    browser.fill("textarea[name=went_well]", "The first conversation was friendly and well prepared.");
    browser.fill("textarea[name=went_wrong]", "After the second interview nobody answered any more.");
    for declaration in ["no_conflict", "no_incentive", "accepts_rules"] {
        browser.click(&format!("label:has(input[name={declaration}])"));
    }
    browser.fill("input[name=email]", "alice@example.org");
}

fn walk(lang: &str) {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let (Some(browser), Some(axe)) = (Browser::open(&portal.address), axe()) else { return };
    six_have_told(&portal);
    let moderator = mona(&portal);
    let accessible = |name: &str| check(&browser, &axe, &format!("{lang}: {name}"));
    let title = format!("Never heard again ({lang})");

    // A candidate finds the agency and tells.
    browser.look(PHONE);
    browser.goto(&format!("/{lang}"));
    accessible("home");
    browser.fill("main input[type=search]", "nordlicht");
    browser.click("main form[role=search] button");
    browser.click(&format!("main a[href='/{lang}/agencies/{SLUG}']"));
    assert!(
        !browser.has("section[aria-labelledby=overall] .score .value"),
        "six mail addresses are no score yet"
    );
    accessible("early signals");
    browser.click(&format!("a[href='/{lang}/agencies/{SLUG}/reviews/new']"));
    accessible("kind of reviewer");
    browser.click("label:has(input[value=candidate])");
    browser.click("main form button");
    accessible("review form");
    fill(&browser, &title);
    browser.click("button[value=submit]");
    browser.wait_for("alice@example.org");
    accessible("check your mail");
    portal.work();
    browser.goto(&link_in(&portal.mails.next_to("alice@example.org")));
    accessible("mailed link");
    browser.click("main form button");
    browser.wait_for(&title);
    accessible("own review");

    // A moderator reads and publishes it, by keyboard alone.
    browser.forget();
    browser.look(DESK);
    browser.cookie("session", &moderator);
    browser.goto(&format!("/{lang}/moderation"));
    accessible("queue");
    browser.press("n");
    browser.wait_for(&title);
    browser.press("h");
    browser.wait_until("document.querySelector('[data-key=publish]')");
    accessible("case");
    browser.press("p");
    browser.wait_until("document.activeElement.closest('[data-key=publish]')");
    browser.press_on_focused("\u{E007}");
    browser.wait_until("!document.querySelector('[data-key=publish]')");
    portal.work();
    assert!(portal.mails.next_to("alice@example.org").text.contains("http"));

    // Everybody sees it, and the scorecard has moved. (The page may be kept for a minute.)
    browser.forget();
    browser.look(PHONE);
    browser.goto(&format!("/{lang}/agencies/{SLUG}"));
    browser.run("location.reload()");
    browser.wait_for(&title);
    assert!(
        browser.has("section[aria-labelledby=overall] .score .value"),
        "with the seventh there is a score"
    );
    accessible("scorecard");
}

#[test]
fn from_the_home_page_to_the_moved_scorecard_in_german() {
    walk("de");
}

#[test]
fn from_the_home_page_to_the_moved_scorecard_in_dutch() {
    walk("nl");
}

#[test]
fn from_the_home_page_to_the_moved_scorecard_in_english() {
    walk("en");
}
