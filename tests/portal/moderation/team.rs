//! The team, Mona and Max, and how they work.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::accounts::{Account, Role};
use echolot::domain::case::{Case, CaseId};
use echolot::domain::error::{Conflict, Error, Result};
use echolot::domain::moderation::{self, Typed, lease};
use echolot::platform::clock;
use echolot::platform::db::Db;
use echolot::platform::db::schema::{cases, decisions, staff};

use crate::reviews::scene::{person, read, write};
use crate::support;

pub fn mona(db: &Db) -> Account {
    moderator(db, "mona@echolot.example")
}

pub fn max(db: &Db) -> Account {
    moderator(db, "max@echolot.example")
}

/// Somebody of the team.
pub fn moderator(db: &Db, address: &str) -> Account {
    let account = person(db, address);
    write(db, |conn| {
        let row = (
            staff::account_id.eq(account.id),
            staff::role.eq(Role::Moderator),
            staff::created_at.eq(clock::now()),
        );
        diesel::insert_into(staff::table).values(row).execute(conn)?;
        Ok(())
    });
    support::staff::enrol(db, &account);
    account
}

/// The open cases, the oldest first.
pub fn open_cases(db: &Db) -> Vec<CaseId> {
    read(db, |conn| {
        Ok(cases::table
            .filter(cases::open_subject.is_not_null())
            .order(cases::id)
            .select(cases::id)
            .load(conn)?)
    })
}

/// The only open case.
pub fn the_case(db: &Db) -> CaseId {
    let open = open_cases(db);
    assert_eq!(open.len(), 1, "open cases");
    open[0]
}

pub fn find(db: &Db, id: CaseId) -> Case {
    read(db, |conn| Case::find(conn, id))
}

pub fn hold(db: &Db, moderator: &Account, id: CaseId) -> Result<Case> {
    db.write_now(|conn| lease::hold(conn, moderator, id))
}

/// Decides a case as its page shows it now.
pub fn decide(db: &Db, moderator: &Account, id: CaseId, typed: &Typed) -> Result<()> {
    let version = find(db, id).version;
    db.write_now(|conn| moderation::decide(conn, moderator, id, version, typed))
}

/// Holds a case and decides it.
pub fn settle(db: &Db, moderator: &Account, id: CaseId, typed: &Typed) {
    hold(db, moderator, id).unwrap();
    decide(db, moderator, id, typed).unwrap();
}

pub fn publish() -> Typed {
    Typed { outcome: "publish".into(), ..Typed::default() }
}

/// Returned for naming a person; the passage stands in what Alice has to say.
pub fn give_back() -> Typed {
    Typed {
        outcome: "return".into(),
        rule: "names_person".into(),
        passages: "trotz vier Anrufen".into(),
        explanation: "Bitte nennen Sie die Rolle statt des Namens.".into(),
    }
}

pub fn reject() -> Typed {
    Typed { outcome: "reject".into(), ..give_back() }
}

/// The decisions so far: moderator, outcome, rule.
pub fn decided(db: &Db) -> Vec<(i64, String, Option<String>)> {
    read(db, |conn| {
        let columns = (decisions::moderator_id, decisions::outcome, decisions::rule);
        Ok(decisions::table.order(decisions::id).select(columns).load(conn)?)
    })
}

pub fn is_held_by_another<T>(answer: &Result<T>) -> bool {
    matches!(answer, Err(Error::Conflict(Conflict::HeldByAnother)))
}

pub fn has_moved_on<T>(answer: &Result<T>) -> bool {
    matches!(answer, Err(Error::Conflict(Conflict::CaseMovedOn)))
}

/// A minute more than a lease lasts.
pub fn a_lease_later(db: &Db) {
    db.clock().advance(lease::LASTS + Duration::minutes(1));
}
