//! Words that were public and should never have been: a moderator takes parts of them down. What waits and
//! would bring one of them back is given up, and the picture itself is gone for good. Its owners are told why,
//! and may propose something else.

use diesel::prelude::*;
use serde_json::json;

use super::{RevisionId, RevisionState, Words, give_up_pending, insert, note_reasons, pending};
use crate::domain::accounts::Account;
use crate::domain::actor::Actor;
use crate::domain::agencies::representative::{TeamRole, reachable};
use crate::domain::agencies::{Agency, AgencyId, listing, logo};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{self, Mail, Reasons};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::agencies;

crate::text_enum!(
    /// What can be taken down of an agency's words. Its names can be changed, but an agency has one.
    Part { Logo = "logo", Description = "description", Website = "website" }
);

impl Part {
    /// The parts an agency shows.
    pub fn of(words: &Words) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|part| part.in_words(words).is_some()).collect()
    }

    const fn in_words(self, words: &Words) -> Option<&String> {
        match self {
            Self::Logo => words.logo.as_ref(),
            Self::Description => words.description.as_ref(),
            Self::Website => words.website.as_ref(),
        }
    }

    fn take_out(self, words: &mut Words) {
        match self {
            Self::Logo => words.logo = None,
            Self::Description => words.description = None,
            Self::Website => words.website = None,
        }
    }
}

/// Takes these parts of what an agency shows down. Returns the revision that did it, and its owners, who are
/// told.
///
/// # Errors
/// `Conflict` if the agency shows none of them (any longer).
pub fn take_down(
    conn: &mut Conn,
    actor: Actor,
    agency: AgencyId,
    parts: &[Part],
    reasons: &Reasons,
) -> Result<(RevisionId, Vec<Account>)> {
    Agency::hold(conn, agency)?;
    let before = Agency::find(conn, agency)?;
    let old = Words::of(&before);
    let mut new = old.clone();
    parts.iter().for_each(|part| part.take_out(&mut new));
    if new == old {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    let waiting = pending(conn, agency)?;
    let brings_back = |part: &Part| {
        waiting.as_ref().is_some_and(|waits| {
            part.in_words(&old).is_some() && part.in_words(&waits.new) == part.in_words(&old)
        })
    };
    if parts.iter().any(brings_back) {
        give_up_pending(conn, actor, agency)?;
    }
    let changed = (&new, agencies::updated_at.eq(clock::now()));
    diesel::update(agencies::table.find(agency)).set(changed).execute(conn)?;
    let id = write(conn, actor, agency, (&old, &new), parts, reasons)?;
    if new.logo != old.logo {
        old.logo.iter().try_for_each(|hash| logo::erase(conn, hash))?;
    }
    if before.is_listed() {
        listing::feed(conn, agency)?;
    }
    let owners = reachable(conn, agency, Some(TeamRole::Owner))?;
    for owner in &owners {
        let decided = Mail::ProfileDecided {
            agency_name: before.name.clone(),
            agency_slug: before.slug.clone(),
            outcome: "take-down".to_owned(),
            reasons: reasons.clone(),
        };
        mail::post(conn, &owner.email, owner.locale, &decided)?;
    }
    Ok((id, owners))
}

fn write(
    conn: &mut Conn,
    actor: Actor,
    agency: AgencyId,
    (old, new): (&Words, &Words),
    parts: &[Part],
    reasons: &Reasons,
) -> Result<RevisionId> {
    let id = insert(conn, actor, agency, RevisionState::Accepted, old, new)?;
    note_reasons(conn, id, reasons)?;
    let subject = Agency::find(conn, agency)?.subject();
    let details = json!({ "revision": id, "parts": parts, "rule": reasons.rule });
    audit::record(conn, actor, Action::ProfileTakenDown, subject, details)?;
    Ok(id)
}
