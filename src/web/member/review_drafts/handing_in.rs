//! What comes after a saved draft: staying, signing in first, handing the review in, or the mail step.

use crate::app::App;
use crate::domain::accounts::Account;
use crate::domain::agencies::Agency;
use crate::domain::error::Result as DomainResult;
use crate::domain::reviews::confirmation;
use crate::domain::reviews::draft::Draft;
use crate::domain::reviews::submission::{Submission, submit_draft};
use crate::domain::reviews::typed::Typed;
use crate::platform::mail_address::MailAddress;
use crate::web::error::Result;
use crate::web::member::review_form::Remarks;
use crate::web::network::Network;
use crate::web::page::Redirect;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;
use crate::web::{credentials, paths};

/// The form as it was sent.
pub(super) struct Sent {
    pub typed: Typed,
    pub email: String,
    then: Then,
}

/// Which button was pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Submit,
    Save,
    SignIn,
}

impl Sent {
    pub fn of(pairs: Vec<(String, String)>) -> Self {
        let value = |name: &str| pairs.iter().rev().find(|(n, _)| n == name).map_or("", |(_, value)| value);
        let then = match value("then") {
            "save" => Then::Save,
            "sign_in" => Then::SignIn,
            _ => Then::Submit,
        };
        Self { email: value("email").to_owned(), then, typed: Typed::of(pairs) }
    }
}

/// Where the author goes next.
pub(super) enum Next {
    Go(Redirect),
    /// Back to the form, which says why.
    Again(Remarks),
}

/// Goes on with a draft that is saved.
pub(super) async fn proceed(app: &App, viewer: &Viewer, draft: &Draft, sent: &Sent) -> Result<Next> {
    let here = paths::edit_draft(viewer.locale, draft.id);
    match sent.then {
        Then::Save => return Ok(Next::Go(Redirect::to(here).notice("draft-saved"))),
        Then::SignIn => return Ok(Next::Go(Redirect::to(paths::sign_in(viewer.locale, Some(&here))))),
        Then::Submit => {}
    }
    let mut remarks = look_at(app, draft).await?;
    match viewer.account() {
        Some(account) if remarks.errors.is_empty() => submit(app, viewer, account, draft).await,
        Some(_) => Ok(Next::Again(remarks)),
        None => match (credentials::address(&mut remarks.errors, &sent.email), remarks.errors.is_empty()) {
            (Some(address), true) => ask_for_confirmation(app, viewer, draft, address).await,
            _ => Ok(Next::Again(remarks)),
        },
    }
}

async fn look_at(app: &App, draft: &Draft) -> Result<Remarks> {
    let draft = draft.clone();
    let looked = app.db.read(move |conn| {
        let agency = Agency::find(conn, draft.agency_id)?;
        let (_, remarks) = Remarks::over(draft.content(), &draft.typed, &agency)?;
        DomainResult::Ok(remarks)
    });
    Ok(looked.await?)
}

async fn submit(app: &App, viewer: &Viewer, author: &Account, draft: &Draft) -> Result<Next> {
    app.count(Limit::Reviews, &author.person_key).await?;
    let (author, draft, network) = (author.clone(), draft.clone(), Network::of(app, viewer));
    let submitted = app.db.write(move |conn| {
        let submission = submit_draft(conn, &author, &draft)?;
        if let Submission::New(review) = submission {
            network.note(conn, review)?;
        }
        Ok(submission)
    });
    let submitted = submitted.await;
    or_again(submitted.map(|submission| {
        let there = Redirect::to(paths::own_review(viewer.locale, submission.review()));
        match submission {
            Submission::New(_) => there.notice("review-submitted"),
            Submission::Already(_) => there.notice("review-submitted-before"),
        }
    }))
}

/// Mails the link that hands the review in.
pub(super) async fn ask_for_confirmation(
    app: &App,
    viewer: &Viewer,
    draft: &Draft,
    address: MailAddress,
) -> Result<Next> {
    app.count(Limit::MailsFromClient, &viewer.client).await?;
    let (locale, id, draft) = (viewer.locale, draft.id, draft.clone());
    let sent = app.db.write(move |conn| confirmation::send(conn, &draft, &address, locale)).await;
    or_again(sent.map(|()| Redirect::to(paths::draft_confirmation(locale, id))))
}

fn or_again(result: DomainResult<Redirect>) -> Result<Next> {
    match result {
        Ok(redirect) => Ok(Next::Go(redirect)),
        Err(error) => Ok(Next::Again(Remarks::from_error(error)?)),
    }
}
