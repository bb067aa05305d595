//! Charlie sees and changes nothing of Alice's.

use super::super::scene::{alice, follow_up, handed_in, nordlicht, publish_latest, told, write};
use super::{begin, fields, post, signed_in};
use crate::support::each_portal;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::follow_up::add;

#[test]
fn other_peoples_reviews_are_not_found() {
    each_portal(|portal| {
        let db = &portal.db;
        let alice = alice(db);
        let id = handed_in(db, &alice, nordlicht(db), &told());
        publish_latest(db, id);
        let added = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 4)));
        let mut charlie = signed_in(portal, "charlie@example.org");
        let path = format!("/en/account/reviews/{id}");
        for page in ["", "/edit", "/follow-ups/new"] {
            charlie.get(&format!("{path}{page}")).expect(404);
        }
        post(&mut charlie, &path, &fields(&told()), &[("title", "Nicht von Charlie")]).expect(404);
        for action in ["withdrawal", "erasure", "follow-ups", &format!("follow-ups/{added}/withdrawal")] {
            charlie
                .post(&format!("{path}/{action}"), &[("moment", "day_100"), ("text", "Von Charlie.")])
                .expect(404);
        }
        assert!(!charlie.get("/en/account/reviews").expect(200).body.contains(&told().title));
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn other_peoples_drafts_are_not_found() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = portal.visitor();
        let draft = begin(&mut alice, "nordlicht");
        for mut stranger in [portal.visitor(), signed_in(portal, "charlie@example.org")] {
            for page in ["/edit", "/confirmation"] {
                stranger.get(&format!("{draft}{page}")).expect(404);
            }
            post(&mut stranger, &draft, &fields(&told()), &[]).expect(404);
            stranger.post(&format!("{draft}/confirmation"), &[("email", "charlie@example.org")]).expect(404);
            stranger.post(&format!("{draft}/deletion"), &[]).expect(404);
        }
        alice.get(&format!("{draft}/edit")).expect(200);
    });
}

#[test]
fn whoever_is_not_signed_in_is_sent_to_the_form() {
    each_portal(|portal| {
        let db = &portal.db;
        let id = handed_in(db, &alice(db), nordlicht(db), &told());
        let mut visitor = portal.visitor();
        for path in [format!("/en/account/reviews/{id}"), "/en/account/reviews".to_owned()] {
            assert!(visitor.get(&path).expect(303).location().starts_with("/en/sign-in"));
        }
        let answer = visitor.post(&format!("/en/account/reviews/{id}/withdrawal"), &[]).expect(303);
        assert!(answer.location().starts_with("/en/sign-in"));
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn forms_of_another_site_change_nothing() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut alice = signed_in(portal, "alice@example.org");
        let draft = begin(&mut alice, "nordlicht");
        alice.headers.push(("sec-fetch-site", "cross-site".to_owned()));
        post(&mut alice, &draft, &fields(&told()), &[]).expect(403);
        assert_eq!(super::review_count(portal), 0);
    });
}
