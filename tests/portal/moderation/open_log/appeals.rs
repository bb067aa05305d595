//! Appeals of authors: once, in time, decided by somebody else, with everything put back as it was.

use chrono::{Days, Duration, Months, NaiveTime};
use echolot::domain::accounts::{Account, Role};
use echolot::domain::moderation::{appeal, statement};
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::{ReviewContent, ReviewState};
use echolot::domain::reviews::{erasure, follow_up as follow_ups, withdrawal};
use echolot::domain::scorecards::figures::Figures;
use echolot::platform::clock;

use super::{APPEAL, last_decision, ruling, settle, taken_up};
use crate::moderation::desk::{page_of, signed_in};
use crate::moderation::team::{self, give_back, max, mona, publish, reject, the_case};
use crate::reviews::scene::{
    alice, charlie, counted, follow_up, handed_in, nordlicht, published, read, state, told, told_by_client,
    write, wrong,
};
use crate::support::{each_database, each_portal};

#[test]
fn a_rejected_review_is_published_on_appeal_and_the_statement_says_so() {
    each_portal(|portal| {
        let db = &portal.db;
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        team::settle(db, &mona, the_case(db), &reject());
        portal.work();
        let mail = portal.mails.next_to("alice@example.org");
        let statement = format!("/de/account/statements/{}", last_decision(db));
        for words in [&statement, "einmal kostenlos widersprechen", "ein Mensch", "auf Dauer"] {
            assert!(mail.text.contains(words) && mail.html.contains(words), "{words}: {}", mail.text);
        }
        let mut author = signed_in(portal, &alice);
        author.get("/de/account/statements").expect(200).assert_says("Ihr Text wurde abgelehnt");
        author
            .get(&format!("/de/account/reviews/{review}"))
            .expect(200)
            .assert_says("Begründung und Widerspruch");
        let page = author.get(&statement).expect(200);
        assert_eq!(page.all(".words mark"), ["trotz vier Anrufen"]);
        for words in [&reject().explanation, "Was geschehen ist", "Anlass", "Software", "Wie lange es gilt"] {
            page.assert_says(words);
        }
        let mut stranger = signed_in(portal, &charlie(db));
        stranger.get(&statement).expect(404);
        stranger.post(&format!("{statement}/appeal"), &[("text", APPEAL)]).expect(404);
        let page = author.post(&format!("{statement}/appeal"), &[("text", "Nein.")]).expect(422);
        assert_eq!(page.all("textarea[name=text]"), ["Nein."]);
        for _ in 0..2 {
            author.post(&format!("{statement}/appeal"), &[("text", APPEAL)]).expect(303);
        }
        let other = "Und noch etwas ganz anderes.";
        let again = author.post(&format!("{statement}/appeal"), &[("text", other)]).expect(422);
        again.assert_says(other);
        assert!(!again.all("#errors p").is_empty() && again.all("textarea[name=text]").is_empty());
        let case = the_case(db);
        let (mut first, mut second) = (signed_in(portal, &mona), signed_in(portal, &max));
        first.get("/de/moderation?kind=appeal").expect(200).assert_says("nicht für Sie");
        first.get("/de/moderation/next").expect(303);
        assert_eq!(first.get("/de/moderation/next").location(), "/de/moderation");
        second.get(&page_of(case)).expect(200).assert_says(APPEAL);
        settle(portal, &mut second, case, "overrule");
        assert_eq!(state(db, review), ReviewState::Published);
        assert_eq!(counted(db).len(), 1);
        author.get(&statement).expect(200).assert_says("Wir haben sie aufgehoben");
        portal.work();
        let answer = portal.mails.next_to("alice@example.org");
        assert!(
            answer.text.contains("Sie hatten recht") && answer.text.contains(&ruling("overrule").explanation)
        );
    });
}

#[test]
fn an_overruled_removal_puts_every_figure_back() {
    each_database(|db| {
        let (alice, mona, max, nordlicht) = (alice(db), mona(db), max(db), nordlicht(db));
        let review = published(db, &alice, nordlicht, &told());
        published(db, &charlie(db), nordlicht, &told_by_client());
        write(db, |conn| follow_ups::add(conn, &alice, review, &follow_up(Moment::Day30, 4)));
        team::settle(db, &mona, the_case(db), &publish());
        let figures = || format!("{:?} {:?}", read(db, |conn| Figures::of(conn, nordlicht.0)), counted(db));
        let before = figures();
        for outcome in ["suspend", "remove"] {
            let decision = taken_up(db, &mona, review, outcome);
            assert_ne!(figures(), before, "{outcome}");
            write(db, |conn| appeal::file(conn, &alice, decision, APPEAL));
            team::settle(db, &max, the_case(db), &ruling("overrule"));
            assert_eq!(figures(), before, "{outcome}");
        }
        assert!(echolot::domain::scorecards::rebuild::differences(db).unwrap().is_empty());
    });
}

#[test]
fn a_returned_version_and_a_rejected_follow_up_are_published_on_appeal() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        team::settle(db, &mona, the_case(db), &give_back());
        let decision = last_decision(db);
        write(db, |conn| appeal::file(conn, &alice, decision, APPEAL));
        team::settle(db, &max, the_case(db), &ruling("overrule"));
        assert_eq!(state(db, review), ReviewState::Published);
        write(db, |conn| follow_ups::add(conn, &alice, review, &follow_up(Moment::Day30, 4)));
        team::settle(db, &mona, the_case(db), &ruling("reject"));
        let before = counted(db);
        let decision = last_decision(db);
        write(db, |conn| appeal::file(conn, &alice, decision, APPEAL));
        team::settle(db, &max, the_case(db), &ruling("overrule"));
        assert_ne!(counted(db), before);
    });
}

#[test]
fn an_upheld_decision_stands_and_is_not_appealed_again() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let review = published(db, &alice, nordlicht(db), &told());
        let decision = taken_up(db, &mona, review, "remove");
        write(db, |conn| appeal::file(conn, &alice, decision, APPEAL));
        team::settle(db, &max, the_case(db), &ruling("uphold"));
        assert_eq!(state(db, review), ReviewState::Removed);
        let again =
            db.write_now(|conn| appeal::file(conn, &alice, decision, "Ich bleibe dabei: Das war falsch."));
        assert_eq!(wrong(again), [("form", "invalid-appeal-made")]);
        let answer = last_decision(db);
        assert!(db.write_now(|conn| appeal::file(conn, &alice, answer, APPEAL)).is_err());
    });
}

#[test]
fn after_the_last_day_that_is_named_it_is_too_late() {
    each_database(|db| {
        db.clock().stop();
        let (alice, charlie, mona, nordlicht) = (alice(db), charlie(db), mona(db), nordlicht(db));
        let removed = |author: &Account, content: &ReviewContent| {
            let review = published(db, author, nordlicht, content);
            taken_up(db, &mona, review, "remove")
        };
        let (in_time, late) = (removed(&alice, &told()), removed(&charlie, &told_by_client()));
        let shown = |conn: &mut _| Ok((clock::now(), statement::show(conn, &alice, in_time)?.appeal_until));
        let (now, until) = read(db, shown);
        assert_eq!(until.date(), now.date() + Months::new(6));
        let midnight = (until.date() + Days::new(1)).and_time(NaiveTime::MIN);
        db.clock().advance(midnight - now - Duration::seconds(1));
        assert!(read(db, |conn| statement::show(conn, &alice, in_time)).may_be_appealed());
        write(db, |conn| appeal::file(conn, &alice, in_time, APPEAL));
        db.clock().advance(Duration::seconds(1));
        let late = db.write_now(|conn| appeal::file(conn, &charlie, late, APPEAL));
        assert_eq!(wrong(late), [("form", "invalid-appeal-late")]);
    });
}

#[test]
fn what_its_author_has_erased_does_not_come_back() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let review = published(db, &alice, nordlicht(db), &told());
        let decision = taken_up(db, &mona, review, "remove");
        write(db, |conn| appeal::file(conn, &alice, decision, APPEAL));
        write(db, |conn| erasure::erase(conn, &alice, review));
        team::settle(db, &max, the_case(db), &ruling("overrule"));
        assert_eq!(state(db, review), ReviewState::Removed);
        assert_eq!(counted(db), []);
    });
}

#[test]
fn a_rejected_review_does_not_return_beside_a_newer_one() {
    each_database(|db| {
        let (alice, mona, max, nordlicht) = (alice(db), mona(db), max(db), nordlicht(db));
        let first = handed_in(db, &alice, nordlicht, &told());
        team::settle(db, &mona, the_case(db), &reject());
        let decision = last_decision(db);
        let second = published(db, &alice, nordlicht, &told());
        write(db, |conn| appeal::file(conn, &alice, decision, APPEAL));
        team::settle(db, &max, the_case(db), &ruling("overrule"));
        assert_eq!((state(db, first), state(db, second)), (ReviewState::Rejected, ReviewState::Published));
        write(db, |conn| withdrawal::withdraw(conn, &alice, second));
    });
}

#[test]
fn without_another_moderator_an_appeal_waits_for_an_admin() {
    each_portal(|portal| {
        let db = &portal.db;
        let (alice, mona) = (alice(db), mona(db));
        let review = published(db, &alice, nordlicht(db), &told());
        let decision = taken_up(db, &mona, review, "remove");
        write(db, |conn| appeal::file(conn, &alice, decision, APPEAL));
        let mut desk = signed_in(portal, &mona);
        desk.get(&page_of(the_case(db))).expect(200).assert_says("Niemand im Team darf darüber entscheiden");
        let mut ada = portal.colleague("ada@echolot.example", Role::Admin);
        desk.get(&page_of(the_case(db))).expect(200).assert_says("wartet auf die Verwaltung");
        desk.get("/de/moderation").expect(200).assert_says("wartet auf die Verwaltung");
        settle(portal, &mut ada, the_case(db), "overrule");
        assert_eq!(state(db, review), ReviewState::Published);
        portal.work();
        portal.mails.read_all();
    });
}
