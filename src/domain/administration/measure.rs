//! Measures against an account: a warning, or a suspension until a date.
//!
//! - Each comes with a statement of reasons (Regulation (EU) 2022/2065, Art. 17): what was done and for how
//!   long, the house rule, an explanation, and how to object: a decision like those of the desk. It is kept
//!   and mailed in one transaction; the link of the mail opens it while the account cannot be used.
//! - Measures are never edited. A suspension can be lifted before its date, which the row says.
//! - The form says how many measures the admin saw; if there are more by now, it was stale or sent twice.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use serde_json::json;

use crate::domain::accounts::account::AccountState;
use crate::domain::accounts::{Account, suspension};
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, Case, CaseKind, NewCase};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, Mail};
use crate::domain::moderation::Outcome;
use crate::domain::moderation::decision::DecisionId;
use crate::domain::moderation::record::{self, NewDecision, NewStatement, Source};
use crate::domain::reviews::rule::Rule;
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, measures};
use crate::platform::{clock, token};

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
    let token = insert(conn, actor, &account, (MeasureKind::Warning, reasons), None)?;
    let (rule, explanation) = (reasons.rule.to_string(), reasons.explanation.clone());
    let mail = Mail::AccountWarned { token, rule, explanation };
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
    let token = insert(conn, actor, &account, (MeasureKind::Suspension, reasons), Some(ends_at))?;
    let mail = Mail::AccountSuspended {
        token,
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
    diesel::update(accounts::table.find(id))
        .set(accounts::created_at.eq(accounts::created_at))
        .execute(conn)?;
    let account = Account::find(conn, id)?;
    let taken: i64 = measures::table.filter(measures::account_id.eq(id)).count().get_result(conn)?;
    if taken == seen { Ok(account) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}

/// Ends what a decision that was wrong did to an account. The answer to the appeal tells its owner.
///
/// # Errors
/// `NotFound` if the decision was about no account.
pub fn overrule(conn: &mut Conn, actor: Actor, decision: DecisionId) -> Result<()> {
    use measures::dsl;
    type Row = (MeasureId, AccountId, Option<NaiveDateTime>, Option<NaiveDateTime>);
    let taken = dsl::measures.filter(dsl::decision_id.eq(decision));
    let (id, account, ends_at, lifted_at): Row =
        taken.select((dsl::id, dsl::account_id, dsl::ends_at, dsl::lifted_at)).first(conn)?;
    if lifted_at.is_some() {
        return Ok(());
    }
    let now = clock::now();
    diesel::update(dsl::measures.find(id)).set(dsl::lifted_at.eq(now)).execute(conn)?;
    let account = Account::find(conn, account)?;
    if account.state == AccountState::Suspended && ends_at.is_some() && ends_at == account.suspended_until {
        suspension::end(conn, actor, &account)?;
    }
    Ok(())
}

/// Writes the measure and its decision with the statement of reasons. Returns the token that opens it.
fn insert(
    conn: &mut Conn,
    actor: Actor,
    account: &Account,
    (kind, reasons): (MeasureKind, &Reasons),
    ends_at: Option<NaiveDateTime>,
) -> Result<String> {
    let Actor::Admin(admin) = actor else { return Err(Error::NotFound) };
    let (decision, token) = decide(conn, actor, account, (kind, reasons), ends_at)?;
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
            measures::decision_id.eq(decision),
        ))
        .execute(conn)?;
    Ok(token)
}

/// A measure is a case that is decided as soon as it is there.
fn decide(
    conn: &mut Conn,
    actor: Actor,
    account: &Account,
    (kind, reasons): (MeasureKind, &Reasons),
    ends_at: Option<NaiveDateTime>,
) -> Result<(DecisionId, String)> {
    let new = NewCase {
        kind: CaseKind::Measure,
        subject: account.subject(),
        agency_id: None,
        author: Some(account.id),
        language: account.locale.code().to_owned(),
    };
    let case = case::open(conn, actor, new)?;
    let case = Case::find(conn, case)?;
    let (id, token) = (DecisionId::new(), token::new_token());
    let token_hash = Some(token::hash_token(&token));
    let outcome = match kind {
        MeasureKind::Warning => Outcome::WarnAccount,
        MeasureKind::Suspension => Outcome::SuspendAccount,
    };
    record::write(
        conn,
        NewDecision {
            id,
            case: &case,
            actor,
            outcome,
            rule: Some(reasons.rule),
            explanation: &reasons.explanation,
            passages: &[],
            subject: account.subject(),
            source: Source::OwnCheck,
            detected: false,
            overrules: None,
            statement: Some(NewStatement { account: Some(account.id), flags: 0, ends_at, token_hash }),
        },
    )?;
    Ok((id, token))
}
