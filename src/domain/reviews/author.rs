//! What the author is told: a mail in their language, as long as they have an account.

use super::review::Review;
use super::version::Version;
use crate::domain::accounts::Account;
use crate::domain::agencies::Agency;
use crate::domain::error::Result;
use crate::domain::mail::{self, AboutReview, Mail};
use crate::platform::db::Conn;

/// Mails the author something about their review.
pub(super) fn tell(conn: &mut Conn, review: &Review, make: impl FnOnce(Agency) -> Mail) -> Result<()> {
    let Some(author) = review.account_id else { return Ok(()) };
    let account = Account::find(conn, author)?;
    let agency = Agency::find(conn, review.agency_id)?;
    mail::post(conn, &account.email, account.locale, &make(agency))?;
    Ok(())
}

/// Mails the author that their review was hidden, is shown again or was removed, and under which rule.
pub(super) fn tell_standing(conn: &mut Conn, review: &Review) -> Result<()> {
    let title = Version::latest(conn, review.id)?.title;
    tell(conn, review, |agency| Mail::ReviewStanding {
        about: AboutReview {
            review_id: review.id.to_string(),
            agency_name: agency.name,
            title,
            what: "review".to_owned(),
        },
        standing: review.state.to_string(),
        rule: review.ended_rule.map(|rule| rule.to_string()),
    })
}
