//! What the pages of one's own reviews show.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::domain::agencies::Agency;
use crate::domain::reviews::draft::{Draft, DraftId};
use crate::domain::reviews::engagement::Kind;
use crate::domain::reviews::follow_up::{FollowUpId, FollowUpState};
use crate::domain::reviews::own::{GivenDecision, OwnFollowUp, OwnReview, OwnStory, OwnVersion};
use crate::domain::reviews::public_review::{PublicFollowUp, PublicVersion};
use crate::domain::reviews::version::VersionState;
use crate::domain::reviews::{ReviewId, ReviewState};
use crate::web::member::marked::{Marked, mark};
use crate::web::member::review_form::FormView;

#[derive(Serialize)]
pub(super) struct IndexView {
    drafts: Vec<OpenDraft>,
    reviews: Vec<Listed>,
}

#[derive(Serialize)]
struct OpenDraft {
    id: DraftId,
    agency_name: String,
    kind: Kind,
    saved_at: NaiveDateTime,
}

#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    review: OwnReview,
    change_pending: bool,
}

impl IndexView {
    pub fn of(drafts: Vec<(Draft, Agency)>, reviews: Vec<OwnReview>) -> Self {
        let open = |(draft, agency): (Draft, Agency)| OpenDraft {
            id: draft.id,
            agency_name: agency.name,
            kind: draft.kind,
            saved_at: draft.updated_at,
        };
        let listed = |review: OwnReview| Listed { change_pending: has_change_pending(&review), review };
        Self {
            drafts: drafts.into_iter().map(open).collect(),
            reviews: reviews.into_iter().map(listed).collect(),
        }
    }
}

/// Whether a new version waits while an older one is public.
fn has_change_pending(review: &OwnReview) -> bool {
    let stands = matches!(review.state, ReviewState::Published | ReviewState::Suspended);
    stands && review.latest == VersionState::Pending
}

#[derive(Serialize)]
pub(super) struct ShowView {
    review: Shown,
    change_pending_since: Option<NaiveDateTime>,
    /// About the review and its versions, the latest first; a bare "published" is told by the state.
    decisions: Vec<GivenDecision>,
    texts: Vec<Marked>,
    /// What the latest version replaced, the latest first.
    earlier: Vec<Earlier>,
    follow_ups: Vec<ShownFollowUp>,
    may: May,
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    review: OwnReview,
    /// What the latest version says.
    #[serde(flatten)]
    told: PublicVersion,
    is_erased: bool,
    /// Published versions.
    versions: usize,
}

/// A version that another has replaced.
#[derive(Serialize)]
struct Earlier {
    #[serde(flatten)]
    told: PublicVersion,
    state: VersionState,
    submitted_at: NaiveDateTime,
    texts: Vec<Marked>,
}

#[derive(Serialize)]
struct ShownFollowUp {
    #[serde(flatten)]
    told: PublicFollowUp,
    id: FollowUpId,
    state: FollowUpState,
    may_withdraw: bool,
    decision: Option<GivenDecision>,
}

#[derive(Serialize)]
struct May {
    edit: bool,
    withdraw: bool,
    erase: bool,
    follow_up: bool,
}

impl ShowView {
    /// None for a review without a version, which cannot be.
    pub fn of(story: OwnStory) -> Option<Self> {
        let is_erased = story.versions.iter().any(|version| version.is_erased);
        let versions = story.versions.iter().filter(|v| v.state == VersionState::Published).count();
        let latest = story.versions.first()?.clone();
        Some(Self {
            change_pending_since: has_change_pending(&story.review).then_some(latest.submitted_at),
            texts: texts(&latest),
            may: May {
                edit: story.may_edit,
                withdraw: story.may_withdraw,
                erase: !is_erased,
                follow_up: !story.moments.is_empty(),
            },
            decisions: decisions(&story),
            earlier: if is_erased { Vec::new() } else { earlier(&story) },
            follow_ups: story.follow_ups.into_iter().map(ShownFollowUp::from).collect(),
            review: Shown { review: story.review, told: latest.told, is_erased, versions },
        })
    }
}

impl From<OwnFollowUp> for ShownFollowUp {
    fn from(own: OwnFollowUp) -> Self {
        Self {
            id: own.id,
            state: own.state,
            may_withdraw: matches!(own.state, FollowUpState::Pending | FollowUpState::Published),
            decision: own.decision.filter(says_why),
            told: own.told,
        }
    }
}

fn decisions(story: &OwnStory) -> Vec<GivenDecision> {
    let of_versions = story.versions.iter().filter_map(|version| version.decision.clone());
    let mut all: Vec<_> = of_versions.chain(story.decision.clone()).filter(says_why).collect();
    all.sort_by_key(|decision| std::cmp::Reverse(decision.decided_at));
    all
}

/// Whether a decision names the rule it rests on.
fn says_why(decision: &GivenDecision) -> bool {
    decision.rule.is_some()
}

fn earlier(story: &OwnStory) -> Vec<Earlier> {
    let earlier = |version: &OwnVersion| Earlier {
        texts: texts(version),
        told: version.told.clone(),
        state: version.state,
        submitted_at: version.submitted_at,
    };
    story.versions.iter().skip(1).map(earlier).collect()
}

/// The texts with what moderation marked in them.
fn texts(version: &OwnVersion) -> Vec<Marked> {
    let passages = version.decision.as_ref().map_or(&[][..], |decision| &decision.passages);
    let told = &version.told;
    let fields = [("went_well", &told.went_well), ("went_wrong", &told.went_wrong), ("advice", &told.advice)];
    let written = fields.into_iter().filter(|(_, text)| !text.is_empty());
    written.map(|(field, text)| mark(field, text, passages)).collect()
}

#[derive(Serialize)]
pub(super) struct EditView {
    review_id: ReviewId,
    agency: Named,
    state: ReviewState,
    decision: Option<GivenDecision>,
    #[serde(flatten)]
    form: FormView,
}

#[derive(Serialize)]
struct Named {
    name: String,
    slug: String,
}

impl EditView {
    pub fn of(story: OwnStory, form: FormView) -> Self {
        let latest = story.versions.into_iter().next();
        Self {
            review_id: story.review.id,
            agency: Named { name: story.review.agency_name, slug: story.review.agency_slug },
            state: story.review.state,
            decision: latest.and_then(|version| version.decision),
            form,
        }
    }
}
