//! Statements of reasons, flags, appeals, the public log and its seal.

mod abuse;
mod answers;
mod appeals;
mod chain;
mod flags;
mod log;
mod measures;

use diesel::prelude::*;
use echolot::domain::accounts::Account;
use echolot::domain::case::CaseId;
use echolot::domain::moderation::decision::DecisionId;
use echolot::domain::moderation::{Typed, flag};
use echolot::domain::reviews::ReviewId;
use echolot::domain::scorecards::figures::Figures;
use echolot::platform::db::Db;
use echolot::platform::db::schema;
use echolot::platform::db::schema::decisions;

use super::desk::{decide, hold};
use crate::reviews::scene::{read, write};
use crate::support::{Portal, Visitor};

/// Why Alice thinks that the decision is wrong.
const APPEAL: &str = "Im Text steht kein Name, nur die Rolle des Ansprechpartners.";

/// What a moderator answers in words alone, or with a rule.
fn ruling(outcome: &str) -> Typed {
    let rule = if matches!(outcome, "remove" | "suspend" | "reject") { "insult" } else { "" };
    Typed {
        outcome: outcome.into(),
        rule: rule.into(),
        explanation: "Das haben wir uns noch einmal ganz genau angesehen.".into(),
        ..Typed::default()
    }
}

/// Holds the case in the browser and decides it.
fn settle(portal: &Portal, visitor: &mut Visitor, case: CaseId, outcome: &str) {
    hold(visitor, case);
    decide(portal, visitor, case, &ruling(outcome)).expect(303);
}

/// The team takes the review up and decides about it.
fn taken_up(db: &Db, moderator: &Account, review: ReviewId, outcome: &str) -> DecisionId {
    let case = write(db, |conn| flag::take_up(conn, moderator, review));
    super::team::decide(db, moderator, case, &ruling(outcome)).unwrap();
    last_decision(db)
}

pub fn last_decision(db: &Db) -> DecisionId {
    read(db, |conn| Ok(decisions::table.order(decisions::id.desc()).select(decisions::id).first(conn)?))
}

/// Everything that an agency's page shows in figures.
pub fn figures_of(figures: &Figures) -> String {
    format!("{figures:?}")
}

fn flag_count(db: &Db) -> i64 {
    read(db, |conn| Ok(schema::flags::table.count().get_result(conn)?))
}
