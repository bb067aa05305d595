//! Letting somebody in: what every way of signing in does, in one transaction with the way itself. The
//! browser gets a new session, and the one it had before ends. Reviews begun in it go on in the account.
//! If the account has a second factor, the session is half and the next page asks for it.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::http::header::USER_AGENT;

use super::app_of;
use super::error::Result;
use super::page::Redirect;
use super::paths;
use super::session_cookie::Jar;
use super::viewer::Viewer;
use crate::domain::accounts::session::{self, Factor};
use crate::domain::accounts::sign_in::Entry;
use crate::domain::error::Result as DomainResult;
use crate::domain::reviews::draft;
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
    let way = move |conn: &mut Conn, browser: &str| {
        let entry = way(conn, browser)?;
        let begun = session::find(conn, &entry.session_token)?;
        let is_half = begun.is_some_and(|session| session.factor == Factor::Owed);
        Ok((Some(entry), is_half))
    };
    let (cookie, is_half) = enter_perhaps(request, viewer, way).await?;
    let next = if is_half { paths::second_step(viewer.locale, Some(&location)) } else { location };
    let redirect = Redirect::to(next);
    Ok(cookie.into_iter().fold(redirect, Redirect::with_cookie))
}

/// The same for a `way` that may end without a sign-in and tells what it did. Returns the session's cookie.
///
/// # Errors
/// Those of `way`, and the database's own.
pub async fn enter_perhaps<T: Send + 'static>(
    request: &HttpRequest,
    viewer: &Viewer,
    way: impl FnOnce(&mut Conn, &str) -> DomainResult<(Option<Entry>, T)> + Send + 'static,
) -> DomainResult<(Option<Cookie<'static>>, T)> {
    let app = app_of(request);
    let name = user_agent(request);
    let drafts = Jar::Draft.read(&app.config, request);
    let before = viewer.session_id();
    let entered = app.db.write(move |conn| {
        let (entry, told) = way(conn, &name)?;
        if let Some(entry) = &entry {
            before.map_or(Ok(()), |session| session::leave(conn, session))?;
            drafts.map_or(Ok(()), |browser| draft::adopt(conn, &browser, entry.account.id))?;
        }
        DomainResult::Ok((entry, told))
    });
    let (entry, told) = entered.await?;
    Ok((entry.map(|entry| Jar::Session.fill(&app.config, entry.session_token)), told))
}

fn user_agent(request: &HttpRequest) -> String {
    let text = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
    text.unwrap_or_default().to_owned()
}
