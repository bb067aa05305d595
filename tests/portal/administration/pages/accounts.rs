//! Finding accounts, warning, suspending and restoring them.

use chrono::Duration;
use echolot::platform::clock;

use super::{ada, path};
use crate::support::{Portal, Visitor, each_portal};

const REASONS: [(&str, &str); 3] =
    [("rule", "insult"), ("explanation", "Three reviews of last week call people names."), ("seen", "0")];

fn in_days(portal: &Portal, days: i64) -> String {
    let today = portal.db.clock().run(clock::today);
    (today + Duration::days(days)).to_string()
}

fn suspend(portal: &Portal, admin: &mut Visitor, email: &str, days: i64) -> u16 {
    let file = format!("/en/admin/accounts/{}", portal.account(email).id);
    let until = in_days(portal, days);
    let fields = [&REASONS[..], &[("kind", "suspension"), ("until", &until)]].concat();
    admin.post(&format!("{file}/measures"), &fields).status
}

#[test]
fn an_account_is_found_by_the_beginning_of_its_address_and_nothing_else() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        for email in ["alice@example.com", "alina@example.com", "bob@example.com", "al%@example.com"] {
            portal.account(email);
        }
        let mut found = |typed: &str| {
            let page = ada.get(&format!("/en/admin/accounts?address={typed}")).expect(200);
            page.all("tbody th").len()
        };
        assert_eq!((found("ALI"), found("bob@example.com"), found("zoe")), (2, 1, 0));
        assert_eq!((found("al%25"), found("_lice"), found("%25")), (1, 0, 0));
    });
}

#[test]
fn a_warning_is_mailed_with_its_reasons_and_changes_nothing_else() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let alice = portal.account("alice@example.com");
        let file = format!("/en/admin/accounts/{}", alice.id);
        ada.get(&format!("{file}/measures/new")).expect(200);
        let fields = [&REASONS[..], &[("kind", "warning")]].concat();
        assert_eq!(ada.post(&format!("{file}/measures"), &fields).expect(303).location(), file);
        ada.get(&file).expect(200).assert_says("call people names");
        portal.work();
        let mail = portal.mails.next_to("alice@example.com");
        for words in [
            "Insult",
            "call people names",
            "no software decided",
            "appeal once with this link within six months",
        ] {
            assert!(mail.text.contains(words), "{words}: {}", mail.text);
        }
        portal.signed_in(&alice).get("/en/account").expect(200);
        // The same form once more: it was sent twice, or the page was stale.
        ada.post(&format!("{file}/measures"), &fields).expect(409);
    });
}

#[test]
fn a_suspension_ends_sessions_names_its_end_and_can_be_lifted() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let account = portal.account("alice@example.com");
        let mut alice = portal.signed_in(&account);
        assert_eq!(suspend(portal, &mut ada, "alice@example.com", 30), 303);
        assert_eq!(path(alice.get("/en/account").expect(303).location()), "/en/sign-in");
        portal.work();
        let mail = portal.mails.next_to("alice@example.com");
        assert!(mail.subject.contains("suspended until"), "{}", mail.subject);
        let file = format!("/en/admin/accounts/{}", account.id);
        ada.get("/en/admin/accounts").expect(200).assert_says("alice@example.com");
        ada.post(&format!("{file}/restoration"), &[]).expect(303);
        ada.get(&file).expect(200).assert_says("Lifted on");
        ada.post(&format!("{file}/restoration"), &[]).expect(409);
        portal.work();
        portal.mails.next_to("alice@example.com");
        portal.signed_in(&account).get("/en/account").expect(200);
    });
}

#[test]
fn a_form_says_at_its_fields_what_is_missing_and_keeps_what_was_typed() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let alice = portal.account("alice@example.com");
        let form = format!("/en/admin/accounts/{}/measures", alice.id);
        let page = ada.post(&form, &[("explanation", "Some words"), ("kind", "suspension")]).expect(422);
        assert_eq!(page.all("textarea"), ["Some words"]);
        assert_eq!(page.all("#errors li").len(), 2);
        for days in [-1, 400] {
            assert_eq!(suspend(portal, &mut ada, "alice@example.com", days), 422);
        }
        portal.signed_in(&alice).get("/en/account").expect(200);
    });
}

#[test]
fn admins_do_not_lock_each_other_out() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        portal.colleague("max@echolot.example", echolot::domain::accounts::Role::Admin);
        assert_eq!(suspend(portal, &mut ada, "max@echolot.example", 10), 422);
        assert_eq!(suspend(portal, &mut ada, super::ADA, 10), 422);
    });
}

#[test]
fn ids_that_are_nobodys_are_not_found() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        for id in ["0000000000001", "zzzzzzzzzzzzz", "-1", "%00"] {
            ada.get(&format!("/en/admin/accounts/{id}")).expect(404);
            ada.get(&format!("/en/admin/accounts/{id}/measures/new")).expect(404);
            ada.post(&format!("/en/admin/accounts/{id}/restoration"), &[]).expect(404);
        }
    });
}
