//! `migrate`: brings the database up to this program's version.

use crate::config::Config;
use crate::platform::db::migrations;

/// Applies what is missing and says what it was.
///
/// # Errors
/// The database cannot be opened, or a migration fails.
pub fn run(config: &Config) -> anyhow::Result<()> {
    let applied = migrations::apply(&config.open_database()?)?;
    match applied.len() {
        0 => println!("The database is up to date."),
        count => println!("{count} migrations applied, the last one {}.", applied[count - 1]),
    }
    Ok(())
}
