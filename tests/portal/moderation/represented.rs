//! Cases about an agency that somebody of the team represents, under whichever address, and answers to a review
//! of theirs: not for them.

use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::error::Result;
use echolot::domain::moderation::case_file::CaseFile;
use echolot::domain::moderation::{Bar, Typed, appeal, handover, lease, note, queue, rejection};
use echolot::domain::responses::Response;
use echolot::domain::reviews::answered::ResponseState;

use super::open_log::last_decision;
use super::team::{decide, find, hold, max, moderator, mona, publish, reject, settle, the_case};
use crate::agencies::represented::represents;
use crate::responses::answer;
use crate::reviews::scene::{
    alice, handed_in, is_not_found, nordlicht, person, published, read, told, write, wrong,
};
use crate::support::{each_database, each_portal};

#[test]
fn they_can_be_neither_taken_nor_given_nor_noted_nor_rejected() {
    each_database(|db| {
        let (mona, max, nordlicht) = (mona(db), max(db), nordlicht(db));
        represents(db, "mona+agency@echolot.example", nordlicht, TeamRole::Owner);
        handed_in(db, &alice(db), nordlicht, &told());
        let case = the_case(db);
        let version = find(db, case).version;
        write(db, |conn| note::write(conn, &max, case, "Nichts für Mona."));
        let file = read(db, |conn| CaseFile::open(conn, &mona, case));
        assert_eq!((file.bar, file.notes), (Some(Bar::Agency), vec![]));
        assert_eq!(db.write_now(|conn| lease::hold_next(conn, &mona, None)).unwrap(), None);
        assert!(is_not_found(db.write_now(|conn| note::write(conn, &mona, case, "Doch."))));
        let rejected: Result<()> =
            db.write_now(|conn| rejection::reject(conn, &mona, case, version, &reject()));
        assert!(is_not_found(rejected));
        let given = |from, to| db.write_now(|conn| handover::hand_over(conn, from, case, version, Some(to)));
        assert!(is_not_found(given(&mona, max.id)));
        assert_eq!(wrong(given(&max, mona.id)), [("colleague", "invalid-colleague")]);
        assert_eq!(read(db, |conn| queue::next(conn, &max, None)), Some(case));
    });
}

#[test]
fn the_answer_to_a_review_of_ones_own_is_for_somebody_else() {
    each_portal(|portal| {
        let db = &portal.db;
        let (mona, max, agency) = (mona(db), max(db), nordlicht(db));
        let bob = represents(db, "bob@nordlicht-personal.de", agency, TeamRole::Owner);
        // Mona wrote it under another address of hers.
        let review = published(db, &person(db, "mona+private@echolot.example"), agency, &told());
        let response = answer(db, &bob, agency, review, "");
        let case = the_case(db);
        let file = read(db, |conn| CaseFile::open(conn, &mona, case));
        assert_eq!(file.bar, Some(Bar::Review));
        assert_eq!(db.write_now(|conn| lease::hold_next(conn, &mona, None)).unwrap(), None);
        assert!(is_not_found(hold(db, &mona, case)));
        assert!(is_not_found(decide(db, &mona, case, &publish())));
        let mut at_desk = portal.signed_in(&mona);
        let queue = at_desk.get("/en/moderation").expect(200);
        assert!(queue.all("tbody tr")[0].contains("not for you"), "{:?}", queue.all("tbody tr"));
        assert!(queue.all("tbody input[name=case]").is_empty(), "nor together with others");
        let page = at_desk.get(&format!("/en/moderation/cases/{case}")).expect(200);
        page.assert_says("This answers a review of yours.");
        assert!(!page.text().contains(crate::responses::WORDS), "nor is it for her to read");
        assert_eq!(read(db, |conn| queue::next(conn, &max, None)), Some(case));
        settle(db, &max, case, &publish());
        assert_eq!(read(db, |conn| Response::find(conn, response)).state, ResponseState::Published);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn the_appeal_about_an_answer_to_a_review_of_ones_own_is_for_somebody_else() {
    each_database(|db| {
        let (mona, max, agency) = (mona(db), max(db), nordlicht(db));
        let kim = moderator(db, "kim@echolot.example");
        let bob = represents(db, "bob@nordlicht-personal.de", agency, TeamRole::Owner);
        let review = published(db, &person(db, "mona+private@echolot.example"), agency, &told());
        let response = answer(db, &bob, agency, review, "");
        let words = "Die Antwort nennt niemanden und wirbt auch nicht.";
        let ruling = |outcome: &str, rule: &str| Typed {
            outcome: outcome.into(),
            rule: rule.into(),
            explanation: words.into(),
            ..Typed::default()
        };
        settle(db, &max, the_case(db), &ruling("reject", "advertising"));
        write(db, |conn| appeal::file(conn, &bob, last_decision(db), words));
        let case = the_case(db);
        let overrule = ruling("overrule", "");
        assert_eq!(read(db, |conn| CaseFile::open(conn, &mona, case)).bar, Some(Bar::Review));
        assert!(is_not_found(hold(db, &mona, case)));
        assert!(is_not_found(decide(db, &mona, case, &overrule)));
        assert_eq!(read(db, |conn| queue::next(conn, &mona, None)), None);
        settle(db, &kim, case, &overrule);
        assert_eq!(read(db, |conn| Response::find(conn, response)).state, ResponseState::Published);
    });
}

#[test]
fn an_answer_of_ones_own_agency_is_for_somebody_else() {
    each_database(|db| {
        let (mona, max, agency) = (mona(db), max(db), nordlicht(db));
        represents(db, "mona+agency@echolot.example", agency, TeamRole::Responder);
        let bob = represents(db, "bob@nordlicht-personal.de", agency, TeamRole::Owner);
        let review = published(db, &alice(db), agency, &told());
        answer(db, &bob, agency, review, "");
        let case = the_case(db);
        assert_eq!(read(db, |conn| CaseFile::open(conn, &mona, case)).bar, Some(Bar::Agency));
        assert_eq!(read(db, |conn| queue::next(conn, &mona, None)), None);
        assert_eq!(read(db, |conn| queue::next(conn, &max, None)), Some(case));
    });
}
