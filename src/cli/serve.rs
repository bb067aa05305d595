//! `serve`: the portal and its background work in one process.

use std::net::TcpListener;
use std::time::Duration;

use actix_web::rt::System;
use clap::Args;
use tokio::sync::watch;
use tokio::time::timeout;

use super::demo;
use crate::app::App;
use crate::config::Config;
use crate::domain::accounts::Account;
use crate::domain::agencies::Agency;
use crate::domain::error::Result;
use crate::platform::db::Conn;
use crate::{web, worker};

/// How long the background work may go on after the last answer.
const LAST_WORK: Duration = Duration::from_secs(10);

/// Options of `serve`.
#[derive(Args, Default)]
pub struct Serve {
    /// Load the demo world first; refused for a database that holds anything else
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
        let was_empty = app.db.read_now(is_empty)?;
        if self.demo {
            demo::prepare(&app.db, &app.config.sealing_key(), was_empty)?;
        }
        let listener =
            TcpListener::bind(bind).map_err(|e| anyhow::anyhow!("BIND: {bind} cannot be used: {e}"))?;
        let workers = std::thread::available_parallelism().map_or(2, Into::into);
        System::new().block_on(async move {
            println!("Echolot is at {}", app.config.base_url);
            greet(&app, self.demo, was_empty);
            let (stop, stopped) = watch::channel(false);
            let work = actix_web::rt::spawn(worker::run(app.clone(), stopped));
            web::serve(app, listener, workers)?.await?;
            stop.send_replace(true);
            // What it is doing now may end; if that takes too long, the next start sorts it out.
            if timeout(LAST_WORK, work).await.is_err() {
                tracing::warn!("stopped in the middle of a mail or job");
            }
            Ok(())
        })
    }
}

fn is_empty(conn: &mut Conn) -> Result<bool> {
    Ok(Agency::count(conn)? == 0 && Account::count(conn)? == 0)
}

/// Says what can be done next.
fn greet(app: &App, demo: bool, was_empty: bool) {
    if app.config.shows_mails() {
        println!("Mails are files; read them at {}/dev/mail", app.config.base_url);
    }
    if demo {
        demo::print_sign_ins(&app.config);
    } else if was_empty {
        println!("The portal is empty. What to do next:");
        println!("  echolot staff add you@example.org --role admin    to make the first of the team");
        println!("  echolot import-agencies FILE.csv                  to list agencies");
        println!("or look at the demo world in a fresh folder: echolot serve --demo");
    }
}
