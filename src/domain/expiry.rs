//! What is removed once nobody needs it: the hourly sweep.

use chrono::Duration;
use diesel::prelude::*;

use super::accounts::suspension;
use super::agencies::claim;
use super::error::Result;
use super::job::JobState;
use super::mail::MailState;
use super::moderation::flag;
use super::traces::networks;
use crate::platform::clock;
use crate::platform::db::schema::{invitations, jobs, mail_links, mails, review_drafts, sessions};
use crate::platform::db::{Conn, limit_counts};

/// How long sent mails and done jobs stay visible to the operator.
const KEPT: Duration = Duration::days(30);
/// How long an unfinished review waits for its author after the last change.
const DRAFT_KEPT: Duration = Duration::days(30);

/// Removes expired sessions, links, invitations, drafts, networks and counters, and what was sent or done long
/// ago; ends suspensions whose date has come and claims whose link nobody followed; tells those whose flags
/// have become pointless.
///
/// # Errors
/// The database's own.
pub fn sweep(conn: &mut Conn) -> Result<()> {
    let now = clock::now();
    diesel::delete(sessions::table.filter(sessions::expires_at.lt(now))).execute(conn)?;
    diesel::delete(mail_links::table.filter(mail_links::expires_at.lt(now - Duration::days(1))))
        .execute(conn)?;
    diesel::delete(review_drafts::table.filter(review_drafts::updated_at.lt(now - DRAFT_KEPT)))
        .execute(conn)?;
    diesel::delete(mails::table.filter(mails::state.eq(MailState::Sent).and(mails::due_at.lt(now - KEPT))))
        .execute(conn)?;
    diesel::delete(jobs::table.filter(jobs::state.eq(JobState::Done).and(jobs::due_at.lt(now - KEPT))))
        .execute(conn)?;
    networks::sweep(conn)?;
    limit_counts::sweep(conn, now - Duration::days(2))?;
    flag::tell_of_closed(conn)?;
    flag::forget_old(conn)?;
    claim::sweep(conn)?;
    diesel::delete(invitations::table.filter(invitations::expires_at.lt(now))).execute(conn)?;
    suspension::end_all_over(conn)
}
