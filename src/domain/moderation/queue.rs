//! The queue: everything that waits for a moderator. What comes first is the deadline, then the risk: of
//! what is due within the same hour, the riskiest; of that, what came first. A moderator sees all of it,
//! also what they may not decide or somebody else holds; "next" passes over both.

mod figures;
mod titles;

use std::collections::HashMap;

use diesel::prelude::*;

pub use figures::{Desk, Figures, desk, figures};

use super::lease::Holding;
use super::mandate::{Bar, Mandate, Team, WaitsFor};
use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::{Case, CaseId, CaseKind, CaseState};
use crate::domain::error::Result;
use crate::domain::subject::SubjectKind;
use crate::platform::clock;
use crate::platform::db::page::{Page, PageRequest};
use crate::platform::db::schema::{accounts, agencies, cases, flags};
use crate::platform::db::{Backend, Conn};
use crate::platform::folding;
use crate::platform::i18n::Locale;

/// What the queue is narrowed by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub kind: Option<CaseKind>,
    pub language: Option<Locale>,
    /// Those called so: by their address in the portal, or by name.
    pub agency: Option<String>,
    pub holder: Option<With>,
}

/// Who holds a case at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    Nobody,
    Somebody(AccountId),
}

/// A case in the queue.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub case: Case,
    /// The text's title, or the suggested agency's name.
    pub title: String,
    pub agency: Option<Agency>,
    pub overdue: bool,
    pub holding: Holding,
    /// The colleague's name, see [`name_of`]; also one's own.
    pub holder: Option<String>,
    pub bar: Option<Bar>,
    /// Whom an appeal waits for, if no other moderator can decide it.
    pub waits_for: Option<WaitsFor>,
    /// How often it was flagged.
    pub flags: i64,
}

/// One page of the queue. Eleven queries, one or two for the name of an agency, and a few more if it holds flags
/// and appeals.
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
    let rows: Vec<Case> = filtered(conn, filters)?
        .order((cases::due_hour, cases::risk.desc(), cases::id))
        .offset(page.offset())
        .limit(page.limit())
        .select(Case::as_select())
        .load(conn)?;
    let page = page.page(rows);
    let rows = waiting(conn, moderator, &mandate, page.rows)?;
    Ok(Page { rows, number: page.number, previous: page.previous, next: page.next })
}

/// These cases as the queue shows them, in their order. Five queries, and a few more if there are
/// flags and appeals.
pub(super) fn waiting(
    conn: &mut Conn,
    moderator: &Account,
    mandate: &Mandate,
    rows: Vec<Case>,
) -> Result<Vec<Waiting>> {
    let agencies = agencies_of(conn, &rows)?;
    let holders = holder_names(conn, &rows)?;
    let mut titles = titles::of(conn, &rows)?;
    let (team, flags) = (Team::of(conn, &rows)?, flag_counts(conn, &rows)?);
    let waiting = |case: Case| {
        let agency = case.agency_id.and_then(|id| agencies.get(&AgencyId(id)).cloned());
        let bar = mandate.bar(&case);
        let holder = case.holder().filter(|_| bar.is_none());
        let named = || agency.as_ref().map(|agency| agency.name.clone());
        Waiting {
            title: titles.remove(&case.id).or_else(named).unwrap_or_default(),
            agency,
            overdue: case.is_overdue(),
            // Who reads a text of one's own, and when, is not one's business.
            holding: if bar.is_none() { Holding::of(&case, moderator) } else { Holding::Free },
            holder: holder.and_then(|(id, _)| holders.get(&id).cloned()),
            bar,
            waits_for: team.waits_for(&case),
            flags: flags.get(&case.id).copied().unwrap_or(0),
            case,
        }
    };
    Ok(rows.into_iter().map(waiting).collect())
}

/// How many cases [`index`] finds in all.
///
/// # Errors
/// The database's own.
pub fn count(conn: &mut Conn, filters: &Filters) -> Result<i64> {
    Ok(filtered(conn, filters)?.count().get_result(conn)?)
}

fn filtered(conn: &mut Conn, filters: &Filters) -> Result<cases::BoxedQuery<'static, Backend>> {
    let mut query = cases::table.filter(cases::state.eq(CaseState::Open)).into_boxed::<Backend>();
    if let Some(kind) = filters.kind {
        query = query.filter(cases::kind.eq(kind));
    }
    if let Some(language) = filters.language {
        query = query.filter(cases::language.eq(language));
    }
    if let Some(called) = &filters.agency {
        query = query.filter(cases::agency_id.eq_any(called_so(conn, called)?));
    }
    let now = clock::now();
    Ok(match filters.holder {
        Some(With::Nobody) => query.filter(cases::holder_id.is_null().or(cases::held_until.le(now))),
        Some(With::Somebody(id)) => query.filter(cases::holder_id.eq(id).and(cases::held_until.gt(now))),
        None => query,
    })
}

/// The agencies at this address of the portal, or of this name.
fn called_so(conn: &mut Conn, called: &str) -> Result<Vec<i64>> {
    let by_slug: Vec<AgencyId> =
        agencies::table.filter(agencies::slug.eq(called)).select(agencies::id).load(conn)?;
    let found = if by_slug.is_empty() {
        Agency::called(conn, &folding::fold_name(called), None)?.into_iter().map(|agency| agency.id).collect()
    } else {
        by_slug
    };
    Ok(found.into_iter().map(|id| id.0).collect())
}

/// The names of the agencies about which most cases wait, at most `limit`, by name.
///
/// # Errors
/// The database's own.
pub fn agencies_waiting(conn: &mut Conn, limit: i64) -> Result<Vec<String>> {
    let waiting: Vec<(Option<i64>, i64)> = cases::table
        .filter(cases::state.eq(CaseState::Open))
        .group_by(cases::agency_id)
        .select((cases::agency_id, diesel::dsl::count_star()))
        .order(diesel::dsl::count_star().desc())
        .limit(limit)
        .load(conn)?;
    let ids: Vec<AgencyId> = waiting.into_iter().filter_map(|(id, _)| id.map(AgencyId)).collect();
    let names = agencies::table.filter(agencies::id.eq_any(ids));
    Ok(names.order(agencies::name_key).select(agencies::name).load(conn)?)
}

/// The most urgent case that this moderator may decide and nobody else holds: the first one behind
/// `after`, and from the front once there is none.
///
/// # Errors
/// The database's own.
pub fn next(conn: &mut Conn, moderator: &Account, after: Option<CaseId>) -> Result<Option<CaseId>> {
    let mandate = Mandate::of(conn, moderator)?;
    let passed: Option<(i64, i32, CaseId)> = match after {
        Some(id) => {
            let place = (cases::due_hour, cases::risk, cases::id);
            cases::table.find(id).select(place).first(conn).optional()?
        }
        None => None,
    };
    if let Some((hour, risk, id)) = passed {
        let calmer = cases::risk.lt(risk).or(cases::risk.eq(risk).and(cases::id.gt(id)));
        let behind = cases::due_hour.gt(hour).or(cases::due_hour.eq(hour).and(calmer));
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
    let own = || mandate.own().to_vec();
    let represented = mandate.represented().to_vec();
    let not_about =
        |kind: SubjectKind| cases::subject_kind.ne(kind).or(cases::subject_id.ne_all(mandate.answers(kind)));
    cases::table
        .filter(cases::state.eq(CaseState::Open))
        .filter(free)
        .filter(cases::author_id.is_null().or(cases::author_id.ne_all(own())))
        .filter(cases::barred_id.is_null().or(cases::barred_id.ne_all(own())))
        .filter(cases::agency_id.is_null().or(cases::agency_id.ne_all(represented)))
        .filter(cases::id.ne_all(mandate.involved().to_vec()))
        .filter(not_about(SubjectKind::Response))
        .filter(not_about(SubjectKind::Decision))
        .into_boxed::<Backend>()
}

fn first(conn: &mut Conn, query: cases::BoxedQuery<'static, Backend>) -> Result<Option<CaseId>> {
    Ok(query
        .order((cases::due_hour, cases::risk.desc(), cases::id))
        .select(cases::id)
        .first(conn)
        .optional()?)
}

/// How colleagues call each other: by what stands before the @.
pub fn name_of(email: &str) -> String {
    email.split('@').next().unwrap_or(email).to_owned()
}

/// One query, if there are flagged texts among the cases.
fn flag_counts(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<CaseId, i64>> {
    let flagged = rows.iter().filter(|case| case.kind == CaseKind::Flag).map(|case| case.id);
    let ids: Vec<CaseId> = flagged.collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let counts: Vec<(CaseId, i64)> = flags::table
        .filter(flags::case_id.eq_any(ids))
        .group_by(flags::case_id)
        .select((flags::case_id, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(counts.into_iter().collect())
}

fn agencies_of(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<AgencyId, Agency>> {
    let ids: Vec<AgencyId> = rows.iter().filter_map(|case| case.agency_id).map(AgencyId).collect();
    let found: Vec<Agency> =
        agencies::table.filter(agencies::id.eq_any(ids)).select(Agency::as_select()).load(conn)?;
    Ok(found.into_iter().map(|agency| (agency.id, agency)).collect())
}

fn holder_names(conn: &mut Conn, rows: &[Case]) -> Result<HashMap<AccountId, String>> {
    let ids: Vec<AccountId> = rows.iter().filter_map(Case::holder).map(|(id, _)| id).collect();
    let emails: Vec<(AccountId, String)> = accounts::table
        .filter(accounts::id.eq_any(ids))
        .select((accounts::id, accounts::email))
        .load(conn)?;
    Ok(emails.into_iter().map(|(id, email)| (id, name_of(&email))).collect())
}
