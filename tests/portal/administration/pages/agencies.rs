//! Agencies through the browser: creating, changing, merging, closing.

use echolot::domain::actor::Actor;
use echolot::domain::agencies::{Agency, AgencyId};
use echolot::domain::scorecards::rebuild;

use super::ada;
use crate::reviews::scene::{handed_in, person, told};
use crate::support::{Answer, Portal, Visitor, each_portal};

fn create(portal: &Portal, admin: &mut Visitor, name: &str) -> Agency {
    let fields = [
        ("name", name),
        ("country", "de"),
        ("cities", "Hamburg\nBasel, ch\nFrankfurt, Oder"),
        ("sectors", "IT"),
        ("services", "executive_search"),
        ("website", "https://example.org"),
    ];
    let answer = admin.post("/en/admin/agencies", &fields).expect(303);
    let id: AgencyId = answer.location().split('/').nth(4).unwrap().parse().unwrap();
    portal.db.read_now(|conn| Agency::find(conn, id)).unwrap()
}

fn edit_page(admin: &mut Visitor, agency: &Agency) -> Answer {
    admin.get(&format!("/en/admin/agencies/{}/edit", agency.id)).expect(200)
}

#[test]
fn a_new_agency_is_public_at_once_and_its_form_shows_what_was_typed() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let agency = create(portal, &mut ada, "Nordlicht Personal");
        portal.visitor().get(&format!("/en/agencies/{}", agency.slug)).expect(200).assert_says("Nordlicht");
        let page = edit_page(&mut ada, &agency);
        assert_eq!(page.attribute("#name", "value").as_deref(), Some("Nordlicht Personal"));
        assert_eq!(page.all("textarea#cities"), ["Hamburg, DE Basel, CH Frankfurt, Oder, DE"]);
        ada.get("/en/admin/agencies?q=nordl").expect(200).assert_says("Nordlicht Personal");
    });
}

#[test]
fn a_stale_form_is_a_conflict_and_a_wrong_one_keeps_what_was_typed() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let agency = create(portal, &mut ada, "Nordlicht Personal");
        let form = format!("/en/admin/agencies/{}", agency.id);
        let seen = edit_page(&mut ada, &agency).attribute("input[name=seen]", "value").unwrap();
        let wrong = [("name", " "), ("website", "no address"), ("seen", seen.as_str())];
        let page = ada.post(&form, &wrong).expect(422);
        assert_eq!(page.attribute("#website", "value").as_deref(), Some("no address"));
        assert_eq!(page.all("#errors li").len(), 2);
        ada.post(&form, &[("name", "Polarlicht"), ("seen", &seen)]).expect(303);
        ada.post(&form, &[("name", "Südlicht"), ("seen", &seen)]).expect(409);
        ada.post(&form, &[("name", "Südlicht")]).expect(409);
        ada.post(&form, &[("name", "Südlicht"), ("seen", "yesterday")]).expect(409);
        edit_page(&mut ada, &agency).assert_says("Polarlicht");
    });
}

#[test]
fn a_merger_is_looked_at_first_then_done_once_and_the_old_address_leads_on() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let (old, new) = (create(portal, &mut ada, "Alster Personal"), create(portal, &mut ada, "Nordlicht"));
        let alice = person(&portal.db, "alice@example.org");
        handed_in(&portal.db, &alice, old.id, &told());
        let page = format!("/en/admin/agencies/{}/merger", old.id);
        ada.get(&format!("{page}/new?into=nothing-like-it")).expect(422);
        ada.get(&format!("{page}/new?into={}", old.slug)).expect(422);
        let address = format!("https://example.org/de/agencies/{}/", new.slug).replace('/', "%2F");
        let look = ada.get(&format!("{page}/new?into={address}")).expect(200);
        look.assert_says("1 review");
        let into = look.attribute("form[method=post][action$=merger] input[name=into]", "value").unwrap();
        ada.post(&page, &[("into", &into)]).expect(303);
        ada.post(&page, &[("into", &into)]).expect(409);
        let moved = portal.visitor().get(&format!("/nl/agencies/{}", old.slug));
        assert_eq!((moved.status, moved.location()), (301, format!("/nl/agencies/{}", new.slug).as_str()));
        let differences = rebuild::everything(&portal.db, Actor::Operator, |_, _| {}).unwrap();
        assert!(differences.is_empty());
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_closed_agency_is_gone_and_can_be_opened_again() {
    each_portal(|portal| {
        let mut ada = ada(portal);
        let agency = create(portal, &mut ada, "Nordlicht Personal");
        let (form, public) =
            (format!("/en/admin/agencies/{}/closure", agency.id), format!("/en/agencies/{}", agency.slug));
        ada.get(&format!("{form}/new")).expect(200);
        ada.post(&form, &[]).expect(303);
        ada.post(&form, &[]).expect(409);
        ada.get(&format!("{form}/new")).expect(404);
        assert_ne!(portal.visitor().get(&public).status, 200);
        ada.post(&format!("{form}/removal"), &[]).expect(303);
        portal.visitor().get(&public).expect(200);
    });
}
