//! The portal's tests: one binary, one folder per noun, one file per use case.
//! Every test that needs a database runs on SQLite, and on PostgreSQL too where `TEST_DATABASE_URL` names one.

mod accounts;
mod administration;
mod agencies;
mod architecture;
mod browser;
mod demo;
mod desk;
mod faults;
mod mail;
mod moderation;
mod operator;
mod platform;
mod responses;
mod reviews;
mod scorecards;
mod search;
mod signals;
mod support;
mod text;
mod web;

/// The migrations run on both databases.
#[test]
fn a_new_database_is_empty_and_up_to_date() {
    support::each_database(|db| {
        let pending = db.read_now(echolot::platform::db::migrations::pending).unwrap();
        assert!(!pending);
    });
}
