//! What goes wrong, as a page in the reader's language with a way forward; for the API as a problem
//! document (RFC 9457). Details of the inside go to the log, never to the page.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use chrono::NaiveDateTime;
use serde::Serialize;

use super::flash::Flash;
use super::page::Page;
use super::rate_limit::Limit;
use super::sent_form::SentForm;
use super::session_cookie::Jar;
use super::viewer::Viewer;
use super::{app_of, paths};
use crate::domain::error::{Conflict, Error as DomainError};
use crate::platform::db::DbError;
use crate::platform::i18n::Locale;

/// Seconds after which an unavailable database is worth another try.
const SOON: i64 = 10;

/// Why a request got no page.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not found")]
    NotFound,
    /// The page needs somebody who is signed in; holds the address to come back to.
    #[error("sign-in needed")]
    SignInNeeded { return_to: String },
    /// The session is half; holds the address to come back to.
    #[error("second factor needed")]
    SecondFactorNeeded { return_to: String },
    /// The page needs a second factor, and the account has none.
    #[error("enrolment needed")]
    EnrolmentNeeded,
    /// The page needs somebody who has just shown who they are; holds the address to come back to.
    #[error("re-authentication needed")]
    ReauthenticationNeeded { return_to: String },
    /// Said to the owner of the account only.
    #[error("suspended")]
    Suspended { until: NaiveDateTime },
    #[error("stale: {}", .0.key())]
    Conflict(Conflict),
    #[error("not understood")]
    BadRequest,
    #[error("a form of another site")]
    CrossSite,
    #[error("too many: {limit}")]
    TooMany { limit: Limit, seconds: i64 },
    #[error("unavailable: {0}")]
    Unavailable(DbError),
    #[error("internal: {0}")]
    Internal(anyhow::Error),
}

/// The result of a handler.
pub type Result<T> = std::result::Result<T, Error>;

impl From<DomainError> for Error {
    fn from(error: DomainError) -> Self {
        match error {
            DomainError::NotFound => Self::NotFound,
            DomainError::Conflict(conflict) => Self::Conflict(conflict),
            // A form handler shows these at their fields; reaching this means a request no form of ours made.
            DomainError::Invalid(_) => Self::BadRequest,
            DomainError::Suspended(until) => Self::Suspended { until },
            DomainError::Db(error) => error.into(),
        }
    }
}

impl From<DbError> for Error {
    fn from(error: DbError) -> Self {
        if error.is_not_text() {
            return Self::BadRequest;
        }
        if error.is_unavailable() { Self::Unavailable(error) } else { Self::Internal(error.into()) }
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(error)
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInNeeded { .. }
            | Self::SecondFactorNeeded { .. }
            | Self::EnrolmentNeeded
            | Self::ReauthenticationNeeded { .. } => StatusCode::SEE_OTHER,
            Self::Suspended { .. } => StatusCode::FORBIDDEN,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Without a body: [`respond`] adds the page, because only there the reader's language is known.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl Error {
    /// The page that has to come first.
    fn elsewhere(&self, locale: Locale) -> Option<String> {
        match self {
            Self::SignInNeeded { return_to } => Some(paths::sign_in(locale, Some(return_to))),
            Self::SecondFactorNeeded { return_to } => Some(paths::second_step(locale, Some(return_to))),
            Self::EnrolmentNeeded => Some(paths::second_factor(locale)),
            Self::ReauthenticationNeeded { return_to } => Some(paths::reauthentication(locale, return_to)),
            _ => None,
        }
    }
}

/// What the error page says.
#[derive(Serialize)]
struct ErrorView {
    status: u16,
    /// The code of title and text in `locales/`.
    problem: &'static str,
    /// A more precise sentence: a key, or nothing.
    detail: Option<&'static str>,
    /// Seconds.
    retry_after: Option<i64>,
    /// The same in minutes, once that is easier to read.
    retry_minutes: Option<i64>,
    /// When a suspension ends.
    until: Option<NaiveDateTime>,
    /// The page that has to come first.
    first: Option<String>,
    /// What was sent, so that it can be kept or sent again.
    form: Option<SentForm>,
    may_repeat: bool,
}

/// The answer to a request that failed with `status` and perhaps one of our own errors.
pub fn respond(
    request: &HttpRequest,
    viewer: &Viewer,
    status: StatusCode,
    error: Option<&Error>,
) -> HttpResponse {
    if let Some(page) = without_slash(request, viewer, status) {
        return HttpResponse::PermanentRedirect().insert_header((header::LOCATION, page)).finish();
    }
    let form = SentForm::of(request);
    let first = error.and_then(|error| error.elsewhere(viewer.locale));
    if let Some(location) = first.as_ref().filter(|_| form.is_none()) {
        let mut response = HttpResponse::SeeOther();
        response.insert_header((header::LOCATION, location.as_str()));
        if matches!(error, Some(Error::SignInNeeded { .. })) {
            let said = Flash::bad("sign-in-first").to_cookie();
            response.cookie(Jar::Flash.fill(&app_of(request).config, said));
        }
        return response.finish();
    }
    // Somebody who wrote a text gets it back instead of being sent away from it.
    let status = if first.is_some() { StatusCode::UNAUTHORIZED } else { status };
    match error {
        Some(Error::Internal(error)) => {
            tracing::error!(error = format!("{error:#}"), path = request.path(), "internal error")
        }
        Some(Error::Unavailable(error)) => {
            tracing::error!(%error, path = request.path(), "the database is unavailable")
        }
        _ => {}
    }
    let (detail, retry_after) = match error {
        Some(Error::Conflict(conflict)) => (Some(conflict.key()), None),
        Some(Error::TooMany { limit, seconds }) => (Some(limit.message()), Some(*seconds)),
        Some(Error::Unavailable(_)) => (None, Some(SOON)),
        _ => (None, None),
    };
    let retry_minutes = retry_after.filter(|seconds| *seconds > 120).map(|seconds| (seconds + 59) / 60);
    let (problem, until) = match error {
        Some(Error::Suspended { until }) => ("account-suspended", Some(*until)),
        _ => (problem_of(status), None),
    };
    let may_repeat = matches!(status.as_u16(), 401 | 429 | 500 | 503);
    let status_code = status.as_u16();
    let view = ErrorView {
        status: status_code,
        problem,
        detail,
        retry_after,
        retry_minutes,
        until,
        first,
        form,
        may_repeat,
    };
    let mut response = if request.path().starts_with("/api/") {
        document(&view, status)
    } else {
        page(request, viewer, status, &view)
    };
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// The address that was meant by one with a slash at its end: none of ours has one.
fn without_slash(request: &HttpRequest, viewer: &Viewer, status: StatusCode) -> Option<String> {
    let page = request.path().strip_suffix('/').filter(|_| request.method().is_safe())?;
    let page = paths::local(page).filter(|_| status == StatusCode::NOT_FOUND)?;
    Some(format!("{page}{}", viewer.query))
}

/// The nearest status that `locales/` has words for.
fn problem_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 => "401",
        403 => "403",
        404 | 405 | 410 => "404",
        409 => "409",
        413 => "413",
        422 => "422",
        429 => "429",
        503 => "503",
        400..=499 => "400",
        _ => "500",
    }
}

fn page(request: &HttpRequest, viewer: &Viewer, status: StatusCode, view: &ErrorView) -> HttpResponse {
    let rendered =
        Page::personal("errors/show.html", view).with_status(status).render(app_of(request), viewer);
    rendered.unwrap_or_else(|error| {
        tracing::error!(error = format!("{error:#}"), "the error page itself failed");
        HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(status.to_string())
    })
}

fn document(view: &ErrorView, status: StatusCode) -> HttpResponse {
    let body = serde_json::json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": view.status,
        "detail": view.detail,
    });
    HttpResponse::build(status).content_type("application/problem+json").body(body.to_string())
}
