//! A claim that takes the place of the present team: an impostor's.

use diesel::prelude::*;
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::agencies::revision::{self, Standing, Words};
use echolot::domain::agencies::team::give_back;
use echolot::domain::case::CaseId;
use echolot::domain::moderation::Typed;
use echolot::domain::responses::Response;
use echolot::domain::reviews::answered::ResponseState;
use echolot::platform::db::schema::audit_entries;
use echolot::platform::i18n::Locale;

use super::claims::{WORDS, accept, mail_to, member, send};
use crate::agencies::represented::{BOB, nordlicht, represents, team};
use crate::moderation::desk::{decide, hold, page_of};
use crate::moderation::team::{mona, open_cases, the_case};
use crate::responses::answer;
use crate::reviews::scene::{alice, published, read, told, write};
use crate::support::mails::link_in;
use crate::support::{Portal, Visitor, each_portal};

const WHY: &str = "The commercial register names somebody else.";

fn replaced(explanation: &str) -> Typed {
    Typed { outcome: "replace".into(), explanation: explanation.into(), ..Typed::default() }
}

/// Bea, whose claim Bob has refused, and its case.
fn refused_claim(portal: &Portal, owner: &mut Visitor) -> CaseId {
    send(&mut member(portal, "bea@example.org"), "words", WORDS).expect(303);
    mail_to(portal, "bea@example.org");
    mail_to(portal, BOB);
    let page = owner.get("/en/agency/nordlicht-personal/team").expect(200);
    let form = page.attribute("form[action$=refusal]", "action").unwrap();
    owner.post(&form, &[("refusal", "She left our company two years ago, in spring.")]).expect(303);
    mail_to(portal, "bea@example.org");
    *open_cases(&portal.db).last().unwrap()
}

#[test]
fn a_claimant_takes_the_place_of_an_impostor_who_loses_everything_at_once() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let bob = represents(&portal.db, BOB, agency.id, TeamRole::Owner);
        let rita = represents(&portal.db, "rita@example.org", agency.id, TeamRole::Responder);
        let (mut owner, mut responder) = (portal.signed_in(&bob), portal.signed_in(&rita));
        owner
            .post(
                "/en/agency/nordlicht-personal/invitations",
                &[("email", "ida@example.org"), ("role", "owner")],
            )
            .expect(303);
        let invitation = link_in(&mail_to(portal, "ida@example.org"));
        write(&portal.db, |conn| {
            let standing = Standing::of(conn, agency.id)?;
            let words = Words { description: Some("Bob's words.".into()), ..standing.public.clone() };
            revision::propose(conn, bob.actor(), agency.id, Locale::En, &standing.stamp(), &words)
        });
        let review = published(&portal.db, &alice(&portal.db), agency.id, &told());
        let response = answer(&portal.db, &bob, agency.id, review, "");
        mail_to(portal, "alice@example.org");
        let case = refused_claim(portal, &mut owner);
        let mut mona = portal.signed_in(&mona(&portal.db));
        hold(&mut mona, case);
        mona.get(&page_of(case)).expect(200).assert_says("Anstelle des bisherigen Teams aufnehmen");
        decide(portal, &mut mona, case, &replaced("no")).expect(422);
        decide(portal, &mut mona, case, &replaced(WHY)).expect(303);
        assert_eq!(team(&portal.db, agency.id), [("bea@example.org".to_owned(), TeamRole::Owner)]);
        for page in ["", "/team", "/profile", "/reviews", "/figures.csv"] {
            owner.get(&format!("/en/agency/nordlicht-personal{page}")).expect(404);
            responder.get(&format!("/en/agency/nordlicht-personal{page}")).expect(404);
        }
        assert_eq!(open_cases(&portal.db), [], "what Bob proposed and answered is void");
        let answered = read(&portal.db, |conn| Response::find(conn, response));
        assert_eq!(answered.state, ResponseState::Withdrawn);
        portal.visitor().post(&invitation, &[]).expect(404);
        for gone in [BOB, "rita@example.org"] {
            let mail = mail_to(portal, gone);
            assert!(mail.text.contains(WHY), "{}", mail.text);
            assert!(!mail.text.contains("bea@example.org"));
        }
        assert!(mail_to(portal, "bea@example.org").text.contains("You represent Nordlicht Personal now"));
        member(portal, "bea@example.org").get("/en/agency/nordlicht-personal/team").expect(200);
        let done: Vec<String> = read(&portal.db, |conn| {
            let of_team = audit_entries::table.filter(audit_entries::action.eq("team_replaced"));
            Ok(of_team.select(audit_entries::details).load(conn)?)
        });
        assert_eq!(done.len(), 1);
        assert!(done[0].contains(&bob.id.to_string()) && done[0].contains(&rita.id.to_string()), "{done:?}");
    });
}

#[test]
fn nobody_is_replaced_where_nobody_is_and_what_waited_for_the_old_owner_waits_for_the_team() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let bob = represents(&portal.db, BOB, agency.id, TeamRole::Owner);
        let mut owner = portal.signed_in(&bob);
        let case = refused_claim(portal, &mut owner);
        send(&mut member(portal, "carl@example.org"), "words", WORDS).expect(303);
        mail_to(portal, "carl@example.org");
        mail_to(portal, BOB);
        let mut mona = portal.signed_in(&mona(&portal.db));
        hold(&mut mona, case);
        decide(portal, &mut mona, case, &replaced(WHY)).expect(303);
        portal.work();
        portal.mails.read_all();
        let carls = the_case(&portal.db);
        // Bea gives the page back: now there is nobody to make way for Carl.
        let bea = portal.account("bea@example.org");
        write(&portal.db, |conn| give_back(conn, &bea, agency.id));
        hold(&mut mona, carls);
        let page = mona.get(&page_of(carls)).expect(200);
        assert!(page.all("form:has(input[value=replace])").is_empty());
        decide(portal, &mut mona, carls, &replaced(WHY)).expect(409);
        accept(portal, &mut mona, carls);
        assert_eq!(team(&portal.db, agency.id), [("carl@example.org".to_owned(), TeamRole::Owner)]);
        portal.work();
        portal.mails.read_all();
    });
}
