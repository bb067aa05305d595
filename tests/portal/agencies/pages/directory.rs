//! The directory in the browser.

use echolot::domain::agencies::facets;
use echolot::domain::agencies::service::Service;
use echolot::domain::error::{Error, Result};
use echolot::platform::db::Db;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::agencies::agency;
use crate::support::databases::SqliteDatabase;
use crate::support::{Answer, Portal, each_portal};

fn with_agencies(db: &Db) {
    db.write_now(|conn| -> Result<()> {
        agency("Nordlicht Personal").at("Hamburg", "DE").sector("Engineering").list(conn);
        agency("Müller & Söhne").at("München", "DE").service(Service::ExecutiveSearch).list(conn);
        agency("Van der Meer").at("Utrecht", "NL").sector("Finance").list(conn);
        Ok(())
    })
    .unwrap();
}

fn names(answer: &Answer) -> Vec<String> {
    answer.all(".results h2")
}

#[test]
fn the_directory_lists_and_finds_in_all_three_languages() {
    each_portal(|portal| {
        with_agencies(&portal.db);
        for lang in ["de", "nl", "en"] {
            let mut visitor = portal.visitor();
            let all = visitor.get(&format!("/{lang}/agencies")).expect(200);
            assert_eq!(names(&all).len(), 3);
            let found = visitor.get(&format!("/{lang}/agencies?q=mueller+sohne")).expect(200);
            assert_eq!(names(&found), ["Müller & Söhne"]);
            let there =
                visitor.get(&format!("/{lang}/agencies?city=Munich&country=DE&order=name")).expect(200);
            assert_eq!(names(&there), ["Müller & Söhne"]);
            assert_eq!(there.attribute("#country option[selected]", "value").as_deref(), Some("DE"));
            assert_eq!(there.attribute("#order option[selected]", "value").as_deref(), Some("name"));
        }
    });
}

#[test]
fn what_the_filters_offer_is_counted_once_in_half_a_minute() {
    each_portal(|portal| {
        with_agencies(&portal.db);
        let mut visitor = portal.visitor();
        let first = portal.queries(|| drop(visitor.get("/de/agencies").expect(200)));
        let second = portal.queries(|| drop(visitor.get("/de/agencies").expect(200)));
        assert_eq!(first - second, 3);
        portal
            .db
            .write_now(|conn| -> Result<()> {
                drop(agency("Moin").at("Kiel", "DE").list(conn));
                Ok(())
            })
            .unwrap();
        let mut offered = || visitor.get("/de/agencies").expect(200).all("option[value=Kiel]").len();
        assert_eq!(offered(), 0);
        portal.db.clock().advance(facets::KEPT);
        assert_eq!(offered(), 1);
    });
}

#[test]
fn an_empty_answer_offers_to_suggest_the_agency() {
    each_portal(|portal| {
        with_agencies(&portal.db);
        let mut visitor = portal.visitor();
        let nothing = visitor.get("/de/agencies?q=Wattwurm+%26+S%C3%B6hne").expect(200);
        assert_eq!(names(&nothing), [""; 0]);
        let link = nothing.attribute(".empty a.button", "href").unwrap();
        let form = visitor.get(&link).expect(200);
        assert_eq!(form.attribute("#name", "value").as_deref(), Some("Wattwurm & Söhne"));
        // An empty portal says so, too.
        assert_eq!(names(&visitor.get("/de/agencies?min_reviews=5").expect(200)), [""; 0]);
    });
}

#[test]
fn pages_keep_the_filters() {
    each_portal(|portal| {
        let list = |conn: &mut _| {
            for number in 0..45 {
                agency(&format!("Agentur {number:02}")).country("DE").list(conn);
            }
            agency("Ander").country("NL").list(conn);
            Ok::<_, Error>(())
        };
        portal.db.write_now(list).unwrap();
        let mut visitor = portal.visitor();
        let mut page = visitor.get("/nl/agencies?country=DE&order=name").expect(200);
        let mut seen = names(&page);
        while let Some(next) = page.attribute(".paging a[rel=next]", "href") {
            assert!(next.contains("country=DE") && next.contains("order=name"), "{next}");
            page = visitor.get(&next).expect(200);
            seen.extend(names(&page));
        }
        assert_eq!(seen, (0..45).map(|number| format!("Agentur {number:02}")).collect::<Vec<_>>());
        for odd in ["page=0", "page=-3", "page=99999999999999999999", "page=x", "page=400"] {
            visitor.get(&format!("/nl/agencies?{odd}")).expect(200);
        }
    });
}

#[test]
fn a_page_of_the_directory_costs_the_same_however_many_agencies_it_shows() {
    let database = SqliteDatabase::new();
    let portal = Portal::start(database.db.clone(), &database.url, &[]);
    let mut visitor = portal.visitor();
    let mut costs = Vec::new();
    for number in 0..25 {
        portal
            .db
            .write_now(|conn| Ok::<_, Error>(agency(&format!("Hays {number}")).at("Köln", "DE").list(conn)))
            .unwrap();
        if [0, 24].contains(&number) {
            portal.db.clock().advance(facets::KEPT);
            costs.push(portal.queries(|| drop(visitor.get("/de/agencies?q=hays").expect(200))));
        }
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] <= 10, "{costs:?}");
}

#[test]
fn the_search_box_gets_the_best_few() {
    each_portal(|portal| {
        with_agencies(&portal.db);
        let mut visitor = portal.visitor();
        let answer = visitor.get("/nl/agencies/suggestions?q=muler").expect(200);
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert!(answer.header("cache-control").unwrap().contains("public"));
        let offers: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        let expected = serde_json::json!([{ "name": "Müller & Söhne", "city": "München", "url": "/nl/agencies/mueller-soehne" }]);
        assert_eq!(offers, expected);
        for nothing in ["", "?q=", "?q=%00", "?other=x"] {
            assert_eq!(visitor.get(&format!("/nl/agencies/suggestions{nothing}")).expect(200).body, "[]");
        }
    });
}

#[test]
fn what_was_typed_is_shown_as_text_and_never_breaks_the_page() {
    each_portal(|portal| {
        with_agencies(&portal.db);
        let mut visitor = portal.visitor();
        let typed = "\"><script>alert(1)</script>";
        let answer = visitor
            .get(&format!("/en/agencies?q={0}&city={0}&sector={0}", echolot::web::paths::encode(typed)));
        assert!(!answer.expect(200).body.contains("<script>alert"));
        let visitor = std::cell::RefCell::new(visitor);
        let config = Config { cases: 60, failure_persistence: None, ..Config::default() };
        let fields = ["q", "country", "city", "service", "sector", "min_reviews", "order", "page"];
        let any = (prop::sample::select(fields.to_vec()), ".{0,80}");
        let run = TestRunner::new(config).run(&any, |(field, text)| {
            let path = format!("/en/agencies?{field}={}", echolot::web::paths::encode(&text));
            let status = visitor.borrow_mut().get(&path).status;
            // A test that asks faster than a person may be told so.
            prop_assert!([200, 429].contains(&status), "{path}: {status}");
            Ok(())
        });
        run.unwrap();
    });
}
