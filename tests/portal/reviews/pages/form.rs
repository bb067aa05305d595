//! What the form asks, and how it says what is to be looked at again.

use super::super::scene::{nordlicht, told};
use super::{begin, fields, post, review_count, signed_in};
use crate::support::each_portal;

#[test]
fn the_language_of_the_page_is_chosen_already() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        for lang in ["de", "nl", "en"] {
            let form =
                alice.get(&format!("{}/edit", draft.replace("/en/", &format!("/{lang}/")))).expect(200);
            let chosen = form.attribute("input[name=language][checked]", "value");
            assert_eq!(chosen.as_deref(), Some(lang));
        }
    });
}

#[test]
fn placed_people_and_clients_are_not_asked_about_rejections() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        let mut asked = |kind: &str, field: &str| {
            let begun = visitor.post("/de/agencies/nordlicht/review-drafts", &[("kind", kind)]).expect(303);
            let form = visitor.follow(&begun).expect(200);
            !form.all(&format!("[name={field}]")).is_empty()
        };
        for field in ["came_back", "still_waiting", "silent_party"] {
            assert!(asked("candidate", field) && asked("freelancer", field), "{field}");
            assert!(!asked("placed_employee", field) && !asked("client", field), "{field}");
        }
        assert!(asked("client", "outcome") && !asked("placed_employee", "outcome"));
        assert!(asked("placed_employee", "feedback_days") && asked("client", "chased"));
    });
}

#[test]
fn each_message_at_the_top_names_its_field_once() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let page = alice.post(&draft, &[("title", "Oh")]).expect(422);
        let listed = page.all(".notice.bad li");
        assert!(listed.iter().any(|line| line.starts_with("Outcome: ")), "{listed:?}");
        assert!(listed.iter().any(|line| line.starts_with("Feedback behaviour: ")), "{listed:?}");
        let mut names: Vec<&str> =
            listed.iter().filter_map(|line| line.split_once(':')).map(|l| l.0).collect();
        assert_eq!(names.len(), listed.len());
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), listed.len(), "one message per field: {listed:?}");
    });
}

#[test]
fn remarks_on_the_text_come_with_the_wrong_fields() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let text = "Frau Petersen war auch unter 040 5550134 nicht mehr zu erreichen.";
        let page = post(&mut alice, &draft, &fields(&told()), &[("went_wrong", text), ("title", "Oh")]);
        let page = page.expect(422);
        assert!(!page.all("#title-error").is_empty() && !page.all("#findings mark").is_empty());
        assert!(!page.all(".notice.bad a[href='#accepts_warnings']").is_empty());
    });
}

#[test]
fn another_language_than_the_chosen_one_is_a_remark_and_no_reason_to_refuse() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let page = post(&mut alice, &draft, &fields(&told()), &[("language", "nl")]).expect(422);
        page.assert_says("The text seems to be in German");
        let seal = page.attribute("#accepts_warnings", "value").unwrap();
        post(&mut alice, &draft, &fields(&told()), &[("language", "nl"), ("accepts_warnings", &seal)])
            .expect(303);
        assert_eq!(review_count(portal), 1);
    });
}

#[test]
fn a_contradiction_between_stage_and_outcome_is_said_at_the_field() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let page = post(&mut alice, &draft, &fields(&told()), &[("stage", "started")]).expect(422);
        assert_eq!(page.all("#outcome-error").len(), 1);
        assert_eq!(page.all(".notice.bad li").len(), 1);
    });
}
