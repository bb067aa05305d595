//! What is already public or decided: a flagged review, an appealed decision.

use super::marks::MarkedText;
use super::matter::{Matter, Told};
use crate::domain::agencies::Agency;
use crate::domain::case::Case;
use crate::domain::error::Result;
use crate::domain::moderation::appeal::Appeal;
use crate::domain::moderation::decision::DecisionId;
use crate::domain::moderation::flag;
use crate::domain::moderation::question::Appealed;
use crate::domain::moderation::subject_text;
use crate::domain::reviews::follow_up::{FollowUp, FollowUpState};
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::version::{Version, VersionState};
use crate::domain::reviews::{Review, ReviewId};
use crate::platform::db::Conn;

/// A review that is or was public and was flagged, or taken up by the team.
pub struct FlaggedMatter {
    pub review: Review,
    /// What the public reads, or last read; nothing once it was erased.
    pub told: Option<Told>,
    /// Its public follow-ups.
    pub added: Vec<MarkedText>,
    /// How often each rule was named; nothing if the team took it up.
    pub reasons: Vec<(Rule, i64)>,
}

impl FlaggedMatter {
    pub(super) fn of(conn: &mut Conn, case: &Case, id: ReviewId, agency: Option<&Agency>) -> Result<Self> {
        let review = Review::find(conn, id)?;
        let versions = Version::of(conn, id)?;
        let public = versions.into_iter().find(|one| one.state == VersionState::Published);
        let follow_ups = FollowUp::of(conn, id)?;
        let added = follow_ups.iter().filter(|one| one.state == FollowUpState::Published);
        let added: Vec<_> = added.flat_map(subject_text::of_follow_up).collect();
        Ok(Self {
            told: public.map(|version| Told::of(conn, &review, &version, agency)).transpose()?,
            added: super::marks::mark(&added, agency),
            reasons: flag::reasons(conn, case.id)?,
            review,
        })
    }
}

/// A decision and what is said against it.
pub struct AppealMatter {
    pub appealed: Appealed,
    pub appeals: Vec<Appeal>,
    /// What the decision was about.
    pub about: Matter,
}

impl AppealMatter {
    pub(super) fn of(conn: &mut Conn, case: &Case, agency: Option<&Agency>) -> Result<Self> {
        let appealed = Appealed::find(conn, DecisionId(case.subject().id))?;
        Ok(Self {
            appeals: Appeal::of_case(conn, case.id)?,
            about: Matter::about(conn, case, appealed.subject, agency)?,
            appealed,
        })
    }
}
