//! An owner edits the profile on a phone, with a picture from a file; and the badge stands in a frame on a page
//! of another origin.

use std::io::{Read, Write};
use std::net::TcpListener;

use echolot::domain::accounts::session;
use echolot::domain::agencies::representative::TeamRole;
use image::ImageFormat;

use super::accessibility::check;
use crate::agencies::profile::logos::file;
use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::moderation::team::{mona, publish, settle, the_case};
use crate::reviews::scene::{told, write};
use crate::scorecards::agency_page::say;
use crate::support::Portal;
use crate::support::browser::{Browser, PHONE, axe};
use crate::support::databases::{SqliteDatabase, scratch};

#[test]
fn an_owner_edits_the_profile_on_a_phone() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let (Some(browser), Some(axe)) = (Browser::open(&portal.address), axe()) else { return };
    let agency = nordlicht(&portal.db);
    let bob = represents(&portal.db, BOB, agency.id, TeamRole::Owner);
    let token = write(&portal.db, |conn| session::begin(conn, &bob, "Chromium"));
    let folder = scratch();
    let picture = folder.path().join("logo.jpg");
    std::fs::write(&picture, file(900, 300, ImageFormat::Jpeg)).unwrap();

    browser.look(PHONE);
    browser.cookie("session", &token);
    browser.goto(&format!("/de/agency/{}/profile", agency.slug));
    check(&browser, &axe, "profile");
    browser.click("main a[href$='/profile/edit']");
    check(&browser, &axe, "form of the profile");
    browser.fill("#name", "Polarstern");
    browser.fill("#description", "Wir vermitteln Pflegekräfte.");
    browser.run("document.querySelector('#logo').focus()");
    browser.press_on_focused(picture.to_str().unwrap());
    browser.click("main form button.button");
    browser.wait_for("wartet auf die Durchsicht");
    check(&browser, &axe, "profile that waits");
    browser.click("main a[href$='/facts/edit']");
    check(&browser, &axe, "form of the facts");
    browser.fill("#cities", "München");
    browser.fill("#permit", "AÜG 4711");
    browser.click("main form button.button");
    browser.wait_for("Gespeichert");
    settle(&portal.db, &mona(&portal.db), the_case(&portal.db), &publish());
    browser.goto(&format!("/de/agencies/{}", agency.slug));
    browser.wait_for("AÜG 4711");
    browser.wait_until("document.querySelector('img.logo').naturalWidth === 256");
    check(&browser, &axe, "the public page");
    browser.goto(&format!("/de/agencies/{}/badge", agency.slug));
    check(&browser, &axe, "the page of the badge");
}

#[test]
fn a_badge_stands_in_a_frame_of_another_site() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let Some(browser) = Browser::open(&portal.address) else { return };
    let agency = nordlicht(&portal.db);
    say(&portal.db, agency.id, 8, &told());
    let badge = format!("{}/badge/de/large/auto/{}", portal.address, agency.slug);
    let page = format!(
        "<!doctype html><title>elsewhere</title><img src='{}/badge/de/small/dark/{}.svg'><iframe src='{badge}' width=360 height=220></iframe><iframe id=closed src='{}/de'></iframe>",
        portal.address, agency.slug, portal.address
    );
    let elsewhere = site(page);
    browser.run(&format!("location.href = '{elsewhere}'"));
    browser
        .wait_until("document.title === 'elsewhere' && document.querySelector('img').naturalWidth === 280");
    // The frame is of another origin: what it shows cannot be read from outside, but its size in the picture can.
    let with = browser.screenshot();
    browser.run("document.querySelector('iframe').remove()");
    assert_ne!(with, browser.screenshot());
    browser.goto(&format!("/badge/de/large/auto/{}", agency.slug));
    browser.wait_for("Nordlicht Personal");
    if let Some(axe) = axe() {
        check(&browser, &axe, "the badge itself");
    }
}

/// A site of its own that shows this page to everybody.
fn site(page: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut visit in listener.incoming().flatten() {
            let mut request = [0; 2048];
            let _ = visit.read(&mut request);
            let length = page.len();
            let _ = write!(
                visit,
                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{page}"
            );
        }
    });
    address
}
