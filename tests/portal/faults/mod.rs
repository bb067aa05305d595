//! Faults of the machine: a process killed, a disk full, a database locked or gone. Whatever somebody was
//! told has happened has happened; whoever cannot be served is told so.

mod full_disk;
mod killed;
mod locked;
mod postgres_away;

use echolot::domain::accounts::session;
use echolot::platform::db::Db;

use crate::reviews::pages::fields;
use crate::reviews::scene::{person, told};
use crate::support::Visitor;
use crate::support::visitor::{FORM, encoded};

/// Signs somebody new in; returns the cookie's value.
fn session_of(db: &Db, email: &str) -> String {
    let account = person(db, email);
    db.write_now(|conn| session::begin(conn, &account, "a test")).unwrap()
}

/// Writes a review of Nordlicht and hands it in. The address of the review, once the portal said it has it.
fn hand_in(visitor: &mut Visitor, lang: &str) -> Result<String, u16> {
    let begun =
        post(visitor, &format!("/{lang}/agencies/nordlicht/review-drafts"), &[("kind", "candidate")])?;
    let fields = fields(&told());
    let pairs: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    post(visitor, begun.strip_suffix("/edit").unwrap(), &pairs)
}

/// Sends a form that is answered with a redirect. The status if it was not, 0 if there was no answer.
fn post(visitor: &mut Visitor, path: &str, pairs: &[(&str, &str)]) -> Result<String, u16> {
    let answer = visitor.try_post(path, FORM, encoded(pairs).as_bytes()).map_err(|_| 0_u16)?;
    if answer.status == 303 { Ok(answer.location().to_owned()) } else { Err(answer.status) }
}
