//! The moderation desk with a real keyboard.

use chrono::Duration;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::{ReviewContent, follow_up as follow_ups};

use super::accessibility::{check, check_look};
use crate::moderation::desk::{page_of, signed_in};
use crate::moderation::team::{decided, give_back, hold, max, mona, open_cases, settle};
use crate::reviews::scene::{
    agency, alice, charlie, follow_up, handed_in, nordlicht, person, published, told, write,
};
use crate::support::Portal;
use crate::support::browser::{Browser, DESK, Look, PHONE, axe};
use crate::support::databases::SqliteDatabase;

pub(super) const ENTER: &str = "\u{e007}";
pub(super) const TAB: &str = "\u{e004}";
/// Control and Enter.
pub(super) const SEND: &str = "\u{e009}\u{e007}\u{e000}";
const ESCAPE: &str = "\u{e00c}";

/// A portal, a browser in which Mona is signed in, and Mona.
pub(super) fn monas_desk(test: impl Fn(&Portal, &Browser, &echolot::domain::accounts::Account)) {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let Some(browser) = Browser::open(&portal.address) else { return };
    let mona = mona(&portal.db);
    let session = signed_in(&portal, &mona).cookies.remove("session").unwrap();
    browser.goto("/de/nothing-here");
    browser.cookie("session", &session);
    test(&portal, &browser, &mona);
}

/// Three reviews and a follow-up, an hour apart.
fn four_cases(portal: &Portal) {
    let (db, nordlicht) = (&portal.db, nordlicht(&portal.db));
    let review = published(db, &alice(db), agency(db, "kontor"), &told());
    let authors = ["carla", "dora", "emil"].map(|name| person(db, &format!("{name}@example.org")));
    for author in &authors {
        handed_in(db, author, nordlicht, &told());
        portal.advance(Duration::hours(1));
    }
    let alice = echolot::domain::accounts::Account::find;
    write(db, |conn| {
        let author = echolot::domain::reviews::Review::find(conn, review)?.account_id.unwrap();
        let alice = alice(conn, author)?;
        follow_ups::add(conn, &alice, review, &follow_up(Moment::Day30, 4))
    });
}

#[test]
fn a_moderator_decides_everything_by_keyboard_alone() {
    monas_desk(|portal, browser, mona| {
        four_cases(portal);
        let take = || {
            browser.press("h");
            browser.wait_for("Entscheiden");
        };
        let decided_then = |count: usize| {
            browser.wait_for("Entschieden.");
            assert_eq!(decided(&portal.db).len(), count);
        };
        browser.goto("/de/moderation");
        browser.press("n");
        browser.wait_for("Entscheiden");
        browser.press("p");
        browser.press_on_focused(ENTER);
        decided_then(1);
        take();
        browser.press("r");
        for keys in ["Nennt", TAB, "trotz vier Anrufen", TAB, TAB, &give_back().explanation, ESCAPE, "r"] {
            browser.press_on_focused(keys);
        }
        for keys in [TAB, TAB, TAB, TAB, ENTER] {
            browser.press_on_focused(keys);
        }
        decided_then(2);
        take();
        browser.press("x");
        for keys in ["Bel", TAB, TAB, TAB, "Der Ton ist verletzend, leider durchweg.", TAB, ENTER] {
            browser.press_on_focused(keys);
        }
        decided_then(3);
        take();
        browser.press("p");
        browser.press_on_focused(ENTER);
        decided_then(4);
        browser.wait_for("Nichts wartet");
        let outcomes = decided(&portal.db);
        let by = |what: &str, rule: Option<&str>| (mona.id.0, what.to_owned(), rule.map(ToOwned::to_owned));
        assert_eq!(
            outcomes,
            [
                by("publish", None),
                by("return", Some("names_person")),
                by("reject", Some("insult")),
                by("publish", None)
            ]
        );
    });
}

#[test]
fn keys_show_themselves_and_passages_are_taken_with_a_click() {
    monas_desk(|portal, browser, mona| {
        let naming =
            ReviewContent { advice: "Fragen Sie Frau Petersen unter 040 555 0134.".into(), ..told() };
        handed_in(&portal.db, &alice(&portal.db), nordlicht(&portal.db), &naming);
        let case = open_cases(&portal.db)[0];
        hold(&portal.db, mona, case).unwrap();
        browser.goto(&page_of(case));
        assert!(browser.has("details[data-key=keys][open]"));
        browser.press("?");
        assert!(!browser.has("details[data-key=keys][open]"));
        browser.press("r");
        browser.click("[data-passage]");
        browser.run(
            "const text = document.querySelector('[data-subject] .words p:not(.label)'); \
             getSelection().selectAllChildren(text); document.querySelector('#return-passages').closest('form').querySelector('[data-mark]').click()",
        );
        let passages = browser.run("return document.querySelector('#return-passages').value");
        let lines: Vec<&str> = passages.as_str().unwrap().lines().collect();
        assert!(lines[0].contains("Petersen"), "{lines:?}");
        assert_eq!(lines[1], told().title);
    });
}

#[test]
fn the_desk_is_accessible() {
    monas_desk(|portal, browser, mona| {
        let Some(axe) = axe() else { return };
        browser.goto("/de/moderation");
        check(browser, &axe, "empty queue");
        four_cases(portal);
        let naming =
            ReviewContent { advice: "Fragen Sie Frau Petersen unter 040 555 0134.".into(), ..told() };
        handed_in(&portal.db, &charlie(&portal.db), nordlicht_again(portal), &naming);
        let cases = open_cases(&portal.db);
        settle(&portal.db, &max(&portal.db), cases[0], &give_back());
        hold(&portal.db, mona, cases[4]).unwrap();
        browser.goto("/nl/moderation");
        check(browser, &axe, "queue");
        for case in &cases {
            browser.goto(&format!("/en/moderation/cases/{case}"));
            check(browser, &axe, "case");
        }
        browser.goto(&page_of(cases[4]));
        browser.press("r");
        browser.click("details[data-key=return] form .button");
        browser.wait_for("Bitte nennen Sie die Regel");
        check(browser, &axe, "wrong decision");
        browser.look(DESK);
        browser.press("m");
        browser.press_on_focused("Sieht aus wie der von gestern.");
        browser.press_on_focused(SEND);
        browser.wait_for("Sieht aus wie der von gestern.");
        check_small(browser, &axe, "case with a note");
        for page in ["/de/moderation", "/de/moderation/figures"] {
            browser.goto(page);
            check(browser, &axe, page);
            check_small(browser, &axe, page);
        }
        browser.goto(&format!("/de/moderation/rejections/new?case={}&case={}", cases[1], cases[4]));
        browser.look(DESK);
        browser.press("x");
        browser.press_on_focused(SEND);
        browser.wait_for("Bitte nennen Sie die Regel");
        check(browser, &axe, "rejecting together");
        check_small(browser, &axe, "rejecting together");
    });
}

fn check_small(browser: &Browser, axe: &str, name: &str) {
    for is_dark in [false, true] {
        check_look(browser, axe, name, Look { is_dark, ..PHONE });
    }
}

#[test]
fn a_wave_a_note_and_a_colleague_need_no_mouse() {
    monas_desk(|portal, browser, _| {
        max(&portal.db);
        four_cases(portal);
        browser.goto("/de/moderation");
        for key in ["j", "s", "j", "s", "x"] {
            browser.press_on_focused(key);
        }
        browser.wait_for("2 ausgewählte Fälle");
        browser.press("x");
        for key in ["Wer", TAB, "Der Text wirbt und beschreibt keine Vermittlung.", SEND] {
            browser.press_on_focused(key);
        }
        browser.wait_for("2 Fälle abgelehnt");
        assert_eq!(decided(&portal.db).len(), 2);
        browser.press("n");
        browser.wait_for("Entscheiden");
        browser.press("m");
        browser.press_on_focused("Bitte einmal gegenlesen.");
        browser.press_on_focused(SEND);
        browser.wait_for("Ihre Notiz ist festgehalten.");
        browser.press("u");
        browser.press_on_focused("max");
        browser.press_on_focused(SEND);
        browser.wait_for("Der Fall ist übergeben.");
        browser.press("g");
        browser.wait_for("Zahlen des Teams");
    });
}

#[test]
fn single_keys_can_be_turned_off() {
    monas_desk(|portal, browser, _| {
        four_cases(portal);
        browser.goto("/de/moderation");
        browser.click("#keys-on");
        browser.press("g");
        browser.goto("/de/moderation");
        browser.press("g");
        assert_eq!(browser.path(), "/de/moderation");
        browser.click("#keys-on");
        browser.press("g");
        browser.wait_for("Zahlen des Teams");
    });
}

fn nordlicht_again(portal: &Portal) -> echolot::domain::agencies::AgencyId {
    agency(&portal.db, "nordlicht-sued")
}
