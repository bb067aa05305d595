//! The public log: every decision, what it was about, by which rule, when, and whether it was overruled. It
//! names no person and quotes no text.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;

use super::decision::DecisionId;
use super::record::Source;
use super::ruling::Outcome;
use crate::domain::case::CaseKind;
use crate::domain::error::Result;
use crate::domain::reviews::rule::Rule;
use crate::platform::db::page::{Page, PageRequest};
use crate::platform::db::schema::decisions;
use crate::platform::db::{Backend, Conn};

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = decisions)]
pub struct Entry {
    pub id: DecisionId,
    pub kind: CaseKind,
    pub outcome: Outcome,
    pub rule: Option<Rule>,
    pub decided_at: NaiveDateTime,
    pub source: Source,
    /// Whether software had marked something; none ever decides.
    pub detected: bool,
    /// The earlier decision it overrules.
    pub overrules: Option<DecisionId>,
    /// The later decision that overruled it.
    pub overruled_by: Option<DecisionId>,
}

/// What the log is narrowed by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub kind: Option<CaseKind>,
    pub rule: Option<Rule>,
    pub outcome: Option<Outcome>,
    /// The first day, UTC.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// Only what was overruled.
    pub overruled: bool,
}

/// One page of the log, the latest first. One query.
///
/// # Errors
/// The database's own.
pub fn index(conn: &mut Conn, filters: &Filters, page: PageRequest) -> Result<Page<Entry>> {
    let rows = filtered(filters)
        .order((decisions::decided_at.desc(), decisions::id.desc()))
        .offset(page.offset())
        .limit(page.limit())
        .select(Entry::as_select())
        .load(conn)?;
    Ok(page.page(rows))
}

/// How many entries [`index`] finds in all.
///
/// # Errors
/// The database's own.
pub fn count(conn: &mut Conn, filters: &Filters) -> Result<i64> {
    Ok(filtered(filters).count().get_result(conn)?)
}

/// One entry.
///
/// # Errors
/// `NotFound`.
pub fn show(conn: &mut Conn, id: DecisionId) -> Result<Entry> {
    Ok(decisions::table.find(id).select(Entry::as_select()).first(conn)?)
}

fn filtered(filters: &Filters) -> decisions::BoxedQuery<'static, Backend> {
    let mut query = decisions::table.into_boxed::<Backend>();
    if let Some(kind) = filters.kind {
        query = query.filter(decisions::kind.eq(kind));
    }
    if let Some(rule) = filters.rule {
        query = query.filter(decisions::rule.eq(rule));
    }
    if let Some(outcome) = filters.outcome {
        query = query.filter(decisions::outcome.eq(outcome));
    }
    if let Some(from) = filters.from {
        query = query.filter(decisions::decided_at.ge(from.and_time(NaiveTime::MIN)));
    }
    if let Some(after) = filters.to.and_then(|to| to.checked_add_days(Days::new(1))) {
        query = query.filter(decisions::decided_at.lt(after.and_time(NaiveTime::MIN)));
    }
    if filters.overruled {
        query = query.filter(decisions::overruled_by.is_not_null());
    }
    query
}
