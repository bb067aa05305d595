//! The team through the browser.

use echolot::domain::accounts::Role;

use super::{ADA, ada};
use crate::support::{Portal, each_portal};

fn role(portal: &Portal, email: &str) -> Option<Role> {
    let account = portal.account(email);
    portal.db.read_now(|conn| account.role(conn)).unwrap()
}

fn form(portal: &Portal, email: &str, name: &str) -> String {
    format!("/en/admin/staff/{}/{name}", portal.account(email).id)
}

#[test]
fn somebody_joins_rises_and_leaves() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let mona = "mona@echolot.example";
        ada.post("/en/admin/staff", &[("email", mona), ("role", "moderator")]).expect(303);
        assert_eq!(role(portal, mona), Some(Role::Moderator));
        ada.get("/en/admin/staff").expect(200).assert_says(mona);
        ada.post(&form(portal, mona, "role"), &[("role", "admin")]).expect(303);
        ada.post(&form(portal, mona, "role"), &[("role", "admin")]).expect(409);
        assert_eq!(role(portal, mona), Some(Role::Admin));
        ada.post(&form(portal, mona, "removal"), &[]).expect(303);
        ada.post(&form(portal, mona, "removal"), &[]).expect(404);
        assert_eq!(role(portal, mona), None);
        portal.work();
        portal.mails.next_to(mona);
    });
}

#[test]
fn the_last_admin_stays_and_is_told_why() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        ada.post(&form(portal, ADA, "removal"), &[]).expect(422).assert_says("This is the last admin");
        ada.post(&form(portal, ADA, "role"), &[("role", "moderator")]).expect(422);
        ada.post("/en/admin/staff", &[("email", ADA), ("role", "moderator")]).expect(422);
        assert_eq!(role(portal, ADA), Some(Role::Admin));
    });
}

#[test]
fn a_lost_second_factor_is_reset_by_another_admin_and_not_by_oneself() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let mut max = portal.colleague("max@echolot.example", Role::Moderator);
        max.get("/en/moderation").expect(200);
        ada.post(&form(portal, ADA, "second-factor-reset"), &[]).expect(422);
        ada.post(&form(portal, "max@echolot.example", "second-factor-reset"), &[]).expect(303);
        max.get("/en/moderation").expect(303);
        portal.work();
        portal.mails.next_to("max@echolot.example");
        let mut again = portal.signed_in(&portal.account("max@echolot.example"));
        assert_eq!(again.get("/en/moderation").expect(303).location(), "/en/account/second-factor");
        ada.post(&form(portal, "max@echolot.example", "second-factor-reset"), &[]).expect(409);
    });
}

#[test]
fn a_role_that_is_none_and_an_address_that_is_none_are_refused_at_their_fields() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let page = ada.post("/en/admin/staff", &[("email", "nobody"), ("role", "king")]).expect(422);
        assert_eq!(page.all("#errors li").len(), 2);
        ada.post(&form(portal, ADA, "role"), &[("role", "king")]).expect(400);
    });
}
