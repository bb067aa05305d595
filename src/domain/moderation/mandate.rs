//! What a moderator may decide: everything but texts of their own and answers to them, whichever of their
//! addresses they wrote them under, what is about an agency they represent, appeals against decisions of their
//! own, and what they have flagged or appealed themselves.

use diesel::prelude::*;

use super::decision::DecisionId;
use crate::domain::accounts::{Account, Role};
use crate::domain::actor::AccountId;
use crate::domain::agencies::representative;
use crate::domain::case::{Case, CaseId, CaseKind};
use crate::domain::error::{Error, Result};
use crate::domain::responses::Response;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::{accounts, appeals, decisions, flags, staff};

crate::text_enum!(
    /// Why somebody may not decide a case.
    Bar {
        /// It is about a text of their own.
        Own = "own",
        /// It answers a review of their own.
        Review = "review",
        /// It is about an agency they represent.
        Agency = "agency",
        /// It is about a decision of their own.
        OwnDecision = "own_decision",
        /// They have flagged the text or appealed themselves.
        Involved = "involved",
    }
);

crate::text_enum!(
    /// Whom an appeal waits for if no other moderator can decide it.
    WaitsFor { Admin = "admin", Nobody = "nobody" }
);

/// What one moderator may decide.
pub(super) struct Mandate {
    /// The accounts behind which the moderator stands; never empty.
    own: Vec<AccountId>,
    /// The agencies the moderator represents.
    represented: Vec<i64>,
    /// The cases they have caused.
    involved: Vec<CaseId>,
    /// The answers to reviews of the moderator's, and decisions about them.
    answers: Vec<Subject>,
}

impl Mandate {
    /// Five queries, and one more for somebody whose review was answered.
    pub(super) fn of(conn: &mut Conn, moderator: &Account) -> Result<Self> {
        let mut own: Vec<AccountId> = accounts::table
            .filter(accounts::person_key.eq(&moderator.person_key))
            .select(accounts::id)
            .load(conn)?;
        if !own.contains(&moderator.id) {
            own.push(moderator.id);
        }
        let represented = representative::agencies_of(conn, &own)?;
        let mut involved: Vec<CaseId> =
            flags::table.filter(flags::account_id.eq_any(&own)).select(flags::case_id).load(conn)?;
        let appealed: Vec<CaseId> =
            appeals::table.filter(appeals::account_id.eq_any(&own)).select(appeals::case_id).load(conn)?;
        involved.extend(appealed);
        let answers = answers_to(conn, &own)?;
        Ok(Self { own, represented, involved, answers })
    }

    /// The accounts whose texts, and appeals against whose decisions, the moderator may not decide.
    pub(super) fn own(&self) -> &[AccountId] {
        &self.own
    }

    /// The agencies about which the moderator may decide nothing.
    pub(super) fn represented(&self) -> &[i64] {
        &self.represented
    }

    /// The cases the moderator has caused.
    pub(super) fn involved(&self) -> &[CaseId] {
        &self.involved
    }

    pub(super) fn bar(&self, case: &Case) -> Option<Bar> {
        let is_own = |who: Option<AccountId>| who.is_some_and(|who| self.own.contains(&who));
        if is_own(case.author_id) {
            Some(Bar::Own)
        } else if self.answers.contains(&case.subject()) {
            Some(Bar::Review)
        } else if is_own(case.barred_id) {
            Some(Bar::OwnDecision)
        } else if case.agency_id.is_some_and(|agency| self.represented.contains(&agency)) {
            Some(Bar::Agency)
        } else {
            self.involved.contains(&case.id).then_some(Bar::Involved)
        }
    }

    /// The answers to the moderator's reviews, or the decisions about these.
    pub(super) fn answers(&self, kind: SubjectKind) -> Vec<i64> {
        self.answers.iter().filter(|subject| subject.kind == kind).map(|subject| subject.id).collect()
    }

    /// What may not be decided is not found.
    pub(super) fn expect(&self, case: &Case) -> Result<()> {
        if self.bar(case).is_none() { Ok(()) } else { Err(Error::NotFound) }
    }
}

/// What was answered to reviews of these accounts, and what was decided about it.
fn answers_to(conn: &mut Conn, accounts: &[AccountId]) -> Result<Vec<Subject>> {
    let answers: Vec<i64> = Response::to_reviews_of(conn, accounts)?.into_iter().map(|id| id.0).collect();
    let decided: Vec<DecisionId> = match answers.is_empty() {
        true => Vec::new(),
        false => decisions::table
            .filter(decisions::subject_kind.eq(SubjectKind::Response))
            .filter(decisions::subject_id.eq_any(&answers))
            .select(decisions::id)
            .load(conn)?,
    };
    let answers = answers.into_iter().map(|id| Subject::new(SubjectKind::Response, id));
    let decided = decided.into_iter().map(|id| Subject::new(SubjectKind::Decision, id.0));
    Ok(answers.chain(decided).collect())
}

/// The team, as far as it tells who is left to decide an appeal.
pub(super) struct Team(Vec<(AccountId, Role)>);

impl Team {
    /// One query, if there are appeals among the cases.
    pub(super) fn of<'a>(conn: &mut Conn, cases: impl IntoIterator<Item = &'a Case>) -> Result<Self> {
        let has_appeals = cases.into_iter().any(|case| case.kind == CaseKind::Appeal);
        let team = staff::table.select((staff::account_id, staff::role));
        Ok(Self(if has_appeals { team.load(conn)? } else { Vec::new() }))
    }

    /// Whom the appeal waits for, unless there is another moderator.
    pub(super) fn waits_for(&self, case: &Case) -> Option<WaitsFor> {
        if case.kind != CaseKind::Appeal {
            return None;
        }
        let free = |(id, _): &&(AccountId, Role)| Some(*id) != case.barred_id && Some(*id) != case.author_id;
        let mut roles = self.0.iter().filter(free).map(|(_, role)| *role).peekable();
        match roles.peek() {
            None => Some(WaitsFor::Nobody),
            Some(_) => (!roles.any(|role| role == Role::Moderator)).then_some(WaitsFor::Admin),
        }
    }
}
