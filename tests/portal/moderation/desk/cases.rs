//! The page of a case.

use echolot::domain::accounts::account::{Account, NewAccount};
use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::NewAgency;
use echolot::domain::agencies::profile::{Location, Profile};
use echolot::domain::agencies::suggestion::{self, Sender};
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::facts::{CameBack, Facts};
use echolot::domain::reviews::{ReviewContent, editing, follow_up as follow_ups};
use echolot::platform::i18n::Locale;
use echolot::platform::mail_address::MailAddress;

use super::{a_case, hold, page_of, signed_in, words};
use crate::moderation::team::{give_back, max, mona, settle, the_case};
use crate::reviews::scene::{alice, follow_up, handed_in, nordlicht, published, told, told_by_client, write};
use crate::support::{Portal, Visitor, each_portal};

/// The page in every language: all of it is translated.
fn in_every_language(portal: &Portal, visitor: &mut Visitor) {
    let page = page_of(the_case(&portal.db));
    for locale in Locale::ALL {
        let path = page.replacen("/de/", &format!("/{locale}/"), 1);
        let answer = visitor.get(&path).expect(200);
        assert!(!answer.body.contains('⟦'), "{locale}: {}", answer.text());
        assert_eq!(answer.attribute("html", "lang").as_deref(), Some(locale.code()));
        answer.assert_says(&words(portal, *locale, "desk-reminder"));
    }
}

#[test]
fn it_shows_the_text_its_facts_and_nothing_of_its_author() {
    each_portal(|portal| {
        let mut mona = signed_in(portal, &mona(&portal.db));
        handed_in(&portal.db, &alice(&portal.db), nordlicht(&portal.db), &told_by_client());
        let page = mona.get(&page_of(the_case(&portal.db))).expect(200);
        for words in [told().title, told().went_well, told().went_wrong, told().advice, "Buchhalterin".into()]
        {
            page.assert_says(&words);
        }
        assert!(!page.body.contains("alice"), "{}", page.body);
        in_every_language(portal, &mut mona);
        hold(&mut mona, the_case(&portal.db));
        in_every_language(portal, &mut mona);
    });
}

#[test]
fn an_answer_without_a_number_of_days_is_no_riddle() {
    each_portal(|portal| {
        let facts = Facts {
            came_back: Some(CameBack::BareRejection),
            days: None,
            still_waiting: false,
            ..told().facts
        };
        handed_in(&portal.db, &alice(&portal.db), nordlicht(&portal.db), &ReviewContent { facts, ..told() });
        let mut mona = signed_in(portal, &mona(&portal.db));
        let page = mona.get(&page_of(the_case(&portal.db))).expect(200);
        page.assert_says(&words(portal, Locale::De, "came-back-bare-rejection"));
        assert!(!page.text().contains("nach  Tag") && !page.text().contains("nach Tagen"), "{}", page.text());
    });
}

#[test]
fn passages_that_stand_out_are_marked() {
    each_portal(|portal| {
        let naming = ReviewContent { advice: "Fragen Sie Frau Petersen: 040 555 0134.".into(), ..told() };
        handed_in(&portal.db, &alice(&portal.db), nordlicht(&portal.db), &naming);
        let mut mona = signed_in(portal, &mona(&portal.db));
        let marks = mona.get(&page_of(the_case(&portal.db))).expect(200).all("[data-subject] mark");
        assert!(marks.iter().any(|mark| mark.contains("Petersen")), "{marks:?}");
        assert!(marks.iter().any(|mark| mark.contains("0134")), "{marks:?}");
        in_every_language(portal, &mut mona);
    });
}

#[test]
fn hostile_text_is_shown_as_text() {
    each_portal(|portal| {
        let hostile =
            "<script>alert(1)</script> \u{202e}verkehrt \"quoted\" <img src=x onerror=alert(1)> &amp;";
        let content =
            ReviewContent { title: "<b>Titel</b> & mehr".into(), went_wrong: hostile.into(), ..told() };
        handed_in(&portal.db, &alice(&portal.db), nordlicht(&portal.db), &content);
        let mut mona = signed_in(portal, &mona(&portal.db));
        let page = mona.get(&page_of(the_case(&portal.db))).expect(200);
        assert_eq!(page.all("h1"), ["<b>Titel</b> & mehr"]);
        assert!(page.text().contains("<script>alert(1)</script>"));
        assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"));
    });
}

#[test]
fn an_edit_stands_beside_what_is_public() {
    each_portal(|portal| {
        let alice = alice(&portal.db);
        let review = published(&portal.db, &alice, nordlicht(&portal.db), &told());
        let edited = ReviewContent { advice: "Schreiben Sie ab, statt zu schweigen.".into(), ..told() };
        write(&portal.db, |conn| editing::edit(conn, &alice, review, &edited));
        let mut mona = signed_in(portal, &mona(&portal.db));
        let page = mona.get(&page_of(the_case(&portal.db))).expect(200);
        assert!(page.all("[data-subject]")[0].contains(&edited.advice));
        assert!(page.all("[aria-labelledby=beside]")[0].contains(&told().advice));
        in_every_language(portal, &mut mona);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_mended_text_stands_beside_the_returned_one() {
    each_portal(|portal| {
        let (alice, max) = (alice(&portal.db), max(&portal.db));
        let review = handed_in(&portal.db, &alice, nordlicht(&portal.db), &told());
        settle(&portal.db, &max, the_case(&portal.db), &give_back());
        let mended =
            ReviewContent { went_wrong: "Danach kam trotz mehrerer Anrufe nichts.".into(), ..told() };
        write(&portal.db, |conn| editing::edit(conn, &alice, review, &mended));
        let mut mona = signed_in(portal, &mona(&portal.db));
        let page = mona.get(&page_of(the_case(&portal.db))).expect(200);
        page.assert_says(&give_back().explanation);
        page.assert_says("max");
        assert!(page.all("[aria-labelledby=beside]")[0].contains("trotz vier Anrufen"));
        in_every_language(portal, &mut mona);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_follow_up_stands_beside_its_review() {
    each_portal(|portal| {
        let alice = alice(&portal.db);
        let review = published(&portal.db, &alice, nordlicht(&portal.db), &told());
        write(&portal.db, |conn| follow_ups::add(conn, &alice, review, &follow_up(Moment::Day30, 4)));
        let mut mona = signed_in(portal, &mona(&portal.db));
        let page = mona.get(&page_of(the_case(&portal.db))).expect(200);
        assert!(page.all("[data-subject]")[0].contains(&follow_up(Moment::Day30, 4).body));
        assert!(page.all("[aria-labelledby=beside]")[0].contains(&told().went_wrong));
        in_every_language(portal, &mut mona);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_suggestion_shows_what_is_known_and_what_is_like_it() {
    each_portal(|portal| {
        let new = NewAgency {
            name: "Müller & Söhne".to_owned(),
            country: Some("DE".to_owned()),
            website: Some("https://mueller.example".to_owned()),
            profile: Profile::new(vec![Location::new("Köln", Some("DE"))], Vec::new(), Vec::new()),
            ..NewAgency::default()
        };
        // The same name in another city, with another address: perhaps the same firm, perhaps not.
        let like = NewAgency {
            name: "Müller & Söhne GmbH".to_owned(),
            website: Some("https://mueller-soehne.example".to_owned()),
            profile: Profile::new(vec![Location::new("Berlin", Some("DE"))], Vec::new(), Vec::new()),
            ..new.clone()
        };
        write(&portal.db, |conn| echolot::domain::agencies::listing::list(conn, Actor::Operator, &like));
        let sender = Sender { address: None, locale: Locale::Nl };
        write(&portal.db, |conn| suggestion::suggest(conn, Actor::Visitor, &new, &sender));
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, the_case(&portal.db));
        let page = mona.get(&page_of(the_case(&portal.db))).expect(200);
        for words in ["Müller & Söhne GmbH", "Köln", "Deutschland", "https://mueller.example"] {
            page.assert_says(words);
        }
        in_every_language(portal, &mut mona);
    });
}

#[test]
fn of_ones_own_case_only_that_it_waits_can_be_read() {
    each_portal(|portal| {
        let mona = mona(&portal.db);
        handed_in(&portal.db, &mona, nordlicht(&portal.db), &told());
        let case = the_case(&portal.db);
        let mut mona = signed_in(portal, &mona);
        let page = mona.get(&page_of(case)).expect(200);
        page.assert_says(&words(portal, Locale::De, "case-barred-own"));
        assert!(page.attribute("form[action$='/lease'], form[action$='/decision']", "action").is_none());
        assert!(!page.text().contains(&told().went_wrong) && page.all("mark").is_empty());
        mona.post(&format!("{}/lease", page_of(case)), &[]).expect(404);
    });
}

#[test]
fn the_explanation_is_asked_for_in_the_authors_language() {
    each_portal(|portal| {
        let address = MailAddress::parse("anneke@example.org").unwrap();
        let new = NewAccount { address: &address, password_hash: None, locale: Locale::Nl };
        let anneke = write(&portal.db, |conn| Account::create(conn, Actor::Visitor, new));
        handed_in(&portal.db, &anneke, nordlicht(&portal.db), &told());
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, the_case(&portal.db));
        let page = mona.get(&page_of(the_case(&portal.db))).expect(200);
        assert_eq!(page.attribute("#return-explanation", "lang").as_deref(), Some("nl"));
        page.assert_says("Niederländisch");
    });
}

#[test]
fn every_key_has_something_to_do() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        let free = mona.get(&page_of(case)).expect(200);
        for key in ["next", "hold", "keys"] {
            assert_eq!(free.all(&format!("[data-key={key}]")).len(), 1, "{key}");
        }
        hold(&mut mona, case);
        let held = mona.get(&page_of(case)).expect(200);
        for key in ["next", "hold", "publish", "return", "reject", "keys"] {
            assert_eq!(held.all(&format!("[data-key={key}]")).len(), 1, "{key}");
        }
    });
}
