//! The admins' first page: how the portal is doing.

use std::path::Path;

use actix_web::web::Data;
use chrono::NaiveDateTime;
use serde::Serialize;

use crate::app::App;
use crate::domain::administration::health::{Backlog, Health};
use crate::platform::disk;
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::viewer::Admin;

/// Less free space than this, in gigabytes, is a worry.
const LITTLE_SPACE: f64 = 1.0;

#[derive(Serialize)]
struct BacklogView {
    due: i64,
    oldest: Option<NaiveDateTime>,
    dead: i64,
}

#[derive(Serialize)]
struct ShowView {
    engine: &'static str,
    migrations_pending: bool,
    mails: BacklogView,
    mails_uncertain: i64,
    jobs: BacklogView,
    cases_overdue: i64,
    database_megabytes: Option<f64>,
    free_gigabytes: Option<f64>,
    /// What an admin should look at, by code.
    worries: Vec<&'static str>,
}

/// GET /admin
pub async fn show(app: Data<App>, _admin: Admin) -> Result<Page> {
    let (health, stuck) = app
        .db
        .read(|conn| {
            let health = Health::take(conn)?;
            let stuck = (health.mails.is_stuck(), health.jobs.is_stuck());
            crate::domain::error::Result::Ok((health, stuck))
        })
        .await?;
    let file = app.config.database_file();
    let size = file.as_deref().and_then(disk::size_of).map(|bytes| bytes / 1e6);
    let free = file.as_deref().and_then(Path::parent).and_then(disk::free_in).map(|bytes| bytes / 1e9);
    let view = ShowView {
        engine: if file.is_some() { "sqlite" } else { "postgres" },
        migrations_pending: health.migrations_pending,
        mails: health.mails.into(),
        mails_uncertain: health.mails_uncertain,
        jobs: health.jobs.into(),
        cases_overdue: health.cases_overdue,
        database_megabytes: size,
        free_gigabytes: free,
        worries: worries(&health, stuck, free),
    };
    Ok(Page::personal("admin/health/show.html", view))
}

fn worries(health: &Health, (mails, jobs): (bool, bool), free: Option<f64>) -> Vec<&'static str> {
    let all = [
        (health.migrations_pending, "migrations"),
        (mails, "mails_stuck"),
        (health.mails.dead > 0, "mails_dead"),
        (health.mails_uncertain > 0, "mails_uncertain"),
        (jobs, "jobs_stuck"),
        (health.jobs.dead > 0, "jobs_dead"),
        (health.cases_overdue > 0, "cases_overdue"),
        (free.is_some_and(|free| free < LITTLE_SPACE), "little_space"),
    ];
    all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, code)| code).collect()
}

impl From<Backlog> for BacklogView {
    fn from(backlog: Backlog) -> Self {
        Self { due: backlog.due, oldest: backlog.oldest, dead: backlog.dead }
    }
}
