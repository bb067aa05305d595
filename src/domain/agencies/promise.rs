//! The feedback promise: "an answer within so many working days after every interview", and in how many
//! reviews it was kept.
//!
//! - One promise stands at a time. Another number is another promise: the old one is withdrawn.
//! - A withdrawn promise stays public with its dates and its figure.
//! - Reviews of candidates count who had an interview in a month after the one in which the promise was made;
//!   the month in which it is withdrawn still counts. Reviews tell months only, and so no interview from before
//!   the promise counts against it, nor does withdrawing it undo what was promised.
//! - What a review counts is kept, as in the scorecard: [`count`] and [`uncount`] run in its transaction.
//! - How days become working days is [`answer::answer`]'s.

mod answer;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

pub use answer::{Answer, Waited, answer};

use super::{Agency, AgencyId};
use crate::domain::actor::Actor;
use crate::domain::audit::{self, Action};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::scorecards::feedback::Share;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::{promise_counts, promises};

crate::id_type!(
    /// The id of a promise.
    PromiseId
);

/// The working days that can be promised.
pub const DAYS: std::ops::RangeInclusive<i32> = 1..=30;
/// Promises shown, the latest ones.
const SHOWN: i64 = 20;

/// A promise with what became of it.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable)]
#[diesel(table_name = promises)]
pub struct Promise {
    pub id: PromiseId,
    pub agency_id: AgencyId,
    /// Working days.
    pub days: i32,
    pub made_at: NaiveDateTime,
    pub withdrawn_at: Option<NaiveDateTime>,
    /// Reviews in which it was surely kept.
    pub kept: i64,
    /// Reviews in which it was surely broken.
    pub broken: i64,
    /// Reviews that cannot tell, or not yet.
    pub unknown: i64,
}

impl Promise {
    /// The share of reviews in which it was kept, of those that tell.
    pub fn share(&self) -> Option<Share> {
        Share::new(self.kept, self.kept + self.broken)
    }

    /// Whether it stands.
    pub fn stands(&self) -> bool {
        self.withdrawn_at.is_none()
    }

    /// Whether an interview of this month was promised an answer.
    fn covers(&self, month: NaiveDate) -> bool {
        let of = |moment: NaiveDateTime| months(moment.date());
        months(month) > of(self.made_at) && self.withdrawn_at.is_none_or(|end| months(month) <= of(end))
    }
}

fn months(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month())
}

/// The promises of an agency, the latest first. One query.
///
/// # Errors
/// The database's own.
pub fn of_agency(conn: &mut Conn, agency: AgencyId) -> Result<Vec<Promise>> {
    Ok(promises::table
        .filter(promises::agency_id.eq(agency))
        .order(promises::id.desc())
        .limit(SHOWN)
        .select(Promise::as_select())
        .load(conn)?)
}

/// Promises an answer within so many working days; a promise of another number is withdrawn. The same number
/// again changes nothing.
///
/// # Errors
/// `Invalid` (field `days`) for a number that cannot be promised; `Conflict` unless the agency is listed.
pub fn make(conn: &mut Conn, actor: Actor, agency: AgencyId, days: i32) -> Result<()> {
    if !DAYS.contains(&days) {
        return Err(Error::field("days", "invalid-promise-days"));
    }
    Agency::hold_listed(conn, agency)?;
    if let Some(promise) = standing(conn, agency)? {
        if promise.days == days {
            return Ok(());
        }
        end(conn, actor, &promise)?;
    }
    let id = PromiseId::new();
    diesel::insert_into(promises::table)
        .values((
            promises::id.eq(id),
            promises::agency_id.eq(agency),
            promises::standing_agency.eq(agency.0),
            promises::days.eq(days),
            promises::made_at.eq(clock::now()),
            (promises::kept.eq(0), promises::broken.eq(0), promises::unknown.eq(0)),
        ))
        .execute(conn)
        .map_err(|error| Error::from(error).or_changed())?;
    record(conn, actor, Action::PromiseMade, agency, days)
}

/// Withdraws a promise of the agency. Its record stays.
///
/// # Errors
/// `NotFound` for one of another agency; `Conflict` if it does not stand any more.
pub fn withdraw(conn: &mut Conn, actor: Actor, agency: AgencyId, id: PromiseId) -> Result<()> {
    let own = promises::table.filter(promises::id.eq(id).and(promises::agency_id.eq(agency)));
    let promise = own.select(Promise::as_select()).first(conn)?;
    end(conn, actor, &promise)
}

/// Withdraws whatever the agency promises: it becomes part of another.
///
/// # Errors
/// The database's own.
pub fn end_all(conn: &mut Conn, actor: Actor, agency: AgencyId) -> Result<()> {
    standing(conn, agency)?.map_or(Ok(()), |promise| end(conn, actor, &promise))
}

fn standing(conn: &mut Conn, agency: AgencyId) -> Result<Option<Promise>> {
    let own = promises::table.filter(promises::standing_agency.eq(agency.0));
    Ok(own.select(Promise::as_select()).first(conn).optional()?)
}

fn end(conn: &mut Conn, actor: Actor, promise: &Promise) -> Result<()> {
    let stands = promises::table.filter(promises::id.eq(promise.id).and(promises::withdrawn_at.is_null()));
    let set = (promises::withdrawn_at.eq(clock::now()), promises::standing_agency.eq(None::<i64>));
    match diesel::update(stands).set(set).execute(conn)? {
        0 => Err(Error::Conflict(Conflict::StateChanged)),
        _ => record(conn, actor, Action::PromiseWithdrawn, promise.agency_id, promise.days),
    }
}

fn record(conn: &mut Conn, actor: Actor, action: Action, agency: AgencyId, days: i32) -> Result<()> {
    let subject = Agency::find(conn, agency)?.subject();
    audit::record(conn, actor, action, subject, json!({ "days": days }))
}

/// What a published review has to say to a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    pub review_id: i64,
    pub agency: AgencyId,
    /// A day of the month of the interview.
    pub month: NaiveDate,
    pub waited: Waited,
}

/// Counts what a published review tells, in place of what it counted before.
///
/// # Errors
/// The database's own.
pub fn count(conn: &mut Conn, told: &Told) -> Result<()> {
    uncount(conn, told.review_id)?;
    let all: Vec<Promise> = promises::table
        .filter(promises::agency_id.eq(told.agency))
        .order(promises::id.desc())
        .select(Promise::as_select())
        .load(conn)?;
    let Some(promise) = all.into_iter().find(|promise| promise.covers(told.month)) else { return Ok(()) };
    let answer = answer(promise.days, told.waited);
    diesel::insert_into(promise_counts::table)
        .values((
            promise_counts::review_id.eq(told.review_id),
            promise_counts::promise_id.eq(promise.id),
            promise_counts::answer.eq(answer),
        ))
        .execute(conn)?;
    add(conn, promise.id, answer, 1)
}

/// Takes out what a review counts; nothing happens if it counts nothing.
///
/// # Errors
/// The database's own.
pub fn uncount(conn: &mut Conn, review_id: i64) -> Result<()> {
    let row = promise_counts::table.find(review_id);
    let columns = (promise_counts::promise_id, promise_counts::answer);
    let counted: Option<(PromiseId, Answer)> = row.select(columns).first(conn).optional()?;
    let Some((promise, answer)) = counted else { return Ok(()) };
    if diesel::delete(row).execute(conn)? == 1 { add(conn, promise, answer, -1) } else { Ok(()) }
}

fn add(conn: &mut Conn, id: PromiseId, answer: Answer, by: i64) -> Result<()> {
    use promises::dsl;
    let row = diesel::update(dsl::promises.find(id));
    match answer {
        Answer::Kept => row.set(dsl::kept.eq(dsl::kept + by)).execute(conn)?,
        Answer::Broken => row.set(dsl::broken.eq(dsl::broken + by)).execute(conn)?,
        Answer::Unknown => row.set(dsl::unknown.eq(dsl::unknown + by)).execute(conn)?,
    };
    Ok(())
}

/// The reviews that count for promises of an agency.
///
/// # Errors
/// The database's own.
pub fn counted(conn: &mut Conn, agency: AgencyId) -> Result<Vec<i64>> {
    Ok(promise_counts::table
        .inner_join(promises::table)
        .filter(promises::agency_id.eq(agency))
        .select(promise_counts::review_id)
        .load(conn)?)
}
