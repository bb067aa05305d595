//! A version of a review: what it said at one time. A version is never changed, only decided on; a new one
//! takes its place. Of the published ones the latest is what the public reads and what counts.

mod verdict;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

pub use verdict::{first_place, publish, reinstate, reject, return_to_author};

use super::content::{Channel, ReviewContent};
use super::criterion::Criterion;
use super::engagement::{Kind, Outcome, Service, Stage};
use super::facts::{CameBack, Facts, SilentParty};
use super::review::ReviewId;
use crate::domain::error::Result;
use crate::domain::scorecards::formula::experience_day;
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::traces::bands;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{review_ratings, review_versions};
use crate::platform::i18n::Locale;

crate::id_type!(
    /// The id of one version of a review.
    VersionId
);

impl VersionId {
    /// The subject of the case about this version.
    pub const fn subject(self) -> Subject {
        Subject::new(SubjectKind::ReviewVersion, self.0)
    }
}

crate::text_enum!(
    /// Where a version stands.
    VersionState {
        Pending = "pending",
        Published = "published",
        Returned = "returned",
        Rejected = "rejected",
        /// Taken back or replaced before it was decided on.
        Withdrawn = "withdrawn",
    }
);

/// One version as stored; its stars stand beside it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = review_versions)]
pub struct Version {
    pub id: VersionId,
    pub review_id: ReviewId,
    /// From 1.
    pub number: i32,
    pub state: VersionState,
    pub service: Service,
    pub stage: Stage,
    pub outcome: Outcome,
    /// t: see [`experience_day`].
    pub experienced_on: NaiveDate,
    came_back: Option<CameBack>,
    feedback_days: Option<i32>,
    still_waiting: bool,
    chased: i32,
    silent_party: Option<SilentParty>,
    pub position_title: Option<String>,
    contact_channels: String,
    pub title: String,
    pub went_well: String,
    pub went_wrong: String,
    pub advice: String,
    pub language: Locale,
    pub submitted_at: NaiveDateTime,
    pub decided_at: Option<NaiveDateTime>,
}

impl Version {
    /// The version with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: VersionId) -> Result<Self> {
        Ok(review_versions::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// The review's versions, the latest first.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(conn: &mut Conn, review: ReviewId) -> Result<Vec<Self>> {
        Ok(review_versions::table
            .filter(review_versions::review_id.eq(review))
            .order(review_versions::number.desc())
            .select(Self::as_select())
            .load(conn)?)
    }

    /// The review's latest version, whatever its state.
    ///
    /// # Errors
    /// `NotFound` for no review.
    pub fn latest(conn: &mut Conn, review: ReviewId) -> Result<Self> {
        Ok(review_versions::table
            .filter(review_versions::review_id.eq(review))
            .order(review_versions::number.desc())
            .select(Self::as_select())
            .first(conn)?)
    }

    /// The feedback facts.
    pub const fn facts(&self) -> Facts {
        Facts {
            came_back: self.came_back,
            days: self.feedback_days,
            still_waiting: self.still_waiting,
            chased: self.chased,
            silent_party: self.silent_party,
        }
    }

    /// How reviewer and agency were in contact.
    pub fn contact_channels(&self) -> Vec<Channel> {
        self.contact_channels.split(',').filter_map(|code| code.parse().ok()).collect()
    }

    /// All words of its texts, by which it is compared with others.
    pub fn words(&self) -> String {
        [&self.title, &self.went_well, &self.went_wrong, &self.advice].map(String::as_str).join("\n")
    }

    /// Whether the author had the text deleted.
    pub const fn is_erased(&self) -> bool {
        self.title.is_empty()
    }

    /// All it says, with its stars.
    pub fn content(self, kind: Kind, ratings: Vec<(Criterion, i32)>) -> ReviewContent {
        let channels = self.contact_channels();
        ReviewContent {
            kind,
            service: self.service,
            stage: self.stage,
            outcome: self.outcome,
            experienced_month: self.experienced_on,
            ratings,
            facts: self.facts(),
            title: self.title,
            went_well: self.went_well,
            went_wrong: self.went_wrong,
            advice: self.advice,
            language: self.language,
            position_title: self.position_title,
            contact_channels: channels,
        }
    }
}

/// The stars of one version, in the order of the criteria.
///
/// # Errors
/// The database's own.
pub fn ratings(conn: &mut Conn, id: VersionId) -> Result<Vec<(Criterion, i32)>> {
    let mut ratings: Vec<(Criterion, i32)> = review_ratings::table
        .filter(review_ratings::version_id.eq(id))
        .select((review_ratings::criterion, review_ratings::stars))
        .load(conn)?;
    ratings.sort_unstable();
    Ok(ratings)
}

/// Writes the next version of a held review; it waits to be decided on.
pub(super) fn insert(conn: &mut Conn, review: ReviewId, content: &ReviewContent) -> Result<VersionId> {
    use review_versions::dsl;
    let id = VersionId::new();
    let last: Option<i32> = dsl::review_versions
        .filter(dsl::review_id.eq(review))
        .select(diesel::dsl::max(dsl::number))
        .first(conn)?;
    let channels: Vec<&str> = content.contact_channels.iter().map(|channel| channel.code()).collect();
    let facts = &content.facts;
    diesel::insert_into(dsl::review_versions)
        .values((
            (dsl::id.eq(id), dsl::review_id.eq(review), dsl::number.eq(last.unwrap_or(0) + 1)),
            (dsl::state.eq(VersionState::Pending), dsl::submitted_at.eq(clock::now())),
            (
                dsl::service.eq(content.service),
                dsl::stage.eq(content.stage),
                dsl::outcome.eq(content.outcome),
            ),
            dsl::experienced_on.eq(experience_day(content.experienced_month, clock::today())),
            (dsl::came_back.eq(facts.came_back), dsl::feedback_days.eq(facts.days)),
            (dsl::still_waiting.eq(facts.still_waiting), dsl::chased.eq(facts.chased)),
            dsl::silent_party.eq(facts.silent_party),
            dsl::position_title.eq(&content.position_title),
            dsl::contact_channels.eq(channels.join(",")),
            (dsl::title.eq(&content.title), dsl::went_well.eq(&content.went_well)),
            (dsl::went_wrong.eq(&content.went_wrong), dsl::advice.eq(&content.advice)),
            dsl::language.eq(content.language),
        ))
        .execute(conn)?;
    insert_ratings(conn, id, &content.ratings)?;
    bands::put(conn, id.subject(), &content.words())?;
    Ok(id)
}

fn insert_ratings(conn: &mut Conn, id: VersionId, ratings: &[(Criterion, i32)]) -> Result<()> {
    for (criterion, stars) in ratings {
        let row = (
            review_ratings::version_id.eq(id),
            review_ratings::criterion.eq(criterion),
            review_ratings::stars.eq(stars),
        );
        diesel::insert_into(review_ratings::table).values(row).execute(conn)?;
    }
    Ok(())
}
