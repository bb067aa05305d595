//! Anybody suggests an agency; a moderator lists or declines it; whoever left an address is told.

use diesel::prelude::*;
use echolot::domain::accounts::account::{Account, NewAccount};
use echolot::domain::actor::{AccountId, Actor};
use echolot::domain::agencies::suggestion::{Sender, Suggestion, accept, decline, look_alikes, suggest};
use echolot::domain::agencies::{Agency, AgencyState};
use echolot::domain::error::{Conflict, Error, Result};
use echolot::domain::{case, search};
use echolot::platform::db::Conn;
use echolot::platform::db::schema::{mails, suggestion_addresses};
use echolot::platform::i18n::Locale;
use echolot::platform::mail_address::MailAddress;

use super::agency;
use crate::support::each_database;

const MONA: Actor = Actor::Moderator(AccountId(7));
const NOBODY: Sender<'static> = Sender { address: None, locale: Locale::De };

fn typed(name: &str) -> Suggestion {
    Suggestion {
        name: name.to_owned(),
        city: "Hamburg".into(),
        country: "de".into(),
        website: "nordlicht.example".into(),
    }
}

fn posted(conn: &mut Conn) -> Vec<(String, String)> {
    mails::table.select((mails::recipient, mails::context)).load(conn).unwrap()
}

#[test]
fn a_suggestion_waits_unseen_until_a_moderator_lists_it() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            let new = typed("Nordlicht Personal").read()?;
            assert_eq!(
                (new.country.as_deref(), new.website.as_deref()),
                (Some("DE"), Some("https://nordlicht.example"))
            );
            let id = suggest(conn, Actor::Visitor, &new, &NOBODY)?;
            let waiting = Agency::find(conn, id)?;
            assert_eq!(waiting.state, AgencyState::Suggested);
            assert!(case::open_about(conn, waiting.subject())?.is_some());
            assert_eq!(search::agencies(conn, "Nordlicht", 10)?, []);
            let listed = accept(conn, MONA, id)?;
            assert_eq!((listed.slug.as_str(), listed.state), ("nordlicht-personal", AgencyState::Listed));
            assert_eq!(search::agencies(conn, "Nordlicht Hamburg", 10)?, [id]);
            assert_eq!(posted(conn), []);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn a_waiting_suggestion_occupies_no_address_and_cannot_be_decided_twice() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            let id = suggest(conn, Actor::Visitor, &typed("Nordlicht").read()?, &NOBODY)?;
            assert_eq!(agency("Nordlicht").at("Kiel", "DE").list(conn).slug, "nordlicht");
            assert_eq!(accept(conn, MONA, id)?.slug, "nordlicht-de");
            let again = [accept(conn, MONA, id).map(|_| ()), decline(conn, MONA, id, "")];
            assert!(again.iter().all(|r| matches!(r, Err(Error::Conflict(Conflict::StateChanged)))));
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn a_visitor_who_left_an_address_is_told_and_the_address_forgotten() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            let address = MailAddress::parse("alice@example.org").unwrap();
            let sender = Sender { address: Some(&address), locale: Locale::Nl };
            let id = suggest(conn, Actor::Visitor, &typed("Briefkasten").read()?, &sender)?;
            decline(conn, MONA, id, "Not an agency.")?;
            let [(recipient, text)] = posted(conn).try_into().unwrap();
            assert_eq!(recipient, "alice@example.org");
            assert!(text.contains("Not an agency."), "{text}");
            assert_eq!(suggestion_addresses::table.count().get_result::<i64>(conn)?, 0);
            assert_eq!(Agency::find(conn, id)?.state, AgencyState::Declined);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn a_member_is_told_at_the_accounts_address() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            let address = MailAddress::parse("alice@example.org").unwrap();
            let new = NewAccount { address: &address, password_hash: None, locale: Locale::En };
            let alice = Account::create(conn, Actor::Visitor, new)?;
            let id = suggest(conn, alice.actor(), &typed("Nordlicht").read()?, &NOBODY)?;
            accept(conn, MONA, id)?;
            let [(recipient, text)] = posted(conn).try_into().unwrap();
            assert_eq!(recipient, "alice@example.org");
            assert!(text.contains("\"agency_slug\":\"nordlicht\""), "{text}");
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn a_second_suggestion_of_the_same_agency_joins_the_first() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            let first = suggest(conn, Actor::Visitor, &typed("Nordlicht GmbH").read()?, &NOBODY)?;
            let second = suggest(conn, Actor::Visitor, &typed("NORDLICHT").read()?, &NOBODY)?;
            assert_eq!(first, second);
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn an_agency_that_is_there_already_is_hinted_at() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            let there = agency("Müller Personal GmbH").country("DE").list(conn);
            agency("Müller Personal").country("NL").list(conn);
            assert_eq!(look_alikes(conn, "Mueller Personal", Some("DE"))?, [there]);
            let again = suggest(conn, Actor::Visitor, &typed("Mueller Personal").read()?, &NOBODY);
            assert!(matches!(again, Err(Error::Invalid(fields)) if fields[0].key == "invalid-agency-known"));
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn a_namesake_in_another_city_can_be_suggested() {
    each_database(|db| {
        db.write_now(|conn| -> Result<()> {
            agency("Nordlicht").at("Kiel", "DE").list(conn);
            suggest(conn, Actor::Visitor, &typed("Nordlicht").read()?, &NOBODY)?;
            Ok(())
        })
        .unwrap();
    });
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let wrong = |suggestion: Suggestion| match suggestion.read() {
        Err(Error::Invalid(fields)) => fields.into_iter().map(|f| (f.field, f.key)).collect(),
        other => panic!("{other:?}"),
    };
    let empty: Vec<_> = wrong(Suggestion::default());
    assert_eq!(empty, [("name", "invalid-required")]);
    let mut all = Suggestion {
        country: "Atlantis".into(),
        website: "javascript:alert(1)".into(),
        ..typed(&"x".repeat(500))
    };
    all.city = "\0".into();
    let expected = [
        ("name", "invalid-too-long"),
        ("city", "invalid-characters"),
        ("country", "invalid-choose"),
        ("website", "invalid-url"),
    ];
    assert_eq!(wrong(all), expected);
    assert_eq!(wrong(typed("\u{202e}\u{200b} ")), [("name", "invalid-required")]);
}
