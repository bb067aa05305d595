//! What makes an agency's desk look lived in: promises with their record, and an owner who wants the weekly mail.

use chrono::Duration;

use super::world;
use crate::domain::accounts::Account;
use crate::domain::actor::Actor;
use crate::domain::agencies::AgencyId;
use crate::domain::agencies::promise;
use crate::domain::agencies::representative;
use crate::domain::desk::digest;
use crate::domain::reviews::promised;
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::mail_address::MailAddress;

/// Working days promised, and how many days ago: another number ended the first promise.
const PROMISES: [(i32, i64); 2] = [(3, 900), (5, 500)];

/// Furnishes the desk of Bob's agency.
pub(super) fn furnish(conn: &mut Conn, agency: AgencyId) -> anyhow::Result<()> {
    let now = clock::now();
    for (days, ago) in PROMISES {
        clock::at(now - Duration::days(ago), || promise::make(conn, Actor::System, agency, days))?;
    }
    // Made after the reviews were told, but dated before them.
    promised::recount(conn, agency)?;
    let Some(bob) = Account::by_address(conn, &world::BOB.parse::<MailAddress>()?)? else { return Ok(()) };
    if representative::role(conn, agency, bob.id)?.is_some() {
        digest::want(conn, &bob, agency)?;
    }
    Ok(())
}
