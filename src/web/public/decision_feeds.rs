//! The log as a feed (Atom, RFC 4287): the latest decisions.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Data;
use chrono::NaiveDateTime;
use serde::Serialize;

use super::decisions::EntryView;
use crate::app::App;
use crate::domain::moderation::log::{self, Filters};
use crate::platform::db::page::PageRequest;
use crate::web::error::Result;
use crate::web::paths;
use crate::web::viewer::Viewer;

/// Entries in the feed.
const LATEST: i64 = 50;

#[derive(Serialize)]
struct ShowView<'a> {
    base_url: &'a str,
    path: String,
    feed_path: String,
    updated: Option<NaiveDateTime>,
    entries: Vec<EntryView>,
}

/// GET /decisions.atom
pub async fn show(app: Data<App>, viewer: Viewer) -> Result<HttpResponse> {
    let request = PageRequest::new(1, LATEST);
    let page = app.db.read(move |conn| log::index(conn, &Filters::default(), request)).await?;
    let entries: Vec<EntryView> = page.rows.into_iter().map(EntryView::from).collect();
    let view = ShowView {
        base_url: &app.config.base_url,
        path: paths::decisions(viewer.locale),
        feed_path: paths::decision_feed(viewer.locale),
        updated: entries.first().map(|entry| entry.decided_at),
        entries,
    };
    let context = tera::Context::from_serialize(&view).map_err(anyhow::Error::from)?;
    let body = app.templates.render("public/decisions/feed.xml", viewer.locale, context)?;
    Ok(HttpResponse::Ok()
        .content_type("application/atom+xml; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "public, max-age=600"))
        .body(body))
}
