//! An author in a real browser, from a rejection to a successful appeal, and what it does to the score.

use echolot::domain::scorecards::figures::Figures;

use super::accessibility::check;
use crate::moderation::desk::signed_in;
use crate::moderation::open_log::figures_of;
use crate::moderation::team::{decided, max, mona, reject, settle, the_case};
use crate::reviews::scene::{alice, handed_in, nordlicht, read, told};
use crate::support::Portal;
use crate::support::browser::{Browser, axe};
use crate::support::databases::SqliteDatabase;
use crate::support::mails::link_in;

#[test]
fn a_rejected_author_appeals_and_the_review_counts() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let Some(browser) = Browser::open(&portal.address) else { return };
    let (db, nordlicht) = (&portal.db, nordlicht(&portal.db));
    let (author, mona, max) = (alice(db), mona(db), max(db));
    let become_one = |visitor: crate::support::Visitor| {
        browser.goto("/de/nothing-here");
        browser.cookie("session", &visitor.cookies["session"]);
    };
    let reviews = || read(db, |conn| Figures::of(conn, nordlicht.0));
    let empty = figures_of(&reviews());
    let review = handed_in(db, &author, nordlicht, &told());
    settle(db, &mona, the_case(db), &reject());
    assert_eq!(figures_of(&reviews()), empty, "rejected, it counts nothing");
    portal.work();
    let mail = portal.mails.next_to("alice@example.org");
    become_one(signed_in(&portal, &author));
    browser.goto(&link_in(&mail));
    browser.wait_for("Was geschehen ist");
    if let Some(axe) = axe() {
        check(&browser, &axe, "statement");
    }
    browser.fill("textarea[name=text]", "Im Text steht kein Name, nur die Rolle.");
    browser.click("form[action$='/appeal'] .button");
    browser.wait_for("Ihr Widerspruch ist eingegangen");
    let statement = browser.path();
    become_one(signed_in(&portal, &max));
    browser.goto("/de/moderation");
    browser.press("n");
    browser.wait_for("Widerspruch gegen");
    browser.press("h");
    browser.wait_for("Entscheiden");
    if let Some(axe) = axe() {
        check(&browser, &axe, "appeal");
    }
    browser.press("p");
    for keys in ["Ein Name steht dort tats\u{e4}chlich nicht.", "\u{e004}", "\u{e007}"] {
        browser.press_on_focused(keys);
    }
    browser.wait_for("Entschieden.");
    assert_eq!(decided(db).last().unwrap().1, "overrule");
    assert_ne!(figures_of(&reviews()), empty, "published, it counts");
    become_one(signed_in(&portal, &author));
    browser.goto(&statement);
    browser.wait_for("Wir haben sie aufgehoben");
    browser.goto(&format!("/de/reviews/{review}"));
    browser.wait_for(&told().title);
    for page in ["/de/decisions", "/de/transparency"] {
        browser.goto(page);
        browser.wait_for("aufgehoben");
        if let Some(axe) = axe() {
            check(&browser, &axe, page);
        }
    }
}
