//! The daily seal: what is changed, taken away or slipped in afterwards is named.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::moderation::decision::DecisionId;
use echolot::domain::moderation::{appeal, chain};
use echolot::domain::reviews::erasure;
use echolot::platform::db::schema::{decisions, sealed_days, statements};
use echolot::platform::db::{Conn, Db};

use super::{APPEAL, last_decision, ruling, taken_up};
use crate::moderation::team::{self, max, mona, publish, reject, the_case};
use crate::reviews::scene::{alice, charlie, handed_in, nordlicht, read, told, write};
use crate::support::each_database;

/// Two decisions on one day, one two days later, all sealed. The first is a rejection.
fn three_sealed(db: &Db) -> Vec<DecisionId> {
    let (mona, nordlicht) = (mona(db), nordlicht(db));
    handed_in(db, &charlie(db), nordlicht, &told());
    team::settle(db, &mona, the_case(db), &reject());
    let review = handed_in(db, &alice(db), nordlicht, &told());
    team::settle(db, &mona, the_case(db), &publish());
    db.clock().advance(Duration::days(2));
    taken_up(db, &mona, review, "remove");
    db.clock().advance(Duration::days(2));
    write(db, chain::seal);
    read(db, |conn| Ok(decisions::table.order(decisions::id).select(decisions::id).load(conn)?))
}

fn days(db: &Db) -> i64 {
    read(db, |conn| Ok(sealed_days::table.count().get_result(conn)?))
}

fn faults(db: &Db) -> Vec<String> {
    read(db, chain::faults)
}

/// Changes something behind the portal's back, looks, and puts nothing back.
fn tampered(db: &Db, change: impl FnOnce(&mut Conn) -> QueryResult<usize>) -> Vec<String> {
    assert_eq!(faults(db), [] as [&str; 0]);
    write(db, |conn| Ok(change(conn)?));
    faults(db)
}

#[test]
fn only_finished_days_are_sealed_each_once_however_late() {
    each_database(|db| {
        three_sealed(db);
        assert_eq!((days(db), faults(db)), (2, vec![]));
        let head = read(db, chain::last).unwrap();
        write(db, chain::seal);
        assert_eq!((days(db), read(db, chain::last).unwrap().head), (2, head.head));
        handed_in(db, &crate::reviews::scene::person(db, "dora@example.org"), nordlicht_again(db), &told());
        team::settle(db, &max(db), the_case(db), &publish());
        write(db, chain::seal);
        assert_eq!(days(db), 2, "today is not over");
        db.clock().advance(Duration::days(40));
        write(db, chain::seal);
        assert_eq!((days(db), faults(db)), (3, vec![]));
    });
}

fn nordlicht_again(db: &Db) -> echolot::domain::agencies::AgencyId {
    crate::reviews::scene::agency(db, "nordlicht-sued")
}

#[test]
fn a_changed_decision_is_named() {
    each_database(|db| {
        let ids = three_sealed(db);
        let first = decisions::table.find(ids[0]);
        let found =
            tampered(db, |conn| diesel::update(first).set(decisions::rule.eq("insult")).execute(conn));
        assert!(found[0].contains(&ids[0].to_string()) && found[0].contains("changed"), "{found:?}");
    });
}

#[test]
fn a_changed_explanation_is_named() {
    each_database(|db| {
        let ids = three_sealed(db);
        let found = tampered(db, |conn| {
            let row = decisions::table.find(ids[2]);
            diesel::update(row).set(decisions::explanation.eq("Something kinder.")).execute(conn)
        });
        assert_eq!(found.len(), 1);
        assert!(found[0].contains(&ids[2].to_string()), "{found:?}");
    });
}

#[test]
fn a_changed_statement_is_named() {
    each_database(|db| {
        let ids = three_sealed(db);
        let found = tampered(db, |conn| {
            diesel::update(statements::table.find(ids[0])).set(statements::flags.eq(7)).execute(conn)
        });
        assert!(found[0].contains(&ids[0].to_string()), "{found:?}");
    });
}

#[test]
fn a_missing_decision_is_named() {
    each_database(|db| {
        let ids = three_sealed(db);
        let found = tampered(db, |conn| diesel::delete(decisions::table.find(ids[1])).execute(conn));
        assert!(found[0].contains(&ids[1].to_string()) && found[0].contains("missing"), "{found:?}");
    });
}

#[test]
fn a_decision_slipped_into_the_past_is_named() {
    each_database(|db| {
        let ids = three_sealed(db);
        let later = nordlicht_again(db);
        handed_in(db, &crate::reviews::scene::person(db, "dora@example.org"), later, &told());
        team::settle(db, &max(db), the_case(db), &publish());
        let slipped = last_decision(db);
        let found = tampered(db, |conn| {
            let moment: chrono::NaiveDateTime =
                decisions::table.find(ids[1]).select(decisions::decided_at).first(conn)?;
            let past = decisions::decided_at.eq(moment + Duration::days(1));
            diesel::update(decisions::table.find(slipped)).set(past).execute(conn)
        });
        assert!(found[0].contains(&slipped.to_string()) && found[0].contains("added"), "{found:?}");
    });
}

#[test]
fn a_forged_head_is_named() {
    each_database(|db| {
        three_sealed(db);
        let found = tampered(db, |conn| {
            diesel::update(sealed_days::table).set(sealed_days::head.eq("0")).execute(conn)
        });
        assert!(found[0].contains("head"), "{found:?}");
    });
}

#[test]
fn overruling_and_erasing_break_nothing_but_a_forged_mark_does() {
    each_database(|db| {
        let ids = three_sealed(db);
        let author = read(db, |conn| {
            let id = echolot::domain::moderation::question::Appealed::find(conn, ids[2])?.subject.id;
            let review =
                echolot::domain::reviews::Review::find(conn, echolot::domain::reviews::ReviewId(id))?;
            Ok((echolot::domain::accounts::Account::find(conn, review.account_id.unwrap())?, review.id))
        });
        let (alice, review) = author;
        write(db, |conn| appeal::file(conn, &alice, ids[2], APPEAL));
        team::settle(db, &max(db), the_case(db), &ruling("overrule"));
        assert_eq!(faults(db), [] as [&str; 0]);
        write(db, |conn| erasure::erase(conn, &alice, review));
        let quoted: String =
            read(db, |conn| Ok(decisions::table.find(ids[2]).select(decisions::explanation).first(conn)?));
        assert_eq!(quoted, "");
        db.clock().advance(Duration::days(2));
        write(db, chain::seal);
        let found = tampered(db, |conn| {
            let mark = decisions::overruled_by.eq(None::<i64>);
            diesel::update(decisions::table.find(ids[2])).set(mark).execute(conn)
        });
        assert!(found[0].contains(&ids[2].to_string()) && found[0].contains("overruled"), "{found:?}");
    });
}
