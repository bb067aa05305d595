//! Signing in by a mailed link: the form's other button.

use actix_web::web::Data;
use serde::Serialize;

use super::sign_in::{Fields, again};
use crate::app::App;
use crate::domain::accounts::mail_link::{MAILS_PER_DAY, Purpose};
use crate::domain::accounts::sign_in;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;
use crate::web::{credentials, paths};

#[derive(Serialize)]
struct LinkSentView<'a> {
    email: &'a str,
    purpose: Purpose,
    /// Whichever is set says how long the link works.
    minutes: Option<i64>,
    hours: Option<i64>,
    mails_per_day: i32,
}

/// GET /sign-in-links: where the language switch of the page after the form leads.
pub async fn index(viewer: Viewer) -> Redirect {
    Redirect::to(paths::sign_in(viewer.locale, None))
}

/// POST /sign-in-links
pub async fn create(app: Data<App>, viewer: Viewer, Form(fields): Form<Fields>) -> Result<Page> {
    mail(&app, &viewer, &fields).await
}

/// Mails the link, whichever button was pressed.
pub(super) async fn mail(app: &App, viewer: &Viewer, fields: &Fields) -> Result<Page> {
    let mut errors = FormErrors::default();
    let Some(address) = credentials::address(&mut errors, fields.email()) else {
        return Ok(again(app, viewer, fields, &errors));
    };
    app.count(Limit::MailsFromClient, &viewer.client).await?;
    let (locale, back) = (viewer.locale, fields.return_to().map(ToOwned::to_owned));
    app.db.write(move |conn| sign_in::request_link_back(conn, &address, locale, back)).await?;
    Ok(link_sent(fields.email(), Purpose::SignIn))
}

/// "Look into your mailbox": the same for every address.
pub(super) fn link_sent(email: &str, purpose: Purpose) -> Page {
    let lifetime = purpose.lifetime();
    let is_short = lifetime.num_hours() < 1;
    let view = LinkSentView {
        email: email.trim(),
        purpose,
        minutes: is_short.then(|| lifetime.num_minutes()),
        hours: (!is_short).then(|| lifetime.num_hours()),
        mails_per_day: MAILS_PER_DAY,
    };
    Page::personal("public/sign_in/link_sent.html", view)
}
