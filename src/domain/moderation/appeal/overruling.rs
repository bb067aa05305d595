//! Undoing what a decision did.

use crate::domain::actor::Actor;
use crate::domain::administration::measure;
use crate::domain::case;
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::moderation::question::Appealed;
use crate::domain::moderation::ruling::Outcome;
use crate::domain::responses::{self, ResponseId};
use crate::domain::reviews::follow_up::{self, FollowUpId};
use crate::domain::reviews::version::{self, Version, VersionId};
use crate::domain::reviews::{Review, ReviewId, ReviewState, Verdict, review};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;

crate::text_enum!(
    /// What came of an appeal.
    Effect {
        /// There was none.
        None = "none",
        Upheld = "upheld",
        /// The text is public, as if nothing had happened.
        Shown = "shown",
        /// Overruled, but the text is not public: its author has taken it back or written another, or
        /// another decision stands against it.
        NothingToShow = "nothing_to_show",
        /// The measure against the account is over.
        Lifted = "lifted",
        /// What had been flagged is gone.
        Removed = "removed",
    }
);

impl Effect {
    /// Whether the appealed decision is overruled.
    pub const fn overrules(self) -> bool {
        !matches!(self, Self::None | Self::Upheld)
    }

    const fn of(is_shown: bool) -> Self {
        if is_shown { Self::Shown } else { Self::NothingToShow }
    }
}

/// Undoes what the decision did.
pub(in crate::domain::moderation) fn overrule(
    conn: &mut Conn,
    actor: Actor,
    appealed: &Appealed,
) -> Result<Effect> {
    let Subject { kind, id } = appealed.subject;
    match kind {
        SubjectKind::ReviewVersion => version::reinstate(conn, actor, VersionId(id)).map(Effect::of),
        SubjectKind::FollowUp => follow_up::reinstate(conn, actor, FollowUpId(id)).map(Effect::of),
        SubjectKind::Response => responses::verdict::reinstate(conn, actor, ResponseId(id)).map(Effect::of),
        // The agency may propose the same words again at any time.
        SubjectKind::AgencyRevision => Ok(Effect::NothingToShow),
        SubjectKind::Review => show_again(conn, actor, appealed.outcome, ReviewId(id)).map(Effect::of),
        SubjectKind::Account => {
            measure::overrule(conn, actor, appealed.id)?;
            Ok(Effect::Lifted)
        }
        _ => Err(Error::NotFound),
    }
}

/// Shows a review again that this decision, and no later one, took out of sight.
fn show_again(conn: &mut Conn, actor: Actor, outcome: Outcome, id: ReviewId) -> Result<bool> {
    let review = Review::hold(conn, id)?;
    let is_its_work = match outcome {
        Outcome::Suspend => review.state == ReviewState::Suspended,
        Outcome::Remove => review.state == ReviewState::Removed,
        _ => false,
    };
    if !is_its_work || Version::latest(conn, id)?.is_erased() {
        return Ok(false);
    }
    review::restore_quietly(conn, actor, id)?;
    Ok(true)
}

/// Removes what had been flagged and left. Another case about it has nothing left to decide.
pub(in crate::domain::moderation) fn remove(
    conn: &mut Conn,
    actor: Actor,
    subject: Subject,
    verdict: &Verdict,
) -> Result<Effect> {
    match subject.kind {
        SubjectKind::Review => review::remove(conn, actor, ReviewId(subject.id), verdict)?,
        SubjectKind::Response => responses::verdict::remove(conn, actor, ResponseId(subject.id), verdict)?,
        _ => return Err(Error::Conflict(Conflict::StateChanged)),
    }
    case::close_about(conn, actor, subject)?;
    Ok(Effect::Removed)
}
