//! `import-agencies`: loads an operator's list of agencies and says what became of every row.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::Config;
use crate::domain::actor::Actor;
use crate::domain::agencies::import::{self, PossibleDuplicate, Report};
use crate::domain::agencies::import_file;
use crate::platform::db::migrations;

/// Options of `import-agencies`.
#[derive(Args)]
pub struct ImportAgencies {
    /// A CSV file in UTF-8 with the header name,legal_name,city,country,website,sector,source
    file: PathBuf,
}

impl ImportAgencies {
    /// Imports the file in one transaction and prints the report. Rows that make no sense are refused
    /// alone; a broken file leaves the database as it was.
    ///
    /// # Errors
    /// The file cannot be read or is broken, or the database cannot be written.
    pub fn run(&self, config: &Config) -> anyhow::Result<()> {
        let name = self.file.display();
        let bytes = std::fs::read(&self.file).with_context(|| format!("{name} cannot be read"))?;
        let rows = import_file::read(&bytes)
            .map_err(|broken| anyhow::anyhow!("{name}, {broken}; nothing was imported"))?;
        let db = config.open_database()?;
        migrations::apply(&db)?;
        let bar = progress_bar(rows.len() as u64)?;
        let report = db.write_now(|conn| import::import(conn, Actor::Operator, rows, || bar.inc(1)));
        bar.finish_and_clear();
        let report = report.with_context(|| format!("{name}: nothing was imported"))?;
        print!("{}", written(&self.file, &report));
        Ok(())
    }
}

/// A bar that is drawn only where a person watches.
fn progress_bar(rows: u64) -> anyhow::Result<ProgressBar> {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} agencies, {eta} left")?;
    Ok(ProgressBar::new(rows).with_style(style))
}

/// The report as the operator reads it.
pub fn written(file: &Path, report: &Report) -> String {
    let mut text = String::new();
    let line = |text: &mut String, name: &str, count: usize| {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{name:>20} {count:>7}");
    };
    let _ = writeln!(text, "{}", file.display());
    line(&mut text, "created", report.created);
    line(&mut text, "updated", report.updated);
    line(&mut text, "unchanged", report.unchanged);
    line(&mut text, "refused", report.refused.len());
    line(&mut text, "possible duplicates", report.possible_duplicates.len());
    if !report.refused.is_empty() {
        text.push_str("\nRefused:\n");
    }
    for refused in &report.refused {
        let _ = writeln!(text, "  line {}: {}", refused.line, refused.reason);
    }
    if !report.possible_duplicates.is_empty() {
        text.push_str("\nPossible duplicates (the same name and country):\n");
    }
    for duplicate in &report.possible_duplicates {
        let _ = writeln!(text, "  {}", suspicion(duplicate));
    }
    text
}

fn suspicion(duplicate: &PossibleDuplicate) -> String {
    let PossibleDuplicate { line, name, country, others } = duplicate;
    let country = country.as_deref().map(|country| format!(" ({country})")).unwrap_or_default();
    format!("line {line}: {name}{country}, see also {}", others.join(", "))
}
