//! What a moderator sees of signals: with the case, in three languages, and in the queue as the risk.

use echolot::domain::reviews::engagement::{Moment, Outcome};
use echolot::domain::reviews::facts::{CameBack, Facts};
use echolot::domain::reviews::{ReviewContent, editing, follow_up as follow_ups};
use echolot::domain::signals::Signal;
use echolot::platform::i18n::Locale;

use super::case;
use crate::moderation::desk::{page_of, signed_in, words};
use crate::moderation::team::{mona, open_cases, the_case};
use crate::reviews::scene::{
    alice, follow_up, handed_in, nordlicht, person, publish_latest, published, told, write,
};
use crate::support::each_portal;

/// Breaks about everything that can be broken in words.
fn remarkable() -> ReviewContent {
    ReviewContent {
        title: "Frau Petersen meldet sich nie".into(),
        went_wrong: "Diese Betrüger! Ich rief 040 1234567 an und schrieb an petersen@firma.de, nichts."
            .into(),
        facts: Facts {
            came_back: Some(CameBack::BareRejection),
            days: Some(30),
            still_waiting: false,
            ..told().facts
        },
        outcome: Outcome::NeverTold,
        ..told()
    }
}

#[test]
fn until_the_text_was_looked_at_the_page_says_so_and_afterwards_why() {
    each_portal(|portal| {
        let mut mona = signed_in(portal, &mona(&portal.db));
        handed_in(&portal.db, &alice(&portal.db), nordlicht(&portal.db), &remarkable());
        let id = the_case(&portal.db);
        let page = mona.get(&page_of(id)).expect(200);
        assert_eq!(page.all("[data-being-read]").len(), 1);
        page.assert_says(&words(portal, Locale::De, "case-signals-being-read"));
        portal.work();
        let page = mona.get(&page_of(id)).expect(200);
        assert_eq!(page.all("[data-being-read]").len(), 0);
        let risk = case(&portal.db, id).risk;
        assert_eq!(risk, 30 + 30 + 40 + 40 + 15);
        page.assert_says(&format!("Risiko: {risk} Punkte"));
        for (signal, saw) in [
            ("person-name", "Frau Petersen"),
            ("insult", "Betrüger"),
            ("phone-number", "040 1234567"),
            ("mail-address", "petersen@firma.de"),
            ("contradiction", "Nie etwas gehört, aber es kam eine Antwort"),
        ] {
            let shown = &page.all(&format!("[data-signal={signal}]"))[0];
            assert!(shown.contains(saw), "{shown}");
            assert!(shown.contains(&words(portal, Locale::De, &format!("signal-why-{signal}"))), "{shown}");
        }
        assert!(page.all("[data-signal=young-account]")[0].contains("zählt nicht"));
        for locale in Locale::ALL {
            let page = mona.get(&page_of(id).replacen("/de/", &format!("/{locale}/"), 1)).expect(200);
            assert!(!page.body.contains('⟦'), "{locale}: {}", page.text());
        }
        let queue = mona.get("/de/moderation").expect(200);
        assert!(queue.all("table.queue td").iter().any(|cell| cell.ends_with(&risk.to_string())));
    });
}

#[test]
fn edits_and_follow_ups_are_looked_at_too() {
    each_portal(|portal| {
        let db = &portal.db;
        let mut mona = signed_in(portal, &mona(db));
        let alice = alice(db);
        let review = published(db, &alice, nordlicht(db), &told());
        write(db, |conn| editing::edit(conn, &alice, review, &remarkable()));
        let mut added = follow_up(Moment::Day30, 4);
        added.body = "Frau Petersen ist eine Betrügerin.".into();
        write(db, |conn| follow_ups::add(conn, &alice, review, &added));
        portal.work();
        let open = open_cases(db);
        assert_eq!(open.len(), 2);
        for id in open {
            let page = mona.get(&page_of(id)).expect(200);
            assert!(page.all("[data-signal=person-name]")[0].contains("Frau Petersen"));
        }
        portal.mails.read_all();
    });
}

#[test]
fn a_copy_is_shown_with_the_text_it_copies() {
    each_portal(|portal| {
        let db = &portal.db;
        let mut mona = signed_in(portal, &mona(db));
        let here = nordlicht(db);
        let review = handed_in(db, &alice(db), here, &told());
        publish_latest(db, review);
        let copy = ReviewContent { title: "Zwei Gespräche, danach Stille".into(), ..told() };
        handed_in(db, &person(db, "zoe@example.org"), here, &copy);
        portal.work();
        let page = mona.get(&page_of(the_case(db))).expect(200);
        let shown = &page.all("[data-signal=near-duplicate]")[0];
        assert!(shown.contains(&told().went_wrong) && shown.contains('%'), "{shown}");
        let link = page.attribute("[data-signal=near-duplicate] a", "href").unwrap();
        assert_eq!(link, format!("/de/reviews/{review}"));
        assert!(!page.body.contains("alice") && !page.body.contains("zoe"));
        portal.mails.read_all();
    });
}

#[test]
fn every_signal_has_its_words_in_every_language() {
    each_portal(|portal| {
        let catalog = portal.app.templates.catalog();
        for signal in Signal::ALL {
            let key = signal.code().replace('_', "-");
            for prefix in ["signal", "signal-saw", "signal-why"] {
                for locale in Locale::ALL {
                    assert!(catalog.has(*locale, &format!("{prefix}-{key}")), "{locale} {prefix}-{key}");
                }
            }
        }
    });
}
