//! Front door: time. The worker sends the outbox, does the jobs and keeps the schedule. It runs inside
//! `serve`, or alone with `work`; any number of them may run, because work is taken by compare-and-swap.

pub mod jobs;
pub mod outbox;
pub mod schedule;

use std::time::Duration;

use crate::app::App;

/// How long the worker rests when nothing is due.
const REST: Duration = Duration::from_millis(700);

/// Works until the task is dropped.
pub async fn run(app: App) {
    loop {
        match run_due(&app).await {
            Ok(()) => tokio::time::sleep(REST).await,
            Err(error) => {
                tracing::error!(error = format!("{error:#}"), "the worker could not go on; it tries again");
                tokio::time::sleep(REST * 10).await;
            }
        }
        app.limits.sweep_if_due();
    }
}

/// Does everything that is due now and returns.
///
/// # Errors
/// The database's own. A mail or job that fails is no error: it is tried again or becomes a dead letter.
pub async fn run_due(app: &App) -> anyhow::Result<()> {
    schedule::plan(app).await?;
    while jobs::run_next(app).await? {}
    outbox::recover(app).await?;
    while outbox::send_next(app).await? {}
    Ok(())
}

/// How long to wait before the next try: 1, 4, 16 … minutes, at most four hours.
fn backoff(attempts: i32) -> chrono::Duration {
    let exponent = attempts.clamp(1, 5) - 1;
    chrono::Duration::minutes(4_i64.pow(exponent.unsigned_abs())).min(chrono::Duration::hours(4))
}
