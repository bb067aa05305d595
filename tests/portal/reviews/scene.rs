//! The scene of these tests: Alice the candidate, Carla the client, Mona the moderator, Charlie who must see
//! nothing, and what they write about Nordlicht Personal.

use chrono::{Months, NaiveDate};
use diesel::prelude::*;
use echolot::domain::accounts::account::{Account, NewAccount};
use echolot::domain::actor::{AccountId, Actor};
use echolot::domain::agencies::{AgencyId, AgencyState};
use echolot::domain::case::CaseState;
use echolot::domain::error::{Error, Result};
use echolot::domain::reviews::content::Channel;
use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::engagement::{Kind, Moment, Outcome, Service, Stage};
use echolot::domain::reviews::facts::{CameBack, Facts, SilentParty};
use echolot::domain::reviews::follow_up::NewFollowUp;
use echolot::domain::reviews::rule::Rule;
use echolot::domain::reviews::version::{self, Version};
use echolot::domain::reviews::{
    Review, ReviewContent, ReviewId, ReviewState, Verdict, VersionId, submission,
};
use echolot::platform::clock;
use echolot::platform::db::schema::{agencies, audit_entries, cases, counted_reviews, mails};
use echolot::platform::db::{Conn, Db};
use echolot::platform::i18n::Locale;
use echolot::platform::mail_address::MailAddress;

/// The moderator.
pub const MONA: Actor = Actor::Moderator(AccountId(1));

/// Runs a verb that must succeed.
pub fn write<T>(db: &Db, work: impl FnOnce(&mut Conn) -> Result<T>) -> T {
    db.write_now(work).unwrap()
}

/// Reads something that must be there.
pub fn read<T>(db: &Db, work: impl FnOnce(&mut Conn) -> Result<T>) -> T {
    db.read_now(work).unwrap()
}

/// Somebody with a confirmed address.
pub fn person(db: &Db, address: &str) -> Account {
    let address = MailAddress::parse(address).unwrap();
    let new = NewAccount { address: &address, password_hash: None, locale: Locale::De };
    write(db, |conn| Account::create(conn, Actor::Visitor, new))
}

pub fn alice(db: &Db) -> Account {
    person(db, "alice@example.org")
}

pub fn charlie(db: &Db) -> Account {
    person(db, "charlie@example.org")
}

/// A listed agency.
pub fn agency(db: &Db, slug: &str) -> AgencyId {
    let id = AgencyId::new();
    write(db, |conn| {
        diesel::insert_into(agencies::table)
            .values((
                (agencies::id.eq(id), agencies::slug.eq(slug), agencies::name.eq("Nordlicht Personal")),
                (agencies::name_key.eq(slug), agencies::state.eq(AgencyState::Listed)),
                (agencies::created_at.eq(clock::now()), agencies::updated_at.eq(clock::now())),
            ))
            .execute(conn)?;
        Ok(())
    });
    id
}

pub fn nordlicht(db: &Db) -> AgencyId {
    agency(db, "nordlicht")
}

/// What Alice, a candidate who was never told, has to say.
pub fn told() -> ReviewContent {
    ReviewContent {
        kind: Kind::Candidate,
        service: Service::PermanentPlacement,
        stage: Stage::SecondClientInterview,
        outcome: Outcome::NeverTold,
        experienced_month: last_month(),
        ratings: vec![
            (Criterion::FeedbackBehaviour, 1),
            (Criterion::Communication, 2),
            (Criterion::Respect, 4),
        ],
        facts: Facts {
            came_back: Some(CameBack::Nothing),
            days: Some(30),
            still_waiting: true,
            chased: 4,
            silent_party: Some(SilentParty::Agency),
        },
        title: "Zwei Gespräche, dann Stille".into(),
        went_well: "Die Vorbereitung auf das erste Gespräch war gut.".into(),
        went_wrong: "Nach dem zweiten Gespräch kam trotz vier Anrufen nichts mehr.".into(),
        advice: "Eine Absage ist besser als keine.".into(),
        language: Locale::De,
        position_title: None,
        contact_channels: Vec::new(),
    }
}

/// What Carla, a client whose position was filled, has to say.
pub fn told_by_client() -> ReviewContent {
    ReviewContent {
        kind: Kind::Client,
        stage: Stage::Filled,
        outcome: Outcome::Filled,
        ratings: vec![
            (Criterion::Communication, 5),
            (Criterion::FeedbackBehaviour, 4),
            (Criterion::ProfileFit, 4),
        ],
        facts: Facts { came_back: None, days: Some(2), still_waiting: false, chased: 0, silent_party: None },
        position_title: Some("Buchhalterin".into()),
        contact_channels: vec![Channel::Phone, Channel::InPerson],
        ..told()
    }
}

pub fn last_month() -> NaiveDate {
    clock::today() - Months::new(1)
}

pub fn handed_in(db: &Db, author: &Account, agency: AgencyId, content: &ReviewContent) -> ReviewId {
    write(db, |conn| submission::submit(conn, author, agency, content))
}

/// The version that was handed in last.
pub fn latest(db: &Db, review: ReviewId) -> VersionId {
    read(db, |conn| Version::latest(conn, review)).id
}

pub fn publish_latest(db: &Db, review: ReviewId) {
    let version = latest(db, review);
    write(db, |conn| version::publish(conn, MONA, version));
    finish_case(db, version.0);
}

/// Closes the case about a text, as moderation does after its verb.
pub fn finish_case(db: &Db, subject: i64) {
    write(db, |conn| {
        let id = cases::table.filter(cases::subject_id.eq(subject)).select(cases::id).first(conn)?;
        echolot::domain::case::finish(conn, id, CaseState::Decided)
    });
}

/// A review that is public.
pub fn published(db: &Db, author: &Account, agency: AgencyId, content: &ReviewContent) -> ReviewId {
    let review = handed_in(db, author, agency, content);
    publish_latest(db, review);
    review
}

pub fn find(db: &Db, review: ReviewId) -> Review {
    read(db, |conn| Review::find(conn, review))
}

pub fn state(db: &Db, review: ReviewId) -> ReviewState {
    find(db, review).state
}

pub fn verdict() -> Verdict {
    Verdict {
        rule: Rule::NamesPerson,
        explanation: "Bitte ohne Namen.".into(),
        passages: vec!["Frau Beispiel".into()],
        grounds: None,
    }
}

/// The same by another rule.
pub fn verdict_of(rule: Rule) -> Verdict {
    Verdict { rule, ..verdict() }
}

pub fn follow_up(moment: Moment, stars: i32) -> NewFollowUp {
    NewFollowUp {
        moment,
        happened_on: clock::today(),
        body: "Nach der Einarbeitung fragte jemand nach.".into(),
        language: Locale::De,
        ratings: vec![(Criterion::Aftercare, stars)],
    }
}

/// The open cases: kind and subject, in the order they were opened.
pub fn open_cases(db: &Db) -> Vec<(String, String)> {
    read(db, |conn| {
        let open = cases::table.filter(cases::open_subject.is_not_null()).order(cases::id);
        Ok(open.select((cases::kind, cases::open_subject.assume_not_null())).load(conn)?)
    })
}

/// What was written into the audit log, in order.
pub fn audited(db: &Db) -> Vec<String> {
    read(db, |conn| {
        Ok(audit_entries::table.order(audit_entries::id).select(audit_entries::action).load(conn)?)
    })
}

/// The mails in the outbox: recipient and name, in order.
pub fn posted(db: &Db) -> Vec<(String, String)> {
    read(db, |conn| Ok(mails::table.order(mails::id).select((mails::recipient, mails::name)).load(conn)?))
}

/// The reviews that count, with their mean stars.
pub fn counted(db: &Db) -> Vec<(i64, f64)> {
    read(db, |conn| {
        let rows = counted_reviews::table.order(counted_reviews::review_id);
        Ok(rows.select((counted_reviews::review_id, counted_reviews::stars)).load(conn)?)
    })
}

/// The fields that were wrong, with the keys of their messages.
pub fn wrong<T: std::fmt::Debug>(result: Result<T>) -> Vec<(&'static str, &'static str)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.key)).collect(),
        other => panic!("expected wrong fields, got {other:?}"),
    }
}

pub fn is_conflict<T>(result: Result<T>) -> bool {
    matches!(result, Err(Error::Conflict(_)))
}

pub fn is_not_found<T>(result: Result<T>) -> bool {
    matches!(result, Err(Error::NotFound))
}
