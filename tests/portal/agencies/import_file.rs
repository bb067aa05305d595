//! The file an operator imports agencies from.

use std::path::Path;

use echolot::domain::agencies::import_file::{
    BrokenFile, FileFault, HEADER, MAX_FIELD_LENGTH, RefusedRow, Row, RowFault, read,
};
use proptest::prelude::*;

const HEAD: &str = "name,legal_name,city,country,website,sector,source";

fn file(rows: &str) -> String {
    format!("{HEAD}\n{rows}")
}

fn rows(text: &str) -> Vec<Result<Row, RefusedRow>> {
    read(text.as_bytes()).unwrap_or_else(|broken| panic!("{broken} in {text:?}"))
}

fn row(text: &str) -> Row {
    rows(&file(text)).remove(0).unwrap_or_else(|refused| panic!("{refused}"))
}

fn refused(text: &str) -> RowFault {
    rows(&file(text)).remove(0).expect_err(text).reason
}

fn broken(bytes: impl AsRef<[u8]>) -> (u64, FileFault) {
    let BrokenFile { line, reason } = read(bytes.as_ref()).expect_err("the file is broken");
    (line, reason)
}

#[test]
fn a_complete_row_is_read_and_tidied() {
    let read =
        row(" Nordlicht  Personal ,Nordlicht Personal GmbH,Kiel,de,WWW.Nordlicht.Example/Team,IT,by hand");
    let some = |text: &str| Some(text.to_owned());
    let expected = Row {
        line: 2,
        name: "Nordlicht Personal".to_owned(),
        legal_name: some("Nordlicht Personal GmbH"),
        city: some("Kiel"),
        country: Some("DE"),
        website: some("https://www.nordlicht.example/Team"),
        sector: some("IT"),
        source: some("by hand"),
    };
    assert_eq!(read, expected);
}

#[test]
fn only_the_name_is_required() {
    let read = row("Nordlicht,,,,,,");
    assert_eq!((read.country, read.website, read.city), (None, None, None));
    assert_eq!(refused(",Nordlicht GmbH,,,,,"), RowFault::NameMissing);
    assert_eq!(refused("\" \u{200B}\",Nordlicht GmbH,,,,,"), RowFault::NameMissing);
}

#[test]
fn a_name_has_at_most_200_characters_as_people_count() {
    let name = "o\u{308}".repeat(200);
    assert_eq!(row(&format!("{name},,,,,,")).name, "ö".repeat(200));
    assert_eq!(refused(&format!("{name}x,,,,,,")), RowFault::NameTooLong);
}

#[test]
fn a_country_is_a_code_of_the_iso_list() {
    assert_eq!(row("Nordlicht,,, nl ,,,").country, Some("NL"));
    for typed in ["UK", "Germany", "D", "XX", "D E"] {
        assert_eq!(refused(&format!("Nordlicht,,,{typed},,,")), RowFault::UnknownCountry(typed.to_owned()));
    }
}

#[test]
fn a_website_leads_to_a_dotted_host_over_http() {
    let accepted = [
        ("nordlicht.example", "https://nordlicht.example"),
        ("http://Nordlicht.Example/", "http://nordlicht.example"),
        ("https://nordlicht.example:8443/a?b=C#d", "https://nordlicht.example:8443/a?b=C#d"),
        ("HTTPS://müller.example", "https://xn--mller-kva.example"),
    ];
    for (typed, kept) in accepted {
        assert_eq!(row(&format!("Nordlicht,,,,{typed},,")).website.as_deref(), Some(kept), "{typed}");
    }
    let refusals = [
        "https://ttps:",
        "localhost",
        "http://localhost/x",
        "ftp://nordlicht.example",
        "javascript:alert(1)",
        "n/a",
        "-",
        "https://127.0.0.1",
        "https://[::1]/",
        "https://bank.example@evil.example",
        "mailto:bob@nordlicht.example",
        "nordlicht example.com",
        "https://nordlicht..example",
        "https://.example",
    ];
    for typed in refusals {
        assert_eq!(refused(&format!("Nordlicht,,,,{typed},,")), RowFault::InvalidWebsite(typed.to_owned()));
    }
}

#[test]
fn a_refused_row_leaves_the_others_and_tells_its_line() {
    let read = rows(&file("Nordlicht,,,,,,\n\n\"Two\nlines\",,,,,,\n,,,,,,\r\nWeser,,,,,,"));
    let lines: Vec<u64> =
        read.iter().map(|row| row.as_ref().map_or_else(|refused| refused.line, |row| row.line)).collect();
    assert_eq!(lines, [2, 4, 6, 7]);
    assert_eq!(read[1].as_ref().unwrap().name, "Two lines");
    assert_eq!(read[2].as_ref().unwrap_err().to_string(), "line 6: the name is missing");
}

#[test]
fn binary_data_in_a_row_is_refused() {
    assert_eq!(refused("Nord\0licht,,,,,,"), RowFault::BinaryData("name"));
}

#[test]
fn a_byte_order_mark_is_accepted() {
    assert_eq!(rows(&format!("\u{FEFF}{}", file("Nordlicht,,,,,,"))).len(), 1);
    assert_eq!(rows(HEAD), []);
}

#[test]
fn the_header_must_be_exact() {
    for header in
        ["", "\n", "Nordlicht,,,,,,", "Name,legal_name,city,country,website,sector,source", "name;legal_name"]
    {
        assert_eq!(broken(header), (1, FileFault::WrongHeader), "{header}");
    }
    assert_eq!(broken(format!("{HEAD},phone\n")), (1, FileFault::WrongHeader));
    assert_eq!(read(b"x").unwrap_err().to_string(), format!("line 1: the header must be exactly {HEAD}"));
    assert_eq!(HEADER.join(","), HEAD);
}

#[test]
fn text_that_is_not_utf8_is_refused_with_its_line() {
    let mut bytes = file("Nordlicht,,,,,,\r\nM").into_bytes();
    bytes.extend([0xFC, b'l', b'l', b'e', b'r']);
    assert_eq!(broken(bytes), (3, FileFault::NotUtf8));
}

#[test]
fn a_quote_that_is_never_closed_is_reported_where_it_was_opened() {
    assert_eq!(broken(file("Nordlicht,,,,,,\n\"Weser,,,,,,\nElbe,,,,,,\n")), (3, FileFault::UnclosedQuote));
    assert_eq!(broken(file("Nordlicht,,,,,,\"")), (2, FileFault::UnclosedQuote));
    assert_eq!(broken(file("Nordlicht,\"a\n\",\"\n,,,,")), (3, FileFault::UnclosedQuote));
}

#[test]
fn a_stray_quote_that_swallows_rows_is_reported_where_it_was_opened() {
    assert_eq!(broken(file("\"Weser,,,,,,\n\"Elbe, Oder\",,,,,,\n")), (2, FileFault::TextAfterQuote));
}

#[test]
fn quotes_written_twice_and_commas_inside_quotes_are_text() {
    assert_eq!(row("\"Wind, \"\"Wetter\"\" & Co\",,,,,,").name, "Wind, \"Wetter\" & Co");
    assert_eq!(row("Hafen \"Nord\",,,,,,").name, "Hafen \"Nord\"");
}

#[test]
fn every_row_has_seven_fields() {
    let reason = FileFault::WrongFieldCount { found: 6 };
    assert_eq!(broken(file("Nordlicht,,,,,,\n\nWeser,,,,,\n")), (4, reason));
    assert_eq!(reason.to_string(), "the row has 6 fields instead of 7");
    assert_eq!(broken(file(" \n")), (2, FileFault::WrongFieldCount { found: 1 }));
    assert_eq!(broken(file("Nordlicht,,,,,,,\n")), (2, FileFault::WrongFieldCount { found: 8 }));
}

#[test]
fn a_field_has_at_most_ten_thousand_characters() {
    for quote in ["", "\""] {
        let longest = "ö".repeat(MAX_FIELD_LENGTH);
        assert_eq!(row(&format!("Nordlicht,,,,,,{quote}{longest}{quote}")).source, Some(longest.clone()));
        let longer = file(&format!("Nordlicht,,,,,,\nWeser,,,,,{quote}{longest}o{quote},"));
        assert_eq!(broken(longer), (3, FileFault::FieldTooLong));
    }
}

#[test]
fn a_field_of_ten_megabytes_is_refused_at_once() {
    let huge = file(&format!("Nordlicht,\"{}\",,,,,", "x\n".repeat(5_000_000)));
    assert_eq!(broken(huge), (2, FileFault::FieldTooLong));
}

/// A text that cleaning leaves as it is, with all that CSV has to quote.
fn tidy(length: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec("[a-zäß,\"';&]{1,8}", length).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_bytes_can_be_tried(bytes in any::<Vec<u8>>(), text in "[a,\"\r\n\u{FEFF}ö]{0,40}") {
        let _ = read(&bytes);
        let _ = read(file(&text).as_bytes());
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them(text in "([ab,\"]{0,9}(\r\n|\n|\r)?){0,9}") {
        let text = file(&text);
        let lines = text.replace("\r\n", "\n").replace('\r', "\n").split('\n').count() as u64;
        match read(text.as_bytes()) {
            Ok(rows) => {
                let numbers: Vec<u64> = rows.iter().map(|row| row.as_ref().map_or_else(|r| r.line, |r| r.line)).collect();
                prop_assert!(numbers.is_sorted_by(|a, b| a < b) && numbers.iter().all(|n| (2..=lines).contains(n)));
            }
            Err(broken) => prop_assert!((1..=lines).contains(&broken.line)),
        }
    }

    #[test]
    fn what_was_written_is_read_again(
        written in prop::collection::vec((tidy(1..4), tidy(0..3), tidy(0..3), tidy(0..5)), 0..8)
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(HEADER).unwrap();
        for (name, legal_name, city, source) in &written {
            writer.write_record([name, legal_name, city, "NL", "https://weser.example", "", source]).unwrap();
        }
        let rows = read(&writer.into_inner().unwrap()).unwrap();
        prop_assert_eq!(rows.len(), written.len());
        for (row, (name, legal_name, city, source)) in rows.into_iter().zip(written) {
            let row = row.unwrap();
            prop_assert_eq!(row.name, name);
            prop_assert_eq!(row.legal_name.unwrap_or_default(), legal_name);
            prop_assert_eq!(row.city.unwrap_or_default(), city);
            prop_assert_eq!(row.source.unwrap_or_default(), source);
            prop_assert_eq!((row.country, row.sector), (Some("NL"), None));
        }
    }
}

#[test]
fn the_real_list_is_read_but_for_its_one_broken_address() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/agencies.csv");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("SKIPPED: ../shared/data/agencies.csv is absent, the real agencies were not read");
        return;
    };
    let rows = read(&bytes).unwrap();
    assert_eq!(rows.len(), 1_790);
    let refused: Vec<_> = rows.iter().filter_map(|row| row.as_ref().err()).collect();
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert_eq!(refused[0].reason, RowFault::InvalidWebsite("https://ttps:".to_owned()));
    let rows: Vec<_> = rows.iter().flatten().collect();
    assert!(rows.iter().all(|row| row.country.is_some() && row.source.is_some()));
    let names: std::collections::HashSet<_> =
        rows.iter().map(|row| echolot::platform::folding::fold_name(&row.name)).collect();
    assert!(names.len() > 1_700 && !names.contains(""), "{} different names", names.len());
}
