//! What the mailed link of a review does: it hands the review in and signs its author in. Opened again it
//! says that the review is there.

use std::collections::BTreeMap;

use actix_web::{Either, HttpRequest};
use serde::Serialize;

use crate::app::App;
use crate::domain::accounts::mail_link::MailLink;
use crate::domain::accounts::session;
use crate::domain::accounts::sign_in::Entry;
use crate::domain::agencies::Agency;
use crate::domain::error::Error as DomainError;
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::confirmation::{self, Confirmation};
use crate::domain::reviews::findings::Findings;
use crate::platform::db::Conn;
use crate::platform::mail_address::MailAddress;
use crate::web::error::{Error, Result};
use crate::web::form::FormErrors;
use crate::web::network::Network;
use crate::web::page::{Page, Redirect};
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;
use crate::web::{entry, paths};

#[derive(Serialize)]
struct RefusedView {
    errors: BTreeMap<String, String>,
}

/// The agency that the link's review is about, and what its author should look at before handing it in.
pub(super) async fn about(app: &App, link: &MailLink) -> Result<Option<(Agency, Findings)>> {
    let link = link.clone();
    match app.db.read(move |conn| confirmation::about(conn, &link)).await {
        Ok(about) => Ok(Some(about)),
        Err(DomainError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Where a link leads that was used for the same review before.
pub(super) async fn used_before(app: &App, viewer: &Viewer, token: &str) -> Result<Option<Redirect>> {
    let token = token.to_owned();
    let review = app.db.read(move |conn| confirmation::review_of(conn, &token)).await?;
    Ok(review.map(|review| there(viewer, review).notice("review-submitted-before")))
}

/// Redeems the link.
pub(super) async fn redeem(
    app: &App,
    request: &HttpRequest,
    viewer: &Viewer,
    (token, link): (&str, &MailLink),
) -> Result<Either<Page, Redirect>> {
    let person = app.person(&MailAddress::parse(&link.email).map_err(|_| Error::NotFound)?);
    app.count(Limit::Reviews, &person).await?;
    let (token, network) = (token.to_owned(), Network::of(app, viewer));
    let way = move |conn: &mut Conn, browser: &str| match confirmation::redeem(conn, &token)? {
        Confirmation::HandedIn(account, review) => {
            network.note(conn, review)?;
            let session_token = session::begin(conn, &account, browser)?;
            Ok((Some(Entry { account, session_token }), review))
        }
        Confirmation::Already(review) => Ok((None, review)),
    };
    match entry::enter_perhaps(request, viewer, way).await {
        Ok((Some(cookie), review)) => {
            Ok(Either::Right(there(viewer, review).notice("review-submitted").with_cookie(cookie)))
        }
        Ok((None, review)) => Ok(Either::Right(there(viewer, review).notice("review-submitted-before"))),
        Err(DomainError::Invalid(errors)) => {
            let errors = FormErrors::from(errors).messages(app, viewer.locale);
            Ok(Either::Left(Page::invalid("public/mail_links/refused.html", RefusedView { errors })))
        }
        Err(error) => Err(error.into()),
    }
}

fn there(viewer: &Viewer, review: ReviewId) -> Redirect {
    Redirect::to(paths::own_review(viewer.locale, review))
}
