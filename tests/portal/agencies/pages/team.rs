//! The team's pages in the browser: what owners do, what responders cannot, and who is out at once.

use chrono::Duration;
use echolot::domain::accounts::{Account, suspension};
use echolot::domain::actor::Actor;
use echolot::domain::agencies::Agency;
use echolot::domain::agencies::representative::TeamRole::{Owner, Responder};
use echolot::platform::clock;

use crate::agencies::represented::{BOB, listed, nordlicht, represents, team};
use crate::reviews::scene::write;
use crate::support::mails::link_in;
use crate::support::{Portal, Visitor, each_portal};

const RITA: &str = "rita@nordlicht-personal.de";
const TEAM: &str = "/en/agency/nordlicht-personal/team";
const ID: &str = "0000000000001";

/// Nordlicht with Bob, its owner, and Rita, who answers.
fn table(portal: &Portal) -> (Agency, Account, Account) {
    let agency = nordlicht(&portal.db);
    let bob = represents(&portal.db, BOB, agency.id, Owner);
    let rita = represents(&portal.db, RITA, agency.id, Responder);
    (agency, bob, rita)
}

/// Every form of an owner, of this agency.
fn owners_forms(slug: &str) -> Vec<String> {
    let forms = [
        "invitations".to_owned(),
        format!("invitations/{ID}/revocation"),
        format!("team/{ID}/role"),
        format!("team/{ID}/removal"),
        format!("claims/{ID}/acceptance"),
        format!("claims/{ID}/refusal"),
        "ownership".to_owned(),
        "return".to_owned(),
    ];
    forms.map(|form| format!("/en/agency/{slug}/{form}")).to_vec()
}

fn finds_nothing(visitor: &mut Visitor, slug: &str) {
    for form in owners_forms(slug) {
        let fields = [("role", "owner"), ("email", "eve@example.org"), ("to", ID), ("refusal", ID)];
        visitor.post(&form, &fields).expect(404);
    }
    for page in ["ownership/edit", "return/new"] {
        visitor.get(&format!("/en/agency/{slug}/{page}")).expect(404);
    }
}

/// Shows with the password-less way of the tests that it is really them: a code.
fn sure(portal: &Portal, account: &Account) -> Visitor {
    crate::support::staff::enrol(&portal.db, account);
    portal.signed_in(account)
}

#[test]
fn an_invited_person_joins_with_the_account_of_the_address_and_is_out_once_removed() {
    each_portal(|portal| {
        let (agency, bob, _) = table(portal);
        let mut owner = portal.signed_in(&bob);
        let form = "/en/agency/nordlicht-personal/invitations";
        let again = owner.post(form, &[("email", "nobody"), ("role", "king")]).expect(422);
        assert_eq!(again.attribute("#email", "value").as_deref(), Some("nobody"));
        assert_eq!(again.all("#errors li").len(), 2);
        owner.post(form, &[("email", RITA), ("role", "owner")]).expect(422);
        owner.post(form, &[("email", "carl@mailinator.com"), ("role", "owner")]).expect(422);
        owner.post(form, &[("email", "carl@example.org"), ("role", "responder")]).expect(303);
        owner.get(TEAM).expect(200).assert_says("carl@example.org");
        portal.work();
        let link = link_in(&portal.mails.next_to("carl@example.org"));
        let mut carl = portal.visitor();
        carl.get(&link).expect(200).assert_says("Nordlicht Personal");
        assert_eq!(
            carl.post(&link, &[]).expect(303).location().split('?').next(),
            Some("/de/agency/nordlicht-personal/team")
        );
        portal.work();
        portal.mails.next_to(BOB);
        let mut elsewhere = portal.signed_in(&portal.account("carl@example.org"));
        for browser in [&mut carl, &mut elsewhere] {
            browser.get(TEAM).expect(200);
        }
        let id = portal.account("carl@example.org").id;
        owner.post(&format!("{TEAM}/{id}/removal"), &[]).expect(303);
        owner.post(&format!("{TEAM}/{id}/removal"), &[]).expect(404);
        for browser in [&mut carl, &mut elsewhere] {
            browser.get(TEAM).expect(404);
        }
        portal.work();
        portal.mails.next_to("carl@example.org");
        assert_eq!(team(&portal.db, agency.id).len(), 2);
    });
}

#[test]
fn a_responder_finds_nothing_of_an_owners_work_and_nobody_elses_agency() {
    each_portal(|portal| {
        let (agency, bob, rita) = table(portal);
        let other = listed(&portal.db, "Polarlicht", "https://polarlicht.de");
        represents(&portal.db, "pia@polarlicht.de", other.id, Owner);
        let mut responder = portal.signed_in(&rita);
        responder.get(TEAM).expect(200);
        finds_nothing(&mut responder, "nordlicht-personal");
        let mut bob = sure(portal, &bob);
        bob.get("/en/agency/polarlicht/team").expect(404);
        finds_nothing(&mut bob, "polarlicht");
        bob.get("/en/agency/no-such-agency/team").expect(404);
        bob.get("/en/agency/%2e%2e/team").expect(404);
        let mut charlie = portal.signed_in(&portal.account("charlie@example.org"));
        charlie.get(TEAM).expect(404);
        finds_nothing(&mut charlie, "nordlicht-personal");
        charlie.post("/en/agency/nordlicht-personal/departure", &[]).expect(404);
        let visitor = portal.visitor().get(TEAM).expect(303);
        assert!(visitor.location().starts_with("/en/sign-in"));
        // An id of another agency's team is not found through one's own.
        let pia = portal.account("pia@polarlicht.de").id;
        bob.post(&format!("{TEAM}/{pia}/removal"), &[]).expect(404);
        bob.post(&format!("{TEAM}/{pia}/role"), &[("role", "responder")]).expect(404);
        assert_eq!(team(&portal.db, agency.id).len(), 2);
        assert_eq!(team(&portal.db, other.id).len(), 1);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_suspended_member_is_out_in_every_open_session() {
    each_portal(|portal| {
        let (_, _, rita) = table(portal);
        let mut open = portal.signed_in(&rita);
        open.get(TEAM).expect(200);
        write(&portal.db, |conn| {
            suspension::begin(conn, Actor::Operator, &rita, clock::now() + Duration::days(3))
        });
        assert!(open.get(TEAM).expect(303).location().starts_with("/en/sign-in"));
    });
}

#[test]
fn roles_change_and_the_last_owner_cannot_go() {
    each_portal(|portal| {
        let (agency, bob, rita) = table(portal);
        let mut owner = portal.signed_in(&bob);
        let role = |id| format!("{TEAM}/{id}/role");
        owner.post(&role(bob.id), &[("role", "responder")]).expect(422).assert_says("last owner");
        owner.post("/en/agency/nordlicht-personal/departure", &[]).expect(422).assert_says("last owner");
        owner.post(&format!("{TEAM}/{}/removal", bob.id), &[]).expect(422);
        owner.post(&role(rita.id), &[("role", "responder")]).expect(409);
        owner.post(&role(rita.id), &[("role", "king")]).expect(400);
        owner.post(&role(rita.id), &[("role", "owner")]).expect(303);
        portal.work();
        portal.mails.next_to(RITA);
        owner.post("/en/agency/nordlicht-personal/departure", &[]).expect(303);
        owner.get(TEAM).expect(404);
        portal.work();
        portal.mails.next_to(RITA);
        assert_eq!(team(&portal.db, agency.id), [(RITA.to_owned(), Owner)]);
    });
}

#[test]
fn handing_the_ownership_on_and_giving_the_page_back_need_somebody_who_is_sure() {
    each_portal(|portal| {
        let (agency, bob, rita) = table(portal);
        let mut bob = sure(portal, &bob);
        portal.advance(Duration::minutes(11));
        for page in ["ownership/edit", "return/new"] {
            let answer = bob.get(&format!("/en/agency/nordlicht-personal/{page}")).expect(303);
            assert!(answer.location().starts_with("/en/account/reauthentication"), "{}", answer.location());
        }
        let to = rita.id.to_string();
        bob.post("/en/agency/nordlicht-personal/ownership", &[("to", &to)]).expect(303);
        assert_eq!(team(&portal.db, agency.id)[0].0, BOB, "not yet");
        let code = portal.fresh_code();
        bob.post("/en/account/reauthentication", &[("code", &code)]).expect(303);
        bob.get("/en/agency/nordlicht-personal/ownership/edit").expect(200).assert_says(RITA);
        bob.post("/en/agency/nordlicht-personal/ownership", &[]).expect(422);
        bob.post("/en/agency/nordlicht-personal/ownership", &[("to", &to)]).expect(303);
        assert_eq!(team(&portal.db, agency.id), [(RITA.to_owned(), Owner), (BOB.to_owned(), Responder)]);
        let mut rita = sure(portal, &rita);
        rita.get("/en/agency/nordlicht-personal/return/new").expect(200);
        rita.post("/en/agency/nordlicht-personal/return", &[]).expect(303);
        assert_eq!(team(&portal.db, agency.id), []);
        for mut visitor in [bob, rita] {
            visitor.get(TEAM).expect(404);
        }
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn every_page_speaks_three_languages_and_asks_few_questions() {
    each_portal(|portal| {
        let (_, bob, _) = table(portal);
        let mut owner = sure(portal, &bob);
        for lang in ["de", "nl", "en"] {
            for page in ["team", "ownership/edit", "return/new"] {
                let answer = owner.get(&format!("/{lang}/agency/nordlicht-personal/{page}")).expect(200);
                assert!(!answer.body.contains('⟦'), "{page}");
            }
            let mut charlie = portal.signed_in(&portal.account("charlie@example.org"));
            let claim = charlie.get(&format!("/{lang}/agencies/nordlicht-personal/claim/new")).expect(200);
            assert!(!claim.body.contains('⟦'));
        }
        let cost = portal.queries(|| drop(owner.get(TEAM).expect(200)));
        assert!(cost <= 9, "{cost} queries");
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn no_letter_of_an_agencys_name_becomes_a_header_of_a_mail() {
    each_portal(|portal| {
        use diesel::prelude::*;
        use echolot::platform::db::schema::agencies::dsl;
        let (agency, bob, _) = table(portal);
        write(&portal.db, |conn| {
            let name = "Nordlicht\r\nBcc: eve@example.org\r\n\r\nHello";
            diesel::update(dsl::agencies.find(agency.id)).set(dsl::name.eq(name)).execute(conn)?;
            Ok(())
        });
        let form = [("email", "carl@example.org"), ("role", "owner")];
        portal.signed_in(&bob).post("/en/agency/nordlicht-personal/invitations", &form).expect(303);
        portal.work();
        let mail = portal.mails.next_to("carl@example.org");
        assert!(!mail.text.is_empty() && mail.subject.contains("Nordlicht"), "{}", mail.subject);
        assert_eq!(portal.mails.unread(), [], "nobody else got it");
    });
}
