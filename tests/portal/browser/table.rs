//! Agencies at the table, at a desk and on a phone: from the question on the public page to the team, and from
//! the desk to an answer that everybody reads. Every page on the way fits its window and has nothing that
//! axe-core finds.

use echolot::domain::accounts::account::NewAccount;
use echolot::domain::accounts::{Account, Role, session};
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::reviews::ReviewId;

use super::accessibility::check_look;
use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::reviews::scene::{alice, person, published, told, told_by_client, write};
use crate::support::Portal;
use crate::support::browser::{Browser, DESK, Look, PHONE, axe};
use crate::support::databases::SqliteDatabase;
use crate::support::mails::link_in;

const PUBLIC: &str = "/agencies/nordlicht-personal";
const WORDS: &str = "Danke für Ihre Offenheit. Wir hätten uns melden müssen und rufen heute noch an.";

/// Somebody with a browser.
struct Walk<'a> {
    portal: &'a Portal,
    browser: Browser,
    axe: String,
    look: Look,
    lang: &'static str,
}

impl Walk<'_> {
    fn goto(&self, path: &str) {
        self.browser.goto(&format!("/{}{path}", self.lang));
    }

    fn wait_for(&self, css: &str) {
        self.browser.wait_until(&format!("document.querySelector(\"{css}\")"));
    }

    /// The page that is open fits and is accessible, light and dark.
    fn check(&self, name: &str) {
        for is_dark in [true, false] {
            check_look(&self.browser, &self.axe, name, Look { is_dark, ..self.look });
        }
        let too_wide = self.browser.run("return document.documentElement.scrollWidth - window.innerWidth");
        assert!(too_wide.as_i64().unwrap() <= 0, "{name} is {too_wide} pixels too wide for {:?}", self.look);
    }

    /// From here on it is the browser of somebody else.
    fn becomes(&self, token: &str) {
        self.browser.forget();
        self.browser.cookie("session", token);
    }

    fn token(&self, of: &Account) -> String {
        write(&self.portal.db, |conn| session::begin(conn, of, "Chromium"))
    }

    fn link_to(&self, address: &str) -> String {
        self.portal.work();
        link_in(&self.portal.mails.next_to(address))
    }
}

fn walk(look: Look, lang: &'static str, test: impl Fn(&Walk)) {
    let database = SqliteDatabase::new();
    let portal = &Portal::start(database.db.clone(), &database.url, &[]);
    let (Some(browser), Some(axe)) = (Browser::open(&portal.address), axe()) else { return };
    browser.look(look);
    test(&Walk { portal, browser, axe, look, lang });
}

/// Bob signs up on the way.
fn sign_up(walk: &Walk) {
    walk.browser.click("main a[href*='/sign-up?return_to']");
    walk.browser.fill("#email", "bob@example.org");
    walk.browser.click("label:has(input[name=accepts_rules])");
    walk.check("sign-up");
    walk.browser.click("main form button.button");
}

/// Bob has an account and asks for a link.
fn sign_in(walk: &Walk) {
    write(&walk.portal.db, |conn| {
        let new = NewAccount {
            address: &"bob@example.org".parse().unwrap(),
            password_hash: None,
            locale: walk.lang.parse().unwrap(),
        };
        Account::of_confirmed(conn, new)
    });
    walk.browser.fill("#email", "bob@example.org");
    walk.check("sign-in");
    walk.browser.click("button[formaction$='sign-in-links']");
}

/// Nobody represents Nordlicht yet.
fn claim(walk: &Walk, comes_in: fn(&Walk)) {
    nordlicht(&walk.portal.db);
    walk.goto(PUBLIC);
    walk.check("public page");
    walk.browser.click("main a[href$='/claim/new']");
    comes_in(walk);
    walk.browser.wait_for("bob@example.org");
    walk.browser.goto(&walk.link_to("bob@example.org"));
    walk.browser.click("main form button");
    // Signed in, and where the question was.
    walk.wait_for("#address");
    walk.check("claim");
    walk.browser.fill("#address", "bob@nordlicht-personal.de.evil.example");
    walk.browser.click("form:has(#address) button");
    walk.wait_for("#address-error");
    walk.check("claim with an error");
    walk.browser.fill("#address", BOB);
    walk.browser.click("form:has(#address) button");
    walk.browser.wait_for(BOB);
    walk.wait_for("form:has(#address) .button");
    walk.check("claim whose link is mailed");
    walk.browser.goto(&walk.link_to(BOB));
    walk.check("mailed link");
    walk.browser.click("main form button");
    walk.wait_for("table.queue");
    walk.browser.wait_for("bob@example.org");
    assert_eq!(walk.browser.path(), format!("/{}/agency/nordlicht-personal/team", walk.lang));
    walk.check("team");
    // The question is answered now.
    walk.goto(PUBLIC);
    walk.browser.click("main a[href$='/claim/new']");
    walk.wait_for("table.queue");
}

#[test]
fn a_claim_from_the_public_page_to_the_team_at_a_desk() {
    walk(DESK, "de", |walk| claim(walk, sign_up));
}

#[test]
fn a_claim_from_the_public_page_to_the_team_on_a_phone() {
    walk(PHONE, "nl", |walk| claim(walk, sign_in));
}

/// Mona, and her session in another browser.
fn mona(portal: &Portal) -> String {
    let mut visitor = portal.colleague("mona@echolot.example", Role::Moderator);
    visitor.cookies.remove("session").unwrap()
}

fn write_answer(walk: &Walk, review: ReviewId) {
    walk.goto("/agency/nordlicht-personal");
    walk.check("the agency's desk");
    walk.browser.click(&format!("[aria-labelledby=news] a[href*='{review}/response/edit']"));
    walk.wait_for("#body");
    walk.check("answer");
    walk.browser.fill("#body", "Danke");
    walk.browser.click("button[value=preview]");
    walk.wait_for("#body-error");
    walk.check("answer with an error");
    walk.browser.fill("#body", WORDS);
    walk.browser.fill("#changes", "Wir melden uns jetzt binnen fünf Tagen.");
    walk.browser.run("document.querySelector('#cause').value = 'our_failure'");
    walk.browser.click("button[value=save]");
    walk.wait_for("[role=status]");
    walk.check("answer that is a draft");
    walk.browser.click("button[value=preview]");
    walk.browser.wait_for(WORDS);
    walk.wait_for("form[action$='/submission']");
    walk.check("preview of the answer");
    walk.browser.click("form[action$='/submission'] button");
    walk.wait_for(".notice");
    walk.check("answer that waits");
    walk.goto("/agency/nordlicht-personal");
    assert!(!walk.browser.has(&format!("a[href*='{review}/response/edit']")), "it waits");
}

/// Bob of Nordlicht answers a review of Alice's, Mona lets it through, and everybody reads it.
fn answer(walk: &Walk) {
    let db = &walk.portal.db;
    let agency = nordlicht(db);
    let bob = represents(db, BOB, agency.id, TeamRole::Responder);
    let review = published(db, &alice(db), agency.id, &told());
    published(db, &person(db, "carla@example.org"), agency.id, &told_by_client());
    let mona = mona(walk.portal);
    walk.becomes(&walk.token(&bob));
    write_answer(walk, review);

    walk.becomes(&mona);
    walk.goto("/moderation");
    walk.browser.click("form[action$='/moderation/next'] button");
    walk.browser.wait_for(WORDS);
    walk.check("case of an answer");
    if walk.browser.has("form[data-key=hold] .button.big") {
        walk.browser.click("form[data-key=hold] .button.big");
    }
    walk.browser.click("[data-key=publish] form .button");
    walk.browser.wait_until("!document.querySelector('[data-key=publish]')");

    walk.browser.forget();
    walk.goto(&format!("/reviews/{review}"));
    walk.browser.wait_for(WORDS);
    walk.check("review with its answer");
    walk.goto(PUBLIC);
    walk.browser.wait_for(WORDS);
    walk.wait_for("[aria-labelledby=responses]");
    let rate = walk.browser.run("return document.querySelector('[aria-labelledby=responses]').innerText");
    assert!(rate.as_str().unwrap().contains("1"), "{rate}");
    walk.check("public page with an answer");
    walk.goto("/agencies");
    walk.browser.wait_for("50");
    walk.check("directory with answers");
}

#[test]
fn an_answer_from_the_desk_to_the_public_page_at_a_desk() {
    walk(DESK, "en", answer);
}

#[test]
fn an_answer_from_the_desk_to_the_public_page_on_a_phone() {
    walk(PHONE, "de", answer);
}
