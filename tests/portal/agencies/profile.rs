//! What an agency says of itself: changes wait for a moderator, the old words stay until then, and nothing is
//! forgotten.

mod facts;
pub mod logos;

use diesel::prelude::*;
use echolot::domain::accounts::account::{Account, NewAccount};
use echolot::domain::actor::Actor;
use echolot::domain::administration::merger;
use echolot::domain::agencies::representative::{self, TeamRole};
use echolot::domain::agencies::revision::{self, RevisionState, Standing, Words};
use echolot::domain::agencies::{Agency, AgencyId, former_name, logo};
use echolot::domain::case::Case;
use echolot::domain::error::{Conflict, Error, Result};
use echolot::domain::search;
use echolot::platform::db::Db;
use echolot::platform::db::schema::agency_revisions;
use echolot::platform::i18n::Locale;

use super::agency;
use crate::moderation::team::{mona, open_cases, publish, settle, the_case};
use crate::reviews::scene::{read, write};
use crate::scorecards::plans::{assert_found_by_key, statements};
use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, each_database, each_portal};
use echolot::domain::moderation::Typed;

/// Bob, who owns the page of the agency.
fn bob(db: &Db, agency: AgencyId) -> Actor {
    let address = "bob@nordlicht.example".parse().unwrap();
    let new = NewAccount { address: &address, password_hash: None, locale: Locale::De };
    let bob = write(db, |conn| Account::of_confirmed(conn, new));
    if read(db, |conn| representative::role(conn, agency, bob.id)).is_none() {
        super::pages::profile::join(db, agency, &bob, TeamRole::Owner);
    }
    Actor::Member(bob.id)
}

fn nordlicht(db: &Db) -> AgencyId {
    write(db, |conn| {
        Ok(agency("Nordlicht Personal").legal("Nordlicht Personal GmbH").at("Hamburg", "DE").list(conn).id)
    })
}

fn standing(db: &Db, id: AgencyId) -> Standing {
    read(db, |conn| Standing::of(conn, id))
}

/// Proposes what `change` makes of the latest words.
fn propose(db: &Db, id: AgencyId, change: impl FnOnce(&mut Words)) {
    let (bob, standing) = (bob(db, id), standing(db, id));
    let mut words = standing.latest().clone();
    change(&mut words);
    write(db, |conn| revision::propose(conn, bob, id, Locale::De, &standing.stamp(), &words).map(drop));
}

fn found(db: &Db, typed: &str) -> Vec<AgencyId> {
    read(db, |conn| search::agencies(conn, typed, 10))
}

fn page(portal: &Portal, path: &str) -> String {
    portal.visitor().get(path).expect(200).text()
}

#[test]
fn new_words_wait_and_the_old_ones_stay_until_a_moderator_accepts() {
    each_portal(|portal| {
        let db = &portal.db;
        let id = nordlicht(db);
        propose(db, id, |words| {
            words.name = "Polarstern Karriere".to_owned();
            words.legal_name = Some("Polarstern Karriere GmbH".to_owned());
            words.description = Some("Wir suchen Pflegekräfte für den Norden.".to_owned());
            words.website = Some("https://polarstern.example".to_owned());
        });
        let before = page(portal, "/de/agencies/nordlicht-personal");
        assert!(before.contains("Nordlicht Personal") && !before.contains("Polarstern"), "{before}");
        assert!(!before.contains("Pflegekräfte"));
        assert!(found(db, "Polarstern").is_empty());
        let mona = mona(db);
        let case = the_case(db);
        let mut desk = portal.signed_in(&mona);
        let file = desk.get(&format!("/de/moderation/cases/{case}")).expect(200);
        file.assert_says("Polarstern Karriere");
        file.assert_says("Pflegekräfte");
        assert!(!file.text().contains('⟦'), "{}", file.text());
        desk.get("/en/moderation").expect(200).assert_says("Profile of an agency");
        settle(db, &mona, case, &publish());
        portal.work();
        let mail = portal.mails.next_to("bob@nordlicht.example");
        assert!(
            mail.text.contains("ist jetzt öffentlich") && mail.text.contains("Polarstern"),
            "{}",
            mail.text
        );
        let after = page(portal, "/de/agencies/nordlicht-personal");
        for words in
            ["Polarstern Karriere", "Früher: Nordlicht Personal", "Pflegekräfte", "Angaben der Agentur"]
        {
            assert!(after.contains(words), "{words}: {after}");
        }
        for name in ["Polarstern", "Nordlicht", "nordlicht personal gmbh"] {
            assert_eq!(found(db, name), [id], "{name}");
        }
        // A second moderator finds the same decision made; the history says who, what and when.
        let history = read(db, |conn| revision::history(conn, id, 9));
        assert_eq!(
            (history[0].state, history[0].old.name.as_str()),
            (RevisionState::Accepted, "Nordlicht Personal")
        );
    });
}

#[test]
fn words_that_break_a_rule_come_back_with_the_reason() {
    each_portal(|portal| {
        let db = &portal.db;
        let id = nordlicht(db);
        propose(db, id, |words| {
            words.description = Some("Die Beste! Rufen Sie Frau Beispiel an.".to_owned())
        });
        let typed = Typed {
            outcome: "return".into(),
            rule: "advertising".into(),
            passages: "Die Beste!".into(),
            explanation: "Bitte beschreiben Sie, was Sie tun, ohne Werbung.".into(),
        };
        let mona = mona(db);
        settle(db, &mona, the_case(db), &typed);
        portal.work();
        let mail = portal.mails.next_to("bob@nordlicht.example");
        assert!(mail.text.contains("ohne Werbung") && mail.text.contains("> Die Beste!"), "{}", mail.text);
        assert_eq!(standing(db, id).pending, None);
        assert_eq!(standing(db, id).public.description, None);
        let history = read(db, |conn| revision::history(conn, id, 9));
        assert_eq!(
            (history[0].state, history[0].rule.as_deref()),
            (RevisionState::Returned, Some("advertising"))
        );
        assert!(!page(portal, "/de/agencies/nordlicht-personal").contains("Beispiel"));
    });
}

#[test]
fn a_newer_proposal_takes_the_place_of_the_one_that_waits() {
    each_database(|db| {
        let id = nordlicht(db);
        propose(db, id, |words| words.description = Some("Zuerst so.".to_owned()));
        let first = the_case(db);
        propose(db, id, |words| words.description = Some("Dann so.".to_owned()));
        let second = the_case(db);
        assert_ne!(first, second);
        let closed = read(db, |conn| Case::find(conn, first));
        assert_eq!(closed.state.code(), "closed");
        // The same once more is nothing new.
        propose(db, id, |_| {});
        assert_eq!(the_case(db), second);
        // Back to what is public takes everything back.
        propose(db, id, |words| words.description = None);
        assert_eq!(open_cases(db), []);
        assert_eq!(standing(db, id).pending, None);
    });
}

#[test]
fn of_two_owners_who_write_at_once_the_second_is_told() {
    each_database(|db| {
        let id = nordlicht(db);
        let (bob, seen) = (bob(db, id), standing(db, id).stamp());
        let propose = |text: &str| -> Result<_> {
            let words = Words { description: Some(text.to_owned()), ..standing(db, id).public };
            db.write_now(|conn| revision::propose(conn, bob, id, Locale::De, &seen, &words))
        };
        let answers: Vec<Result<_>> = std::thread::scope(|scope| {
            let both = ["Das eine.", "Das andere."].map(|text| scope.spawn(move || propose(text)));
            both.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        assert!(
            answers.iter().any(|a| matches!(a, Err(Error::Conflict(Conflict::StateChanged)))),
            "{answers:?}"
        );
        let pending: i64 = read(db, |conn| Ok(agency_revisions::table.count().get_result(conn)?));
        assert_eq!(pending, 1);
    });
}

#[test]
fn a_name_that_is_taken_up_again_is_no_former_one() {
    each_database(|db| {
        let id = nordlicht(db);
        let names = || read(db, |conn| former_name::of(conn, id));
        let mona = mona(db);
        for name in ["Polarstern", "Südlicht", "NORDLICHT Personal"] {
            propose(db, id, |words| words.name = name.to_owned());
            settle(db, &mona, the_case(db), &publish());
        }
        assert_eq!(names(), ["Südlicht", "Polarstern"]);
    });
}

#[test]
fn a_merged_firm_keeps_its_names_and_its_address_leads_on() {
    each_portal(|portal| {
        let db = &portal.db;
        let id = nordlicht(db);
        let into = write(db, |conn| Ok(agency("Elbe Karriere").list(conn).id));
        propose(db, id, |words| words.name = "Polarstern".to_owned());
        settle(db, &mona(db), the_case(db), &publish());
        propose(db, id, |words| words.name = "Nebel".to_owned());
        write(db, |conn| merger::merge(conn, Actor::Operator, id, into).map(drop));
        assert_eq!(open_cases(db), []);
        let names = read(db, |conn| former_name::of(conn, into));
        assert_eq!(names.len(), 2, "{names:?}");
        for name in ["Polarstern", "Nordlicht", "Elbe"] {
            assert_eq!(found(db, name), [into], "{name}");
        }
        let moved = portal.visitor().get("/de/agencies/nordlicht-personal").expect(301);
        let page = portal.visitor().follow(&moved).expect(200);
        page.assert_says("Früher:");
        page.assert_says("Polarstern");
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_change_by_an_admin_is_history_too() {
    each_portal(|portal| {
        let id = nordlicht(&portal.db);
        let mut ada = portal.colleague("ada@echolot.example", echolot::domain::accounts::Role::Admin);
        let form = ada.get(&format!("/de/admin/agencies/{id}/edit")).expect(200);
        let seen = form.attribute("input[name=seen]", "value").unwrap();
        let fields = [("name", "Polarstern GmbH"), ("country", "de"), ("seen", &seen)];
        ada.post(&format!("/de/admin/agencies/{id}"), &fields).expect(303);
        let history = read(&portal.db, |conn| revision::history(conn, id, 9));
        assert_eq!((history.len(), history[0].actor_kind.as_str()), (1, "admin"));
        let form = ada.get(&format!("/de/admin/agencies/{id}/edit")).expect(200);
        form.assert_says("Bisherige Änderungen");
        assert_eq!(form.all("del")[0], "Nordlicht Personal");
        assert_eq!(found(&portal.db, "Nordlicht"), [id]);
    });
}

#[test]
fn everything_about_words_is_found_by_key() {
    let database = SqliteDatabase::new();
    let id = nordlicht(&database.db);
    let read = |conn: &mut _| {
        let sent = statements(conn, |conn| {
            revision::pending(conn, id).unwrap();
            revision::history(conn, id, 50).unwrap();
            former_name::of(conn, id).unwrap();
            Agency::find(conn, id).unwrap();
            logo::find(conn, "none").unwrap_err();
        });
        assert_found_by_key(conn, &sent, &[]);
        Ok::<_, Error>(())
    };
    database.db.read_now(read).unwrap();
}
