//! What becomes of the reviews when the account is closed.

use echolot::domain::reviews::departure::{Farewell, depart};
use echolot::domain::reviews::version::publish;
use echolot::domain::reviews::{ReviewState, list};

use super::scene::{
    MONA, agency, alice, counted, find, handed_in, latest, nordlicht, open_cases, posted, published, read,
    told, write,
};
use crate::support::each_database;

#[test]
fn public_reviews_may_stay_without_a_link_to_their_author() {
    each_database(|db| {
        let (nordlicht, other, alice) = (nordlicht(db), agency(db, "suedwind"), alice(db));
        let public = published(db, &alice, nordlicht, &told());
        let waiting = handed_in(db, &alice, other, &told());
        let before = counted(db);
        write(db, |conn| depart(conn, &alice, Farewell::Leave));
        assert_eq!((find(db, public).account_id, find(db, public).state), (None, ReviewState::Published));
        assert_eq!((find(db, waiting).account_id, find(db, waiting).state), (None, ReviewState::Withdrawn));
        assert_eq!((counted(db), open_cases(db)), (before, vec![]));
        assert!(read(db, |conn| list::one(conn, public)).0.told.is_some());
    });
}

#[test]
fn or_everything_goes() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let public = published(db, &alice, nordlicht, &told());
        write(db, |conn| depart(conn, &alice, Farewell::Erase));
        assert_eq!((find(db, public).account_id, find(db, public).state), (None, ReviewState::Withdrawn));
        assert_eq!(counted(db), []);
        assert!(read(db, |conn| list::one(conn, public)).0.told.is_none());
    });
}

#[test]
fn an_author_who_is_gone_is_not_written_to() {
    each_database(|db| {
        let (nordlicht, alice) = (nordlicht(db), alice(db));
        let id = published(db, &alice, nordlicht, &told());
        let edited = echolot::domain::reviews::ReviewContent { title: "Neuer Titel".into(), ..told() };
        write(db, |conn| echolot::domain::reviews::editing::edit(conn, &alice, id, &edited));
        write(db, |conn| depart(conn, &alice, Farewell::Leave));
        let mails = posted(db).len();
        let version = latest(db, id);
        write(db, |conn| publish(conn, MONA, version));
        assert_eq!(posted(db).len(), mails);
    });
}
