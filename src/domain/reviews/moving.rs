//! All reviews of one agency, and what people have begun to write, move to another: the reviews' part of a
//! merger. What is written stays as it is.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::promised;
use crate::domain::agencies::AgencyId;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::platform::db::schema::{advices, review_drafts, reviewing_periods, reviews};

/// Moves everything, in the caller's transaction. Returns how many reviews.
///
/// # Errors
/// The database's own.
pub fn move_all(conn: &mut Conn, from: AgencyId, into: AgencyId) -> Result<usize> {
    let own = reviews::table.filter(reviews::agency_id.eq(from));
    let moved = diesel::update(own).set(reviews::agency_id.eq(into)).execute(conn)?;
    let drafts = review_drafts::table.filter(review_drafts::agency_id.eq(from));
    diesel::update(drafts).set(review_drafts::agency_id.eq(into)).execute(conn)?;
    let advices = advices::table.filter(advices::agency_id.eq(from));
    diesel::update(advices).set(advices::agency_id.eq(into)).execute(conn)?;
    move_periods(conn, from, into)?;
    promised::recount(conn, from)?;
    promised::recount(conn, into)?;
    Ok(moved)
}

/// Whoever has written about both may write again once the later of the two periods is over.
fn move_periods(conn: &mut Conn, from: AgencyId, into: AgencyId) -> Result<()> {
    use reviewing_periods::dsl;
    let of = |agency: AgencyId| dsl::reviewing_periods.filter(dsl::agency_id.eq(agency));
    let columns = (dsl::person_key, dsl::review_id, dsl::ends_at);
    let theirs: HashMap<String, NaiveDateTime> =
        of(into).select((dsl::person_key, dsl::ends_at)).load(conn)?.into_iter().collect();
    let own: Vec<(String, i64, NaiveDateTime)> = of(from).select(columns).load(conn)?;
    for (person, review, ends_at) in own {
        let Some(&other) = theirs.get(&person) else { continue };
        if ends_at > other {
            diesel::update(dsl::reviewing_periods.find((into, &person)))
                .set((dsl::review_id.eq(review), dsl::ends_at.eq(ends_at)))
                .execute(conn)?;
        }
        diesel::delete(dsl::reviewing_periods.find((from, &person))).execute(conn)?;
    }
    diesel::update(of(from)).set(dsl::agency_id.eq(into)).execute(conn)?;
    Ok(())
}
