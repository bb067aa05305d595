//! A full disk: an error page instead of a wrong success, and everything works once there is room again.
//! The disk is one of a few hundred kilobytes in memory, in a mount namespace of the program's own.

use std::path::Path;

use diesel::prelude::*;
use echolot::domain::mail::{self, Mail, MailState};
use echolot::platform::clock;
use echolot::platform::db::DbError;
use echolot::platform::db::schema::mails;
use echolot::platform::i18n::Locale;

use super::{hand_in, session_of};
use crate::reviews::scene::{nordlicht, told};
use crate::support::binary::{Binary, wait_until};
use crate::support::databases::{SqliteDatabase, scratch};
use crate::support::requirements::skip;

/// Writes until the disk is full.
fn fill(file: &Path) {
    let mut size = 1 << 20;
    let mut all = Vec::new();
    while size > 0 {
        all.resize(all.len() + size, 0);
        if std::fs::write(file, &all).is_err() {
            all.truncate(all.len() - size);
            size /= 2;
        }
    }
    let _ = std::fs::write(file, [all, vec![0; 4096]].concat());
}

#[test]
fn with_the_databases_disk_full_nothing_is_accepted_and_reading_goes_on() {
    if !Binary::can_mount() {
        return skip("mount", "a disk of one's own needs the right to mount one");
    }
    let (database, folder) = (SqliteDatabase::new(), scratch());
    nordlicht(&database.db);
    let session = session_of(&database.db, "alice@example.org");
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let copy = folder.path().join("copy.db");
    echolot::platform::db::backup::write(&database.db, &copy).unwrap();
    let prepare = format!(
        "mount -t tmpfs -o size=8m tmpfs {disk} && cp {copy} {disk}/echolot.db",
        disk = disk.display(),
        copy = copy.display()
    );
    let url = format!("sqlite:{}", disk.join("echolot.db").display());
    let binary = Binary::serve_after(&prepare, &url, &folder.path().join("log"), &[]);
    let mut alice = binary.visitor();
    alice.cookies.insert("session".to_owned(), session);
    alice.get("/de/agencies/nordlicht").expect(200);
    let filler = binary.sees(&disk).join("filler");
    fill(&filler);
    // What is left of the log's last page may still take a little.
    let refused = (0..40).find_map(|_| hand_in(&mut alice, "de").err());
    assert_eq!(refused, Some(503));
    let page = alice.post("/de/agencies/nordlicht/review-drafts", &[("kind", "client")]).expect(503);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("de"));
    assert_eq!(page.header("retry-after"), Some("10"));
    page.assert_says("Ihr Text steht noch da");
    alice.get("/de/agencies/nordlicht").expect(200).assert_says("Nordlicht Personal");
    alice.get("/de/account/reviews").expect(200);
    std::fs::remove_file(filler).unwrap();
    assert!(hand_in(&mut alice, "de").is_ok());
    let own = alice.get("/de/account/reviews").expect(200);
    assert_eq!(own.body.matches(&told().title).count(), 1, "{}", own.text());
}

#[test]
fn with_the_mails_disk_full_mails_wait_and_are_tried_again() {
    if !Binary::can_mount() {
        return skip("mount", "a disk of one's own needs the right to mount one");
    }
    let database = SqliteDatabase::new();
    let (db, folder) = (&database.db, database.folder.path());
    let mail_folder = folder.join("mail");
    std::fs::create_dir(&mail_folder).unwrap();
    let prepare = format!(
        "mount -t tmpfs -o size=256k tmpfs {mail} && head -c 300000 /dev/zero > {mail}/filler; true",
        mail = mail_folder.display()
    );
    let binary = Binary::serve_after(&prepare, &database.url, &folder.join("log"), &[]);
    let post = |conn: &mut _| mail::post(conn, "alice@example.org", Locale::De, &Mail::NoAccount {});
    let id = db.write_now(post).unwrap();
    let stands = || {
        let row = mails::table.find(id).select((mails::state, mails::attempts, mails::last_error));
        let row: (MailState, i32, Option<String>) =
            db.read_now(|conn| row.first(conn).map_err(DbError::from)).unwrap();
        row
    };
    wait_until("a first try", || stands().1 == 1 && stands().0 == MailState::Queued);
    assert!(stands().2.unwrap().contains("No space"), "{:?}", stands());
    let seen = binary.sees(&mail_folder);
    std::fs::remove_file(seen.join("filler")).unwrap();
    let names = |folder: &Path| std::fs::read_dir(folder).unwrap().count();
    assert_eq!(names(&seen), 0, "half a mail takes no room");
    let due = diesel::update(mails::table.find(id)).set(mails::due_at.eq(clock::now()));
    db.write_now(|conn| due.execute(conn).map_err(DbError::from)).unwrap();
    wait_until("the second try", || stands().0 == MailState::Sent);
    assert_eq!(names(&seen), 1);
}
