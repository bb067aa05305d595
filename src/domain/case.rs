//! A case: something that waits for a person. Content opens cases; moderation decides them with content's
//! own verbs. While a case is open, a second one about the same subject cannot be opened.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

use super::actor::{AccountId, Actor};
use super::audit::{self, Action};
use super::error::Result;
use super::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{case_notes, cases};
use crate::platform::i18n::Locale;

crate::id_type!(
    /// The id of a case.
    CaseId
);

crate::text_enum!(
    /// What kind of decision the case asks for.
    CaseKind {
        Review = "review",
        ReviewEdit = "review_edit",
        FollowUp = "follow_up",
        Suggestion = "suggestion",
        /// Something public that somebody, or the team, holds to be against the house rules.
        Flag = "flag",
        Appeal = "appeal",
        /// A measure against an account: decided as soon as it is there.
        Measure = "measure",
        Claim = "claim",
        Response = "response",
        Profile = "profile",
    }
);

crate::text_enum!(
    /// Where the case stands. What is returned to its author is decided: what they hand in next is a new case.
    CaseState { Open = "open", Decided = "decided", Closed = "closed" }
);

impl CaseKind {
    /// What can wait in the queue: all but measures, which are decided as they come.
    pub const QUEUED: &'static [Self] = &[
        Self::Review,
        Self::ReviewEdit,
        Self::FollowUp,
        Self::Suggestion,
        Self::Flag,
        Self::Appeal,
        Self::Claim,
        Self::Response,
        Self::Profile,
    ];

    /// Whether such a case is about somebody's new text, which is looked at for signals.
    pub const fn has_signals(self) -> bool {
        match self {
            Self::Review | Self::ReviewEdit | Self::FollowUp | Self::Response | Self::Profile => true,
            Self::Suggestion | Self::Flag | Self::Appeal | Self::Measure | Self::Claim => false,
        }
    }

    /// The time within which such a case is to be decided.
    pub fn deadline(self) -> Duration {
        match self {
            Self::Review | Self::ReviewEdit | Self::FollowUp | Self::Response => Duration::hours(48),
            Self::Flag => Duration::hours(24),
            Self::Suggestion | Self::Claim | Self::Profile | Self::Appeal => Duration::days(7),
            Self::Measure => Duration::zero(),
        }
    }
}

/// A case as it stands in the queue.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = cases)]
pub struct Case {
    pub id: CaseId,
    pub kind: CaseKind,
    subject_kind: SubjectKind,
    subject_id: i64,
    pub agency_id: Option<i64>,
    /// Whose text it is.
    pub author_id: Option<AccountId>,
    /// The text's language.
    pub language: Locale,
    pub state: CaseState,
    /// Rises with everything that makes a page about the case stale.
    pub version: i32,
    pub opened_at: NaiveDateTime,
    pub due_at: NaiveDateTime,
    holder_id: Option<AccountId>,
    held_until: Option<NaiveDateTime>,
    /// Whose earlier decision is appealed: that person cannot decide it.
    pub barred_id: Option<AccountId>,
    /// The points of its signals that are switched on.
    pub risk: i32,
    /// When its text was looked at for signals; none as long as that is to come.
    pub signals_at: Option<NaiveDateTime>,
    /// The colleague who gave it to its holder.
    pub handed_by: Option<AccountId>,
    /// See [`due_hour`].
    pub due_hour: i64,
}

/// The hour in which something is due, in whole hours since 1970, UTC. What is due within the same hour is
/// equally urgent.
pub fn due_hour(due_at: NaiveDateTime) -> i64 {
    due_at.and_utc().timestamp().div_euclid(3600)
}

impl Case {
    /// The case with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: CaseId) -> Result<Self> {
        Ok(cases::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// What it is about.
    pub const fn subject(&self) -> Subject {
        Subject::new(self.subject_kind, self.subject_id)
    }

    /// Who held it last, perhaps no longer.
    pub const fn last_holder(&self) -> Option<AccountId> {
        self.holder_id
    }

    /// Who holds it at present, and until when.
    pub fn holder(&self) -> Option<(AccountId, NaiveDateTime)> {
        self.holder_id.zip(self.held_until).filter(|(_, until)| *until > clock::now())
    }

    /// Whether it should have been decided by now.
    pub fn is_overdue(&self) -> bool {
        self.state == CaseState::Open && self.due_at < clock::now()
    }
}

/// What is needed to open a case.
pub struct NewCase {
    pub kind: CaseKind,
    pub subject: Subject,
    pub agency_id: Option<i64>,
    /// Whose text it is: that person cannot decide it.
    pub author: Option<AccountId>,
    /// The text's language.
    pub language: String,
}

/// Opens a case, or does nothing if one about the subject is open already.
///
/// # Errors
/// The database's own.
pub fn open(conn: &mut Conn, actor: Actor, new: NewCase) -> Result<CaseId> {
    if let Some(id) = open_about(conn, new.subject)? {
        return Ok(id);
    }
    let id = CaseId::new();
    let now = clock::now();
    diesel::insert_into(cases::table)
        .values((
            cases::id.eq(id),
            cases::kind.eq(new.kind),
            cases::subject_kind.eq(new.subject.kind),
            cases::subject_id.eq(new.subject.id),
            cases::open_subject.eq(new.subject.key()),
            cases::agency_id.eq(new.agency_id),
            cases::author_id.eq(new.author),
            cases::language.eq(new.language),
            cases::state.eq(CaseState::Open),
            cases::version.eq(1),
            cases::opened_at.eq(now),
            cases::due_at.eq(now + new.kind.deadline()),
            cases::due_hour.eq(due_hour(now + new.kind.deadline())),
        ))
        .execute(conn)?;
    audit::record(
        conn,
        actor,
        Action::CaseOpened,
        Subject::new(SubjectKind::Case, id.0),
        json!({ "kind": new.kind }),
    )?;
    Ok(id)
}

/// Keeps the person whose decision is appealed from deciding the case.
///
/// # Errors
/// The database's own.
pub fn bar(conn: &mut Conn, id: CaseId, who: AccountId) -> Result<()> {
    diesel::update(cases::table.find(id)).set(cases::barred_id.eq(who)).execute(conn)?;
    Ok(())
}

/// The open case about `subject`, if there is one.
///
/// # Errors
/// The database's own.
pub fn open_about(conn: &mut Conn, subject: Subject) -> Result<Option<CaseId>> {
    let id = cases::table.filter(cases::open_subject.eq(subject.key())).select(cases::id).first(conn);
    Ok(id.optional()?)
}

/// Closes the open case about `subject` without a decision, because its text was withdrawn or replaced.
///
/// # Errors
/// The database's own.
pub fn close_about(conn: &mut Conn, actor: Actor, subject: Subject) -> Result<()> {
    let Some(id) = open_about(conn, subject)? else { return Ok(()) };
    finish(conn, id, CaseState::Closed)?;
    audit::record(conn, actor, Action::CaseClosed, Subject::new(SubjectKind::Case, id.0), json!({}))
}

/// Takes a case out of the queue for good.
///
/// # Errors
/// The database's own.
pub fn finish(conn: &mut Conn, id: CaseId, state: CaseState) -> Result<()> {
    let decided: NaiveDateTime = clock::now();
    diesel::update(cases::table.find(id))
        .set((
            cases::state.eq(state),
            cases::open_subject.eq(None::<String>),
            cases::version.eq(cases::version + 1),
            cases::holder_id.eq(None::<AccountId>),
            cases::held_until.eq(None::<NaiveDateTime>),
            cases::handed_by.eq(None::<AccountId>),
            cases::decided_at.eq(decided),
        ))
        .execute(conn)?;
    Ok(())
}

/// How many cases wait.
///
/// # Errors
/// The database's own.
pub fn count_open(conn: &mut Conn) -> Result<i64> {
    Ok(cases::table.filter(cases::state.eq(CaseState::Open)).count().get_result(conn)?)
}

/// Deletes what moderators have noted about cases of `subject`: its text is erased, and a note may quote it.
///
/// # Errors
/// The database's own.
pub fn forget_notes(conn: &mut Conn, subject: Subject) -> Result<()> {
    let about = cases::subject_kind.eq(subject.kind).and(cases::subject_id.eq(subject.id));
    let ids: Vec<CaseId> = cases::table.filter(about).select(cases::id).load(conn)?;
    diesel::delete(case_notes::table.filter(case_notes::case_id.eq_any(ids))).execute(conn)?;
    Ok(())
}
