//! `measure-signals`: how well the signals see. Precision and recall of those that look at words come from
//! texts that experts labelled, the share of harmless reviews that each marks from the demo world, which is
//! loaded into a database of its own. What comes out is written to the documentation.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, ValueEnum};

use super::demo::load;
use crate::domain::signals::Signal;
use crate::domain::signals::measurement::{self, Harmless, Judged, Labelled};
use crate::domain::signals::signal::MOST_HARMLESS;
use crate::platform::clock;
use crate::platform::db::{Db, migrations};
use crate::platform::i18n::Locale;
use crate::platform::sealing::SealingKey;

/// Options of `measure-signals`.
#[derive(Args)]
pub struct MeasureSignals {
    /// The folder with hatecheck_german.csv and hatecheck_dutch.csv (Multilingual HateCheck, CC BY 4.0)
    #[arg(long)]
    moderation: PathBuf,
    /// Which texts are harmless: those that were published in the demo world
    #[arg(long, value_enum, default_value_t = HarmlessTexts::Demo)]
    harmless: HarmlessTexts,
    /// The file to write
    #[arg(long, default_value = "docs/signals.md")]
    out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum HarmlessTexts {
    Demo,
}

/// The files of labelled texts and their languages.
const LABELLED: [(&str, Locale); 2] =
    [("hatecheck_german.csv", Locale::De), ("hatecheck_dutch.csv", Locale::Nl)];

impl MeasureSignals {
    /// Measures and writes the file.
    ///
    /// # Errors
    /// A file that is missing or is no such list, or cannot be written.
    pub fn run(self) -> anyhow::Result<()> {
        let mut judged = Vec::new();
        for (name, language) in LABELLED {
            let texts = labelled(&self.moderation.join(name), language)?;
            judged.push((name, texts.len(), measurement::judge(&texts)));
        }
        let harmless = match self.harmless {
            HarmlessTexts::Demo => demo_world()?,
        };
        std::fs::write(&self.out, report(&judged, &harmless))
            .with_context(|| format!("{} cannot be written", self.out.display()))?;
        println!("Wrote {}.", self.out.display());
        Ok(())
    }
}

/// Reads texts with the judgement of experts: the columns `text` and `label` (hateful or non-hateful).
///
/// # Errors
/// A file that cannot be read or has no such columns.
pub fn labelled(path: &Path, language: Locale) -> anyhow::Result<Vec<Labelled>> {
    let mut reader = csv::Reader::from_path(path).with_context(|| format!("{}", path.display()))?;
    let header = reader.headers()?.clone();
    let column = |name: &str| {
        let place = header.iter().position(|known| known == name);
        place.with_context(|| format!("{} has no column {name}", path.display()))
    };
    let (text, label) = (column("text")?, column("label")?);
    let read = |row: csv::Result<csv::StringRecord>| {
        let row = row?;
        let field = |place: usize| row.get(place).unwrap_or_default();
        Ok(Labelled { text: field(text).to_owned(), language, is_hateful: field(label).trim() == "hateful" })
    };
    reader.records().map(read).collect()
}

/// What the signals marked of the published reviews of the demo world, which is made for this alone.
fn demo_world() -> anyhow::Result<Harmless> {
    let folder = std::env::temp_dir().join(format!("echolot-measure-{}", std::process::id()));
    let db = Db::open(&format!("sqlite:{}", folder.join("demo.db").display()))?;
    migrations::apply(&db)?;
    load::load(&db, &SealingKey::of(b"nothing here is secret"), "no password")?;
    let harmless = db.read_now(measurement::harmless)?;
    drop(db);
    std::fs::remove_dir_all(&folder)?;
    Ok(harmless)
}

type JudgedFile = (&'static str, usize, std::collections::BTreeMap<Signal, Judged>);

/// The page of documentation.
fn report(files: &[JudgedFile], harmless: &Harmless) -> String {
    let mut text = String::from(
        "# How well the signals see\n\nWhat the software notices about a text orders the queue and decides \
         nothing. Written by\n\n    echolot measure-signals --moderation DIR\n\n",
    );
    // Writing into a String cannot fail.
    let _ = writeln!(text, "on {}; run it again after every change to a signal.\n", clock::today());
    text.push_str(&harmless_table(harmless));
    for (name, texts, judged) in files {
        text.push_str(&judged_table(name, *texts, judged));
    }
    text
}

fn harmless_table(harmless: &Harmless) -> String {
    let mut text = format!(
        "## Harmless reviews\n\nThe share that each signal marks of {} texts that were published in the demo world \
         (invented, of this project). What marks more than {} of them, or would mark most real ones, starts \
         switched off. The signals of responses look at no review.\n\n\
         | signal | points | marked | share | starts |\n|---|---:|---:|---:|---|\n",
        harmless.reviews,
        Locale::En.percent(MOST_HARMLESS, 0)
    );
    for signal in Signal::ALL.iter().filter(|signal| !signal.is_about_responses()) {
        let starts = signal.reason_to_start_off().map_or("on".to_owned(), |reason| format!("off: {reason}"));
        // Writing into a String cannot fail.
        let _ = writeln!(
            text,
            "| {signal} | {} | {} | {} | {starts} |",
            signal.points(),
            harmless.marked.get(signal).copied().unwrap_or(0),
            Locale::En.percent(harmless.share(*signal), 2),
        );
    }
    text
}

fn judged_table(name: &str, texts: usize, judged: &std::collections::BTreeMap<Signal, Judged>) -> String {
    let hateful = judged.values().next().map_or(0, |judged| judged.hateful);
    let mut text = format!(
        "\n## {name}\n\n{texts} texts by experts, {hateful} of them hateful, the others deliberately similar and \
         harmless. Most signals look for something else than hate, so what counts here is that they do not \
         mark the harmless ones; hate without an insult or a threat is left to the people who read.\n\n\
         | signal | hateful marked | harmless marked | precision | recall |\n|---|---:|---:|---:|---:|\n",
    );
    let share = |share: Option<f64>| share.map_or("–".to_owned(), |share| format!("{share:.3}"));
    for (signal, judged) in judged {
        // Writing into a String cannot fail.
        let _ = writeln!(
            text,
            "| {signal} | {} | {} | {} | {} |",
            judged.marked_hateful,
            judged.marked_harmless,
            share(judged.precision()),
            share(judged.recall()),
        );
    }
    text
}
