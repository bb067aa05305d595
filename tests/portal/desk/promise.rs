//! The feedback promise: who makes it, how it is measured, and what stays of it.

use chrono::{Datelike, Days, Duration, Months, NaiveDate, Weekday};
use echolot::domain::actor::Actor;
use echolot::domain::agencies::AgencyId;
use echolot::domain::agencies::promise::{self, Answer, Promise, Waited, answer};
use echolot::domain::agencies::representative::TeamRole::{Owner, Responder};
use echolot::domain::reviews::engagement::Stage;
use echolot::domain::reviews::facts::{CameBack, Facts};
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::domain::reviews::{ReviewContent, promised};
use echolot::platform::clock;
use echolot::platform::db::Db;

use crate::agencies::represented::{BOB, listed, nordlicht, represents};
use crate::reviews::scene::{is_conflict, person, published, read, told, told_by_client, write, wrong};
use crate::support::{Portal, each_database, each_portal};

const PAGE: &str = "/en/agency/nordlicht-personal/promises";

/// The day that lies so many working days after another.
fn working_days_after(mut day: NaiveDate, mut days: i32) -> NaiveDate {
    while days > 0 {
        day = day + Days::new(1);
        days -= i32::from(!matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    }
    day
}

#[test]
fn days_of_the_calendar_are_kept_or_broken_only_where_no_weekday_could_make_it_otherwise() {
    let monday = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    for promised in promise::DAYS {
        let ends: Vec<i64> = (0..5)
            .map(|weekday| monday + Days::new(weekday))
            .map(|from| (working_days_after(from, promised) - from).num_days())
            .collect();
        let (earliest, latest) = (*ends.iter().min().unwrap() as i32, *ends.iter().max().unwrap() as i32);
        for days in 0..80 {
            let sure = match days {
                _ if days <= earliest => Answer::Kept,
                _ if days > latest => Answer::Broken,
                _ => Answer::Unknown,
            };
            assert_eq!(answer(promised, Waited::Answered(days)), sure, "{days} of {promised}");
            let waiting = if days > latest { Answer::Broken } else { Answer::Unknown };
            assert_eq!(answer(promised, Waited::Waiting(days)), waiting);
        }
        assert_eq!(answer(promised, Waited::Untold), Answer::Unknown);
    }
}

fn heard_after(days: i32) -> ReviewContent {
    let facts = Facts {
        came_back: Some(CameBack::UsableReasons),
        days: Some(days),
        still_waiting: false,
        chased: 0,
        silent_party: None,
    };
    ReviewContent { facts, experienced_month: clock::today(), ..told() }
}

fn waiting_since(days: i32) -> ReviewContent {
    let facts = Facts { days: Some(days), ..told().facts };
    ReviewContent { facts, experienced_month: clock::today(), ..told() }
}

fn record(db: &Db, agency: AgencyId) -> Vec<(i32, i64, i64, i64)> {
    let all = read(db, |conn| promise::of_agency(conn, agency));
    all.iter().map(|of: &Promise| (of.days, of.kept, of.broken, of.unknown)).collect()
}

#[test]
fn reviews_of_interviews_since_the_promise_measure_it_and_a_recount_finds_no_difference() {
    each_database(|db| {
        let agency = nordlicht(db).id;
        let today = |content: fn() -> ReviewContent| db.clock().run(content);
        write(db, |conn| promise::make(conn, Actor::System, agency, 4));
        // Of the month in which it was made: from before it, perhaps.
        published(db, &person(db, "early@x.de"), agency, &today(|| heard_after(1)));
        assert_eq!(record(db, agency), [(4, 0, 0, 0)]);
        db.clock().advance(Duration::days(45));
        let kept = person(db, "kept@x.de");
        let first = published(db, &kept, agency, &today(|| heard_after(4)));
        published(db, &person(db, "late@x.de"), agency, &today(|| heard_after(7)));
        published(db, &person(db, "weekend@x.de"), agency, &today(|| heard_after(5)));
        published(db, &person(db, "patient@x.de"), agency, &today(|| waiting_since(6)));
        published(db, &person(db, "waiting@x.de"), agency, &today(|| waiting_since(30)));
        // Neither clients nor people without an interview were promised anything.
        published(db, &person(db, "client@x.de"), agency, &today(told_by_client));
        let contacted = ReviewContent { stage: Stage::Contacted, ..today(|| heard_after(9)) };
        published(db, &person(db, "contacted@x.de"), agency, &contacted);
        assert_eq!(record(db, agency), [(4, 1, 2, 2)]);
        write(db, |conn| withdraw(conn, &kept, first));
        assert_eq!(record(db, agency), [(4, 0, 2, 2)]);
        write(db, |conn| promise::make(conn, Actor::System, agency, 10));
        db.clock().advance(Duration::days(45));
        published(db, &person(db, "new@x.de"), agency, &today(|| heard_after(14)));
        let before = ReviewContent { experienced_month: clock::today() + Months::new(1), ..heard_after(1) };
        published(db, &person(db, "old@x.de"), agency, &before);
        let stored = record(db, agency);
        assert_eq!(stored, [(10, 1, 0, 0), (4, 1, 2, 2)]);
        write(db, |conn| promised::recount(conn, agency));
        assert_eq!(record(db, agency), stored);
    });
}

#[test]
fn one_promise_stands_at_a_time_and_a_withdrawn_one_keeps_its_record() {
    each_database(|db| {
        let (own, other) = (nordlicht(db).id, listed(db, "Kontor Hanse", "https://kontor.de").id);
        let make = |days| db.write_now(|conn| promise::make(conn, Actor::System, own, days));
        for days in [0, -1, 31, 1000] {
            assert_eq!(wrong(make(days)), [("days", "invalid-promise-days")]);
        }
        make(5).unwrap();
        make(5).unwrap();
        make(3).unwrap();
        let all = read(db, |conn| promise::of_agency(conn, own));
        assert_eq!(all.iter().map(|of| (of.days, of.stands())).collect::<Vec<_>>(), [(3, true), (5, false)]);
        let withdraw = |agency, id| db.write_now(|conn| promise::withdraw(conn, Actor::System, agency, id));
        assert!(withdraw(other, all[0].id).is_err());
        withdraw(own, all[0].id).unwrap();
        assert!(is_conflict(withdraw(own, all[0].id)));
        assert_eq!(record(db, own).len(), 2);
        let made: Vec<bool> = std::thread::scope(|scope| {
            let all: Vec<_> = (7..9).map(|days| scope.spawn(move || make_one(db, own, days))).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert!(made.contains(&true));
        let standing = read(db, |conn| promise::of_agency(conn, own));
        assert_eq!(standing.iter().filter(|of| of.stands()).count(), 1);
    });
}

fn make_one(db: &Db, agency: AgencyId, days: i32) -> bool {
    db.write_now(|conn| promise::make(conn, Actor::System, agency, days)).is_ok()
}

#[test]
fn owners_promise_in_public_responders_and_strangers_do_not() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let owner = represents(&portal.db, BOB, agency.id, Owner);
        let responder = represents(&portal.db, "rita@nordlicht-personal.de", agency.id, Responder);
        let other = listed(&portal.db, "Kontor Hanse", "https://kontor.de");
        let rival = represents(&portal.db, "kai@kontor.de", other.id, Owner);
        let mut bob = portal.signed_in(&owner);
        bob.get(PAGE).expect(200);
        let refused = bob.post(PAGE, &[("days", "soon")]).expect(422);
        assert_eq!(refused.attribute("#days", "value").unwrap(), "soon");
        refused.assert_says("whole number from 1 to 30");
        for _ in 0..2 {
            assert_eq!(bob.post(PAGE, &[("days", "5")]).expect(303).location(), PAGE);
        }
        let page = bob.get(PAGE);
        page.assert_says("An answer within 5 working days");
        let withdrawal = page.attribute("section form", "action").unwrap();
        for who in [&responder, &rival] {
            let mut visitor = portal.signed_in(who);
            visitor.post(PAGE, &[("days", "9")]).expect(404);
            visitor.post(&withdrawal, &[]).expect(404);
        }
        portal.signed_in(&responder).get(PAGE).expect(200).assert_says("within 5 working days");
        portal.signed_in(&rival).get(PAGE).expect(404);
        portal.visitor().post(PAGE, &[("days", "9")]).expect(303);
        assert_eq!(public(portal), ["An answer within 5 working days after every interview"]);
        bob.post(PAGE, &[("days", "3")]).expect(303);
        bob.post(&withdrawal, &[]).expect(409);
        assert_eq!(public(portal).len(), 2);
        let withdrawal = bob.get(PAGE).attribute("section form", "action").unwrap();
        bob.post(&withdrawal, &[]).expect(303);
        assert_eq!(public(portal).len(), 2, "what was withdrawn keeps its record");
    });
}

fn public(portal: &Portal) -> Vec<String> {
    crate::scorecards::agency_page::say(&portal.db, nordlicht_id(portal), 1, &told_by_client());
    portal
        .visitor()
        .get("/en/agencies/nordlicht-personal")
        .expect(200)
        .all("[aria-labelledby=promises] strong")
}

fn nordlicht_id(portal: &Portal) -> AgencyId {
    let find = |conn: &mut _| echolot::domain::agencies::Agency::listed_by_slug(conn, "nordlicht-personal");
    read(&portal.db, find).id
}
