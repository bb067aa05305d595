//! The one form in which spellings of a name meet.

use echolot::platform::folding::{begins_with_one_typo, fold, fold_name, one_typo, tokens};
use proptest::prelude::*;

#[test]
fn all_spellings_of_an_umlaut_meet_in_one_form() {
    for spelling in ["Müller", "Mueller", "Muller", "MÜLLER", "mu\u{308}ller", "MUELLER"] {
        assert_eq!(fold(spelling), "muller", "{spelling}");
    }
    for spelling in ["Größe", "Groesse", "GRÖSSE", "Grosse", "GRÖẞE"] {
        assert_eq!(fold(spelling), "grosse", "{spelling}");
    }
    assert_eq!(fold("Kötter Süd"), fold("KOETTER SUED"));
}

#[test]
fn accents_and_foreign_letters_become_plain_ones() {
    assert_eq!(fold("Financiële Detachering"), "financiele detachering");
    assert_eq!(fold("PŘEDVÝBĚR.CZ"), "predvyber cz");
    assert_eq!(fold("Ærø Œuvre"), fold("Aeroe Oeuvre"));
}

#[test]
fn punctuation_becomes_single_spaces_and_apostrophes_vanish() {
    assert_eq!(fold("  K&K — Swift (Recruitment)! "), "k k swift recruitment");
    assert_eq!(fold("O'Neill’s"), "oneills");
    assert_eq!(fold("?!"), "");
    assert_eq!(tokens("Hays, plc."), ["hays", "plc"]);
    assert!(tokens(" - ").is_empty());
}

#[test]
fn legal_forms_say_nothing_about_who_is_meant() {
    let forms = [
        "GmbH",
        "gGmbH",
        "mbH",
        "AG",
        "KG",
        "GmbH & Co. KG",
        "GmbH & Co KG",
        "G.m.b.H.",
        "UG",
        "UG (haftungsbeschränkt)",
        "e.K.",
        "e. K.",
        "SE",
        "SE & Co. KGaA",
        "SE & Co",
        "OHG",
        "GbR",
        "B.V.",
        "BV",
        "B V",
        "N.V.",
        "V.O.F.",
        "VOF",
        "Ltd",
        "Ltd.",
        "Limited",
        "LLP",
        "L.L.P.",
        "PLC",
        "Inc",
        "Inc.",
        "S.A.",
        "SA",
        "SARL",
        "S.à r.l.",
        "SRL",
        "S.r.l.",
        "BVBA",
        "s.r.o.",
        "spol. s r.o.",
        "a.s.",
        "Sp. z o.o.",
        "& Co",
        "and Co.",
        "DAC",
        "LLC",
        "CLG",
    ];
    for form in forms {
        assert_eq!(fold_name(&format!("Nordlicht Personal {form}")), "nordlicht personal", "{form}");
        assert_eq!(
            fold_name(&format!("NORDLICHT PERSONAL, {}", form.to_uppercase())),
            "nordlicht personal",
            "{form}"
        );
    }
}

#[test]
fn unmistakable_forms_are_dropped_in_the_middle_too() {
    assert_eq!(fold_name("Nordlicht GmbH & Co. KG Hamburg"), "nordlicht hamburg");
    assert_eq!(fold_name("Zeitkraft Gesellschaft für Personal mbH"), "zeitkraft gesellschaft fur personal");
    assert_eq!(fold_name("Uitzendbureau De Boei B.V. Rotterdam"), "uitzendbureau de boi rotterdam");
}

#[test]
fn what_looks_like_a_form_but_is_the_brand_stays() {
    assert_eq!(fold_name("AG Recruitment & Management Ltd"), "ag recruitment management");
    assert_eq!(fold_name("Esprit Spa Recruitment"), "esprit spa recruitment");
    assert_eq!(fold_name("C.S.A. Personnel"), "c s a personnel");
    assert_eq!(fold_name("Limited"), "limited");
    assert_eq!(fold_name("GmbH & Co. KG"), "gmbh co kg");
    assert_eq!(fold_name("B.V."), "b v");
    assert_eq!(fold_name(""), "");
}

#[test]
fn one_typing_error_is_one_letter_more_less_other_or_swapped() {
    for (a, b) in
        [("hays", "hays"), ("hays", "hay"), ("hays", "hayys"), ("hays", "hags"), ("hays", "hasy"), ("a", "")]
    {
        assert!(one_typo(a, b) && one_typo(b, a), "{a} {b}");
    }
    for (a, b) in [("hays", "ha"), ("hays", "ahsy"), ("hays", "syah"), ("", "ab"), ("randstad", "ranstda")] {
        assert!(!one_typo(a, b) && !one_typo(b, a), "{a} {b}");
    }
}

#[test]
fn a_half_typed_word_may_hold_one_error() {
    for typed in ["rand", "ramd", "rnad", "rad", "raand", "randstad", "randstadt"] {
        assert!(begins_with_one_typo(typed, "randstad"), "{typed}");
    }
    for typed in ["dnar", "nrda", "stad", "randstadtx"] {
        assert!(!begins_with_one_typo(typed, "randstad"), "{typed}");
    }
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(&fold(&once), &once);
        let name = fold_name(&text);
        prop_assert_eq!(&fold_name(&name), &name);
    }

    #[test]
    fn folding_names_made_of_forms_twice_changes_nothing(
        words in prop::collection::vec(prop::sample::select(vec![
            "b", "v", "s", "r", "o", "a", "e", "k", "gmbh", "co", "&", "and", "kg", "se", "ltd", "Hays", "n.v.",
        ]), 0..9)
    ) {
        let once = fold_name(&words.join(" "));
        prop_assert_eq!(&fold_name(&once), &once);
    }

    #[test]
    fn folded_text_is_plain(text in any::<String>()) {
        let folded = fold(&text);
        prop_assert!(folded.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | ' ')));
        prop_assert!(!folded.contains("  ") && folded.trim() == folded);
    }

    #[test]
    fn the_spelling_of_umlauts_does_not_matter(text in "[a-zäöüß ÄÖÜ&-]{0,30}") {
        let spelled = text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
        let spelled = spelled.replace('Ä', "AE").replace('Ö', "Oe").replace('Ü', "UE");
        let plain = text.replace(['ä', 'Ä'], "a").replace(['ö', 'Ö'], "o").replace(['ü', 'Ü'], "u").replace('ß', "ss");
        prop_assert_eq!(fold(&spelled), fold(&text));
        prop_assert_eq!(fold(&plain), fold(&text));
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        prop_assert_eq!(fold_name(&spelled), fold_name(&text));
    }

    #[test]
    fn typing_errors_are_counted_like_the_textbook_does(a in "[abc]{0,6}", b in "[abc]{0,6}") {
        prop_assert_eq!(one_typo(&a, &b), strsim::osa_distance(&a, &b) <= 1);
        prop_assert_eq!(one_typo(&a, &b), one_typo(&b, &a));
    }

    #[test]
    fn a_typing_error_in_the_beginning_is_forgiven(a in "[abc]{0,5}", b in "[abc]{0,6}") {
        let beginnings = (0..=b.len()).map(|end| &b[..end]);
        let expected = beginnings.into_iter().any(|beginning| strsim::osa_distance(&a, beginning) <= 1);
        prop_assert_eq!(begins_with_one_typo(&a, &b), expected);
    }

    #[test]
    fn any_two_words_can_be_compared(a in any::<String>(), b in any::<String>()) {
        prop_assert_eq!(one_typo(&a, &b), one_typo(&b, &a));
        begins_with_one_typo(&a, &b);
    }
}
