//! One message for the next page, carried by a cookie that holds only the message's key.

use actix_web::HttpRequest;
use serde::Serialize;

use super::session_cookie::Jar;
use crate::config::Config;

/// A message: its tone and the key `flash-…` it stands under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flash {
    /// "good" or "bad".
    pub kind: &'static str,
    pub key: String,
}

impl Flash {
    /// Something went well.
    pub fn good(key: &str) -> Self {
        Self { kind: "good", key: key.to_owned() }
    }

    /// Something did not happen.
    pub fn bad(key: &str) -> Self {
        Self { kind: "bad", key: key.to_owned() }
    }

    /// What the cookie holds.
    pub fn to_cookie(&self) -> String {
        format!("{}.{}", self.kind, self.key)
    }

    /// The message in the request's cookie. Keys that `exists` does not know are ignored: a cookie is input.
    pub fn read(config: &Config, request: &HttpRequest, exists: impl Fn(&str) -> bool) -> Option<Self> {
        let value = Jar::Flash.read(config, request)?;
        let (kind, key) = value.split_once('.')?;
        let kind = match kind {
            "good" => "good",
            "bad" => "bad",
            _ => return None,
        };
        exists(&format!("flash-{key}")).then(|| Self { kind, key: key.to_owned() })
    }
}
