//! Filing an appeal.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::{AppealId, AppealState, LONGEST, SHORTEST};
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, Case, CaseId, CaseKind, NewCase};
use crate::domain::error::{Error, Result};
use crate::domain::moderation::decision::DecisionId;
use crate::domain::moderation::flag::{self, FlagId, Raised};
use crate::domain::moderation::question::Appealed;
use crate::domain::moderation::record::APPEAL;
use crate::domain::reviews::ReviewId;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::{appeals, decisions, statements};
use crate::platform::{clean_text, clock, token};

/// Who appeals.
struct Party {
    /// The same for the same party.
    key: String,
    account: Option<AccountId>,
    flag: Option<FlagId>,
}

impl Party {
    fn author(account: AccountId) -> Self {
        Self { key: "author".to_owned(), account: Some(account), flag: None }
    }

    fn flagger(flag: &Raised) -> Self {
        Self { key: format!("flag:{}", flag.id), account: flag.account_id, flag: Some(flag.id) }
    }

    fn actor(&self) -> Actor {
        self.account.map_or(Actor::Visitor, Actor::Member)
    }
}

/// Appeals against a decision whose statement went to `account`. The same appeal sent twice is one.
///
/// # Errors
/// `NotFound` for somebody else's statement; `Invalid` for a text that says nothing (field `text`), and
/// (field `form`) for a second appeal, one that comes too late, or one against what was overruled already.
pub fn file(conn: &mut Conn, account: &Account, id: DecisionId, typed: &str) -> Result<()> {
    let own = statements::table.find(id).filter(statements::account_id.eq(account.id));
    let until: NaiveDateTime = own.select(statements::appeal_until).first(conn)?;
    file_as(conn, &Party::author(account.id), (id, until), typed)
}

/// The same with the link of the mail, for an account that cannot sign in.
///
/// # Errors
/// As [`file`].
pub fn file_by_token(conn: &mut Conn, token: &str, typed: &str) -> Result<()> {
    let mailed = statements::table.filter(statements::token_hash.eq(token::hash_token(token)));
    let columns = (statements::decision_id, statements::account_id, statements::appeal_until);
    let (id, account, until): (DecisionId, Option<AccountId>, NaiveDateTime) =
        mailed.select(columns).first(conn)?;
    file_as(conn, &Party::author(account.ok_or(Error::NotFound)?), (id, until), typed)
}

/// A flag that was dismissed, for whoever raised it.
pub struct Dismissed {
    pub dismissal: DecisionId,
    pub decided_at: NaiveDateTime,
    pub explanation: String,
    pub appeal_until: NaiveDateTime,
    /// The review that was flagged, or whose answer was.
    pub review: ReviewId,
    /// Whether this flag's appeal has been filed already.
    pub is_appealed: bool,
}

/// The flag to whose owner this token was mailed.
///
/// # Errors
/// `NotFound` for any other token.
pub fn dismissed(conn: &mut Conn, token: &str) -> Result<Dismissed> {
    let flag = Raised::by_token(conn, token)?;
    let dismissal = flag.dismissal(conn)?;
    let (decided_at, explanation): (NaiveDateTime, String) = decisions::table
        .find(dismissal)
        .select((decisions::decided_at, decisions::explanation))
        .first(conn)?;
    let flagged = Appealed::find(conn, dismissal)?.subject;
    let review = flag::review_of(conn, flagged)?;
    let is_appealed = filed(conn, dismissal, &Party::flagger(&flag).key)?.is_some();
    let appeal_until = decided_at + APPEAL;
    Ok(Dismissed { dismissal, decided_at, explanation, appeal_until, review, is_appealed })
}

/// Appeals against the dismissal of one's flag.
///
/// # Errors
/// As [`file`].
pub fn file_flag(conn: &mut Conn, token: &str, typed: &str) -> Result<()> {
    let flag = Raised::by_token(conn, token)?;
    let dismissed = dismissed(conn, token)?;
    file_as(conn, &Party::flagger(&flag), (dismissed.dismissal, dismissed.appeal_until), typed)
}

/// What the party has said already.
fn filed(conn: &mut Conn, id: DecisionId, party: &str) -> Result<Option<String>> {
    let same = appeals::table.filter(appeals::decision_id.eq(id).and(appeals::party.eq(party)));
    Ok(same.select(appeals::body).first(conn).optional()?)
}

fn file_as(
    conn: &mut Conn,
    party: &Party,
    (id, until): (DecisionId, NaiveDateTime),
    typed: &str,
) -> Result<()> {
    let body = read(typed)?;
    // An update that changes nothing locks the row: of two at once one is first.
    diesel::update(decisions::table.find(id))
        .set(decisions::explanation.eq(decisions::explanation))
        .execute(conn)?;
    match filed(conn, id, &party.key)? {
        Some(known) if known == body => return Ok(()),
        Some(_) => return Err(Error::field("form", "invalid-appeal-made")),
        None => {}
    }
    // The day that pages and mails name counts as a whole.
    if clock::today() > until.date() {
        return Err(Error::field("form", "invalid-appeal-late"));
    }
    let (case, overruled_by): (CaseId, Option<DecisionId>) =
        decisions::table.find(id).select((decisions::case_id, decisions::overruled_by)).first(conn)?;
    if overruled_by.is_some() {
        return Err(Error::field("form", "invalid-appeal-overruled"));
    }
    let case = open(conn, party, id, case)?;
    diesel::insert_into(appeals::table)
        .values((
            (appeals::id.eq(AppealId::new()), appeals::decision_id.eq(id), appeals::case_id.eq(case)),
            (appeals::party.eq(&party.key), appeals::account_id.eq(party.account)),
            (appeals::flag_id.eq(party.flag), appeals::body.eq(body)),
            (appeals::state.eq(AppealState::Open), appeals::opened_at.eq(clock::now())),
        ))
        .execute(conn)?;
    let subject = Subject::new(SubjectKind::Decision, id.0);
    audit::record(conn, party.actor(), Action::AppealFiled, subject, json!({}))
}

/// The case about the decision, which somebody else decides than decided first.
fn open(conn: &mut Conn, party: &Party, id: DecisionId, first: CaseId) -> Result<CaseId> {
    let first = Case::find(conn, first)?;
    let new = NewCase {
        kind: CaseKind::Appeal,
        subject: Subject::new(SubjectKind::Decision, id.0),
        agency_id: first.agency_id,
        author: first.author_id,
        language: first.language.code().to_owned(),
    };
    let case = case::open(conn, party.actor(), new)?;
    let decider = Appealed::find(conn, id)?.moderator;
    case::bar(conn, case, decider)?;
    Ok(case)
}

fn read(typed: &str) -> Result<String> {
    let text = clean_text::clean(typed).map_err(|_| Error::field("text", "invalid-characters"))?;
    match clean_text::length(&text) {
        ..SHORTEST => Err(Error::field("text", "invalid-appeal-short")),
        SHORTEST..=LONGEST => Ok(text),
        _ => Err(Error::field("text", "invalid-explanation-long")),
    }
}
