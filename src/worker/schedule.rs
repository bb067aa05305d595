//! The recurring jobs, on one page. Each waits in the queue for its next time; being there already, it is
//! not queued twice, whoever plans.

use chrono::{Datelike, Duration, NaiveDateTime, NaiveTime};

use crate::app::App;
use crate::domain::error::Result;
use crate::domain::job::{self, Job};
use crate::platform::clock;

/// Every recurring job with its next time after `now`.
fn plan_of(now: NaiveDateTime) -> [(Job, NaiveDateTime); 4] {
    let three_at_night = NaiveTime::from_hms_opt(3, 0, 0).unwrap_or_default();
    let after_midnight = NaiveTime::from_hms_opt(0, 20, 0).unwrap_or_default();
    [
        (Job::RefreshScorecards, (now + Duration::hours(21)).date().and_time(three_at_night)),
        (Job::SealDecisions, (now.date() + Duration::days(1)).and_time(after_midnight)),
        (Job::SendDigests, monday_morning(now)),
        (Job::SweepExpired, now + Duration::hours(1)),
    ]
}

/// Five o'clock on the next Monday: six or seven where our readers are.
fn monday_morning(now: NaiveDateTime) -> NaiveDateTime {
    let five = NaiveTime::from_hms_opt(5, 0, 0).unwrap_or_default();
    let since_monday = i64::from(now.weekday().num_days_from_monday());
    let monday = (now.date() - Duration::days(since_monday)).and_time(five);
    if monday > now { monday } else { monday + Duration::days(7) }
}

/// Queues what is not queued yet.
///
/// # Errors
/// The database's own.
pub async fn plan(app: &App) -> Result<()> {
    let missing = app.db.read(|conn| job::missing(conn, plan_of(clock::now()))).await?;
    if missing.is_empty() {
        return Ok(());
    }
    app.db
        .write(move |conn| missing.iter().try_for_each(|(job, due_at)| job::enqueue(conn, job, *due_at)))
        .await
}
