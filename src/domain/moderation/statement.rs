//! Statements of reasons as those read them whom they concern: in the account, or by the link of the mail
//! while the account cannot be used.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::appeal::AppealState;
use super::decision::DecisionId;
use super::record::Source;
use super::ruling::Outcome;
use super::subject_text::{self, Field};
use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::CaseKind;
use crate::domain::error::{Error, Result};
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::follow_up::{FollowUp, FollowUpId};
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::version::{Version, VersionId};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::{appeals, cases, decisions, statements};
use crate::platform::{clock, token};

/// Most statements in the list of one's own.
const MOST: i64 = 100;

/// A statement in a list.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = decisions)]
pub struct Brief {
    pub id: DecisionId,
    pub kind: CaseKind,
    pub outcome: Outcome,
    pub rule: Option<Rule>,
    pub decided_at: NaiveDateTime,
    overruled_by: Option<DecisionId>,
}

impl Brief {
    /// Whether a later decision overruled it.
    pub const fn is_overruled(&self) -> bool {
        self.overruled_by.is_some()
    }
}

/// The statements that went to an account, the latest first.
///
/// # Errors
/// The database's own.
pub fn index(conn: &mut Conn, account: &Account) -> Result<Vec<Brief>> {
    Ok(statements::table
        .inner_join(decisions::table)
        .filter(statements::account_id.eq(account.id))
        .order(statements::decision_id.desc())
        .limit(MOST)
        .select(Brief::as_select())
        .load(conn)?)
}

/// A whole statement.
#[derive(Clone, Debug)]
pub struct Statement {
    pub brief: Brief,
    /// Empty once it had to be erased.
    pub explanation: String,
    pub passages: Vec<String>,
    pub source: Source,
    pub detected: bool,
    pub flags: i32,
    pub ends_at: Option<NaiveDateTime>,
    pub appeal_until: NaiveDateTime,
    /// None for a measure against an account.
    pub agency: Option<Agency>,
    pub review: Option<ReviewId>,
    /// One's own text as it was decided about.
    pub texts: Vec<Field>,
    pub appeal: Option<OwnAppeal>,
}

/// What one has said against it, and the answer.
#[derive(Clone, Debug)]
pub struct OwnAppeal {
    pub body: String,
    pub state: AppealState,
    pub opened_at: NaiveDateTime,
    pub answered_at: Option<NaiveDateTime>,
    pub answer: Option<String>,
}

impl Statement {
    /// Whether an appeal can still be made.
    pub fn may_be_appealed(&self) -> bool {
        self.appeal.is_none() && !self.brief.is_overruled() && clock::today() <= self.appeal_until.date()
    }
}

/// A statement that went to `account`. At most nine queries.
///
/// # Errors
/// `NotFound` for one that went to somebody else.
pub fn show(conn: &mut Conn, account: &Account, id: DecisionId) -> Result<Statement> {
    let own = statements::table.find(id).filter(statements::account_id.eq(account.id));
    own.select(statements::decision_id).first::<DecisionId>(conn)?;
    open(conn, id)
}

/// The statement whose mail held this token.
///
/// # Errors
/// `NotFound` for any other token, and once the account is gone.
pub fn by_token(conn: &mut Conn, token: &str) -> Result<Statement> {
    let mailed = statements::table.filter(statements::token_hash.eq(token::hash_token(token)));
    let (id, account): (DecisionId, Option<AccountId>) =
        mailed.select((statements::decision_id, statements::account_id)).first(conn)?;
    Account::find(conn, account.ok_or(Error::NotFound)?)?;
    open(conn, id)
}

type Told = (String, String, Source, bool, (SubjectKind, i64), Option<i64>);
type Terms = (i32, Option<NaiveDateTime>, NaiveDateTime);

fn open(conn: &mut Conn, id: DecisionId) -> Result<Statement> {
    let (brief, told, (flags, ends_at, appeal_until)): (Brief, Told, Terms) = statements::table
        .inner_join(decisions::table.inner_join(cases::table))
        .filter(statements::decision_id.eq(id))
        .select((
            Brief::as_select(),
            (
                decisions::explanation,
                decisions::passages,
                decisions::source,
                decisions::detected,
                (decisions::subject_kind, decisions::subject_id),
                cases::agency_id,
            ),
            (statements::flags, statements::ends_at, statements::appeal_until),
        ))
        .first(conn)?;
    let (explanation, passages, source, detected, (kind, subject), agency) = told;
    let subject = Subject::new(kind, subject);
    let passages = serde_json::from_str(&passages);
    Ok(Statement {
        brief,
        explanation,
        passages: passages.map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?,
        source,
        detected,
        flags,
        ends_at,
        appeal_until,
        agency: agency.map(|id| Agency::find(conn, AgencyId(id))).transpose()?,
        review: review(conn, subject)?,
        texts: subject_text::of(conn, subject)?,
        appeal: appeal(conn, id)?,
    })
}

/// The review the subject belongs to.
fn review(conn: &mut Conn, subject: Subject) -> Result<Option<ReviewId>> {
    Ok(match subject.kind {
        SubjectKind::ReviewVersion => Some(Version::find(conn, VersionId(subject.id))?.review_id),
        SubjectKind::FollowUp => Some(FollowUp::find(conn, FollowUpId(subject.id))?.review_id),
        SubjectKind::Review => Some(ReviewId(subject.id)),
        _ => None,
    })
}

fn appeal(conn: &mut Conn, id: DecisionId) -> Result<Option<OwnAppeal>> {
    type Row = (String, AppealState, NaiveDateTime, Option<NaiveDateTime>, Option<DecisionId>);
    let own = appeals::table.filter(appeals::decision_id.eq(id).and(appeals::party.eq("author")));
    let row: Option<Row> = own
        .select((
            appeals::body,
            appeals::state,
            appeals::opened_at,
            appeals::answered_at,
            appeals::answered_by,
        ))
        .first(conn)
        .optional()?;
    let Some((body, state, opened_at, answered_at, answered_by)) = row else { return Ok(None) };
    let answer = answered_by
        .map(|id| decisions::table.find(id).select(decisions::explanation).first(conn))
        .transpose()?;
    Ok(Some(OwnAppeal { body, state, opened_at, answered_at, answer }))
}
