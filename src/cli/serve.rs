//! `serve`: the portal and its background work in one process.

use std::net::TcpListener;

use actix_web::rt::System;
use clap::Args;

use crate::app::App;
use crate::config::Config;
use crate::{web, worker};

/// Options of `serve`.
#[derive(Args, Default)]
pub struct Serve {
    /// Load the demo world first, if the database is empty
    #[arg(long)]
    demo: bool,
}

impl Serve {
    /// Serves until the process is told to stop.
    ///
    /// # Errors
    /// The database, a template or the port cannot be used.
    pub fn run(self, config: Config) -> anyhow::Result<()> {
        let bind = config.bind;
        let app = App::build(config)?;
        let listener =
            TcpListener::bind(bind).map_err(|e| anyhow::anyhow!("BIND: {bind} cannot be used: {e}"))?;
        let workers = std::thread::available_parallelism().map_or(2, Into::into);
        System::new().block_on(async move {
            println!("Echolot is at {}", app.config.base_url);
            let work = actix_web::rt::spawn(worker::run(app.clone()));
            web::serve(app, listener, workers)?.await?;
            work.abort();
            Ok(())
        })
    }
}
