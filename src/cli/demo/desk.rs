//! What makes an agency's desk look lived in: promises with their record, and an owner who wants the weekly mail.

use chrono::{Duration, NaiveTime};

use crate::domain::accounts::Account;
use crate::domain::agencies::AgencyId;
use crate::domain::agencies::promise;
use crate::domain::desk::{digest, news};
use crate::domain::reviews::promised;
use crate::platform::clock;
use crate::platform::db::Conn;

/// Working days promised, and how many days ago: another number ended the first promise.
const PROMISES: [(i32, i64); 2] = [(3, 900), (5, 500)];

/// When the mail goes out; early enough to be over on a Monday.
const MORNING: NaiveTime = NaiveTime::MIN;
/// The most weeks that the mail tells of.
const MOST_WEEKS: i64 = 12;

/// Furnishes the desk of Bob's agency.
pub(super) fn furnish(conn: &mut Conn, bob: &Account, agency: AgencyId) -> anyhow::Result<()> {
    let now = clock::now();
    for (days, ago) in PROMISES {
        clock::at(now - Duration::days(ago), || promise::make(conn, bob.actor(), agency, days))?;
    }
    // Made after the reviews were told, but dated before them.
    promised::recount(conn, agency)?;
    Ok(())
}

/// Bob wants the weekly mail, and the one of this Monday is on its way: it tells of as many weeks as it takes
/// to have something to tell.
pub(super) fn tell(conn: &mut Conn, bob: &Account, agency: AgencyId) -> anyhow::Result<()> {
    let monday = digest::monday().and_time(MORNING);
    for weeks in 1..=MOST_WEEKS {
        let since = monday - Duration::weeks(weeks);
        if weeks == MOST_WEEKS || news::between(conn, agency, since, monday)?.count > 0 {
            clock::at(since, || digest::want(conn, bob, agency))?;
            return Ok(clock::at(monday, || digest::tell_all(conn))?);
        }
    }
    Ok(())
}
