//! The mail step: whoever is not signed in hands a review in by a link mailed to their address. The link
//! proves the address, so it also makes the account if there is none, or stands for a sign-in.
//! Nothing before the link is opened tells whether the address has an account or a review.

use super::draft::{self, Draft, DraftId};
use super::findings::{self, Findings};
use super::review::ReviewId;
use super::submission::{Submission, submit_draft};
use crate::domain::accounts::account::{Account, AccountState, NewAccount};
use crate::domain::accounts::mail_link::{self, MailLink, NewLink, Purpose};
use crate::domain::agencies::Agency;
use crate::domain::error::{Error, Result};
use crate::domain::mail::Mail;
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;

/// Mails the link that hands in a draft. A new address makes links to the last one void.
///
/// # Errors
/// `Invalid` if the draft is not ready to be handed in, or the address is of the throw-away kind.
pub fn send(conn: &mut Conn, draft: &Draft, address: &MailAddress, locale: Locale) -> Result<()> {
    draft.content()?;
    if address.is_throw_away() {
        return Err(Error::field("email", "invalid-email-throw-away"));
    }
    let agency_name = Agency::find(conn, draft.agency_id)?.name;
    draft::await_confirmation(conn, draft.id, address.as_str())?;
    let link = NewLink {
        purpose: Purpose::ConfirmReview,
        address,
        account_id: None,
        draft_id: Some(draft.id.0),
        password_hash: None,
        locale,
    };
    mail_link::send(conn, link, |token| Mail::ConfirmReview { token, agency_name })
}

/// What opening the link did.
#[derive(Debug)]
pub enum Confirmation {
    /// The review is handed in; its author may be signed in.
    HandedIn(Account, ReviewId),
    /// It had been handed in before. The link signs nobody in a second time.
    Already(ReviewId),
}

/// Hands in the draft that the link with this token belongs to.
///
/// # Errors
/// `NotFound` for a link that never was, has expired, or went to an address since replaced; `Invalid` as
/// [`submit_draft`], and then the link can be used again.
pub fn redeem(conn: &mut Conn, token: &str) -> Result<Confirmation> {
    let link = mail_link::find_any(conn, token)?;
    let draft = draft::hold(conn, draft_of(&link)?)?;
    if let Some(review) = draft.review_id {
        return Ok(Confirmation::Already(review));
    }
    if draft.email.as_deref() != Some(&link.email) {
        return Err(Error::NotFound);
    }
    let link = mail_link::redeem(conn, token, Purpose::ConfirmReview)?;
    let author = account_of(conn, &link)?;
    Ok(match submit_draft(conn, &author, &draft)? {
        Submission::New(review) => Confirmation::HandedIn(author, review),
        Submission::Already(review) => Confirmation::Already(review),
    })
}

/// The review that the link with this token handed in; none for every other link.
///
/// # Errors
/// The database's own.
pub fn review_of(conn: &mut Conn, token: &str) -> Result<Option<ReviewId>> {
    let draft = mail_link::find_any(conn, token).and_then(|link| Draft::any(conn, draft_of(&link)?));
    match draft {
        Ok(draft) => Ok(draft.review_id),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The agency that the link's review is about, and what its author has not looked at yet: the draft may have
/// been saved again after the mail had gone out.
///
/// # Errors
/// `NotFound` for a link of another kind, and for one that went to an address since replaced.
pub fn about(conn: &mut Conn, link: &MailLink) -> Result<(Agency, Findings)> {
    let draft = Draft::any(conn, draft_of(link)?)?;
    if draft.email.as_deref() != Some(&link.email) {
        return Err(Error::NotFound);
    }
    let agency = Agency::find(conn, draft.agency_id)?;
    let findings = findings::in_typed(&draft.typed, &agency);
    let is_accepted = draft.typed.get("accepts_warnings") == findings.seal;
    Ok((agency, if is_accepted { Findings::default() } else { findings }))
}

fn draft_of(link: &MailLink) -> Result<DraftId> {
    match (link.purpose, link.draft_id) {
        (Purpose::ConfirmReview, Some(id)) => Ok(DraftId(id)),
        _ => Err(Error::NotFound),
    }
}

fn account_of(conn: &mut Conn, link: &MailLink) -> Result<Account> {
    let address = MailAddress::parse(&link.email).map_err(|_| Error::NotFound)?;
    let new = NewAccount { address: &address, password_hash: None, locale: link.locale };
    let account = Account::of_confirmed(conn, new)?;
    if account.state == AccountState::Active { Ok(account) } else { Err(Error::NotFound) }
}
