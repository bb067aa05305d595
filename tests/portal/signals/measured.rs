//! The signals are measured, and what marks too many harmless reviews does not count from the start.

use std::path::Path;

use diesel::prelude::*;
use echolot::cli::demo::load;
use echolot::cli::measure_signals::labelled;
use echolot::domain::case::CaseKind;
use echolot::domain::error::Error;
use echolot::domain::signals::Signal;
use echolot::domain::signals::measurement::{self, Judged, Labelled};
use echolot::domain::signals::signal::MOST_HARMLESS;
use echolot::platform::db::schema::{cases, jobs, text_bands};
use echolot::platform::i18n::Locale;

use crate::support::databases::SqliteDatabase;
use crate::support::sealing_key;

#[test]
fn what_marks_more_than_two_per_cent_of_harmless_reviews_starts_switched_off() {
    let database = SqliteDatabase::new();
    load::load(&database.db, &sealing_key(), "no password").unwrap();
    let harmless = database.db.read_now(measurement::harmless).unwrap();
    assert!(harmless.reviews > 800, "{}", harmless.reviews);
    let shares: Vec<(Signal, f64)> =
        Signal::ALL.iter().map(|signal| (*signal, harmless.share(*signal))).collect();
    for (signal, share) in &shares {
        let is_on = signal.starts_on();
        assert!(!is_on || *share <= MOST_HARMLESS, "{signal} marks {share}: {shares:?}");
        assert!(is_on || signal.reason_to_start_off().is_some_and(|reason| reason.len() > 20));
    }
    // Every text of the demo world was looked at and can be found by its bands.
    database
        .db
        .read_now(|conn| {
            let waiting: i64 = jobs::table.filter(jobs::name.eq("read_signals")).count().get_result(conn)?;
            let kinds = CaseKind::ALL.iter().filter(|kind| kind.has_signals());
            let unread: i64 = cases::table
                .filter(cases::signals_at.is_null().and(cases::kind.eq_any(kinds)))
                .count()
                .get_result(conn)?;
            let bands: i64 = text_bands::table.count().get_result(conn)?;
            let risky: i64 = cases::table
                .filter(cases::state.eq("open").and(cases::risk.gt(0)))
                .count()
                .get_result(conn)?;
            assert_eq!((waiting, unread), (0, 0));
            assert!(bands > 600 * 16 && risky > 0, "{bands} bands, {risky} open cases with a risk");
            Ok::<_, Error>(())
        })
        .unwrap();
}

#[test]
fn precision_and_recall_are_what_they_are() {
    let text = |text: &str, is_hateful| Labelled { text: text.into(), language: Locale::De, is_hateful };
    let texts = [
        text("So ein Arschloch.", true),
        text("Alle sind Untermenschen!", true),
        text("Er nannte mich Arschloch.", false),
        text("Danke für alles.", false),
        text("Ganz leise und gemein.", true),
    ];
    let judged = measurement::judge(&texts);
    let insult = judged[&Signal::Insult];
    assert_eq!(insult, Judged { marked_hateful: 2, marked_harmless: 1, hateful: 3 });
    assert_eq!((insult.precision(), insult.recall()), (Some(2.0 / 3.0), Some(2.0 / 3.0)));
    assert_eq!(judged[&Signal::PhoneNumber].precision(), None);
    assert!(!judged.contains_key(&Signal::WithdrawalOffer));
}

#[test]
fn the_labelled_texts_can_be_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/moderation/hatecheck_german.csv");
    if !Path::new(path).exists() {
        eprintln!("skipped: {path} is not here");
        return;
    }
    let mut texts = labelled(Path::new(path), Locale::De).unwrap();
    assert!(texts.len() > 3000 && texts.iter().any(|text| text.is_hateful));
    texts.truncate(300);
    let judged = measurement::judge(&texts);
    assert!(judged[&Signal::Insult].marked_hateful > 0);
    assert!(labelled(Path::new("no/such.csv"), Locale::De).is_err());
}
