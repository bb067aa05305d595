//! `backup`: a consistent copy while the portal runs.

use std::path::PathBuf;

use clap::Args;

use crate::config::Config;
use crate::platform::db::backup;

/// Options of `backup`.
#[derive(Args)]
pub struct Backup {
    /// The file to write; it must not exist
    file: PathBuf,
}

impl Backup {
    /// Writes the copy.
    ///
    /// # Errors
    /// PostgreSQL (use `pg_dump`), a file that exists, or no space.
    pub fn run(self, config: &Config) -> anyhow::Result<()> {
        backup::write(&config.open_database()?, &self.file)?;
        println!("Wrote {}.", self.file.display());
        Ok(())
    }
}
