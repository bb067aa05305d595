//! Two at the same moment in an agency's team, and what becomes of a team when account or agency go.

use std::sync::Barrier;
use std::thread;

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::actor::Actor;
use echolot::domain::administration::merger;
use echolot::domain::agencies::claim::{self, Claim, ClaimState, proof};
use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::agencies::{invitation, team as verbs};
use echolot::domain::mail::Mail;
use echolot::platform::db::Db;
use echolot::platform::db::schema::mails;

use super::represented::{BOB, listed, nordlicht, represents, team};
use crate::reviews::scene::{is_conflict, is_not_found, open_cases, person, read, write, wrong};
use crate::support::each_database;

const BEA: &str = "bea@nordlicht-personal.de";

/// Runs `deed` twice at the same moment.
fn both<T: Send>(deed: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(2);
    thread::scope(|scope| {
        let (barrier, deed) = (&barrier, &deed);
        let all: Vec<_> = (0..2)
            .map(|i| {
                scope.spawn(move || {
                    barrier.wait();
                    deed(i)
                })
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

fn last_token(db: &Db, to: &str) -> String {
    let query = mails::table.filter(mails::recipient.eq(to)).order(mails::id.desc());
    let context: String = read(db, |conn| Ok(query.select(mails::context).first(conn)?));
    match serde_json::from_str(&context).unwrap() {
        Mail::ConfirmClaim { token, .. } | Mail::TeamInvitation { token, .. } => token,
        other => panic!("{other:?} holds no link"),
    }
}

#[test]
fn of_two_owners_who_remove_each_other_one_stays() {
    each_database(|db| {
        for round in 0..4 {
            let agency = listed(db, &format!("Agency {round}"), "https://nordlicht.de");
            let owners = ["a", "b"]
                .map(|name| represents(db, &format!("{name}{round}@x.de"), agency.id, TeamRole::Owner));
            let done =
                both(|i| db.write_now(|conn| verbs::remove(conn, &owners[i], agency.id, owners[1 - i].id)));
            assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1, "{done:?}");
            assert!(done.into_iter().filter(Result::is_err).all(is_not_found));
            assert_eq!(team(db, agency.id).len(), 1);
        }
    });
}

#[test]
fn of_two_owners_who_leave_together_one_stays() {
    each_database(|db| {
        let agency = nordlicht(db);
        let owners = [BOB, BEA].map(|email| represents(db, email, agency.id, TeamRole::Owner));
        let left = both(|i| db.write_now(|conn| verbs::leave(conn, &owners[i], agency.id)));
        assert_eq!(left.iter().filter(|one| one.is_ok()).count(), 1);
        assert_eq!(team(db, agency.id).len(), 1);
    });
}

#[test]
fn of_two_who_prove_themselves_at_once_the_second_has_to_ask_the_first() {
    each_database(|db| {
        let agency = nordlicht(db);
        let people = ["a@example.org", "b@example.org"].map(|email| person(db, email));
        let addresses = [BOB, BEA];
        let tokens = [0, 1].map(|i| {
            let to = addresses[i].parse().unwrap();
            write(db, |conn| proof::request(conn, &people[i], agency.id, &to));
            last_token(db, addresses[i])
        });
        let done = both(|i| db.write_now(|conn| proof::redeem(conn, &people[i], &tokens[i])).unwrap().1);
        assert!(done.contains(&ClaimState::Accepted) && done.contains(&ClaimState::OwnerAsked), "{done:?}");
        assert_eq!(team(db, agency.id).len(), 1);
    });
}

#[test]
fn an_invitation_followed_twice_at_once_makes_one_member() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency.id, TeamRole::Owner);
        let to = BEA.parse().unwrap();
        write(db, |conn| invitation::invite(conn, &bob, agency.id, &to, TeamRole::Responder));
        let token = last_token(db, BEA);
        let done = both(|_| db.write_now(|conn| invitation::accept(conn, &token)));
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1);
        let members = [(BOB.to_owned(), TeamRole::Owner), (BEA.to_owned(), TeamRole::Responder)];
        assert_eq!(team(db, agency.id), members);
    });
}

#[test]
fn the_last_owner_cannot_close_the_account_before_the_page_is_settled() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency.id, TeamRole::Owner);
        assert_eq!(wrong(db.write_now(|conn| verbs::depart(conn, &bob))), [("form", "invalid-last-owner")]);
        let bea = represents(db, BEA, agency.id, TeamRole::Responder);
        assert!(is_conflict(db.write_now(|conn| verbs::pass_on(conn, &bob, agency.id, bob.id))));
        write(db, |conn| verbs::pass_on(conn, &bob, agency.id, bea.id));
        write(db, |conn| verbs::depart(conn, &bob));
        assert_eq!(team(db, agency.id), [(BEA.to_owned(), TeamRole::Owner)]);
        write(db, |conn| verbs::give_back(conn, &bea, agency.id));
        assert_eq!(team(db, agency.id), []);
    });
}

#[test]
fn giving_the_page_back_sends_waiting_claims_to_a_moderator_and_closes_the_quick_way() {
    each_database(|db| {
        let agency = nordlicht(db);
        let carl = person(db, "carl@example.org");
        let to = BOB.parse().unwrap();
        write(db, |conn| proof::request(conn, &carl, agency.id, &to));
        let token = last_token(db, BOB);
        write(db, |conn| proof::redeem(conn, &carl, &token));
        let dora = person(db, "dora@example.org");
        let words = "I run the Hamburg office, see the imprint of the web site.";
        let id = write(db, |conn| claim::explain(conn, &dora, agency.id, words));
        assert_eq!(read(db, |conn| Claim::find(conn, id)).state, ClaimState::OwnerAsked);
        write(db, |conn| verbs::give_back(conn, &carl, agency.id));
        assert_eq!(read(db, |conn| Claim::find(conn, id)).state, ClaimState::Documents);
        assert_eq!(open_cases(db), [("claim".to_owned(), format!("claim:{}", id.0))]);
        // Whoever was there may have changed what the page says of its web site.
        let again = db.write_now(|conn| proof::request(conn, &carl, agency.id, &to));
        assert_eq!(wrong(again), [("address", "invalid-claim-no-mail")]);
        db.clock().advance(Duration::days(15));
        write(db, |conn| claim::answer::end_silence(conn, id));
        assert_eq!(open_cases(db).len(), 1);
    });
}

#[test]
fn invitations_of_somebody_who_goes_are_void() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency.id, TeamRole::Owner);
        let bea = represents(db, BEA, agency.id, TeamRole::Owner);
        let to = "mole@example.org".parse().unwrap();
        write(db, |conn| invitation::invite(conn, &bea, agency.id, &to, TeamRole::Owner));
        let token = last_token(db, "mole@example.org");
        write(db, |conn| verbs::remove(conn, &bob, agency.id, bea.id));
        assert!(is_not_found(db.write_now(|conn| invitation::accept(conn, &token))));
        assert!(is_not_found(db.write_now(|conn| invitation::invite(
            conn,
            &bea,
            agency.id,
            &to,
            TeamRole::Owner
        ))));
    });
}

#[test]
fn an_invitation_sent_again_makes_the_older_link_void_and_none_lasts_longer_than_a_week() {
    each_database(|db| {
        let agency = nordlicht(db);
        let bob = represents(db, BOB, agency.id, TeamRole::Owner);
        let to = BEA.parse().unwrap();
        let invite = |role| write(db, |conn| invitation::invite(conn, &bob, agency.id, &to, role));
        invite(TeamRole::Owner);
        let old = last_token(db, BEA);
        invite(TeamRole::Responder);
        assert!(is_not_found(db.write_now(|conn| invitation::accept(conn, &old))));
        let new = last_token(db, BEA);
        db.clock().advance(Duration::days(8));
        assert!(is_not_found(db.write_now(|conn| invitation::accept(conn, &new))));
        assert_eq!(read(db, |conn| invitation::open(conn, agency.id)).len(), 0);
    });
}

#[test]
fn a_merger_takes_the_team_along() {
    each_database(|db| {
        let (old, new) = (nordlicht(db), listed(db, "Polarlicht", "https://polarlicht.de"));
        represents(db, BOB, old.id, TeamRole::Owner);
        let pia = represents(db, "pia@polarlicht.de", new.id, TeamRole::Owner);
        write(db, |conn| merger::merge(conn, Actor::Operator, old.id, new.id));
        assert_eq!(team(db, old.id), []);
        let members = [(pia.email, TeamRole::Owner), (BOB.to_owned(), TeamRole::Responder)];
        assert_eq!(team(db, new.id), members);
    });
}

#[test]
fn whoever_suggested_the_agency_or_whose_site_changed_meanwhile_has_no_quick_way() {
    each_database(|db| {
        use echolot::platform::db::schema::agencies::dsl;
        let agency = nordlicht(db);
        let eve = person(db, "eve@example.org");
        let to = BOB.parse().unwrap();
        let row = dsl::agencies.find(agency.id);
        write(db, |conn| proof::request(conn, &eve, agency.id, &to));
        let token = last_token(db, BOB);
        write(db, |conn| {
            diesel::update(row).set(dsl::website.eq("https://nordlicht.com")).execute(conn)?;
            Ok(())
        });
        assert!(is_conflict(db.write_now(|conn| proof::redeem(conn, &eve, &token))));
        write(db, |conn| {
            let row = dsl::agencies.find(agency.id);
            let set = (dsl::website.eq("https://nordlicht-personal.de"), dsl::suggested_by.eq(eve.id));
            diesel::update(row).set(set).execute(conn)?;
            Ok(())
        });
        let asked = db.write_now(|conn| proof::request(conn, &eve, agency.id, &to));
        assert_eq!(wrong(asked), [("address", "invalid-claim-no-mail")]);
        assert_eq!(team(db, agency.id), []);
    });
}
