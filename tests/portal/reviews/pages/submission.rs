//! A signed-in member hands a review in.

use echolot::domain::reviews::ReviewState;

use super::super::scene::{alice, find, nordlicht, published, state, told};
use super::{begin, fields, only_review, post, review_count, signed_in};
use crate::support::each_portal;

#[test]
fn a_member_rates_an_agency_and_reads_what_happens_next() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        alice.get("/en/agencies/nordlicht/reviews/new").expect(200).assert_says("Rate Nordlicht Personal");
        let draft = begin(&mut alice, "nordlicht");
        let done = post(&mut alice, &draft, &fields(&told()), &[("then", "submit")]).expect(303);
        let review = only_review(portal);
        assert_eq!(done.location(), format!("/en/account/reviews/{review}"));
        let page = alice.follow(&done).expect(200);
        page.assert_says("Your review is submitted");
        page.assert_says(&told().title);
        page.assert_says("A person is reading your review");
        assert_eq!(state(&portal.db, review), ReviewState::Pending);
        alice.get("/en/account/reviews").expect(200).assert_says(&told().title);
    });
}

#[test]
fn the_form_sent_twice_makes_one_review() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let first = post(&mut alice, &draft, &fields(&told()), &[]).expect(303).location().to_owned();
        let second = post(&mut alice, &draft, &fields(&told()), &[]).expect(303);
        assert_eq!(second.location(), first);
        alice.follow(&second).expect(200).assert_says("has been submitted already");
        assert_eq!(alice.get(&format!("{draft}/edit")).expect(303).location(), first);
        assert_eq!(review_count(portal), 1);
    });
}

#[test]
fn everything_that_is_wrong_is_said_at_its_field_and_everything_typed_is_kept() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let wrong = [
            ("title", "Oh"),
            ("stars_feedback_behaviour", ""),
            ("feedback_days", "many"),
            ("contact_channel", "phone"),
            ("no_conflict", ""),
        ];
        let page = post(&mut alice, &draft, &fields(&told()), &wrong).expect(422);
        for id in ["title", "stars_feedback_behaviour", "feedback_days", "no_conflict"] {
            assert!(!page.all(&format!("#{id}-error, [id='{id}-error']")).is_empty(), "{id} has no message");
            assert!(
                !page.all(&format!(".notice.bad a[href='#{id}']")).is_empty(),
                "{id} is not in the summary"
            );
        }
        assert_eq!(page.attribute("#title", "value").as_deref(), Some("Oh"));
        assert_eq!(page.attribute("#feedback_days", "value").as_deref(), Some("many"));
        assert!(page.attribute("input[name=stars_communication][value='2']", "checked").is_some());
        assert!(page.attribute("input[name=contact_channel][value=phone]", "checked").is_some());
        assert!(page.all("#went_wrong")[0].contains("trotz vier Anrufen"));
        assert_eq!(review_count(portal), 0);
        let kept = alice.get(&format!("{draft}/edit")).expect(200);
        assert_eq!(kept.attribute("#title", "value").as_deref(), Some("Oh"), "the draft keeps it too");
    });
}

#[test]
fn an_empty_form_is_answered_in_every_language() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        for lang in ["de", "nl", "en"] {
            let page = alice.post(&draft.replace("/en/", &format!("/{lang}/")), &[]).expect(422);
            assert!(!page.body.contains('⟦'), "a message is missing: {}", page.text());
            assert!(page.all(".notice.bad li").len() >= 14);
        }
    });
}

#[test]
fn what_gives_too_much_away_is_shown_before_it_is_handed_in_and_may_stay() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        let text =
            "Frau Petersen hat sich nie gemeldet, auch nicht unter 040 5550134 oder petersen@example.com.";
        let page = post(&mut alice, &draft, &fields(&told()), &[("went_wrong", text)]).expect(422);
        let marked = page.all("#findings mark");
        assert!(marked.iter().any(|m| m.contains("Petersen")), "{marked:?}");
        assert!(
            marked.iter().any(|m| m.contains("5550134")) && marked.iter().any(|m| m.contains('@')),
            "{marked:?}"
        );
        assert_eq!(review_count(portal), 0);
        let seal = page.attribute("#accepts_warnings", "value").unwrap();
        let other = format!("{text} Auch Herr Hansen nicht.");
        let stale = [("went_wrong", other.as_str()), ("accepts_warnings", &seal)];
        let again = post(&mut alice, &draft, &fields(&told()), &stale).expect(422);
        assert_eq!(again.attribute("#accepts_warnings", "checked"), None, "it was another text");
        let accepted = [("went_wrong", text), ("accepts_warnings", &seal)];
        post(&mut alice, &draft, &fields(&told()), &accepted).expect(303);
        assert_eq!(review_count(portal), 1);
    });
}

#[test]
fn a_second_review_within_twelve_months_is_refused_with_the_reason() {
    each_portal(|portal| {
        let nordlicht = nordlicht(&portal.db);
        published(&portal.db, &alice(&portal.db), nordlicht, &told());
        portal.work();
        portal.mails.read_all();
        let mut tagged = signed_in(portal, "ali.ce+again@example.org");
        let draft = begin(&mut tagged, "nordlicht");
        let page = post(&mut tagged, &draft, &fields(&told()), &[]).expect(422);
        page.assert_says("You have reviewed this agency in the last twelve months");
        assert_eq!(page.attribute("#title", "value"), Some(told().title));
    });
}

#[test]
fn more_than_six_reviews_a_day_are_too_many() {
    each_portal(|portal| {
        let mut alice = signed_in(portal, "alice@example.org");
        for n in 0..7 {
            let slug = format!("agency-{n}");
            super::super::scene::agency(&portal.db, &slug);
            let draft = begin(&mut alice, &slug);
            let answer = post(&mut alice, &draft, &fields(&told()), &[]);
            assert_eq!(answer.status, if n < 6 { 303 } else { 429 });
        }
        assert_eq!(review_count(portal), 6);
    });
}

#[test]
fn the_review_says_who_the_author_was_in_it() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut carla = signed_in(portal, "carla@example.org");
        let begun = carla.post("/en/agencies/nordlicht/review-drafts", &[("kind", "client")]).expect(303);
        let form = carla.follow(&begun).expect(200);
        assert!(form.attribute("input[name=stars_fairness]", "type").is_some());
        assert!(form.attribute("input[name=stars_respect]", "type").is_none());
        assert!(form.attribute("input[name=stage][value=briefing]", "type").is_some());
        let draft = begun.location().strip_suffix("/edit").unwrap().to_owned();
        post(&mut carla, &draft, &fields(&super::super::scene::told_by_client()), &[]).expect(303);
        let review = find(&portal.db, only_review(portal));
        assert_eq!(review.kind.code(), "client");
    });
}
