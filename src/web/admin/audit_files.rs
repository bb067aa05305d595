//! The same entries as a file for a spreadsheet.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Query};

use super::audit_entries::Fields;
use crate::app::App;
use crate::domain::audit::log;
use crate::platform::db::types::encode_id;
use crate::platform::spreadsheet;
use crate::web::error::Result;
use crate::web::viewer::Admin;

const HEADER: [&str; 7] = ["at", "actor", "actor_address", "action", "subject", "subject_id", "details"];

/// GET /admin/audit-entries.csv
pub async fn show(app: Data<App>, _admin: Admin, Query(fields): Query<Fields>) -> Result<HttpResponse> {
    let entries = app
        .db
        .read(move |conn| {
            let filter = fields.filter(conn)?;
            log::newest(conn, &filter)
        })
        .await?;
    let rows = entries.into_iter().map(|entry| {
        [
            entry.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            entry.actor_kind,
            entry.actor_email.unwrap_or_default(),
            entry.action.to_string(),
            entry.subject_kind.to_string(),
            encode_id(entry.subject_id),
            entry.details,
        ]
    });
    let file = spreadsheet::file(HEADER, rows).map_err(anyhow::Error::from)?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"audit-entries.csv\""))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(file))
}
