//! Cases about an agency that somebody of the team represents, under whichever address: not for them.

use echolot::domain::agencies::representative::TeamRole;
use echolot::domain::error::Result;
use echolot::domain::moderation::case_file::CaseFile;
use echolot::domain::moderation::{Bar, handover, lease, note, queue, rejection};

use super::team::{find, max, mona, reject, the_case};
use crate::agencies::represented::represents;
use crate::reviews::scene::{alice, handed_in, is_not_found, nordlicht, read, told, write, wrong};
use crate::support::each_database;

#[test]
fn they_can_be_neither_taken_nor_given_nor_noted_nor_rejected() {
    each_database(|db| {
        let (mona, max, nordlicht) = (mona(db), max(db), nordlicht(db));
        represents(db, "mona+agency@echolot.example", nordlicht, TeamRole::Owner);
        handed_in(db, &alice(db), nordlicht, &told());
        let case = the_case(db);
        let version = find(db, case).version;
        write(db, |conn| note::write(conn, &max, case, "Nichts für Mona."));
        let file = read(db, |conn| CaseFile::open(conn, &mona, case));
        assert_eq!((file.bar, file.notes), (Some(Bar::Agency), vec![]));
        assert_eq!(db.write_now(|conn| lease::hold_next(conn, &mona, None)).unwrap(), None);
        assert!(is_not_found(db.write_now(|conn| note::write(conn, &mona, case, "Doch."))));
        let rejected: Result<()> =
            db.write_now(|conn| rejection::reject(conn, &mona, case, version, &reject()));
        assert!(is_not_found(rejected));
        let given = |from, to| db.write_now(|conn| handover::hand_over(conn, from, case, version, Some(to)));
        assert!(is_not_found(given(&mona, max.id)));
        assert_eq!(wrong(given(&max, mona.id)), [("colleague", "invalid-colleague")]);
        assert_eq!(read(db, |conn| queue::next(conn, &max, None)), Some(case));
    });
}
