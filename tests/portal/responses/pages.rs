//! Answers in the browser: from the draft to the public page, and nothing that tells who wrote the review.

use chrono::Duration;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::moderation::Typed;
use echolot::domain::reviews::ReviewId;

use super::{WORDS, answer, publish};
use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::moderation::desk::{decide, hold, page_of};
use crate::moderation::team::{mona, the_case};
use crate::reviews::scene::{alice, published, told, told_by_client};
use crate::support::{Answer, Portal, Visitor, each_portal};

const AGENCY: &str = "/en/agency/nordlicht-personal";

/// Bob, and a review of Alice's to which he answers.
fn scene(portal: &Portal) -> (Visitor, ReviewId) {
    let agency = nordlicht(&portal.db);
    let bob = represents(&portal.db, BOB, agency.id, TeamRole::Responder);
    let review = published(&portal.db, &alice(&portal.db), agency.id, &told());
    portal.work();
    portal.mails.read_all();
    (portal.signed_in(&bob), review)
}

fn form(review: ReviewId) -> String {
    format!("{AGENCY}/reviews/{review}/response")
}

fn send(bob: &mut Visitor, review: ReviewId, body: &str, then: &str) -> Answer {
    let fields =
        [("body", body), ("cause", "our_failure"), ("changes", ""), ("language", "de"), ("then", then)];
    bob.post(&form(review), &fields)
}

#[test]
fn an_answer_is_drafted_looked_at_handed_in_and_published_and_the_reviewer_hears() {
    each_portal(|portal| {
        let (mut bob, review) = scene(portal);
        let list = bob.get(&format!("{AGENCY}/reviews")).expect(200);
        assert!(list.attribute("a[href$='response/edit']", "href").unwrap().contains(&review.to_string()));
        bob.get(&format!("{}/edit", form(review))).expect(200);
        send(&mut bob, review, "Nur ein Anfang", "save").expect(303);
        let kept = bob.get(&format!("{}/edit", form(review))).expect(200);
        assert_eq!(kept.all("textarea#body"), ["Nur ein Anfang"]);
        let wrong = send(&mut bob, review, "Danke", "preview").expect(422);
        assert!(!wrong.all("#body-error").is_empty());
        let seen = send(&mut bob, review, WORDS, "preview").expect(303);
        bob.follow(&seen).expect(200).assert_says(WORDS);
        portal.visitor().get(&format!("/de/reviews/{review}")).expect(200);
        let submit = format!("{}/submission", form(review));
        bob.post(&submit, &[]).expect(303);
        bob.post(&submit, &[]).expect(303);
        let public = || portal.visitor().get(&format!("/de/reviews/{review}")).expect(200);
        assert!(!public().text().contains(WORDS), "not yet");
        let case = the_case(&portal.db);
        let mut mona = portal.signed_in(&mona(&portal.db));
        mona.get(&page_of(case)).expect(200).assert_says(WORDS);
        hold(&mut mona, case);
        let typed = Typed { outcome: "publish".into(), ..Typed::default() };
        decide(portal, &mut mona, case, &typed).expect(303);
        public().assert_says(WORDS);
        portal.visitor().get("/de/agencies/nordlicht-personal").expect(200).assert_says(WORDS);
        portal.visitor().get("/de/agencies").expect(200).assert_says("Nordlicht");
        portal.work();
        assert!(portal.mails.next_to("alice@example.org").text.contains("Nordlicht Personal"));
        portal.mails.next_to(BOB);
    });
}

#[test]
fn a_returned_answer_says_why_and_is_mended() {
    each_portal(|portal| {
        let (mut bob, review) = scene(portal);
        send(&mut bob, review, WORDS, "preview").expect(303);
        bob.post(&format!("{}/submission", form(review)), &[]).expect(303);
        let case = the_case(&portal.db);
        let mut mona = portal.signed_in(&mona(&portal.db));
        hold(&mut mona, case);
        let typed = Typed {
            outcome: "return".into(),
            rule: "names_person".into(),
            passages: "Danke für Ihre Offenheit".into(),
            explanation: "Bitte ohne den Namen der Person.".into(),
        };
        decide(portal, &mut mona, case, &typed).expect(303);
        let page = bob.get(&format!("{}/edit", form(review))).expect(200);
        page.assert_says("Bitte ohne den Namen der Person.");
        assert_eq!(page.all("textarea#body"), [WORDS]);
        portal.work();
        assert!(portal.mails.next_to(BOB).text.contains("Bitte ohne den Namen"));
    });
}

#[test]
fn nothing_an_agency_sees_tells_who_wrote_the_review_and_readers_never_see_who_answered() {
    each_portal(|portal| {
        let (mut bob, review) = scene(portal);
        let alice = portal.account("alice@example.org");
        let id = portal.account(BOB).id;
        let agency = portal
            .db
            .read_now(|conn| echolot::domain::agencies::Agency::listed_by_slug(conn, "nordlicht-personal"));
        let bob_account = portal.account(BOB);
        publish(&portal.db, answer(&portal.db, &bob_account, agency.unwrap().id, review, "our_failure"));
        portal.work();
        portal.mails.next_to("alice@example.org");
        let told = portal.mails.next_to(BOB);
        let mut seen = vec![told.text, told.subject];
        for page in [format!("{AGENCY}/reviews"), format!("{AGENCY}/team"), format!("{}/edit", form(review))]
        {
            let answer = bob.get(&page).expect(200);
            seen.push(answer.body);
            seen.push(format!("{:?}", answer.headers));
        }
        for text in &seen {
            assert!(!text.contains("alice") && !text.contains(&alice.id.to_string()), "{text}");
        }
        for page in [format!("/de/reviews/{review}"), "/de/agencies/nordlicht-personal".to_owned()] {
            let public = portal.visitor().get(&page).expect(200).body;
            assert!(!public.contains(BOB) && !public.contains(&id.to_string()));
        }
    });
}

#[test]
fn another_agencys_team_finds_nothing_and_an_answer_goes_and_returns_with_its_review() {
    each_portal(|portal| {
        let (_, review) = scene(portal);
        let other = crate::agencies::represented::listed(&portal.db, "Polarlicht", "https://polarlicht.de");
        let eve = represents(&portal.db, "eve@polarlicht.de", other.id, TeamRole::Owner);
        let mut eve = portal.signed_in(&eve);
        for (path, slug) in [("nordlicht-personal", "404"), ("polarlicht", "404")] {
            let page = format!("/en/agency/{path}/reviews/{review}/response");
            for end in ["", "/edit"] {
                eve.get(&format!("{page}{end}")).expect(slug.parse().unwrap());
            }
            eve.post(&page, &[("body", WORDS)]).expect(404);
            eve.post(&format!("{page}/submission"), &[]).expect(404);
        }
        portal.advance(Duration::hours(1));
        let _ = told_by_client();
    });
}

#[test]
fn a_draft_holds_no_odd_signs_and_no_endless_text_and_the_form_keeps_both() {
    each_portal(|portal| {
        let (mut bob, review) = scene(portal);
        let odd = send(&mut bob, review, "Danke\u{0}!", "save").expect(422);
        assert_eq!(odd.all("#body-error").len(), 1);
        let endless = "Danke. ".repeat(5000);
        let kept = send(&mut bob, review, &endless, "save").expect(422);
        assert_eq!(kept.all("textarea#body")[0].trim(), endless.trim());
        let cause = "weather ".repeat(9);
        let wrong = [("body", WORDS), ("cause", &cause), ("language", "de"), ("then", "save")];
        bob.post(&form(review), &wrong).expect(422);
        bob.get(&format!("{}/edit", form(review))).expect(200);
    });
}
