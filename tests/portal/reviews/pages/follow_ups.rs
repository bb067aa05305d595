//! What the author adds, through the browser.

use echolot::domain::reviews::engagement::{Outcome, Stage};
use echolot::domain::reviews::follow_up::{FollowUp, publish};
use echolot::domain::reviews::{ReviewContent, ReviewId};

use super::super::scene::{MONA, nordlicht, publish_latest, read, told, write};
use super::{begin, fields, post, signed_in};
use crate::support::{Portal, Visitor, each_portal};

fn placed() -> ReviewContent {
    ReviewContent { outcome: Outcome::Placed, stage: Stage::Started, ..told() }
}

/// Alice and her public review.
fn alice(portal: &Portal) -> (Visitor, ReviewId) {
    nordlicht(&portal.db);
    let mut alice = signed_in(portal, "alice@example.org");
    let draft = begin(&mut alice, "nordlicht");
    let done = post(&mut alice, &draft, &fields(&placed()), &[]).expect(303);
    let id: ReviewId = done.location().rsplit('/').next().unwrap().parse().unwrap();
    publish_latest(&portal.db, id);
    portal.work();
    portal.mails.read_all();
    (alice, id)
}

const DAY_30: [(&str, &str); 3] =
    [("moment", "day_30"), ("text", "Nach einem Monat fragte jemand nach."), ("stars_aftercare", "5")];

#[test]
fn a_follow_up_is_written_read_and_shown_with_the_review() {
    each_portal(|portal| {
        let (mut alice, id) = alice(portal);
        let path = format!("/en/account/reviews/{id}/follow-ups");
        alice.get(&format!("{path}/new")).expect(200);
        let done = alice.post(&path, &DAY_30).expect(303);
        alice.follow(&done).expect(200).assert_says("Your follow-up is submitted");
        let public = || portal.visitor().get(&format!("/en/reviews/{id}")).expect(200);
        assert!(!public().body.contains(DAY_30[1].1));
        let added = read(&portal.db, |conn| FollowUp::of(conn, id))[0].id;
        write(&portal.db, |conn| publish(conn, MONA, added));
        public().assert_says(DAY_30[1].1);
        portal.work();
        portal.mails.next_to("alice@example.org");
        let done = alice.post(&format!("{path}/{added}/withdrawal"), &[]).expect(303);
        alice.follow(&done).expect(200).assert_says("The follow-up is withdrawn");
        assert!(!public().body.contains(DAY_30[1].1));
    });
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    each_portal(|portal| {
        let (mut alice, id) = alice(portal);
        let path = format!("/en/account/reviews/{id}/follow-ups");
        for (fields, wrong) in [
            (&[("text", "Ohne Zeitpunkt.")][..], "moment"),
            (&[("moment", "day_30")], "text"),
            (&[("moment", "day_30"), ("text", "x"), ("happened_on", "gestern")], "happened_on"),
            (&[("moment", "day_30"), ("text", "x"), ("happened_on", "2999-01-01")], "happened_on"),
            (&[("moment", "day_30"), ("stars_aftercare", "9")], "stars_aftercare"),
        ] {
            let page = alice.post(&path, fields).expect(422);
            assert!(
                !page.all(&format!(".notice.bad a[href='#{wrong}']")).is_empty(),
                "{wrong}: {}",
                page.text()
            );
        }
        let named = [("moment", "day_30"), ("text", "Herr Petersen rief an, 040 5550134.")];
        let page = alice.post(&path, &named).expect(422);
        assert!(!page.all("#findings mark").is_empty());
        assert!(page.all("#text")[0].contains("Petersen"));
    });
}

#[test]
fn the_form_sent_twice_adds_one_and_a_moment_that_is_taken_is_not_offered() {
    each_portal(|portal| {
        let (mut alice, id) = alice(portal);
        let path = format!("/en/account/reviews/{id}/follow-ups");
        alice.post(&path, &DAY_30).expect(303);
        alice.post(&path, &DAY_30).expect(303);
        assert_eq!(read(&portal.db, |conn| FollowUp::of(conn, id)).len(), 1);
        let form = alice.get(&format!("{path}/new")).expect(200);
        assert!(form.attribute("input[name=moment][value=day_30]", "type").is_none());
        assert!(form.attribute("input[name=moment][value=day_100]", "type").is_some());
        let other = [("moment", "day_30"), ("text", "Etwas anderes.")];
        alice.post(&path, &other).expect(422).assert_says("There is a follow-up for this moment already");
    });
}

#[test]
fn it_has_a_language_of_its_own_and_says_when_it_happened() {
    each_portal(|portal| {
        let (mut alice, id) = alice(portal);
        let path = format!("/nl/account/reviews/{id}/follow-ups");
        let form = alice.get(&format!("{path}/new")).expect(200);
        assert_eq!(form.attribute("input[name=language][checked]", "value").as_deref(), Some("nl"));
        let day = (echolot::platform::clock::today() - chrono::Days::new(40)).to_string();
        alice
            .post(&path, &[DAY_30.as_slice(), &[("happened_on", &day), ("language", "de")]].concat())
            .expect(303);
        let added = read(&portal.db, |conn| FollowUp::of(conn, id))[0].clone();
        assert_eq!((added.language.code(), added.happened_on.to_string()), ("de", day));
        write(&portal.db, |conn| publish(conn, MONA, added.id));
        let public = portal.visitor().get(&format!("/en/reviews/{id}")).expect(200);
        assert_eq!(public.attribute(".follow-up p[lang]", "lang").as_deref(), Some("de"));
        public.assert_says("experienced on");
        public.assert_says("written on");
        portal.work();
        portal.mails.read_all();
    });
}
