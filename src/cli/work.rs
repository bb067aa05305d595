//! `work`: mails and jobs without the web, beside any number of serving instances.

use actix_web::rt::System;

use crate::app::App;
use crate::config::Config;
use crate::worker;

/// Works until the process is told to stop.
///
/// # Errors
/// The database or a template cannot be used.
pub fn run(config: Config) -> anyhow::Result<()> {
    let app = App::build(config)?;
    System::new().block_on(async move {
        tokio::select! {
            () = worker::run(app) => {}
            stop = tokio::signal::ctrl_c() => stop?,
        }
        Ok(())
    })
}
