//! What an author is asked to look at again.

mod contact_data;
mod person_names;

use echolot::domain::reviews::text_checks::{Context, Finding, Kind, find};
use proptest::prelude::*;

fn check(text: &str) -> Vec<Finding> {
    find(text, &Context::default())
}

/// The passages of one kind; nothing else may be found in the text.
fn passages(kind: Kind, text: &str) -> Vec<String> {
    let found = check(text);
    assert!(found.iter().all(|finding| finding.kind == kind), "{text:?}: {found:?}");
    found.into_iter().map(|finding| finding.excerpt).collect()
}

fn assert_found(kind: Kind, cases: &[(&str, &str)]) {
    for (text, passage) in cases {
        assert_eq!(passages(kind, text), [*passage], "{text:?}");
    }
}

fn assert_harmless(texts: &[&str]) {
    for text in texts {
        assert_eq!(check(text), [], "{text:?}");
    }
}

#[test]
fn findings_come_in_order_with_their_place() {
    let text = "Frau Müller, 0171 1234567, max@firma.de, www.firma.de, Hauptstraße 5.";
    let found = check(text);
    let kinds: Vec<&str> = found.iter().map(|finding| finding.kind.code()).collect();
    assert_eq!(kinds, ["person_name", "phone_number", "mail_address", "web_address", "postal_address"]);
    assert!(found.iter().all(|finding| text[finding.range.clone()] == finding.excerpt));
}

#[test]
fn an_honest_review_is_left_alone() {
    assert_harmless(&[
        "Nach dem ersten Gespräch am 3. Mai 2024 kam vier Wochen nichts. Auf Nachfrage hieß es, der Kunde habe sich \
         anders entschieden. Gründe: keine. Gehalt 65.000 bis 70.000 €, 30 Tage Urlaub. Mein Berater war freundlich, \
         aber das Feedback zum Interview bei einem DAX-Konzern in München fehlte. Insgesamt 3 von 5 Sternen.",
        "Na het tweede gesprek bij de opdrachtgever bleef het stil. Mijn recruiter belde pas na 14 dagen terug, \
         terwijl er een contract van 36 uur was beloofd. De vergoeding was € 4.500 per maand. Jammer, want de \
         eerste indruk van het bureau in Utrecht was goed.",
        "After three interviews in London and Dublin my recruiter simply stopped answering. I chased twice (in \
         week 2 and week 4), then got a one-line rejection. The day rate was £450 to £500. Their Java team knows \
         the market though, and HR at the client was very clear.",
    ]);
}

#[test]
fn a_very_long_text_takes_its_time_and_no_more() {
    let nasty = [
        "a.",
        "1 ",
        "0171-",
        "Frau ",
        "Dr. ",
        "von ",
        "a@",
        "Jan ",
        "x at y ",
        "(",
        "null ",
        "Straße 1 ",
        "0",
    ];
    for piece in nasty {
        let text = piece.repeat(30_000 / piece.len());
        let start = std::time::Instant::now();
        check(&text);
        assert!(start.elapsed().as_secs() < 60, "{piece:?} took {:?}", start.elapsed());
    }
}

/// Pieces of what the checks look for, put together in any order.
fn suspicious() -> impl Strategy<Value = String> {
    let pieces = [
        "Frau", "Herr", "Dr", "Müller", "Sabine", "mein", "Berater", "de", "heer", "van", "’t", "M.", ".",
        " ", " ", "\n", "@", "(at)", "punkt", "de", "firma", "www.", "https://", "+49", "0", "171",
        "1234567", "-", "–", "(", ")", "/", "Straße", "5", "12345", "Berlin", "€", "ß", "\u{301}", "👩",
        "null", "eins", "'", "SW1A", "1AA", "2019",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_finding_is_a_passage_of_the_text(text in prop_oneof![any::<String>(), suspicious()], brand in any::<String>()) {
        let names = [brand];
        let found = find(&text, &Context { agency_names: &names });
        let mut end = 0;
        for finding in found {
            prop_assert!(end <= finding.range.start && !finding.range.is_empty());
            prop_assert_eq!(text.get(finding.range.clone()), Some(finding.excerpt.as_str()));
            end = finding.range.end;
        }
    }
}
