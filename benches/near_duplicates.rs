//! What it costs to look whether a text was handed in before: among 1,000 texts and among 200,000. Everything is
//! a ratio within one run, because machines differ and are noisy; each figure is the median of several rounds
//! taken in turn. The lookup must not grow with the texts: it reads sixteen places of an index and compares
//! twenty texts at most.
//!
//!     cargo bench --bench near_duplicates                          1,000 and 200,000 reviews
//!     ECHOLOT_BENCH=1000,5000 cargo bench --bench near_duplicates  other sizes

use std::path::PathBuf;
use std::time::Instant;

use echolot::cli::synth;
use echolot::domain::reviews::ReviewId;
use echolot::domain::signals::circumstances::near_duplicate;
use echolot::platform::db::{Db, migrations};

/// Lookups of one round.
const LOOKUPS: usize = 50;
/// Rounds, of which the median counts.
const ROUNDS: usize = 9;

fn main() {
    let sizes = std::env::var("ECHOLOT_BENCH").unwrap_or_else(|_| "1000,200000".to_owned());
    let sizes: Vec<usize> = sizes.split(',').map(|size| size.trim().parse().expect("a number")).collect();
    let databases: Vec<Db> = sizes.iter().map(|size| database(*size)).collect();
    let (first, others) = databases.split_first().expect("at least one size");
    for (db, size) in others.iter().zip(&sizes[1..]) {
        for (name, text) in [("a copy of a thousand others", copy()), ("a text of its own", own())] {
            let mut ratios: Vec<f64> = (0..ROUNDS).map(|_| time(db, &text) / time(first, &text)).collect();
            ratios.sort_by(f64::total_cmp);
            println!("{name:30} among {size:>7}: {:>5.2} times among {}", ratios[ROUNDS / 2], sizes[0]);
        }
    }
}

fn copy() -> String {
    "Synthetic review number 7\nThe conversation number 7 was friendly and well prepared on both sides.\n\
     After interview 7 it took a while until somebody called back."
        .to_owned()
}

fn own() -> String {
    "Nach dem zweiten Gespräch kam trotz vier Anrufen nichts mehr zurück. Die Vorbereitung war gut, die \
     Unterlagen waren vollständig, und doch hat niemand gesagt, woran es am Ende lag. Schade um die Zeit."
        .to_owned()
}

fn time(db: &Db, text: &str) -> f64 {
    let begun = Instant::now();
    for _ in 0..LOOKUPS {
        db.read_now(|conn| near_duplicate(conn, text, ReviewId(0))).expect("an answer");
    }
    begun.elapsed().as_secs_f64()
}

/// A database of this size, made once.
fn database(reviews: usize) -> Db {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-signals");
    std::fs::create_dir_all(&folder).expect("a folder for the databases");
    let file = folder.join(format!("{reviews}.db"));
    if !file.exists() {
        let half = folder.join(format!("{reviews}.half.db"));
        let _ = std::fs::remove_file(&half);
        let db = Db::open(&format!("sqlite:{}", half.display())).expect("a database").keyed(
            echolot::platform::sealing::SealingKey::of(b"a secret for benches, forty characters long"),
        );
        migrations::apply(&db).expect("migrations");
        synth::load(&db, (reviews / 50).clamp(100, 4000), reviews, |done| eprint!("\r{done} "))
            .expect("reviews");
        echolot::platform::db::backup::write(&db, &file).expect("a copy");
    }
    Db::open(&format!("sqlite:{}", file.display()))
        .expect("a database")
        .keyed(echolot::platform::sealing::SealingKey::of(b"a secret for benches, forty characters long"))
}
