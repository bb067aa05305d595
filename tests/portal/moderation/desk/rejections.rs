//! Rejecting several cases together through the browser.

use echolot::domain::accounts::account::{Account, NewAccount};
use echolot::domain::actor::Actor;
use echolot::domain::case::CaseId;
use echolot::platform::i18n::Locale;
use echolot::platform::mail_address::MailAddress;

use super::{hold, signed_in, words};
use crate::moderation::team::{decided, find, max, mona, open_cases, publish, settle};
use crate::reviews::scene::{agency, handed_in, nordlicht, person, told, write};
use crate::support::{Answer, Portal, Visitor, each_portal};

const GERMAN: &str = "Der Text wirbt für einen Dienst und beschreibt keine Vermittlung.";
const DUTCH: &str = "De tekst maakt reclame en beschrijft geen bemiddeling.";

/// Three of a kind: two whose authors read German, one who reads Dutch.
fn wave(portal: &Portal) -> Vec<CaseId> {
    let nordlicht = nordlicht(&portal.db);
    for name in ["spam1", "spam2"] {
        handed_in(&portal.db, &person(&portal.db, &format!("{name}@example.org")), nordlicht, &told());
    }
    let address = MailAddress::parse("spam3@example.org").unwrap();
    let new = NewAccount { address: &address, password_hash: None, locale: Locale::Nl };
    let dutch = write(&portal.db, |conn| Account::create(conn, Actor::Visitor, new));
    handed_in(&portal.db, &dutch, nordlicht, &told());
    open_cases(&portal.db)
}

/// As the list says it: the case, and the revision it showed.
fn chosen(portal: &Portal, cases: &[CaseId]) -> Vec<String> {
    cases.iter().map(|case| format!("{case}:{}", find(&portal.db, *case).version)).collect()
}

fn ask(visitor: &mut Visitor, chosen: &[String]) -> Answer {
    let query: Vec<String> = chosen.iter().map(|one| format!("case={}", one.replace(':', "%3A"))).collect();
    visitor.get(&format!("/de/moderation/rejections/new?{}", query.join("&")))
}

fn send(visitor: &mut Visitor, chosen: &[String], german: &str) -> Answer {
    let mut fields: Vec<(&str, &str)> = chosen.iter().map(|one| ("case", one.as_str())).collect();
    fields.extend([("rule", "advertising"), ("explanation_de", german), ("explanation_nl", DUTCH)]);
    visitor.post("/de/moderation/rejections", &fields)
}

#[test]
fn a_wave_is_rejected_together_and_each_author_told_in_their_language() {
    each_portal(|portal| {
        let cases = wave(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        let boxes = mona.get("/de/moderation").expect(200);
        assert_eq!(boxes.all(".queue [type=checkbox]").len(), 3);
        let chosen = chosen(portal, &cases);
        let form = ask(&mut mona, &chosen).expect(200);
        form.assert_says("Erklärung auf Deutsch, für 2 Fälle");
        form.assert_says("Erklärung auf Niederländisch, für einen Fall");
        let report = send(&mut mona, &chosen, GERMAN).expect(200);
        report.assert_says("3 Fälle abgelehnt");
        send(&mut mona, &chosen, GERMAN).expect(200).assert_says("3 Fälle abgelehnt");
        assert_eq!(decided(&portal.db).len(), 3);
        portal.work();
        for (to, explanation) in [("spam1", GERMAN), ("spam2", GERMAN), ("spam3", DUTCH)] {
            let mail = portal.mails.next_to(&format!("{to}@example.org"));
            assert!(mail.text.contains(explanation), "{}", mail.text);
        }
    });
}

#[test]
fn what_does_not_work_is_reported_and_the_rest_is_done() {
    each_portal(|portal| {
        let (mona, max) = (mona(&portal.db), max(&portal.db));
        wave(portal);
        let own = person(&portal.db, "mona+private@echolot.example");
        handed_in(&portal.db, &own, agency(&portal.db, "kontor"), &told());
        let cases = open_cases(&portal.db);
        let seen = chosen(portal, &cases);
        let (mut monas, mut maxs) = (signed_in(portal, &mona), signed_in(portal, &max));
        hold(&mut maxs, cases[0]);
        settle(&portal.db, &max, cases[1], &publish());
        let form = ask(&mut monas, &seen).expect(200);
        assert_eq!(form.all("form [name=case]").len(), 1);
        for reason in ["rejection-left-own", "rejection-left-decided"] {
            form.assert_says(&words(portal, Locale::De, reason));
        }
        let report = send(&mut monas, &seen, GERMAN).expect(200);
        report.assert_says("Ein Fall abgelehnt");
        report.assert_says("3 Fälle nicht abgelehnt");
        report.assert_says("max hat diesen Fall gerade.");
        assert_eq!(decided(&portal.db).len(), 2);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_list_that_is_behind_rejects_nothing_that_changed() {
    each_portal(|portal| {
        let cases = wave(portal);
        let seen = chosen(portal, &cases[..2]);
        let (mut mona, mut max) = (signed_in(portal, &mona(&portal.db)), signed_in(portal, &max(&portal.db)));
        hold(&mut max, cases[0]);
        max.post(&format!("{}/lease-end", super::page_of(cases[0])), &[]).expect(303);
        let form = ask(&mut mona, &seen).expect(200);
        assert_eq!(form.attribute("form [name=case]", "value"), Some(seen[0].clone()));
        let report = send(&mut mona, &seen, GERMAN).expect(200);
        report.assert_says(&words(portal, Locale::De, "rejection-left-changed"));
        assert_eq!(decided(&portal.db).len(), 1);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn rule_and_explanations_are_asked_for_before_anything_happens() {
    each_portal(|portal| {
        let cases = wave(portal);
        let chosen = chosen(portal, &cases);
        let mut mona = signed_in(portal, &mona(&portal.db));
        let page = send(&mut mona, &chosen, "Nein.").expect(422);
        assert_eq!(page.all("#explanation_de"), ["Nein."]);
        assert_eq!(page.all("#explanation_nl"), [DUTCH]);
        assert_eq!(page.all(".field .error").len(), 1);
        let fields: Vec<(&str, &str)> = chosen.iter().map(|one| ("case", one.as_str())).collect();
        let page = mona.post("/de/moderation/rejections", &fields).expect(422);
        assert_eq!(page.all(".field .error").len(), 3);
        assert!(decided(&portal.db).is_empty());
        assert!(cases.iter().all(|case| find(&portal.db, *case).holder().is_none()));
    });
}

#[test]
fn nothing_and_nonsense_choose_nothing() {
    each_portal(|portal| {
        let mut mona = signed_in(portal, &mona(&portal.db));
        for query in ["", "?case=", "?case=%00&case=zzz:1", "?case=0123456789abc:1", "?rule=x&case[]=1"] {
            let path = format!("/de/moderation/rejections/new{query}");
            let answer = mona.get(&path).expect(303);
            mona.follow(&answer).assert_says(&words(portal, Locale::De, "flash-nothing-chosen"));
        }
        mona.post("/de/moderation/rejections", &[("case", "0123456789abc:1")]).expect(303);
        mona.post("/de/moderation/rejections", &[]).expect(303);
    });
}
