//! The weekly mail about an agency, for whoever of its team wants it.
//!
//! - Nobody gets it unasked: a row says who wants it about which agency, and since when.
//! - On Monday everybody is told what became public since they were last told, once: the week of a row moves on
//!   by compare-and-swap in the transaction that writes the mail, however many workers there are. Nothing new,
//!   no mail.
//! - Whoever is no longer of the team gets none, nor does anybody who came back and has not asked again; an
//!   account that cannot be used gets none either.
//! - The link at the end of the mail names the row, signed by the front door: with it, and nothing else, the
//!   mails end.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde_json::json;

use super::news;
use crate::domain::accounts::Account;
use crate::domain::accounts::account::AccountState;
use crate::domain::actor::{AccountId, Actor};
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::audit::{self, Action};
use crate::domain::error::{Error, Result};
use crate::domain::mail::{self, DigestLine, Mail};
use crate::platform::clock;
use crate::platform::db::schema::{accounts, agencies, digests, representatives};
use crate::platform::db::{Conn, Db};

crate::id_type!(
    /// The id of somebody's wish for the weekly mail.
    DigestId
);

/// What the signature in the link at the end of the mail is for.
pub const DIGEST: &str = "weekly digest";
/// Wishes looked at in one transaction.
const BATCH: i64 = 100;
/// Reviews named in a mail.
const NAMED: usize = 5;

/// Whether somebody wants the mail about an agency.
///
/// # Errors
/// The database's own.
pub fn is_wanted(conn: &mut Conn, account: AccountId, agency: AgencyId) -> Result<bool> {
    Ok(own(conn, account, agency)?.is_some())
}

fn own(conn: &mut Conn, account: AccountId, agency: AgencyId) -> Result<Option<DigestId>> {
    let own = digests::table.filter(digests::account_id.eq(account).and(digests::agency_id.eq(agency)));
    Ok(own.select(digests::id).first(conn).optional()?)
}

/// Somebody of the team wants the mail; wanting it again changes nothing.
///
/// # Errors
/// `NotFound` for somebody who is not of the team.
pub fn want(conn: &mut Conn, account: &Account, agency: AgencyId) -> Result<()> {
    let of_team = representatives::table.find((agency, account.id)).select(representatives::role);
    let _: String = of_team.first(conn)?;
    if own(conn, account.id, agency)?.is_some() {
        return Ok(());
    }
    let now = clock::now();
    // A savepoint: the same click twice makes one row, and the second is content with it.
    let inserted = conn.transaction::<_, Error, _>(|conn| {
        diesel::insert_into(digests::table)
            .values((
                digests::id.eq(DigestId::new()),
                digests::agency_id.eq(agency),
                digests::account_id.eq(account.id),
                digests::wanted_since.eq(now),
                digests::told_until.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    });
    match inserted {
        Ok(()) => record(conn, Action::DigestWanted, account.id, agency),
        Err(error) if error.is_duplicate() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Somebody wants the mail no longer.
///
/// # Errors
/// The database's own.
pub fn end(conn: &mut Conn, account: AccountId, agency: AgencyId) -> Result<()> {
    own(conn, account, agency)?.map_or(Ok(()), |id| unsubscribe(conn, id))
}

/// The mails of this wish end; nothing happens if they have ended.
///
/// # Errors
/// The database's own.
pub fn unsubscribe(conn: &mut Conn, id: DigestId) -> Result<()> {
    let columns = (digests::account_id, digests::agency_id);
    let whose: Option<(AccountId, AgencyId)> =
        digests::table.find(id).select(columns).first(conn).optional()?;
    let Some((account, agency)) = whose else { return Ok(()) };
    if diesel::delete(digests::table.find(id)).execute(conn)? == 0 {
        return Ok(());
    }
    record(conn, Action::DigestEnded, account, agency)
}

fn record(conn: &mut Conn, action: Action, account: AccountId, agency: AgencyId) -> Result<()> {
    let subject = Agency::find(conn, agency)?.subject();
    audit::record(conn, Actor::Member(account), action, subject, json!({}))
}

/// Writes the mails of this week that are not written yet.
///
/// # Errors
/// The database's own. What was written before stays so.
pub fn send(db: &Db) -> Result<()> {
    let mut after = DigestId(i64::MIN);
    loop {
        let next = digests::table.filter(digests::id.gt(after)).order(digests::id).limit(BATCH);
        let ids: Vec<DigestId> = db.read_now(|conn| Ok::<_, Error>(next.select(digests::id).load(conn)?))?;
        let Some(&last) = ids.last() else { return Ok(()) };
        db.write_now(|conn| ids.iter().try_for_each(|&id| tell(conn, id)))?;
        after = last;
    }
}

/// Writes the first mails of this week in the caller's transaction, at most a hundred.
///
/// # Errors
/// The database's own.
pub fn tell_all(conn: &mut Conn) -> Result<()> {
    let ids: Vec<DigestId> = digests::table.order(digests::id).limit(BATCH).select(digests::id).load(conn)?;
    ids.into_iter().try_for_each(|id| tell(conn, id))
}

/// The Monday of the present week.
pub fn monday() -> NaiveDate {
    let today = clock::today();
    today - Days::new(u64::from(today.weekday().num_days_from_monday()))
}

fn tell(conn: &mut Conn, id: DigestId) -> Result<()> {
    let (week, now) = (monday(), clock::now());
    let columns = (digests::account_id, digests::agency_id, digests::wanted_since, digests::told_until);
    let wish: Option<(AccountId, AgencyId, NaiveDateTime, NaiveDateTime)> =
        digests::table.find(id).select(columns).first(conn).optional()?;
    let Some((account, agency, wanted_since, told_until)) = wish else { return Ok(()) };
    let due = digests::table.filter(digests::id.eq(id));
    let due = due.filter(digests::week.is_null().or(digests::week.lt(week)));
    let set = (digests::week.eq(week), digests::told_until.eq(now));
    if diesel::update(due).set(set).execute(conn)? == 0 {
        return Ok(());
    }
    let Some((reader, agency)) = reader(conn, account, agency, wanted_since)? else {
        diesel::delete(digests::table.find(id)).execute(conn)?;
        return Ok(());
    };
    let news = news::between(conn, agency.id, told_until, now)?;
    if news.count == 0 || reader.state != AccountState::Active {
        return Ok(());
    }
    let line =
        |review: news::Line| DigestLine { review_id: review.id, title: review.title, stars: review.stars };
    let lines: Vec<DigestLine> = news.lines().take(NAMED).map(line).collect();
    let more = news.count - i64::try_from(lines.len()).unwrap_or(news.count);
    let mail = Mail::WeeklyDigest {
        digest: id.to_string(),
        agency_name: agency.name,
        agency_slug: agency.slug,
        count: news.count,
        lines,
        more,
    };
    mail::post(conn, &reader.email, reader.locale, &mail)?;
    Ok(())
}

/// The account and its agency, while the one is of the other's team since before the wish, and it is listed.
fn reader(
    conn: &mut Conn,
    account: AccountId,
    agency: AgencyId,
    wanted_since: NaiveDateTime,
) -> Result<Option<(Account, Agency)>> {
    let of_team = representatives::table
        .inner_join(agencies::table)
        .inner_join(accounts::table)
        .filter(representatives::agency_id.eq(agency).and(representatives::account_id.eq(account)))
        .filter(representatives::since.le(wanted_since))
        .select((Account::as_select(), Agency::as_select()));
    let found: Option<(Account, Agency)> = of_team.first(conn).optional()?;
    Ok(found.filter(|(_, agency)| agency.is_listed()))
}
