//! What a password must be, said in the page's language at the field.

use super::{OTHER_PASSWORD, PASSWORD, is_signed_in, link_to, sign_in, signed_up};
use crate::support::{Portal, Visitor, each_portal};

fn messages(visitor: &mut Visitor, lang: &str, password: &str) -> Vec<String> {
    let fields = [("email", "alice.nordwind@example.com"), ("password", password)];
    visitor.post(&format!("/{lang}/sign-up"), &fields).expect(422).all("#password-error")
}

#[test]
fn what_makes_it_weak_is_said_in_each_language() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        for (lang, short, long) in [
            ("de", "mindestens 12 Zeichen", "höchstens 200 Zeichen"),
            ("nl", "minstens 12 tekens", "maximaal 200 tekens"),
            ("en", "at least 12 characters", "at most 200 characters"),
        ] {
            for (password, words) in [("kurz", short), (&"lang ".repeat(41), long)] {
                let said = messages(&mut visitor, lang, password);
                assert!(said[0].to_lowercase().contains(&words.to_lowercase()), "{lang}: {said:?}");
            }
            assert_eq!(messages(&mut visitor, lang, "aaaaaaaaaaaaaa").len(), 1);
        }
        let said = messages(&mut visitor, "en", "aaaaaaaaaaaaaa");
        assert_eq!(said, ["Repetition hardly makes a password stronger."]);
    });
}

#[test]
fn words_of_the_language_of_the_portal_and_of_the_address_do_not_help() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        for weak in ["Sommer2026!!", "echolotecholot", "wachtwoord123", "alice.nordwind", "nordwindalice"] {
            assert_eq!(messages(&mut visitor, "de", weak).len(), 1, "{weak}");
        }
        assert!(messages(&mut visitor, "de", PASSWORD).is_empty());
    });
}

fn change(visitor: &mut Visitor, current: &str, new: &str) -> u16 {
    visitor.post("/en/account/password", &[("current_password", current), ("password", new)]).status
}

fn without_password(portal: &Portal, email: &str) -> Visitor {
    let mut visitor = portal.visitor();
    visitor.post("/en/sign-up", &[("email", email), ("accepts_rules", "yes")]).expect(200);
    let link = super::link_to(portal, email);
    visitor.post(&link, &[]).expect(303);
    visitor
}

#[test]
fn it_is_changed_by_whoever_knows_the_old_one() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        let (mut elsewhere, _) = sign_in(portal, "alice@example.com", PASSWORD);
        let form = alice.get("/en/account/password").expect(200);
        assert!(form.attribute("input[name=current_password]", "type").is_some());
        assert_eq!(change(&mut alice, OTHER_PASSWORD, "noch ein ganz neuer satz hier"), 422);
        assert_eq!(change(&mut alice, "", "noch ein ganz neuer satz hier"), 422);
        assert_eq!(change(&mut alice, PASSWORD, "kurz"), 422);
        assert!(is_signed_in(&mut elsewhere));
        assert_eq!(change(&mut alice, PASSWORD, OTHER_PASSWORD), 303);
        assert!(is_signed_in(&mut alice) && !is_signed_in(&mut elsewhere));
        assert_eq!(sign_in(portal, "alice@example.com", OTHER_PASSWORD).1, 303);
        assert!(link_to(portal, "alice@example.com").starts_with("/en/password-resets/new"));
    });
}

#[test]
fn its_owner_is_told_by_mail_after_a_reset_too() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        portal.visitor().post("/en/password-resets", &[("email", "alice@example.com")]).expect(200);
        let link = link_to(portal, "alice@example.com").replace("/links/", "/password-resets/");
        portal.visitor().post(&link, &[("password", OTHER_PASSWORD)]).expect(303);
        portal.work();
        let told = portal.mails.next_to("alice@example.com");
        assert_eq!(told.subject, "Your Echolot password was changed");
        for part in [&told.text, &told.html] {
            assert!(part.contains("Was this not you?") && part.contains("/en/password-resets/new"), "{part}");
        }
    });
}

#[test]
fn a_first_one_needs_no_old_one() {
    each_portal(|portal| {
        let mut alice = without_password(portal, "alice@example.com");
        let form = alice.get("/en/account/password").expect(200);
        assert_eq!(form.attribute("input[name=current_password]", "type"), None);
        assert_eq!(change(&mut alice, "", PASSWORD), 303);
        assert_eq!(sign_in(portal, "alice@example.com", PASSWORD).1, 303);
        link_to(portal, "alice@example.com");
    });
}

#[test]
fn an_open_session_is_no_place_to_guess_the_password() {
    each_portal(|portal| {
        let mut alice = signed_up(portal, "alice@example.com");
        for _ in 0..10 {
            assert_eq!(change(&mut alice, OTHER_PASSWORD, "noch ein ganz neuer satz hier"), 422);
        }
        assert_eq!(change(&mut alice, PASSWORD, "noch ein ganz neuer satz hier"), 429);
    });
}

/// What nobody could have chosen is wrong, in the same way, and costs no hashing.
#[test]
fn a_very_long_one_at_the_door_is_just_wrong() {
    each_portal(|portal| {
        signed_up(portal, "alice@example.com");
        assert_eq!(sign_in(portal, "alice@example.com", &"x".repeat(100_000)).1, 422);
    });
}
