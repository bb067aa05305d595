//! The account's own pages.

use super::{OTHER_PASSWORD, PASSWORD, is_signed_in, link_to, sign_in, signed_up};
use crate::support::each_portal;

#[test]
fn nobody_else_sees_them() {
    each_portal(|portal| {
        for page in ["", "/address", "/password", "/language", "/sessions", "/deletion"] {
            let path = format!("/de/account{page}");
            let answer = portal.visitor().get(&path).expect(303);
            assert!(answer.location().starts_with("/de/sign-in?return_to=%2Fde%2Faccount"), "{path}");
        }
        for form in ["address", "password", "language", "sessions/sign-out", "deletion"] {
            let answer = portal.visitor().post(&format!("/de/account/{form}"), &[]).expect(303);
            assert!(answer.location().starts_with("/de/sign-in"), "{form}");
        }
    });
}

#[test]
fn the_overview_shows_what_is_there_and_is_kept_by_nobody() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let page = alice.get("/en/account").expect(200);
        for words in ["alice@example.com", "English", "one device"] {
            page.assert_says(words);
        }
        assert_eq!(page.header("cache-control"), Some("private, no-store"));
    });
}

#[test]
fn a_new_address_counts_once_confirmed_and_both_are_told() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let form = "/en/account/address";
        alice.get(form).expect(200).assert_says("alice@example.com");
        let wrong = alice.post(form, &[("email", "new"), ("current_password", OTHER_PASSWORD)]).expect(422);
        assert_eq!(wrong.all("#email-error").len() + wrong.all("#current_password-error").len(), 2);
        assert_eq!(wrong.attribute("#email", "value").as_deref(), Some("new"));
        let fields = [("email", "new@example.org"), ("current_password", PASSWORD)];
        let asked = alice.post(form, &fields).expect(303);
        alice.follow(&asked).expect(200).assert_says("We have written to the new address.");
        let link = link_to(portal, "new@example.org");
        let told = portal.mails.next_to("alice@example.com").text;
        assert!(told.contains("n•••@example.org") && !told.contains("new@example.org"), "{told}");
        alice.get("/en/account").expect(200).assert_says("alice@example.com");

        let confirmed = alice.post(&link, &[]).expect(303);
        alice.follow(&confirmed).expect(200).assert_says("new@example.org");
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 422);
        assert_eq!(sign_in(portal, "new@example.org", PASSWORD).1, 303);
    });
}

#[test]
fn an_address_with_an_account_gets_the_same_page_and_another_mail() {
    each_portal(|portal| {
        signed_up(portal, "bob@example.com");
        let mut alice = signed_up(portal, "alice@example.com");
        let mut ask = |email| {
            let fields = [("email", email), ("current_password", PASSWORD)];
            let answer = alice.post("/en/account/address", &fields).expect(303);
            let page = alice.follow(&answer).expect(200).body;
            (answer.location().to_owned(), page)
        };
        assert_eq!(ask("bob@example.com"), ask("eve@example.com"));
        portal.work();
        let to_bob = portal.mails.next_to("bob@example.com").text;
        assert!(to_bob.contains("There is one already"), "{to_bob}");
        assert!(portal.mails.next_to("eve@example.com").text.contains("/en/links/"));
        portal.mails.read_all();
    });
}

#[test]
fn the_language_is_chosen_and_mails_follow_it() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        alice.get("/en/account/language").expect(200);
        alice.post("/en/account/language", &[("language", "fr")]).expect(422);
        let chosen = alice.post("/en/account/language", &[("language", "nl")]).expect(303);
        assert_eq!(chosen.location(), "/nl/account");
        portal.visitor().post("/en/sign-in-links", &[("email", "alice@example.com")]).expect(200);
        assert!(link_to(portal, "alice@example.com").starts_with("/nl/links/"));
    });
}

#[test]
fn sessions_are_listed_and_ended_one_by_one_or_all_others() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let mut bob = signed_up(portal, "bob@example.com");
        let mut phone = portal.visitor();
        phone.headers =
            vec![("user-agent", "Mozilla/5.0 (iPhone; …) Version/19.0 Safari/604.1".replace('…', ""))];
        phone.post("/en/sign-in", &[("email", "alice@example.com"), ("password", PASSWORD)]).expect(303);
        let (mut tablet, _) = sign_in(portal, "alice@example.com", PASSWORD);

        let page = alice.get("/en/account/sessions").expect(200);
        page.assert_says("Safari, iPhone");
        page.assert_says("this device");
        let action = |page: &crate::support::Answer, label: &str| {
            let selector = format!("form:has(button[aria-label*='{label}'])");
            page.attribute(&selector, "action").unwrap()
        };
        let ending = action(&page, "Safari, iPhone");
        bob.post(&ending, &[]).expect(404);
        assert!(is_signed_in(&mut phone));
        alice.post(&ending, &[]).expect(303);
        assert!(!is_signed_in(&mut phone) && is_signed_in(&mut tablet));
        alice.post("/en/account/sessions/not-an-id/sign-out", &[]).expect(404);
        alice.post("/en/account/sessions/sign-out", &[]).expect(303);
        assert!(is_signed_in(&mut alice) && !is_signed_in(&mut tablet) && is_signed_in(&mut bob));
    });
}

#[test]
fn it_is_closed_by_whoever_knows_the_password_and_confirms() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let (mut elsewhere, _) = sign_in(portal, "alice@example.com", PASSWORD);
        alice.get("/en/account/deletion").expect(200);
        let page = alice.post("/en/account/deletion", &[("current_password", OTHER_PASSWORD)]).expect(422);
        for field in ["reviews", "current_password", "confirmed"] {
            assert_eq!(page.all(&format!("#{field}-error")).len(), 1, "{field}");
        }
        let fields = [("reviews", "keep"), ("confirmed", "yes"), ("current_password", PASSWORD)];
        let closed = alice.post("/en/account/deletion", &fields).expect(303);
        alice.follow(&closed);
        assert!(!is_signed_in(&mut alice) && !is_signed_in(&mut elsewhere));
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 422);
        portal.work();
        portal.mails.next_to("alice@example.com");
        signed_up(portal, "alice@example.com");
    });
}
