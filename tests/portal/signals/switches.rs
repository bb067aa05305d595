//! Switching a signal's points: by moderators, once, with an entry in the audit log, and at once for all that
//! waits.

use echolot::domain::accounts::Role;
use echolot::domain::actor::Actor;
use echolot::domain::reviews::ReviewContent;
use echolot::domain::signals::{Signal, record, switches};
use echolot::platform::i18n::Locale;

use super::{appraise, case, noted, seen};
use crate::moderation::desk::words;
use crate::moderation::team::{give_back, mona, open_cases, publish, settle};
use crate::reviews::scene::{alice, audited, handed_in, is_not_found, nordlicht, person, read, told, write};
use crate::support::{each_database, each_portal};

fn naming() -> ReviewContent {
    ReviewContent {
        title: "Frau Petersen meldet sich nie".into(),
        went_wrong: "Ich rief 040 1234567 an, trotz vier Anrufen kam nichts mehr.".into(),
        ..told()
    }
}

#[test]
fn the_risk_of_open_cases_follows_the_switch_and_that_of_decided_ones_stays() {
    each_database(|db| {
        let (mona, here) = (mona(db), nordlicht(db));
        handed_in(db, &alice(db), here, &naming());
        handed_in(db, &person(db, "zoe@example.org"), here, &naming());
        appraise(db);
        let [decided, open] = open_cases(db)[..] else { panic!("two cases") };
        settle(db, &mona, decided, &give_back());
        let before = (case(db, decided).risk, case(db, open).risk);
        assert!(before.0 >= 70 && before.1 >= 70, "{before:?}");
        let switch = |is_on| {
            write(db, |conn| switches::switch(conn, Actor::Moderator(mona.id), Signal::PersonName, is_on));
        };
        switch(false);
        assert_eq!((case(db, decided).risk, case(db, open).risk), (before.0, before.1 - 30));
        let name = seen(&noted(db, open), Signal::PersonName).clone();
        assert!(!name.is_on && name.points == 0 && !name.seen.passages.is_empty());
        switch(false);
        switch(true);
        assert_eq!(case(db, open).risk, before.1);
        assert_eq!(audited(db).iter().filter(|action| *action == "signal_switched").count(), 2);
        // Later cases are weighed as the switch is.
        switch(false);
        handed_in(db, &person(db, "yves@example.org"), here, &naming());
        appraise(db);
        let latest = *open_cases(db).last().unwrap();
        assert_eq!(case(db, latest).risk, noted(db, latest).iter().map(|noted| noted.points).sum::<i32>());
        assert_eq!(seen(&noted(db, latest), Signal::PersonName).points, 0);
    });
}

#[test]
fn nobody_but_a_moderator_switches() {
    each_database(|db| {
        let alice = alice(db);
        for actor in [Actor::Visitor, alice.actor(), Actor::System] {
            let refused = db.write_now(|conn| switches::switch(conn, actor, Signal::Insult, false));
            assert!(is_not_found(refused));
        }
    });
    each_portal(|portal| {
        let path = "/de/moderation/signals";
        let switch = [("points", "off")];
        let mut stranger = portal.visitor();
        stranger.get(path).expect(303);
        stranger.post(&format!("{path}/insult"), &switch).expect(303);
        let mut member = portal.signed_in(&alice(&portal.db));
        member.get(path).expect(404);
        member.post(&format!("{path}/insult"), &switch).expect(404);
        let mut mona = portal.colleague("mona@echolot.example", Role::Moderator);
        mona.post(&format!("{path}/no_such"), &switch).expect(404);
        mona.post(&format!("{path}/insult"), &[("points", "maybe")]).expect(404);
        assert!(!audited(&portal.db).contains(&"signal_switched".to_owned()));
    });
}

#[test]
fn the_page_shows_each_signal_its_switch_and_what_it_contributed() {
    each_portal(|portal| {
        let db = &portal.db;
        let (decider, here) = (crate::moderation::team::max(db), nordlicht(db));
        handed_in(db, &alice(db), here, &naming());
        handed_in(db, &person(db, "zoe@example.org"), here, &told());
        portal.work();
        let [first, second] = open_cases(db)[..] else { panic!("two cases") };
        settle(db, &decider, first, &give_back());
        settle(db, &decider, second, &publish());
        let past = read(db, |conn| {
            record::contributions(conn, echolot::platform::clock::now() - record::LOOKED_BACK)
        });
        assert_eq!(
            past.decided.into_iter().collect::<Vec<_>>(),
            [("publish".into(), 1), ("return".into(), 1)]
        );
        let with = past.with[&Signal::PersonName].clone();
        assert_eq!(with.into_iter().collect::<Vec<_>>(), [("return".to_owned(), 1)]);

        let mut mona = portal.colleague("mona@echolot.example", Role::Moderator);
        for locale in Locale::ALL {
            let page = mona.get(&format!("/{locale}/moderation/signals")).expect(200);
            assert!(!page.body.contains('⟦'), "{locale}: {}", page.text());
            assert_eq!(page.all("tr[data-signal]").len(), Signal::ALL.len());
        }
        let page = mona.get("/de/moderation/signals").expect(200);
        let row = &page.all("tr[data-signal=person_name] [data-past]")[0];
        assert!(
            row.contains("50,0") && row.contains(&words(portal, Locale::De, "decided-desk-return")),
            "{row}"
        );
        let cost = portal.queries(|| drop(mona.get("/de/moderation/signals").expect(200)));
        assert!(cost <= 9, "{cost} queries");

        let done = mona.post("/de/moderation/signals/person_name", &[("points", "off")]).expect(303);
        assert_eq!(done.location(), "/de/moderation/signals");
        let page = mona.follow(&done).expect(200);
        page.assert_says(&words(portal, Locale::De, "flash-signal-off"));
        let off = page.attribute("tr[data-signal=person_name] input[name=points]", "value");
        assert_eq!(off.as_deref(), Some("on"));
        portal.work();
        portal.mails.read_all();
    });
}
