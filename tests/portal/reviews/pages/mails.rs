//! What authors are written about moderation's decisions, read as they read it.

use echolot::domain::reviews::editing::edit;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::follow_up::{self, add};
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::version::{publish, reject, return_to_author};
use echolot::domain::reviews::{ReviewContent, VersionId, review};

use super::super::scene::{
    MONA, agency, alice, finish_case, follow_up as follow_up_of, handed_in, latest, told, verdict,
    verdict_of, write,
};
use crate::support::mails::link_in;
use crate::support::{Portal, each_portal};

/// The next mail to Alice: it says all of `words`, and its link leads to a page.
fn read(portal: &Portal, words: &[&str]) -> String {
    portal.work();
    let mail = portal.mails.next_to("alice@example.org");
    for part in [&mail.subject, &mail.text, &mail.html] {
        assert!(!part.contains('⟦') && !part.contains("Beispiel</script>"), "{part}");
    }
    for word in words {
        assert!(mail.text.contains(word), "{word:?} is not in {}", mail.text);
        assert!(mail.html.contains(word), "{word:?} is not in {}", mail.html);
    }
    link_in(&mail)
}

#[test]
fn every_decision_is_told_with_its_reasons_and_leads_to_the_review() {
    each_portal(|portal| {
        let db = &portal.db;
        let alice = alice(db);
        let reasons = ["Nennt eine Person", "Bitte ohne Namen.", "Frau Beispiel"];
        let first = told().title;
        let id = handed_in(db, &alice, agency(db, "nordlicht"), &told());
        let decide = |version: VersionId, verb: &dyn Fn(&mut echolot::platform::db::Conn, VersionId)| {
            write(db, |conn| {
                verb(conn, version);
                Ok(())
            });
            finish_case(db, version.0);
        };
        decide(latest(db, id), &|conn, v| return_to_author(conn, MONA, v, &verdict()).unwrap());
        let link = read(portal, &[reasons.as_slice(), &[&first]].concat());
        assert_eq!(link, format!("/de/account/reviews/{id}"));
        let mended = ReviewContent { title: "Zweite Fassung".into(), ..told() };
        decide(write(db, |conn| edit(conn, &alice, id, &mended)), &|conn, v| publish(conn, MONA, v).unwrap());
        assert_eq!(read(portal, &["Zweite Fassung"]), format!("/de/reviews/{id}"));
        let third = ReviewContent { title: "Dritte Fassung".into(), ..told() };
        decide(write(db, |conn| edit(conn, &alice, id, &third)), &|conn, v| {
            reject(conn, MONA, v, &verdict()).unwrap();
        });
        read(portal, &[reasons.as_slice(), &["neue Fassung", "Dritte Fassung"]].concat());
        let rejected = handed_in(db, &alice, agency(db, "suedwind"), &told());
        decide(latest(db, rejected), &|conn, v| reject(conn, MONA, v, &verdict()).unwrap());
        read(portal, &[reasons.as_slice(), &[&first]].concat());
    });
}

#[test]
fn decisions_about_follow_ups_are_told_too() {
    each_portal(|portal| {
        let db = &portal.db;
        let alice = alice(db);
        let id = super::super::scene::published(db, &alice, agency(db, "nordlicht"), &told());
        read(portal, &[]);
        let added = |moment| write(db, |conn| add(conn, &alice, id, &follow_up_of(moment, 4)));
        let (one, two, three) = (added(Moment::Week1), added(Moment::Day30), added(Moment::Day100));
        write(db, |conn| follow_up::publish(conn, MONA, one));
        read(portal, &["öffentlich"]);
        write(db, |conn| follow_up::return_to_author(conn, MONA, two, &verdict()));
        read(portal, &["Nennt eine Person", "Frau Beispiel"]);
        write(db, |conn| follow_up::reject(conn, MONA, three, &verdict()));
        read(portal, &["Bitte ohne Namen."]);
    });
}

#[test]
fn a_review_that_is_hidden_shown_again_or_removed_is_told_with_its_rule() {
    each_portal(|portal| {
        let db = &portal.db;
        let alice = alice(db);
        let id = super::super::scene::published(db, &alice, agency(db, "nordlicht"), &told());
        read(portal, &["öffentlich"]);
        let own = format!("/de/account/reviews/{id}");
        write(db, |conn| review::suspend(conn, MONA, id, &verdict_of(Rule::UntrueFact)));
        assert_eq!(read(portal, &["vorübergehend nicht öffentlich", "Unwahre Tatsache"]), own);
        let edited = ReviewContent { title: "Zweite Fassung".into(), ..told() };
        let version = write(db, |conn| edit(conn, &alice, id, &edited));
        write(db, |conn| publish(conn, MONA, version));
        assert_eq!(read(portal, &["Zweite Fassung", "zurzeit verborgen"]), own);
        let added = write(db, |conn| add(conn, &alice, id, &follow_up_of(Moment::Week1, 4)));
        write(db, |conn| follow_up::publish(conn, MONA, added));
        read(portal, &["Nachtrag", "zurzeit verborgen"]);
        write(db, |conn| review::restore(conn, MONA, id));
        read(portal, &["wieder öffentlich"]);
        write(db, |conn| review::remove(conn, MONA, id, &verdict_of(Rule::Illegal)));
        read(portal, &["nicht mehr öffentlich", "Rechtswidrig"]);
    });
}
