//! A suspended account in the browser: said after the right password only.

use chrono::Duration;
use echolot::domain::accounts::suspension;
use echolot::domain::actor::Actor;
use echolot::platform::clock;

use super::{PASSWORD, is_signed_in, link_to, sign_in, signed_up};
use crate::support::each_portal;

#[test]
fn its_open_session_ends_and_only_its_owner_learns_why() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let account = portal.account("alice@example.com");
        let begin = |conn: &mut _| {
            suspension::begin(conn, Actor::System, &account, clock::now() + Duration::days(10))
        };
        portal.db.write_now(begin).unwrap();
        assert!(!is_signed_in(&mut alice));
        let mut browser = portal.visitor();
        let wrong = [("email", "alice@example.com"), ("password", "not the right password")];
        let unknown = [("email", "nobody@example.com"), ("password", "not the right password")];
        let (wrong, unknown) = (browser.post("/en/sign-in", &wrong), browser.post("/en/sign-in", &unknown));
        assert_eq!((wrong.status, unknown.status), (422, 422));
        assert!(!wrong.text().contains("suspended"));
        let right = [("email", "alice@example.com"), ("password", PASSWORD)];
        browser.post("/en/sign-in", &right).expect(403).assert_says("This account is suspended");
        browser.post("/en/sign-in-links", &[("email", "alice@example.com")]).expect(200);
        let link = link_to(portal, "alice@example.com");
        browser.post(&link, &[]).expect(403);
        portal.advance(Duration::days(10));
        let (mut back, _) = sign_in(portal, "alice@example.com", PASSWORD);
        assert!(is_signed_in(&mut back));
    });
}
