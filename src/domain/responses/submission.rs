//! Handing a response in: it waits for a moderator. The same draft handed in twice makes one response.

use diesel::prelude::*;
use serde_json::json;

use super::draft::{self, Content, is_missing};
use super::response::{Response, ResponseId, is_open};
use crate::domain::accounts::Account;
use crate::domain::agencies::{Agency, AgencyId, representative};
use crate::domain::audit::{self, Action};
use crate::domain::case::{self, CaseKind, NewCase};
use crate::domain::error::{Conflict, Error, Result};
use crate::domain::reviews::answered::ResponseState;
use crate::domain::reviews::version::{Version, VersionState};
use crate::domain::reviews::{Review, ReviewId};
use crate::domain::signals::text::Reviewer;
use crate::domain::signals::{Sighting, appraisal, in_text, record};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::db::schema::responses::dsl;

/// Hands in the draft about a review, in the agency's name.
///
/// # Errors
/// `NotFound` for a review of another agency, or one that is not public, and for whoever does not represent
/// the agency any more; `Invalid` for wrong fields; `Conflict` if there is nothing to hand in or no response
/// is open any more.
pub fn submit(conn: &mut Conn, account: &Account, agency: AgencyId, id: ReviewId) -> Result<ResponseId> {
    Agency::hold_listed(conn, agency)?;
    representative::role(conn, agency, account.id)?.ok_or(Error::NotFound)?;
    let review = draft::hold(conn, agency, id)?;
    let handed_in = Response::of(conn, id)?;
    let Some((typed, _)) = draft::of(conn, id)? else {
        let waiting = handed_in.iter().find(|one| one.state == ResponseState::Pending);
        return waiting.map(|one| one.id).ok_or(Error::Conflict(Conflict::StateChanged));
    };
    let content = typed.read(may_state_cause(conn, &review)?)?;
    if !is_open(&handed_in) {
        return Err(Error::Conflict(Conflict::StateChanged));
    }
    insert(conn, account, &review, &content)
}

/// Whether the review tells that feedback was missing.
pub(super) fn may_state_cause(conn: &mut Conn, review: &Review) -> Result<bool> {
    let versions = Version::of(conn, review.id)?;
    let public = versions.iter().find(|version| version.state == VersionState::Published);
    Ok(public.is_some_and(|version| version.facts().came_back.is_some_and(is_missing)))
}

/// What is remarkable about the words, above all whether they give the reviewer away or press them.
fn signals(conn: &mut Conn, review: &Review, response: &Response) -> Result<Vec<Sighting>> {
    let author = review.account_id.map(|id| Account::find(conn, id)).transpose()?;
    let versions = Version::of(conn, review.id)?;
    let public = versions.into_iter().find(|version| version.state == VersionState::Published);
    let reviewer = Reviewer {
        mail_name: author.and_then(|one| Some(one.email.split_once('@')?.0.to_owned())).unwrap_or_default(),
        position: public.and_then(|version| version.position_title),
    };
    let agency = Agency::find(conn, review.agency_id)?;
    let about = appraisal::about(conn, &agency, response.language)?.answering(reviewer);
    Ok(in_text(&format!("{}\n{}", response.body, response.changes), &about))
}

fn insert(conn: &mut Conn, account: &Account, review: &Review, content: &Content) -> Result<ResponseId> {
    let id = ResponseId::new();
    diesel::insert_into(dsl::responses)
        .values((
            (dsl::id.eq(id), dsl::review_id.eq(review.id), dsl::open_review.eq(review.id)),
            (
                dsl::state.eq(ResponseState::Pending),
                dsl::body.eq(&content.body),
                dsl::cause.eq(content.cause),
            ),
            (dsl::changes.eq(&content.changes), dsl::language.eq(content.language)),
            (dsl::account_id.eq(account.id), dsl::submitted_at.eq(clock::now())),
        ))
        .execute(conn)
        .map_err(|error| Error::from(error).or_changed())?;
    draft::discard(conn, review.id)?;
    let response = Response::find(conn, id)?;
    let new = NewCase {
        kind: CaseKind::Response,
        subject: response.subject(),
        agency_id: Some(review.agency_id.0),
        author: Some(account.id),
        language: content.language.code().to_owned(),
    };
    let case = case::open(conn, account.actor(), new)?;
    let found = signals(conn, review, &response)?;
    record::keep(conn, case, &found)?;
    let details = json!({ "review": review.id });
    audit::record(conn, account.actor(), Action::ResponseSubmitted, response.subject(), details)?;
    Ok(id)
}
