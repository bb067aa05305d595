//! Private notes through the browser.

use echolot::platform::i18n::Locale;

use super::{a_case, page_of, signed_in, words};
use crate::moderation::team::{max, mona, publish, settle, the_case};
use crate::reviews::scene::{handed_in, nordlicht, person, told};
use crate::support::each_portal;

#[test]
fn a_note_is_read_by_the_team_and_by_nobody_else() {
    each_portal(|portal| {
        let case = a_case(portal);
        let (mona, max) = (mona(&portal.db), max(&portal.db));
        let mut monas = signed_in(portal, &mona);
        let path = format!("{}/notes", page_of(case));
        for _ in 0..2 {
            let kept = monas.post(&path, &[("note", "Ein <b>Zinnober</b>.")]).expect(303);
            assert_eq!(kept.location(), format!("{}#notes", page_of(case)));
        }
        let page = signed_in(portal, &max).get(&page_of(case)).expect(200);
        assert_eq!(page.all(".note").len(), 1);
        page.assert_says("Ein <b>Zinnober</b>.");
        settle(&portal.db, &max, case, &publish());
        portal.work();
        assert!(!portal.mails.next_to("alice@example.org").text.contains("Zinnober"));
        let mut visitor = portal.visitor();
        assert!(!visitor.get("/de/agencies/nordlicht").expect(200).body.contains("Zinnober"));
        let alice = portal.account("alice@example.org");
        let mut alices = signed_in(portal, &alice);
        let own = alices.get("/de/account/reviews").expect(200);
        let page = own.attribute("main a[href*='/account/reviews/']", "href").unwrap();
        assert!(!alices.get(&page).expect(200).body.contains("Zinnober"));
    });
}

#[test]
fn what_was_typed_stays_with_what_is_wrong() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        let path = format!("{}/notes", page_of(case));
        let long = "x".repeat(2001);
        let page = mona.post(&path, &[("note", &long)]).expect(422);
        assert_eq!(page.all("#note-error"), [words(portal, Locale::De, "invalid-note-long")]);
        assert_eq!(page.all("#note"), [long]);
        mona.post(&path, &[]).expect(422).assert_says(&words(portal, Locale::De, "invalid-note-empty"));
    });
}

#[test]
fn on_ones_own_text_there_is_nothing_to_read_or_write() {
    each_portal(|portal| {
        let (mona, max) = (mona(&portal.db), max(&portal.db));
        let private = person(&portal.db, "mona+private@echolot.example");
        handed_in(&portal.db, &private, nordlicht(&portal.db), &told());
        let page = page_of(the_case(&portal.db));
        signed_in(portal, &max).post(&format!("{page}/notes"), &[("note", "Über Mona.")]).expect(303);
        let mut monas = signed_in(portal, &mona);
        let seen = monas.get(&page).expect(200);
        assert!(!seen.body.contains("Über Mona") && seen.all("#notes").is_empty());
        monas.post(&format!("{page}/notes"), &[("note", "Ich auch.")]).expect(404);
        monas.post(&format!("{page}/handover"), &[("revision", "1")]).expect(404);
    });
}
