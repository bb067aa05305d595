//! Mailed links: once, in time, by a button.

use chrono::Duration;

use super::{PASSWORD, is_signed_in, link_to, signed_up};
use crate::support::each_portal;

#[test]
fn a_used_an_expired_and_an_invented_link_get_the_same_page_with_a_way_forward() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let mut alice = portal.visitor();
        let ask = [("email", "alice@example.com")];
        alice.post("/en/sign-in-links", &ask).expect(200);
        let used = link_to(portal, "alice@example.com");
        alice.post(&used, &[]).expect(303);
        alice.post("/en/sign-out", &[]).expect(303);
        alice.post("/en/sign-in-links", &ask).expect(200);
        let expired = link_to(portal, "alice@example.com");
        portal.advance(Duration::minutes(31));
        for link in [used.as_str(), expired.as_str(), "/en/links/invented", "/en/links/%00%ff"] {
            let page = alice.get(link).expect(404);
            page.assert_says("This link no longer works");
            assert!(page.attribute("main a[href='/en/sign-in']", "href").is_some());
            alice.post(link, &[]).expect(404).assert_says("This link no longer works");
            assert!(!is_signed_in(&mut alice), "{link}");
        }
    });
}

#[test]
fn links_can_be_opened_by_scanners_without_being_used_up() {
    each_portal(|portal| {
        let mut alice = portal.visitor();
        alice.post("/de/sign-up", &[("email", "alice@example.com"), ("accepts_rules", "yes")]).expect(200);
        let link = link_to(portal, "alice@example.com");
        for _ in 0..3 {
            portal.visitor().get(&link).expect(200);
        }
        alice.post(&link, &[]).expect(303);
        assert!(is_signed_in(&mut alice));
    });
}

#[test]
fn the_page_of_a_link_is_kept_by_nobody_and_tells_no_other_site_its_address() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        alice.post("/en/sign-in-links", &[("email", "alice@example.com")]).expect(200);
        let page = alice.get(&link_to(portal, "alice@example.com")).expect(200);
        assert_eq!(page.header("cache-control"), Some("private, no-store"));
        assert!(["same-origin", "no-referrer"].contains(&page.header("referrer-policy").unwrap()));
    });
}

#[test]
fn the_language_can_be_switched_on_the_pages_around_a_mail() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        alice.post("/en/sign-out", &[]).expect(303);
        for (path, form) in [
            ("/sign-in-links", "/sign-in"),
            ("/sign-up", "/sign-up"),
            ("/password-resets", "/password-resets/new"),
        ] {
            let fields = [("email", "alice@example.com"), ("accepts_rules", "yes")];
            let sent = alice.post(&format!("/en{path}"), &fields).expect(200);
            let dutch = sent.attribute("a[hreflang=nl]", "href").unwrap();
            let mut page = alice.get(&dutch);
            if page.status == 303 {
                page = alice.follow(&page);
            }
            assert_eq!(
                page.attribute("form.card", "action"),
                Some(format!("/nl{}", form.trim_end_matches("/new")))
            );
            let link = link_to(portal, "alice@example.com").replace("/en/", "/nl/");
            let page = alice.get(&link);
            assert!([200, 303].contains(&page.status), "{path}: {}", page.status);
        }
    });
}

#[test]
fn a_new_password_is_chosen_with_a_link_and_signs_everybody_else_out() {
    each_portal(|portal| {
        let mut before = signed_up(portal, "alice@example.com");
        let mut alice = portal.visitor();
        alice.get("/en/password-resets/new").expect(200);
        let wrong = alice.post("/en/password-resets", &[("email", "alice")]).expect(422);
        assert_eq!(wrong.all("#email-error").len(), 1);
        alice.post("/en/password-resets", &[("email", "alice@example.com")]).expect(200);
        let link = link_to(portal, "alice@example.com");
        let form = alice.get(&link).expect(303);
        let form = alice.follow(&form).expect(200);
        let action = form.attribute("form.card", "action").unwrap();
        let weak = alice.post(&action, &[("password", "passwortpasswort")]).expect(422);
        assert_eq!(weak.all("#password-error").len(), 1);
        let new = "een heel andere zin van vijf";
        let entered = alice.post(&action, &[("password", new)]).expect(303);
        alice.follow(&entered).expect(200).assert_says("The new password is in force.");
        assert!(is_signed_in(&mut alice) && !is_signed_in(&mut before));
        assert_eq!(super::sign_in(portal, "alice@example.com", PASSWORD).1, 422);
        assert_eq!(super::sign_in(portal, "alice@example.com", new).1, 303);
        alice.get(&action).expect(404);
        alice.post(&action, &[("password", PASSWORD)]).expect(404);
        link_to(portal, "alice@example.com");
    });
}
