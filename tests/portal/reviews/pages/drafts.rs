//! Drafts are kept.

use chrono::Duration;

use super::super::scene::{agency, nordlicht, told};
use super::{begin, fields, post, signed_in};
use crate::support::each_portal;

#[test]
fn reading_the_first_step_leaves_no_cookie_and_can_be_cached() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let page = visitor.get("/en/agencies/nordlicht/reviews/new").expect(200);
        assert!(visitor.cookies.is_empty());
        assert!(page.header("cache-control").unwrap().starts_with("public"));
        visitor.get("/en/agencies/nowhere/reviews/new").expect(404);
        let begun =
            visitor.post("/en/agencies/nordlicht/review-drafts", &[("kind", "candidate")]).expect(303);
        assert!(visitor.cookies.contains_key("draft"));
        let page = visitor.get("/en/agencies/nordlicht/reviews/new").expect(200);
        assert_eq!(page.header("cache-control"), Some("private, no-store"));
        assert!(
            !page.all(&format!("a[href='{}']", begun.location())).is_empty(),
            "it leads back to the draft"
        );
    });
}

#[test]
fn the_first_step_needs_an_answer() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        for kind in ["", "agency", "<script>"] {
            let page = visitor.post("/en/agencies/nordlicht/review-drafts", &[("kind", kind)]).expect(422);
            assert!(!page.all(".notice.bad a[href='#kind']").is_empty());
        }
        assert!(visitor.cookies.is_empty());
    });
}

#[test]
fn a_saved_draft_shows_what_was_typed_however_unfinished() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht");
        let saved = visitor.post(&draft, &[("title", "Zwei Ge"), ("then", "save")]).expect(303);
        let page = visitor.follow(&saved).expect(200);
        page.assert_says("Your draft is saved");
        assert_eq!(page.attribute("#title", "value").as_deref(), Some("Zwei Ge"));
    });
}

#[test]
fn another_kind_of_reviewer_goes_on_with_the_same_draft() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht");
        post(&mut visitor, &draft, &fields(&told()), &[("then", "save")]).expect(303);
        let again =
            visitor.post("/en/agencies/nordlicht/review-drafts", &[("kind", "freelancer")]).expect(303);
        assert_eq!(again.location(), format!("{draft}/edit"));
        let page = visitor.follow(&again).expect(200);
        assert_eq!(page.attribute("#title", "value"), Some(told().title));
        page.assert_says("Freelancer or interim");
    });
}

#[test]
fn a_draft_survives_signing_in() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        super::super::scene::alice(&portal.db);
        let mut visitor = portal.visitor();
        let draft = begin(&mut visitor, "nordlicht");
        let to_sign_in = post(&mut visitor, &draft, &fields(&told()), &[("then", "sign_in")]).expect(303);
        assert!(to_sign_in.location().starts_with("/en/sign-in?return_to="));
        visitor.follow(&to_sign_in).expect(200);
        visitor.post("/en/sign-in-links", &[("email", "alice@example.org")]).expect(200);
        let link = super::link_to(portal, "alice@example.org");
        visitor.post(&link, &[]).expect(303);
        visitor.get("/en/account/reviews").expect(200).assert_says("Nordlicht Personal");
        let page = visitor.get(&format!("{draft}/edit")).expect(200);
        assert_eq!(page.attribute("#title", "value"), Some(told().title));
        assert!(page.all("#email").is_empty(), "no mail step for somebody who is signed in");
        post(&mut visitor, &draft, &fields(&told()), &[]).expect(303);
    });
}

#[test]
fn a_draft_expires_and_may_be_thrown_away() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        agency(&portal.db, "suedwind");
        let mut visitor = portal.visitor();
        let (first, second) = (begin(&mut visitor, "nordlicht"), begin(&mut visitor, "suedwind"));
        visitor.post(&format!("{first}/deletion"), &[]).expect(303);
        visitor.get(&format!("{first}/edit")).expect(404);
        visitor.get(&format!("{second}/edit")).expect(200);
        portal.advance(Duration::days(31));
        visitor.get(&format!("{second}/edit")).expect(404);
    });
}

#[test]
fn a_change_of_language_after_a_refused_form_leads_back_to_it() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        alice.post(&draft, &[("title", "Oh")]).expect(422);
        let there = alice.get(&draft.replace("/en/", "/de/")).expect(303);
        let page = alice.follow(&there).expect(200);
        assert_eq!(page.attribute("#title", "value").as_deref(), Some("Oh"));
        assert_eq!(
            alice.get("/de/agencies/nordlicht/review-drafts").expect(303).location(),
            "/de/agencies/nordlicht/reviews/new"
        );
    });
}
