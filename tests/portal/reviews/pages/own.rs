//! An author's own pages.

use diesel::prelude::*;
use echolot::domain::case;
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::version::{publish, return_to_author};
use echolot::domain::reviews::{ReviewState, review};
use echolot::platform::clock;
use echolot::platform::db::schema::decisions;

use super::super::scene::{
    MONA, finish_case, handed_in, latest, nordlicht, published, state, told, verdict, verdict_of, write,
};
use super::{fields, post};
use crate::support::{Portal, Visitor, each_portal};

/// Alice, signed in, and her account.
fn alice(portal: &Portal) -> (echolot::domain::accounts::Account, Visitor) {
    let account = super::super::scene::alice(&portal.db);
    let token = write(&portal.db, |conn| echolot::domain::accounts::session::begin(conn, &account, "a test"));
    let mut visitor = portal.visitor();
    visitor.cookies.insert("session".to_owned(), token);
    (account, visitor)
}

#[test]
fn a_returned_review_shows_the_reason_and_is_mended() {
    each_portal(|portal| {
        let db = &portal.db;
        let (account, mut alice) = alice(portal);
        let id = handed_in(db, &account, nordlicht(db), &told());
        let version = latest(db, id);
        let mona = super::super::scene::person(db, "mona@example.org");
        write(db, |conn| {
            return_to_author(conn, MONA, version, &verdict())?;
            let case = case::open_about(conn, version.subject())?.unwrap();
            diesel::insert_into(decisions::table)
                .values((
                    (decisions::id.eq(1), decisions::case_id.eq(case), decisions::moderator_id.eq(mona.id)),
                    (decisions::outcome.eq("return"), decisions::rule.eq(verdict().rule)),
                    decisions::explanation.eq("Bitte ohne den Namen."),
                    decisions::passages.eq(r#"["vier Anrufen"]"#),
                    (decisions::subject_kind.eq(version.subject().kind), decisions::subject_id.eq(version.0)),
                    decisions::decided_at.eq(clock::now()),
                ))
                .execute(conn)?;
            case::finish(conn, case, case::CaseState::Decided)
        });
        portal.work();
        portal.mails.read_all();
        let page = alice.get(&format!("/en/account/reviews/{id}")).expect(200);
        page.assert_says("Names a person");
        page.assert_says("Bitte ohne den Namen.");
        assert!(page.all("mark").iter().any(|mark| mark == "vier Anrufen"));
        let form = alice.get(&format!("/en/account/reviews/{id}/edit")).expect(200);
        assert_eq!(form.attribute("#title", "value"), Some(told().title));
        let mended = [("went_wrong", "Nach dem zweiten Gespräch kam auf Nachfragen nichts mehr.")];
        let done =
            post(&mut alice, &format!("/en/account/reviews/{id}"), &fields(&told()), &mended).expect(303);
        alice.follow(&done).expect(200).assert_says("the revised review is submitted again");
        assert_eq!(state(db, id), ReviewState::Pending);
    });
}

#[test]
fn an_edit_waits_while_the_public_reads_the_old_version() {
    each_portal(|portal| {
        let db = &portal.db;
        let (account, mut alice) = alice(portal);
        let id = published(db, &account, nordlicht(db), &told());
        let path = format!("/en/account/reviews/{id}");
        let done =
            post(&mut alice, &path, &fields(&told()), &[("title", "Nun doch eine Antwort")]).expect(303);
        alice.follow(&done).expect(200).assert_says("Until it is read, the present one stays visible");
        portal.visitor().get(&format!("/en/reviews/{id}")).expect(200).assert_says(&told().title);
        let version = latest(db, id);
        write(db, |conn| publish(conn, MONA, version));
        finish_case(db, version.0);
        let page = portal.visitor().get(&format!("/en/reviews/{id}")).expect(200);
        page.assert_says("Nun doch eine Antwort");
        let history = portal.visitor().get(&format!("/en/reviews/{id}/history")).expect(200);
        history.assert_says(&told().title);
        history.assert_says("Nun doch eine Antwort");
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn an_edit_is_checked_like_a_new_review() {
    each_portal(|portal| {
        let db = &portal.db;
        let (account, mut alice) = alice(portal);
        let id = published(db, &account, nordlicht(db), &told());
        let path = format!("/en/account/reviews/{id}");
        let page = post(&mut alice, &path, &fields(&told()), &[("title", "Oh")]).expect(422);
        assert!(!page.all("#title-error").is_empty());
        post(&mut alice, &path, &fields(&told()), &[])
            .expect(422)
            .assert_says("Nothing has been changed yet");
        let named = [("advice", "Frau Petersen sollte unter 040 5550134 erreichbar sein.")];
        let page = post(&mut alice, &path, &fields(&told()), &named).expect(422);
        assert!(!page.all("#findings mark").is_empty());
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_review_is_withdrawn_and_then_erased() {
    each_portal(|portal| {
        let db = &portal.db;
        let (account, mut alice) = alice(portal);
        let id = published(db, &account, nordlicht(db), &told());
        let path = format!("/en/account/reviews/{id}");
        let done = alice.post(&format!("{path}/withdrawal"), &[]).expect(303);
        alice.follow(&done).expect(200).assert_says("The review is withdrawn");
        alice.post(&format!("{path}/withdrawal"), &[]).expect(303);
        let tombstone = portal.visitor().get(&format!("/en/reviews/{id}")).expect(200);
        tombstone.assert_says("withdrawn by its author");
        assert!(!tombstone.body.contains("Stille"));
        let done = alice.post(&format!("{path}/erasure"), &[]).expect(303);
        let page = alice.follow(&done).expect(200);
        page.assert_says("erased");
        assert!(!page.body.contains("Stille"));
        alice.post(&format!("{path}/erasure"), &[]).expect(303);
        alice.get("/en/account/reviews").expect(200).assert_says("Erased review");
        alice.get(&format!("{path}/edit")).expect(409);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_page_that_has_become_stale_says_so() {
    each_portal(|portal| {
        let db = &portal.db;
        let (account, mut alice) = alice(portal);
        let id = published(db, &account, nordlicht(db), &told());
        let path = format!("/en/account/reviews/{id}");
        write(db, |conn| review::remove(conn, MONA, id, &verdict_of(Rule::Illegal)));
        portal.work();
        portal.mails.read_all();
        post(&mut alice, &path, &fields(&told()), &[("title", "Zu spät geändert")]).expect(409);
        alice.post(&format!("{path}/withdrawal"), &[]).expect(409);
        alice.get(&format!("{path}/follow-ups/new")).expect(409);
        alice.get(&path).expect(200);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_closed_account_takes_its_reviews_along_or_leaves_them() {
    each_portal(|portal| {
        let db = &portal.db;
        let nordlicht = nordlicht(db);
        for (choice, title_stays) in [("keep", true), ("erase", false)] {
            let mut visitor = super::signed_in(portal, &format!("{choice}@example.org"));
            let draft = super::begin(&mut visitor, "nordlicht");
            let done = post(&mut visitor, &draft, &fields(&told()), &[]).expect(303);
            let id = done.location().rsplit('/').next().unwrap().parse().unwrap();
            super::super::scene::publish_latest(db, id);
            visitor.post("/en/account/deletion", &[("reviews", choice), ("confirmed", "yes")]).expect(303);
            let page = portal.visitor().get(&format!("/en/reviews/{id}")).expect(200);
            assert_eq!(page.body.contains(&told().title), title_stays, "{choice}");
        }
        let _ = nordlicht;
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn only_what_needs_reasons_is_told_as_a_decision_and_what_was_replaced_is_folded() {
    each_portal(|portal| {
        let db = &portal.db;
        let (account, mut alice) = alice(portal);
        let mona = crate::moderation::team::mona(db);
        let id = handed_in(db, &account, nordlicht(db), &told());
        let decide = |typed: &echolot::domain::moderation::Typed| {
            crate::moderation::team::settle(db, &mona, crate::moderation::team::the_case(db), typed);
        };
        decide(&crate::moderation::team::publish());
        let path = format!("/en/account/reviews/{id}");
        let page = alice.get(&path).expect(200);
        assert!(
            page.all("main section.notice").is_empty(),
            "published, and nothing to explain: {}",
            page.text()
        );
        post(&mut alice, &path, &fields(&told()), &[("title", "Nun doch eine Antwort")]).expect(303);
        decide(&crate::moderation::team::give_back());
        let page = alice.get(&path).expect(200);
        assert_eq!(page.all("main section.notice").len(), 1);
        let folded = page.all("details h3");
        assert_eq!(folded, [told().title]);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn the_decision_on_a_follow_up_stands_beside_it() {
    each_portal(|portal| {
        let db = &portal.db;
        let (account, mut alice) = alice(portal);
        let mona = crate::moderation::team::mona(db);
        let id = published(db, &account, nordlicht(db), &told());
        let added = super::super::scene::follow_up(echolot::domain::reviews::engagement::Moment::Week1, 4);
        write(db, |conn| echolot::domain::reviews::follow_up::add(conn, &account, id, &added));
        let no = echolot::domain::moderation::Typed {
            outcome: "reject".into(),
            rule: "off_topic".into(),
            explanation: "Das gehört leider nicht hierher.".into(),
            ..Default::default()
        };
        crate::moderation::team::settle(db, &mona, crate::moderation::team::the_case(db), &no);
        let page = alice.get(&format!("/en/account/reviews/{id}")).expect(200);
        let beside = page.all(".follow-up ~ section.notice");
        assert_eq!(beside.len(), 1, "{}", page.body);
        assert!(beside[0].contains("Das gehört leider nicht hierher."));
        portal.work();
        portal.mails.read_all();
    });
}
