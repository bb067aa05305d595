//! Signing up. The answer is "look into your mailbox" for every address; the work before it is the same.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Query};
use serde::{Deserialize, Serialize};

use super::sign_in_links::link_sent;
use crate::app::App;
use crate::domain::accounts::mail_link::Purpose;
use crate::domain::accounts::sign_up::{self, SignUp};
use crate::domain::error::Error as DomainError;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;
use crate::web::{credentials, paths};

/// The form.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    email: String,
    #[serde(skip_serializing)]
    password: String,
    accepts_rules: Option<String>,
    #[serde(skip_serializing)]
    return_to: Option<String>,
}

impl Fields {
    /// Where to go afterwards, if that is a page of this portal.
    fn return_to(&self) -> Option<&str> {
        self.return_to.as_deref().and_then(paths::local)
    }
}

#[derive(Serialize)]
struct NewView<'a> {
    input: &'a Fields,
    errors: BTreeMap<String, String>,
    return_to: Option<&'a str>,
}

/// GET /sign-up
pub async fn new(viewer: Viewer, Query(asked): Query<Fields>) -> Either<Page, Redirect> {
    if viewer.signed_in.is_some() {
        let there = asked.return_to().map_or_else(|| paths::account(viewer.locale), ToOwned::to_owned);
        return Either::Right(Redirect::to(there));
    }
    let input = &Fields::default();
    let view = NewView { input, errors: BTreeMap::new(), return_to: asked.return_to() };
    Either::Left(Page::shared("public/sign_up/new.html", view))
}

/// POST /sign-up
pub async fn create(app: Data<App>, viewer: Viewer, Form(fields): Form<Fields>) -> Result<Page> {
    let mut errors = FormErrors::default();
    let Some(wish) = read(&fields, &viewer, &mut errors).await? else {
        return Ok(again(&app, &viewer, &fields, &errors));
    };
    app.count(Limit::MailsFromClient, &viewer.client).await?;
    match app.db.write(move |conn| sign_up::request(conn, &wish)).await {
        Ok(()) => Ok(link_sent(&fields.email, Purpose::SignUp)),
        Err(DomainError::Invalid(found)) => Ok(again(&app, &viewer, &fields, &found.into())),
        Err(error) => Err(error.into()),
    }
}

/// What the form asks for, or nothing and what is wrong with it. The password is hashed before anybody
/// looks whether the address is known.
async fn read(fields: &Fields, viewer: &Viewer, errors: &mut FormErrors) -> Result<Option<SignUp>> {
    let address = credentials::address(errors, &fields.email);
    if !fields.password.is_empty() {
        credentials::judge(errors, &fields.password, &fields.email).await?;
    }
    if fields.accepts_rules.is_none() {
        errors.add("accepts_rules", "invalid-rules");
    }
    let Some(address) = address.filter(|_| errors.is_empty()) else { return Ok(None) };
    let password_hash = match fields.password.as_str() {
        "" => None,
        password => Some(credentials::hashed(password).await?),
    };
    let return_to = fields.return_to().map(ToOwned::to_owned);
    Ok(Some(SignUp { address, password_hash, locale: viewer.locale, return_to }))
}

fn again(app: &App, viewer: &Viewer, fields: &Fields, errors: &FormErrors) -> Page {
    let errors = errors.messages(app, viewer.locale);
    let view = NewView { input: fields, errors, return_to: fields.return_to() };
    Page::invalid("public/sign_up/new.html", view)
}
