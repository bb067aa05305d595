//! Handing a review in.

use diesel::prelude::*;
use echolot::domain::agencies::AgencyState;
use echolot::domain::reviews::ReviewState;
use echolot::domain::reviews::draft::{self, Draft, DraftId, Holder};
use echolot::domain::reviews::engagement::Kind;
use echolot::domain::reviews::submission::{self, Submission, submit_draft};
use echolot::domain::reviews::typed::Typed;
use echolot::domain::scorecards::formula::{Proof, Side};
use echolot::platform::db::Db;
use echolot::platform::db::schema::{agencies, reviews};
use echolot::platform::i18n::Locale;

use super::scene::{
    alice, audited, charlie, counted, find, handed_in, is_conflict, latest, nordlicht, open_cases, posted,
    read, told, told_by_client, write, wrong,
};
use crate::support::each_database;

/// A finished draft of the browser `b1`.
pub fn draft(db: &Db, agency: echolot::domain::agencies::AgencyId) -> DraftId {
    let id = write(db, |conn| draft::begin(conn, ("b1", None), agency, Kind::Candidate, Locale::De));
    let begun = found(db, id);
    write(db, |conn| draft::save(conn, &begun, &declared(), Locale::De));
    id
}

fn found(db: &Db, id: DraftId) -> Draft {
    read(db, |conn| Draft::find(conn, Holder { browser: Some("b1"), account: None }, id))
}

/// What Alice typed, with every declaration ticked.
pub fn declared() -> Typed {
    let typed = serde_json::to_value(Typed::from(&told())).unwrap();
    let fields = typed
        .as_object()
        .unwrap()
        .iter()
        .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
    let ticked =
        ["no_conflict", "no_incentive", "accepts_rules"].map(|name| (name.to_owned(), "yes".to_owned()));
    Typed::of(fields.chain(ticked))
}

#[test]
fn a_review_handed_in_waits_for_a_moderator() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let review = find(db, id);
        assert_eq!(
            (review.state, review.side, review.proof),
            (ReviewState::Pending, Side::Talent, Proof::Mail)
        );
        assert_eq!(review.published_order, None);
        assert!(!review.person_key.contains("alice"), "no address outside of the account");
        let version = latest(db, id);
        assert_eq!(open_cases(db), [("review".to_owned(), format!("review_version:{}", version.0))]);
        assert_eq!(audited(db), ["account_created", "case_opened", "review_submitted"]);
        assert_eq!((posted(db), counted(db)), (vec![], vec![]));
    });
}

#[test]
fn complete_facts_make_it_plausible() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let review = find(db, handed_in(db, &alice, nordlicht, &told_by_client()));
        assert_eq!((review.proof, review.side), (Proof::Plausible, Side::Client));
    });
}

#[test]
fn the_same_draft_handed_in_twice_makes_one_review() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let draft = found(db, draft(db, nordlicht));
        let first = write(db, |conn| submit_draft(conn, &alice, &draft));
        let second = write(db, |conn| submit_draft(conn, &alice, &draft));
        assert_eq!((first, second), (Submission::New(first.review()), Submission::Already(first.review())));
        let kept =
            read(db, |conn| Draft::find(conn, Holder { browser: None, account: Some(alice.id) }, draft.id));
        assert_eq!((kept.typed, kept.review_id), (Typed::default(), Some(first.review())), "no text twice");
        assert_eq!(
            read(db, |conn| Draft::unfinished(conn, Holder { browser: Some("b1"), account: Some(alice.id) }))
                .len(),
            0
        );
    });
}

#[test]
fn two_clicks_at_the_same_moment_make_one_review() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let draft = found(db, draft(db, nordlicht));
        let clicks: Vec<_> = std::thread::scope(|scope| {
            let click = || db.write_now(|conn| submit_draft(conn, &alice, &draft)).unwrap();
            let clicks: Vec<_> = (0..4).map(|_| scope.spawn(click)).collect();
            clicks.into_iter().map(|click| click.join().unwrap()).collect()
        });
        assert_eq!(clicks.iter().filter(|click| matches!(click, Submission::New(_))).count(), 1);
        assert!(clicks.iter().all(|click| click.review() == clicks[0].review()));
        assert_eq!(read(db, |conn| Ok(reviews::table.count().get_result::<i64>(conn)?)), 1);
    });
}

#[test]
fn a_draft_that_is_not_ready_is_refused_and_kept() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let draft = found(db, draft(db, nordlicht));
        write(db, |conn| draft::save(conn, &draft, &Typed::from(&told()), Locale::De));
        let missing = wrong(db.write_now(|conn| submit_draft(conn, &alice, &draft)));
        assert_eq!(
            missing,
            [
                ("no_conflict", "invalid-declaration"),
                ("no_incentive", "invalid-declaration"),
                ("accepts_rules", "invalid-rules"),
            ]
        );
        assert_eq!(found(db, draft.id).typed, Typed::from(&told()));
    });
}

#[test]
fn an_agency_that_is_not_listed_gets_no_reviews() {
    each_database(|db| {
        let (nordlicht, charlie) = (nordlicht(db), charlie(db));
        write(db, |conn| {
            let closed = agencies::state.eq(AgencyState::Closed);
            Ok(diesel::update(agencies::table.find(nordlicht)).set(closed).execute(conn)?)
        });
        assert!(is_conflict(db.write_now(|conn| submission::submit(conn, &charlie, nordlicht, &told()))));
    });
}
