//! The answers handlers give: a page, or a redirect with a message. Every page states who may keep it:
//! `shared` pages are the same for everybody who is not signed in and may be cached for a minute,
//! `personal` ones are never kept.

use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, Responder};
use percent_encoding::{CONTROLS, utf8_percent_encode};
use serde::Serialize;
use tera::Context;

use super::app_of;
use super::flash::Flash;
use super::session_cookie::Jar;
use super::viewer::Viewer;
use crate::app::App;
use crate::platform::i18n::Locale;

/// A page to render.
pub struct Page {
    template: &'static str,
    context: anyhow::Result<Context>,
    status: StatusCode,
    is_shared: bool,
    cookies: Vec<Cookie<'static>>,
}

/// The same page in another language.
#[derive(Serialize)]
struct OtherLanguage {
    lang: Locale,
    name: &'static str,
    url: String,
}

impl Page {
    /// A page that is the same for everybody who is not signed in.
    pub fn shared(template: &'static str, view: impl Serialize) -> Self {
        Self::new(template, view, true)
    }

    /// A page for one person, or about one moment.
    pub fn personal(template: &'static str, view: impl Serialize) -> Self {
        Self::new(template, view, false)
    }

    /// A form that comes back with what is wrong with it.
    pub fn invalid(template: &'static str, view: impl Serialize) -> Self {
        Self::personal(template, view).with_status(StatusCode::UNPROCESSABLE_ENTITY)
    }

    fn new(template: &'static str, view: impl Serialize, is_shared: bool) -> Self {
        let context = Context::from_serialize(&view).map_err(Into::into);
        Self { template, context, status: StatusCode::OK, is_shared, cookies: Vec::new() }
    }

    /// The page with another status.
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The page with a cookie.
    pub fn with_cookie(mut self, cookie: Cookie<'static>) -> Self {
        self.cookies.push(cookie);
        self
    }

    /// Renders the page for `viewer`.
    ///
    /// # Errors
    /// A template that uses what the view has not.
    pub fn render(self, app: &App, viewer: &Viewer) -> anyhow::Result<HttpResponse> {
        let mut context = self.context?;
        context.insert("path", &viewer.path);
        context.insert("viewer", &viewer.view());
        context.insert("flash", &viewer.flash);
        context.insert("base_url", &app.config.base_url);
        context.insert("other_languages", &other_languages(viewer));
        let html = app.templates.render(self.template, viewer.locale, context)?;
        let mut response = HttpResponse::build(self.status);
        response.content_type("text/html; charset=utf-8");
        response.insert_header((header::CONTENT_LANGUAGE, viewer.locale.code()));
        let is_shared = self.is_shared && viewer.signed_in.is_none() && viewer.flash.is_none();
        response.insert_header((
            header::CACHE_CONTROL,
            if is_shared { "public, max-age=60" } else { "private, no-store" },
        ));
        response.insert_header((header::VARY, "cookie"));
        for cookie in self.cookies {
            response.cookie(cookie);
        }
        if viewer.flash.is_some() {
            response.cookie(Jar::Flash.empty(&app.config));
        }
        Ok(response.body(html))
    }
}

fn other_languages(viewer: &Viewer) -> Vec<OtherLanguage> {
    let others = Locale::ALL.iter().filter(|locale| **locale != viewer.locale);
    others
        .map(|&lang| OtherLanguage {
            lang,
            name: lang.endonym(),
            url: format!("/{lang}{}{}", viewer.path, viewer.query),
        })
        .collect()
}

impl Responder for Page {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let viewer = super::viewer_of(request);
        self.render(app_of(request), &viewer)
            .unwrap_or_else(|error| HttpResponse::from_error(super::error::Error::Internal(error)))
    }
}

/// "See other": where to go after a form.
pub struct Redirect {
    location: String,
    flash: Option<Flash>,
    cookies: Vec<Cookie<'static>>,
    status: StatusCode,
}

impl Redirect {
    /// Goes to `location` with a GET.
    pub fn to(location: impl Into<String>) -> Self {
        // What has no place in a header stands in addresses encoded.
        let location = utf8_percent_encode(&location.into(), CONTROLS).to_string();
        Self { location, flash: None, cookies: Vec::new(), status: StatusCode::SEE_OTHER }
    }

    /// The thing has moved for good.
    pub fn moved(location: impl Into<String>) -> Self {
        Self { status: StatusCode::MOVED_PERMANENTLY, ..Self::to(location) }
    }

    /// Says on the next page that something went well: the message `flash-{key}`.
    pub fn notice(mut self, key: &str) -> Self {
        self.flash = Some(Flash::good(key));
        self
    }

    /// Says on the next page that something did not happen: the message `flash-{key}`.
    pub fn alert(mut self, key: &str) -> Self {
        self.flash = Some(Flash::bad(key));
        self
    }

    /// The redirect with a cookie.
    pub fn with_cookie(mut self, cookie: Cookie<'static>) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl Responder for Redirect {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((header::LOCATION, self.location));
        response.insert_header((header::CACHE_CONTROL, "no-store"));
        if let Some(flash) = self.flash {
            response.cookie(Jar::Flash.fill(&app_of(request).config, flash.to_cookie()));
        }
        for cookie in self.cookies {
            response.cookie(cookie);
        }
        response.finish()
    }
}
