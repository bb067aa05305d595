//! The cookies. All are HttpOnly and SameSite=Lax; over TLS they are Secure and bound to the host.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};

use crate::config::Config;

/// What a cookie is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jar {
    /// Who is signed in.
    Session,
    /// A review somebody is writing without being signed in.
    Draft,
    /// One message for the next page.
    Flash,
}

impl Jar {
    const fn plain_name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Draft => "draft",
            Self::Flash => "flash",
        }
    }

    /// The cookie's name: over TLS with the prefix that keeps other hosts from setting it.
    pub fn name(self, config: &Config) -> String {
        let prefix = if config.is_https() { "__Host-" } else { "" };
        format!("{prefix}{}", self.plain_name())
    }

    const fn lifetime(self) -> Duration {
        match self {
            Self::Session | Self::Draft => Duration::days(30),
            Self::Flash => Duration::minutes(1),
        }
    }

    /// The cookie that carries `value`.
    pub fn fill(self, config: &Config, value: impl Into<String>) -> Cookie<'static> {
        Cookie::build(self.name(config), value.into())
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(config.is_https())
            .max_age(self.lifetime())
            .finish()
    }

    /// The cookie that makes the browser forget.
    pub fn empty(self, config: &Config) -> Cookie<'static> {
        let mut cookie = self.fill(config, "");
        cookie.set_max_age(Duration::ZERO);
        cookie
    }

    /// What the browser sent.
    pub fn read(self, config: &Config, request: &HttpRequest) -> Option<String> {
        let cookie = request.cookie(&self.name(config))?;
        Some(cookie.value().to_owned()).filter(|value| !value.is_empty() && value.len() <= 200)
    }
}
