//! Private notes on a case.

use echolot::domain::accounts::Account;
use echolot::domain::case::CaseId;
use echolot::domain::moderation::case_file::CaseFile;
use echolot::domain::moderation::note;
use echolot::domain::reviews::erasure::erase;
use echolot::platform::db::Db;

use super::team::{max, mona, publish, settle, the_case};
use crate::reviews::scene::{
    alice, audited, handed_in, is_not_found, nordlicht, posted, read, told, write, wrong,
};
use crate::support::each_database;

fn notes(db: &Db, who: &Account, case: CaseId) -> Vec<(String, String)> {
    let file = read(db, |conn| CaseFile::open(conn, who, case));
    file.notes.into_iter().map(|note| (note.writer, note.body)).collect()
}

fn note(db: &Db, who: &Account, case: CaseId, text: &str) {
    write(db, |conn| note::write(conn, who, case, text));
}

fn pair(writer: &str, body: &str) -> (String, String) {
    (writer.to_owned(), body.to_owned())
}

#[test]
fn colleagues_read_them_in_order_and_nobody_is_mailed() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        note(db, &mona, case, "  Klingt wie der von gestern. ");
        note(db, &max, case, "Ist er nicht.");
        let both = [pair("mona", "Klingt wie der von gestern."), pair("max", "Ist er nicht.")];
        assert_eq!(notes(db, &mona, case), both);
        settle(db, &max, case, &publish());
        note(db, &mona, case, "Gut so.");
        assert_eq!(notes(db, &max, case).len(), 3);
        assert_eq!(posted(db), [("alice@example.org".to_owned(), "review_published".to_owned())]);
        let noted = audited(db).into_iter().filter(|action| action == "case_noted").count();
        assert_eq!(noted, 3);
    });
}

#[test]
fn the_same_words_sent_twice_are_one_note() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        std::thread::scope(|scope| {
            let send = || note(db, &mona, case, "Nachfragen.");
            for sent in [scope.spawn(send), scope.spawn(send), scope.spawn(send)] {
                sent.join().unwrap();
            }
        });
        assert_eq!(notes(db, &mona, case), [pair("mona", "Nachfragen.")]);
    });
}

#[test]
fn nothing_and_too_much_are_refused() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        let send = |text: &str| wrong(db.write_now(|conn| note::write(conn, &mona, case, text)));
        assert_eq!(send(" \n "), [("note", "invalid-note-empty")]);
        assert_eq!(send(&"x".repeat(note::LONGEST_NOTE + 1)), [("note", "invalid-note-long")]);
        assert_eq!(send("a\0b"), [("note", "invalid-characters")]);
        note(db, &mona, case, &"x".repeat(note::LONGEST_NOTE));
    });
}

#[test]
fn whoever_wrote_the_text_neither_reads_nor_writes_them() {
    each_database(|db| {
        let (mona, max) = (mona(db), max(db));
        handed_in(db, &mona, nordlicht(db), &told());
        let case = the_case(db);
        note(db, &max, case, "Mona darf das nicht lesen.");
        assert_eq!(notes(db, &mona, case), []);
        assert!(is_not_found(db.write_now(|conn| note::write(conn, &mona, case, "Doch?"))));
        assert!(is_not_found(db.write_now(|conn| note::write(conn, &max, CaseId::new(), "Wo?"))));
    });
}

#[test]
fn they_go_with_the_text_they_are_about() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        let case = the_case(db);
        note(db, &mona, case, "„Zwei Gespräche, dann Stille“ kommt mir bekannt vor.");
        write(db, |conn| erase(conn, &alice, review));
        assert_eq!(notes(db, &mona, case), []);
    });
}
