//! Signing out of this browser.

use actix_web::web::Data;

use crate::app::App;
use crate::domain::accounts::session;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::session_cookie::Jar;
use crate::web::viewer::Viewer;

/// POST /sign-out
pub async fn create(app: Data<App>, viewer: Viewer) -> Result<Redirect> {
    if let Some(id) = viewer.session_id() {
        app.db.write(move |conn| session::leave(conn, id)).await?;
    }
    let home = Redirect::to(paths::home(viewer.locale)).notice("signed-out");
    Ok(home.with_cookie(Jar::Session.empty(&app.config)))
}
