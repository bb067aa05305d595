//! Reading the audit log: filtered, the newest first.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;

use super::Action;
use crate::domain::actor::AccountId;
use crate::domain::error::Result;
use crate::domain::subject::SubjectKind;
use crate::platform::db::page::{Page, PageRequest};
use crate::platform::db::schema::{accounts, audit_entries};
use crate::platform::db::{Backend, Conn};

/// The most entries of one file.
pub const MOST: i64 = 20_000;

/// Which entries are asked for; what is not set does not matter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The role in which somebody acted: `moderator`, `operator` …
    pub actor_kind: Option<String>,
    pub actor: Option<AccountId>,
    pub action: Option<Action>,
    pub subject_kind: Option<SubjectKind>,
    pub subject_id: Option<i64>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

/// One entry.
#[derive(Clone, Debug, Queryable)]
pub struct Entry {
    pub id: i64,
    pub at: NaiveDateTime,
    pub actor_kind: String,
    pub actor_id: Option<AccountId>,
    /// Empty for a closed account.
    pub actor_email: Option<String>,
    pub action: Action,
    pub subject_kind: SubjectKind,
    pub subject_id: i64,
    /// JSON.
    pub details: String,
}

/// One page of the entries.
///
/// # Errors
/// The database's own.
pub fn page(conn: &mut Conn, filter: &Filter, page: PageRequest) -> Result<Page<Entry>> {
    Ok(page.page(load(conn, filter, page.limit(), page.offset())?))
}

/// The newest entries for a file, at most [`MOST`].
///
/// # Errors
/// The database's own.
pub fn newest(conn: &mut Conn, filter: &Filter) -> Result<Vec<Entry>> {
    load(conn, filter, MOST, 0)
}

fn load(conn: &mut Conn, filter: &Filter, limit: i64, offset: i64) -> Result<Vec<Entry>> {
    use audit_entries::dsl;
    let mut query = dsl::audit_entries
        .left_join(accounts::table.on(dsl::actor_id.eq(accounts::id.nullable())))
        .into_boxed::<Backend>();
    if let Some(kind) = &filter.actor_kind {
        query = query.filter(dsl::actor_kind.eq(kind.clone()));
    }
    if let Some(actor) = filter.actor {
        query = query.filter(dsl::actor_id.eq(actor));
    }
    if let Some(action) = filter.action {
        query = query.filter(dsl::action.eq(action));
    }
    if let Some(kind) = filter.subject_kind {
        query = query.filter(dsl::subject_kind.eq(kind));
    }
    if let Some(id) = filter.subject_id {
        query = query.filter(dsl::subject_id.eq(id));
    }
    if let Some(from) = filter.from {
        query = query.filter(dsl::at.ge(from.and_time(NaiveTime::MIN)));
    }
    if let Some(after) = filter.to.and_then(|to| to.checked_add_days(Days::new(1))) {
        query = query.filter(dsl::at.lt(after.and_time(NaiveTime::MIN)));
    }
    Ok(query
        .order(dsl::id.desc())
        .limit(limit)
        .offset(offset)
        .select((
            dsl::id,
            dsl::at,
            dsl::actor_kind,
            dsl::actor_id,
            accounts::email.nullable(),
            dsl::action,
            dsl::subject_kind,
            dsl::subject_id,
            dsl::details,
        ))
        .load(conn)?)
}
