//! What people typed, made safe to store.

use echolot::platform::clean_text::{NotText, clean, length, single_line};
use proptest::prelude::*;

fn cleaned(typed: &str) -> String {
    clean(typed).unwrap()
}

#[test]
fn ordinary_text_stays_as_it_is() {
    let text =
        "Sehr geehrte Damen und Herren,\n\nam 3. Mai – nach 14 Tagen – kam „nichts“.\n  - eins\n  - zwei";
    assert_eq!(cleaned(text), text);
}

#[test]
fn lines_end_in_lf_and_have_no_trailing_spaces() {
    assert_eq!(cleaned("one  \r\ntwo\rthree\u{2028}four\u{85}five"), "one\ntwo\nthree\nfour\nfive");
    assert_eq!(cleaned("\n \n  text \n\n"), "text");
    assert_eq!(cleaned("a\u{a0}b\tc\u{3000}d"), "a b c d");
}

#[test]
fn more_than_two_blank_lines_become_two() {
    assert_eq!(cleaned("a\n\n\nb"), "a\n\n\nb");
    assert_eq!(cleaned("a\n\n \n\t\n\n\nb"), "a\n\n\nb");
}

#[test]
fn letters_are_composed() {
    assert_eq!(cleaned("Mu\u{308}ller"), "M\u{fc}ller");
}

#[test]
fn what_cannot_be_seen_goes() {
    assert_eq!(cleaned("Te\u{200B}x\u{AD}t\u{FEFF}\u{7}\u{1b}[0m\u{9f}"), "Text[0m");
    assert_eq!(cleaned("nice\u{202E}dab\u{202C}\u{2066}x\u{2069}\u{200F}"), "nicedabx");
    assert_eq!(cleaned("bl\u{200D}öd b\u{FE0F}löd b\u{E0101}löd bl\u{E0061}öd"), "blöd blöd blöd blöd");
    assert_eq!(cleaned("\u{3164}\u{115F}\u{FFFE}\u{2800}"), "");
}

#[test]
fn emoji_keep_what_holds_them_together() {
    let flag_of_england = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}";
    for emoji in ["👩🏽‍💻", "👨‍👩‍👧‍👦", "❤️", "🏳️‍🌈", "1️⃣", "ℹ️", "🇳🇱", "👩🏻‍❤️‍💋‍👨🏿", flag_of_england]
    {
        assert_eq!(cleaned(emoji), emoji);
        assert_eq!(length(emoji), 1, "{emoji}");
    }
    assert_eq!(cleaned("👩\u{200D}"), "👩");
    assert_eq!(cleaned("👩\u{200D} 👩"), "👩 👩");
}

#[test]
fn accents_cannot_be_piled_up() {
    let zalgo = format!("e{}", "\u{301}".repeat(200));
    assert_eq!(cleaned(&zalgo), format!("é{}", "\u{301}".repeat(4)));
    assert_eq!(cleaned("x\u{301}\u{301}\u{200D}\u{301}\u{301}\u{301}"), format!("x{}", "\u{301}".repeat(4)));
}

#[test]
fn binary_data_is_refused() {
    assert_eq!(clean("PNG\0\0"), Err(NotText));
    assert_eq!(single_line("\0"), Err(NotText));
    assert_eq!(NotText.to_string(), "this is binary data, not text");
}

#[test]
fn a_single_line_has_single_spaces() {
    assert_eq!(single_line(" Nord \r\n\t licht\u{2003}\u{200B} ").unwrap(), "Nord licht");
    assert_eq!(single_line(" \n ").unwrap(), "");
}

#[test]
fn length_is_counted_as_people_count() {
    assert_eq!(length("Größe"), 5);
    assert_eq!(length("Gro\u{308}ße"), 5);
    assert_eq!(length(""), 0);
}

#[test]
fn a_limit_cannot_be_passed_by_one_endless_character() {
    let chain = vec!["👩"; 1000].join("\u{200D}");
    assert!(length(&chain) > 100);
}

/// Characters that meddle with each other, more often than chance would bring them together.
fn meddlesome() -> impl Strategy<Value = String> {
    let characters = [
        "a",
        "e",
        "ü",
        "1",
        "ℹ",
        "❤",
        "👩",
        "🏽",
        "🇩",
        "\u{1F3F4}",
        "\u{E0067}",
        "\u{E007F}",
        "\u{200D}",
        "\u{200C}",
        "\u{200B}",
        "\u{FE0F}",
        "\u{301}",
        "\u{308}",
        "\u{323}",
        "\u{20E3}",
        "\u{212B}",
        "\u{1100}",
        "\u{1161}",
        "\u{600}",
        "\u{0915}",
        "\u{094D}",
        "\u{202E}",
        " ",
        "\n",
        "\r",
        "\t",
        "\u{A0}",
        "\u{2028}",
        "\u{AD}",
        "<",
        "\u{338}",
    ];
    prop::collection::vec(prop::sample::select(characters.to_vec()), 0..14).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn cleaning_twice_changes_nothing(text in prop_oneof![any::<String>(), meddlesome()]) {
        if let Ok(once) = clean(&text) {
            prop_assert_eq!(clean(&once).unwrap(), once);
        }
        if let Ok(once) = single_line(&text) {
            prop_assert_eq!(&single_line(&once).unwrap(), &once);
            prop_assert_eq!(clean(&once).unwrap(), once);
        }
    }

    #[test]
    fn clean_text_holds_no_controls_and_no_ragged_edges(text in prop_oneof![any::<String>(), meddlesome()]) {
        if let Ok(text) = clean(&text) {
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert!(!text.contains("\n\n\n\n") && !text.contains(" \n") && text.trim() == text);
            let unseen = text.contains(['\u{200B}', '\u{202E}', '\u{2066}', '\u{FEFF}', '\u{A0}']);
            prop_assert!(!unseen);
        }
    }

    #[test]
    fn only_nul_is_refused(text in any::<String>()) {
        prop_assert_eq!(clean(&text).is_err(), text.contains('\0'));
    }
}
