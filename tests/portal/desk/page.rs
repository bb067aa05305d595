//! The desk in the browser: for the agency's team only, without anybody's identity, and in a constant number of
//! queries found by keys.

use chrono::{Duration, Months};
use diesel::prelude::*;
use echolot::domain::accounts::suspension;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::promise;
use echolot::domain::agencies::representative::TeamRole::{Owner, Responder};
use echolot::domain::desk::{digest, news};
use echolot::domain::error::Error;
use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::engagement::Service;
use echolot::domain::reviews::{ReviewContent, advice};
use echolot::domain::scorecards::formula::Side;
use echolot::domain::scorecards::peer_groups::{self, PeerGroup};
use echolot::domain::scorecards::selection::{Filter, Offer, Selection};
use echolot::platform::clock;
use echolot::platform::db::Conn;
use echolot::platform::db::schema::representatives;

use crate::agencies::represented::{BOB, listed, nordlicht, represents};
use crate::reviews::scene::{last_month, told, told_by_client, write};
use crate::scorecards::agency_page::{assert_no_message_is_missing, say};
use crate::scorecards::plans::{assert_found_by_key, statements};
use crate::support::databases::SqliteDatabase;
use crate::support::{Answer, each_portal};

const DESK: &str = "/en/agency/nordlicht-personal";

#[test]
fn the_whole_team_reads_the_desk_in_every_language_and_nobody_else_finds_it() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 8, &told());
        say(&portal.db, agency.id, 6, &told_by_client());
        portal.db.clock().run(|| peer_groups::refresh(&portal.db)).unwrap();
        let bob = represents(&portal.db, BOB, agency.id, Owner);
        let rita = represents(&portal.db, "rita@nordlicht-personal.de", agency.id, Responder);
        let other = listed(&portal.db, "Kontor Hanse", "https://kontor.de");
        let rival = represents(&portal.db, "kai@kontor.de", other.id, Owner);
        for (who, lang) in [(&bob, "de"), (&rita, "nl"), (&bob, "en")] {
            let page = portal.signed_in(who).get(&format!("/{lang}/agency/nordlicht-personal")).expect(200);
            assert_no_message_is_missing(&page);
            assert_eq!(page.header("cache-control"), Some("private, no-store"));
            assert_eq!(page.all("[aria-labelledby=news] li").len(), 10);
            for section in ["news", "peers", "gap", "feedback", "advice", "promise", "digest"] {
                assert_eq!(page.all(&format!("[aria-labelledby={section}]")).len(), 1, "{section}");
            }
            assert!(!page.body.contains("@example.org"));
        }
        for path in [DESK.to_owned(), format!("{DESK}/figures.csv"), format!("{DESK}/reviews.csv")] {
            portal.signed_in(&rival).get(&path).expect(404);
            assert!(portal.visitor().get(&path).expect(303).location().contains("sign-in"));
        }
        let (mut removed, mut suspended) = (portal.signed_in(&rita), portal.signed_in(&bob));
        removed.get(DESK).expect(200);
        write(&portal.db, |conn| {
            let row = representatives::table.find((agency.id, rita.id));
            diesel::delete(row).execute(conn)?;
            suspension::begin(conn, Actor::System, &bob, clock::now() + Duration::days(9))
        });
        removed.get(DESK).expect(404);
        assert_ne!(suspended.get(DESK).status, 200);
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn a_selection_shows_what_three_people_say_and_says_when_there_are_too_few() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        say(&portal.db, agency.id, 5, &told());
        say(&portal.db, agency.id, 2, &told_by_client());
        let mut bob = portal.signed_in(&represents(&portal.db, BOB, agency.id, Owner));
        let chosen = bob.get(&format!("{DESK}?side=talent&service=permanent_placement")).expect(200);
        chosen.assert_says("5 reviews in this selection.");
        let clients = bob.get(&format!("{DESK}?side=client")).expect(200);
        clients.assert_says("This selection rests on too few people.");
        assert!(clients.all("[aria-labelledby=feedback]").is_empty());
        let nonsense = bob.get(&format!("{DESK}?side=x&period=y-3&service=z&from=!")).expect(200);
        assert!(nonsense.all("[role=status]").is_empty());
        assert_eq!(
            bob.get(&format!("{DESK}?side=client")).all("[aria-labelledby=advice] blockquote").len(),
            2
        );
    });
}

#[test]
fn trend_gap_and_aftercare_follow_the_filters() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let cared = |stars| ReviewContent {
            ratings: [told().ratings, vec![(Criterion::Aftercare, stars)]].concat(),
            ..told()
        };
        let earlier = last_month() - Months::new(6);
        say(&portal.db, agency.id, 4, &ReviewContent { experienced_month: earlier, ..cared(5) });
        say(&portal.db, agency.id, 4, &ReviewContent { experienced_month: earlier, ..told_by_client() });
        say(&portal.db, agency.id, 4, &told());
        let executive = ReviewContent { service: Service::ExecutiveSearch, ..cared(1) };
        say(&portal.db, agency.id, 3, &executive);
        let mut bob = portal.signed_in(&represents(&portal.db, BOB, agency.id, Owner));
        let mut at = |query: &str| bob.get(&format!("{DESK}?{query}")).expect(200);
        let of = |page: &Answer, section: &str| {
            page.all(&format!("[aria-labelledby={section}]")).first().cloned().unwrap_or_default()
        };
        let both = at("service=permanent_placement");
        assert!(of(&both, "gap").contains("the difference of the plain means"), "{}", of(&both, "gap"));
        assert_eq!(both.all("[aria-labelledby=trend] tbody tr").len(), 2);
        assert!(of(&both, "aftercare").contains("5.0"), "{}", of(&both, "aftercare"));
        let one = at("side=talent");
        assert!(of(&one, "gap").contains("only one side speaks"));
        assert_eq!(one.all("[aria-labelledby=trend] polyline.talent[points]").len(), 1);
        let executive = at("service=executive_search");
        assert!(of(&executive, "aftercare").contains("1.0"), "{}", of(&executive, "aftercare"));
        assert!(of(&executive, "trend").is_empty(), "one half-year is no trend");
        assert!(of(&at("side=client"), "aftercare").is_empty(), "no client said anything of it");
        portal.work();
        portal.mails.read_all();
    });
}

#[test]
fn files_hold_what_is_public_and_no_formula() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let formula = ReviewContent { title: "=HYPERLINK(\"http://evil\";\"x\")".into(), ..told() };
        say(&portal.db, agency.id, 4, &formula);
        let mut bob = portal.signed_in(&represents(&portal.db, BOB, agency.id, Owner));
        let reviews = bob.get(&format!("{DESK}/reviews.csv")).expect(200);
        assert_eq!(reviews.header("cache-control"), Some("private, no-store"));
        assert_eq!(reviews.body.lines().count(), 5);
        assert!(reviews.body.contains("'=HYPERLINK") && !reviews.body.contains(",=HYPERLINK"));
        for hidden in ["@example.org", "person_key", "permanent_placement", "Buchhalterin"] {
            assert!(!reviews.body.contains(hidden), "{hidden}");
        }
        let figures = bob.get(&format!("{DESK}/figures.csv?side=talent")).expect(200);
        assert!(figures.body.starts_with("side,criterion,stars,stars_of_selection,"));
        assert!(figures.body.contains("talent,communication,"), "{}", figures.body);
    });
}

#[test]
fn the_desk_costs_the_same_however_much_was_said() {
    each_portal(|portal| {
        let agency = nordlicht(&portal.db);
        let mut bob = portal.signed_in(&represents(&portal.db, BOB, agency.id, Owner));
        say(&portal.db, agency.id, 3, &told());
        say(&portal.db, agency.id, 3, &told_by_client());
        let path = format!("{DESK}?side=talent");
        bob.get(&path).expect(200);
        let few = portal.queries(|| drop(bob.get(&path).expect(200)));
        say(&portal.db, agency.id, 12, &told());
        bob.get(&path).expect(200);
        let many = portal.queries(|| drop(bob.get(&path).expect(200)));
        assert_eq!(few, many);
        assert!(many <= 32, "{many}");
    });
}

#[test]
fn nothing_on_the_desk_is_found_by_reading_a_whole_table() {
    let database = SqliteDatabase::new();
    let db = &database.db;
    let agency = nordlicht(db);
    let bob = represents(db, BOB, agency.id, Owner);
    say(db, agency.id, 4, &told());
    write(db, |conn| digest::want(conn, &bob, agency.id));
    let read = |conn: &mut Conn| {
        let sent = statements(conn, |conn| {
            let (side, half_year) = (Some(Side::Talent), Some(4053));
            for (side, half_year) in [(None, None), (side, None), (None, half_year), (side, half_year)] {
                advice::of_agency(conn, agency.id, side, half_year, Some(i64::MAX)).unwrap();
            }
            let now = clock::now();
            news::between(conn, agency.id, now - Duration::days(7), now + Duration::days(1)).unwrap();
            news::desk(conn, agency.id, now - Duration::days(7), now + Duration::days(1)).unwrap();
            promise::of_agency(conn, agency.id).unwrap();
            digest::is_wanted(conn, bob.id, agency.id).unwrap();
            PeerGroup::of(conn, agency.id.0, Some("DE"), Some("interim_management")).unwrap();
            let offer = Offer::of(conn, agency.id.0).unwrap();
            Selection::of(conn, agency.id.0, &offer, &Filter::default()).unwrap();
        });
        assert_found_by_key(conn, &sent, &[]);
        Ok::<_, Error>(())
    };
    db.read_now(read).unwrap();
}
