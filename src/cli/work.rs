//! `work`: mails and jobs without the web, beside any number of serving instances.

use actix_web::rt::System;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::app::App;
use crate::config::Config;
use crate::worker;

/// Works until the process is told to stop (SIGTERM or ctrl-c); the mail or job in hand is finished.
///
/// # Errors
/// The database or a template cannot be used.
pub fn run(config: Config) -> anyhow::Result<()> {
    let app = App::build(config)?;
    System::new().block_on(async move {
        let mut terminated = signal(SignalKind::terminate())?;
        let (stop, stopped) = watch::channel(false);
        let work = actix_web::rt::spawn(worker::run(app, stopped));
        tokio::select! {
            _ = terminated.recv() => {}
            interrupted = tokio::signal::ctrl_c() => interrupted?,
        }
        stop.send_replace(true);
        Ok(work.await?)
    })
}
