//! Drafts are kept and belong to who began them.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::actor::AccountId;
use echolot::domain::expiry;
use echolot::domain::reviews::draft::{self, Draft, Holder};
use echolot::domain::reviews::engagement::Kind;
use echolot::domain::reviews::typed::Typed;
use echolot::platform::db::schema::review_drafts;
use echolot::platform::i18n::Locale;

use super::scene::{agency, alice, charlie, is_conflict, is_not_found, nordlicht, read, told, write};
use crate::support::each_database;

fn browser(token: &str) -> Holder<'_> {
    Holder { browser: Some(token), account: None }
}

fn both(token: &str, account: AccountId) -> Holder<'_> {
    Holder { browser: Some(token), account: Some(account) }
}

#[test]
fn a_draft_holds_what_was_typed() {
    each_database(|db| {
        let nordlicht = nordlicht(db);
        let id = write(db, |conn| draft::begin(conn, ("b1", None), nordlicht, Kind::Candidate, Locale::De));
        let empty = read(db, |conn| Draft::find(conn, browser("b1"), id));
        assert_eq!((empty.typed.clone(), empty.kind), (Typed::default(), Kind::Candidate));
        let typed = Typed::of([("title".to_owned(), " halb \0 fertig".to_owned())]);
        write(db, |conn| draft::save(conn, &empty, &typed, Locale::Nl));
        let saved = read(db, |conn| Draft::find(conn, browser("b1"), id));
        assert_eq!((saved.typed, saved.locale), (typed, Locale::Nl));
    });
}

#[test]
fn another_browser_or_account_does_not_find_it() {
    each_database(|db| {
        let (nordlicht, charlie) = (nordlicht(db), charlie(db));
        let id = write(db, |conn| draft::begin(conn, ("b1", None), nordlicht, Kind::Candidate, Locale::De));
        for holder in [Holder::default(), browser("b2"), both("b2", charlie.id)] {
            assert!(is_not_found(db.read_now(|conn| Draft::find(conn, holder, id))));
        }
    });
}

#[test]
fn beginning_again_goes_on_with_the_same_draft_as_another_kind() {
    each_database(|db| {
        let (nordlicht, other) = (nordlicht(db), agency(db, "suedwind"));
        let begin =
            |agency, kind| write(db, |conn| draft::begin(conn, ("b1", None), agency, kind, Locale::De));
        let first = begin(nordlicht, Kind::Candidate);
        assert_eq!(begin(nordlicht, Kind::Client), first);
        assert_ne!(begin(other, Kind::Client), first);
        assert_eq!(read(db, |conn| Draft::find(conn, browser("b1"), first)).kind, Kind::Client);
        assert_eq!(read(db, |conn| Draft::unfinished(conn, browser("b1"))).len(), 2);
    });
}

#[test]
fn signing_in_takes_the_draft_along_and_away_from_the_browser() {
    each_database(|db| {
        let (nordlicht, alice, charlie) = (nordlicht(db), alice(db), charlie(db));
        let id = write(db, |conn| draft::begin(conn, ("b1", None), nordlicht, Kind::Candidate, Locale::De));
        write(db, |conn| draft::adopt(conn, "b1", alice.id));
        read(db, |conn| Draft::find(conn, Holder { browser: None, account: Some(alice.id) }, id));
        read(db, |conn| Draft::find(conn, both("b1", alice.id), id));
        assert!(is_not_found(db.read_now(|conn| Draft::find(conn, browser("b1"), id))));
        assert!(is_not_found(db.read_now(|conn| Draft::find(conn, both("b1", charlie.id), id))));
    });
}

#[test]
fn an_unfinished_draft_expires_thirty_days_after_the_last_change() {
    each_database(|db| {
        let nordlicht = nordlicht(db);
        let id = write(db, |conn| draft::begin(conn, ("b1", None), nordlicht, Kind::Candidate, Locale::De));
        let begun = read(db, |conn| Draft::find(conn, browser("b1"), id));
        db.clock().advance(Duration::days(29));
        write(db, |conn| draft::save(conn, &begun, &Typed::from(&told()), Locale::De));
        db.clock().advance(Duration::days(29));
        read(db, |conn| Draft::find(conn, browser("b1"), id));
        db.clock().advance(Duration::days(2));
        assert!(is_not_found(db.read_now(|conn| Draft::find(conn, browser("b1"), id))));
        write(db, expiry::sweep);
        let left = read(db, |conn| Ok(review_drafts::table.count().get_result::<i64>(conn)?));
        assert_eq!(left, 0);
    });
}

#[test]
fn a_draft_thrown_away_is_gone() {
    each_database(|db| {
        let nordlicht = nordlicht(db);
        let id = write(db, |conn| draft::begin(conn, ("b1", None), nordlicht, Kind::Candidate, Locale::De));
        let begun = read(db, |conn| Draft::find(conn, browser("b1"), id));
        write(db, |conn| draft::discard(conn, &begun));
        assert!(is_not_found(db.read_now(|conn| Draft::find(conn, browser("b1"), id))));
        assert!(is_conflict(db.write_now(|conn| draft::save(conn, &begun, &Typed::default(), Locale::De))));
    });
}
