//! The home page and "how the score is made": live figures that anybody can check.

use super::agency_page::{assert_no_message_is_missing, nordlicht, say};
use echolot::domain::reviews::ReviewContent;
use echolot::domain::reviews::engagement::Outcome;
use echolot::domain::reviews::facts::{CameBack, Facts};

use crate::reviews::scene::{told, told_by_client};
use crate::support::each_portal;

#[test]
fn an_empty_portal_says_what_it_is_and_names_no_figures_it_has_not() {
    each_portal(|portal| {
        for locale in ["de", "nl", "en"] {
            let page = portal.visitor().get(&format!("/{locale}")).expect(200);
            assert_eq!(page.all("form[role=search]").len(), 1);
            assert_eq!(page.all("#echoes").len(), 0);
            assert_eq!(page.all(".empty").len(), 1);
            assert_no_message_is_missing(&page);
        }
    });
}

#[test]
fn the_home_page_shows_live_figures_and_the_newest_reviews() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let answer = Facts {
            came_back: Some(CameBack::UsableReasons),
            days: Some(2),
            still_waiting: false,
            ..told().facts
        };
        let answered = ReviewContent { facts: answer, outcome: Outcome::TurnedDownAfterInterview, ..told() };
        say(&portal.db, agency.id, 10, &answered);
        say(&portal.db, agency.id, 2, &told_by_client());
        let page = portal.visitor().get("/en").expect(200);
        assert_eq!(page.all(".figures dd")[..2], ["12", "1"]);
        assert_eq!(page.all(".echoes circle").len(), 100 + 4);
        assert_eq!(page.all("article.review").len(), 5);
        assert!(page.all("article.review a").contains(&"Nordlicht Personal".to_owned()));
        assert_eq!(page.all("section[aria-labelledby=best] li a"), ["Nordlicht Personal"]);
        assert_eq!(page.header("cache-control"), Some("public, max-age=60"));
    });
}

#[test]
fn the_score_page_shows_the_constants_and_what_peers_get_today() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 5, &told());
        say(&portal.db, agency.id, 1, &told_by_client());
        let page = portal.visitor().get("/en/score").expect(200);
        page.assert_says("548 days");
        let peers = page.all("section[aria-labelledby=constants] .grid table:nth-of-type(2) tbody tr");
        assert_eq!(peers.len(), 3);
        assert!(peers[1].ends_with(" 5") && peers[2].ends_with(" 1"), "{peers:?}");
        for locale in ["de", "nl"] {
            let page = portal.visitor().get(&format!("/{locale}/score")).expect(200);
            assert_no_message_is_missing(&page);
        }
    });
}

#[test]
fn how_reviews_are_checked_stands_on_a_page_of_its_own() {
    each_portal(|portal| {
        for locale in ["de", "nl", "en"] {
            let page = portal.visitor().get(&format!("/{locale}/checks")).expect(200);
            assert!(page.all("main h2").len() >= 4);
            assert_no_message_is_missing(&page);
        }
    });
}

#[test]
fn the_home_page_costs_the_same_however_much_there_is() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 1, &told());
        let cost = || portal.queries(|| drop(portal.visitor().get("/de").expect(200)));
        let of_one = cost();
        say(&portal.db, agency.id, 8, &told());
        assert!(cost() <= of_one && of_one <= 16, "{of_one}");
    });
}

#[test]
fn the_score_page_costs_the_same_however_much_there_is() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 1, &told());
        let cost = || portal.queries(|| drop(portal.visitor().get("/de/score").expect(200)));
        let of_one = cost();
        say(&portal.db, agency.id, 8, &told());
        say(&portal.db, agency.id, 4, &told_by_client());
        assert!(cost() <= of_one && of_one <= 8, "{of_one}");
    });
}
