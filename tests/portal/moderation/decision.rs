//! Decisions: carried out, written down and told to the author together, or not at all.

use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::NewAgency;
use echolot::domain::agencies::suggestion::{self, Sender};
use echolot::domain::agencies::{Agency, AgencyId, AgencyState};
use echolot::domain::case::CaseState;
use echolot::domain::error::{Conflict, Error};
use echolot::domain::moderation::{self, Typed};
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::follow_up::{self as follow_ups, FollowUp, FollowUpState};
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::domain::reviews::{ReviewContent, ReviewState, editing};
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;

use super::team::{
    a_lease_later, decide, decided, find, give_back, has_moved_on, hold, is_held_by_another, max, mona,
    publish, reject, settle, the_case,
};
use crate::reviews::scene::{
    alice, audited, counted, follow_up, handed_in, is_not_found, nordlicht, posted, published, read, state,
    told, write, wrong,
};
use crate::support::each_database;

#[test]
fn a_published_review_is_public_counted_written_down_and_told() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        settle(db, &mona, case, &publish());
        assert_eq!((state(db, review), counted(db).len()), (ReviewState::Published, 1));
        assert_eq!(decided(db), [(mona.id.0, "publish".to_owned(), None)]);
        assert_eq!(find(db, case).state, CaseState::Decided);
        assert_eq!(posted(db), [("alice@example.org".to_owned(), "review_published".to_owned())]);
        assert_eq!(audited(db)[audited(db).len() - 2..], ["review_published", "case_decided"]);
    });
}

#[test]
fn a_returned_review_is_mended_handed_in_again_and_published() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        settle(db, &mona, the_case(db), &give_back());
        assert_eq!(state(db, review), ReviewState::Returned);
        let mended =
            ReviewContent { went_wrong: "Nach dem zweiten Gespräch kam nichts mehr.".into(), ..told() };
        write(db, |conn| editing::edit(conn, &alice, review, &mended));
        settle(db, &mona, the_case(db), &publish());
        assert_eq!(state(db, review), ReviewState::Published);
        let outcomes: Vec<_> = decided(db).into_iter().map(|(_, outcome, _)| outcome).collect();
        assert_eq!(outcomes, ["return", "publish"]);
    });
}

#[test]
fn a_rejected_review_names_the_rule() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        settle(db, &mona, the_case(db), &reject());
        assert_eq!(state(db, review), ReviewState::Rejected);
        assert_eq!(decided(db), [(mona.id.0, "reject".to_owned(), Some("names_person".to_owned()))]);
    });
}

#[test]
fn a_follow_up_is_decided_like_a_review() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = published(db, &alice, nordlicht(db), &told());
        let add = |moment| write(db, |conn| follow_ups::add(conn, &alice, review, &follow_up(moment, 4)));
        let states = |id| read(db, |conn| FollowUp::find(conn, id)).state;
        let first = add(Moment::Week1);
        settle(db, &mona, the_case(db), &publish());
        assert_eq!(states(first), FollowUpState::Published);
        let second = add(Moment::Day30);
        settle(db, &mona, the_case(db), &Typed { passages: "fragte jemand".into(), ..give_back() });
        assert_eq!(states(second), FollowUpState::Returned);
        let third = add(Moment::Day100);
        settle(db, &mona, the_case(db), &Typed { passages: String::new(), ..reject() });
        assert_eq!(states(third), FollowUpState::Rejected);
    });
}

fn suggested(db: &Db, name: &str) -> AgencyId {
    let new = NewAgency { name: name.to_owned(), country: Some("DE".to_owned()), ..NewAgency::default() };
    let sender = Sender { address: None, locale: Locale::De };
    write(db, |conn| suggestion::suggest(conn, Actor::Visitor, &new, &sender))
}

#[test]
fn a_suggested_agency_is_listed_or_declined() {
    each_database(|db| {
        let mona = mona(db);
        let state = |id| read(db, |conn| Agency::find(conn, id)).state;
        let listed = suggested(db, "Kontor Nord");
        settle(db, &mona, the_case(db), &Typed { outcome: "list".into(), ..Typed::default() });
        assert_eq!(state(listed), AgencyState::Listed);
        let declined = suggested(db, "Blumen Schmidt");
        let decline = Typed {
            outcome: "decline".into(),
            explanation: "Das ist keine Personalvermittlung.".into(),
            ..Typed::default()
        };
        settle(db, &mona, the_case(db), &decline);
        assert_eq!(state(declined), AgencyState::Declined);
    });
}

#[test]
fn a_decision_that_does_not_fit_the_case_is_refused() {
    each_database(|db| {
        let mona = mona(db);
        suggested(db, "Kontor Nord");
        let case = the_case(db);
        hold(db, &mona, case).unwrap();
        for typed in [publish(), give_back(), Typed::default()] {
            assert_eq!(wrong(decide(db, &mona, case, &typed)), [("outcome", "invalid-choose")]);
        }
    });
}

#[test]
fn a_return_names_rule_passage_and_explanation() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        hold(db, &mona, case).unwrap();
        let fields = |typed: Typed| wrong(decide(db, &mona, case, &typed));
        let empty = Typed { outcome: "return".into(), ..Typed::default() };
        assert_eq!(
            fields(empty),
            [("rule", "invalid-rule-needed"), ("explanation", "invalid-explanation-needed")]
        );
        let nowhere = Typed { passages: "\n \n".into(), ..give_back() };
        assert_eq!(fields(nowhere), [("passages", "invalid-passages-needed")]);
        let elsewhere = Typed { passages: "Frau Petersen".into(), ..give_back() };
        assert_eq!(fields(elsewhere), [("passages", "invalid-passages")]);
        let short = Typed { explanation: "  Bitte nicht.  ".into(), ..give_back() };
        assert_eq!(fields(short), [("explanation", "invalid-explanation-needed")]);
        let long = Typed { explanation: "ä".repeat(2001), ..give_back() };
        assert_eq!(fields(long), [("explanation", "invalid-explanation-long")]);
        let binary = Typed { explanation: "Nicht so, bitte anders\0 als so.".into(), ..give_back() };
        assert_eq!(fields(binary), [("explanation", "invalid-characters")]);
        assert_eq!(decided(db), []);
    });
}

#[test]
fn passages_are_kept_as_they_stand_in_the_text() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let lines = ReviewContent { went_wrong: "Frau  Muster\nrief (nie) zurück.".into(), ..told() };
        handed_in(db, &alice, nordlicht(db), &lines);
        let typed = Typed { passages: "Frau Muster rief\r\n(nie)\n(nie)\n".into(), ..give_back() };
        settle(db, &mona, the_case(db), &typed);
        let stored: String = read(db, |conn| {
            use diesel::prelude::*;
            use echolot::platform::db::schema::decisions;
            Ok(decisions::table.select(decisions::passages).first(conn)?)
        });
        let stored: Vec<String> = serde_json::from_str(&stored).unwrap();
        assert_eq!(stored, ["Frau  Muster\nrief", "(nie)"]);
    });
}

#[test]
fn more_passages_than_anybody_reads_are_too_many() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        hold(db, &mona, case).unwrap();
        let lines = |count: usize| Typed { passages: "nichts\n".repeat(count), ..give_back() };
        assert_eq!(wrong(decide(db, &mona, case, &lines(21))), [("passages", "invalid-passages-many")]);
        decide(db, &mona, case, &lines(20)).unwrap();
    });
}

#[test]
fn only_the_holder_decides_and_only_while_the_lease_lasts() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        assert!(has_moved_on(&decide(db, &mona, case, &publish())));
        let held = hold(db, &mona, case).unwrap();
        assert!(is_held_by_another(&decide(db, &max, case, &publish())));
        a_lease_later(db);
        assert!(has_moved_on(&decide(db, &mona, case, &publish())));
        hold(db, &max, case).unwrap();
        let stale = db.write_now(|conn| moderation::decide(conn, &mona, case, held.version, &publish()));
        assert!(is_held_by_another(&stale));
        assert_eq!((state(db, review), decided(db)), (ReviewState::Pending, vec![]));
    });
}

#[test]
fn a_stale_page_is_a_conflict_even_for_whoever_holds_the_case() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        let old = hold(db, &mona, case).unwrap();
        a_lease_later(db);
        hold(db, &max, case).unwrap();
        a_lease_later(db);
        hold(db, &mona, case).unwrap();
        let stale = db.write_now(|conn| moderation::decide(conn, &mona, case, old.version, &publish()));
        assert!(matches!(stale, Err(Error::Conflict(Conflict::StateChanged))));
    });
}

#[test]
fn the_same_decision_sent_twice_is_one() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        let held = hold(db, &mona, case).unwrap();
        let send = |who, typed: &Typed| {
            db.write_now(|conn| moderation::decide(conn, who, case, held.version, typed))
        };
        send(&mona, &give_back()).unwrap();
        send(&mona, &give_back()).unwrap();
        assert!(has_moved_on(&send(&mona, &publish())));
        assert!(has_moved_on(&send(&max, &give_back())));
        assert_eq!((decided(db).len(), posted(db).len()), (1, 1));
    });
}

#[test]
fn the_same_decision_sent_twice_at_once_is_one() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        let version = hold(db, &mona, case).unwrap().version;
        let mona = &mona;
        std::thread::scope(|scope| {
            let send = || db.write_now(|conn| moderation::decide(conn, mona, case, version, &publish()));
            for sent in [scope.spawn(send), scope.spawn(send), scope.spawn(send)] {
                sent.join().unwrap().unwrap();
            }
        });
        assert_eq!((decided(db).len(), posted(db).len(), counted(db).len()), (1, 1, 1));
    });
}

#[test]
fn ones_own_text_cannot_be_decided() {
    each_database(|db| {
        let mona = mona(db);
        handed_in(db, &mona, nordlicht(db), &told());
        assert!(is_not_found(decide(db, &mona, the_case(db), &publish())));
    });
}

#[test]
fn a_text_withdrawn_meanwhile_is_a_conflict_and_nothing_else() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        let held = hold(db, &mona, case).unwrap();
        write(db, |conn| withdraw(conn, &alice, review));
        let late = db.write_now(|conn| moderation::decide(conn, &mona, case, held.version, &publish()));
        assert!(has_moved_on(&late));
        assert_eq!((state(db, review), decided(db), posted(db)), (ReviewState::Withdrawn, vec![], vec![]));
    });
}

#[test]
fn author_and_moderator_at_once_never_block_each_other() {
    each_database(|db| {
        let (alice, mona, nordlicht) = (alice(db), mona(db), nordlicht(db));
        for round in 0..5 {
            let review = handed_in(db, &alice, nordlicht, &told());
            let case = the_case(db);
            let version = hold(db, &mona, case).unwrap().version;
            let (alice, mona) = (&alice, &mona);
            let (decided, withdrawn) = std::thread::scope(|scope| {
                let typed = reject();
                let decision = scope.spawn(move || {
                    db.write_now(|conn| moderation::decide(conn, mona, case, version, &typed))
                });
                let withdrawal = scope.spawn(move || db.write_now(|conn| withdraw(conn, alice, review)));
                (decision.join().unwrap(), withdrawal.join().unwrap())
            });
            withdrawn.unwrap();
            assert!(decided.is_ok() || has_moved_on(&decided), "{round}: {decided:?}");
            assert_eq!(state(db, review), ReviewState::Withdrawn);
        }
    });
}
