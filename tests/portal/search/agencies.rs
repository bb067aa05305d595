//! Agencies are found by name, city and sector, however they are spelled.

use echolot::domain::error::{Error, Result};
use echolot::domain::search;
use echolot::platform::db::{Conn, Db};
use echolot::platform::folding;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::agencies::agency;
use crate::support::each_database;

/// The names of what `typed` finds, the best first.
fn found(conn: &mut Conn, typed: &str) -> Vec<String> {
    let ids = search::agencies(conn, typed, 100).unwrap();
    ids.into_iter().map(|id| echolot::domain::agencies::Agency::find(conn, id).unwrap().name).collect()
}

fn with_agencies(db: &Db) {
    db.write_now(|conn| {
        agency("Müller Personal GmbH").at("München", "DE").sector("Engineering").list(conn);
        agency("Nordlichtpersonal").at("Hamburg", "DE").sector("Hafen & Logistik").list(conn);
        agency("Hays").legal("Hays AG").at("Mannheim", "DE").sector("IT & Data Science").list(conn);
        agency("Hays Nederland").legal("Hays B.V.").at("Den Haag", "NL").sector("Finance").list(conn);
        agency("Haystack People").at("London", "GB").list(conn);
        agency("I.C.E. Group").at("Galway", "IE").list(conn);
        agency("Brunel").at("Bremen", "DE").sector("Engineering").list(conn);
        agency("4you 1e5 Zeitarbeit").at("Köln", "DE").list(conn);
        agency("Michael Page").list(conn);
        agency("Randstad Deutschland").at("Eschborn", "DE").list(conn);
        Ok::<_, Error>(())
    })
    .unwrap();
}

#[test]
fn umlauts_case_legal_forms_and_order_do_not_matter() {
    each_database(|db| {
        with_agencies(db);
        db.read_now(|conn| -> Result<()> {
            for typed in [
                "muller personal",
                "MUELLER PERSONAL",
                "Müller",
                "personal müller gmbh",
                "muller personal ltd",
            ] {
                assert_eq!(found(conn, typed), ["Müller Personal GmbH"], "{typed}");
            }
            assert_eq!(found(conn, "hays b.v."), ["Hays", "Hays Nederland", "Haystack People"]);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn cities_are_found_under_their_other_names_and_sectors_by_their_words() {
    each_database(|db| {
        with_agencies(db);
        db.read_now(|conn| -> Result<()> {
            assert_eq!(found(conn, "Munich"), ["Müller Personal GmbH"]);
            assert_eq!(found(conn, "The Hague"), ["Hays Nederland"]);
            assert_eq!(found(conn, "Hays in Mannheim"), ["Hays"]);
            assert_eq!(found(conn, "engineering bremen"), ["Brunel"]);
            assert_eq!(found(conn, "data science"), ["Hays"]);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn one_typing_error_a_word_is_forgiven() {
    each_database(|db| {
        with_agencies(db);
        db.read_now(|conn| -> Result<()> {
            for typed in ["ranstad", "rnadstad", "randstadt", "randztad", "andstad", "radnstad deutschlnd"] {
                assert_eq!(found(conn, typed), ["Randstad Deutschland"], "{typed}");
            }
            for typed in ["brunle", "brumel", "brunell", "runel"] {
                assert_eq!(found(conn, typed), ["Brunel"], "{typed}");
            }
            assert_eq!(found(conn, "michael pgae"), ["Michael Page"], "folding takes the e");
            assert!(found(conn, "hyas").contains(&"Hays".to_owned()));
            assert!(found(conn, "Munchn").contains(&"Müller Personal GmbH".to_owned()));
            assert_eq!(found(conn, "rantsda"), [] as [&str; 0]);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn half_typed_and_inner_words_are_found() {
    each_database(|db| {
        with_agencies(db);
        db.read_now(|conn| -> Result<()> {
            assert_eq!(found(conn, "rand"), ["Randstad Deutschland"]);
            assert_eq!(found(conn, "randstad deu"), ["Randstad Deutschland"]);
            assert_eq!(found(conn, "rnadst"), ["Randstad Deutschland"], "half-typed with a typing error");
            assert_eq!(found(conn, "licht"), ["Nordlichtpersonal"]);
            assert_eq!(found(conn, "nord licht"), ["Nordlichtpersonal"]);
            assert_eq!(found(conn, "icegroup"), ["I.C.E. Group"]);
            assert_eq!(found(conn, "i.c.e."), ["I.C.E. Group"]);
            assert_eq!(found(conn, "ice group"), ["I.C.E. Group"]);
            assert_eq!(found(conn, "ha mannheim"), ["Hays"]);
            assert_eq!(found(conn, "1e5"), ["4you 1e5 Zeitarbeit"]);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn the_very_name_comes_first() {
    each_database(|db| {
        with_agencies(db);
        db.read_now(|conn| -> Result<()> {
            assert_eq!(found(conn, "hays"), ["Hays", "Hays Nederland", "Haystack People"]);
            assert_eq!(search::agencies(conn, "hays", 1)?.len(), 1);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn what_leaves_the_index_is_not_found_any_more() {
    each_database(|db| {
        with_agencies(db);
        db.write_now(|conn| -> Result<()> {
            let [hit] = search::agencies(conn, "brunel", 9)?.try_into().unwrap();
            search::remove(conn, hit)?;
            assert_eq!(search::agencies(conn, "brunel", 9)?, []);
            let renamed = search::Document { names: vec!["Brunello".into()], ..Default::default() };
            search::put(conn, hit, &renamed)?;
            assert_eq!(search::agencies(conn, "brunello", 9)?, [hit]);
            assert_eq!(search::agencies(conn, "bremen", 9)?, []);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn a_search_costs_at_most_four_queries() {
    each_database(|db| {
        with_agencies(db);
        for typed in ["hays", "rnadstad deutschlnd muller personel brumel", "zzzzzzzz", "a b c d e f g h i j"]
        {
            let cost = db.read_now(|conn| -> Result<u64> {
                let before = db.queries();
                search::agencies(conn, typed, 100)?;
                Ok(db.queries() - before)
            });
            assert!(cost.unwrap() <= 4, "{typed}");
        }
    });
}

#[test]
fn nothing_that_is_typed_breaks_the_search() {
    let nasty = [
        "",
        " ",
        "\"",
        "'",
        "*",
        "NEAR(a b)",
        "a AND",
        "OR",
        "NOT x",
        "names:hays",
        "{names}: hays",
        "^hays",
        "a\0b",
        "hays'); DROP TABLE agencies; --",
        "\\",
        "a & | ! <-> b:*",
        "%_%",
        "((((",
        "\u{202e}syah",
        "🦄",
        "ß",
        "ﬁ",
        "𝓗𝓪𝔂𝓼",
        "人材紹介",
        "'hays':*A",
    ];
    each_database(|db| {
        with_agencies(db);
        for typed in nasty {
            db.read_now(|conn| search::agencies(conn, typed, 10))
                .unwrap_or_else(|e| panic!("{typed:?}: {e}"));
        }
        let long = "hays ".repeat(100_000);
        db.read_now(|conn| search::agencies(conn, &long, 10)).unwrap();
        let any_text = prop_oneof![".{0,200}", "[a-z0-9 \"'*():&|!<>^{}\\\\-]{0,60}"];
        let config = Config { cases: 300, failure_persistence: None, ..Config::default() };
        let found = TestRunner::new(config).run(&any_text, |typed| {
            let answer = db.read_now(|conn| search::agencies(conn, &typed, 10));
            prop_assert!(answer.is_ok(), "{typed:?}: {answer:?}");
            Ok(())
        });
        found.unwrap();
    });
}

#[test]
fn any_name_is_found_by_itself_and_with_a_letter_missing() {
    each_database(|db| {
        let names = "[A-ZÄÖÜ][a-zäöüßéèñç]{4,12}( [A-Z][a-zäöü]{3,10}){0,2}";
        let config = Config { cases: 40, failure_persistence: None, ..Config::default() };
        let found = TestRunner::new(config).run(&(names, 0..4usize), |(name, letter)| {
            db.write_now(|conn| -> Result<()> {
                let id = agency(&name).list(conn).id;
                assert!(search::agencies(conn, &name, 1_000)?.contains(&id), "{name}");
                let first = folding::tokens(&name).swap_remove(0);
                // Folding can make a word shorter than it was drawn.
                let letter = letter.min(first.len() - 1);
                let typo = format!("{}{}", &first[..letter], &first[letter + 1..]);
                // Without its letter a word may fold to a still shorter one.
                if first.len() > 5 && folding::fold(&typo) == typo {
                    assert!(search::agencies(conn, &typo, 1_000)?.contains(&id), "{name} by {typo}");
                }
                Ok(())
            })
            .unwrap();
            Ok(())
        });
        found.unwrap();
    });
}
