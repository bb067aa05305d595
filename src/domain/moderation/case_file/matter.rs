//! What a case is about: a version of a review, a follow-up, a suggested agency, a claim, an agency's answer
//! or its own words, something public that was flagged, a decision that is appealed.

use super::claimed::Claimed;
use super::disputed::{AppealMatter, FlaggedMatter};
use super::marks::{MarkedText, mark};
use crate::domain::agencies::claim::ClaimId;
use crate::domain::agencies::profile::Profile;
use crate::domain::agencies::revision::{Revision, RevisionId, RevisionState, Words};
use crate::domain::agencies::{Agency, AgencyId, suggestion};
use crate::domain::case::{Case, CaseKind};
use crate::domain::error::{Error, Result};
use crate::domain::moderation::{flag, subject_text};
use crate::domain::responses::{Response, ResponseId};
use crate::domain::reviews::content::Channel;
use crate::domain::reviews::follow_up::{self, FollowUp, FollowUpId};
use crate::domain::reviews::public_review::{PublicVersion, Rated};
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::version::{self, Version, VersionId, VersionState};
use crate::domain::reviews::{Review, ReviewId};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;

/// The subject of a case.
pub enum Matter {
    Version(Box<VersionMatter>),
    FollowUp(Box<FollowUpMatter>),
    Suggestion(Box<Suggested>),
    Flagged(Box<FlaggedMatter>),
    Appeal(Box<AppealMatter>),
    /// A measure against an account; its words stand in the decision.
    Account,
    Claim(Box<Claimed>),
    Response(Box<ResponseMatter>),
    Revision(Box<RevisionMatter>),
}

/// An agency's answer that waits or waited.
pub struct ResponseMatter {
    pub response: Response,
    pub texts: Vec<MarkedText>,
    /// What the public reads of the review it answers.
    pub review: Option<Told>,
    /// How often each rule was named; none unless it was flagged.
    pub flags: Option<Vec<(Rule, i64)>>,
}

/// A version of a review that waits or waited.
pub struct VersionMatter {
    pub review: Review,
    pub told: Told,
    /// What the public reads, or what was returned to be mended.
    pub before: Option<Told>,
    pub position_title: Option<String>,
    pub contact_channels: Vec<Channel>,
}

/// What a version tells, with its marks.
pub struct Told {
    pub version: PublicVersion,
    pub texts: Vec<MarkedText>,
}

/// A follow-up that waits or waited.
pub struct FollowUpMatter {
    pub follow_up: FollowUp,
    pub texts: Vec<MarkedText>,
    pub criteria: Vec<Rated>,
    /// What the public reads of the review it belongs to.
    pub review: Option<Told>,
    review_id: ReviewId,
}

/// An agency's new words beside those they are to replace.
pub struct RevisionMatter {
    pub texts: Vec<MarkedText>,
    pub before: Vec<MarkedText>,
    /// The hash of the new logo, and of the old one.
    pub logos: [Option<String>; 2],
    agency_name: String,
}

/// A suggested agency.
pub struct Suggested {
    pub agency: Agency,
    pub city: Option<String>,
    /// Others of the same name and country, with the city of each.
    pub look_alikes: Vec<(Agency, Option<String>)>,
}

impl Matter {
    pub(super) fn of(conn: &mut Conn, case: &Case, agency: Option<&Agency>) -> Result<Self> {
        match case.subject().kind {
            SubjectKind::Decision => Ok(Self::Appeal(Box::new(AppealMatter::of(conn, case, agency)?))),
            _ => Self::about(conn, case, case.subject(), agency),
        }
    }

    /// The matter of a decision about `subject`.
    pub(super) fn about(
        conn: &mut Conn,
        case: &Case,
        Subject { kind, id }: Subject,
        agency: Option<&Agency>,
    ) -> Result<Self> {
        match kind {
            SubjectKind::ReviewVersion => {
                let matter = VersionMatter::of(conn, VersionId(id), agency)?;
                Ok(Self::Version(Box::new(matter)))
            }
            SubjectKind::FollowUp => {
                let matter = FollowUpMatter::of(conn, FollowUpId(id), agency)?;
                Ok(Self::FollowUp(Box::new(matter)))
            }
            SubjectKind::Agency => Ok(Self::Suggestion(Box::new(Suggested::of(conn, AgencyId(id))?))),
            SubjectKind::Review => {
                let matter = FlaggedMatter::of(conn, case, ReviewId(id), agency)?;
                Ok(Self::Flagged(Box::new(matter)))
            }
            SubjectKind::Account => Ok(Self::Account),
            SubjectKind::Response => {
                let matter = ResponseMatter::of(conn, case, ResponseId(id), agency)?;
                Ok(Self::Response(Box::new(matter)))
            }
            SubjectKind::Claim => Ok(Self::Claim(Box::new(Claimed::of(conn, ClaimId(id))?))),
            SubjectKind::AgencyRevision => {
                let matter = RevisionMatter::of(conn, RevisionId(id), agency)?;
                Ok(Self::Revision(Box::new(matter)))
            }
            _ => Err(Error::NotFound),
        }
    }

    /// The review it belongs to.
    pub(super) fn review(&self) -> Option<ReviewId> {
        match self {
            Self::Version(matter) => Some(matter.review.id),
            Self::FollowUp(matter) => Some(matter.review_id),
            Self::Flagged(matter) => Some(matter.review.id),
            Self::Appeal(matter) => matter.about.review(),
            Self::Suggestion(_) | Self::Account | Self::Claim(_) | Self::Response(_) | Self::Revision(_) => {
                None
            }
        }
    }

    pub(super) fn title(&self) -> &str {
        match self {
            Self::Version(matter) => &matter.told.version.title,
            Self::FollowUp(matter) => matter.review.as_ref().map_or("", |told| &told.version.title),
            Self::Suggestion(suggested) => &suggested.agency.name,
            Self::Flagged(matter) => matter.told.as_ref().map_or("", |told| &told.version.title),
            Self::Appeal(matter) => matter.about.title(),
            Self::Account => "",
            Self::Claim(claimed) => &claimed.agency.name,
            Self::Response(matter) => matter.review.as_ref().map_or("", |told| &told.version.title),
            Self::Revision(matter) => &matter.agency_name,
        }
    }
}

impl VersionMatter {
    fn of(conn: &mut Conn, id: VersionId, agency: Option<&Agency>) -> Result<Self> {
        let version = Version::find(conn, id)?;
        let review = Review::find(conn, version.review_id)?;
        let before = before(Version::of(conn, review.id)?, version.number);
        Ok(Self {
            position_title: version.position_title.clone(),
            contact_channels: version.contact_channels(),
            before: before.map(|before| Told::of(conn, &review, &before, agency)).transpose()?,
            told: Told::of(conn, &review, &version, agency)?,
            review,
        })
    }
}

/// Of the versions before `number`, the latest first: the one the public reads, else the one that was
/// returned.
fn before(versions: Vec<Version>, number: i32) -> Option<Version> {
    let earlier: Vec<Version> = versions.into_iter().filter(|version| version.number < number).collect();
    let latest = |state| earlier.iter().find(|version| version.state == state).cloned();
    latest(VersionState::Published).or_else(|| latest(VersionState::Returned))
}

impl Told {
    pub(super) fn of(
        conn: &mut Conn,
        review: &Review,
        version: &Version,
        agency: Option<&Agency>,
    ) -> Result<Self> {
        let rated = |(criterion, stars)| Rated { criterion, stars };
        let criteria = version::ratings(conn, version.id)?.into_iter().map(rated).collect();
        Ok(Self {
            texts: mark(&subject_text::of_version(version), agency),
            version: PublicVersion::of(review, version, criteria),
        })
    }
}

impl FollowUpMatter {
    fn of(conn: &mut Conn, id: FollowUpId, agency: Option<&Agency>) -> Result<Self> {
        let follow_up = FollowUp::find(conn, id)?;
        let review = Review::find(conn, follow_up.review_id)?;
        let public = before(Version::of(conn, review.id)?, i32::MAX);
        let criteria = follow_up::ratings(conn, id)?;
        Ok(Self {
            texts: mark(&subject_text::of_follow_up(&follow_up), agency),
            criteria: criteria.into_iter().map(|(criterion, stars)| Rated { criterion, stars }).collect(),
            review: public.map(|version| Told::of(conn, &review, &version, agency)).transpose()?,
            review_id: review.id,
            follow_up,
        })
    }
}

impl ResponseMatter {
    fn of(conn: &mut Conn, case: &Case, id: ResponseId, agency: Option<&Agency>) -> Result<Self> {
        let response = Response::find(conn, id)?;
        let review = Review::find(conn, response.review_id)?;
        let public = before(Version::of(conn, review.id)?, i32::MAX);
        Ok(Self {
            texts: mark(&subject_text::of_response(&response), agency),
            flags: (case.kind == CaseKind::Flag).then(|| flag::reasons(conn, case.id)).transpose()?,
            review: public.map(|version| Told::of(conn, &review, &version, agency)).transpose()?,
            response,
        })
    }
}

impl RevisionMatter {
    fn of(conn: &mut Conn, id: RevisionId, agency: Option<&Agency>) -> Result<Self> {
        let revision = Revision::find(conn, id)?;
        // What waits is to replace what is public now; what was decided has replaced what it says.
        let old = match (revision.state, agency) {
            (RevisionState::Pending, Some(agency)) => Words::of(agency),
            _ => revision.old,
        };
        Ok(Self {
            texts: mark(&subject_text::of_words(&revision.new), agency),
            before: mark(&subject_text::of_words(&old), agency),
            logos: [revision.new.logo, old.logo],
            agency_name: agency.map(|agency| agency.name.clone()).unwrap_or_default(),
        })
    }
}

impl Suggested {
    fn of(conn: &mut Conn, id: AgencyId) -> Result<Self> {
        let agency = Agency::find(conn, id)?;
        let mut others = suggestion::look_alikes(conn, &agency.name, agency.country.as_deref())?;
        others.retain(|other| other.id != id);
        let ids: Vec<AgencyId> = others.iter().map(|other| other.id).chain([id]).collect();
        let profiles = Profile::of_all(conn, &ids)?;
        let city = |of: AgencyId| Some(profiles.get(&of)?.locations.first()?.city.clone());
        Ok(Self {
            city: city(id),
            look_alikes: others
                .into_iter()
                .map(|other| (city(other.id), other))
                .map(|(c, o)| (o, c))
                .collect(),
            agency,
        })
    }
}
