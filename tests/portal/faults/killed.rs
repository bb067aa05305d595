//! `kill -9` of the real program at any moment: no accepted review is lost, no mail is sent twice.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use actix_web::rt::System;
use diesel::prelude::*;
use echolot::app::App;
use echolot::domain::mail::{self, Mail, MailState};
use echolot::domain::scorecards::rebuild;
use echolot::platform::db::schema::{cases, mails, reviews};
use echolot::platform::db::{Db, DbError, integrity};
use echolot::platform::i18n::Locale;
use echolot::platform::mailer::folder;
use echolot::worker;
use rand::RngExt;

use super::{hand_in, session_of};
use crate::reviews::scene::nordlicht;
use crate::support::binary::{Binary, wait_until};
use crate::support::databases::{PostgresDatabase, SqliteDatabase, postgres_server, scratch};
use crate::support::mail_server::MailServer;
use crate::support::portal::config;

/// How often the program is killed.
const KILLS: usize = 4;

fn a_moment() -> Duration {
    Duration::from_millis(rand::rng().random_range(20..500))
}

#[test]
fn what_was_accepted_is_there_after_the_next_start() {
    let sqlite = SqliteDatabase::new();
    accepted_reviews_survive(&sqlite.db, &sqlite.url, sqlite.folder.path());
    if let Some(server) = postgres_server() {
        let (postgres, folder) = (PostgresDatabase::new(server), scratch());
        accepted_reviews_survive(&postgres.db, &postgres.url, folder.path());
    }
}

fn accepted_reviews_survive(db: &Db, url: &str, folder: &Path) {
    nordlicht(db);
    let sessions: Vec<String> =
        (0..150).map(|nth| session_of(db, &format!("author-{nth}@example.org"))).collect();
    let (next, accepted) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    for _ in 0..KILLS {
        let binary = Binary::serve(url, &folder.join("log"), &["--trusted-proxies", "127.0.0.1/32"]);
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    loop {
                        let nth = next.fetch_add(1, Ordering::Relaxed);
                        let Some(session) = sessions.get(nth) else { return };
                        let mut author = crate::support::Visitor::new(&binary.address);
                        author.cookies.insert("session".to_owned(), session.clone());
                        author.headers.push(("x-forwarded-for", format!("10.0.{}.{}", nth / 250, nth % 250)));
                        match hand_in(&mut author, "de") {
                            Ok(review) => accepted.lock().unwrap().push(review),
                            Err(0) => return,
                            Err(status) => panic!("status {status}"),
                        }
                    }
                });
            }
            let (begun, soon) = (accepted.lock().unwrap().len(), a_moment());
            wait_until("the first review", || accepted.lock().unwrap().len() > begun);
            std::thread::sleep(soon);
            kill(&binary);
        });
    }
    let accepted = accepted.into_inner().unwrap();
    assert!(accepted.len() >= KILLS, "{} reviews", accepted.len());
    let (stored, open): (Vec<i64>, i64) = db
        .read_now(|conn| {
            let stored =
                reviews::table.filter(reviews::state.eq("pending")).select(reviews::id).load(conn)?;
            Ok::<_, DbError>((stored, cases::table.filter(cases::state.eq("open")).count().get_result(conn)?))
        })
        .unwrap();
    let stored: BTreeSet<String> =
        stored.into_iter().map(|id| echolot::domain::reviews::ReviewId(id).to_string()).collect();
    for review in &accepted {
        let id = review.rsplit('/').next().unwrap();
        assert!(stored.contains(id), "{review} was accepted and is lost");
    }
    assert_eq!(stored.len() as i64, open, "each review waits for a moderator");
    assert!(stored.len() <= accepted.len() + 3 * KILLS, "only the last of each author may be in doubt");
    assert_eq!(db.read_now(integrity::faults).unwrap(), Vec::<String>::new());
    assert!(rebuild::differences(db).unwrap().is_empty());
}

/// `kill -9` while others still talk to it.
fn kill(binary: &Binary) {
    let pid = binary.pid().to_string();
    assert!(std::process::Command::new("kill").args(["-KILL", &pid]).status().unwrap().success());
}

/// How many mails wait.
const MAILS: usize = 120;

fn post_mails(db: &Db) {
    db.write_now(|conn| {
        (0..MAILS).try_for_each(|nth| {
            let to = format!("reader-{nth}@example.org");
            mail::post(conn, &to, Locale::En, &Mail::NoAccount {}).map(drop)
        })
    })
    .unwrap();
}

fn count(db: &Db, state: MailState) -> usize {
    let rows = db.read_now(|conn| {
        let rows: i64 = mails::table.filter(mails::state.eq(state)).count().get_result(conn)?;
        Ok::<_, DbError>(rows)
    });
    usize::try_from(rows.unwrap()).unwrap()
}

/// Kills the program some times while it sends, and lets it finish what it can at last.
fn send_with_kills(db: &Db, start: impl Fn() -> Binary) {
    for kill in 1..=KILLS {
        let binary = start();
        let goal = MAILS * kill / (KILLS + 2);
        wait_until("some mails", || count(db, MailState::Sent) >= goal);
        std::thread::sleep(a_moment() / 10);
        binary.kill();
    }
    let _last = start();
    wait_until("all mails", || count(db, MailState::Queued) == 0);
    wait_until("the last mail", || count(db, MailState::Sending) <= KILLS);
}

/// What the worker does once the dead one's time is over.
fn work_later(db: &Db, app: &App) {
    db.clock().advance(chrono::Duration::minutes(3));
    System::new().block_on(worker::run_due(app)).unwrap();
}

#[test]
fn no_mail_server_gets_a_mail_twice() {
    let (database, server) = (SqliteDatabase::new(), MailServer::start());
    let (db, folder) = (&database.db, database.folder.path());
    post_mails(db);
    server.slow_down(Duration::from_millis(8));
    let options = ["--smtp-url", &server.url];
    send_with_kills(db, || Binary::serve(&database.url, &folder.join("log"), &options));
    let options = [&["--database-url", &database.url][..], &options].concat();
    work_later(db, &App::with(config(&options), db.clone()).unwrap());
    let all: Vec<String> = server.received().iter().map(|mail| mail.id()).collect();
    let once: BTreeSet<&String> = all.iter().collect();
    assert_eq!(once.len(), all.len(), "a mail came twice");
    let (sent, uncertain) = (count(db, MailState::Sent), count(db, MailState::Uncertain));
    assert_eq!(sent + uncertain, MAILS);
    assert!(uncertain <= KILLS && once.len() >= sent, "{uncertain} uncertain, {} received", once.len());
}

#[test]
fn the_mail_folder_holds_each_mail_once_and_whole() {
    let database = SqliteDatabase::new();
    let (db, mail_folder) = (&database.db, database.folder.path().join("mail"));
    post_mails(db);
    send_with_kills(db, || Binary::serve(&database.url, &database.folder.path().join("log"), &[]));
    work_later(db, &App::with(config(&["--database-url", &database.url]), db.clone()).unwrap());
    assert_eq!(count(db, MailState::Sent), MAILS);
    let all = folder::newest(&mail_folder, 10 * MAILS).unwrap();
    let once: BTreeSet<&str> = all.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!((all.len(), once.len()), (MAILS, MAILS));
    assert!(all.iter().all(|mail| mail.html.contains("</html>") && mail.text.contains("http")));
}

#[test]
fn told_to_stop_it_finishes_the_mail_in_hand() {
    let (database, server) = (SqliteDatabase::new(), MailServer::start());
    let (db, folder) = (&database.db, database.folder.path());
    post_mails(db);
    server.slow_down(Duration::from_millis(100));
    let binary = Binary::serve(&database.url, &folder.join("log"), &["--smtp-url", &server.url]);
    wait_until("the first mails", || server.received().len() > 2);
    assert!(binary.terminate(), "it ended well");
    assert!(server.received().len() < MAILS, "it did not wait for all");
    assert_eq!(count(db, MailState::Sending), 0, "no mail is left half sent");
    assert_eq!(count(db, MailState::Sent), server.received().len());
}
