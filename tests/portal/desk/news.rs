//! What is new and unanswered: from the desk there is one click to each answer.

use chrono::Duration;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::desk::news::{self, Stands};
use echolot::domain::responses::verdict;
use echolot::platform::clock;

use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::responses::{answer, publish};
use crate::reviews::scene::{
    MONA, alice, person, published, read, told, told_by_client, verdict as why, write,
};
use crate::scorecards::agency_page::say;
use crate::support::{each_database, each_portal};

#[test]
fn what_is_unanswered_is_open_until_an_answer_waits_or_stands() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency.id, TeamRole::Responder);
        let old = published(db, &alice(db), agency.id, &told());
        db.clock().advance(Duration::days(30));
        let new = published(db, &person(db, "carla@example.org"), agency.id, &told_by_client());
        let desk = || {
            let now = db.clock().run(clock::now);
            let found = read(db, |conn| {
                news::desk(conn, agency.id, now - Duration::days(7), now + Duration::hours(1))
            });
            let told = |items: &[news::Item]| -> Vec<_> {
                items.iter().map(|item| (item.review.id, item.stands)).collect()
            };
            (told(&found.new), told(&found.unanswered), found.count)
        };
        assert_eq!(desk(), (vec![(new, Stands::Open)], vec![(old, Stands::Open)], 1));
        let of_new = answer(db, &bob, agency.id, new, "");
        let of_old = answer(db, &bob, agency.id, old, "");
        assert_eq!(desk(), (vec![(new, Stands::Waiting)], vec![], 1));
        publish(db, of_new);
        write(db, |conn| verdict::reject(conn, MONA, of_old, &why()));
        assert_eq!(desk(), (vec![(new, Stands::Answered)], vec![(old, Stands::Open)], 1));
        answer(db, &bob, agency.id, new, "");
        assert_eq!(desk().0, [(new, Stands::Waiting)], "an amendment waits");
    });
}

#[test]
fn the_desk_links_to_the_answer_of_each_unanswered_review() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let bob = represents(&portal.db, BOB, agency.id, TeamRole::Responder);
        say(&portal.db, agency.id, 12, &told());
        portal.advance(Duration::days(30));
        let new = published(&portal.db, &alice(&portal.db), agency.id, &told());
        let mut bob_at_desk = portal.signed_in(&bob);
        for lang in ["de", "nl", "en"] {
            let desk = bob_at_desk.get(&format!("/{lang}/agency/nordlicht-personal")).expect(200);
            assert_eq!(desk.all("[aria-labelledby=news] a[href$='/response/edit']").len(), 11);
            assert_eq!(desk.all("[aria-labelledby=unanswered] li").len(), 10);
            desk.assert_says("2 ");
            let first = desk.attribute("[aria-labelledby=news] a[href$='/response/edit']", "href").unwrap();
            assert!(first.contains(&new.to_string()));
            bob_at_desk.get(&first).expect(200);
        }
        portal.work();
        portal.mails.read_all();
    });
}
