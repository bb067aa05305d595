//! How SQLite finds what the desk asks for: by an index, whatever it is narrowed by.

use echolot::domain::case::CaseKind;
use echolot::domain::error::Error;
use echolot::domain::moderation::case_file::CaseFile;
use echolot::domain::moderation::queue::{self, Filters, With};
use echolot::domain::moderation::{figures, handover, rejection};
use echolot::platform::db::Conn;
use echolot::platform::db::page::PageRequest;
use echolot::platform::i18n::Locale;

use super::team::{hold, max, mona, open_cases};
use crate::reviews::scene::{alice, charlie, handed_in, nordlicht, told};
use crate::scorecards::plans::{assert_found_by_key, statements};
use crate::support::databases::SqliteDatabase;

#[test]
fn nothing_at_the_desk_is_found_by_reading_everything() {
    let database = SqliteDatabase::new();
    let db = &database.db;
    let (mona, max, nordlicht) = (mona(db), max(db), nordlicht(db));
    handed_in(db, &alice(db), nordlicht, &told());
    handed_in(db, &charlie(db), nordlicht, &told());
    let cases = open_cases(db);
    hold(db, &max, cases[0]).unwrap();
    let none = Filters::default();
    let filters = [
        none.clone(),
        Filters { kind: Some(CaseKind::Review), ..none.clone() },
        Filters { language: Some(Locale::De), ..none.clone() },
        Filters { agency: Some("nordlicht".into()), ..none.clone() },
        Filters { holder: Some(With::Somebody(mona.id)), ..none.clone() },
        Filters { holder: Some(With::Nobody), ..none },
    ];
    let read = |conn: &mut Conn| {
        for filters in &filters {
            let queue = statements(conn, |conn| {
                queue::index(conn, &mona, filters, PageRequest::new(1, 20)).unwrap();
                queue::count(conn, filters).unwrap();
            });
            assert_found_by_key(conn, &queue, &[]);
        }
        let desk = statements(conn, |conn| {
            queue::next(conn, &mona, Some(cases[0])).unwrap();
            queue::figures(conn, &mona).unwrap();
            queue::agencies_waiting(conn, 50).unwrap();
            figures::of_team(conn).unwrap();
            rejection::chosen(conn, &mona, &cases).unwrap();
            CaseFile::open(conn, &mona, cases[1]).unwrap();
        });
        // The team is as small as it is, and there are no more switches than signals.
        assert_found_by_key(conn, &desk, &["staff", "signal_switches"]);
        let team = statements(conn, |conn| drop(handover::team(conn).unwrap()));
        assert_found_by_key(conn, &team, &["staff"]);
        Ok::<_, Error>(())
    };
    db.read_now(read).unwrap();
}
