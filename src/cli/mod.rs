//! Front door: the operator. One program, several commands; `echolot` alone is `echolot serve`.

pub mod backup;
pub mod check;
pub mod demo;
pub mod import_agencies;
pub mod measure_signals;
pub mod migrate;
pub mod rebuild_scorecards;
pub mod serve;
pub mod staff;
pub mod synth;
pub mod work;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::config::Settings;

/// A public rating and feedback portal for recruitment agencies.
#[derive(Parser)]
#[command(name = "echolot", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub settings: Settings,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the portal and do its background work (the default)
    Serve(serve::Serve),
    /// Do the background work alone: mails and jobs
    Work,
    /// Name moderators and admins
    Staff(staff::Staff),
    /// Bring the database up to this program's version
    Migrate,
    /// Load the demo world into an empty database
    Demo,
    /// Look for faults in the database: pending migrations, scores that do not add up, dead letters
    Check,
    /// Make agencies and reviews for measuring
    Synth(synth::Synth),
    /// Make all stored scores anew from the reviews, and report what was stored otherwise
    RebuildScorecards,
    /// Measure how well the signals see, on labelled texts and on the demo world, and document it
    MeasureSignals(measure_signals::MeasureSignals),
    /// Load a list of agencies, or bring what is known of them up to a newer list
    ImportAgencies(import_agencies::ImportAgencies),
    /// Write a consistent copy of the SQLite database into FILE while the portal runs
    Backup(backup::Backup),
}

impl Cli {
    /// Runs the command.
    ///
    /// # Errors
    /// One line that says what is wrong.
    pub fn run(self) -> anyhow::Result<()> {
        start_log(&self.settings.rust_log)?;
        let config = self.settings.check()?;
        match self.command.unwrap_or(Command::Serve(serve::Serve::default())) {
            Command::Serve(serve) => serve.run(config),
            Command::Work => work::run(config),
            Command::Staff(staff) => staff.run(&config),
            Command::Migrate => migrate::run(&config),
            Command::Demo => demo::run(&config),
            Command::Check => check::run(&config),
            Command::Synth(synth) => synth.run(&config),
            Command::RebuildScorecards => rebuild_scorecards::run(&config),
            Command::MeasureSignals(measure) => measure.run(),
            Command::ImportAgencies(import) => import.run(&config),
            Command::Backup(backup) => backup.run(&config),
        }
    }
}

fn start_log(filter: &str) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter).map_err(|e| anyhow::anyhow!("RUST_LOG: {e}"))?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    Ok(())
}
