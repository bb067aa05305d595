//! How the portal is doing, and the limits in force.

use diesel::prelude::*;
use echolot::domain::mail::{self, Mail};
use echolot::platform::db::DbError;
use echolot::platform::db::schema::mails;
use echolot::platform::i18n::{Catalog, Locale};
use echolot::web::rate_limit::Limit;

use super::ada;
use crate::support::each_portal;

#[test]
fn a_portal_that_works_says_so_and_one_that_does_not_says_what() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        ada.get("/en/admin").expect(200).assert_says("Everything runs as it should");
        portal
            .db
            .write_now(|conn| mail::post(conn, "x@example.com", Locale::En, &Mail::AccountClosed {}))
            .unwrap();
        portal.advance(chrono::Duration::minutes(20));
        ada.get("/en/admin").expect(200).assert_says("Mails are waiting");
        portal
            .db
            .write_now(|conn| {
                let given_up = mails::table.filter(mails::recipient.eq("x@example.com"));
                diesel::update(given_up).set(mails::state.eq("dead")).execute(conn).map_err(DbError::from)
            })
            .unwrap();
        ada.get("/en/admin").expect(200).assert_says("Mails were given up");
        portal
            .db
            .write_now(|conn| {
                let given_up = mails::table.filter(mails::recipient.eq("x@example.com"));
                diesel::delete(given_up).execute(conn).map_err(DbError::from)
            })
            .unwrap();
    });
}

#[test]
fn every_limit_has_its_words_and_its_number() {
    each_portal(|portal| {
        let page = ada(portal).get("/en/admin/limits").expect(200);
        assert_eq!(page.all("tbody tr").len(), Limit::ALL.len());
        page.assert_says("Wrong codes of two-step sign-in, per account 10 in 30 minutes");
    });
    let catalog = Catalog::load().unwrap();
    for limit in Limit::ALL {
        assert!(catalog.has(Locale::En, &format!("limit-name-{limit}").replace('_', "-")), "{limit}");
    }
}
