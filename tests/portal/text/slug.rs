//! Names as they stand in a URL.

use echolot::platform::slug::{MAX_LENGTH, slug};
use proptest::prelude::*;

#[test]
fn german_letters_are_written_as_germans_write_them() {
    assert_eq!(slug("Müller & Größe", "agency"), "mueller-groesse");
    assert_eq!(slug("MU\u{308}LLER", "agency"), "mueller");
    assert_eq!(slug("Ärzte-Vermittlung Öst", "agency"), "aerzte-vermittlung-oest");
}

#[test]
fn other_letters_become_their_nearest_ascii() {
    assert_eq!(slug("Carrière Financiële Łódź", "agency"), "carriere-financiele-lodz");
    assert_eq!(slug("O’Neill's People 2.0", "agency"), "oneills-people-2-0");
}

#[test]
fn a_name_without_letters_gets_the_fallback() {
    assert_eq!(slug("", "agency"), "agency");
    assert_eq!(slug(" ?! … ", "agency"), "agency");
}

#[test]
fn a_long_name_is_cut_between_two_words() {
    let name = "Internationale Gesellschaft ".repeat(5);
    let cut = slug(&name, "agency");
    assert_eq!(cut, "internationale-gesellschaft-internationale-gesellschaft-internationale");
    assert_eq!(slug(&"x".repeat(500), "agency"), "x".repeat(MAX_LENGTH));
    let exact = format!("{} {}", "a".repeat(39), "b".repeat(40));
    assert_eq!(slug(&exact, "agency").len(), MAX_LENGTH);
}

proptest! {
    #[test]
    fn a_slug_is_always_fit_for_a_url(name in any::<String>()) {
        let made = slug(&name, "agency");
        prop_assert!(!made.is_empty() && made.len() <= MAX_LENGTH);
        prop_assert!(made.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-')));
        prop_assert!(!made.starts_with('-') && !made.ends_with('-') && !made.contains("--"));
        prop_assert_eq!(slug(&made, "other"), made);
    }

    #[test]
    fn a_slug_is_the_same_however_the_umlaut_was_typed(name in "[a-zäöüÄÖÜß .]{0,60}") {
        use unicode_normalization::UnicodeNormalization;
        prop_assert_eq!(slug(&name.nfd().collect::<String>(), "x"), slug(&name, "x"));
    }
}
