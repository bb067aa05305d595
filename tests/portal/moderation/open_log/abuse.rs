//! How flags and appeals are abused, and what comes of it: nothing.

use echolot::domain::moderation::{appeal, flag};
use echolot::domain::reviews::ReviewState;

use super::{APPEAL, flag_count, ruling, taken_up};
use crate::moderation::desk::{decide, hold, page_of, send, signed_in};
use crate::moderation::team::{self, decided, find, max, mona, the_case};
use crate::reviews::scene::{alice, is_not_found, nordlicht, person, published, state, told, write};
use crate::support::{each_database, each_portal};

#[test]
fn a_flood_of_flags_ends_at_the_limit() {
    each_portal(|portal| {
        let review = published(&portal.db, &alice(&portal.db), nordlicht(&portal.db), &told());
        let mut flooder = portal.visitor();
        let form = format!("/de/reviews/{review}/flags");
        for _ in 0..20 {
            flooder.post(&form, &[("reason", "insult")]).expect(303);
        }
        let answer = flooder.post(&form, &[("reason", "insult")]).expect(429);
        assert!(answer.header("retry-after").is_some());
        assert_eq!(flag_count(&portal.db), 1);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn nobody_decides_what_they_flagged_or_appealed_themselves() {
    each_portal(|portal| {
        let db = &portal.db;
        let (mona, max) = (mona(db), max(db));
        let review = published(db, &alice(db), nordlicht(db), &told());
        let mut desk = signed_in(portal, &mona);
        desk.post(&format!("/de/reviews/{review}/flags"), &[("reason", "insult")]).expect(303);
        let case = the_case(db);
        desk.post(&format!("{}/lease", page_of(case)), &[]).expect(404);
        desk.get(&page_of(case)).expect(200).assert_says("selbst gemeldet");
        assert_eq!(desk.get("/de/moderation/next").location(), "/de/moderation");
        team::settle(db, &max, case, &ruling("dismiss"));
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_second_account_of_the_same_person_does_not_get_around_it() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = published(db, &alice, nordlicht(db), &told());
        let decision = taken_up(db, &mona, review, "remove");
        write(db, |conn| appeal::file(conn, &alice, decision, APPEAL));
        let other = team::moderator(db, "mona+other@echolot.example");
        assert!(is_not_found(team::hold(db, &other, the_case(db))));
    });
}

#[test]
fn a_stale_page_and_a_double_click_decide_once() {
    each_portal(|portal| {
        let db = &portal.db;
        let review = published(db, &alice(db), nordlicht(db), &told());
        let (mut mona, mut max) = (signed_in(portal, &mona(db)), signed_in(portal, &max(db)));
        portal.visitor().post(&format!("/de/reviews/{review}/flags"), &[("reason", "insult")]).expect(303);
        let case = the_case(db);
        hold(&mut mona, case);
        let revision = find(db, case).version;
        max.post(&format!("/de/moderation/reviews/{review}/case"), &[]).expect(303);
        send(&mut max, case, revision, &ruling("remove")).expect(409);
        for _ in 0..2 {
            send(&mut mona, case, revision, &ruling("remove")).expect(303);
        }
        send(&mut mona, case, revision, &ruling("dismiss")).expect(409);
        assert_eq!((decided(db).len(), state(db, review)), (1, ReviewState::Removed));
        decide(portal, &mut mona, case, &ruling("restore")).expect(409);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn an_overruled_suspension_does_not_undo_a_later_removal() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let review = published(db, &alice, nordlicht(db), &told());
        let suspension = taken_up(db, &mona, review, "suspend");
        taken_up(db, &max, review, "remove");
        write(db, |conn| appeal::file(conn, &alice, suspension, APPEAL));
        team::settle(db, &max, the_case(db), &ruling("overrule"));
        assert_eq!(state(db, review), ReviewState::Removed);
    });
}

#[test]
fn a_moderator_does_not_take_up_what_is_not_public_or_their_own() {
    each_database(|db| {
        let (mona, nordlicht) = (mona(db), nordlicht(db));
        let own = published(db, &mona, nordlicht, &told());
        assert!(is_not_found(db.write_now(|conn| flag::take_up(conn, &mona, own))));
        let removed = published(db, &person(db, "dora@example.org"), nordlicht, &told());
        taken_up(db, &mona, removed, "remove");
        assert!(is_not_found(db.write_now(|conn| flag::take_up(conn, &mona, removed))));
    });
}
