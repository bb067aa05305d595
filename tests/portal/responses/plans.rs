//! How SQLite finds claims and answers: by an index, never by reading all of them.

use echolot::domain::agencies::claim::{self, Claim};
use echolot::domain::agencies::representative::{self, TeamRole};
use echolot::domain::error::Error;
use echolot::domain::moderation::case_file::CaseFile;
use echolot::domain::responses::{Response, draft, standing};
use echolot::domain::reviews::answered;
use echolot::platform::db::Conn;

use super::{answer, publish};
use crate::agencies::represented::{BOB, nordlicht, represents};
use crate::moderation::team::{mona, open_cases};
use crate::reviews::scene::{alice, charlie, person, published, told, write};
use crate::scorecards::plans::{assert_found_by_key, statements};
use crate::support::databases::SqliteDatabase;

const WORDS: &str = "I run the Hamburg office; the imprint of the web site names me.";

#[test]
fn no_list_of_claims_is_found_by_reading_all_of_them() {
    let database = SqliteDatabase::new();
    let db = &database.db;
    let agency = nordlicht(db);
    let bob = represents(db, BOB, agency.id, TeamRole::Owner);
    let (bea, mona) = (person(db, "bea@example.org"), mona(db));
    let id = write(db, |conn| claim::explain(conn, &bea, agency.id, WORDS));
    let why = "She left our company two years ago, in spring.";
    write(db, |conn| claim::answer::refuse(conn, &bob, agency.id, id, why));
    let case = open_cases(db)[0];
    let sent = db.write_now(|conn: &mut Conn| {
        let sent = statements(conn, |conn| {
            claim::waiting(conn, agency.id).unwrap();
            claim::ways(conn, &bea, &agency).unwrap();
            Claim::open_of(conn, bea.id, agency.id).unwrap();
            representative::team(conn, agency.id).unwrap();
            representative::of_account(conn, bob.id).unwrap();
            CaseFile::open(conn, &mona, case).unwrap();
            claim::sweep(conn).unwrap();
            claim::answer::end_silence(conn, id).unwrap();
            claim::withdraw_all(conn, &bea).unwrap();
        });
        Ok::<_, Error>(sent)
    });
    let read = |conn: &mut Conn| {
        // The team is as small as it is, and so are the switches; to ask whether something is there scans a row of
        // nothing.
        assert_found_by_key(conn, &sent.unwrap(), &["staff", "signal_switches", "CONSTANT"]);
        Ok::<_, Error>(())
    };
    db.read_now(read).unwrap();
}

#[test]
fn no_list_of_answers_is_found_by_reading_all_of_them() {
    let database = SqliteDatabase::new();
    let db = &database.db;
    let (agency, alice, mona) = (nordlicht(db), alice(db), mona(db));
    let bob = represents(db, BOB, agency.id, TeamRole::Owner);
    let first = published(db, &alice, agency.id, &told());
    let second = published(db, &charlie(db), agency.id, &told());
    publish(db, answer(db, &bob, agency.id, first, "our_failure"));
    let waiting = answer(db, &bob, agency.id, second, "");
    let case = open_cases(db)[0];
    let read = |conn: &mut Conn| {
        let sent = statements(conn, |conn| {
            answered::standing(conn, &[first, second]).unwrap();
            Response::of(conn, first).unwrap();
            Response::find(conn, waiting).unwrap();
            Response::to_reviews_of(conn, &[alice.id, bob.id]).unwrap();
            draft::of(conn, first).unwrap();
            standing::of(conn, agency.id, first).unwrap();
            CaseFile::open(conn, &mona, case).unwrap();
        });
        assert_found_by_key(conn, &sent, &["staff", "signal_switches"]);
        Ok::<_, Error>(())
    };
    db.read_now(read).unwrap();
}
