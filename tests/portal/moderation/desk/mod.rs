//! The desk through the browser: what moderators see and send, and what everybody else does not.

mod access;
mod cases;
mod decisions;
mod figures;
mod handovers;
mod leases;
mod notes;
mod queue;
mod rejections;

use chrono::Duration;
use echolot::domain::accounts::Account;
use echolot::domain::case::CaseId;
use echolot::domain::moderation::Typed;
use echolot::platform::i18n::Locale;

use super::team::{find, the_case};
use crate::reviews::scene::{handed_in, nordlicht, person, told};
use crate::support::{Answer, Portal, Visitor};

/// Somebody's browser, signed in.
pub fn signed_in(portal: &Portal, account: &Account) -> Visitor {
    portal.signed_in(account)
}

/// A review of Alice's waits; an hour later it is the only case.
pub fn a_case(portal: &Portal) -> CaseId {
    let alice = person(&portal.db, "alice@example.org");
    handed_in(&portal.db, &alice, nordlicht(&portal.db), &told());
    portal.advance(Duration::hours(1));
    the_case(&portal.db)
}

pub fn page_of(case: CaseId) -> String {
    format!("/de/moderation/cases/{case}")
}

pub fn hold(visitor: &mut Visitor, case: CaseId) {
    let answer = visitor.post(&format!("{}/lease", page_of(case)), &[]).expect(303);
    assert_eq!(answer.location(), page_of(case));
}

/// Sends the form of the page as it is now.
pub fn decide(portal: &Portal, visitor: &mut Visitor, case: CaseId, typed: &Typed) -> Answer {
    let revision = find(&portal.db, case).version;
    send(visitor, case, revision, typed)
}

/// Sends the form of a page that showed this revision.
pub fn send(visitor: &mut Visitor, case: CaseId, revision: i32, typed: &Typed) -> Answer {
    let revision = revision.to_string();
    let fields = [
        ("revision", revision.as_str()),
        ("outcome", &typed.outcome),
        ("rule", &typed.rule),
        ("passages", &typed.passages),
        ("explanation", &typed.explanation),
    ];
    visitor.post(&format!("{}/decision", page_of(case)), &fields)
}

/// The message in this language.
pub fn words(portal: &Portal, locale: Locale, key: &str) -> String {
    portal.app.templates.catalog().plain(locale, key)
}
