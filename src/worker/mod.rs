//! Front door: time. The worker sends the outbox, does the jobs and keeps the schedule. It runs inside
//! `serve`, or alone with `work`; any number of them may run, because work is taken by compare-and-swap.

pub mod jobs;
pub mod outbox;
pub mod schedule;

use std::time::Duration;

use tokio::sync::watch;

use crate::app::App;

/// How long the worker rests when nothing is due.
const REST: Duration = Duration::from_millis(700);

/// Whether the process is to stop. The worker looks between two pieces of work, so none is broken off.
pub type Stop = watch::Receiver<bool>;

/// Works until `stop` holds `true` or its sender is gone.
pub async fn run(app: App, mut stop: Stop) {
    let is_over = |stop: &Stop| *stop.borrow() || stop.has_changed().is_err();
    while !is_over(&stop) {
        let rest = match run_until(&app, || is_over(&stop)).await {
            Ok(()) => REST,
            Err(error) => {
                tracing::error!(error = format!("{error:#}"), "the worker could not go on; it tries again");
                REST * 10
            }
        };
        app.limits.sweep_if_due();
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Does everything that is due now and returns.
///
/// # Errors
/// The database's own. A mail or job that fails is no error: it is tried again or becomes a dead letter.
pub async fn run_due(app: &App) -> anyhow::Result<()> {
    run_until(app, || false).await
}

async fn run_until(app: &App, is_over: impl Fn() -> bool) -> anyhow::Result<()> {
    schedule::plan(app).await?;
    while !is_over() && jobs::run_next(app).await? {}
    outbox::recover(app).await?;
    while !is_over() && outbox::send_next(app).await? {}
    Ok(())
}

/// How long to wait before the next try: 1, 4, 16 … minutes, at most four hours.
fn backoff(attempts: i32) -> chrono::Duration {
    let exponent = attempts.clamp(1, 5) - 1;
    chrono::Duration::minutes(4_i64.pow(exponent.unsigned_abs())).min(chrono::Duration::hours(4))
}
