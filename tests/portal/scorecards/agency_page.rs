//! An agency's public page: the scorecard in its three states, the reviews with filters and paging, and what
//! search engines read.

use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::{self, NewAgency};
use echolot::domain::agencies::profile::{Location, Profile};
use echolot::domain::agencies::{Agency, AgencyId};
use echolot::domain::reviews::review::remove;
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::withdrawal::withdraw;
use echolot::domain::reviews::{ReviewContent, ReviewId};
use echolot::platform::db::Db;
use echolot::platform::db::schema::mails;
use serde_json::Value;

use crate::reviews::scene::{MONA, person, published, told, told_by_client, verdict_of, write};
use crate::support::{Answer, Portal, each_portal};

/// Nordlicht Personal in Hamburg, as the directory lists it.
pub fn nordlicht(db: &Db) -> Agency {
    named(db, "Nordlicht Personal")
}

fn named(db: &Db, name: &str) -> Agency {
    let new = NewAgency {
        name: name.to_owned(),
        country: Some("DE".to_owned()),
        website: Some("https://nordlicht.example".to_owned()),
        profile: Profile::new(vec![Location::new("Hamburg", Some("DE"))], Vec::new(), Vec::new()),
        ..NewAgency::default()
    };
    write(db, |conn| listing::list(conn, Actor::System, &new))
}

/// `count` people who have not been heard yet say the same about the agency, a minute apart.
pub fn say(db: &Db, agency: AgencyId, count: usize, content: &ReviewContent) -> Vec<ReviewId> {
    static PEOPLE: AtomicUsize = AtomicUsize::new(0);
    let say = |_| {
        db.clock().advance(Duration::minutes(1));
        let address = format!("person{}@example.org", PEOPLE.fetch_add(1, Ordering::Relaxed));
        published(db, &person(db, &address), agency, content)
    };
    let reviews = (0..count).map(say).collect();
    forget_mails(db);
    reviews
}

/// What the authors are told is of no interest here.
fn forget_mails(db: &Db) {
    write(db, |conn| Ok(diesel::delete(mails::table).execute(conn).map(drop)?));
}

/// The page as somebody who is not signed in sees it.
fn page(portal: &Portal, path: &str) -> Answer {
    portal.visitor().get(path).expect(200)
}

/// A missing message shows itself as `⟦key⟧`.
#[track_caller]
pub fn assert_no_message_is_missing(page: &Answer) {
    let missing: Vec<&str> = page.body.split('⟦').skip(1).filter_map(|of| of.split('⟧').next()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn structured_data(page: &Answer) -> Value {
    let (_, rest) = page.body.split_once("application/ld+json\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

#[test]
fn an_agency_that_many_rated_shows_its_whole_scorecard_in_every_language() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 8, &told());
        say(&portal.db, agency.id, 6, &told_by_client());
        for (locale, score) in [("de", "3,"), ("nl", "3,"), ("en", "3.")] {
            let page = page(portal, &format!("/{locale}/agencies/nordlicht-personal"));
            assert!(page.all(".score .value")[0].starts_with(score), "{:?}", page.all(".score .value"));
            assert_eq!(page.all("section[aria-labelledby=gap] svg[role=img]").len(), 1);
            // Clients had an answer after two days, candidates still wait after thirty.
            let curve = page.attribute("section[aria-labelledby=feedback] .curve", "d").unwrap();
            assert_eq!(curve, "M44 170H60.3V105.7H386");
            let area = page.attribute("section[aria-labelledby=feedback] .area", "d").unwrap();
            assert_eq!(area, format!("{curve}V170H44Z"));
            assert_eq!(page.all("section[aria-labelledby=histogram] meter").len(), 5);
            // Three criteria of each side, two of them the same.
            assert_eq!(page.all("section[aria-labelledby=criteria] tbody tr").len(), 4);
            assert_eq!(page.all("article.review").len(), 14);
            assert_no_message_is_missing(&page);
            // A legal duty: how reviews are checked is linked beside the list.
            let checks = format!("section[aria-labelledby=reviews] a[href=\"/{locale}/checks\"]");
            assert_eq!(page.all(&checks).len(), 1);
        }
    });
}

#[test]
fn the_page_is_the_same_for_everybody_and_may_be_kept_for_a_minute() {
    each_portal(|portal| {
        nordlicht(&portal.db);
        let page = page(portal, "/de/agencies/nordlicht-personal");
        assert_eq!(page.header("cache-control"), Some("public, max-age=60"));
        assert_eq!(page.header("set-cookie"), None);
        page.assert_says("Nordlicht Personal");
        assert_eq!(
            page.attribute("a.button", "href").unwrap(),
            "/de/agencies/nordlicht-personal/reviews/new"
        );
    });
}

#[test]
fn early_signals_show_a_range_without_a_number_and_two_people_show_texts_only() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 2, &told());
        let texts = page(portal, "/en/agencies/nordlicht-personal");
        assert_eq!(texts.all("article.review").len(), 2);
        for selector in [".score .value", "#criteria", "#feedback", "#trend", "#histogram", ".range"] {
            assert!(texts.all(selector).is_empty(), "{selector}");
        }
        assert_eq!(structured_data(&texts)["aggregateRating"], Value::Null);
        say(&portal.db, agency.id, 1, &told());
        let early = page(portal, "/en/agencies/nordlicht-personal");
        assert!(early.all("section[aria-labelledby=overall] .value").is_empty());
        assert_eq!(early.all("#criteria").len(), 1);
        assert_eq!(structured_data(&early)["aggregateRating"], Value::Null);
    });
}

#[test]
fn search_engines_read_the_score_that_people_see() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 7, &told());
        let page = page(portal, "/en/agencies/nordlicht-personal");
        let data = structured_data(&page);
        assert_eq!(data["@type"], "EmploymentAgency");
        assert_eq!(data["address"]["addressLocality"], "Hamburg");
        assert_eq!(data["aggregateRating"]["reviewCount"], 7);
        assert_eq!(data["aggregateRating"]["ratingValue"], page.all(".score .value")[0]);
    });
}

#[test]
fn a_name_cannot_break_out_of_the_data_for_search_engines() {
    each_portal(|portal| {
        let name = "</script><script>alert(1)</script> & \"Söhne\"";
        let agency = named(&portal.db, name);
        let page = page(portal, &format!("/de/agencies/{}", agency.slug));
        assert_eq!(structured_data(&page)["name"], name);
        assert!(!page.body.contains("<script>alert"));
    });
}

#[test]
fn the_reviews_are_narrowed_and_paged_without_gaps() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let talent = say(&portal.db, agency.id, 23, &told());
        let client = say(&portal.db, agency.id, 2, &told_by_client());
        let address = "/de/agencies/nordlicht-personal";
        let ids = |page: &Answer| -> Vec<String> {
            let page = scraper::Html::parse_document(&page.body);
            let articles = scraper::Selector::parse("article.review").unwrap();
            page.select(&articles).map(|of| of.attr("id").unwrap().to_owned()).collect()
        };
        let first = page(portal, address);
        let newest = || client.iter().rev().chain(talent.iter().rev()).map(ToString::to_string);
        assert_eq!(ids(&first), newest().take(20).collect::<Vec<_>>());
        assert_eq!(first.attribute("a[rel=prev]", "href"), None);
        let second = page(portal, &first.attribute("a[rel=next]", "href").unwrap());
        assert_eq!(ids(&second), newest().skip(20).collect::<Vec<_>>());
        assert_eq!(second.attribute("a[rel=next]", "href"), None);
        let back = page(portal, &second.attribute("a[rel=prev]", "href").unwrap());
        assert_eq!(ids(&back), ids(&first));
        let clients = page(portal, &format!("{address}?side=client&stars=&language=de"));
        assert_eq!(ids(&clients).len(), 2);
        assert_eq!(clients.attribute("#side option[selected]", "value").unwrap(), "client");
        let talents = page(portal, &format!("{address}?side=talent"));
        let next = talents.attribute("a[rel=next]", "href").unwrap();
        assert!(next.contains("side=talent"), "{next}");
        assert_eq!(ids(&page(portal, &next)).len(), 3);
        let none = page(portal, &format!("{address}?stage=offer"));
        assert_eq!(none.all("article.review").len(), 0);
        assert_eq!(none.all(".empty").len(), 1);
        let nonsense =
            page(portal, &format!("{address}?side=%00&stars=99&stage=%E2%80%AE&from=x&language=fr"));
        assert_eq!(ids(&nonsense), ids(&first));
    });
}

#[test]
fn what_is_gone_leaves_a_tombstone_and_the_score() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let author = person(&portal.db, "alice@example.org");
        let withdrawn = published(&portal.db, &author, agency.id, &told());
        let removed = say(&portal.db, agency.id, 1, &told())[0];
        write(&portal.db, |conn| remove(conn, MONA, removed, &verdict_of(Rule::UntrueFact)));
        portal.work();
        portal.mails.read_all();
        write(&portal.db, |conn| withdraw(conn, &author, withdrawn));
        forget_mails(&portal.db);
        let page = page(portal, "/en/agencies/nordlicht-personal");
        assert_eq!(page.all(".tombstone").len(), 2);
        assert_eq!(page.all("article.review").len(), 0);
    });
}

#[test]
fn only_listed_agencies_have_a_page() {
    each_portal(|portal| {
        let mut visitor = portal.visitor();
        for path in ["/de/agencies/nobody", "/de/agencies/%2e%2e", "/de/agencies/%00", "/fr/agencies/nobody"]
        {
            visitor.get(path).expect(404);
        }
    });
}

#[test]
fn the_page_costs_as_many_queries_with_one_review_as_with_a_list_full() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 1, &told());
        let address = "/de/agencies/nordlicht-personal";
        page(portal, address);
        let cost = || portal.queries(|| drop(portal.visitor().get(address).expect(200)));
        let of_one = cost();
        say(&portal.db, agency.id, 22, &told_by_client());
        page(portal, address);
        assert_eq!(cost(), of_one);
        assert!(of_one <= 20, "{of_one}");
    });
}
