//! Suggesting an agency in the browser.

use diesel::prelude::*;
use echolot::domain::actor::{AccountId, Actor};
use echolot::domain::agencies::suggestion::accept;
use echolot::domain::agencies::{AgencyId, AgencyState};
use echolot::domain::error::{Error, Result};
use echolot::platform::db::Db;
use echolot::platform::db::schema::{agencies, audit_entries, cases};

use crate::agencies::agency;
use crate::support::each_portal;

const MONA: Actor = Actor::Moderator(AccountId(7));

fn waiting(db: &Db) -> Vec<(AgencyId, String)> {
    let waiting = agencies::table
        .filter(agencies::state.eq(AgencyState::Suggested))
        .select((agencies::id, agencies::name));
    db.read_now(|conn| waiting.load(conn).map_err(Error::from)).unwrap()
}

#[test]
fn a_country_that_is_none_is_refused_in_words() {
    each_portal(|portal| {
        let typed = [("name", "Nordlicht"), ("country", &"x".repeat(500))];
        let page = portal.visitor().post("/en/suggestions", &typed).expect(422);
        assert!(!page.all("#country-error").is_empty() && !page.text().contains('{'));
    });
}

#[test]
fn a_visitor_suggests_an_agency_and_hears_when_it_is_listed() {
    each_portal(|portal| {
        let mut alice = portal.visitor();
        alice.get("/de/suggestions/new").expect(200);
        let form = [
            ("name", "Nordlicht Personal"),
            ("city", "Hamburg"),
            ("country", "DE"),
            ("website", "nordlicht.example"),
            ("email", "alice@example.org"),
        ];
        let sent = alice.post("/de/suggestions", &form).expect(303);
        let thanks = alice.follow(&sent).expect(200);
        assert!(!thanks.all("[role=status], .flash, .notice").is_empty());
        assert!(thanks.all(".results h2").is_empty(), "it is not public yet");
        let [(id, name)] = waiting(&portal.db).try_into().unwrap();
        assert_eq!(name, "Nordlicht Personal");
        portal
            .db
            .read_now(|conn| -> Result<()> {
                assert_eq!(cases::table.filter(cases::subject_id.eq(id)).count().get_result::<i64>(conn)?, 1);
                let who: String = audit_entries::table
                    .filter(audit_entries::action.eq("agency_suggested"))
                    .select(audit_entries::actor_kind)
                    .first(conn)?;
                assert_eq!(who, "visitor");
                Ok(())
            })
            .unwrap();
        portal.db.write_now(|conn| accept(conn, MONA, id)).unwrap();
        portal.work();
        let mail = portal.mails.next_to("alice@example.org");
        assert!(mail.text.contains("/de/agencies/nordlicht-personal"), "{}", mail.text);
    });
}

#[test]
fn the_form_comes_back_with_what_was_typed_and_what_is_wrong() {
    each_portal(|portal| {
        portal.db.write_now(|conn| Ok::<_, Error>(agency("Brunel").country("DE").list(conn))).unwrap();
        let mut visitor = portal.visitor();
        let form = [
            ("name", "x".repeat(121)),
            ("country", "XX".into()),
            ("website", "nonsense".into()),
            ("email", "x@mailinator.com".into()),
        ];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let again = visitor.post("/en/suggestions", &form).expect(422);
        for field in ["name", "country", "website", "email"] {
            assert!(!again.all(&format!("#{field}-error")).is_empty(), "{field}");
        }
        assert_eq!(again.attribute("#website", "value").as_deref(), Some("nonsense"));
        again.assert_says("120 characters");
        let known =
            visitor.post("/en/suggestions", &[("name", "BRUNEL GmbH"), ("country", "DE")]).expect(422);
        assert!(!known.all("#name-error").is_empty());
        visitor.post("/en/suggestions", &[]).expect(422);
        assert_eq!(waiting(&portal.db), []);
    });
}

#[test]
fn nobody_can_flood_the_queue_with_suggestions() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        let statuses: Vec<u16> = (0..22)
            .map(|number| visitor.post("/en/suggestions", &[("name", &format!("Agency {number}"))]).status)
            .collect();
        assert_eq!(statuses[..20], [303; 20]);
        assert_eq!(statuses[20..], [429; 2]);
        assert_eq!(waiting(&portal.db).len(), 20);
        // The same suggestion sent twice is one.
        assert_eq!(portal.mails.unread(), []);
    });
}
