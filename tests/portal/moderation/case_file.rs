//! The case file: what a moderator needs, and nothing that says who the author is.

use echolot::domain::accounts::Account;
use echolot::domain::actor::Actor;
use echolot::domain::agencies::listing::NewAgency;
use echolot::domain::agencies::profile::{Location, Profile};
use echolot::domain::agencies::suggestion::{self, Sender};
use echolot::domain::case::CaseId;
use echolot::domain::moderation::case_file::{CaseFile, MarkedText, Matter, Told};
use echolot::domain::moderation::lease::Holding;
use echolot::domain::moderation::{Bar, Outcome};
use echolot::domain::reviews::content::Channel;
use echolot::domain::reviews::engagement::Moment;
use echolot::domain::reviews::{ReviewContent, ReviewState, editing, follow_up as follow_ups};
use echolot::platform::db::Db;
use echolot::platform::i18n::Locale;

use super::team::{give_back, hold, max, mona, publish, settle, the_case};
use crate::reviews::scene::{
    agency, alice, follow_up, handed_in, is_not_found, nordlicht, published, read, told, told_by_client,
    write,
};
use crate::support::each_database;

fn open(db: &Db, moderator: &Account, id: CaseId) -> CaseFile {
    read(db, |conn| CaseFile::open(conn, moderator, id))
}

/// Field and text, put together again.
fn plain(texts: &[MarkedText]) -> Vec<(&'static str, String)> {
    let whole = |text: &MarkedText| text.segments.iter().map(|segment| segment.text.as_str()).collect();
    texts.iter().map(|text| (text.field, whole(text))).collect()
}

fn marks(told: &Told) -> Vec<(&'static str, &'static str, String)> {
    let of = |text: &MarkedText| -> Vec<_> {
        text.findings().map(|(code, passage)| (text.field, code, passage.to_owned())).collect()
    };
    told.texts.iter().flat_map(of).collect()
}

#[test]
fn it_shows_text_facts_stars_and_contact() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        handed_in(db, &alice, nordlicht(db), &told_by_client());
        let file = open(db, &mona, the_case(db));
        assert_eq!(
            (file.title(), file.holding, file.bar),
            ("Zwei Gespräche, dann Stille", Holding::Free, None)
        );
        assert_eq!(file.agency.unwrap().name, "Nordlicht Personal");
        let Matter::Version(matter) = file.matter else { panic!("a version") };
        let content = told_by_client();
        let texts = [
            ("title", content.title),
            ("went_well", content.went_well),
            ("went_wrong", content.went_wrong),
            ("advice", content.advice),
        ];
        assert_eq!(plain(&matter.told.texts), texts);
        assert_eq!((matter.told.version.chased, matter.told.version.criteria.len()), (0, 3));
        assert_eq!(matter.position_title.as_deref(), Some("Buchhalterin"));
        assert_eq!(matter.contact_channels, [Channel::Phone, Channel::InPerson]);
        assert!(matter.before.is_none());
    });
}

#[test]
fn it_marks_what_the_checks_find() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let naming = ReviewContent {
            title: "Frau Petersen meldet sich nie".into(),
            went_wrong: "Ich schrieb an petersen@nordlicht.example, es kam nichts zurück.".into(),
            ..told()
        };
        handed_in(db, &alice, nordlicht(db), &naming);
        let Matter::Version(matter) = open(db, &mona, the_case(db)).matter else { panic!("a version") };
        let found = marks(&matter.told);
        assert!(found.iter().any(|(field, kind, text)| {
            (*field, *kind) == ("title", "person_name") && text.contains("Petersen")
        }));
        assert!(
            found.iter().any(|(field, _, text)| *field == "went_wrong" && text.contains('@')),
            "{found:?}"
        );
        assert_eq!(plain(&matter.told.texts)[0].1, naming.title);
    });
}

#[test]
fn an_edit_stands_beside_what_is_public() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = published(db, &alice, nordlicht(db), &told());
        for title in ["Ein erster Versuch", "Ein zweiter Versuch"] {
            let edited = ReviewContent { title: title.into(), ..told() };
            write(db, |conn| editing::edit(conn, &alice, review, &edited));
        }
        let file = open(db, &mona, the_case(db));
        assert_eq!(file.title(), "Ein zweiter Versuch");
        let Matter::Version(matter) = file.matter else { panic!("a version") };
        assert_eq!(matter.before.unwrap().version.title, told().title);
    });
}

#[test]
fn a_mended_text_stands_beside_the_returned_one_with_the_decision() {
    each_database(|db| {
        let (alice, mona, max) = (alice(db), mona(db), max(db));
        let review = handed_in(db, &alice, nordlicht(db), &told());
        settle(db, &max, the_case(db), &give_back());
        let mended = ReviewContent { title: "Zwei Gespräche und Stille".into(), ..told() };
        write(db, |conn| editing::edit(conn, &alice, review, &mended));
        let file = open(db, &mona, the_case(db));
        let decision = &file.decisions[0];
        assert_eq!((decision.outcome, decision.moderator.as_str()), (Outcome::Return, "max"));
        assert_eq!(decision.passages, ["trotz vier Anrufen"]);
        let Matter::Version(matter) = file.matter else { panic!("a version") };
        assert_eq!(matter.before.unwrap().version.title, told().title);
    });
}

#[test]
fn a_follow_up_stands_beside_its_review() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = published(db, &alice, nordlicht(db), &told());
        write(db, |conn| follow_ups::add(conn, &alice, review, &follow_up(Moment::Day30, 4)));
        let file = open(db, &mona, the_case(db));
        assert_eq!(file.title(), told().title);
        let Matter::FollowUp(matter) = file.matter else { panic!("a follow-up") };
        assert_eq!(plain(&matter.texts), [("text", follow_up(Moment::Day30, 4).body)]);
        assert_eq!((matter.follow_up.moment, matter.criteria[0].stars), (Moment::Day30, 4));
        assert_eq!(matter.review.unwrap().version.title, told().title);
    });
}

#[test]
fn a_suggestion_stands_beside_its_look_alikes() {
    each_database(|db| {
        let mona = mona(db);
        let new = |name: &str, city: &str| NewAgency {
            name: name.to_owned(),
            country: Some("DE".to_owned()),
            profile: Profile::new(vec![Location::new(city, Some("DE"))], Vec::new(), Vec::new()),
            ..NewAgency::default()
        };
        let listed = new("Müller & Söhne GmbH", "Bonn");
        write(db, |conn| echolot::domain::agencies::listing::list(conn, Actor::Operator, &listed));
        let sender = Sender { address: None, locale: Locale::Nl };
        write(db, |conn| suggestion::suggest(conn, Actor::Visitor, &new("Müller & Söhne", "Köln"), &sender));
        let file = open(db, &mona, the_case(db));
        assert_eq!((file.title(), file.case.language), ("Müller & Söhne", Locale::Nl));
        assert!(file.author.is_none());
        let Matter::Suggestion(suggested) = file.matter else { panic!("a suggestion") };
        assert_eq!(suggested.city.as_deref(), Some("Köln"));
        let others: Vec<_> = suggested.look_alikes.into_iter().map(|(a, city)| (a.name, city)).collect();
        assert_eq!(others, [("Müller & Söhne GmbH".to_owned(), Some("Bonn".to_owned()))]);
    });
}

#[test]
fn it_counts_the_authors_other_reviews() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        published(db, &alice, agency(db, "kontor"), &told());
        handed_in(db, &alice, agency(db, "hafen"), &told());
        settle(db, &mona, the_case(db), &give_back());
        handed_in(db, &alice, nordlicht(db), &told());
        let author = open(db, &mona, the_case(db)).author.unwrap();
        assert_eq!(author.reviews, [(ReviewState::Published, 1), (ReviewState::Returned, 1)]);
        assert_eq!((author.count(ReviewState::Published), author.count(ReviewState::Rejected)), (1, 0));
    });
}

#[test]
fn it_bars_the_author_and_hides_who_reads_it_from_them() {
    each_database(|db| {
        let (mona, max) = (mona(db), max(db));
        handed_in(db, &mona, nordlicht(db), &told());
        let case = the_case(db);
        hold(db, &max, case).unwrap();
        let file = open(db, &mona, case);
        assert_eq!((file.holding, file.holder.as_deref(), file.bar), (Holding::Free, None, Some(Bar::Own)));
        assert!(file.author.is_none() && file.minutes_left.is_none());
        settle(db, &max, case, &give_back());
        assert!(open(db, &mona, case).decisions.is_empty(), "not who decided, either");
        assert!(is_not_found(db.read_now(|conn| CaseFile::open(conn, &mona, CaseId::new()))));
    });
}

#[test]
fn a_file_costs_the_same_whatever_came_before() {
    each_database(|db| {
        let (alice, mona) = (alice(db), mona(db));
        let review = published(db, &alice, nordlicht(db), &told());
        let cost = |id: CaseId| {
            let before = db.queries();
            open(db, &mona, id);
            db.queries() - before
        };
        let mut costs = Vec::new();
        for title in ["Ein erster Versuch", "Ein zweiter Versuch", "Ein dritter Versuch"] {
            let edited = ReviewContent { title: title.into(), ..told() };
            write(db, |conn| editing::edit(conn, &alice, review, &edited));
            let case = the_case(db);
            costs.push(cost(case));
            settle(db, &mona, case, &publish());
        }
        assert_eq!(costs[0], costs[2]);
        assert!(costs[0] <= 31, "{costs:?}");
    });
}
