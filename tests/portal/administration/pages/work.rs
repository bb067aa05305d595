//! Mails and jobs that were given up come back when an admin says so.

use diesel::prelude::*;
use echolot::domain::job::{self, Job};
use echolot::domain::mail::{self, Mail};
use echolot::platform::clock;
use echolot::platform::db::DbError;
use echolot::platform::db::schema::{jobs, mails};
use echolot::platform::i18n::Locale;

use super::ada;
use crate::support::each_portal;

#[test]
fn a_mail_that_was_given_up_is_sent_again_once() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let id = portal
            .db
            .write_now(|conn| {
                let id = mail::post(conn, "alice@example.com", Locale::En, &Mail::AccountClosed {})?;
                let dead =
                    (mails::state.eq("dead"), mails::last_error.eq("no such host"), mails::attempts.eq(8));
                diesel::update(mails::table.find(id)).set(dead).execute(conn)?;
                echolot::domain::error::Result::Ok(id)
            })
            .unwrap();
        portal.work();
        ada.get("/en/admin/mails?state=dead").expect(200).assert_says("no such host");
        let form = format!("/en/admin/mails/{id}/retry");
        ada.post(&form, &[]).expect(303);
        ada.post(&form, &[]).expect(409);
        portal.work();
        portal.mails.next_to("alice@example.com");
        ada.get("/en/admin/mails?state=sent").expect(200).assert_says("account_closed");
        ada.post(&form, &[]).expect(409);
        ada.post("/en/admin/mails/0000000000001/retry", &[]).expect(404);
        ada.get("/en/admin/audit-entries?action=mail_retried").expect(200).assert_says("Mail sent again");
    });
}

#[test]
fn a_job_that_was_given_up_is_done_again_unless_it_waits_already() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let id = portal
            .db
            .write_now(|conn| {
                job::enqueue(conn, &Job::SweepExpired, clock::now())?;
                let id: i64 =
                    jobs::table.filter(jobs::name.eq("sweep_expired")).select(jobs::id).first(conn)?;
                let dead = (
                    jobs::state.eq("dead"),
                    jobs::last_error.eq("disk full"),
                    jobs::unique_key.eq(None::<String>),
                );
                diesel::update(jobs::table.find(id)).set(dead).execute(conn)?;
                echolot::domain::error::Result::Ok(id)
            })
            .unwrap();
        let form = format!("/en/admin/jobs/{}/retry", echolot::platform::db::types::encode_id(id));
        ada.get("/en/admin/jobs?state=dead").expect(200).assert_says("disk full");
        ada.post(&form, &[]).expect(303);
        ada.post(&form, &[]).expect(409);
        portal.work();
        let state: String = portal
            .db
            .read_now(|conn| jobs::table.find(id).select(jobs::state).first(conn).map_err(DbError::from))
            .unwrap();
        assert_eq!(state, "done");
    });
}
