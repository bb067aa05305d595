//! The place of an agency in the addresses. Two agencies of one name: the second gets its country behind
//! the name, the next ones a number. The database decides who was first.

use diesel::prelude::*;

use super::AgencyId;
use crate::domain::error::{Error, Result};
use crate::platform::db::Conn;
use crate::platform::db::schema::agencies;
use crate::platform::slug;

/// For a name without any letter or digit.
const FALLBACK: &str = "agency";

/// Slugs that something else stands at.
const TAKEN: [&str; 1] = ["suggestions"];

/// The numbers that are tried before the id itself is taken.
const NUMBERS: std::ops::Range<u32> = 2..30;

/// Runs `claim` with the first slug that is free for the agency.
pub(super) fn claim(
    conn: &mut Conn,
    id: AgencyId,
    name: &str,
    country: Option<&str>,
    mut claim: impl FnMut(&mut Conn, &str) -> Result<()>,
) -> Result<()> {
    for slug in candidates(id, name, country) {
        let holder: Option<AgencyId> =
            agencies::table.filter(agencies::slug.eq(&slug)).select(agencies::id).first(conn).optional()?;
        if holder.is_some_and(|holder| holder != id) {
            continue;
        }
        // A savepoint: the transaction survives if somebody else has taken the slug meanwhile.
        match conn.transaction(|conn| claim(conn, &slug)) {
            Err(error) if error.is_duplicate() => {}
            answer => return answer,
        }
    }
    Err(Error::Db(diesel::result::Error::RollbackTransaction.into()))
}

fn candidates(id: AgencyId, name: &str, country: Option<&str>) -> impl Iterator<Item = String> {
    let base = slug::slug(name, FALLBACK);
    let with = {
        let base = base.clone();
        move |suffix: String| {
            let room = base.len().min(slug::MAX_LENGTH - suffix.len() - 1);
            format!("{}-{suffix}", base[..room].trim_end_matches('-'))
        }
    };
    let country = country.map(str::to_ascii_lowercase);
    let suffixes = country.into_iter().chain(NUMBERS.map(|n| n.to_string())).chain([id.to_string()]);
    std::iter::once(base).chain(suffixes.map(with)).filter(|slug| !TAKEN.contains(&slug.as_str()))
}
