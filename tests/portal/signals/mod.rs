//! Signals: what stands in texts, how they came, what moderators see of it and what becomes of it.

mod circumstances;
mod contradictions;
mod desk;
mod forgetting;
mod likeness;
mod measured;
mod network;
mod plans;
mod switches;
mod texts;

use echolot::domain::case::{Case, CaseId};
use echolot::domain::signals::record::{self, Noted};
use echolot::domain::signals::{Signal, appraisal};
use echolot::platform::db::Db;

use crate::moderation::team::open_cases;
use crate::reviews::scene::{read, write};

/// Does what the worker does for cases whose text was not looked at yet.
pub fn appraise(db: &Db) {
    write(db, appraisal::appraise_waiting);
}

/// The signals of the case that was opened last, looked at now.
pub fn latest(db: &Db) -> Vec<Noted> {
    appraise(db);
    let case = *open_cases(db).last().unwrap();
    noted(db, case)
}

pub fn noted(db: &Db, case: CaseId) -> Vec<Noted> {
    read(db, |conn| record::of_case(conn, case))
}

pub fn case(db: &Db, id: CaseId) -> Case {
    read(db, |conn| Case::find(conn, id))
}

/// What this signal saw.
#[track_caller]
pub fn seen(all: &[Noted], signal: Signal) -> &Noted {
    all.iter().find(|noted| noted.signal == signal).unwrap_or_else(|| panic!("no {signal} in {all:?}"))
}

pub fn has(all: &[Noted], signal: Signal) -> bool {
    all.iter().any(|noted| noted.signal == signal)
}
