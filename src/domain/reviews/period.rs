//! One review per agency and person in twelve months: a row per pair, moved on by compare-and-swap, so that of
//! two submissions at the same moment one is refused. A review that never became public frees it.
//!
//! A person is known by the address, however it is spelt, and by the account, whatever its address has become:
//! a review has a row for each, and needs both.

use chrono::{Months, NaiveDateTime};
use diesel::prelude::*;

use super::review::{Review, ReviewId};
use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::agencies::AgencyId;
use crate::domain::error::{Error, Result};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::reviewing_periods::dsl;

const LENGTH: Months = Months::new(12);

/// Begins a period for the review.
///
/// # Errors
/// `Invalid` (field `form`) while another review of the person about the agency has its period.
pub(super) fn begin(conn: &mut Conn, agency: AgencyId, author: &Account, review: ReviewId) -> Result<()> {
    begin_for(conn, agency, &author.person_key, review)?;
    begin_for(conn, agency, &of_account(author.id), review)
}

/// Begins the period of a review again that had been freed.
///
/// # Errors
/// `Invalid` while another review has it; what was begun until then is to be freed.
pub(super) fn begin_again(conn: &mut Conn, review: &Review) -> Result<()> {
    for person in people(review) {
        begin_for(conn, review.agency_id, &person, review.id)?;
    }
    Ok(())
}

/// Whose periods the review has: the address's, and the account's as long as there is one.
fn people(review: &Review) -> impl Iterator<Item = String> {
    [Some(review.person_key.clone()), review.account_id.map(of_account)].into_iter().flatten()
}

/// What stands for an account beside the people's pseudonyms.
fn of_account(id: AccountId) -> String {
    format!("account:{}", id.0)
}

fn begin_for(conn: &mut Conn, agency: AgencyId, person: &str, review: ReviewId) -> Result<()> {
    let now = clock::now();
    let over = dsl::reviewing_periods.find((agency, person)).filter(dsl::ends_at.le(now));
    let renewed =
        diesel::update(over).set((dsl::review_id.eq(review), dsl::ends_at.eq(now + LENGTH))).execute(conn)?;
    if renewed == 1 {
        return Ok(());
    }
    let running: Option<NaiveDateTime> =
        dsl::reviewing_periods.find((agency, person)).select(dsl::ends_at).first(conn).optional()?;
    if running.is_some() {
        return Err(too_soon());
    }
    let row = (
        dsl::agency_id.eq(agency),
        dsl::person_key.eq(person),
        dsl::review_id.eq(review),
        dsl::ends_at.eq(now + LENGTH),
    );
    let inserted = diesel::insert_into(dsl::reviewing_periods).values(row).execute(conn).map_err(Error::from);
    match inserted {
        // Somebody was quicker between the look and the insert.
        Err(error) if error.is_duplicate() => Err(too_soon()),
        other => other.map(|_| ()),
    }
}

fn too_soon() -> Error {
    Error::field("form", "invalid-already-reviewed")
}

/// Ends the period that the review began, unless a later review has begun its own.
pub(super) fn free(conn: &mut Conn, review: &Review) -> Result<()> {
    for person in people(review) {
        let own =
            dsl::reviewing_periods.find((review.agency_id, person)).filter(dsl::review_id.eq(review.id));
        diesel::delete(own).execute(conn)?;
    }
    Ok(())
}
