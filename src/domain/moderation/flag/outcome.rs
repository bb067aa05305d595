//! Telling whoever flagged what came of it.

use diesel::prelude::*;

use super::FlagId;
use crate::domain::accounts::Account;
use crate::domain::accounts::account::AccountState;
use crate::domain::actor::AccountId;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::{Case, CaseId, CaseState};
use crate::domain::error::Result;
use crate::domain::mail::{self, Mail};
use crate::domain::moderation::decision::DecisionId;
use crate::domain::moderation::ruling::{Outcome, Ruling};
use crate::domain::responses::{Response, ResponseId};
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::rule::Rule;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::{cases, decisions, flags};
use crate::platform::i18n::Locale;
use crate::platform::{clock, token};

/// A flag as far as its outcome concerns whoever raised it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = flags)]
pub(in crate::domain::moderation) struct Raised {
    pub id: FlagId,
    pub case_id: CaseId,
    pub account_id: Option<AccountId>,
    email: Option<String>,
    locale: Locale,
}

impl Raised {
    /// The flag to whose owner this token was mailed.
    pub fn by_token(conn: &mut Conn, token: &str) -> Result<Self> {
        let mailed = flags::table.filter(flags::token_hash.eq(token::hash_token(token)));
        Ok(mailed.select(Self::as_select()).first(conn)?)
    }

    /// The flag with this id.
    pub fn find(conn: &mut Conn, id: FlagId) -> Result<Self> {
        Ok(flags::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// The dismissal of the case it belonged to.
    pub fn dismissal(&self, conn: &mut Conn) -> Result<DecisionId> {
        let dismissed = decisions::case_id.eq(self.case_id).and(decisions::outcome.eq(Outcome::Dismiss));
        Ok(decisions::table.filter(dismissed).select(decisions::id).first(conn)?)
    }

    /// Where to write, and in which language.
    pub fn recipient(&self, conn: &mut Conn) -> Result<Option<(String, Locale)>> {
        let Some(id) = self.account_id else { return Ok(self.email.clone().map(|to| (to, self.locale))) };
        let account = Account::find(conn, id)?;
        Ok((account.state != AccountState::Closed).then_some((account.email, account.locale)))
    }
}

/// Tells everybody who flagged what was decided.
pub(in crate::domain::moderation) fn tell(conn: &mut Conn, case: &Case, ruling: &Ruling) -> Result<()> {
    let is_dismissed = ruling.outcome == Outcome::Dismiss;
    // On a removal the explanation is meant for the author.
    let explanation = if is_dismissed { ruling.explanation.as_str() } else { "" };
    tell_outcome(conn, case, (ruling.outcome.code(), ruling.rule), explanation)
}

/// Tells those whose case went without a decision: the text is no longer public.
///
/// # Errors
/// The database's own.
pub fn tell_of_closed(conn: &mut Conn) -> Result<()> {
    let untold = flags::table.inner_join(cases::table).filter(flags::told_at.is_null());
    let closed: Vec<CaseId> =
        untold.filter(cases::state.eq(CaseState::Closed)).select(flags::case_id).distinct().load(conn)?;
    for id in closed {
        let case = Case::find(conn, id)?;
        tell_outcome(conn, &case, ("gone", None), "")?;
    }
    Ok(())
}

fn tell_outcome(
    conn: &mut Conn,
    case: &Case,
    (outcome, rule): (&str, Option<Rule>),
    explanation: &str,
) -> Result<()> {
    let untold = flags::table.filter(flags::case_id.eq(case.id).and(flags::told_at.is_null()));
    let flags: Vec<Raised> = untold.order(flags::id).select(Raised::as_select()).load(conn)?;
    let review_id = review_of(conn, case.subject())?;
    let agency = case.agency_id.map(|id| Agency::find(conn, AgencyId(id)));
    let agency_name = agency.transpose()?.map(|agency| agency.name).unwrap_or_default();
    let mut told: Vec<String> = Vec::new();
    for flag in flags {
        let mut token = None;
        if let Some((to, locale)) = flag.recipient(conn)?.filter(|(to, _)| !told.contains(to)) {
            token = (outcome == Outcome::Dismiss.code()).then(token::new_token);
            let mail = Mail::FlagDecided {
                token: token.clone(),
                agency_name: agency_name.clone(),
                review_id: review_id.to_string(),
                outcome: outcome.to_owned(),
                rule: rule.map(|rule| rule.to_string()),
                explanation: explanation.to_owned(),
            };
            mail::post(conn, &to, locale, &mail)?;
            told.push(to);
        }
        diesel::update(flags::table.find(flag.id))
            .set((
                flags::told_at.eq(clock::now()),
                flags::token_hash.eq(token.map(|token| token::hash_token(&token))),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The review that was flagged, or whose answer was.
pub(in crate::domain::moderation) fn review_of(conn: &mut Conn, subject: Subject) -> Result<ReviewId> {
    match subject.kind {
        SubjectKind::Response => Ok(Response::find(conn, ResponseId(subject.id))?.review_id),
        _ => Ok(ReviewId(subject.id)),
    }
}
