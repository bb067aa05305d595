//! The present code of the demo world's team, for whoever tries it on their own machine: only where mails are
//! shown, too. It is made of the secret everybody knows; no account's own secret is opened for it.

use actix_web::HttpRequest;
use actix_web::web::Data;
use chrono::Duration;
use serde::Serialize;

use super::dev_mails::folder_of;
use crate::app::App;
use crate::domain::accounts::demo_factor;
use crate::platform::clock;
use crate::platform::totp::STEP;
use crate::web::error::Result;
use crate::web::page::Page;

#[derive(Serialize)]
struct IndexView {
    code: String,
    next: String,
    seconds_left: i64,
    secret: String,
}

/// GET /dev/codes
pub async fn index(app: Data<App>, request: HttpRequest) -> Result<Page> {
    folder_of(&app, &request)?;
    let view = app.db.clock().run(|| {
        let (secret, now) = (demo_factor::secret(), clock::now());
        IndexView {
            code: secret.code(),
            next: clock::at(now + Duration::seconds(STEP), || secret.code()),
            seconds_left: STEP - now.and_utc().timestamp() % STEP,
            secret: secret.typed(),
        }
    });
    Ok(Page::personal("dev/codes/index.html", view))
}
