//! Signing in and out.

use echolot::domain::accounts::attempts::{FAILURES, WINDOW};

use super::{OTHER_PASSWORD, PASSWORD, is_signed_in, link_to, sign_in, signed_up};
use crate::support::each_portal;

#[test]
fn the_right_password_signs_in_and_the_button_signs_out() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let (mut alice, status) = sign_in(portal, "Alice@Example.com", PASSWORD);
        assert_eq!(status, 303);
        assert!(is_signed_in(&mut alice));
        let kept = alice.cookies.clone();
        alice.post("/en/sign-out", &[]).expect(303);
        assert!(!is_signed_in(&mut alice));
        alice.cookies = kept;
        assert!(!is_signed_in(&mut alice), "the session has ended, not only the cookie");
    });
}

#[test]
fn a_wrong_password_says_that_one_of_the_two_is_wrong() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let fields = [("email", "alice@example.com"), ("password", OTHER_PASSWORD)];
        for (lang, words) in
            [("de", "E-Mail-Adresse oder"), ("nl", "E-mailadres of"), ("en", "E-mail address or")]
        {
            let page = portal.visitor().post(&format!("/{lang}/sign-in"), &fields).expect(422);
            page.assert_says(words);
            assert_eq!(page.attribute("#email", "value").as_deref(), Some("alice@example.com"));
        }
    });
}

#[test]
fn a_mailed_link_signs_in_with_either_button() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let mut alice = portal.visitor();
        for path in ["/en/sign-in", "/en/sign-in-links"] {
            alice.post(path, &[("email", "alice@example.com"), ("password", "")]).expect(200);
            let link = link_to(portal, "alice@example.com");
            alice.get(&link).expect(200).assert_says("alice@example.com");
            assert!(!is_signed_in(&mut alice), "opening the link changes nothing");
            alice.post(&link, &[]).expect(303);
            assert!(is_signed_in(&mut alice));
            alice.post("/en/sign-out", &[]).expect(303);
        }
    });
}

#[test]
fn a_page_for_members_sends_to_the_form_and_the_form_back_to_the_page() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let mut alice = portal.visitor();
        let form = alice.get("/en/account/sessions").expect(303);
        let form = alice.follow(&form).expect(200);
        let back = form.attribute("input[name=return_to]", "value").unwrap();
        assert_eq!(back, "/en/account/sessions");
        let fields = [("email", "alice@example.com"), ("password", OTHER_PASSWORD), ("return_to", &back)];
        let again = alice.post("/en/sign-in", &fields).expect(422);
        assert_eq!(again.attribute("input[name=return_to]", "value"), Some(back.clone()));
        let fields = [("email", "alice@example.com"), ("password", PASSWORD), ("return_to", &back)];
        assert_eq!(alice.post("/en/sign-in", &fields).expect(303).location(), back);
        assert_eq!(alice.get("/en/sign-in").expect(303).location(), "/en/account");
        assert_eq!(alice.get("/en/sign-up").expect(303).location(), "/en/account");
    });
}

#[test]
fn too_many_wrong_passwords_close_the_door_for_an_hour_known_address_or_not() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        for email in ["alice@example.com", "nobody@example.com"] {
            for _ in 0..FAILURES {
                assert_eq!(sign_in(portal, email, OTHER_PASSWORD).1, 422);
            }
            let mut visitor = portal.visitor();
            let shut = visitor.post("/en/sign-in", &[("email", email), ("password", PASSWORD)]).expect(429);
            let seconds: i64 = shut.header("retry-after").unwrap().parse().unwrap();
            assert!(seconds > 0 && seconds <= WINDOW.num_seconds());
        }
        portal.advance(WINDOW);
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 303);
    });
}
