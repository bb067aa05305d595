//! A forgotten password: ask for a link, then choose a new one. The link is used up only when the new
//! password is good.

use std::collections::BTreeMap;

use actix_web::web::{Data, Path};
use actix_web::{Either, HttpRequest};
use serde::{Deserialize, Serialize};

use super::mail_links;
use super::sign_in_links::link_sent;
use crate::app::App;
use crate::domain::accounts::mail_link::{self, MailLink, Purpose};
use crate::domain::accounts::password;
use crate::domain::error::Error as DomainError;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;
use crate::web::{credentials, entry, paths};

/// The form that asks for a link.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    email: String,
}

/// The form with the new password.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NewPassword {
    password: String,
}

#[derive(Serialize)]
struct NewView<'a> {
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct EditView<'a> {
    token: &'a str,
    email: &'a str,
    errors: BTreeMap<String, String>,
}

/// GET /password-resets: where the language switch of the page after the form leads.
pub async fn index(viewer: Viewer) -> Redirect {
    Redirect::to(paths::new_password_reset(viewer.locale))
}

/// GET /password-resets/new
pub async fn new() -> Page {
    let view = NewView { input: &Fields::default(), errors: BTreeMap::new() };
    Page::shared("public/password_resets/new.html", view)
}

/// POST /password-resets
pub async fn create(app: Data<App>, viewer: Viewer, Form(fields): Form<Fields>) -> Result<Page> {
    let mut errors = FormErrors::default();
    let Some(address) = credentials::address(&mut errors, &fields.email) else {
        let view = NewView { input: &fields, errors: errors.messages(&app, viewer.locale) };
        return Ok(Page::invalid("public/password_resets/new.html", view));
    };
    app.count(Limit::MailsFromClient, &viewer.client).await?;
    let locale = viewer.locale;
    app.db.write(move |conn| password::request_reset(conn, &address, locale)).await?;
    Ok(link_sent(&fields.email, Purpose::ResetPassword))
}

/// GET /password-resets/{token}
pub async fn edit(app: Data<App>, path: Path<(Locale, String)>) -> Result<Page> {
    let (_, token) = path.into_inner();
    match usable(&app, &token).await? {
        Some(link) => Ok(Page::personal("public/password_resets/edit.html", view(&token, &link))),
        None => Ok(mail_links::used_up()),
    }
}

/// POST /password-resets/{token}
pub async fn update(
    app: Data<App>,
    request: HttpRequest,
    viewer: Viewer,
    path: Path<(Locale, String)>,
    Form(form): Form<NewPassword>,
) -> Result<Either<Page, Redirect>> {
    let (_, token) = path.into_inner();
    let Some(link) = usable(&app, &token).await? else { return Ok(Either::Left(mail_links::used_up())) };
    let mut errors = FormErrors::default();
    credentials::judge(&mut errors, &form.password, &link.email).await?;
    if !errors.is_empty() {
        let view = EditView { errors: errors.messages(&app, viewer.locale), ..view(&token, &link) };
        return Ok(Either::Left(Page::invalid("public/password_resets/edit.html", view)));
    }
    let hash = credentials::hashed(&form.password).await?;
    let way = move |conn: &mut _, browser: &str| password::reset(conn, &token, &hash, browser);
    match entry::enter(&request, &viewer, paths::account(viewer.locale), way).await {
        Ok(redirect) => Ok(Either::Right(redirect.notice("password-saved"))),
        Err(Error::NotFound) => Ok(Either::Left(mail_links::used_up())),
        Err(error) => Err(error),
    }
}

fn view<'a>(token: &'a str, link: &'a MailLink) -> EditView<'a> {
    EditView { token, email: &link.email, errors: BTreeMap::new() }
}

async fn usable(app: &App, token: &str) -> Result<Option<MailLink>> {
    let token = token.to_owned();
    match app.db.read(move |conn| mail_link::find(conn, &token)).await {
        Ok(link) => Ok(Some(link).filter(|link| link.purpose == Purpose::ResetPassword)),
        Err(DomainError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
