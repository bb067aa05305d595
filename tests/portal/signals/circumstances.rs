//! How a text came: copies, bursts, mail domains, haste, few words for many stars.

use chrono::Duration;
use diesel::prelude::*;
use echolot::domain::agencies::AgencyId;
use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::engagement::{Kind, Moment};
use echolot::domain::reviews::{ReviewContent, draft, editing, follow_up as follow_ups, submission};
use echolot::domain::signals::Signal;
use echolot::platform::db::Db;
use echolot::platform::db::schema::agencies;
use echolot::platform::i18n::Locale;

use super::{case, has, latest, seen};
use crate::moderation::team::open_cases;
use crate::reviews::scene::{
    agency, alice, follow_up, handed_in, latest as latest_version, nordlicht, person, published, told, write,
};
use crate::reviews::submission::declared;
use crate::support::each_database;

/// Nothing in common with what Alice tells.
fn other_words() -> ReviewContent {
    ReviewContent {
        title: "Freundlich und verbindlich bis zuletzt".into(),
        went_well: "Jede Woche kam ein Zwischenstand, auch wenn es nichts Neues gab, und immer schriftlich."
            .into(),
        went_wrong: "Die Parkplätze am Büro sind knapp, mehr fällt mir beim besten Willen nicht ein.".into(),
        advice: "Weiter so, vielleicht mit mehr Stellplätzen.".into(),
        ..told()
    }
}

fn website(db: &Db, agency: AgencyId, address: &str) {
    write(db, |conn| {
        let row = agencies::table.find(agency);
        diesel::update(row).set(agencies::website.eq(address)).execute(conn)?;
        Ok(())
    });
}

#[test]
fn an_ordinary_review_has_no_signal_that_counts() {
    each_database(|db| {
        let alice = alice(db);
        handed_in(db, &alice, nordlicht(db), &told());
        let all = latest(db);
        assert!(all.iter().all(|noted| !noted.is_on && noted.points == 0), "{all:?}");
        let case = case(db, open_cases(db)[0]);
        assert!(case.signals_at.is_some() && case.risk == 0);
    });
}

#[test]
fn a_copy_is_found_whoever_hands_it_in_and_about_whomever() {
    each_database(|db| {
        let (here, there) = (nordlicht(db), agency(db, "kontor"));
        let first = handed_in(db, &alice(db), here, &told());
        assert!(!has(&latest(db), Signal::NearDuplicate));
        let copy = ReviewContent { title: "Zwei Gespräche und dann Stille".into(), ..told() };
        handed_in(db, &person(db, "zoe@example.org"), there, &copy);
        let all = latest(db);
        let noted = seen(&all, Signal::NearDuplicate);
        assert_eq!(noted.seen.similar[0].id, latest_version(db, first).0);
        assert!((80..=100).contains(&noted.seen.similar[0].percent) && noted.seen.count == 1);
        handed_in(db, &person(db, "yves@example.org"), there, &other_words());
        assert!(!has(&latest(db), Signal::NearDuplicate));
    });
}

#[test]
fn a_follow_up_can_be_a_copy_and_an_edit_is_none_of_its_own_review() {
    each_database(|db| {
        let (alice, here) = (alice(db), nordlicht(db));
        let review = published(db, &alice, here, &told());
        let edited = ReviewContent { advice: "Eine Absage wäre besser als keine.".into(), ..told() };
        write(db, |conn| editing::edit(conn, &alice, review, &edited));
        assert!(!has(&latest(db), Signal::NearDuplicate));
        let zoe = person(db, "zoe@example.org");
        let hers = published(db, &zoe, here, &other_words());
        let mut added = follow_up(Moment::Week1, 4);
        added.body = told().words();
        write(db, |conn| follow_ups::add(conn, &zoe, hers, &added));
        let all = latest(db);
        assert!(seen(&all, Signal::NearDuplicate).seen.count >= 1);
    });
}

#[test]
fn a_burst_is_measured_against_the_agencys_own_rate() {
    each_database(|db| {
        let here = nordlicht(db);
        for nth in 0..4 {
            handed_in(db, &person(db, &format!("wave{nth}@example.org")), here, &other_words());
            assert!(!has(&latest(db), Signal::Burst), "{nth}");
        }
        handed_in(db, &person(db, "wave4@example.org"), here, &other_words());
        let all = latest(db);
        assert_eq!((seen(&all, Signal::Burst).seen.count, seen(&all, Signal::Burst).seen.usual), (5, 0));
        // A year later five a week are five times what is usual; the week after, with four, nothing is.
        db.clock().advance(Duration::days(30));
        handed_in(db, &person(db, "calm@example.org"), here, &other_words());
        assert!(!has(&latest(db), Signal::Burst));
    });
}

#[test]
fn whoever_works_at_an_agency_is_known_by_the_mail_domain() {
    each_database(|db| {
        let (here, there) = (nordlicht(db), agency(db, "kontor"));
        website(db, here, "https://www.nordlicht-personal.co.uk/karriere?ort=kiel");
        website(db, there, "http://kontor.example/");
        for (address, about, signal) in [
            ("bob@mail.nordlicht-personal.co.uk", here, Some(Signal::AgencyMailDomain)),
            ("eva@nordlicht-personal.co.uk", there, Some(Signal::OtherAgencyMailDomain)),
            ("jan@kontor.example", here, Some(Signal::OtherAgencyMailDomain)),
            ("ida@kontor.example.org", here, None),
            ("udo@co.uk", there, None),
        ] {
            handed_in(db, &person(db, address), about, &told());
            let all = latest(db);
            let both = [Signal::AgencyMailDomain, Signal::OtherAgencyMailDomain];
            let there: Vec<Signal> = both.into_iter().filter(|signal| has(&all, *signal)).collect();
            assert_eq!(there, signal.into_iter().collect::<Vec<_>>(), "{address}");
        }
    });
}

#[test]
fn a_form_that_is_filled_in_faster_than_it_can_be_read_is_seen() {
    each_database(|db| {
        db.clock().stop();
        let here = nordlicht(db);
        for (address, seconds, is_seen) in [("quick@example.org", 5, true), ("slow@example.org", 300, false)]
        {
            let author = person(db, address);
            let begin = |conn: &mut _| {
                draft::begin(conn, (address, Some(author.id)), here, Kind::Candidate, Locale::De)
            };
            let id = write(db, begin);
            db.clock().advance(Duration::seconds(seconds));
            write(db, |conn| {
                let holder = draft::Holder { browser: None, account: Some(author.id) };
                let mut draft = draft::Draft::find(conn, holder, id)?;
                draft.typed = declared();
                draft::save(conn, &draft, &draft.typed, Locale::De)?;
                submission::submit_draft(conn, &author, &draft)
            });
            let all = latest(db);
            assert_eq!(has(&all, Signal::FilledTooFast), is_seen, "{address}");
            if is_seen {
                let noted = seen(&all, Signal::FilledTooFast);
                assert!((5..15).contains(&noted.seen.count) && noted.seen.usual > 20, "{noted:?}");
            }
        }
    });
}

#[test]
fn the_same_star_for_everything_with_few_words_is_seen() {
    each_database(|db| {
        let here = nordlicht(db);
        let all_same =
            [Criterion::FeedbackBehaviour, Criterion::Communication, Criterion::Respect, Criterion::Honesty];
        let bare = ReviewContent {
            title: "Nie wieder".into(),
            went_well: String::new(),
            went_wrong: "Es war einfach alles schlecht und dauerte.".into(),
            advice: String::new(),
            ratings: all_same.map(|criterion| (criterion, 1)).to_vec(),
            ..told()
        };
        handed_in(db, &alice(db), here, &bare);
        assert_eq!(seen(&latest(db), Signal::UniformStars).seen.count, 1);
        let told_well = ReviewContent { ratings: bare.ratings, ..other_words() };
        handed_in(db, &person(db, "zoe@example.org"), here, &told_well);
        assert!(!has(&latest(db), Signal::UniformStars));
    });
}

#[test]
fn looking_again_finds_the_same_and_costs_the_same() {
    each_database(|db| {
        let here = nordlicht(db);
        handed_in(db, &alice(db), here, &told());
        let first = latest(db);
        let id = open_cases(db)[0];
        let cost = |db: &Db| {
            let before = db.queries();
            write(db, |conn| echolot::domain::signals::appraisal::appraise(conn, id));
            db.queries() - before
        };
        let before = cost(db);
        assert_eq!(super::noted(db, id), first);
        for nth in 0..6 {
            handed_in(db, &person(db, &format!("p{nth}@example.org")), here, &other_words());
        }
        assert!(cost(db) <= before + 2 && before <= 24, "{before}");
    });
}
