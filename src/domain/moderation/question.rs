//! What a case asks: what it is about and what can be answered. An appeal asks about what the appealed
//! decision was about.

use diesel::prelude::*;

use super::case_file::marks::mark;
use super::decision::DecisionId;
use super::flag;
use super::record::Source;
use super::ruling::Outcome;
use super::subject_text::Field;
use crate::domain::actor::AccountId;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::case::{Case, CaseKind};
use crate::domain::error::Result;
use crate::domain::signals::record;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::decisions;

/// The decision an appeal is against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appealed {
    pub id: DecisionId,
    pub outcome: Outcome,
    pub moderator: AccountId,
    pub subject: Subject,
}

impl Appealed {
    /// The decision with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: DecisionId) -> Result<Self> {
        let (outcome, moderator, kind, subject) = decisions::table
            .find(id)
            .select((
                decisions::outcome,
                decisions::moderator_id,
                decisions::subject_kind,
                decisions::subject_id,
            ))
            .first::<(Outcome, AccountId, SubjectKind, i64)>(conn)?;
        Ok(Self { id, outcome, moderator, subject: Subject::new(kind, subject) })
    }
}

/// What a case asks.
pub(super) struct Question {
    pub subject: Subject,
    pub appealed: Option<Appealed>,
    kind: CaseKind,
}

impl Question {
    pub fn of(conn: &mut Conn, case: &Case) -> Result<Self> {
        let appealed = match case.subject() {
            Subject { kind: SubjectKind::Decision, id } => Some(Appealed::find(conn, DecisionId(id))?),
            _ => None,
        };
        let subject = appealed.as_ref().map_or_else(|| case.subject(), |appealed| appealed.subject);
        Ok(Self { subject, appealed, kind: case.kind })
    }

    pub fn choices(&self) -> &'static [Outcome] {
        Outcome::of(self.kind, self.appealed.as_ref().map(|appealed| appealed.outcome))
    }

    /// How what is asked about came to be looked at.
    pub fn source(&self, conn: &mut Conn, case: &Case) -> Result<Source> {
        let is_flagged = match (&self.appealed, self.kind) {
            (Some(appealed), _) => appealed.outcome == Outcome::Dismiss,
            (None, CaseKind::Flag) => flag::count(conn, case.id)? > 0,
            (None, _) => false,
        };
        Ok(match self.appealed {
            _ if is_flagged => Source::Flag,
            Some(_) => Source::Appeal,
            None => Source::OwnCheck,
        })
    }

    /// Whether software marks something in these fields, or had noted a signal about the case.
    pub fn is_detected(conn: &mut Conn, case: &Case, fields: &[Field]) -> Result<bool> {
        let agency = case.agency_id.map(|id| Agency::find(conn, AgencyId(id))).transpose()?;
        if record::of_case(conn, case.id)?.iter().any(|noted| noted.is_on) {
            return Ok(true);
        }
        Ok(mark(fields, agency.as_ref()).iter().any(|text| text.findings().next().is_some()))
    }
}
