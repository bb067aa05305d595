//! No page has a violation that axe-core finds, light or dark, and none is wider than a phone.

use serde_json::Value;

use crate::support::Portal;
use crate::support::browser::{Browser, DESK, Look, PHONE, axe};
use crate::support::databases::SqliteDatabase;

/// Checks the page that is open in both colour schemes.
pub fn check(browser: &Browser, axe: &str, name: &str) {
    for is_dark in [false, true] {
        check_look(browser, axe, name, Look { is_dark, ..DESK });
    }
    browser.look(PHONE);
    let overflow = browser.run("return document.documentElement.scrollWidth - window.innerWidth");
    assert!(overflow.as_i64().unwrap() <= 0, "{name} is {overflow} pixels too wide for a phone");
}

/// Checks the page that is open in a window that looks so.
pub fn check_look(browser: &Browser, axe: &str, name: &str, look: Look) {
    browser.look(look);
    browser.run(axe);
    browser.run("window.axeDone = null; axe.run(document, {resultTypes: ['violations']}).then(r => { window.axeDone = r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')) })");
    let found = loop {
        let found = browser.run("return window.axeDone");
        if !found.is_null() {
            break found;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    };
    assert_eq!(found, Value::Array(vec![]), "{name}, {look:?}");
}

#[test]
fn the_error_page_is_accessible() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let (Some(browser), Some(axe)) = (Browser::open(&portal.address), axe()) else { return };
    for lang in ["de", "nl", "en"] {
        browser.goto(&format!("/{lang}/nothing-here"));
        check(&browser, &axe, lang);
    }
    // With two texts that somebody wrote.
    browser.run(
        "const form = document.createElement('form'); form.method = 'post'; form.action = '/de/account/reviews/0000000000001'; \
         for (const name of ['title', 'advice']) form.innerHTML += `<textarea name=${name}>Zwei Worte</textarea>`; \
         document.body.append(form); form.submit()",
    );
    browser.wait_until("document.querySelectorAll('main form textarea').length === 2");
    check(&browser, &axe, "kept texts");
}
