//! The queue: everything that waits for a moderator, the nearest deadline first. A moderator sees all of
//! it, also what they may not decide or somebody else holds; "next" passes over both.

mod titles;

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::lease::Holding;
use super::mandate::{Bar, Mandate};
use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::agencies::AgencyId;
use crate::domain::case::{Case, CaseId, CaseKind, CaseState};
use crate::domain::error::Result;
use crate::platform::clock;
use crate::platform::db::page::{Page, PageRequest};
use crate::platform::db::schema::{accounts, agencies, cases, decisions};
use crate::platform::db::{Backend, Conn};
use crate::platform::i18n::Locale;

/// What the queue is narrowed by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub kind: Option<CaseKind>,
    pub language: Option<Locale>,
    /// Only what the moderator holds.
    pub mine: bool,
}

/// A case in the queue.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub case: Case,
    /// The text's title, or the suggested agency's name.
    pub title: String,
    pub agency_name: Option<String>,
    pub overdue: bool,
    pub holding: Holding,
    /// The colleague's name, see [`name_of`]; also one's own.
    pub holder: Option<String>,
    pub bar: Option<Bar>,
}

/// How much waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Open cases of each kind, in the order of the kinds.
    pub waiting: Vec<(CaseKind, i64)>,
    /// Past their deadline.
    pub overdue: i64,
    /// Held by somebody.
    pub held: i64,
    /// By this moderator since midnight, UTC.
    pub decided_today: i64,
}

/// One page of the queue. Seven queries.
///
/// # Errors
/// The database's own.
pub fn index(
    conn: &mut Conn,
    moderator: &Account,
    filters: &Filters,
    page: PageRequest,
) -> Result<Page<Waiting>> {
    let mandate = Mandate::of(conn, moderator)?;
    let rows: Vec<Case> = filtered(moderator, filters)
        .order((cases::due_at, cases::id))
        .offset(page.offset())
        .limit(page.limit())
        .select(Case::as_select())
        .load(conn)?;
    let agencies = agency_names(conn, &rows)?;
    let holders = holder_names(conn, &rows)?;
    let mut titles = titles::of(conn, &rows)?;
    let waiting = |case: Case| {
        let agency = case.agency_id.and_then(|id| agencies.get(&AgencyId(id)).cloned());
        let bar = mandate.bar(&case);
        let holder = case.holder().filter(|_| bar.is_none());
        Waiting {
            title: titles.remove(&case.id).or_else(|| agency.clone()).unwrap_or_default(),
            agency_name: agency,
            overdue: case.is_overdue(),
            // Who reads a text of one's own, and when, is not one's business.
            holding: if bar.is_none() { Holding::of(&case, moderator) } else { Holding::Free },
            holder: holder.and_then(|(id, _)| holders.get(&id).cloned()),
            bar,
            case,
        }
    };
    Ok(page.page(rows).map(waiting))
}

/// How many cases [`index`] finds in all.
///
/// # Errors
/// The database's own.
pub fn count(conn: &mut Conn, moderator: &Account, filters: &Filters) -> Result<i64> {
    Ok(filtered(moderator, filters).count().get_result(conn)?)
}

fn filtered(moderator: &Account, filters: &Filters) -> cases::BoxedQuery<'static, Backend> {
    let mut query = cases::table.filter(cases::state.eq(CaseState::Open)).into_boxed::<Backend>();
    if let Some(kind) = filters.kind {
        query = query.filter(cases::kind.eq(kind));
    }
    if let Some(language) = filters.language {
        query = query.filter(cases::language.eq(language));
    }
    if filters.mine {
        let held = cases::holder_id.eq(moderator.id).and(cases::held_until.gt(clock::now()));
        query = query.filter(held);
    }
    query
}

/// The most urgent case that this moderator may decide and nobody else holds: the first one behind
/// `after`, and from the front once there is none.
///
/// # Errors
/// The database's own.
pub fn next(conn: &mut Conn, moderator: &Account, after: Option<CaseId>) -> Result<Option<CaseId>> {
    let mandate = Mandate::of(conn, moderator)?;
    let passed: Option<(NaiveDateTime, CaseId)> = match after {
        Some(id) => cases::table.find(id).select((cases::due_at, cases::id)).first(conn).optional()?,
        None => None,
    };
    if let Some((due, id)) = passed {
        let behind = cases::due_at.gt(due).or(cases::due_at.eq(due).and(cases::id.gt(id)));
        if let Some(next) = first(conn, at_hand(moderator, &mandate).filter(behind))? {
            return Ok(Some(next));
        }
    }
    first(conn, at_hand(moderator, &mandate))
}

/// What the moderator could decide now.
fn at_hand(moderator: &Account, mandate: &Mandate) -> cases::BoxedQuery<'static, Backend> {
    let free = cases::holder_id
        .is_null()
        .or(cases::holder_id.eq(moderator.id))
        .or(cases::held_until.le(clock::now()));
    let own = cases::author_id.is_null().or(cases::author_id.ne_all(mandate.own().to_vec()));
    let represented = mandate.represented().to_vec();
    let about_others = cases::agency_id.is_null().or(cases::agency_id.ne_all(represented));
    let open = cases::table.filter(cases::state.eq(CaseState::Open));
    open.filter(free).filter(own).filter(about_others).into_boxed::<Backend>()
}

fn first(conn: &mut Conn, query: cases::BoxedQuery<'static, Backend>) -> Result<Option<CaseId>> {
    Ok(query.order((cases::due_at, cases::id)).select(cases::id).first(conn).optional()?)
}

/// What waits, is late and was done. Four queries.
///
/// # Errors
/// The database's own.
pub fn figures(conn: &mut Conn, moderator: &Account) -> Result<Figures> {
    let now = clock::now();
    let is_open = cases::state.eq(CaseState::Open);
    let mut waiting: Vec<(CaseKind, i64)> = cases::table
        .filter(is_open)
        .group_by(cases::kind)
        .select((cases::kind, diesel::dsl::count_star()))
        .load(conn)?;
    waiting.sort_unstable();
    let midnight = clock::today().and_time(chrono::NaiveTime::MIN);
    let decided = decisions::moderator_id.eq(moderator.id).and(decisions::decided_at.ge(midnight));
    Ok(Figures {
        waiting,
        overdue: cases::table.filter(is_open.and(cases::due_at.lt(now))).count().get_result(conn)?,
        held: cases::table.filter(is_open.and(cases::held_until.gt(now))).count().get_result(conn)?,
        decided_today: decisions::table.filter(decided).count().get_result(conn)?,
    })
}

/// How colleagues call each other: by what stands before the @.
pub fn name_of(email: &str) -> String {
    email.split('@').next().unwrap_or(email).to_owned()
}

fn agency_names(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<AgencyId, String>> {
    let ids: Vec<AgencyId> = rows.iter().filter_map(|case| case.agency_id).map(AgencyId).collect();
    let names: Vec<(AgencyId, String)> =
        agencies::table.filter(agencies::id.eq_any(ids)).select((agencies::id, agencies::name)).load(conn)?;
    Ok(names.into_iter().collect())
}

fn holder_names(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<AccountId, String>> {
    let ids: Vec<AccountId> = rows.iter().filter_map(Case::holder).map(|(id, _)| id).collect();
    let emails: Vec<(AccountId, String)> = accounts::table
        .filter(accounts::id.eq_any(ids))
        .select((accounts::id, accounts::email))
        .load(conn)?;
    Ok(emails.into_iter().map(|(id, email)| (id, name_of(&email))).collect())
}
