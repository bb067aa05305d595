//! Taking a case and letting go of it.

use echolot::platform::i18n::Locale;

use super::{a_case, hold, page_of, signed_in, words};
use crate::moderation::team::{a_lease_later, give_back, max, mona};
use crate::reviews::scene::told;
use crate::support::each_portal;

#[test]
fn two_moderators_at_once_one_gets_it() {
    each_portal(|portal| {
        let case = a_case(portal);
        let (mut mona, mut max) = (signed_in(portal, &mona(&portal.db)), signed_in(portal, &max(&portal.db)));
        hold(&mut mona, case);
        let answer = max.post(&format!("{}/lease", page_of(case)), &[]).expect(303);
        let page = max.follow(&answer);
        page.assert_says(&words(portal, Locale::De, "flash-case-taken"));
        page.assert_says("mona arbeitet gerade daran");
        assert!(page.attribute("form[action$='/decision']", "action").is_none());
        assert!(mona.get(&page_of(case)).attribute("form[action$='/decision']", "action").is_some());
    });
}

#[test]
fn an_expired_lease_can_be_taken_over() {
    each_portal(|portal| {
        let case = a_case(portal);
        let (mut mona, mut max) = (signed_in(portal, &mona(&portal.db)), signed_in(portal, &max(&portal.db)));
        hold(&mut mona, case);
        a_lease_later(&portal.db);
        hold(&mut max, case);
        mona.get(&page_of(case)).expect(200).assert_says("max arbeitet gerade daran");
    });
}

#[test]
fn whoever_lets_go_is_back_at_the_queue() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        hold(&mut mona, case);
        for _ in 0..2 {
            let answer = mona.post(&format!("{}/lease-end", page_of(case)), &[]).expect(303);
            assert_eq!(answer.location(), "/de/moderation");
        }
        hold(&mut signed_in(portal, &max(&portal.db)), case);
    });
}

#[test]
fn what_was_typed_comes_along_when_a_case_is_taken_again() {
    each_portal(|portal| {
        let case = a_case(portal);
        let mut mona = signed_in(portal, &mona(&portal.db));
        let typed = give_back();
        let fields = [
            ("outcome", typed.outcome.as_str()),
            ("rule", &typed.rule),
            ("passages", &typed.passages),
            ("explanation", &typed.explanation),
        ];
        let page = mona.post(&format!("{}/lease", page_of(case)), &fields).expect(200);
        assert_eq!(page.all("#return-explanation"), [typed.explanation]);
        assert_eq!(page.all("#return-passages"), [typed.passages]);
        assert!(page.attribute("#return-rule option[value=names_person]", "selected").is_some());
        page.assert_says(&told().title);
    });
}

#[test]
fn a_decided_case_cannot_be_taken() {
    each_portal(|portal| {
        let case = a_case(portal);
        let (mona, max) = (mona(&portal.db), max(&portal.db));
        crate::moderation::team::settle(&portal.db, &max, case, &give_back());
        let mut mona = signed_in(portal, &mona);
        let answer = mona.post(&format!("{}/lease", page_of(case)), &[]).expect(303);
        let page = mona.follow(&answer);
        page.assert_says(&words(portal, Locale::De, "flash-case-stale"));
        page.assert_says(&words(portal, Locale::De, "case-barred-decided"));
        portal.work();
        portal.mails.read_all();
    });
}
