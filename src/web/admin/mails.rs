//! The outbox: state and error of each mail, not what it says.

use actix_web::web::{Data, Query};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::lists;
use crate::app::App;
use crate::domain::mail::posted::{self, Posted};
use crate::domain::mail::{MailId, MailState};
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::paging::Paging;
use crate::web::paths;
use crate::web::viewer::Admin;

/// What narrows the list.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    #[serde(skip_serializing)]
    page: String,
}

#[derive(Serialize)]
struct MailView {
    id: MailId,
    name: String,
    recipient: String,
    state: MailState,
    attempts: i32,
    due_at: NaiveDateTime,
    last_error: Option<String>,
    created_at: NaiveDateTime,
    sent_at: Option<NaiveDateTime>,
    may_be_retried: bool,
}

impl From<Posted> for MailView {
    fn from(posted: Posted) -> Self {
        let may_be_retried = posted.may_be_retried();
        let Posted { id, name, recipient, state, attempts, due_at, last_error, created_at, sent_at } = posted;
        Self { id, name, recipient, state, attempts, due_at, last_error, created_at, sent_at, may_be_retried }
    }
}

#[derive(Serialize)]
struct Choices {
    states: &'static [MailState],
}

#[derive(Serialize)]
struct IndexView {
    input: Filter,
    choices: Choices,
    mails: Vec<MailView>,
    paging: Paging,
}

/// GET /admin/mails
pub async fn index(app: Data<App>, admin: Admin, Query(input): Query<Filter>) -> Result<Page> {
    let (state, request) = (input.state.parse().ok(), lists::request(&input.page));
    let page = app.db.read(move |conn| posted::list(conn, state, request)).await?;
    let path = paths::admin_page(admin.viewer.locale, "mails");
    let paging = lists::paging(&page, &path, &[("state", &input.state)]);
    let mails = page.rows.into_iter().map(MailView::from).collect();
    let view = IndexView { input, choices: Choices { states: MailState::ALL }, mails, paging };
    Ok(Page::personal("admin/mails/index.html", view))
}
