//! The limits in force, as the program knows them.

use serde::Serialize;

use crate::web::page::Page;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Admin;

#[derive(Serialize)]
struct LimitView {
    code: Limit,
    times: u32,
    minutes: i64,
}

#[derive(Serialize)]
struct IndexView {
    limits: Vec<LimitView>,
}

/// GET /admin/limits
pub async fn index(_admin: Admin) -> Page {
    let view = |limit: &Limit| {
        let allowance = limit.allowance();
        LimitView { code: *limit, times: allowance.times, minutes: allowance.within / 60 }
    };
    let limits = Limit::ALL.iter().map(view).collect();
    Page::personal("admin/limits/index.html", IndexView { limits })
}
