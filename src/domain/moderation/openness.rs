//! The figures of the transparency page: what was decided within the last twelve months.

use chrono::{Months, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use super::appeal::AppealState;
use super::ruling::Outcome;
use crate::domain::case::CaseKind;
use crate::domain::error::Result;
use crate::domain::reviews::rule::Rule;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{appeals, decisions, flags};

/// How far the figures look back.
const SPAN: Months = Months::new(12);

/// What was decided.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figures {
    pub since: NaiveDateTime,
    /// Of every kind.
    pub decisions: i64,
    /// Each outcome with its number, in the order of the outcomes.
    pub outcomes: Vec<(Outcome, i64)>,
    /// Each rule with the restrictions it was the ground of, the most frequent first.
    pub rules: Vec<(Rule, i64)>,
    /// From the opening of a case about a text to its decision; none without any.
    pub median_minutes: Option<i64>,
    /// Shares of the decisions about texts that were handed in, 0 to 1; none without any.
    pub returned: Option<f64>,
    pub rejected: Option<f64>,
    /// Share of all restrictions that were overruled.
    pub overruled: Option<f64>,
    /// Share of the decisions before which software had marked something.
    pub detected: Option<f64>,
    pub flags: i64,
    pub appeals: i64,
    pub appeals_overruled: i64,
}

type Group = (CaseKind, Outcome, Option<Rule>, bool, i64, i64);

impl Figures {
    /// The present figures. Five queries.
    ///
    /// # Errors
    /// The database's own.
    pub fn now(conn: &mut Conn) -> Result<Self> {
        let since = clock::now() - SPAN;
        let groups = groups(conn, since)?;
        let sum = |wanted: &dyn Fn(&Group) -> bool| -> (i64, i64) {
            let found = groups.iter().filter(|group| wanted(group));
            found.fold((0, 0), |(all, overruled), group| (all + group.4, overruled + group.5))
        };
        let handed_in = |group: &Group| is_handed_in(group.0);
        let of_texts = sum(&handed_in).0;
        let restrictions = sum(&|group| group.1.restricts());
        let decisions = sum(&|_| true).0;
        let answered: Vec<(AppealState, i64)> = appeals::table
            .filter(appeals::opened_at.ge(since))
            .group_by(appeals::state)
            .select((appeals::state, diesel::dsl::count_star()))
            .load(conn)?;
        let overruled = answered.iter().filter(|(state, _)| *state == AppealState::Overruled);
        Ok(Self {
            since,
            decisions,
            outcomes: by_outcome(&groups),
            rules: by_rule(&groups),
            median_minutes: median(conn, since, of_texts)?,
            returned: share(sum(&|group| handed_in(group) && group.1 == Outcome::Return).0, of_texts),
            rejected: share(sum(&|group| handed_in(group) && group.1 == Outcome::Reject).0, of_texts),
            overruled: share(restrictions.1, restrictions.0),
            detected: share(sum(&|group| group.3).0, decisions),
            flags: flags::table.filter(flags::created_at.ge(since)).count().get_result(conn)?,
            appeals: answered.iter().map(|(_, count)| count).sum(),
            appeals_overruled: overruled.map(|(_, count)| count).sum(),
        })
    }
}

/// The kinds of cases that somebody's new text opens.
const HANDED_IN: [CaseKind; 3] = [CaseKind::Review, CaseKind::ReviewEdit, CaseKind::FollowUp];

fn is_handed_in(kind: CaseKind) -> bool {
    HANDED_IN.contains(&kind)
}

fn share(part: i64, whole: i64) -> Option<f64> {
    // Counts are far below the 53 bits that a float holds exactly.
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Decisions, and how many of them were overruled, by what they are told apart by.
fn groups(conn: &mut Conn, since: NaiveDateTime) -> Result<Vec<Group>> {
    use decisions::dsl;
    Ok(dsl::decisions
        .filter(dsl::decided_at.ge(since))
        .group_by((dsl::kind, dsl::outcome, dsl::rule, dsl::detected))
        .select((
            dsl::kind,
            dsl::outcome,
            dsl::rule.nullable(),
            dsl::detected,
            diesel::dsl::count_star(),
            diesel::dsl::count(dsl::overruled_by),
        ))
        .load(conn)?)
}

fn by_outcome(groups: &[Group]) -> Vec<(Outcome, i64)> {
    let count = |outcome: Outcome| groups.iter().filter(|g| g.1 == outcome).map(|g| g.4).sum();
    let all = Outcome::ALL.iter().map(|&outcome| (outcome, count(outcome)));
    all.filter(|(_, count)| *count > 0).collect()
}

fn by_rule(groups: &[Group]) -> Vec<(Rule, i64)> {
    let count = |rule: Rule| groups.iter().filter(|g| g.2 == Some(rule)).map(|g| g.4).sum();
    let all = Rule::ALL.iter().map(|&rule| (rule, count(rule)));
    let mut rules: Vec<(Rule, i64)> = all.filter(|(_, count)| *count > 0).collect();
    rules.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    rules
}

/// The middle one of the times that texts waited.
fn median(conn: &mut Conn, since: NaiveDateTime, of_texts: i64) -> Result<Option<i64>> {
    use decisions::dsl;
    let waited: Option<i64> = dsl::decisions
        .filter(dsl::decided_at.ge(since).and(dsl::kind.eq_any(HANDED_IN)))
        .order(dsl::waited)
        .offset((of_texts - 1).max(0) / 2)
        .select(dsl::waited)
        .first(conn)
        .optional()?;
    Ok(waited.map(|seconds| seconds / 60))
}
