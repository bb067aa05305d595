//! What crawlers read.

use diesel::prelude::*;
use echolot::domain::agencies::AgencyState;
use echolot::domain::error::{Error, Result};
use echolot::platform::db::schema::agencies;
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::agencies::agency;
use crate::support::databases::SqliteDatabase;
use crate::support::{Portal, each_portal};

/// The addresses in a sitemap, which must be well-formed.
fn addresses(portal: &Portal, path: &str) -> Vec<String> {
    let answer = portal.visitor().get(path).expect(200);
    assert_eq!(answer.header("content-type"), Some("application/xml; charset=utf-8"));
    let mut reader = Reader::from_str(&answer.body);
    let (mut found, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => inside = tag.name().as_ref() == "loc",
            Event::Text(text) if inside => found.push(text.to_string()),
            Event::End(_) => inside = false,
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn the_sitemap_names_every_public_page_and_nothing_else() {
    each_portal(|portal| {
        portal
            .db
            .write_now(|conn| -> Result<()> {
                agency("Nordlicht").list(conn);
                let closed = agency("Geschlossen").list(conn).id;
                diesel::update(agencies::table.find(closed))
                    .set(agencies::state.eq(AgencyState::Closed))
                    .execute(conn)?;
                Ok(())
            })
            .unwrap();
        let all = addresses(portal, "/sitemap.xml");
        let base = portal.app.config.base_url.clone();
        for lang in ["de", "nl", "en"] {
            assert!(all.contains(&format!("{base}/{lang}/agencies/nordlicht")), "{all:?}");
            assert!(all.contains(&format!("{base}/{lang}/agencies")));
        }
        assert!(!all.iter().any(|address| address.contains("geschlossen")));
        assert_eq!(addresses(portal, "/sitemap-1.xml"), all);
        for missing in [
            "/sitemap-2.xml",
            "/sitemap-0.xml",
            "/sitemap--1.xml",
            "/sitemap-x.xml",
            "/sitemap-9223372036854775807.xml",
        ] {
            portal.visitor().get(missing).expect(404);
        }
    });
}

#[test]
fn a_sitemap_of_more_than_fifty_thousand_addresses_is_split() {
    let database = SqliteDatabase::new();
    let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 16001) \
        INSERT INTO agencies (id, slug, name, name_key, state, created_at, updated_at) \
        SELECT i, 'agency-' || i, 'Agency', 'agency', 'listed', '2026-01-01', '2026-01-01' FROM n";
    database.db.write_now(|conn| diesel::sql_query(many).execute(conn).map_err(Error::from)).unwrap();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let files = addresses(&portal, "/sitemap.xml");
    let base = &portal.app.config.base_url;
    assert_eq!(files, [format!("{base}/sitemap-1.xml"), format!("{base}/sitemap-2.xml")]);
    let first = addresses(&portal, "/sitemap-1.xml");
    assert!((48_000..=50_000).contains(&first.len()), "{}", first.len());
    let last = addresses(&portal, "/sitemap-2.xml");
    assert_eq!(last, ["de", "nl", "en"].map(|lang| format!("{base}/{lang}/agencies/agency-16001")));
}

#[test]
fn crawlers_are_told_where_the_sitemap_is_and_what_to_leave_alone() {
    each_portal(|portal| {
        let answer = portal.visitor().get("/robots.txt").expect(200);
        assert!(answer.body.contains(&format!("Sitemap: {}/sitemap.xml", portal.app.config.base_url)));
        assert!(answer.body.contains("Disallow: /*/account\n"));
    });
}

#[test]
fn head_is_answered_as_get_is_without_a_body() {
    each_portal(|portal| {
        let mut machine = portal.visitor();
        for path in ["/", "/de", "/de/agencies", "/robots.txt", "/healthz", "/de/nothing"] {
            let (head, get) = (machine.head(path), machine.get(path));
            assert_eq!((head.status, head.body.as_str()), (get.status, ""), "{path}");
            assert_eq!(head.header("content-type"), get.header("content-type"), "{path}");
        }
    });
}
