//! Who is asking. A handler's argument type is its permission: [`Viewer`] is anybody, [`Member`] somebody
//! who is signed in, [`Representative`] and [`Owner`] somebody of the team of the path's agency, [`Moderator`]
//! somebody of the portal's team, [`Admin`] somebody who manages it; [`Sure`] is any of them who has just shown
//! who they are.
//! Somebody who still owes the second factor is signed in nowhere but at its page.

mod permission;
mod representative;

use std::future::{Ready, ready};
use std::rc::Rc;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use serde::Serialize;

use super::error::{Error, Result};
use super::flash::Flash;
use super::session_cookie::Jar;
use super::{app_of, locale, rate_limit};
use crate::domain::accounts::session::{self, Factor, SessionId, SignedIn};
use crate::domain::accounts::{Account, Role};
use crate::domain::actor::Actor;
use crate::domain::error::Error as DomainError;
use crate::platform::i18n::Locale;

pub use permission::{Admin, Member, Moderator, Sure, SureColleague};
pub use representative::{Owner, Representative};

/// Anybody who asks for a page.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub locale: Locale,
    /// The address after the language: `/agencies/nordlicht`.
    pub path: String,
    /// The query with its question mark, or nothing.
    pub query: String,
    pub signed_in: Option<SignedIn>,
    /// Who has signed in as far as the second factor, which is still owed.
    pub half: Option<SignedIn>,
    pub flash: Option<Flash>,
    /// The key of the client's network for rate limits; never stored as it is.
    pub client: String,
}

/// What every template knows of the viewer.
#[derive(Serialize)]
pub struct ViewerView<'a> {
    signed_in: bool,
    email: Option<&'a str>,
    is_moderator: bool,
    is_admin: bool,
}

impl Viewer {
    /// Finds out who is asking, and keeps it for the handler.
    ///
    /// # Errors
    /// The database's own.
    pub async fn identify(request: &HttpRequest) -> Result<Rc<Self>> {
        let app = app_of(request);
        let (locale, path) = match locale::split(request.path()) {
            Some((locale, path)) => (locale, path),
            None => (locale::preferred(request), request.path()),
        };
        let catalog = app.templates.catalog();
        let query = request.query_string();
        let (half, whole): (Option<SignedIn>, _) = match signed_in(request).await? {
            Some(signed_in) if signed_in.factor == Factor::Owed => (Some(signed_in), None),
            found => (None, found),
        };
        let viewer = Self {
            locale,
            path: path.to_owned(),
            query: if query.is_empty() { String::new() } else { format!("?{query}") },
            signed_in: whole,
            half,
            flash: Flash::read(&app.config, request, |key| catalog.has(locale, key)),
            client: rate_limit::client(request, &app.config.trusted_proxies),
        };
        let viewer = Rc::new(viewer);
        request.extensions_mut().insert(Rc::clone(&viewer));
        Ok(viewer)
    }

    /// Somebody nobody knows, for requests that could not be looked into.
    pub fn unknown(request: &HttpRequest) -> Self {
        let split = locale::split(request.path());
        Self {
            locale: split.map_or_else(|| locale::preferred(request), |(locale, _)| locale),
            path: split.map_or("", |(_, path)| path).to_owned(),
            query: String::new(),
            signed_in: None,
            half: None,
            flash: None,
            client: String::new(),
        }
    }

    /// The account, if somebody is signed in.
    pub fn account(&self) -> Option<&Account> {
        self.signed_in.as_ref().map(|s| &s.account)
    }

    /// The session of this browser, whole or half.
    pub fn session_id(&self) -> Option<SessionId> {
        self.signed_in.as_ref().or(self.half.as_ref()).map(|s| s.session_id)
    }

    /// Who acts, outside of the team's work.
    pub fn actor(&self) -> Actor {
        self.account().map_or(Actor::Visitor, Account::actor)
    }

    /// What the templates know of the viewer.
    pub fn view(&self) -> ViewerView<'_> {
        let role = self.signed_in.as_ref().and_then(|s| s.role);
        ViewerView {
            signed_in: self.signed_in.is_some(),
            email: self.account().map(|a| a.email.as_str()),
            is_moderator: role.is_some(),
            is_admin: role == Some(Role::Admin),
        }
    }
}

async fn signed_in(request: &HttpRequest) -> Result<Option<SignedIn>> {
    let app = app_of(request);
    let Some(token) = Jar::Session.read(&app.config, request) else { return Ok(None) };
    let found = app.db.read(move |conn| session::find(conn, &token)).await?;
    let in_use = found.as_ref().filter(|s| s.stale && s.factor != Factor::Owed);
    if let Some(id) = in_use.map(|s| s.session_id) {
        // Reading goes on while nothing can be written.
        if let Err(error) = app.db.write(move |conn| session::touch(conn, id)).await {
            tracing::warn!(%error, "a session's last use was not noted");
        }
    }
    Ok(found)
}

fn of(request: &HttpRequest) -> Viewer {
    let known = request.extensions().get::<Rc<Viewer>>().map(|viewer| Viewer::clone(viewer));
    known.unwrap_or_else(|| Viewer::unknown(request))
}

impl FromRequest for Viewer {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(of(request)))
    }
}

impl From<DomainError> for actix_web::Error {
    fn from(error: DomainError) -> Self {
        Error::from(error).into()
    }
}
