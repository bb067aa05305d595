//! Agencies' answers and own words: flagged, removed, appealed, and looked at for signals.

use echolot::domain::accounts::Account;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::AgencyId;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::agencies::revision::{self, Standing};
use echolot::domain::moderation::appeal::{self, AppealState};
use echolot::domain::responses::Response;
use echolot::domain::reviews::answered::ResponseState;
use echolot::domain::reviews::{ReviewId, withdrawal};
use echolot::domain::scorecards::figures::Figures;
use echolot::domain::scorecards::rebuild;
use echolot::platform::db::Db;
use echolot::platform::db::schema::appeals;
use echolot::platform::i18n::Locale;

use diesel::prelude::*;

use super::{APPEAL, flag_count, last_decision, ruling, settle};
use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::moderation::desk::page_of;
use crate::moderation::team::{self, max, mona, the_case};
use crate::responses::{WORDS, answer, publish};
use crate::reviews::scene::{alice, open_cases, published, read, told, write};
use crate::support::mails::link_in;
use crate::support::{Portal, each_database, each_portal};

/// A review of Alice's that Bob has answered.
struct Scene {
    alice: Account,
    bob: Account,
    agency: AgencyId,
    review: ReviewId,
}

impl Scene {
    fn unanswered(db: &Db) -> Self {
        let (alice, agency) = (alice(db), nordlicht(db).id);
        let bob = represents(db, BOB, agency, TeamRole::Owner);
        let review = published(db, &alice, agency, &told());
        Self { alice, bob, agency, review }
    }

    fn answered(db: &Db) -> (Self, Response) {
        let scene = Self::unanswered(db);
        let id = answer(db, &scene.bob, scene.agency, scene.review, "our_failure");
        publish(db, id);
        (scene, read(db, |conn| Response::find(conn, id)))
    }
}

fn state(db: &Db, response: &Response) -> ResponseState {
    read(db, |conn| Response::find(conn, response.id)).state
}

fn flags(review: ReviewId) -> String {
    format!("/de/reviews/{review}/response/flags")
}

fn quiet(portal: &Portal) {
    portal.work();
    portal.mails.read_all();
}

#[test]
fn a_flagged_answer_is_removed_and_comes_back_on_appeal_as_it_was() {
    each_portal(|portal| {
        let db = &portal.db;
        let (Scene { bob, agency, review, .. }, response) = Scene::answered(db);
        let figures = || format!("{:?}", read(db, |conn| Figures::of(conn, agency.0)));
        let before = figures();
        quiet(portal);
        let page = format!("/de/reviews/{review}");
        let mut reader = portal.visitor();
        let shown = reader.get(&page).expect(200);
        assert_eq!(
            shown.attribute("a[href$='response/flags/new']", "href"),
            Some(format!("{}/new", flags(review)))
        );
        let form = reader.get(&format!("{}/new", flags(review))).expect(200);
        assert_eq!(form.attribute("main form", "action"), Some(flags(review)));
        assert!(!reader.post(&flags(review), &[("reason", "none")]).expect(422).all("#reason").is_empty());
        for _ in 0..2 {
            let sent = reader.post(&flags(review), &[("reason", "insult")]).expect(303);
            assert_eq!(sent.location(), page);
        }
        assert_eq!(flag_count(db), 1);
        let (mut mona, mut max) = (portal.signed_in(&mona(db)), portal.signed_in(&max(db)));
        let case = the_case(db);
        let file = mona.get(&page_of(case)).expect(200);
        file.assert_says("Einmal gemeldet");
        file.assert_says(WORDS);
        assert!(file.all("form button[value=suspend]").is_empty(), "an answer is not hidden for a while");
        settle(portal, &mut mona, case, "remove");
        assert_eq!(state(db, &response), ResponseState::Removed);
        assert_ne!(figures(), before);
        assert_eq!(rebuild::differences(db).unwrap(), []);
        assert!(!reader.get(&page).expect(200).text().contains(WORDS));
        reader.get(&format!("{}/new", flags(review))).expect(404);
        reader.post(&flags(review), &[("reason", "illegal")]).expect(404);
        portal.work();
        let mail = portal.mails.next_to(BOB);
        assert!(mail.text.contains("öffentliche Antwort") && mail.text.contains("/account/statements/"));
        let mut bob = portal.signed_in(&bob);
        let statement = format!("/de/account/statements/{}", last_decision(db));
        bob.get(&statement).expect(200).assert_says("Ihr Text wurde entfernt");
        bob.post(&format!("{statement}/appeal"), &[("text", APPEAL)]).expect(303);
        max.get(&page_of(the_case(db))).expect(200).assert_says(APPEAL);
        settle(portal, &mut max, the_case(db), "overrule");
        assert_eq!((state(db, &response), figures()), (ResponseState::Published, before));
        let again = read(db, |conn| Response::find(conn, response.id));
        assert_eq!(again.decided_at, response.decided_at, "public since the same day");
        reader.get(&page).expect(200).assert_says(WORDS);
        portal.work();
        assert!(portal.mails.next_to(BOB).text.contains("Sie hatten recht"));
        assert_eq!(portal.mails.unread(), [], "the reviewer was told of the answer when it came");
    });
}

#[test]
fn a_dismissed_flag_of_an_answer_is_appealed_and_the_answer_goes() {
    each_portal(|portal| {
        let db = &portal.db;
        let (Scene { review, .. }, response) = Scene::answered(db);
        quiet(portal);
        let mut reader = portal.visitor();
        reader.post(&flags(review), &[("reason", "insult"), ("email", "reader@example.net")]).expect(303);
        let (mut mona, mut max) = (portal.signed_in(&mona(db)), portal.signed_in(&max(db)));
        settle(portal, &mut mona, the_case(db), "dismiss");
        assert_eq!(state(db, &response), ResponseState::Published);
        portal.work();
        let link = link_in(&portal.mails.next_to("reader@example.net"));
        let page = reader.get(&link).expect(200);
        assert!(page.all(&format!("a[href='/de/reviews/{review}']")).len() == 1, "back to the review");
        reader.post(&link, &[("text", APPEAL)]).expect(303);
        settle(portal, &mut max, the_case(db), "remove");
        assert_eq!(state(db, &response), ResponseState::Removed);
        portal.work();
        assert!(portal.mails.next_to("reader@example.net").text.contains("Sie hatten recht"));
        quiet(portal);
    });
}

#[test]
fn a_flagged_answer_whose_review_goes_needs_no_decision() {
    each_portal(|portal| {
        let db = &portal.db;
        let (Scene { alice, review, .. }, _) = Scene::answered(db);
        quiet(portal);
        let mut reader = portal.visitor();
        reader.post(&flags(review), &[("reason", "insult"), ("email", "reader@example.net")]).expect(303);
        write(db, |conn| withdrawal::withdraw(conn, &alice, review));
        assert_eq!(open_cases(db), []);
        write(db, echolot::domain::expiry::sweep);
        portal.work();
        assert!(portal.mails.next_to("reader@example.net").text.contains("nicht mehr öffentlich"));
        quiet(portal);
    });
}

#[test]
fn a_rejected_answer_is_published_on_appeal_and_returned_words_of_an_agency_may_come_again() {
    each_database(|db| {
        let (mona, max) = (mona(db), max(db));
        let Scene { alice, bob, agency, review } = Scene::unanswered(db);
        let id = answer(db, &bob, agency, review, "");
        team::settle(db, &mona, the_case(db), &ruling("reject"));
        let decision = last_decision(db);
        assert!(db.write_now(|conn| appeal::file(conn, &alice, decision, APPEAL)).is_err());
        write(db, |conn| appeal::file(conn, &bob, decision, APPEAL));
        team::settle(db, &max, the_case(db), &ruling("overrule"));
        assert_eq!(read(db, |conn| Response::find(conn, id)).state, ResponseState::Published);
        let standing = read(db, |conn| Standing::of(conn, agency));
        let mut words = standing.public.clone();
        words.description = Some("Wir vermitteln, und zwar schnell.".into());
        let propose = |conn: &mut _| {
            revision::propose(conn, Actor::Member(bob.id), agency, Locale::De, &standing.stamp(), &words)
        };
        write(db, propose);
        let give_back = echolot::domain::moderation::Typed {
            rule: "advertising".into(),
            passages: "und zwar schnell".into(),
            ..ruling("return")
        };
        team::settle(db, &mona, the_case(db), &give_back);
        let decision = last_decision(db);
        write(db, |conn| appeal::file(conn, &bob, decision, APPEAL));
        team::settle(db, &max, the_case(db), &ruling("overrule"));
        let states: Vec<AppealState> =
            read(db, |conn| Ok(appeals::table.select(appeals::state).order(appeals::id).load(conn)?));
        assert_eq!(states, [AppealState::Overruled, AppealState::Overruled]);
        assert_eq!(read(db, |conn| Standing::of(conn, agency)).public.description, None);
        assert!(write(db, propose).is_some(), "the same words may be proposed again");
    });
}

#[test]
fn answers_and_descriptions_show_their_signals_at_the_desk() {
    each_portal(|portal| {
        let db = &portal.db;
        let Scene { bob, agency, review, .. } = Scene::unanswered(db);
        let words = "Alice, wir schenken Ihnen einen Gutschein, wenn Sie die Bewertung löschen.";
        let typed =
            echolot::domain::responses::draft::Typed { body: words.into(), ..crate::responses::typed("") };
        write(db, |conn| echolot::domain::responses::draft::save(conn, agency, review, &typed));
        write(db, |conn| echolot::domain::responses::submission::submit(conn, &bob, agency, review));
        let moderator = mona(db);
        let mut mona = portal.signed_in(&moderator);
        let page = mona.get(&page_of(the_case(db))).expect(200);
        for signal in ["withdrawal-offer", "reviewer-identified"] {
            assert_eq!(page.all(&format!("[data-signal={signal}]")).len(), 1, "{signal}");
        }
        team::settle(db, &moderator, the_case(db), &ruling("reject"));
        let standing = read(db, |conn| Standing::of(conn, agency));
        let mut words = standing.public.clone();
        words.description = Some("Rufen Sie uns an: 040 1234567.".into());
        write(db, |conn| {
            revision::propose(conn, Actor::Member(bob.id), agency, Locale::De, &standing.stamp(), &words)
        });
        portal.work();
        let page = mona.get(&page_of(the_case(db))).expect(200);
        assert_eq!(page.all("[data-signal=phone-number]").len(), 1);
        portal.mails.read_all();
    });
}
