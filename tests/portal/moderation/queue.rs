//! The queue: the nearest deadline first, and the next case one may decide.

use chrono::Duration;
use echolot::domain::accounts::Account;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::{self, NewAgency};
use echolot::domain::case::{self, CaseId, CaseKind};
use echolot::domain::moderation::Bar;
use echolot::domain::moderation::lease::Holding;
use echolot::domain::moderation::queue::{self, Figures, Filters, Waiting, With};
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::{ReviewContent, editing, follow_up as follow_ups};
use echolot::platform::db::Db;
use echolot::platform::db::page::{Page, PageRequest};
use echolot::platform::i18n::Locale;

use super::team::{a_lease_later, hold, max, mona, open_cases, publish, settle, the_case};
use crate::reviews::scene::{
    agency, alice, charlie, follow_up, handed_in, nordlicht, person, published, read, told, write,
};
use crate::support::each_database;

fn page(db: &Db, moderator: &Account, filters: Filters, number: i64) -> Page<Waiting> {
    read(db, |conn| queue::index(conn, moderator, &filters, PageRequest::new(number, 2)))
}

fn ids(page: &Page<Waiting>) -> Vec<CaseId> {
    page.rows.iter().map(|waiting| waiting.case.id).collect()
}

fn next(db: &Db, moderator: &Account, after: Option<CaseId>) -> Option<CaseId> {
    read(db, |conn| queue::next(conn, moderator, after))
}

/// Three reviews of three people, an hour apart.
fn three_reviews(db: &Db) -> Vec<CaseId> {
    let nordlicht = nordlicht(db);
    for name in ["alice", "charlie", "carla"] {
        let author = person(db, &format!("{name}@example.org"));
        handed_in(db, &author, nordlicht, &told());
        db.clock().advance(Duration::hours(1));
    }
    open_cases(db)
}

#[test]
fn the_nearest_deadline_comes_first_page_by_page() {
    each_database(|db| {
        let (cases, mona) = (three_reviews(db), mona(db));
        let first = page(db, &mona, Filters::default(), 1);
        assert_eq!((ids(&first), first.next), (cases[..2].to_vec(), Some(2)));
        let second = page(db, &mona, Filters::default(), 2);
        assert_eq!((ids(&second), second.next), (cases[2..].to_vec(), None));
        assert_eq!(read(db, |conn| queue::count(conn, &Filters::default())), 3);
    });
}

#[test]
fn a_case_goes_by_the_title_of_its_text() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = published(db, &alice, nordlicht(db), &told());
        write(db, |conn| follow_ups::add(conn, &alice, review, &follow_up(Moment::Day30, 4)));
        let edited = ReviewContent { title: "Zwei Gespräche, dann doch".into(), ..told() };
        write(db, |conn| editing::edit(conn, &alice, review, &edited));
        let rows = page(db, &mona, Filters::default(), 1).rows;
        let told: Vec<_> = rows
            .iter()
            .map(|w| (w.case.kind, w.title.as_str(), w.agency.as_ref().map(|agency| agency.name.as_str())))
            .collect();
        let agency = Some("Nordlicht Personal");
        assert_eq!(
            told,
            [
                (CaseKind::FollowUp, "Zwei Gespräche, dann Stille", agency),
                (CaseKind::ReviewEdit, "Zwei Gespräche, dann doch", agency)
            ]
        );
    });
}

#[test]
fn filters_narrow_it_by_kind_language_and_holder() {
    each_database(|db| {
        let (alice, charlie, mona, nordlicht) = (alice(db), charlie(db), mona(db), nordlicht(db));
        let review = published(db, &alice, nordlicht, &told());
        write(db, |conn| follow_ups::add(conn, &alice, review, &follow_up(Moment::Day30, 4)));
        let dutch = ReviewContent { language: Locale::Nl, ..told() };
        handed_in(db, &charlie, nordlicht, &dutch);
        let [follow_up, dutch] = open_cases(db)[..] else { panic!("two cases") };
        let of = |filters| ids(&page(db, &mona, filters, 1));
        assert_eq!(of(Filters { kind: Some(CaseKind::FollowUp), ..Filters::default() }), [follow_up]);
        assert_eq!(of(Filters { language: Some(Locale::Nl), ..Filters::default() }), [dutch]);
        let with = |holder| of(Filters { holder: Some(holder), ..Filters::default() });
        let me = With::Somebody(mona.id);
        assert_eq!((with(me), with(With::Nobody)), (vec![], vec![follow_up, dutch]));
        hold(db, &mona, dutch).unwrap();
        assert_eq!((with(me), with(With::Nobody)), (vec![dutch], vec![follow_up]));
        a_lease_later(db);
        assert_eq!((with(me), with(With::Nobody)), (vec![], vec![follow_up, dutch]));
        let of_agency = |called: &str| of(Filters { agency: Some(called.into()), ..Filters::default() });
        assert_eq!(of_agency("nordlicht"), [follow_up, dutch]);
        assert_eq!(of_agency("kontor"), []);
    });
}

#[test]
fn an_agency_is_found_by_its_name_too() {
    each_database(|db| {
        let mona = mona(db);
        let new = NewAgency { name: "Kontor & Söhne GmbH".to_owned(), ..NewAgency::default() };
        let kontor = write(db, |conn| listing::list(conn, Actor::Operator, &new)).id;
        handed_in(db, &alice(db), kontor, &told());
        let named = Filters { agency: Some("kontor & soehne".into()), ..Filters::default() };
        assert_eq!(ids(&page(db, &mona, named, 1)), open_cases(db));
        assert_eq!(read(db, |conn| queue::agencies_waiting(conn, 50)), ["Kontor & Söhne GmbH"]);
    });
}

#[test]
fn what_is_due_within_the_same_hour_is_equally_urgent() {
    each_database(|db| {
        let (mona, nordlicht) = (mona(db), nordlicht(db));
        for (name, minutes) in [("alice", 0), ("carla", 50), ("dora", 20)] {
            db.clock().advance(Duration::minutes(minutes));
            handed_in(db, &person(db, &format!("{name}@example.org")), nordlicht, &told());
        }
        let cases = read(db, |conn| queue::index(conn, &mona, &Filters::default(), PageRequest::new(1, 9)));
        let hours: Vec<i64> = cases.rows.iter().map(|waiting| waiting.case.due_hour).collect();
        assert!(hours.is_sorted(), "{hours:?}");
        let due = cases.rows.iter().map(|waiting| case::due_hour(waiting.case.due_at));
        assert_eq!(due.collect::<Vec<_>>(), hours);
    });
}

#[test]
fn it_shows_who_holds_what_and_what_is_ones_own() {
    each_database(|db| {
        let (mona, max, nordlicht) = (mona(db), max(db), nordlicht(db));
        handed_in(db, &mona, nordlicht, &told());
        hold(db, &max, the_case(db)).unwrap();
        let seen = |who: &Account| {
            let row = page(db, who, Filters::default(), 1).rows.remove(0);
            (row.holding, row.holder, row.bar)
        };
        assert_eq!(seen(&mona), (Holding::Free, None, Some(Bar::Own)));
        assert_eq!(seen(&max), (Holding::Mine, Some("max".to_owned()), None));
        a_lease_later(db);
        assert_eq!(seen(&max), (Holding::Free, None, None));
    });
}

#[test]
fn next_is_the_most_urgent_one_may_decide() {
    each_database(|db| {
        let (mona, max, nordlicht) = (mona(db), max(db), nordlicht(db));
        handed_in(db, &mona, nordlicht, &told());
        let own = the_case(db);
        assert_eq!(next(db, &mona, None), None);
        assert_eq!(next(db, &max, None), Some(own));
        db.clock().advance(Duration::hours(1));
        handed_in(db, &alice(db), nordlicht, &told());
        let alices = open_cases(db)[1];
        assert_eq!(next(db, &mona, None), Some(alices));
        hold(db, &max, alices).unwrap();
        assert_eq!(next(db, &mona, None), None);
        a_lease_later(db);
        assert_eq!(next(db, &mona, None), Some(alices));
    });
}

#[test]
fn next_goes_on_behind_the_case_at_hand_and_begins_again() {
    each_database(|db| {
        let (cases, mona) = (three_reviews(db), mona(db));
        assert_eq!(next(db, &mona, Some(cases[0])), Some(cases[1]));
        assert_eq!(next(db, &mona, Some(cases[2])), Some(cases[0]));
        hold(db, &mona, cases[0]).unwrap();
        assert_eq!(next(db, &mona, None), Some(cases[0]));
        assert_eq!(next(db, &mona, Some(CaseId::new())), Some(cases[0]));
    });
}

#[test]
fn figures_say_what_waits_is_late_is_held_and_was_done() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let nordlicht = nordlicht(db);
        handed_in(db, &alice, nordlicht, &told());
        settle(db, &mona, the_case(db), &publish());
        handed_in(db, &alice, agency(db, "kontor"), &told());
        handed_in(db, &mona, nordlicht, &told());
        hold(db, &max, open_cases(db)[0]).unwrap();
        let figures = |who: &Account| read(db, |conn| queue::figures(conn, who));
        let waiting = vec![(CaseKind::Review, 2)];
        let now = Figures { waiting, overdue: 0, held: 1, with_me: 0, handed_to_me: 0, decided_today: 1 };
        assert_eq!(figures(&mona), now);
        assert_eq!((figures(&max).decided_today, figures(&max).with_me), (0, 1));
        db.clock().advance(Duration::days(3));
        let later = Figures { overdue: 2, held: 0, decided_today: 0, ..now };
        assert_eq!(figures(&mona), later);
    });
}

#[test]
fn a_page_costs_the_same_however_many_wait() {
    each_database(|db| {
        let (mona, nordlicht) = (mona(db), nordlicht(db));
        let cost = |db: &Db| {
            let before = db.queries();
            read(db, |conn| queue::index(conn, &mona, &Filters::default(), PageRequest::new(1, 20)));
            db.queries() - before
        };
        handed_in(db, &alice(db), nordlicht, &told());
        let one = cost(db);
        for number in 0..10 {
            handed_in(db, &person(db, &format!("somebody{number}@example.org")), nordlicht, &told());
        }
        assert_eq!(cost(db), one);
        // Eleven, and PostgreSQL's pool asks whether the connection lives.
        assert!(one <= 12, "{one} queries");
    });
}
