//! Letting somebody in: what every way of signing in does, in one transaction with the way itself. The
//! browser gets a new session, and the one it had before ends.

use actix_web::HttpRequest;
use actix_web::http::header::USER_AGENT;

use super::app_of;
use super::error::Result;
use super::page::Redirect;
use super::session_cookie::Jar;
use super::viewer::Viewer;
use crate::domain::accounts::session;
use crate::domain::accounts::sign_in::Entry;
use crate::domain::error::Result as DomainResult;
use crate::platform::db::Conn;

/// Signs in by `way`, which gets the browser's name, and goes to `location`.
///
/// # Errors
/// Those of `way`.
pub async fn enter(
    request: &HttpRequest,
    viewer: &Viewer,
    location: String,
    way: impl FnOnce(&mut Conn, &str) -> DomainResult<Entry> + Send + 'static,
) -> Result<Redirect> {
    let app = app_of(request);
    let browser = user_agent(request);
    let before = viewer.signed_in.as_ref().map(|s| s.session_id);
    let entry = app
        .db
        .write(move |conn| {
            let entry = way(conn, &browser)?;
            before.map_or(Ok(()), |session| session::leave(conn, session))?;
            DomainResult::Ok(entry)
        })
        .await?;
    Ok(Redirect::to(location).with_cookie(Jar::Session.fill(&app.config, entry.session_token)))
}

fn user_agent(request: &HttpRequest) -> String {
    let text = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
    text.unwrap_or_default().to_owned()
}
