//! Who finds the desk.

use super::{a_case, page_of, signed_in};
use crate::moderation::team::mona;
use crate::reviews::scene::charlie;
use crate::support::each_portal;

#[test]
fn visitors_are_asked_to_sign_in_and_come_back() {
    each_portal(|portal| {
        let page = page_of(a_case(portal));
        let mut visitor = portal.visitor();
        for path in ["/de/moderation".to_owned(), "/de/moderation/next".to_owned(), page.clone()] {
            let answer = visitor.get(&path).expect(303);
            assert!(answer.location().starts_with("/de/sign-in?return_to=%2Fde%2Fmoderation"), "{path}");
        }
        for form in ["lease", "lease-end", "decision", "handover", "notes"] {
            let answer = visitor.post(&format!("{page}/{form}"), &[]).expect(303);
            assert!(answer.location().ends_with(&page.replace('/', "%2F")), "{}", answer.location());
        }
    });
}

#[test]
fn members_find_nothing_there() {
    each_portal(|portal| {
        let page = page_of(a_case(portal));
        let mut charlie = signed_in(portal, &charlie(&portal.db));
        for path in ["/de/moderation", "/de/moderation/next", "/de/moderation/figures", &page] {
            charlie.get(path).expect(404);
        }
        charlie.get("/de/moderation/rejections/new").expect(404);
        for path in ["/de/moderation/next", "/de/moderation/rejections"] {
            charlie.post(path, &[]).expect(404);
        }
        for form in ["lease", "lease-end", "decision", "handover", "notes"] {
            charlie.post(&format!("{page}/{form}"), &[("outcome", "publish")]).expect(404);
        }
    });
}

#[test]
fn a_case_that_does_not_exist_is_not_found() {
    each_portal(|portal| {
        let mut mona = signed_in(portal, &mona(&portal.db));
        for id in ["0123456789abc", "0123456789ab", "zzzzzzzzzzzzz", "-1", "%00", "..%2f"] {
            let page = format!("/de/moderation/cases/{id}");
            mona.get(&page).expect(404);
            for form in ["lease", "lease-end", "decision", "handover", "notes"] {
                mona.post(&format!("{page}/{form}"), &[("revision", "1"), ("outcome", "publish")])
                    .expect(404);
            }
        }
    });
}
