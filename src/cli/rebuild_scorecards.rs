//! `rebuild-scorecards`: makes all stored figures anew from what each review counts.

use indicatif::{ProgressBar, ProgressStyle};

use crate::config::Config;
use crate::domain::actor::Actor;
use crate::domain::scorecards::rebuild;

/// Rebuilds, and says what was stored otherwise.
///
/// # Errors
/// The database cannot be opened or written to.
pub fn run(config: &Config) -> anyhow::Result<()> {
    let db = config.open_database()?;
    let bar = ProgressBar::new(0).with_style(ProgressStyle::with_template("{bar:30} {pos}/{len} agencies")?);
    let differences = rebuild::everything(&db, Actor::Operator, |done, of| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    })?;
    bar.finish_and_clear();
    differences.iter().for_each(|difference| println!("{difference}"));
    match differences.len() {
        0 => println!("Everything stored is as the reviews say."),
        1 => println!("1 figure was stored otherwise and has been mended."),
        count => println!("{count} figures were stored otherwise and have been mended."),
    }
    Ok(())
}
