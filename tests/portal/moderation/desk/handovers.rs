//! Handing a case over through the browser.

use echolot::platform::db::types::encode_id;
use echolot::platform::i18n::Locale;

use super::{a_case, hold, page_of, signed_in, words};
use crate::moderation::team::{find, max, mona};
use crate::reviews::scene::charlie;
use crate::support::{Answer, Portal, Visitor, each_portal};

fn give(portal: &Portal, visitor: &mut Visitor, case: echolot::domain::case::CaseId, to: &str) -> Answer {
    let revision = find(&portal.db, case).version.to_string();
    visitor.post(&format!("{}/handover", page_of(case)), &[("revision", &revision), ("colleague", to)])
}

#[test]
fn the_case_lies_on_the_colleagues_desk() {
    each_portal(|portal| {
        let case = a_case(portal);
        let (mona, max) = (mona(&portal.db), max(&portal.db));
        let (mut monas, mut maxs) = (signed_in(portal, &mona), signed_in(portal, &max));
        hold(&mut monas, case);
        let names = monas.get(&page_of(case)).expect(200).all("#colleague option");
        assert_eq!(names.last().map(String::as_str), Some("max"));
        let given = give(portal, &mut monas, case, &encode_id(max.id.0)).expect(303);
        assert_eq!(given.location(), "/de/moderation");
        monas.follow(&given).assert_says(&words(portal, Locale::De, "flash-case-handed-over"));
        let desk = maxs.get("/de/moderation?holder=me").expect(200);
        desk.assert_says("einer Ihnen übergeben");
        assert_eq!(desk.all(".queue th a"), ["Zwei Gespräche, dann Stille"]);
        let page = maxs.get(&page_of(case)).expect(200);
        page.assert_says("übergeben von mona");
        assert!(page.attribute("form[action$='/decision']", "action").is_some());
        let with_max = monas.get(&format!("/de/moderation?holder={}", encode_id(max.id.0))).expect(200);
        assert_eq!(with_max.all(".queue th a").len(), 1);
    });
}

#[test]
fn strangers_oneself_and_nonsense_are_refused_at_the_field() {
    each_portal(|portal| {
        let case = a_case(portal);
        let (mona, charlie) = (mona(&portal.db), charlie(&portal.db));
        max(&portal.db);
        let mut monas = signed_in(portal, &mona);
        let strangers =
            [encode_id(mona.id.0), encode_id(charlie.id.0), encode_id(1), "max".into(), "".into()];
        for to in strangers {
            let page = give(portal, &mut monas, case, &to).expect(422);
            assert_eq!(page.all("#colleague-error"), [words(portal, Locale::De, "invalid-colleague")]);
            assert!(page.attribute("details[data-key=handover]", "open").is_some());
        }
        assert!(find(&portal.db, case).holder().is_none());
    });
}

#[test]
fn a_page_that_is_behind_changes_nothing() {
    each_portal(|portal| {
        let case = a_case(portal);
        let (mona, max) = (mona(&portal.db), max(&portal.db));
        let (mut monas, mut maxs) = (signed_in(portal, &mona), signed_in(portal, &max));
        let path = format!("{}/handover", page_of(case));
        let to = encode_id(max.id.0);
        for revision in ["0", "", "99", "-1", "x"] {
            let stale = monas.post(&path, &[("revision", revision), ("colleague", &to)]).expect(303);
            monas.follow(&stale).assert_says(&words(portal, Locale::De, "flash-case-stale"));
        }
        hold(&mut maxs, case);
        let taken = give(portal, &mut monas, case, &to).expect(303);
        // Max has it, but nobody gave it to him.
        monas.follow(&taken).assert_says(&words(portal, Locale::De, "flash-case-taken"));
        assert!(find(&portal.db, case).handed_by.is_none());
    });
}
