//! An author's own reviews.

use diesel::prelude::*;
use echolot::domain::case;
use echolot::domain::reviews::editing::edit;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::follow_up::{add, reject};
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::version::{VersionState, return_to_author};
use echolot::domain::reviews::{ReviewContent, ReviewState, own};
use echolot::domain::subject::Subject;
use echolot::platform::clock;
use echolot::platform::db::Db;
use echolot::platform::db::schema::decisions;

use super::scene::{
    MONA, agency, alice, charlie, follow_up, handed_in, is_not_found, latest, nordlicht, published, read,
    told, told_by_client, verdict, write,
};
use crate::support::each_database;

/// Writes a decision as moderation does.
fn decide(db: &Db, subject: Subject, outcome: &str) {
    let moderator = super::scene::person(db, "mona@example.org");
    write(db, |conn| {
        let case = case::open_about(conn, subject)?.unwrap();
        diesel::insert_into(decisions::table)
            .values((
                (decisions::id.eq(1), decisions::case_id.eq(case), decisions::moderator_id.eq(moderator.id)),
                (decisions::outcome.eq(outcome), decisions::rule.eq(verdict().rule)),
                decisions::explanation.eq(verdict().explanation),
                decisions::passages.eq(serde_json::to_string(&verdict().passages).unwrap()),
                (decisions::subject_kind.eq(subject.kind), decisions::subject_id.eq(subject.id)),
                decisions::decided_at.eq(clock::now()),
            ))
            .execute(conn)?;
        case::finish(conn, case, case::CaseState::Decided)
    });
}

#[test]
fn the_list_shows_ones_own_with_state_and_what_waits() {
    each_database(|db| {
        let (nordlicht, other, alice) = (nordlicht(db), agency(db, "suedwind"), alice(db));
        let public = published(db, &alice, nordlicht, &told());
        write(db, |conn| {
            edit(conn, &alice, public, &ReviewContent { title: "Zweite Fassung".into(), ..told() })
        });
        let waiting = handed_in(db, &alice, other, &told());
        published(db, &charlie(db), nordlicht, &told());
        let own = read(db, |conn| own::index(conn, &alice));
        let shown: Vec<_> = own.iter().map(|r| (r.id, r.state, r.latest, r.title.as_str())).collect();
        assert_eq!(
            shown,
            [
                (waiting, ReviewState::Pending, VersionState::Pending, told().title.as_str()),
                (public, ReviewState::Published, VersionState::Pending, "Zweite Fassung"),
            ]
        );
    });
}

#[test]
fn the_author_reads_every_decision_with_rule_explanation_and_passages() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        let version = latest(db, id);
        write(db, |conn| return_to_author(conn, MONA, version, &verdict()));
        decide(db, version.subject(), "returned");
        let story = read(db, |conn| own::show(conn, &alice, id));
        let decision = story.versions[0].decision.as_ref().unwrap();
        assert_eq!((decision.outcome.as_str(), decision.rule), ("returned", Some(Rule::NamesPerson)));
        assert_eq!(decision.explanation, verdict().explanation);
        assert_eq!(decision.passages, verdict().passages);
        assert!(story.may_edit && story.may_withdraw && story.moments.is_empty());
    });
}

#[test]
fn a_follow_up_has_its_own_decision_and_the_free_moments_are_offered() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told_by_client());
        let first = write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Week1, 2)));
        write(db, |conn| reject(conn, MONA, first, &verdict()));
        decide(db, Subject::new(echolot::domain::subject::SubjectKind::FollowUp, first.0), "rejected");
        write(db, |conn| add(conn, &alice, id, &follow_up(Moment::Day30, 4)));
        let story = read(db, |conn| own::show(conn, &alice, id));
        assert_eq!(story.follow_ups[0].decision.as_ref().unwrap().outcome, "rejected");
        assert!(story.follow_ups[1].decision.is_none());
        assert_eq!(
            story.moments,
            [Moment::Week1, Moment::Day100, Moment::EndOfProbation, Moment::EndOfEngagement]
        );
    });
}

#[test]
fn charlie_sees_nothing_of_alice() {
    each_database(|db| {
        let (nordlicht, alice, charlie) = (nordlicht(db), alice(db), charlie(db));
        let id = published(db, &alice, nordlicht, &told());
        assert!(read(db, |conn| own::index(conn, &charlie)).is_empty());
        assert!(is_not_found(db.read_now(|conn| own::show(conn, &charlie, id))));
        assert!(is_not_found(db.read_now(|conn| own::latest_content(conn, &charlie, id))));
    });
}

#[test]
fn the_form_of_an_edit_begins_with_what_the_latest_version_says() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told_by_client());
        let (_, content) = read(db, |conn| own::latest_content(conn, &alice, id));
        assert_eq!(content.title, told_by_client().title);
        assert_eq!(content.contact_channels, told_by_client().contact_channels);
        assert_eq!(content.facts, told_by_client().facts);
    });
}
