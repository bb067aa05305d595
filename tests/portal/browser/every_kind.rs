//! Every kind of case, one after the other, decided with a real keyboard.

use chrono::{Duration, NaiveTime};
use diesel::prelude::*;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::NewAgency;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::agencies::revision::{self, Standing, Words};
use echolot::domain::agencies::suggestion::{self, Sender};
use echolot::domain::case::CaseKind;
use echolot::domain::moderation::appeal;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::{ReviewContent, editing, follow_up as follow_ups};
use echolot::platform::clock;
use echolot::platform::db::schema::cases;
use echolot::platform::i18n::Locale;

use super::desk::{ENTER, SEND, TAB, monas_desk};
use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::moderation::open_log::last_decision;
use crate::moderation::team::{decided, max, open_cases, reject, settle};
use crate::responses::answer;
use crate::reviews::scene::{agency, follow_up, handed_in, person, published, read, told, write};
use crate::support::Portal;
use crate::support::browser::Browser;

const WORDS: &str = "Bitte beschreiben Sie nur, was Sie selbst erlebt haben.";

/// Twenty cases: four reviews, and two of everything else that a moderator decides.
fn twenty_cases(portal: &Portal) {
    let db = &portal.db;
    // From a full hour on, so that the order of the cases is the same at any time of the day.
    db.clock().stop();
    let past = read(db, |_| Ok(clock::now().time().signed_duration_since(NaiveTime::MIN)));
    db.clock().advance(Duration::days(1) - past);
    let nordlicht = nordlicht(db).id;
    let bob = represents(db, BOB, nordlicht, TeamRole::Owner);
    let max = max(db);
    let appealed = ["iris", "jan"].map(|name| {
        let author = person(db, &format!("{name}@example.org"));
        handed_in(db, &author, nordlicht, &told());
        settle(db, &max, open_cases(db)[0], &reject());
        (author, last_decision(db))
    });
    for (nth, (author, decision)) in appealed.iter().enumerate() {
        let writer = |what: &str| person(db, &format!("{what}{nth}@example.org"));
        let of = |what: &str| agency(db, &format!("{what}-{nth}"));
        let edited = ReviewContent { advice: "Fragen Sie früh nach.".into(), ..told() };
        let (editor, here) = (writer("editor"), of("edited"));
        let review = published(db, &editor, here, &told());
        write(db, |conn| editing::edit(conn, &editor, review, &edited));
        let (patient, there) = (writer("patient"), of("later"));
        let review = published(db, &patient, there, &told());
        write(db, |conn| follow_ups::add(conn, &patient, review, &follow_up(Moment::Day30, 4)));
        portal.advance(Duration::minutes(40));
        let review = published(db, &writer("flagged"), of("flagged"), &told());
        portal.visitor().post(&format!("/de/reviews/{review}/flags"), &[("reason", "insult")]).expect(303);
        let review = published(db, &writer("answered"), nordlicht, &told());
        answer(db, &bob, nordlicht, review, "");
        for name in ["new", "newer"] {
            handed_in(db, &writer(name), nordlicht, &told());
        }
        portal.advance(Duration::minutes(25));
        let new = NewAgency { name: format!("Blumen {nth}"), ..NewAgency::default() };
        let sender = Sender { address: None, locale: Locale::De };
        write(db, |conn| suggestion::suggest(conn, Actor::Visitor, &new, &sender));
        write(db, |conn| appeal::file(conn, author, *decision, "Im Text steht kein Name, nur eine Rolle."));
        let claim = [("way", "words"), ("explanation", "Ich leite das Büro; das Impressum nennt mich.")];
        let page = format!("/de/agencies/later-{nth}/claim");
        portal.signed_in(&writer("claimant")).post(&page, &claim).expect(303);
        let owner = represents(db, &format!("owner{nth}@example.org"), here, TeamRole::Owner);
        let standing = read(db, |conn| Standing::of(conn, here));
        let described = Some("Wir vermitteln im Norden.".to_owned());
        let words = Words { description: described, ..standing.public.clone() };
        let stamp = standing.stamp();
        write(db, |conn| revision::propose(conn, owner.actor(), here, Locale::De, &stamp, &words));
    }
    assert_eq!(open_cases(db).len(), 20);
}

/// The keys by which the open case gets this decision, as the page asks for it.
fn keys(browser: &Browser, key: &'static str) -> Vec<String> {
    let asks = |field: &str| browser.has(&format!("details[data-key={key}] {field}"));
    let subject =
        "return document.querySelector('[data-subject] .words p:not(.label)')?.textContent.trim() ?? ''";
    let passage = || browser.run(subject).as_str().unwrap().chars().take(15).collect::<String>();
    let mut keys = vec![key.chars().next().unwrap().to_string()];
    if key == "reject" {
        keys[0] = "x".to_owned();
    }
    if asks("select") {
        let passage = if key == "return" { passage() } else { String::new() };
        keys.extend(["Nennt", TAB, &passage, TAB, TAB].map(ToOwned::to_owned));
    }
    let last = if asks("textarea") { [WORDS, SEND].as_slice() } else { &[ENTER] };
    keys.extend(last.iter().map(ToString::to_string));
    keys
}

#[test]
fn twenty_cases_of_every_kind_are_decided_by_keyboard_alone() {
    monas_desk(|portal, browser, mona| {
        twenty_cases(portal);
        browser.goto("/de/moderation");
        for key in ["j", "j", "k"] {
            browser.press_on_focused(key);
        }
        browser.press_on_focused(ENTER);
        browser.wait_for("Fall übernehmen");
        browser.press("q");
        browser.wait_for("Wartende Fälle");
        browser.press("n");
        for nth in 0..20 {
            browser.wait_for("Entscheiden");
            let wanted = ["publish", "publish", "return", "reject"][nth % 4];
            let can = |key: &str| browser.has(&format!("details[data-key={key}]"));
            let key = [wanted, "reject", "publish"].into_iter().find(|key| can(key)).unwrap();
            let keys = keys(browser, key);
            browser.press(&keys[0]);
            for key in &keys[1..] {
                browser.press_on_focused(key);
            }
            browser.wait_for("Entschieden.");
            let done = decided(&portal.db).iter().filter(|(by, ..)| *by == mona.id.0).count();
            assert_eq!(done, nth + 1);
            if nth < 19 {
                browser.press("h");
            }
        }
        browser.wait_for("Nichts wartet");
        assert_eq!(open_cases(&portal.db), []);
        let kinds = read(&portal.db, |conn| {
            let decided = cases::table.filter(cases::state.eq("decided")).select(cases::kind).distinct();
            Ok(decided.load::<CaseKind>(conn)?)
        });
        let missing: Vec<_> = CaseKind::QUEUED.iter().filter(|kind| !kinds.contains(kind)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    });
}
