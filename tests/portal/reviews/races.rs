//! Authors and moderators at the same moment: whoever is second is told so, and nobody waits for somebody who
//! waits for them.

use std::sync::Barrier;

use echolot::domain::accounts::Account;
use echolot::domain::case::{self, CaseId};
use echolot::domain::error::{Error, Result};
use echolot::domain::moderation::{Typed, decide, lease};
use echolot::domain::reviews::departure::{Farewell, depart};
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::domain::reviews::{ReviewContent, ReviewId, editing};
use echolot::platform::db::{Conn, Db};

use super::scene::{agency, handed_in, latest, open_cases, person, read, told, write};
use crate::moderation::team::{max, mona};
use crate::support::each_database;

const ROUNDS: usize = 12;

/// The case about the latest version of a review, held by the moderator: its id and version.
fn at_hand(db: &Db, moderator: &Account, review: ReviewId) -> (CaseId, i32) {
    let subject = latest(db, review).subject();
    let case = read(db, |conn| case::open_about(conn, subject)).unwrap();
    (case, write(db, |conn| lease::hold(conn, moderator, case)).version)
}

fn publishing(db: &Db, moderator: &Account, (case, version): (CaseId, i32)) -> Result<()> {
    let publish = Typed { outcome: "publish".to_owned(), ..Typed::default() };
    db.write_now(|conn| decide(conn, moderator, case, version, &publish))
}

/// Runs the deeds in threads that start together. Each succeeds or finds that another was quicker.
fn together(deeds: Vec<Box<dyn FnOnce() -> Result<()> + Send + '_>>) {
    let barrier = Barrier::new(deeds.len());
    std::thread::scope(|scope| {
        for deed in deeds {
            let barrier = &barrier;
            scope.spawn(move || {
                barrier.wait();
                let done = deed();
                assert!(matches!(done, Ok(()) | Err(Error::Conflict(_) | Error::NotFound)), "{done:?}");
            });
        }
    });
}

#[test]
fn an_author_who_changes_or_withdraws_what_is_being_decided_blocks_nobody() {
    each_database(|db| {
        let mona = mona(db);
        for round in 0..ROUNDS {
            let author = person(db, &format!("author{round}@example.org"));
            let review = handed_in(db, &author, agency(db, &format!("agency-{round}")), &told());
            let held = at_hand(db, &mona, review);
            let edited = ReviewContent { title: format!("Fassung {round}"), ..told() };
            let change = |conn: &mut Conn| match round % 2 {
                0 => withdraw(conn, &author, review),
                _ => editing::edit(conn, &author, review, &edited).map(drop),
            };
            together(vec![Box::new(|| publishing(db, &mona, held)), Box::new(|| db.write_now(change))]);
        }
        let open = open_cases(db).len();
        assert!(open <= ROUNDS / 2, "only edits wait: {open}");
    });
}

#[test]
fn closing_an_account_while_two_moderators_decide_on_its_reviews_blocks_nobody() {
    each_database(|db| {
        let (mona, max) = (mona(db), max(db));
        for round in 0..ROUNDS {
            let author = person(db, &format!("author{round}@example.org"));
            let reviews = ["first", "second"]
                .map(|name| handed_in(db, &author, agency(db, &format!("{name}-{round}")), &told()));
            let held = [at_hand(db, &mona, reviews[0]), at_hand(db, &max, reviews[1])];
            together(vec![
                Box::new(|| publishing(db, &max, held[1])),
                Box::new(|| publishing(db, &mona, held[0])),
                Box::new(|| db.write_now(|conn| depart(conn, &author, Farewell::Erase))),
            ]);
        }
        assert_eq!(open_cases(db), []);
    });
}
