//! Whatever is asked about a text's circumstances is found by an index, on a database with a thousand texts.

use echolot::cli::synth;
use echolot::domain::error::Error;
use echolot::domain::signals::appraisal;
use echolot::domain::traces::bands;
use echolot::domain::traces::minhash::Runs;

use crate::moderation::team::the_case;
use crate::reviews::scene::{handed_in, nordlicht, person, told};
use crate::scorecards::plans::{assert_found_by_key, statements};
use crate::support::databases::SqliteDatabase;

#[test]
fn no_look_at_a_text_reads_a_table_from_end_to_end() {
    let database = SqliteDatabase::new();
    synth::load(&database.db, 5, 60, |_| {}).unwrap();
    handed_in(&database.db, &person(&database.db, "alice@example.org"), nordlicht(&database.db), &told());
    let case = the_case(&database.db);
    database
        .db
        .write_now(|conn| {
            let sent = statements(conn, |conn| appraisal::appraise(conn, case).unwrap());
            assert!(sent.iter().any(|statement| statement.contains("text_bands")), "{sent:?}");
            // The switches are a table of at most nineteen rows.
            assert_found_by_key(conn, &sent, &["signal_switches"]);
            Ok::<_, Error>(())
        })
        .unwrap();
}

/// A wave of copies makes the lookup no longer than its limits: one query, and few texts to compare.
#[test]
fn a_thousand_copies_are_looked_up_like_one() {
    let database = SqliteDatabase::new();
    synth::load(&database.db, 5, 120, |_| {}).unwrap();
    let copy = "Synthetic review number 7\nThe conversation number 7 was friendly and well prepared on both sides.\n\
                After interview 7 it took a while until somebody called back.";
    database
        .db
        .read_now(|conn| {
            let before = database.db.queries();
            let alike = bands::alike(conn, &Runs::of(copy), 20)?;
            assert!((1..=20).contains(&alike.len()) && database.db.queries() == before + 1, "{alike:?}");
            Ok::<_, Error>(())
        })
        .unwrap();
}
