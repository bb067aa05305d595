//! A review's identity and state; what it says stands in its versions.
//!
//! - Every verb begins by holding the review: until the transaction ends nobody else changes it or
//!   anything that belongs to it, so what is read after that is what is true.
//! - What is not in the state a verb needs has moved on meanwhile: a conflict, and nothing happens.
//! - Moderation calls [`suspend`], [`restore`] and [`remove`] and finishes its own case; the author is mailed.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::json;

use super::engagement::{Kind, Outcome, Stage};
use super::rule::Rule;
use super::version::{Version, VersionState};
use super::{author, counting, waiting};
use crate::domain::accounts::Account;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::mail::{AboutReview, Grounds, Mail, Reasons};
use crate::domain::scorecards::formula::{Proof, Side};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::reviews;
use crate::platform::i18n::Locale;

crate::id_type!(
    /// The id of a review.
    ReviewId = new_id_of_week
);

crate::text_enum!(
    /// Where a review stands.
    ReviewState {
        Pending = "pending",
        Published = "published",
        Returned = "returned",
        Rejected = "rejected",
        /// Not public while a dispute is open.
        Suspended = "suspended",
        Removed = "removed",
        Withdrawn = "withdrawn",
    }
);

/// Why a text was not published as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub rule: Rule,
    pub explanation: String,
    /// The words that break the rule, as they stand in the text.
    pub passages: Vec<String>,
    /// The rest of the statement of reasons; none if nobody keeps one.
    pub grounds: Option<Grounds>,
}

impl Verdict {
    /// The same as its author reads it.
    pub fn reasons(&self) -> Reasons {
        Reasons {
            rule: Some(self.rule.to_string()),
            explanation: self.explanation.clone(),
            passages: self.passages.clone(),
            grounds: self.grounds.clone(),
        }
    }
}

/// One review without its content.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = reviews)]
pub struct Review {
    pub id: ReviewId,
    pub agency_id: AgencyId,
    /// None once the author's account is gone.
    pub account_id: Option<AccountId>,
    /// The same for all reviews of one person; a hash, so that no address stays when the account goes.
    pub person_key: String,
    pub kind: Kind,
    pub side: Side,
    pub proof: Proof,
    pub state: ReviewState,
    /// The house rule for which it was rejected, suspended or removed.
    pub ended_rule: Option<Rule>,
    pub submitted_at: NaiveDateTime,
    pub state_changed_at: NaiveDateTime,
    /// When it first became public.
    pub published_at: Option<NaiveDateTime>,
    /// Its place in public lists, the newest highest; none before the first publication.
    pub published_order: Option<i64>,
    /// The rounded mean of the stars that count.
    pub stars: Option<i32>,
    pub stage: Stage,
    pub outcome: Outcome,
    pub language: Locale,
}

impl Review {
    /// The review with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: ReviewId) -> Result<Self> {
        Ok(reviews::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// The author's own review.
    ///
    /// # Errors
    /// `NotFound` for one that somebody else wrote.
    pub fn own(conn: &mut Conn, author: &Account, id: ReviewId) -> Result<Self> {
        Self::find(conn, id)?.written_by(author)
    }

    /// The review, which nobody else can change until this transaction ends.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn hold(conn: &mut Conn, id: ReviewId) -> Result<Self> {
        // An update that changes nothing locks the row; what is read next is what the last one left.
        diesel::update(reviews::table.find(id)).set(reviews::kind.eq(reviews::kind)).execute(conn)?;
        Self::find(conn, id)
    }

    /// The author's own review, held.
    pub(super) fn hold_own(conn: &mut Conn, author: &Account, id: ReviewId) -> Result<Self> {
        Self::hold(conn, id)?.written_by(author)
    }

    fn written_by(self, author: &Account) -> Result<Self> {
        if self.account_id == Some(author.id) { Ok(self) } else { Err(Error::NotFound) }
    }

    /// The subject of cases and audit entries about the whole review.
    pub const fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Review, self.id.0)
    }

    /// Whether it was ever public: then it leaves a tombstone when it goes.
    pub const fn was_public(&self) -> bool {
        self.published_order.is_some()
    }

    /// Whether there is something for the public to which edits and follow-ups belong.
    pub(super) const fn stands(&self) -> bool {
        matches!(self.state, ReviewState::Published | ReviewState::Suspended)
    }

    /// Whether the author may hand in another version.
    pub const fn may_be_edited(&self) -> bool {
        self.stands() || matches!(self.state, ReviewState::Pending | ReviewState::Returned)
    }

    /// Whether the author may take it back; a removed one keeps the tombstone that tells why.
    pub const fn may_be_withdrawn(&self) -> bool {
        !matches!(self.state, ReviewState::Removed | ReviewState::Withdrawn)
    }

    /// What is not as the page showed it has moved on.
    pub(super) fn expect_that(&self, holds: bool) -> Result<()> {
        if holds { Ok(()) } else { Err(Error::Conflict(Conflict::StateChanged)) }
    }

    /// Writes a new state of a held review.
    pub(super) fn move_to(&mut self, conn: &mut Conn, state: ReviewState, rule: Option<Rule>) -> Result<()> {
        (self.state, self.ended_rule, self.state_changed_at) = (state, rule, clock::now());
        diesel::update(reviews::table.find(self.id))
            .set((
                reviews::state.eq(state),
                reviews::ended_rule.eq(rule),
                reviews::state_changed_at.eq(self.state_changed_at),
            ))
            .execute(conn)?;
        Ok(())
    }

    pub(super) fn record(
        &self,
        conn: &mut Conn,
        actor: Actor,
        action: Action,
        rule: Option<Rule>,
    ) -> Result<()> {
        let details = rule.map_or_else(|| json!({}), |rule| json!({ "rule": rule }));
        audit::record(conn, actor, action, self.subject(), details)
    }
}

/// Takes a published review out of sight while something about it is cleared up.
///
/// # Errors
/// `Conflict` unless it is published.
pub fn suspend(conn: &mut Conn, actor: Actor, id: ReviewId, verdict: &Verdict) -> Result<()> {
    let mut review = Review::hold(conn, id)?;
    review.expect_that(review.state == ReviewState::Published)?;
    review.move_to(conn, ReviewState::Suspended, Some(verdict.rule))?;
    counting::uncount(conn, &review)?;
    review.record(conn, actor, Action::ReviewSuspended, Some(verdict.rule))?;
    let reasons = verdict.reasons();
    tell(conn, &review, |about, _| Mail::ReviewSuspended { about, reasons })
}

/// Shows a suspended or removed review again; it counts exactly what it says.
///
/// # Errors
/// `Conflict` unless it is suspended or was removed, and if its author had the text deleted meanwhile.
pub fn restore(conn: &mut Conn, actor: Actor, id: ReviewId) -> Result<()> {
    let review = restore_quietly(conn, actor, id)?;
    tell(conn, &review, |about, agency_slug| Mail::ReviewRestored { about, agency_slug })
}

/// The same, for whoever tells the author in words of their own.
///
/// # Errors
/// As [`restore`].
pub fn restore_quietly(conn: &mut Conn, actor: Actor, id: ReviewId) -> Result<Review> {
    let mut review = Review::hold(conn, id)?;
    review.expect_that(matches!(review.state, ReviewState::Suspended | ReviewState::Removed))?;
    let is_erased = Version::latest(conn, id)?.is_erased();
    review.expect_that(!is_erased)?;
    review.move_to(conn, ReviewState::Published, None)?;
    counting::count(conn, &review)?;
    review.record(conn, actor, Action::ReviewRestored, None)?;
    Ok(review)
}

/// Removes a review that was public; a tombstone says on what ground. What waits about it is closed.
///
/// # Errors
/// `Conflict` unless it is published or suspended.
pub fn remove(conn: &mut Conn, actor: Actor, id: ReviewId, verdict: &Verdict) -> Result<()> {
    let mut review = Review::hold(conn, id)?;
    review.expect_that(review.stands())?;
    review.move_to(conn, ReviewState::Removed, Some(verdict.rule))?;
    counting::uncount(conn, &review)?;
    waiting::close(conn, actor, &review)?;
    review.record(conn, actor, Action::ReviewRemoved, Some(verdict.rule))?;
    let reasons = verdict.reasons();
    tell(conn, &review, |about, _| Mail::ReviewRemoved { about, reasons })
}

/// Mails the author about the whole review, which they know by what the public read of it.
fn tell(conn: &mut Conn, review: &Review, mail: impl FnOnce(AboutReview, String) -> Mail) -> Result<()> {
    let versions = Version::of(conn, review.id)?;
    let public = versions.into_iter().find(|version| version.state == VersionState::Published);
    let title = public.map(|version| version.title).unwrap_or_default();
    author::tell(conn, review, |Agency { name, slug, .. }| {
        let what = "review".to_owned();
        mail(AboutReview { review_id: review.id.to_string(), agency_name: name, title, what }, slug)
    })
}
