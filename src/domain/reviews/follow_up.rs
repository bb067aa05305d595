//! Follow-ups: what the author of a public review adds later, one per moment. They wait for moderation
//! like everything that becomes public. One that was returned, rejected or withdrawn makes its moment
//! free for another; its own text is never changed.

mod verdict;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

pub use verdict::{publish, reinstate, reject, return_to_author};

use super::content::{LONGEST_TEXT, OLDEST, foreign_ratings};
use super::criterion::Criterion;
use super::engagement::{Moment, Outcome};
use super::review::{Review, ReviewId, ReviewState};
use super::{counting, waiting};
use crate::domain::accounts::Account;
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, CaseKind};
use crate::domain::error::{Conflict, Error, FieldError, Result};
use crate::domain::subject::{Subject, SubjectKind};
use crate::domain::traces::bands;
use crate::platform::clean_text;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{follow_up_ratings, follow_ups};
use crate::platform::i18n::Locale;

crate::id_type!(
    /// The id of a follow-up.
    FollowUpId
);

crate::text_enum!(
    /// Where a follow-up stands.
    FollowUpState {
        Pending = "pending",
        Published = "published",
        Returned = "returned",
        Rejected = "rejected",
        Withdrawn = "withdrawn",
    }
);

/// What a follow-up says. The text is clean (see [`clean_text`]).
#[derive(Clone, Debug, PartialEq)]
pub struct NewFollowUp {
    pub moment: Moment,
    pub happened_on: NaiveDate,
    pub body: String,
    pub language: Locale,
    /// New stars for the criteria that apply, each once; may be empty if there is a text.
    pub ratings: Vec<(Criterion, i32)>,
}

/// A follow-up as stored; its stars stand beside it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = follow_ups)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub review_id: ReviewId,
    pub moment: Moment,
    pub happened_on: NaiveDate,
    pub body: String,
    pub language: Locale,
    pub state: FollowUpState,
    pub submitted_at: NaiveDateTime,
    pub published_at: Option<NaiveDateTime>,
}

impl FollowUp {
    /// The follow-up with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: FollowUpId) -> Result<Self> {
        Ok(follow_ups::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// The review's follow-ups in the order they were written.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(conn: &mut Conn, review: ReviewId) -> Result<Vec<Self>> {
        Ok(follow_ups::table
            .filter(follow_ups::review_id.eq(review))
            .order((follow_ups::submitted_at, follow_ups::id))
            .select(Self::as_select())
            .load(conn)?)
    }

    /// The subject of the case about it.
    pub const fn subject(&self) -> Subject {
        Subject::new(SubjectKind::FollowUp, self.id.0)
    }

    fn record(&self, conn: &mut Conn, actor: Actor, action: Action) -> Result<()> {
        audit::record(conn, actor, action, self.subject(), json!({ "review": self.review_id }))
    }
}

/// The stars of one follow-up, in the order of the criteria.
///
/// # Errors
/// The database's own.
pub fn ratings(conn: &mut Conn, id: FollowUpId) -> Result<Vec<(Criterion, i32)>> {
    let own = follow_up_ratings::table.filter(follow_up_ratings::follow_up_id.eq(id));
    let mut ratings: Vec<(Criterion, i32)> =
        own.select((follow_up_ratings::criterion, follow_up_ratings::stars)).load(conn)?;
    ratings.sort_unstable();
    Ok(ratings)
}

/// The moments an engagement with this outcome can be looked back from.
pub fn moments(outcome: Outcome) -> &'static [Moment] {
    match outcome {
        Outcome::Placed | Outcome::Filled => Moment::ALL,
        _ => &[Moment::Week1, Moment::Day30, Moment::Day100],
    }
}

/// Adds a follow-up to one's own public review and puts it into the queue. The same one handed in twice
/// is one.
///
/// # Errors
/// `NotFound` for somebody else's review, `Conflict` if it is not public, `Invalid` for wrong fields and
/// for a moment that has its follow-up.
pub fn add(conn: &mut Conn, author: &Account, id: ReviewId, new: &NewFollowUp) -> Result<FollowUpId> {
    let review = Review::hold_own(conn, author, id)?;
    review.expect_that(review.stands())?;
    if let Some(there) = at_moment(conn, id, new.moment)? {
        let same = there.body == new.body && there.happened_on == new.happened_on;
        return if same { Ok(there.id) } else { Err(Error::field("moment", "invalid-moment-taken")) };
    }
    check(&review, new)?;
    let added = insert(conn, id, new)?;
    let follow_up = FollowUp::find(conn, added)?;
    waiting::open(conn, author.actor(), &review, (CaseKind::FollowUp, follow_up.subject()), new.language)?;
    follow_up.record(conn, author.actor(), Action::FollowUpSubmitted)?;
    Ok(follow_up.id)
}

/// Takes back one's own follow-up; its stars count no more.
///
/// # Errors
/// `NotFound` for somebody else's, `Conflict` if it was returned, rejected or withdrawn already.
pub fn withdraw(conn: &mut Conn, author: &Account, id: FollowUpId) -> Result<()> {
    let follow_up = FollowUp::find(conn, id)?;
    let review = Review::hold_own(conn, author, follow_up.review_id)?;
    let standing = [FollowUpState::Pending, FollowUpState::Published];
    move_to(conn, id, &standing, FollowUpState::Withdrawn)?;
    case::close_about(conn, author.actor(), follow_up.subject())?;
    if review.state == ReviewState::Published {
        counting::count(conn, &review)?;
    }
    follow_up.record(conn, author.actor(), Action::FollowUpWithdrawn)
}

/// Something is said, about a moment that fits, of a day that is neither to come nor long past.
fn check(review: &Review, new: &NewFollowUp) -> Result<()> {
    let mut errors = foreign_ratings(review.side, &new.ratings);
    let mut wrong = |field, key| errors.push(FieldError { field, key });
    if !moments(review.outcome).contains(&new.moment) {
        wrong("moment", "invalid-choose");
    }
    if new.happened_on > clock::today() {
        wrong("happened_on", "invalid-day-future");
    }
    if new.happened_on < clock::today() - OLDEST {
        wrong("happened_on", "invalid-day-old");
    }
    if new.body.is_empty() && new.ratings.is_empty() {
        wrong("text", "invalid-nothing-added");
    }
    if clean_text::length(&new.body) > LONGEST_TEXT {
        wrong("text", "invalid-text-long");
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
}

fn at_moment(conn: &mut Conn, review: ReviewId, moment: Moment) -> Result<Option<FollowUp>> {
    let open = follow_ups::review_id.eq(review).and(follow_ups::open_moment.eq(moment.code()));
    Ok(follow_ups::table.filter(open).select(FollowUp::as_select()).first(conn).optional()?)
}

fn insert(conn: &mut Conn, review: ReviewId, new: &NewFollowUp) -> Result<FollowUpId> {
    use follow_ups::dsl;
    let id = FollowUpId::new();
    diesel::insert_into(dsl::follow_ups)
        .values((
            (dsl::id.eq(id), dsl::review_id.eq(review), dsl::state.eq(FollowUpState::Pending)),
            (dsl::moment.eq(new.moment), dsl::open_moment.eq(new.moment.code())),
            (dsl::happened_on.eq(new.happened_on), dsl::body.eq(&new.body), dsl::language.eq(new.language)),
            dsl::submitted_at.eq(clock::now()),
        ))
        .execute(conn)?;
    for (criterion, stars) in &new.ratings {
        let row = (
            follow_up_ratings::follow_up_id.eq(id),
            follow_up_ratings::criterion.eq(criterion),
            follow_up_ratings::stars.eq(stars),
        );
        diesel::insert_into(follow_up_ratings::table).values(row).execute(conn)?;
    }
    bands::put(conn, Subject::new(SubjectKind::FollowUp, id.0), &new.body)?;
    Ok(id)
}

/// Moves a follow-up on whose review is held.
fn move_to(conn: &mut Conn, id: FollowUpId, from: &[FollowUpState], to: FollowUpState) -> Result<()> {
    use follow_ups::dsl;
    let row = dsl::follow_ups.filter(dsl::id.eq(id).and(dsl::state.eq_any(from)));
    let moved = match to {
        FollowUpState::Published => {
            diesel::update(row).set((dsl::state.eq(to), dsl::published_at.eq(clock::now()))).execute(conn)?
        }
        _ => {
            diesel::update(row).set((dsl::state.eq(to), dsl::open_moment.eq(None::<String>))).execute(conn)?
        }
    };
    if moved == 1 { Ok(()) } else { Err(Error::Conflict(Conflict::StateChanged)) }
}
