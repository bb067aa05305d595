//! Flags by readers, and what the team takes up of its own accord.

use diesel::prelude::*;
use echolot::domain::moderation::flag::{self, Reporter};
use echolot::domain::reviews::ReviewState;
use echolot::domain::reviews::review::Review;
use echolot::domain::reviews::rule::Rule;
use echolot::platform::db::schema::{cases, flags};
use echolot::platform::i18n::Locale;
use echolot::platform::mail_address::MailAddress;

use super::{APPEAL, flag_count, last_decision, settle};
use crate::moderation::desk::{page_of, signed_in};
use crate::moderation::team::{max, mona, the_case};
use crate::reviews::scene::{
    alice, charlie, counted, handed_in, nordlicht, person, published, read, state, told, write,
};
use crate::support::mails::link_in;
use crate::support::{each_database, each_portal};

#[test]
fn a_tap_without_an_account_flags_once_and_many_flags_are_one_case() {
    each_portal(|portal| {
        let review = published(&portal.db, &alice(&portal.db), nordlicht(&portal.db), &told());
        let page = format!("/de/reviews/{review}");
        let mut reader = portal.visitor();
        let shown = reader.get(&page).expect(200);
        assert_eq!(shown.all("button[name=reason]").len(), Rule::ALL.len());
        assert!(reader.get(&format!("{page}/flags/new")).expect(200).header("set-cookie").is_none());
        for _ in 0..3 {
            let sent = reader.post(&format!("{page}/flags"), &[("reason", "insult")]).expect(303);
            assert_eq!(sent.location(), page);
        }
        portal.visitor().post(&format!("{page}/flags"), &[("reason", "illegal")]).expect(303);
        assert_eq!(flag_count(&portal.db), 1);
        let mut charlie = signed_in(portal, &charlie(&portal.db));
        for reason in ["insult", "names_person"] {
            charlie.post(&format!("{page}/flags"), &[("reason", reason)]).expect(303);
        }
        assert_eq!(flag_count(&portal.db), 2);
        let mut mona = signed_in(portal, &mona(&portal.db));
        mona.get("/de/moderation?kind=flag").expect(200).assert_says("Gemeldeter Text × 2");
        mona.get(&page_of(the_case(&portal.db))).expect(200).assert_says("2 Mal gemeldet");
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn what_is_not_public_or_makes_no_sense_cannot_be_flagged() {
    each_portal(|portal| {
        let (alice, nordlicht) = (alice(&portal.db), nordlicht(&portal.db));
        let waiting = handed_in(&portal.db, &alice, nordlicht, &told());
        let mut reader = portal.visitor();
        for id in [waiting.to_string(), "0000000000001".into(), "%00".into()] {
            reader.get(&format!("/de/reviews/{id}/flags/new")).expect(404);
            reader.post(&format!("/de/reviews/{id}/flags"), &[("reason", "insult")]).expect(404);
        }
        let public = published(&portal.db, &charlie(&portal.db), nordlicht, &told());
        let form = format!("/de/reviews/{public}/flags");
        reader.post(&form, &[("reason", "I do not like it")]).expect(422);
        let page = reader.post(&form, &[("reason", "insult"), ("email", "not an address")]).expect(422);
        assert_eq!(page.attribute("#email", "value").as_deref(), Some("not an address"));
        reader.post(&form, &[("reason", "insult"), ("email", "x@mailinator.com")]).expect(422);
        assert_eq!(flag_count(&portal.db), 0);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn whoever_flagged_is_told_and_may_appeal_once_to_somebody_else() {
    each_portal(|portal| {
        let db = &portal.db;
        let review = published(db, &alice(db), nordlicht(db), &told());
        portal.work();
        portal.mails.read_all();
        let mut reader = portal.visitor();
        let fields = [("reason", "insult"), ("email", "reader@example.net")];
        reader.post(&format!("/de/reviews/{review}/flags"), &fields).expect(303);
        portal.work();
        assert_eq!(portal.mails.unread(), [], "flagging alone mails nobody");
        let (mut mona, mut max) = (signed_in(portal, &mona(db)), signed_in(portal, &max(db)));
        settle(portal, &mut mona, the_case(db), "dismiss");
        assert_eq!(state(db, review), ReviewState::Published);
        portal.work();
        let link = link_in(&portal.mails.next_to("reader@example.net"));
        reader.get(&link).expect(200).assert_says("noch einmal ganz genau");
        reader.post(&link, &[("text", "zu kurz")]).expect(422);
        for _ in 0..2 {
            reader.post(&link, &[("text", APPEAL)]).expect(303);
        }
        reader.post(&link, &[("text", "Etwas anderes, lang genug für einen Satz.")]).expect(422);
        reader.get("/de/flags/anything/appeal").expect(404);
        let appeal = the_case(db);
        mona.get(&page_of(appeal)).expect(200).assert_says("gegen Ihre eigene Entscheidung");
        mona.post(&format!("{}/lease", page_of(appeal)), &[]).expect(404);
        settle(portal, &mut max, appeal, "remove");
        assert_eq!((state(db, review), counted(db)), (ReviewState::Removed, vec![]));
        portal.work();
        assert!(portal.mails.next_to("reader@example.net").text.contains("Sie hatten recht"));
        let removed = portal.mails.next_to("alice@example.org");
        assert!(removed.subject.starts_with("Entfernt"), "{}", removed.subject);
        assert!(removed.text.contains("gemeldet") && removed.text.contains("/account/statements/"));
        reader.post(&link, &[("text", "Noch einmal etwas ganz anderes dazu.")]).expect(422);
    });
}

#[test]
fn the_team_takes_a_public_review_up_and_its_tombstone_leads_to_the_log() {
    each_portal(|portal| {
        let db = &portal.db;
        let mona = mona(db);
        let review = published(db, &alice(db), nordlicht(db), &told());
        let own = published(db, &mona, crate::reviews::scene::agency(db, "kontor"), &told());
        let mut desk = signed_in(portal, &mona);
        desk.get(&format!("/de/reviews/{review}")).expect(200).assert_says("Als Fall aufnehmen");
        signed_in(portal, &charlie(db))
            .post(&format!("/de/moderation/reviews/{review}/case"), &[])
            .expect(404);
        desk.post(&format!("/de/moderation/reviews/{own}/case"), &[]).expect(404);
        let case = desk.post(&format!("/de/moderation/reviews/{review}/case"), &[]).expect(303);
        desk.follow(&case).expect(200).assert_says("Niemand hat den Text gemeldet");
        settle(portal, &mut desk, the_case(db), "suspend");
        assert_eq!(counted(db).len(), 1);
        desk.post(&format!("/de/moderation/reviews/{review}/case"), &[]).expect(303);
        settle(portal, &mut desk, the_case(db), "restore");
        assert_eq!(counted(db).len(), 2);
        desk.post(&format!("/de/moderation/reviews/{review}/case"), &[]).expect(303);
        settle(portal, &mut desk, the_case(db), "remove");
        let entry = format!("/de/decisions/{}", last_decision(db));
        let mut reader = portal.visitor();
        let tombstone = reader.get(&format!("/de/reviews/{review}")).expect(200);
        assert_eq!(tombstone.attribute(".tombstone a", "href").as_deref(), Some(entry.as_str()));
        let page = reader.get(&entry).expect(200);
        page.assert_says("Beleidigung");
        assert!(!page.text().contains("mona") && !page.text().contains(&told().title));
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_prepared_beginning_alone_is_no_explanation() {
    each_portal(|portal| {
        let db = &portal.db;
        let review = published(db, &alice(db), nordlicht(db), &told());
        let mut mona = signed_in(portal, &mona(db));
        mona.post(&format!("/de/moderation/reviews/{review}/case"), &[]).expect(303);
        let case = the_case(db);
        let page = mona.get(&page_of(case)).expect(200);
        let start = page.attribute("#remove-rule option[value=insult]", "data-start").unwrap();
        let typed = echolot::domain::moderation::Typed { explanation: start, ..super::ruling("remove") };
        let page = crate::moderation::desk::decide(portal, &mut mona, case, &typed).expect(422);
        page.assert_says("nur der vorbereitete Anfang");
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn an_address_is_left_with_few_flags_a_day_and_who_flagged_is_forgotten() {
    each_database(|db| {
        let (alice, nordlicht) = (alice(db), nordlicht(db));
        let review = published(db, &alice, nordlicht, &told());
        let subject = read(db, |conn| Review::find(conn, review)).subject();
        let address = MailAddress::parse("victim@example.net").unwrap();
        for number in 0..6 {
            let client_key = format!("network {number}");
            let reporter = Reporter {
                account: None,
                client_key: &client_key,
                address: Some(&address),
                locale: Locale::De,
            };
            write(db, |conn| flag::raise(conn, &reporter, subject, Rule::Insult));
        }
        let with_address = || -> i64 {
            read(db, |conn| Ok(flags::table.filter(flags::email.is_not_null()).count().get_result(conn)?))
        };
        assert_eq!((flag_count(db), with_address()), (6, i64::from(flag::ADDRESS_PER_DAY)));
        let open: i64 = read(db, |conn| {
            Ok(cases::table.filter(cases::open_subject.is_not_null()).count().get_result(conn)?)
        });
        assert_eq!(open, 1);
        db.clock().advance(flag::KEY_KEPT + chrono::Duration::days(1));
        write(db, flag::forget_old);
        let keyed: i64 = read(db, |conn| {
            let known = flags::table.filter(flags::reporter_key.like("network%"));
            Ok(known.count().get_result(conn)?)
        });
        assert_eq!(keyed, 0);
    });
}

#[test]
fn flags_of_a_review_that_its_author_withdraws_are_answered() {
    each_portal(|portal| {
        let db = &portal.db;
        let alice = alice(db);
        let review = published(db, &alice, nordlicht(db), &told());
        let flagger = person(db, "fred@example.org");
        signed_in(portal, &flagger)
            .post(&format!("/de/reviews/{review}/flags"), &[("reason", "insult")])
            .expect(303);
        write(db, |conn| echolot::domain::reviews::withdrawal::withdraw(conn, &alice, review));
        write(db, echolot::domain::expiry::sweep);
        portal.work();
        assert!(portal.mails.next_to("fred@example.org").text.contains("nicht mehr öffentlich"));
        portal.mails.read_all();
    });
}
