//! The badge on other sites: what it says, who may keep and frame it, and what it never does.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::badge::Badge;
use echolot::domain::agencies::{closure, listing, succession};
use echolot::domain::error::Error;
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::platform::db::schema::mails;

use super::agency;
use crate::reviews::scene::{person, published, told, told_by_client, write};
use crate::scorecards::agency_page::{nordlicht, say};
use crate::scorecards::plans::{assert_found_by_key, statements};
use crate::support::databases::SqliteDatabase;
use crate::support::{Answer, Portal, each_portal};

const SIZES: [&str; 3] = ["small", "medium", "large"];

/// How long a badge may be behind its figures.
fn unasked() -> Duration {
    Duration::seconds(10)
}

fn get(portal: &Portal, path: &str) -> Answer {
    portal.visitor().get(path).expect(200)
}

/// Every text of a picture; fails unless it is XML.
fn texts(picture: &Answer) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(&picture.body);
    let mut texts = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => return texts,
            quick_xml::events::Event::Text(text) => {
                texts.push(text.trim().to_owned());
            }
            quick_xml::events::Event::GeneralRef(_) => texts.push("&".to_owned()),
            _ => {}
        }
    }
}

#[test]
fn a_badge_shows_score_range_basis_and_date_in_every_language_size_and_colour() {
    each_portal(|portal| {
        let id = nordlicht(&portal.db).id;
        say(&portal.db, id, 7, &told());
        say(&portal.db, id, 6, &told_by_client());
        for (lang, mark, basis) in
            [("de", ",", "13 Bewertungen"), ("nl", ",", "13 reviews"), ("en", ".", "13 reviews")]
        {
            let page = get(portal, &format!("/{lang}/agencies/nordlicht-personal"));
            let score = &page.all(".score .value")[0];
            for size in SIZES {
                for theme in ["light", "dark"] {
                    let address = format!("/badge/{lang}/{size}/{theme}/nordlicht-personal");
                    let picture = get(portal, &format!("{address}.svg"));
                    let all = texts(&picture).join(" ");
                    assert!(all.contains("Nordlicht Personal") && all.contains("20"), "{all}");
                    assert!(all.contains(basis) && all.contains(score.as_str()), "{score}, {basis}: {all}");
                    assert!(score.contains(mark) && all.matches(mark).count() >= 6, "{all}");
                    assert!(!all.contains('⟦'), "{all}");
                    assert!(picture.body.contains("role=\"img\"") && picture.body.contains("<title>"));
                    let frame = get(portal, &address);
                    assert_eq!(&frame.all(".value")[0], score);
                    frame.assert_says(basis);
                    assert_eq!(frame.attribute("html", "lang").unwrap(), lang);
                    assert_eq!(frame.attribute("a", "target").unwrap(), "_top");
                    assert_eq!(frame.attribute("a", "rel").unwrap(), "noopener");
                    let home = format!("{}/{lang}/agencies/nordlicht-personal", portal.address);
                    assert_eq!(frame.attribute("a", "href").unwrap(), home);
                }
            }
            get(portal, &format!("/badge/{lang}/large/auto/nordlicht-personal"));
        }
    });
}

#[test]
fn without_a_score_the_badge_says_so() {
    each_portal(|portal| {
        let id = nordlicht(&portal.db).id;
        let address = "/badge/en/medium/light/nordlicht-personal";
        let all = || texts(&get(portal, &format!("{address}.svg"))).join(" ");
        assert!(all().contains("Texts only") && all().contains("No review yet"), "{}", all());
        say(&portal.db, id, 2, &told());
        assert!(all().contains("Texts only") && all().contains("2 reviews"), "{}", all());
        get(portal, address).assert_says("Too few people for a figure");
        say(&portal.db, id, 1, &told());
        assert!(all().contains("Early signals") && all().contains("probably"), "{}", all());
        assert!(get(portal, address).all(".value").is_empty());
        say(&portal.db, id, 4, &told());
        assert!(all().contains("As seen by candidates only"), "{}", all());
    });
}

#[test]
fn a_badge_is_kept_for_an_hour_and_changes_with_its_figures() {
    each_portal(|portal| {
        let id = nordlicht(&portal.db).id;
        let author = person(&portal.db, "alice@example.org");
        let one = published(&portal.db, &author, id, &told());
        say(&portal.db, id, 6, &told());
        for path in ["/badge/de/small/dark/nordlicht-personal.svg", "/badge/de/small/dark/nordlicht-personal"]
        {
            let mut visitor = portal.visitor();
            let first = visitor.get(path).expect(200);
            assert_eq!(first.header("cache-control"), Some("public, max-age=3600"));
            let tag = first.header("etag").unwrap().to_owned();
            visitor.headers = vec![("if-none-match", tag.clone())];
            let again = visitor.get(path).expect(304);
            assert_eq!(
                (again.body.as_str(), again.header("cache-control")),
                ("", Some("public, max-age=3600"))
            );
            assert!(again.header("content-security-policy").unwrap().contains("frame-ancestors *"));
        }
        let path = "/badge/de/small/dark/nordlicht-personal.svg";
        let tag = get(portal, path).header("etag").unwrap().to_owned();
        write(&portal.db, |conn| withdraw(conn, &author, one));
        portal.advance(unasked());
        let mut visitor = portal.visitor();
        visitor.headers = vec![("if-none-match", tag)];
        let fresh = visitor.get(path).expect(200);
        assert!(texts(&fresh).contains(&"6 Bewertungen".to_owned()));
        write(&portal.db, |conn| Ok(diesel::delete(mails::table).execute(conn).map(drop)?));
    });
}

#[test]
fn only_the_badge_may_be_framed_and_it_knows_nobody() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let mut visitor = portal.visitor();
        visitor.cookies.insert("session".to_owned(), "somebody's".to_owned());
        for path in
            ["/badge/nl/large/auto/nordlicht-personal", "/badge/nl/large/light/nordlicht-personal.svg"]
        {
            let badge = visitor.get(path).expect(200);
            let policy = badge.header("content-security-policy").unwrap();
            assert!(
                policy.starts_with("default-src 'none'") && policy.ends_with("frame-ancestors *"),
                "{policy}"
            );
            assert!(!policy.contains("unsafe") && !policy.contains("script"), "{policy}");
            for forbidden in ["set-cookie", "x-frame-options"] {
                assert_eq!(badge.header(forbidden), None);
            }
            assert!(badge.header("vary").is_none_or(|vary| !vary.to_lowercase().contains("cookie")));
            assert_eq!(badge.header("x-content-type-options"), Some("nosniff"));
            assert_eq!(badge.header("cross-origin-resource-policy"), Some("cross-origin"));
            // The only addresses are the portal's own.
            for (_, rest) in badge.body.match_indices("://").map(|(at, _)| badge.body.split_at(at)) {
                let is_own = portal.address.ends_with(rest[3..].split(['/', '"']).next().unwrap());
                assert!(is_own || rest.starts_with("://www.w3.org/2000/svg\""), "{rest}");
            }
            assert!(!badge.body.contains("<script"));
        }
        for path in [
            "/de",
            "/de/agencies",
            "/de/agencies/nordlicht-personal",
            "/de/agencies/nordlicht-personal/badge",
            "/de/sign-in",
            "/badge/de/large/auto/nobody",
            "/healthz",
        ] {
            let page = portal.visitor().get(path);
            let policy = page.header("content-security-policy").unwrap();
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        }
    });
}

#[test]
fn what_is_not_offered_does_not_exist_and_a_merged_agency_leads_on() {
    each_portal(|portal| {
        let (old, new, gone) = write(&portal.db, |conn| {
            let [old, new, gone] =
                ["Alster Personal", "Elbe Personal", "Weser Personal"].map(|n| agency(n).list(conn));
            succession::take_over(conn, Actor::Operator, old.id, new.id)?;
            closure::close(conn, Actor::Operator, gone.id)?;
            Ok((old, new, gone))
        });
        let mut visitor = portal.visitor();
        for path in [
            "/badge/fr/small/light/elbe-personal.svg",
            "/badge/de/huge/light/elbe-personal.svg",
            "/badge/de/small/pink/elbe-personal.svg",
            "/badge/de/small/auto/elbe-personal.svg",
            "/badge/de/small/light/nobody.svg",
            "/badge/de/small/light/%00.svg",
            "/badge/de/small/light/%2e%2e%2fadmin.svg",
            "/badge/de/small/light/Elbe-Personal",
            "/de/agencies/nobody/badge",
        ] {
            visitor.get(path).expect(404);
        }
        visitor.get(&format!("/badge/de/small/light/{}.svg", gone.slug)).expect(404);
        for ending in [".svg", ""] {
            let moved = visitor.get(&format!("/badge/nl/large/dark/{}{ending}", old.slug)).expect(301);
            assert_eq!(moved.location(), format!("/badge/nl/large/dark/{}{ending}", new.slug));
            assert_eq!(moved.header("cache-control"), Some("public, max-age=3600"));
            visitor.follow(&moved).expect(200);
        }
        let moved = visitor.get(&format!("/de/agencies/{}/badge", old.slug)).expect(301);
        assert_eq!(moved.location(), format!("/de/agencies/{}/badge", new.slug));
        // A page in colours that only frames have.
        visitor.get("/badge/de/small/auto/elbe-personal").expect(200);
    });
}

#[test]
fn a_name_can_be_long_and_breaks_out_of_nothing() {
    each_portal(|portal| {
        let odd = "</title><script>alert(1)</script> & \"Söhne\" 'GmbH' ]]> Übersetzungsdienstleistungsgesellschaft für Ärztinnen und Ärzte mbH";
        let slug = write(&portal.db, |conn| Ok(agency(odd).list(conn).slug));
        for size in SIZES {
            let picture = get(portal, &format!("/badge/de/{size}/light/{slug}.svg"));
            texts(&picture);
            assert!(!picture.body.contains("<script"));
            let lines = picture.body.matches("…</text>").count();
            assert_eq!(lines, usize::from(size != "small"), "{size}: {}", picture.body);
            let frame = get(portal, &format!("/badge/de/{size}/auto/{slug}"));
            assert!(!frame.body.contains("<script"));
            assert_eq!(frame.all(".name")[0], odd);
        }
        let page = get(portal, &format!("/de/agencies/{slug}/badge"));
        assert!(!page.body.contains("<script>alert"));
    });
}

#[test]
fn anybody_finds_the_badge_with_a_snippet_that_shows_what_was_chosen() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let address = "/de/agencies/nordlicht-personal/badge";
        assert_eq!(get(portal, "/de/agencies/nordlicht-personal/badge").all(".notice").len(), 1);
        for (query, words) in [
            ("?language=nl&size=large&theme=dark", "/badge/nl/large/dark/nordlicht-personal"),
            ("?language=en&size=small&theme=auto", "/badge/en/small/auto/nordlicht-personal"),
            ("?language=xx&size=huge&theme=pink", "/badge/de/medium/light/nordlicht-personal"),
        ] {
            let page = get(portal, &format!("{address}{query}"));
            assert_eq!(page.attribute("iframe", "src").unwrap(), format!("{}{words}", portal.address));
            let [picture, frame] = &page.all("textarea")[..] else { panic!("two snippets") };
            assert!(frame.starts_with(&format!("<iframe src=\"{}{words}\"", portal.address)), "{frame}");
            // What is copied works: its addresses answer.
            let html = scraper::Html::parse_fragment(picture);
            let pictures = scraper::Selector::parse("img, source").unwrap();
            for element in html.select(&pictures) {
                let of = element.attr("src").or(element.attr("srcset")).unwrap();
                get(portal, of.strip_prefix(portal.address.as_str()).unwrap());
            }
            assert_eq!(html.select(&pictures).count(), if query.contains("auto") { 2 } else { 1 });
            let link = scraper::Selector::parse("a").unwrap();
            let link = html.select(&link).next().unwrap().attr("href").unwrap();
            get(portal, link.strip_prefix(portal.address.as_str()).unwrap());
        }
    });
}

#[test]
fn a_badge_costs_one_query_found_by_key() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        for path in
            ["/badge/de/large/light/nordlicht-personal.svg", "/badge/de/large/auto/nordlicht-personal"]
        {
            // PostgreSQL is asked first whether the connection still holds.
            let cost = || portal.queries(|| drop(get(portal, path)));
            assert!((1..=2).contains(&cost()));
            assert_eq!(cost(), 0, "it was asked a moment ago");
            portal.advance(unasked());
            assert!((1..=2).contains(&cost()));
        }
    });
    let database = SqliteDatabase::new();
    let slug = nordlicht(&database.db).slug;
    let read = |conn: &mut _| {
        let sent = statements(conn, |conn| drop(Badge::at(conn, &slug).unwrap()));
        assert_found_by_key(conn, &sent, &[]);
        Ok::<_, Error>(())
    };
    database.db.read_now(read).unwrap();
}

#[test]
fn nobody_is_told_to_wait_for_a_badge() {
    each_portal(|portal| {
        write(&portal.db, |conn| listing::list(conn, Actor::System, &agency("Elbe Personal").0));
        let mut visitor = portal.visitor();
        for _ in 0..700 {
            visitor.get("/badge/de/small/light/elbe-personal.svg").expect(200);
        }
    });
}
