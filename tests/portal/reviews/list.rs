//! The public lists.

use chrono::Duration;
use echolot::domain::agencies::AgencyId;
use echolot::domain::reviews::engagement::{Moment, Outcome, Stage};
use echolot::domain::reviews::follow_up::{add, publish};
use echolot::domain::reviews::list::{self, Filters, count_of_agency, history, newest, of_agency};
use echolot::domain::reviews::review::{remove, suspend};
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::domain::reviews::{ReviewContent, ReviewId, editing::edit};
use echolot::domain::scorecards::formula::Side;
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;

use super::scene::{
    MONA, agency, alice, follow_up, handed_in, is_not_found, nordlicht, person, publish_latest, published,
    read, told, told_by_client, verdict_of, write,
};
use crate::support::each_database;

fn page(db: &Db, agency: AgencyId, filters: Filters, from: Option<i64>) -> (Vec<ReviewId>, Option<i64>) {
    let slice = read(db, |conn| of_agency(conn, agency, &filters, from));
    (slice.reviews.iter().map(|review| review.id).collect(), slice.next)
}

fn all(db: &Db, agency: AgencyId, filters: Filters) -> Vec<ReviewId> {
    page(db, agency, filters, None).0
}

#[test]
fn an_agencys_reviews_stand_newest_first_and_paging_neither_skips_nor_repeats() {
    each_database(|db| {
        let nordlicht = nordlicht(db);
        let mut ids: Vec<ReviewId> = (0..45)
            .map(|n| {
                db.clock().advance(Duration::minutes(1));
                published(db, &person(db, &format!("alice{n}@example.org")), nordlicht, &told())
            })
            .collect();
        ids.reverse();
        let (first, next) = page(db, nordlicht, Filters::default(), None);
        let newcomer = published(db, &alice(db), nordlicht, &told());
        let (second, next) = page(db, nordlicht, Filters::default(), next);
        let (third, end) = page(db, nordlicht, Filters::default(), next);
        assert_eq!([first, second, third].concat(), ids);
        assert_eq!(end, None);
        assert_eq!(page(db, nordlicht, Filters::default(), None).0[0], newcomer);
        assert_eq!(read(db, |conn| count_of_agency(conn, nordlicht, &Filters::default())), 46);
    });
}

#[test]
fn each_filter_narrows_and_none_finds_what_is_not_published() {
    each_database(|db| {
        let (nordlicht, other) = (nordlicht(db), agency(db, "suedwind"));
        let alice = alice(db);
        let talent = published(db, &alice, nordlicht, &told());
        let client = published(db, &person(db, "carla@example.org"), nordlicht, &told_by_client());
        let dutch =
            ReviewContent { language: Locale::Nl, outcome: Outcome::Withdrew, stage: Stage::Offer, ..told() };
        let dutch = published(db, &person(db, "daan@example.org"), nordlicht, &dutch);
        handed_in(db, &person(db, "eva@example.org"), nordlicht, &told());
        published(db, &alice, other, &told());
        let none = Filters::default();
        assert_eq!(all(db, nordlicht, none), [dutch, client, talent]);
        assert_eq!(all(db, nordlicht, Filters { side: Some(Side::Client), ..none }), [client]);
        assert_eq!(all(db, nordlicht, Filters { stars: Some(2), ..none }), [dutch, talent]);
        assert_eq!(all(db, nordlicht, Filters { stage: Some(Stage::Offer), ..none }), [dutch]);
        assert_eq!(all(db, nordlicht, Filters { outcome: Some(Outcome::NeverTold), ..none }), [talent]);
        assert_eq!(all(db, nordlicht, Filters { language: Some(Locale::De), ..none }), [client, talent]);
        let both = Filters { side: Some(Side::Talent), language: Some(Locale::De), ..none };
        assert_eq!(all(db, nordlicht, both), [talent]);
        assert_eq!(read(db, |conn| count_of_agency(conn, nordlicht, &both)), 1);
    });
}

#[test]
fn tombstones_stand_in_the_whole_list_but_no_filter_finds_them() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let withdrawn = published(db, &alice, nordlicht, &told());
        let removed = published(db, &person(db, "b@example.org"), nordlicht, &told());
        let suspended = published(db, &person(db, "c@example.org"), nordlicht, &told());
        write(db, |conn| withdraw(conn, &alice, withdrawn));
        write(db, |conn| remove(conn, MONA, removed, &verdict_of(Rule::Insult)));
        write(db, |conn| suspend(conn, MONA, suspended, &verdict_of(Rule::UntrueFact)));
        assert_eq!(all(db, nordlicht, Filters::default()), [suspended, removed, withdrawn]);
        assert_eq!(all(db, nordlicht, Filters { side: Some(Side::Talent), ..Filters::default() }), []);
        assert!(read(db, |conn| newest(conn, 10)).is_empty());
    });
}

#[test]
fn the_newest_of_all_agencies_name_their_agency() {
    each_database(|db| {
        let (nordlicht, other, alice) = (nordlicht(db), agency(db, "suedwind"), alice(db));
        let first = published(db, &alice, nordlicht, &told());
        let second = published(db, &alice, other, &told());
        let newest = read(db, |conn| newest(conn, 10));
        let named: Vec<_> = newest.iter().map(|r| (r.review.id, r.agency_slug.as_str())).collect();
        assert_eq!(named, [(second, "suedwind"), (first, "nordlicht")]);
    });
}

#[test]
fn a_page_of_many_costs_no_more_queries_than_a_page_of_one() {
    each_database(|db| {
        let (few, many) = (nordlicht(db), agency(db, "suedwind"));
        published(db, &alice(db), few, &told());
        for n in 0..12 {
            let author = person(db, &format!("n{n}@example.org"));
            let id = published(db, &author, many, &told());
            let added = write(db, |conn| add(conn, &author, id, &follow_up(Moment::Day30, 4)));
            write(db, |conn| publish(conn, MONA, added));
        }
        let cost = |agency| {
            let before = db.queries();
            all(db, agency, Filters::default());
            db.queries() - before
        };
        assert_eq!(cost(few), cost(many));
        // PostgreSQL's pool asks first whether the connection lives.
        assert!((6..=7).contains(&cost(many)));
    });
}

#[test]
fn one_review_and_its_history_are_public_once_published() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = handed_in(db, &alice, nordlicht, &told());
        assert!(is_not_found(db.read_now(|conn| list::one(conn, id))));
        assert!(is_not_found(db.read_now(|conn| history(conn, id))));
        publish_latest(db, id);
        write(db, |conn| edit(conn, &alice, id, &ReviewContent { title: "Zweite Fassung".into(), ..told() }));
        assert_eq!(read(db, |conn| history(conn, id)).0.len(), 1);
        publish_latest(db, id);
        let versions = read(db, |conn| history(conn, id)).0;
        let shown: Vec<_> =
            versions.iter().map(|v| (v.version.number, v.current, v.version.title.as_str())).collect();
        assert_eq!(shown, [(2, true, "Zweite Fassung"), (1, false, told().title.as_str())]);
    });
}

#[test]
fn what_the_public_reads_names_neither_person_nor_position() {
    each_database(|db| {
        let nordlicht = nordlicht(db);
        let id = published(db, &alice(db), nordlicht, &told_by_client());
        let (review, _) = read(db, |conn| list::one(conn, id));
        let json = serde_json::to_string(&review).unwrap();
        assert!(!json.contains("alice") && !json.contains("Buchhalterin") && !json.contains("in_person"));
    });
}
