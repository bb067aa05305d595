//! Decisions through the browser: what the moderator sends, and what the author reads.

use echolot::domain::accounts::account::{Account, NewAccount};
use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::NewAgency;
use echolot::domain::agencies::suggestion::{self, Sender};
use echolot::domain::moderation::Typed;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::{ReviewContent, ReviewState, editing, follow_up as follow_ups};
use echolot::platform::i18n::Locale;
use echolot::platform::mail_address::MailAddress;

use super::{a_case, decide, hold, page_of, send, signed_in, words};
use crate::moderation::team::{
    a_lease_later, decided, find, give_back, max, mona, publish, reject, settle, the_case,
};
use crate::reviews::scene::{alice, follow_up, handed_in, nordlicht, published, state, told, write};
use crate::support::{Portal, each_portal};

fn author(portal: &Portal, address: &str, locale: Locale) -> Account {
    let address = MailAddress::parse(address).unwrap();
    let new = NewAccount { address: &address, password_hash: None, locale };
    write(&portal.db, |conn| Account::create(conn, Actor::Visitor, new))
}

#[test]
fn after_a_decision_comes_the_next_case() {
    each_portal(|portal| {
        let first = a_case(portal);
        let carla = author(portal, "carla@example.org", Locale::De);
        handed_in(&portal.db, &carla, crate::reviews::scene::agency(&portal.db, "kontor"), &told());
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, first);
        let answer = decide(portal, &mut mona, first, &publish()).expect(303);
        let answer = mona.follow(&answer).expect(303);
        let second = the_case(&portal.db);
        assert_eq!(answer.location(), page_of(second));
        mona.follow(&answer).expect(200).assert_says(&words(portal, Locale::De, "flash-case-decided"));
        portal.work();
        assert!(portal.mails.next_to("alice@example.org").text.contains("Nordlicht Personal"));
    });
}

#[test]
fn after_the_last_decision_comes_the_empty_queue() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, case);
        let answer = decide(portal, &mut mona, case, &publish()).expect(303);
        let answer = mona.follow(&answer).expect(303);
        let page = mona.follow(&answer).expect(200);
        page.assert_says(&words(portal, Locale::De, "flash-case-decided"));
        page.assert_says(&words(portal, Locale::De, "queue-empty"));
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_returned_review_is_mended_handed_in_again_and_published() {
    each_portal(|portal| {
        let alice = author(portal, "alice@example.org", Locale::De);
        let review = handed_in(&portal.db, &alice, nordlicht(&portal.db), &told());
        let mut mona = signed_in(portal, &mona(&portal.db));
        let case = the_case(&portal.db);
        hold(&mut mona, case);
        decide(portal, &mut mona, case, &give_back()).expect(303);
        portal.work();
        let returned = portal.mails.next_to("alice@example.org");
        for words in [told().title, give_back().explanation, give_back().passages] {
            assert!(returned.text.contains(&words), "{words:?} is not in {}", returned.text);
        }
        assert!(returned.text.contains(&format!("/de/account/reviews/{review}")), "{}", returned.text);
        let mended =
            ReviewContent { went_wrong: "Danach kam trotz mehrerer Anrufe nichts.".into(), ..told() };
        write(&portal.db, |conn| editing::edit(conn, &alice, review, &mended));
        let case = the_case(&portal.db);
        hold(&mut mona, case);
        decide(portal, &mut mona, case, &publish()).expect(303);
        assert_eq!(state(&portal.db, review), ReviewState::Published);
        portal.work();
        assert!(portal.mails.next_to("alice@example.org").text.contains(&format!("/de/reviews/{review}")));
    });
}

#[test]
fn authors_read_every_decision_in_their_language() {
    each_portal(|portal| {
        let (nordlicht, mona) = (nordlicht(&portal.db), mona(&portal.db));
        for locale in [Locale::De, Locale::Nl, Locale::En] {
            for typed in [publish(), give_back(), reject()] {
                let address = format!("{}-{locale}@example.org", typed.outcome);
                handed_in(&portal.db, &author(portal, &address, locale), nordlicht, &told());
                settle(&portal.db, &mona, the_case(&portal.db), &typed);
                portal.work();
                let mail = portal.mails.next_to(&address);
                assert!(mail.text.contains(&words(portal, locale, "mail-greeting")), "{}", mail.text);
                assert!(mail.text.contains(&told().title), "{}", mail.text);
                for part in [&mail.subject, &mail.text, &mail.html] {
                    assert!(!part.contains('⟦') && !part.contains("&quot;"), "{part}");
                }
                if typed.outcome != "publish" {
                    let rule = words(portal, locale, "rule-names-person");
                    assert!(mail.text.contains(&rule) && mail.html.contains(&rule), "{}", mail.text);
                    assert!(mail.html.contains(&typed.explanation), "{}", mail.html);
                }
            }
        }
    });
}

#[test]
fn edits_follow_ups_and_suggestions_are_told_as_what_they_are() {
    each_portal(|portal| {
        let (alice, mona) = (alice(&portal.db), mona(&portal.db));
        let review = published(&portal.db, &alice, nordlicht(&portal.db), &told());
        portal.work();
        portal.mails.read_all();
        let edited = ReviewContent { title: "Zwei Gespräche, noch immer Stille".into(), ..told() };
        write(&portal.db, |conn| editing::edit(conn, &alice, review, &edited));
        settle(&portal.db, &mona, the_case(&portal.db), &publish());
        write(&portal.db, |conn| follow_ups::add(conn, &alice, review, &follow_up(Moment::Day30, 4)));
        let passage = Typed { passages: "fragte jemand".into(), ..give_back() };
        settle(&portal.db, &mona, the_case(&portal.db), &passage);
        let new = NewAgency { name: "Blumen Schmidt".into(), ..NewAgency::default() };
        let sender = Sender { address: None, locale: Locale::De };
        write(&portal.db, |conn| suggestion::suggest(conn, alice.actor(), &new, &sender));
        let decline = Typed {
            outcome: "decline".into(),
            explanation: "Das ist keine Personalvermittlung.".into(),
            ..Typed::default()
        };
        settle(&portal.db, &mona, the_case(&portal.db), &decline);
        portal.work();
        let read = || portal.mails.next_to("alice@example.org").text;
        assert!(read().contains("neue Fassung"));
        assert!(read().contains("fragte jemand"));
        let declined = read();
        assert!(declined.contains("Blumen Schmidt") && declined.contains(&decline.explanation), "{declined}");
    });
}

#[test]
fn an_incomplete_decision_comes_back_with_everything_that_was_typed() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, case);
        let typed = Typed {
            rule: "insult".into(),
            passages: "Steht <b>nirgends</b>\nim Text".into(),
            explanation: "zu kurz &".into(),
            ..give_back()
        };
        let page = decide(portal, &mut mona, case, &typed).expect(422);
        page.assert_says(&words(portal, Locale::De, "invalid-passages"));
        page.assert_says(&words(portal, Locale::De, "invalid-explanation-needed"));
        assert!(page.attribute("#return-rule option[value=insult]", "selected").is_some());
        assert_eq!(page.all("#return-explanation"), ["zu kurz &"]);
        assert_eq!(page.all("#return-passages"), ["Steht <b>nirgends</b> im Text"]);
        assert!(page.attribute("details[data-key=return]", "open").is_some());
        assert!(page.attribute("details[data-key=publish]", "open").is_none());
        assert_eq!(page.attribute("#return-explanation", "aria-invalid").as_deref(), Some("true"));
        assert_eq!(decided(&portal.db), []);
    });
}

#[test]
fn every_wrong_field_is_told_in_every_language() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, case);
        let revision = find(&portal.db, case).version.to_string();
        let long = "ä".repeat(3000);
        let many = ["Gespräch", "Anrufen", "nichts", "mehr", "Nach", "dem"].join("\n");
        for locale in Locale::ALL {
            for (passages, explanation) in [("", ""), ("kein Wort davon", &*long), (&*many, "\0\u{1}")] {
                let fields = [
                    ("revision", revision.as_str()),
                    ("outcome", "return"),
                    ("rule", "names_person"),
                    ("passages", passages),
                    ("explanation", explanation),
                ];
                let path = format!("/{locale}/moderation/cases/{case}/decision");
                let page = mona.post(&path, &fields).expect(422);
                assert!(!page.body.contains('⟦'), "{}", page.text());
            }
        }
    });
}

#[test]
fn a_stale_page_is_a_clear_conflict_and_loses_nothing() {
    each_portal(|portal| {
        let case = a_case(portal);
        let (mut mona, mut max) = (signed_in(portal, &mona(&portal.db)), signed_in(portal, &max(&portal.db)));
        hold(&mut mona, case);
        let revision = find(&portal.db, case).version;
        a_lease_later(&portal.db);
        hold(&mut max, case);
        let page = send(&mut mona, case, revision, &give_back()).expect(409);
        page.assert_says(&words(portal, Locale::De, "conflict-held-by-another"));
        page.assert_says(&give_back().explanation);
        decide(portal, &mut max, case, &publish()).expect(303);
        let page = send(&mut mona, case, revision, &give_back()).expect(409);
        page.assert_says(&words(portal, Locale::De, "conflict-case-moved-on"));
        page.assert_says(&give_back().explanation);
        assert_eq!(decided(&portal.db).len(), 1);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_lease_that_ran_out_is_renewed_with_what_was_typed() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, case);
        a_lease_later(&portal.db);
        let page = decide(portal, &mut mona, case, &give_back()).expect(409);
        page.assert_says(&words(portal, Locale::De, "conflict-case-moved-on"));
        let form = "form[action$='/lease']";
        let carried = page.attribute(&format!("{form} input[name=explanation]"), "value");
        assert_eq!(carried, Some(give_back().explanation));
        assert_eq!(decided(&portal.db), []);
    });
}

#[test]
fn the_same_decision_sent_twice_is_answered_alike() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, case);
        let revision = find(&portal.db, case).version;
        for _ in 0..2 {
            let answer = send(&mut mona, case, revision, &give_back()).expect(303);
            assert_eq!(answer.location(), format!("/de/moderation/next?after={case}"));
        }
        send(&mut mona, case, revision, &reject()).expect(409);
        assert_eq!(decided(&portal.db).len(), 1);
        portal.work();
        portal.mails.next_to("alice@example.org");
    });
}

#[test]
fn ones_own_case_cannot_be_decided() {
    each_portal(|portal| {
        let mona = mona(&portal.db);
        let review = handed_in(&portal.db, &mona, nordlicht(&portal.db), &told());
        let mut mona = signed_in(portal, &mona);
        decide(portal, &mut mona, the_case(&portal.db), &publish()).expect(404);
        assert_eq!(state(&portal.db, review), ReviewState::Pending);
    });
}

#[test]
fn nonsense_decides_nothing() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, case);
        let path = format!("{}/decision", page_of(case));
        for revision in ["", "x", "-1", "99999999999999999999"] {
            mona.post(&path, &[("revision", revision), ("outcome", "publish")]).expect(409);
        }
        for outcome in ["", "Publish", "list", "decline", "\u{202e}publish", "publish\0"] {
            decide(portal, &mut mona, case, &Typed { outcome: outcome.into(), ..publish() }).expect(422);
        }
        mona.post_raw(&path, "application/x-www-form-urlencoded", b"\xff\xfe%zz=&&=").expect(409);
        assert_eq!(decided(&portal.db), []);
    });
}
