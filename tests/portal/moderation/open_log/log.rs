//! The public log, its feed and its figures: the same for everybody, by an index, without a name.

use diesel::prelude::*;
use echolot::domain::error::Error;
use echolot::domain::moderation::log::{self, Filters};
use echolot::domain::moderation::openness::Figures;
use echolot::domain::moderation::{Outcome, chain};
use echolot::domain::reviews::rule::Rule;
use echolot::platform::clock;
use echolot::platform::db::page::PageRequest;

use super::{last_decision, taken_up};
use crate::moderation::team::{give_back, mona, publish, reject, settle, the_case};
use crate::reviews::scene::{alice, charlie, handed_in, nordlicht, person, read, told};
use crate::scorecards::plans::{assert_found_by_key, statements};
use crate::support::Portal;
use crate::support::databases::SqliteDatabase;
use crate::support::each_portal;

/// A review published and removed, one returned, one rejected.
fn four_decisions(portal: &Portal) {
    let (db, mona) = (&portal.db, mona(&portal.db));
    let nordlicht = nordlicht(db);
    let review = handed_in(db, &alice(db), nordlicht, &told());
    settle(db, &mona, the_case(db), &publish());
    taken_up(db, &mona, review, "remove");
    handed_in(db, &charlie(db), nordlicht, &told());
    settle(db, &mona, the_case(db), &give_back());
    handed_in(db, &person(db, "dora@example.org"), nordlicht, &told());
    settle(db, &mona, the_case(db), &reject());
    portal.work();
    portal.mails.read_all();
}

#[test]
fn everybody_reads_the_same_log_without_names_or_texts() {
    each_portal(|portal| {
        four_decisions(portal);
        let mut reader = portal.visitor();
        for lang in ["de", "nl", "en"] {
            let pages = ["decisions", "transparency", "decisions?rule=insult&outcome=remove&kind=flag"];
            for page in pages.map(|page| format!("/{lang}/{page}")) {
                let shown = reader.get(&page).expect(200);
                assert_eq!(shown.header("cache-control"), Some("public, max-age=60"));
                assert!(shown.header("set-cookie").is_none());
                for word in ["mona", "alice", &told().title, &give_back().explanation, "⟦"] {
                    assert!(!shown.body.contains(word), "{word} on {page}");
                }
            }
        }
        let rows = |visitor: &mut crate::support::Visitor, query: &str| {
            visitor.get(&format!("/en/decisions{query}")).expect(200).all("tbody tr").len()
        };
        assert_eq!(rows(&mut reader, ""), 4);
        assert_eq!(rows(&mut reader, "?rule=names_person"), 2);
        assert_eq!(rows(&mut reader, "?outcome=remove"), 1);
        assert_eq!(rows(&mut reader, "?kind=review&outcome=publish"), 1);
        assert_eq!(rows(&mut reader, "?overruled=yes"), 0);
        let today = portal.db.clock().run(clock::today);
        assert_eq!(rows(&mut reader, &format!("?from={today}&to={today}")), 4);
        assert_eq!(rows(&mut reader, "?to=2020-01-01"), 0);
        assert_eq!(rows(&mut reader, "?from=%2B99999-01-01&page=x&kind=%00"), 4);
        reader.get(&format!("/en/decisions/{}", last_decision(&portal.db))).expect(200);
        reader.get("/en/decisions/0000000000001").expect(404);
    });
}

#[test]
fn the_feed_is_well_formed_and_lists_the_latest() {
    each_portal(|portal| {
        four_decisions(portal);
        let feed = portal.visitor().get("/nl/decisions.atom").expect(200);
        assert_eq!(feed.header("content-type"), Some("application/atom+xml; charset=utf-8"));
        assert_eq!(feed.body.matches("<entry>").count(), 4);
        assert_eq!(feed.body.matches("</entry>").count(), 4);
        assert!(feed.body.starts_with("<?xml") && feed.body.trim_end().ends_with("</feed>"));
        assert!(!feed.body.contains("mona") && !feed.body.contains('⟦'));
    });
}

#[test]
fn the_figures_are_those_of_the_decisions() {
    each_portal(|portal| {
        four_decisions(portal);
        let figures = read(&portal.db, Figures::now);
        assert_eq!(figures.decisions, 4);
        assert_eq!(figures.rules, [(Rule::NamesPerson, 2), (Rule::Insult, 1)]);
        assert_eq!(figures.outcomes.iter().find(|(o, _)| *o == Outcome::Remove), Some(&(Outcome::Remove, 1)));
        let third = Some(1.0 / 3.0);
        assert_eq!((figures.returned, figures.rejected, figures.overruled), (third, third, Some(0.0)));
        assert_eq!(figures.median_minutes, Some(0));
        let page = portal.visitor().get("/en/transparency").expect(200);
        page.assert_says("33.3");
        page.assert_says("A person decided.");
    });
}

#[test]
fn the_pages_take_few_queries_however_many_decisions() {
    each_portal(|portal| {
        four_decisions(portal);
        let mut reader = portal.visitor();
        let mut count = |page: &str| {
            let page = page.to_owned();
            portal.queries(|| drop(reader.get(&page).expect(200)))
        };
        // PostgreSQL's pool asks once more whether a connection is alive.
        assert!(count("/en/decisions") <= 3);
        assert!(count("/en/decisions?rule=insult") <= 3);
        assert!(count("/en/transparency") <= 6);
        assert!(count(&format!("/en/decisions/{}", last_decision(&portal.db))) <= 2);
    });
}

#[test]
fn no_entry_is_found_by_reading_all_decisions() {
    let database = SqliteDatabase::new();
    let none = Filters::default();
    let filters = [
        none,
        Filters { kind: Some(echolot::domain::case::CaseKind::Flag), ..none },
        Filters { rule: Some(Rule::Insult), ..none },
        Filters { outcome: Some(Outcome::Remove), ..none },
        Filters { overruled: true, ..none },
        Filters { from: Some(clock::today()), to: Some(clock::today()), ..none },
    ];
    let look = |conn: &mut echolot::platform::db::Conn| {
        for filters in filters {
            let sent =
                statements(conn, |conn| drop(log::index(conn, &filters, PageRequest::new(1, 50)).unwrap()));
            // In order of an index a page is read from its beginning, not to the end.
            assert_in_order(conn, &sent);
        }
        let sent = statements(conn, |conn| {
            drop(Figures::now(conn).unwrap());
            drop(chain::last(conn).unwrap());
        });
        assert_found_by_key(conn, &sent, &["sealed_days"]);
        Ok::<_, Error>(())
    };
    database.db.read_now(look).unwrap();
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = diesel::sql_types::Text)]
    detail: String,
}

fn assert_in_order(conn: &mut echolot::platform::db::Conn, sent: &[String]) {
    for statement in sent {
        let plan = diesel::sql_query(format!("EXPLAIN QUERY PLAN {statement}")).load::<Step>(conn).unwrap();
        for Step { detail } in plan {
            let is_whole = detail.starts_with("SCAN")
                && !detail.contains("USING INDEX")
                && !detail.contains("USING COVERING INDEX");
            assert!(!is_whole, "{detail}: {statement}");
        }
    }
}
