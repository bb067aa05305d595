//! Signing up.

use super::{OTHER_PASSWORD, PASSWORD, is_signed_in, link_to, sign_in, signed_up};
use crate::support::each_portal;

#[test]
fn somebody_signs_up_with_a_password_in_each_language() {
    each_portal(|portal| {
        for lang in ["de", "nl", "en"] {
            let email = format!("alice.{lang}@example.com");
            let mut alice = portal.visitor();
            alice.get(&format!("/{lang}/sign-up")).expect(200);
            let fields = [("email", email.as_str()), ("password", PASSWORD), ("accepts_rules", "yes")];
            alice.post(&format!("/{lang}/sign-up"), &fields).expect(200).assert_says(&email);
            assert!(!is_signed_in(&mut alice));

            let link = link_to(portal, &email);
            assert!(link.starts_with(&format!("/{lang}/links/")), "{link}");
            let page = alice.get(&link).expect(200);
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(lang));
            assert!(page.attribute("input[name=password]", "type").is_some());
            let entered = alice.post(&link, &[("password", PASSWORD)]).expect(303);
            alice.follow(&entered).expect(200).assert_says(&email);
            assert_eq!(sign_in(portal, &email, PASSWORD).1, 303);
        }
    });
}

#[test]
fn without_a_password_one_button_is_enough() {
    each_portal(|portal| {
        let mut alice = portal.visitor();
        alice.post("/en/sign-up", &[("email", "alice@example.com"), ("accepts_rules", "yes")]).expect(200);
        let link = link_to(portal, "alice@example.com");
        assert_eq!(alice.get(&link).expect(200).attribute("input[name=password]", "type"), None);
        alice.post(&link, &[]).expect(303);
        alice.get("/en/account").expect(200).assert_says("alice@example.com");
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 422);
    });
}

#[test]
fn who_confirms_the_address_of_another_persons_form_does_not_take_over_that_persons_password() {
    each_portal(|portal| {
        let mut charlie = portal.visitor();
        let fields = [("email", "alice@example.com"), ("password", PASSWORD), ("accepts_rules", "yes")];
        charlie.post("/en/sign-up", &fields).expect(200);
        let link = link_to(portal, "alice@example.com");
        let mut alice = portal.visitor();
        let wrong = alice.post(&link, &[("password", OTHER_PASSWORD)]).expect(422);
        wrong.assert_says("The password is not right.");
        alice.post(&link, &[("password", "")]).expect(303);
        assert!(is_signed_in(&mut alice));
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 422);
    });
}

#[test]
fn who_has_an_account_already_is_told_by_mail_and_let_in() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        let mut alice = portal.visitor();
        let fields = [("email", "alice@example.com"), ("password", OTHER_PASSWORD), ("accepts_rules", "yes")];
        alice.post("/de/sign-up", &fields).expect(200);
        let link = link_to(portal, "alice@example.com");
        assert!(link.starts_with("/en/"), "mails are in the account's language");
        alice.post(&link, &[]).expect(303);
        assert!(is_signed_in(&mut alice));
        assert_eq!(sign_in(portal, "alice@example.com", OTHER_PASSWORD).1, 422);
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 303);
    });
}

#[test]
fn the_form_keeps_what_was_typed_and_says_what_is_wrong_at_the_field() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        let fields = [("email", "alice at example.com"), ("password", "kurz"), ("accepts_rules", "")];
        let page = visitor.post("/en/sign-up", &fields[..2]).expect(422);
        assert_eq!(page.attribute("#email", "value").as_deref(), Some("alice at example.com"));
        assert_eq!(page.attribute("#password", "value"), None);
        assert_eq!(
            page.all("#email-error"),
            ["This does not look like an e-mail address. Please check the spelling."]
        );
        assert_eq!(page.all("#password-error"), ["At least 12 characters, please."]);
        assert_eq!(page.all("#accepts_rules-error"), ["Please confirm the house rules."]);
        let nothing = visitor.post("/en/sign-up", &[]).expect(422);
        assert_eq!(nothing.all("#email-error"), ["Please fill this in."]);
    });
}

#[test]
fn a_mailbox_for_minutes_is_refused() {
    each_portal(|portal| {
        let fields = [("email", "a@sub.mailinator.com"), ("accepts_rules", "yes")];
        let page = portal.visitor().post("/de/sign-up", &fields).expect(422);
        assert_eq!(page.all("#email-error").len(), 1);
    });
}
