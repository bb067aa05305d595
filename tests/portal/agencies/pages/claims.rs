//! "Do you represent this agency?" in the browser, and what must be impossible.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::accounts::Role;
use echolot::domain::agencies::Agency;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::case::CaseId;
use echolot::platform::db::schema::{agencies, audit_entries};

use crate::agencies::represented::{BOB, nordlicht, represents, team};
use crate::moderation::desk::{decide, hold, page_of};
use crate::moderation::team::the_case;
use crate::moderation::team::{max, mona};
use crate::reviews::scene::{read, write};
use crate::support::mails::link_in;
use crate::support::{Answer, Portal, Visitor, each_portal};

pub(super) const WORDS: &str = "I run the Hamburg office; the imprint of the web site names me.";

pub(super) fn member(portal: &Portal, email: &str) -> Visitor {
    portal.signed_in(&portal.account(email))
}

pub(super) fn send(visitor: &mut Visitor, way: &str, text: &str) -> Answer {
    let fields = [("way", way), ("address", text), ("explanation", text)];
    visitor.post("/en/agencies/nordlicht-personal/claim", &fields)
}

pub(super) fn mail_to(portal: &Portal, address: &str) -> echolot::platform::mailer::folder::StoredMail {
    portal.work();
    portal.mails.next_to(address)
}

#[test]
fn a_link_to_the_agencys_domain_is_accepted_at_once_and_works_once() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let page = portal.visitor().get("/en/agencies/nordlicht-personal").expect(200);
        page.assert_says("Do you represent this agency?");
        let form = "/en/agencies/nordlicht-personal/claim/new";
        assert!(portal.visitor().get(form).expect(303).location().starts_with("/en/sign-in"));
        let mut bob = member(portal, "bob@example.org");
        bob.get(form).expect(200).assert_says("nordlicht-personal.de");
        send(&mut bob, "mail", BOB).expect(303);
        let link = link_in(&mail_to(portal, BOB));
        // Opening it changes nothing: scanners open links too.
        bob.get(&link).expect(200).assert_says("Nordlicht Personal");
        assert_eq!(team(&portal.db, agency.id), []);
        assert_eq!(bob.post(&link, &[]).expect(303).location(), "/en/agency/nordlicht-personal/team");
        assert_eq!(team(&portal.db, agency.id), [("bob@example.org".to_owned(), TeamRole::Owner)]);
        bob.post(&link, &[]).expect(404);
        mail_to(portal, "bob@example.org")
            .text
            .contains("You represent Nordlicht Personal now")
            .then_some(())
            .unwrap();
        bob.get("/en/agency/nordlicht-personal/team").expect(200).assert_says("bob@example.org");
        bob.get("/en/account").expect(200).assert_says("Nordlicht Personal");
        assert_eq!(bob.get(form).expect(303).location(), "/en/agency/nordlicht-personal/team");
    });
}

#[test]
fn whoever_signs_up_on_the_way_comes_back_to_the_question_and_to_no_other_site() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let form = "/en/agencies/nordlicht-personal/claim/new";
        let mut bob = portal.visitor();
        let sign_in = bob.get(form).expect(303);
        let sign_in = bob.follow(&sign_in).expect(200);
        let page = bob.get(&sign_in.attribute("a[href*='/sign-up?']", "href").unwrap()).expect(200);
        let back = page.attribute("input[name=return_to]", "value").unwrap();
        assert_eq!(back, form);
        let sign_up = |visitor: &mut Visitor, email: &str, back: &str| {
            let fields = [("email", email), ("accepts_rules", "on"), ("return_to", back)];
            visitor.post("/en/sign-up", &fields)
        };
        let again = bob.post("/en/sign-up", &[("email", "bob"), ("return_to", &back)]).expect(422);
        assert_eq!(again.attribute("input[name=return_to]", "value").as_deref(), Some(form));
        for _ in ["new", "known"] {
            let mut bob = portal.visitor();
            sign_up(&mut bob, "bob@example.org", &back).expect(200);
            let link = link_in(&mail_to(portal, "bob@example.org"));
            let page = bob.get(&link).expect(200);
            let back = page.attribute("input[name=return_to]", "value").unwrap();
            let (path, _) = link.split_once('?').unwrap();
            assert_eq!(bob.post(path, &[("return_to", &back)]).expect(303).location(), form);
            bob.get(form).expect(200);
        }
        let mut eve = portal.visitor();
        sign_up(&mut eve, "eve@example.org", "//evil.example/en").expect(200);
        let link = link_in(&mail_to(portal, "eve@example.org"));
        assert!(!link.contains("evil"));
        let entered = eve.post(&link, &[("return_to", "https://evil.example")]).expect(303);
        assert_eq!(entered.location(), "/en/account");
    });
}

#[test]
fn a_link_that_a_stranger_caused_lets_nobody_in() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let mut eve = member(portal, "eve@example.org");
        send(&mut eve, "mail", BOB).expect(303);
        let link = link_in(&mail_to(portal, BOB));
        let visitor = portal.visitor().post(&link, &[]).expect(303);
        assert!(visitor.location().starts_with("/en/sign-in"));
        member(portal, BOB).post(&link, &[]).expect(404);
        assert_eq!(team(&portal.db, agency.id), []);
    });
}

#[test]
fn an_old_link_and_one_that_was_replaced_are_void() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let mut bob = member(portal, "bob@example.org");
        send(&mut bob, "mail", BOB).expect(303);
        let first = link_in(&mail_to(portal, BOB));
        send(&mut bob, "mail", BOB).expect(303);
        let second = link_in(&mail_to(portal, BOB));
        bob.post(&first, &[]).expect(404);
        portal.advance(Duration::days(3));
        bob.post(&second, &[]).expect(404);
        assert_eq!(team(&portal.db, agency.id), []);
    });
}

#[test]
fn addresses_elsewhere_are_refused_at_the_field_and_kept() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut eve = member(portal, "eve@example.org");
        for address in [
            "eve@nordlicht-personal.de.evil.com",
            "eve@mail.nordlicht-personal.de",
            "eve@nordlicht-personal.com",
            "eve@gmail.com",
            "eve@mailinator.com",
            "nonsense",
        ] {
            let again = send(&mut eve, "mail", address).expect(422);
            assert!(!again.all("#address-error").is_empty(), "{address}");
            assert_eq!(again.attribute("#address", "value").as_deref(), Some(address));
        }
        portal.work();
        assert_eq!(portal.mails.unread(), []);
    });
}

#[test]
fn nobody_can_flood_a_mailbox_or_the_queue_with_claims() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut eve = member(portal, "eve@example.org");
        for _ in 0..11 {
            send(&mut eve, "mail", "what is no address counts as nothing").expect(422);
        }
        let statuses: Vec<u16> = (0..12).map(|_| send(&mut eve, "mail", BOB).status).collect();
        assert_eq!(statuses[..10], [303; 10]);
        assert_eq!(statuses[10..], [429; 2]);
        portal.work();
        assert_eq!(portal.mails.unread().len(), 8);
        portal.mails.read_all();
    });
}

#[test]
fn an_agency_without_web_site_goes_through_a_moderator() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        write(&portal.db, |conn| {
            let row = agencies::table.find(agency.id);
            diesel::update(row).set(agencies::website.eq(None::<String>)).execute(conn)?;
            Ok(())
        });
        let mut bob = member(portal, "bob@example.org");
        assert!(bob.get("/en/agencies/nordlicht-personal/claim/new").expect(200).all("#address").is_empty());
        let refused = send(&mut bob, "mail", BOB).expect(422);
        assert!(refused.text().contains("a link is not enough"));
        let short = send(&mut bob, "words", "me").expect(422);
        assert_eq!(short.all("textarea#explanation"), ["me"]);
        send(&mut bob, "words", WORDS).expect(303);
        send(&mut bob, "words", WORDS).expect(303);
        mail_to(portal, "bob@example.org");
        let case = the_case(&portal.db);
        let mut mona = portal.signed_in(&mona(&portal.db));
        mona.get(&page_of(case)).expect(200).assert_says("bob@example.org");
        assert!(mona.get(&page_of(case)).text().contains(WORDS));
        accept(portal, &mut mona, case);
        assert_eq!(team(&portal.db, agency.id), [("bob@example.org".to_owned(), TeamRole::Owner)]);
        mail_to(portal, "bob@example.org");
        bob.get("/en/agency/nordlicht-personal/team").expect(200);
        let done: Vec<String> = read(&portal.db, |conn| {
            let of_claims = audit_entries::table.filter(audit_entries::subject_kind.eq("claim"));
            Ok(of_claims.order(audit_entries::id).select(audit_entries::action).load(conn)?)
        });
        assert_eq!(done, ["claim_made", "claim_accepted"]);
    });
}

pub(super) fn accept(portal: &Portal, visitor: &mut Visitor, case: CaseId) {
    hold(visitor, case);
    let typed = echolot::domain::moderation::Typed { outcome: "accept".into(), ..Default::default() };
    decide(portal, visitor, case, &typed).expect(303);
}

#[test]
fn a_declined_claim_is_explained() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let mut eve = member(portal, "eve@example.org");
        send(&mut eve, "words", WORDS).expect(303);
        mail_to(portal, "eve@example.org");
        let case = the_case(&portal.db);
        let mut mona = portal.signed_in(&mona(&portal.db));
        hold(&mut mona, case);
        let typed = |explanation: &str| echolot::domain::moderation::Typed {
            outcome: "decline".into(),
            explanation: explanation.into(),
            ..Default::default()
        };
        decide(portal, &mut mona, case, &typed("no")).expect(422);
        decide(portal, &mut mona, case, &typed("The imprint names somebody else.")).expect(303);
        let mail = mail_to(portal, "eve@example.org");
        assert!(mail.text.contains("The imprint names somebody else."), "{}", mail.text);
        assert_eq!(team(&portal.db, agency.id), []);
    });
}

#[test]
fn a_second_claim_asks_the_owner_first_who_takes_the_person_in() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let bob = represents(&portal.db, BOB, agency.id, TeamRole::Owner);
        represents(&portal.db, "rita@example.org", agency.id, TeamRole::Responder);
        let (mut owner, mut bea) = (portal.signed_in(&bob), member(portal, "bea@example.org"));
        bea.get("/en/agencies/nordlicht-personal/claim/new").expect(200).assert_says("14 days");
        assert!(send(&mut bea, "mail", "bea@nordlicht-personal.de").status == 422);
        send(&mut bea, "words", WORDS).expect(303);
        assert!(mail_to(portal, BOB).text.contains("bea@example.org"));
        mail_to(portal, "bea@example.org");
        let page = owner.get("/en/agency/nordlicht-personal/team").expect(200);
        page.assert_says(WORDS);
        let form = page.attribute("form[action$=acceptance]", "action").unwrap();
        bea.post(&form, &[("role", "owner")]).expect(404);
        member(portal, "rita2@example.org").post(&form, &[("role", "owner")]).expect(404);
        owner.post(&form, &[("role", "responder")]).expect(303);
        owner.post(&form, &[("role", "owner")]).expect(409);
        assert!(team(&portal.db, agency.id).contains(&("bea@example.org".to_owned(), TeamRole::Responder)));
        mail_to(portal, "bea@example.org");
    });
}

#[test]
fn if_the_owner_refuses_or_says_nothing_a_moderator_decides() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let bob = represents(&portal.db, BOB, agency.id, TeamRole::Owner);
        let mut owner = portal.signed_in(&bob);
        for email in ["bea@example.org", "carl@example.org"] {
            send(&mut member(portal, email), "words", WORDS).expect(303);
            mail_to(portal, email);
            mail_to(portal, BOB);
        }
        let page = owner.get("/en/agency/nordlicht-personal/team").expect(200);
        let form = page.attribute("form[action$=refusal]", "action").unwrap();
        let again = owner.post(&form, &[("refusal", "no")]).expect(422);
        assert_eq!(again.all("textarea#refusal"), ["no"]);
        owner.post(&form, &[("refusal", "She left our company two years ago, in spring.")]).expect(303);
        mail_to(portal, "bea@example.org");
        let first = the_case(&portal.db);
        let mut mona = portal.signed_in(&mona(&portal.db));
        mona.get(&page_of(first)).expect(200).assert_says("She left our company two years ago");
        portal.advance(Duration::days(13));
        portal.work();
        assert_eq!(the_case(&portal.db), first, "the other one still waits");
        portal.advance(Duration::days(2));
        mail_to(portal, "carl@example.org");
        let cases = crate::moderation::team::open_cases(&portal.db);
        assert_eq!(cases.len(), 2);
        // The owner, should he be a moderator too, decides neither.
        portal.colleague(BOB, Role::Moderator).post(&format!("{}/lease", page_of(cases[1])), &[]).expect(404);
        let mut max = portal.signed_in(&max(&portal.db));
        accept(portal, &mut max, cases[1]);
        mail_to(portal, "carl@example.org");
        assert!(mail_to(portal, BOB).text.contains("carl@example.org"));
        assert_eq!(team(&portal.db, agency.id).len(), 2);
    });
}

#[test]
fn a_claim_can_be_taken_back_and_a_closed_agency_cannot_be_claimed() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let mut bob = member(portal, "bob@example.org");
        bob.post("/en/agencies/nordlicht-personal/claim/withdrawal", &[]).expect(404);
        send(&mut bob, "words", WORDS).expect(303);
        mail_to(portal, "bob@example.org");
        bob.post("/en/agencies/nordlicht-personal/claim/withdrawal", &[]).expect(303);
        assert_eq!(crate::moderation::team::open_cases(&portal.db), []);
        write(&portal.db, |conn| {
            echolot::domain::agencies::closure::close(
                conn,
                echolot::domain::actor::Actor::Operator,
                agency.id,
            )
        });
        bob.get("/en/agencies/nordlicht-personal/claim/new").expect(404);
        send(&mut bob, "words", WORDS).expect(404);
        assert!(!read(&portal.db, |conn| Agency::find(conn, agency.id)).is_listed());
    });
}
