//! Measures against an account: a warning, or a suspension until a date.
//!
//! - Each comes with a statement of reasons (Regulation (EU) 2022/2065, Art. 17): what was done and for how
//!   long, the house rule, an explanation, and how to object. It is kept and mailed in one transaction.
//! - Measures are never edited. A suspension can be lifted before its date, which the row says.
//! - The form says how many measures the admin saw; if there are more by now, it was stale or sent twice.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use serde_json::json;

use crate::domain::accounts::{Account, suspension};
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, Mail};
use crate::domain::reviews::rule::Rule;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, measures};

crate::id_type!(
    /// The id of a measure.
    MeasureId
);

crate::text_enum!(
    /// What was done.
    MeasureKind { Warning = "warning", Suspension = "suspension" }
);

/// The longest suspension, in days; whoever must stay away longer gets another one then.
pub const LONGEST: u64 = 366;

/// Why: the part of the statement of reasons that the admin writes.
#[derive(Clone, Debug)]
pub struct Reasons {
    pub rule: Rule,
    /// What happened and where, in the person's language.
    pub explanation: String,
    /// How many measures the admin saw.
    pub seen: i64,
}

/// A measure that was taken.
#[derive(Clone, Debug, Queryable)]
pub struct Measure {
    pub id: MeasureId,
    pub kind: MeasureKind,
    pub rule: Rule,
    /// Empty once the account is closed.
    pub explanation: String,
    /// The admin's address.
    pub taken_by: String,
    pub taken_at: NaiveDateTime,
    pub ends_at: Option<NaiveDateTime>,
    pub lifted_at: Option<NaiveDateTime>,
}

/// The measures against an account, the latest first.
///
/// # Errors
/// The database's own.
pub fn of(conn: &mut Conn, account: AccountId) -> Result<Vec<Measure>> {
    use measures::dsl;
    Ok(dsl::measures
        .inner_join(accounts::table.on(accounts::id.eq(dsl::taken_by)))
        .filter(dsl::account_id.eq(account))
        .order(dsl::id.desc())
        .select((
            dsl::id,
            dsl::kind,
            dsl::rule,
            dsl::explanation,
            accounts::email,
            dsl::taken_at,
            dsl::ends_at,
            dsl::lifted_at,
        ))
        .load(conn)?)
}

/// Warns.
///
/// # Errors
/// `Conflict` if the page was stale; `NotFound` for a closed account or from anybody but an admin.
pub fn warn(conn: &mut Conn, actor: Actor, id: AccountId, reasons: &Reasons) -> Result<()> {
    let account = hold(conn, id, reasons.seen)?;
    insert(conn, actor, &account, (MeasureKind::Warning, reasons), None)?;
    let mail =
        Mail::AccountWarned { rule: reasons.rule.to_string(), explanation: reasons.explanation.clone() };
    mail::post(conn, &account.email, account.locale, &mail)?;
    let details = json!({ "rule": reasons.rule });
    audit::record(conn, actor, Action::AccountWarned, account.subject(), details)
}

/// Suspends the account to the end of the day `until`.
///
/// # Errors
/// As [`warn`] and [`suspension::begin`]; `Invalid` (field `until`) for more than [`LONGEST`] days.
pub fn suspend(
    conn: &mut Conn,
    actor: Actor,
    id: AccountId,
    until: NaiveDate,
    reasons: &Reasons,
) -> Result<()> {
    if until > clock::today() + Days::new(LONGEST) {
        return Err(Error::field("until", "invalid-until-far"));
    }
    let account = hold(conn, id, reasons.seen)?;
    let ends_at = (until + Days::new(1)).and_time(NaiveTime::MIN);
    suspension::begin(conn, actor, &account, ends_at)?;
    insert(conn, actor, &account, (MeasureKind::Suspension, reasons), Some(ends_at))?;
    let mail = Mail::AccountSuspended {
        rule: reasons.rule.to_string(),
        explanation: reasons.explanation.clone(),
        until,
    };
    mail::post(conn, &account.email, account.locale, &mail)?;
    Ok(())
}

/// Lifts the suspension before its date.
///
/// # Errors
/// `Conflict` unless the account is suspended; `NotFound` if there is none.
pub fn restore(conn: &mut Conn, actor: Actor, id: AccountId) -> Result<()> {
    use measures::dsl;
    let account = Account::find(conn, id)?;
    suspension::end(conn, actor, &account)?;
    let now = clock::now();
    let running = dsl::measures.filter(dsl::account_id.eq(id).and(dsl::lifted_at.is_null()));
    diesel::update(running.filter(dsl::ends_at.gt(now))).set(dsl::lifted_at.eq(now)).execute(conn)?;
    mail::post(conn, &account.email, account.locale, &Mail::AccountRestored {})?;
    Ok(())
}

/// The account, of which nobody else takes measures until this transaction ends.
fn hold(conn: &mut Conn, id: AccountId, seen: i64) -> Result<Account> {
    // An update that changes nothing locks the row.
    diesel::update(accounts::table.find(id)).set(accounts::id.eq(id)).execute(conn)?;
    let account = Account::find(conn, id)?;
    let taken: i64 = measures::table.filter(measures::account_id.eq(id)).count().get_result(conn)?;
    if taken == seen { Ok(account) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}

fn insert(
    conn: &mut Conn,
    actor: Actor,
    account: &Account,
    (kind, reasons): (MeasureKind, &Reasons),
    ends_at: Option<NaiveDateTime>,
) -> Result<()> {
    let Actor::Admin(admin) = actor else { return Err(Error::NotFound) };
    diesel::insert_into(measures::table)
        .values((
            measures::id.eq(MeasureId::new()),
            measures::account_id.eq(account.id),
            measures::kind.eq(kind),
            measures::rule.eq(reasons.rule),
            measures::explanation.eq(&reasons.explanation),
            measures::taken_by.eq(admin),
            measures::taken_at.eq(clock::now()),
            measures::ends_at.eq(ends_at),
        ))
        .execute(conn)?;
    Ok(())
}
