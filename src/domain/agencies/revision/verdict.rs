//! What a moderator does with a revision that waits. Its author is told by mail; a new name reaches the search
//! with the same transaction, and the old one stays a former name.

use diesel::prelude::*;
use serde_json::json;

use super::{Revision, RevisionId, RevisionState, Words, move_on, note_reasons};
use crate::domain::accounts::account::{Account, AccountState};
use crate::domain::actor::Actor;
use crate::domain::agencies::{Agency, former_name, listing};
use crate::domain::audit::{self, Action};
use crate::domain::error::Result;
use crate::domain::mail::{self, Mail, Reasons};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{agencies, agency_revisions};
use crate::platform::folding::fold_name;

/// Makes the words public.
///
/// # Errors
/// `NotFound`; `Conflict` if the revision does not wait (any longer).
pub fn accept(conn: &mut Conn, actor: Actor, id: RevisionId) -> Result<()> {
    let revision = hold(conn, id)?;
    move_on(conn, id, RevisionState::Accepted)?;
    let before = Agency::find(conn, revision.agency_id)?;
    note_old(conn, id, &Words::of(&before))?;
    diesel::update(agencies::table.find(before.id))
        .set((
            &revision.new,
            agencies::name_key.eq(fold_name(&revision.new.name)),
            agencies::updated_at.eq(clock::now()),
        ))
        .execute(conn)?;
    former_name::keep(
        conn,
        before.id,
        std::iter::once(before.name.clone()).chain(before.legal_name.clone()),
    )?;
    if before.is_listed() {
        listing::feed(conn, before.id)?;
    }
    audit::record(conn, actor, Action::ProfileAccepted, before.subject(), json!({ "revision": id }))?;
    tell(conn, &revision, "publish", Reasons::default())
}

/// Sends the words back to those who proposed them.
///
/// # Errors
/// As [`accept`].
pub fn return_to_owners(conn: &mut Conn, actor: Actor, id: RevisionId, reasons: Reasons) -> Result<()> {
    let revision = hold(conn, id)?;
    move_on(conn, id, RevisionState::Returned)?;
    note_reasons(conn, id, &reasons)?;
    let subject = Agency::find(conn, revision.agency_id)?.subject();
    let details = json!({ "revision": id, "rule": reasons.rule });
    audit::record(conn, actor, Action::ProfileReturned, subject, details)?;
    tell(conn, &revision, "return", reasons)
}

/// The revision, with its agency held until this transaction ends.
fn hold(conn: &mut Conn, id: RevisionId) -> Result<Revision> {
    let agency = Revision::find(conn, id)?.agency_id;
    Agency::hold(conn, agency)?;
    Revision::find(conn, id)
}

/// What the revision replaces is what was public at last, not what was when it was proposed.
fn note_old(conn: &mut Conn, id: RevisionId, old: &Words) -> Result<()> {
    use agency_revisions as own;
    let set = (
        own::old_name.eq(&old.name),
        own::old_legal_name.eq(&old.legal_name),
        own::old_website.eq(&old.website),
        own::old_description.eq(&old.description),
        own::old_logo.eq(&old.logo),
    );
    diesel::update(own::table.find(id)).set(set).execute(conn)?;
    Ok(())
}

fn tell(conn: &mut Conn, revision: &Revision, outcome: &str, reasons: Reasons) -> Result<()> {
    let Some(author) = revision.author_id else { return Ok(()) };
    let author = Account::find(conn, author)?;
    if author.state != AccountState::Active {
        return Ok(());
    }
    let agency = Agency::find(conn, revision.agency_id)?;
    let decided = Mail::ProfileDecided {
        agency_name: agency.name,
        agency_slug: agency.slug,
        outcome: outcome.to_owned(),
        reasons,
    };
    mail::post(conn, &author.email, author.locale, &decided)?;
    Ok(())
}
