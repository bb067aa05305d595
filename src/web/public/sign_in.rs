//! Signing in with a password; without one a link is mailed. A wrong address and a wrong password give the
//! same answer after the same work.

use std::collections::BTreeMap;

use actix_web::web::{Data, Query};
use actix_web::{Either, HttpRequest};
use serde::{Deserialize, Serialize};

use super::sign_in_links;
use crate::app::App;
use crate::domain::accounts::attempts::Attempt;
use crate::domain::accounts::sign_in::{self, PasswordTry};
use crate::platform::mail_address::MailAddress;
use crate::web::error::{Error, Result};
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;
use crate::web::{credentials, entry, paths};

/// The form.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    email: String,
    #[serde(skip_serializing)]
    password: String,
    #[serde(skip_serializing)]
    return_to: Option<String>,
}

#[derive(Serialize)]
struct NewView<'a> {
    input: &'a Fields,
    errors: BTreeMap<String, String>,
    return_to: Option<&'a str>,
}

impl Fields {
    /// The address that was typed.
    pub(super) fn email(&self) -> &str {
        &self.email
    }

    /// Where to go afterwards, if that is a page of this portal.
    pub(super) fn return_to(&self) -> Option<&str> {
        self.return_to.as_deref().and_then(paths::local)
    }

    fn destination(&self, viewer: &Viewer) -> String {
        self.return_to().map_or_else(|| paths::account(viewer.locale), ToOwned::to_owned)
    }
}

/// GET /sign-in
pub async fn new(viewer: Viewer, Query(fields): Query<Fields>) -> Either<Page, Redirect> {
    if viewer.signed_in.is_some() {
        return Either::Right(Redirect::to(fields.destination(&viewer)));
    }
    let input = &Fields::default();
    let view = NewView { input, errors: BTreeMap::new(), return_to: fields.return_to() };
    Either::Left(Page::shared("public/sign_in/new.html", view))
}

/// POST /sign-in
pub async fn create(
    app: Data<App>,
    request: HttpRequest,
    viewer: Viewer,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    if fields.password.is_empty() {
        return sign_in_links::mail(&app, &viewer, &fields).await.map(Either::Left);
    }
    app.limits.check(Limit::SigningIn, &viewer.client)?;
    let mut errors = FormErrors::default();
    let Some(address) = credentials::address(&mut errors, &fields.email) else {
        return Ok(Either::Left(again(&app, &viewer, &fields, &errors)));
    };
    app.count(Limit::FailedPasswordsFromClient, &viewer.client).await?;
    let begun = begin(&app, address).await?;
    if credentials::is_right(&app, &fields.password, begun.password_hash.clone()).await {
        app.give_back(Limit::FailedPasswordsFromClient, &viewer.client).await?;
        let way = move |conn: &mut _, browser: &str| sign_in::finish(conn, &begun, browser);
        match entry::enter(&request, &viewer, fields.destination(&viewer), way).await {
            // Right, but the account is suspended or has just left the address.
            Err(Error::NotFound) => {}
            entered => return Ok(Either::Right(entered?.notice("signed-in"))),
        }
    }
    errors.add("form", "invalid-sign-in");
    Ok(Either::Left(again(&app, &viewer, &fields, &errors)))
}

async fn begin(app: &App, address: MailAddress) -> Result<PasswordTry> {
    match app.db.write(move |conn| sign_in::begin(conn, &address)).await? {
        Attempt::Allowed(begun) => Ok(begun),
        Attempt::TooMany(wait) => Err(credentials::too_many_passwords(wait)),
    }
}

/// The form with what is wrong with it.
pub(super) fn again(app: &App, viewer: &Viewer, fields: &Fields, errors: &FormErrors) -> Page {
    let view =
        NewView { input: fields, errors: errors.messages(app, viewer.locale), return_to: fields.return_to() };
    Page::invalid("public/sign_in/new.html", view)
}
