//! What stands in a text. Whatever somebody types, the look at it ends.

use echolot::domain::signals::text::{About, Reviewer, in_text};
use echolot::domain::signals::unmasking::words;
use echolot::domain::signals::{Signal, insults, language};
use echolot::platform::i18n::Locale;
use proptest::prelude::*;

fn about(language: Locale) -> About {
    About {
        agency_names: vec!["Nordlicht Personal".into(), "Klaus Nordlicht GmbH".into(), "Bad Martin".into()],
        language,
        reviewer: None,
    }
}

fn found(text: &str, language: Locale) -> Vec<(Signal, Vec<String>)> {
    in_text(text, &about(language)).into_iter().map(|s| (s.signal, s.seen.passages)).collect()
}

fn insulted(text: &str, language: Locale) -> Vec<&str> {
    insults::find(text, language).into_iter().map(|range| &text[range]).collect()
}

#[test]
fn persons_and_ways_to_reach_them_are_seen_in_three_languages() {
    for (text, language, signal, passage) in [
        ("Frau Dr. Petersen hat nie geantwortet.", Locale::De, Signal::PersonName, "Frau Dr. Petersen"),
        ("Dhr. van den Berg belde nooit terug.", Locale::Nl, Signal::PersonName, "Dhr. van den Berg"),
        ("Mrs Thompson never called me back.", Locale::En, Signal::PersonName, "Mrs Thompson"),
        ("Edeltraut Brinkmann war unfreundlich.", Locale::De, Signal::PersonName, "Edeltraut Brinkmann"),
        ("Rufen Sie an: 040 1234567", Locale::De, Signal::PhoneNumber, "040 1234567"),
        ("Mail an kontakt@firma.de genügt.", Locale::De, Signal::MailAddress, "kontakt@firma.de"),
        ("Het kantoor zit op Kerkstraat 12.", Locale::Nl, Signal::PostalAddress, "Kerkstraat 12"),
        ("See www.example.com/jobs for more.", Locale::En, Signal::WebAddress, "www.example.com/jobs"),
    ] {
        let all = found(text, language);
        let expected = (signal, vec![passage.to_owned()]);
        assert!(all.contains(&expected), "{text}: {all:?}");
    }
}

#[test]
fn the_agencys_own_names_and_towns_are_nobodys() {
    for text in ["Klaus Nordlicht ist die Firma.", "Nordlicht Personal in Bad Martin antwortet."] {
        assert_eq!(found(text, Locale::De), [], "{text}");
    }
}

#[test]
fn insults_are_seen_as_whole_words_however_they_are_masked() {
    for text in [
        "So ein Arschloch!",
        "So ein A r s c h l o c h!",
        "So ein A.r.s.c.h.l.o.c.h!",
        "So ein 4rschl0ch!",
        "So ein ARSCHLOOOOCH!",
        "So ein Arrrschloch!",
        "So ein Arsch\u{200B}lo\u{AD}ch!",
        "So ein Ar$chloch!",
        "So ein Arschl*ch!",
        "So ein Arsch*loch!",
        "So ein Àrschlóch!",
    ] {
        assert_eq!(insulted(text, Locale::De).len(), 1, "{text}: {:?}", words(text));
        assert!(text.contains(insulted(text, Locale::De)[0]));
    }
    assert_eq!(insulted("Lauter Betrüger und Lügner", Locale::De), ["Betrüger", "Lügner"]);
    assert_eq!(insulted("Wat een klootzak, die oplichters", Locale::Nl), ["klootzak", "oplichters"]);
    assert_eq!(insulted("These scumbags are a piece of shit", Locale::En), ["scumbags", "piece of shit"]);
    assert_eq!(insulted("Diese Luegner und Betrueger, ihr Hurensoehne", Locale::De).len(), 3);
    assert_eq!(insulted("Wat een hoeren", Locale::Nl), ["hoeren"]);
    assert_eq!(insulted("F U C K this", Locale::Nl), ["F U C K"]);
}

#[test]
fn harmless_words_are_no_insults() {
    for (text, language) in [
        ("Das Gespräch war gut, die Klasse der Unterlagen auch. z. B. a. d. S. ging es schnell.", Locale::De),
        ("Mitarbeiter*innen und Kandidat*innen wurden gut behandelt!", Locale::De),
        ("Wij horen niets meer, de poep op de stoep blijft liggen.", Locale::Nl),
        ("Het was mijn beurt, Anita viel in een gat en de pot was leeg.", Locale::Nl),
        ("This sucks a bit, but the assessment and the analysis were classy.", Locale::En),
        ("Die dicken Dickens-Bände kosteten 5000€ bei B2B und 1a Ware.", Locale::De),
    ] {
        assert!(insulted(text, language).is_empty(), "{text}: {:?}", insulted(text, language));
    }
}

#[test]
fn a_language_that_nobody_here_reads_is_seen_and_ours_are_not() {
    let french = "L'agence ne m'a jamais rappelé après le deuxième entretien, malgré plusieurs messages, \
                  et personne ne m'a expliqué pourquoi la décision a été prise sans moi.";
    let russian = "Агентство так и не перезвонило после второго собеседования.";
    assert_eq!(language::unsupported(french), Some("Français"));
    assert_eq!(language::unsupported(russian), Some("Русский"));
    for ours in [
        "Nach dem zweiten Gespräch kam trotz mehrerer Nachfragen nichts mehr zurück, schade um die Zeit.",
        "Na het tweede gesprek kwam er ondanks meerdere berichten niets meer terug, zonde van de tijd.",
        "After the second interview nothing came back in spite of several messages, a waste of time.",
        "Bonjour!",
        "",
    ] {
        assert_eq!(language::unsupported(ours), None, "{ours}");
    }
}

#[test]
fn threats_are_seen_in_any_text_and_pressure_only_in_answers() {
    for (text, language) in [
        ("Ich werde euch alle umbringen.", Locale::De),
        ("Ich weiß, wo du wohnst.", Locale::De),
        ("Iemand moet ze allemaal neerschieten.", Locale::Nl),
        ("I will kill you all.", Locale::En),
    ] {
        assert_eq!(found(text, language)[0].0, Signal::Threat, "{text}");
    }
    let pressure = "Wir behalten uns rechtliche Schritte vor und werden unsere Anwälte einschalten.";
    assert_eq!(found(pressure, Locale::De), []);
    let answer = about(Locale::De).answering(Reviewer::default());
    let all: Vec<Signal> = in_text(pressure, &answer).into_iter().map(|s| s.signal).collect();
    assert_eq!(all, [Signal::Threat]);
}

#[test]
fn an_answer_that_gives_the_reviewer_away_or_buys_them_off_is_seen() {
    let reviewer =
        Reviewer { mail_name: "alice.brandner".into(), position: Some("Leiterin Controlling".into()) };
    let seen = |text: &str, language| -> Vec<(Signal, Vec<String>)> {
        let all = in_text(text, &about(language).answering(reviewer.clone()));
        all.into_iter().map(|s| (s.signal, s.seen.passages)).collect()
    };
    let named = seen("Sehr geehrte Frau Brandner, danke für den Hinweis.", Locale::De);
    assert!(named.contains(&(Signal::ReviewerIdentified, vec!["Brandner".to_owned()])), "{named:?}");
    let placed = seen("Für die Stelle Leiterin Controlling gab es viele Bewerbungen.", Locale::De);
    assert_eq!(placed, [(Signal::ReviewerIdentified, vec!["Leiterin Controlling".to_owned()])]);
    for (text, language) in [
        ("Wir schenken Ihnen einen Gutschein, wenn Sie die Bewertung löschen.", Locale::De),
        ("Als u de beoordeling verwijdert, krijgt u een cadeaubon van ons.", Locale::Nl),
        ("We will refund you if you remove your review.", Locale::En),
    ] {
        assert_eq!(seen(text, language)[0].0, Signal::WithdrawalOffer, "{text}");
    }
    assert_eq!(seen("Wir haben den Ablauf geändert, danke für die Bewertung.", Locale::De), []);
}

#[test]
fn what_stands_in_a_text_ten_times_is_named_once() {
    let text = "Frau Petersen rief an. ".repeat(10);
    let all = in_text(&text, &about(Locale::De));
    assert_eq!((all[0].seen.count, all[0].seen.passages.len()), (1, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_text_can_be_looked_at(text in "\\PC{0,200}", language in 0_usize..3) {
        let about = about(Locale::ALL[language]).answering(Reviewer {
            mail_name: text.chars().take(9).collect(), position: Some(text.clone()),
        });
        for sighting in in_text(&text, &about) {
            prop_assert!(sighting.seen.passages.iter().all(|passage| text.contains(passage.as_str())));
        }
    }

    #[test]
    fn odd_letters_and_signs_can_be_looked_at(
        text in "[aA4@sS$!1|*.\u{200B}\u{301}ßéİﬁ\u{1F600} \n-]{0,60}",
    ) {
        for range in insults::find(&text, Locale::De) {
            prop_assert!(text.get(range).is_some());
        }
    }

    #[test]
    fn masking_hides_nothing(
        word in prop::sample::select(vec!["arschloch", "betrüger", "klootzak", "scumbags", "vollidiot"]),
        how in prop::collection::vec(0_usize..5, 9),
    ) {
        let masked: String = word.chars().zip(how.iter().cycle()).map(|(letter, how)| match (how, letter) {
            (1, _) => letter.to_uppercase().collect(),
            (2, _) => format!("{letter}\u{200B}"),
            (3, 'o') => "0".to_owned(),
            (3, 'a') => "4".to_owned(),
            (3, 'i') => "1".to_owned(),
            (3, 'e') => "3".to_owned(),
            (3, 's') => "$".to_owned(),
            (4, _) => format!("{letter}{letter}{letter}{letter}"),
            _ => letter.to_string(),
        }).collect();
        // Letters that were double before cannot be told from stretched ones when another letter is stretched.
        prop_assume!(!(word.contains("oo") || word.contains("ll")) || !how.contains(&4));
        let text = format!("Das war {masked}, ja.");
        let language = if word == "klootzak" { Locale::Nl } else { Locale::De };
        prop_assert_eq!(insults::find(&text, language).len(), 1, "{}", text);
    }
}
