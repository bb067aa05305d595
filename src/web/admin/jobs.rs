//! The jobs: state and error of each.

use actix_web::web::{Data, Query};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::lists;
use crate::app::App;
use crate::domain::job::queued::{self, Queued};
use crate::domain::job::{JobId, JobState};
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
struct JobView {
    id: JobId,
    name: String,
    state: JobState,
    attempts: i32,
    due_at: NaiveDateTime,
    last_error: Option<String>,
    created_at: NaiveDateTime,
    done_at: Option<NaiveDateTime>,
    may_be_retried: bool,
}

impl From<Queued> for JobView {
    fn from(queued: Queued) -> Self {
        let may_be_retried = queued.may_be_retried();
        let Queued { id, name, state, attempts, due_at, last_error, created_at, done_at, .. } = queued;
        Self { id, name, state, attempts, due_at, last_error, created_at, done_at, may_be_retried }
    }
}

#[derive(Serialize)]
struct Choices {
    states: &'static [JobState],
}

#[derive(Serialize)]
struct IndexView {
    input: Filter,
    choices: Choices,
    jobs: Vec<JobView>,
    paging: Paging,
}

/// GET /admin/jobs
pub async fn index(app: Data<App>, admin: Admin, Query(input): Query<Filter>) -> Result<Page> {
    let (state, request) = (input.state.parse().ok(), lists::request(&input.page));
    let page = app.db.read(move |conn| queued::list(conn, state, request)).await?;
    let path = paths::admin_page(admin.viewer.locale, "jobs");
    let paging = lists::paging(&page, &path, &[("state", &input.state)]);
    let jobs = page.rows.into_iter().map(JobView::from).collect();
    let view = IndexView { input, choices: Choices { states: JobState::ALL }, jobs, paging };
    Ok(Page::personal("admin/jobs/index.html", view))
}
