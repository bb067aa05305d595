//! What an agency wants to answer, as typed: one draft per review, which the whole team shares.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::response::Response;
use crate::domain::agencies::AgencyId;
use crate::domain::error::{Error, FieldError, Result};
use crate::domain::reviews::answered::{self, Cause};
use crate::domain::reviews::facts::CameBack;
use crate::domain::reviews::{Review, ReviewId, ReviewState};
use crate::platform::db::Conn;
use crate::platform::db::schema::response_drafts::dsl;
use crate::platform::db::schema::reviews;
use crate::platform::i18n::Locale;
use crate::platform::{clean_text, clock};

/// Fewest letters of an answer.
pub const SHORTEST: usize = 30;
/// Most letters of an answer.
pub const LONGEST: usize = 3000;
/// A draft holds so many bytes for each letter an answer may have: what is too long can be shortened later.
const ROOM: usize = 8;
/// No choice has more bytes.
const LONGEST_CODE: usize = 40;
/// Most letters about what has changed since.
pub const LONGEST_CHANGES: usize = 1000;

/// The fields of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Queryable, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub body: String,
    pub cause: String,
    pub changes: String,
    pub language: String,
}

/// A complete answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub body: String,
    pub cause: Option<Cause>,
    pub changes: String,
    pub language: Locale,
}

impl Typed {
    /// What was typed, cleaned and checked. A cause can be stated where feedback was missing.
    ///
    /// # Errors
    /// `Invalid` with every field that is wrong.
    pub fn read(&self, may_state_cause: bool) -> Result<Content> {
        let mut wrong = Vec::new();
        let mut text = |field, typed: &str, least, most| {
            let Ok(text) = clean_text::clean(typed) else {
                wrong.push(FieldError { field, key: "invalid-characters" });
                return String::new();
            };
            match clean_text::length(&text) {
                length if length < least => wrong.push(FieldError { field, key: "invalid-response-short" }),
                length if length > most => wrong.push(FieldError { field, key: "invalid-response-long" }),
                _ => {}
            }
            text
        };
        let body = text("body", &self.body, SHORTEST, LONGEST);
        let changes = text("changes", &self.changes, 0, LONGEST_CHANGES);
        let cause = if self.cause.is_empty() { None } else { self.cause.parse().ok() };
        if cause.is_none() != self.cause.is_empty() || (cause.is_some() && !may_state_cause) {
            wrong.push(FieldError { field: "cause", key: "invalid-choose" });
        }
        match self.language.parse() {
            Ok(language) if wrong.is_empty() => Ok(Content { body, cause, changes, language }),
            Ok(_) => Err(Error::Invalid(wrong)),
            Err(_) => {
                wrong.push(FieldError { field: "language", key: "invalid-choose" });
                Err(Error::Invalid(wrong))
            }
        }
    }

    /// What no draft holds: signs that are no text, far too much of it, choices that cannot be any.
    fn unkeepable(&self) -> Vec<FieldError> {
        let texts = [("body", &self.body, LONGEST), ("changes", &self.changes, LONGEST_CHANGES)];
        let wrong = texts.into_iter().filter_map(|(field, typed, most)| match clean_text::clean(typed) {
            Err(_) => Some(FieldError { field, key: "invalid-characters" }),
            Ok(_) if typed.len() > most * ROOM => Some(FieldError { field, key: "invalid-response-long" }),
            Ok(_) => None,
        });
        let choices = [("cause", &self.cause), ("language", &self.language)].into_iter().filter_map(
            |(field, typed)| {
                let is_code = typed.len() <= LONGEST_CODE && clean_text::clean(typed).is_ok();
                (!is_code).then_some(FieldError { field, key: "invalid-choose" })
            },
        );
        wrong.chain(choices).collect()
    }
}

/// Whether the review says that feedback was missing.
pub const fn is_missing(came_back: CameBack) -> bool {
    matches!(came_back, CameBack::Nothing | CameBack::BareRejection)
}

/// The published review of this agency, held.
///
/// # Errors
/// `NotFound` for one of another agency, or one that is not public.
pub(super) fn hold(conn: &mut Conn, agency: AgencyId, id: ReviewId) -> Result<Review> {
    let review = answered::hold(conn, id)?;
    let is_theirs = review.agency_id == agency && review.state == ReviewState::Published;
    if is_theirs { Ok(review) } else { Err(Error::NotFound) }
}

/// The draft about a review, and when it was last changed.
///
/// # Errors
/// The database's own.
pub fn of(conn: &mut Conn, review: ReviewId) -> Result<Option<(Typed, NaiveDateTime)>> {
    let columns = ((dsl::body, dsl::cause, dsl::changes, dsl::language), dsl::updated_at);
    Ok(dsl::response_drafts.find(review).select(columns).first(conn).optional()?)
}

/// Keeps what was typed.
///
/// # Errors
/// `NotFound` for a review of another agency, or one that is not public; `Invalid` for what no draft holds.
pub fn save(conn: &mut Conn, agency: AgencyId, review: ReviewId, typed: &Typed) -> Result<()> {
    hold(conn, agency, review)?;
    match typed.unkeepable() {
        wrong if wrong.is_empty() => put(conn, review, typed),
        wrong => Err(Error::Invalid(wrong)),
    }
}

fn put(conn: &mut Conn, review: ReviewId, typed: &Typed) -> Result<()> {
    let set = (
        (dsl::body.eq(&typed.body), dsl::cause.eq(&typed.cause), dsl::changes.eq(&typed.changes)),
        (dsl::language.eq(&typed.language), dsl::updated_at.eq(clock::now())),
    );
    if diesel::update(dsl::response_drafts.find(review)).set(set).execute(conn)? == 0 {
        diesel::insert_into(dsl::response_drafts).values((dsl::review_id.eq(review), set)).execute(conn)?;
    }
    Ok(())
}

/// What was handed in is a draft again, unless there is a newer one.
pub(super) fn revive(conn: &mut Conn, response: &Response) -> Result<()> {
    if of(conn, response.review_id)?.is_some() {
        return Ok(());
    }
    let typed = Typed {
        body: response.body.clone(),
        cause: response.cause.map_or("", Cause::code).to_owned(),
        changes: response.changes.clone(),
        language: response.language.code().to_owned(),
    };
    put(conn, response.review_id, &typed)
}

/// Discards the drafts about all reviews of the agency.
pub(super) fn discard_all(conn: &mut Conn, agency: AgencyId) -> Result<()> {
    let own = reviews::table.filter(reviews::agency_id.eq(agency)).select(reviews::id);
    diesel::delete(dsl::response_drafts.filter(dsl::review_id.eq_any(own))).execute(conn)?;
    Ok(())
}

pub(super) fn discard(conn: &mut Conn, review: ReviewId) -> Result<()> {
    diesel::delete(dsl::response_drafts.find(review)).execute(conn)?;
    Ok(())
}
