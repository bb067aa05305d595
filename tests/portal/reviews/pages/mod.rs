//! Reviews through the browser: written, confirmed, read, changed, added to, taken back.

mod confirmation;
mod drafts;
mod follow_ups;
mod form;
mod mails;
mod odd_input;
mod own;
mod public;
mod strangers;
mod submission;

use diesel::prelude::*;
use echolot::domain::accounts::session;
use echolot::domain::reviews::typed::Typed;
use echolot::domain::reviews::{ReviewContent, ReviewId};
use echolot::platform::db::schema::reviews;

use super::scene::{person, read, write};
use crate::support::mails::link_in;
use crate::support::{Answer, Portal, Visitor};

/// What the form sends for this content: every field, declarations included.
pub fn fields(content: &ReviewContent) -> Vec<(String, String)> {
    let typed = serde_json::to_value(Typed::from(content)).unwrap();
    let mut fields = Vec::new();
    for (name, value) in typed.as_object().unwrap() {
        match value {
            serde_json::Value::Array(several) => {
                fields.extend(several.iter().map(|one| (name.clone(), one.as_str().unwrap().to_owned())));
            }
            one => fields.push((name.clone(), one.as_str().unwrap().to_owned())),
        }
    }
    fields.extend(
        ["no_conflict", "no_incentive", "accepts_rules"].map(|name| (name.to_owned(), "yes".to_owned())),
    );
    fields
}

/// Sends `fields` with some of them changed or added.
fn post(visitor: &mut Visitor, path: &str, fields: &[(String, String)], changed: &[(&str, &str)]) -> Answer {
    let kept = fields.iter().filter(|(name, _)| !changed.iter().any(|(changed, _)| name == changed));
    let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
    let all: Vec<(&str, &str)> = kept.chain(changed.iter().copied()).collect();
    visitor.post(path, &all)
}

/// Begins a draft as a candidate and returns the form's address.
fn begin(visitor: &mut Visitor, slug: &str) -> String {
    let begun =
        visitor.post(&format!("/en/agencies/{slug}/review-drafts"), &[("kind", "candidate")]).expect(303);
    let edit = begun.location().to_owned();
    visitor.get(&edit).expect(200);
    edit.strip_suffix("/edit").unwrap().to_owned()
}

/// Alice with a session of her own.
fn signed_in(portal: &Portal, email: &str) -> Visitor {
    let account = person(&portal.db, email);
    let token = write(&portal.db, |conn| session::begin(conn, &account, "a test"));
    let mut visitor = portal.visitor();
    visitor.cookies.insert("session".to_owned(), token);
    visitor
}

/// Delivers the mails and returns the path of the link in the next one to `email`.
fn link_to(portal: &Portal, email: &str) -> String {
    portal.work();
    link_in(&portal.mails.next_to(email))
}

/// The only review there is.
fn only_review(portal: &Portal) -> ReviewId {
    let all: Vec<ReviewId> = read(&portal.db, |conn| Ok(reviews::table.select(reviews::id).load(conn)?));
    assert_eq!(all.len(), 1);
    all[0]
}

fn review_count(portal: &Portal) -> i64 {
    read(&portal.db, |conn| Ok(reviews::table.count().get_result(conn)?))
}
