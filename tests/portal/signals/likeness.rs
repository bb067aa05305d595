//! How alike two texts are, and that eighty numbers tell it.

use echolot::domain::traces::minhash::{BANDS, FEWEST_RUNS, Runs};
use proptest::prelude::*;

const TEXT: &str = "Nach dem zweiten Gespräch kam trotz vier Anrufen nichts mehr zurück. Die Vorbereitung war gut, \
    die Unterlagen waren vollständig, und doch hat niemand gesagt, woran es am Ende lag. Schade um die Zeit.";

#[test]
fn spelling_case_and_signs_make_no_difference() {
    let other = TEXT.to_uppercase().replace('Ä', "AE").replace(", ", " -- ").replace('.', "!!!");
    assert!(Runs::of(TEXT).jaccard(&Runs::of(&other)) > 0.999);
    assert_eq!(Runs::of(TEXT).fingerprint().bands(), Runs::of(&other).fingerprint().bands());
}

#[test]
fn one_word_changed_is_alike_and_another_text_is_not() {
    let runs = Runs::of(TEXT);
    let one = Runs::of(&TEXT.replace("vier Anrufen", "drei Mails"));
    let shared =
        runs.fingerprint().bands().iter().zip(one.fingerprint().bands()).filter(|(a, b)| **a == *b).count();
    assert!(runs.jaccard(&one) > 0.8 && shared > 0, "{} {shared} of {BANDS}", runs.jaccard(&one));
    let other =
        Runs::of("De recruiter belde precies op tijd, legde alles uit en hield woord tot de laatste dag.");
    assert!(runs.jaccard(&other) < 0.15);
}

#[test]
fn nothing_has_nothing_in_common_and_little_is_not_compared() {
    assert_eq!(Runs::of("").jaccard(&Runs::of("")), 0.0);
    assert!(Runs::of("").is_empty() && Runs::of("Alles gut, gerne wieder.").len() < FEWEST_RUNS);
    assert_eq!(Runs::of(TEXT).jaccard(&Runs::of(TEXT)), 1.0);
}

/// These are stored: a program that makes others finds nothing of what was written before.
#[test]
fn the_bands_of_a_text_never_change() {
    let bands = Runs::of("Eine Absage ist besser als keine, sagte man uns.").fingerprint().bands();
    assert_eq!(bands[..2], [1931328804085644173, -8257969369914089254]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_estimate_is_near_the_truth(
        words in prop::collection::vec("[a-z]{3,9}", 30..80),
        changed in prop::collection::vec((0_usize..80, "[a-z]{3,9}"), 0..60),
    ) {
        let mut other = words.clone();
        for (place, word) in changed {
            let place = place % other.len();
            other[place] = word;
        }
        let (one, other) = (Runs::of(&words.join(" ")), Runs::of(&other.join(" ")));
        let (truth, guess) = (one.jaccard(&other), one.fingerprint().estimate(&other.fingerprint()));
        // Five standard deviations of eighty throws.
        let spread = 5.0 * (truth * (1.0 - truth) / 80.0).sqrt();
        prop_assert!((truth - guess).abs() <= spread.max(0.05), "{truth} guessed as {guess}");
    }

    #[test]
    fn any_text_has_runs(text in "\\PC{0,300}") {
        let runs = Runs::of(&text);
        let whole = if runs.is_empty() { 0.0 } else { 1.0 };
        prop_assert_eq!(runs.jaccard(&runs), whole);
        prop_assert_eq!(runs.fingerprint(), Runs::of(&text).fingerprint());
    }
}
