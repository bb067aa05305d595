//! What an agency says of itself in its own words: trade name, legal name, web site, description, logo.
//!
//! - An owner proposes all of it at once; it waits in the queue, and the old words stay public until a moderator
//!   accepts the new ones. The web site is among them because it decides who may claim the agency by mail;
//!   the logo, because a picture can say anything.
//! - One revision waits at a time: a newer one takes its place and its case is closed. Who proposes says what
//!   they have seen; if somebody else was quicker, nothing happens and they are shown what was proposed.
//! - To propose what is public already takes back what waits.
//! - Nothing is forgotten: each revision keeps what it replaced, also those of admins and imports, which need
//!   no second pair of eyes. Names that go stay as former names.
//! - Places, services, sectors and registry facts are no words of the agency's own; `facts` says why they
//!   change at once.
//!
//! Whoever changes an agency's words holds the agency first, its revision second, the case last.

pub mod takedown;
mod verdict;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

pub use self::verdict::{accept, return_to_owners};
use super::{Agency, AgencyId, former_name, representative};
use crate::domain::actor::{AccountId, Actor};
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, CaseKind, NewCase};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::job::{self, Job};
use crate::domain::mail::Reasons;
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, agency_revisions};
use crate::platform::folding::fold_name;
use crate::platform::i18n::Locale;

crate::id_type!(
    /// The id of a revision.
    RevisionId
);

crate::text_enum!(
    /// Where a revision stands.
    RevisionState {
        Pending = "pending",
        /// It was public from its decision on, until the next one.
        Accepted = "accepted",
        Returned = "returned",
        /// A newer one took its place, or it was taken back.
        Replaced = "replaced",
    }
);

/// An agency's own words. Texts are cleaned and checked by whoever read them.
#[derive(Clone, Debug, Default, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = agencies, treat_none_as_null = true)]
pub struct Words {
    pub name: String,
    pub legal_name: Option<String>,
    pub website: Option<String>,
    pub description: Option<String>,
    /// The hash of a picture in `logos`.
    pub logo: Option<String>,
}

/// A change of an agency's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    pub id: RevisionId,
    pub agency_id: AgencyId,
    /// The role in which it was made, as the audit log names it.
    pub actor_kind: String,
    pub author_id: Option<AccountId>,
    pub state: RevisionState,
    pub new: Words,
    pub old: Words,
    /// Why it was returned; empty otherwise.
    pub rule: Option<String>,
    pub explanation: String,
    pub proposed_at: NaiveDateTime,
    pub decided_at: Option<NaiveDateTime>,
}

/// How an agency's words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub public: Words,
    pub pending: Option<Revision>,
}

impl Words {
    /// Those of an agency.
    pub fn of(agency: &Agency) -> Self {
        Self {
            name: agency.name.clone(),
            legal_name: agency.legal_name.clone(),
            website: agency.website.clone(),
            description: agency.description.clone(),
            logo: agency.logo.clone(),
        }
    }
}

impl Standing {
    /// That of an agency.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn of(conn: &mut Conn, agency: AgencyId) -> Result<Self> {
        let public = Words::of(&Agency::find(conn, agency)?);
        Ok(Self { public, pending: pending(conn, agency)? })
    }

    /// What the next revision starts from: what waits, else what is public.
    pub fn latest(&self) -> &Words {
        self.pending.as_ref().map_or(&self.public, |revision| &revision.new)
    }

    /// By which a form says what it has seen.
    pub fn stamp(&self) -> String {
        let pending = self.pending.as_ref().map(|revision| revision.id);
        let seen = format!("{pending:?} {:?}", self.public);
        Sha256::digest(seen).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Revision {
    /// The one with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: RevisionId) -> Result<Self> {
        Ok(agency_revisions::table.find(id).select(Row::as_select()).first(conn)?.into())
    }

    /// What a case about it is about.
    pub const fn subject(&self) -> Subject {
        Subject::new(SubjectKind::AgencyRevision, self.id.0)
    }
}

/// Everything that ever changed about the agency's words, the latest first.
///
/// # Errors
/// The database's own.
pub fn history(conn: &mut Conn, agency: AgencyId, most: i64) -> Result<Vec<Revision>> {
    let rows: Vec<Row> = agency_revisions::table
        .filter(agency_revisions::agency_id.eq(agency))
        .order(agency_revisions::id.desc())
        .limit(most)
        .select(Row::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Revision::from).collect())
}

/// The revision that waits.
///
/// # Errors
/// The database's own.
pub fn pending(conn: &mut Conn, agency: AgencyId) -> Result<Option<Revision>> {
    let waits =
        agency_revisions::agency_id.eq(agency).and(agency_revisions::state.eq(RevisionState::Pending));
    let row: Option<Row> =
        agency_revisions::table.filter(waits).select(Row::as_select()).first(conn).optional()?;
    Ok(row.map(Revision::from))
}

/// Proposes other words for a listed agency. `seen` is the stamp of what the owner had before them, `language`
/// the one they write in. Nothing happens if that is what waits already.
///
/// # Errors
/// `NotFound` for a member who is no owner; `Conflict` if somebody else was quicker, or the agency is not
/// listed; `Invalid` without a name.
pub fn propose(
    conn: &mut Conn,
    owner: Actor,
    agency: AgencyId,
    language: Locale,
    seen: &str,
    new: &Words,
) -> Result<Option<RevisionId>> {
    if fold_name(&new.name).is_empty() {
        return Err(Error::field("name", "invalid-required"));
    }
    representative::hold_for(conn, owner, agency)?;
    let standing = Standing::of(conn, agency)?;
    if new == standing.latest() {
        return Ok(standing.pending.map(|revision| revision.id));
    }
    if standing.stamp() != seen {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    give_up_pending(conn, owner, agency)?;
    if *new == standing.public {
        return Ok(None);
    }
    let id = insert(conn, owner, agency, RevisionState::Pending, &standing.public, new)?;
    let subject = Subject::new(SubjectKind::Agency, agency.0);
    audit::record(conn, owner, Action::ProfileProposed, subject, json!({ "revision": id }))?;
    let case = NewCase {
        kind: CaseKind::Profile,
        subject: Subject::new(SubjectKind::AgencyRevision, id.0),
        agency_id: Some(agency.0),
        author: owner.account(),
        language: language.code().to_owned(),
    };
    let case = case::open(conn, owner, case)?;
    job::enqueue(conn, &Job::ReadSignals { case }, clock::now())?;
    Ok(Some(id))
}

/// What waits is not to come any more: its case is closed.
pub(super) fn give_up_pending(conn: &mut Conn, actor: Actor, agency: AgencyId) -> Result<()> {
    let Some(waiting) = pending(conn, agency)? else { return Ok(()) };
    move_on(conn, waiting.id, RevisionState::Replaced)?;
    case::close_about(conn, actor, waiting.subject())
}

/// Keeps why a moderator did not want the words.
fn note_reasons(conn: &mut Conn, id: RevisionId, reasons: &Reasons) -> Result<()> {
    let why =
        (agency_revisions::rule.eq(&reasons.rule), agency_revisions::explanation.eq(&reasons.explanation));
    diesel::update(agency_revisions::table.find(id)).set(why).execute(conn)?;
    Ok(())
}

/// Writes down what somebody changed who needs nobody's consent; the agency is changed already.
pub(super) fn write_down(conn: &mut Conn, actor: Actor, before: &Agency) -> Result<()> {
    let (old, new) = (Words::of(before), Words::of(&Agency::find(conn, before.id)?));
    if old == new {
        return Ok(());
    }
    insert(conn, actor, before.id, RevisionState::Accepted, &old, &new)?;
    former_name::keep(conn, before.id, std::iter::once(old.name).chain(old.legal_name))
}

fn move_on(conn: &mut Conn, id: RevisionId, state: RevisionState) -> Result<()> {
    let waiting = agency_revisions::table.find(id).filter(agency_revisions::state.eq(RevisionState::Pending));
    let set = (agency_revisions::state.eq(state), agency_revisions::decided_at.eq(clock::now()));
    match diesel::update(waiting).set(set).execute(conn)? {
        0 => Err(Error::Conflict(Conflict::StateChanged)),
        _ => Ok(()),
    }
}

fn insert(
    conn: &mut Conn,
    actor: Actor,
    agency: AgencyId,
    state: RevisionState,
    old: &Words,
    new: &Words,
) -> Result<RevisionId> {
    use agency_revisions as own;
    let (id, now) = (RevisionId::new(), clock::now());
    let decided = (state != RevisionState::Pending).then_some(now);
    diesel::insert_into(own::table)
        .values((
            (own::id.eq(id), own::agency_id.eq(agency), own::actor_kind.eq(actor.kind())),
            (own::author_id.eq(actor.account()), own::state.eq(state)),
            (own::name.eq(&new.name), own::legal_name.eq(&new.legal_name), own::website.eq(&new.website)),
            (own::description.eq(&new.description), own::logo.eq(&new.logo)),
            (own::old_name.eq(&old.name), own::old_legal_name.eq(&old.legal_name)),
            (own::old_website.eq(&old.website), own::old_description.eq(&old.description)),
            (own::old_logo.eq(&old.logo), own::explanation.eq("")),
            (own::proposed_at.eq(now), own::decided_at.eq(decided)),
        ))
        .execute(conn)?;
    Ok(id)
}

/// A revision as it stands in the database.
#[derive(Queryable, Selectable)]
#[diesel(table_name = agency_revisions)]
struct Row {
    id: RevisionId,
    agency_id: AgencyId,
    actor_kind: String,
    author_id: Option<AccountId>,
    state: RevisionState,
    name: String,
    legal_name: Option<String>,
    website: Option<String>,
    description: Option<String>,
    logo: Option<String>,
    old_name: String,
    old_legal_name: Option<String>,
    old_website: Option<String>,
    old_description: Option<String>,
    old_logo: Option<String>,
    rule: Option<String>,
    explanation: String,
    proposed_at: NaiveDateTime,
    decided_at: Option<NaiveDateTime>,
}

impl From<Row> for Revision {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            agency_id: row.agency_id,
            actor_kind: row.actor_kind,
            author_id: row.author_id,
            state: row.state,
            new: Words {
                name: row.name,
                legal_name: row.legal_name,
                website: row.website,
                description: row.description,
                logo: row.logo,
            },
            old: Words {
                name: row.old_name,
                legal_name: row.old_legal_name,
                website: row.old_website,
                description: row.old_description,
                logo: row.old_logo,
            },
            rule: row.rule,
            explanation: row.explanation,
            proposed_at: row.proposed_at,
            decided_at: row.decided_at,
        }
    }
}
