//! Agencies answer reviews: in the browser, at the desk, and what it counts.

mod figures;
mod pages;
mod plans;
mod property;

use echolot::domain::accounts::Account;
use echolot::domain::agencies::AgencyId;
use echolot::domain::responses::draft::{self, Typed};
use echolot::domain::responses::{ResponseId, submission, verdict};
use echolot::domain::reviews::ReviewId;
use echolot::platform::db::Db;

use crate::reviews::scene::{MONA, finish_case, write};

pub const WORDS: &str = "Danke für Ihre Offenheit. Wir hätten uns melden müssen und tun es jetzt.";

pub fn typed(cause: &str) -> Typed {
    Typed { body: WORDS.into(), cause: cause.into(), changes: String::new(), language: "de".into() }
}

/// Hands an answer in.
pub fn answer(db: &Db, who: &Account, agency: AgencyId, review: ReviewId, cause: &str) -> ResponseId {
    write(db, |conn| draft::save(conn, agency, review, &typed(cause)));
    write(db, |conn| submission::submit(conn, who, agency, review))
}

/// Publishes an answer that waits.
pub fn publish(db: &Db, id: ResponseId) {
    write(db, |conn| verdict::publish(conn, MONA, id));
    finish_case(db, id.0);
}
