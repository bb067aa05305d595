//! One response as it was handed in.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::domain::actor::AccountId;
use crate::domain::error::Result;
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::answered::{Cause, ResponseState};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::db::Conn;
use crate::platform::db::schema::responses::{self, dsl};
use crate::platform::db::schema::reviews;
use crate::platform::i18n::Locale;

crate::id_type!(
    /// The id of a response.
    ResponseId
);

/// Responses to one review that can become public: the answer and its amendment.
pub const MOST_PUBLISHED: usize = 2;

/// A response in any state.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = responses)]
pub struct Response {
    pub id: ResponseId,
    pub review_id: ReviewId,
    pub state: ResponseState,
    pub body: String,
    pub cause: Option<Cause>,
    pub changes: String,
    pub language: Locale,
    /// Who handed it in.
    pub account_id: AccountId,
    pub submitted_at: NaiveDateTime,
    pub decided_at: Option<NaiveDateTime>,
}

impl Response {
    /// The response with this id.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn find(conn: &mut Conn, id: ResponseId) -> Result<Self> {
        Ok(dsl::responses.find(id).select(Self::as_select()).first(conn)?)
    }

    /// All that was handed in about a review, in that order.
    ///
    /// # Errors
    /// The database's own.
    pub fn of(conn: &mut Conn, review: ReviewId) -> Result<Vec<Self>> {
        let of = dsl::responses.filter(dsl::review_id.eq(review)).order(dsl::id);
        Ok(of.select(Self::as_select()).load(conn)?)
    }

    /// All that was handed in about reviews that these accounts wrote.
    ///
    /// # Errors
    /// The database's own.
    pub fn to_reviews_of(conn: &mut Conn, accounts: &[AccountId]) -> Result<Vec<ResponseId>> {
        Ok(reviews::table
            .inner_join(dsl::responses.on(dsl::review_id.eq(reviews::id)))
            .filter(reviews::account_id.eq_any(accounts.to_vec()))
            .select(dsl::id)
            .load(conn)?)
    }

    /// The subject of cases and audit entries about it.
    pub const fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Response, self.id.0)
    }
}

/// Whether another one can be handed in: none waits, and the answer has no amendment yet.
pub fn is_open(handed_in: &[Response]) -> bool {
    let count = |state| handed_in.iter().filter(|one| one.state == state).count();
    count(ResponseState::Pending) == 0 && count(ResponseState::Published) < MOST_PUBLISHED
}
