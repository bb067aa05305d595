//! `check`: looks for faults and says each in one line; the exit code tells whether there were any.

use crate::config::Config;
use crate::domain::moderation::chain;
use crate::domain::{job, mail, scorecards};
use crate::platform::db::{integrity, migrations};

/// Runs every check.
///
/// # Errors
/// The number of faults, or the database's own.
pub fn run(config: &Config) -> anyhow::Result<()> {
    let db = config.open_database()?;
    let mut faults = Vec::new();
    if db.read_now(migrations::pending)? {
        faults.push("migrations are pending: run `echolot migrate`".to_owned());
    } else {
        faults.extend(db.read_now(integrity::faults)?);
        let differences = scorecards::rebuild::differences(&db)?;
        faults.extend(differences.iter().map(|difference| format!("scores: {difference}")));
        faults.extend(db.read_now(chain::faults)?);
        let (mails, jobs) = (db.read_now(mail::count_failed)?, db.read_now(job::count_failed)?);
        faults.extend((mails > 0).then(|| format!("{mails} mails could not be delivered")));
        faults.extend((jobs > 0).then(|| format!("{jobs} jobs were given up")));
    }
    faults.iter().for_each(|fault| println!("{fault}"));
    anyhow::ensure!(faults.is_empty(), "{} faults", faults.len());
    println!("No faults.");
    if let Some(sealed) = db.read_now(chain::last)? {
        println!("Decisions are sealed up to {}: {}", sealed.day, sealed.head);
    }
    Ok(())
}
