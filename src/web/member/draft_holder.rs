//! Whose drafts a request may see: those of its browser's cookie, and those of the account signed in.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::reviews::draft::Holder;
use crate::web::error::Error;
use crate::web::session_cookie::Jar;
use crate::web::{app_of, viewer_of};

/// Somebody with drafts, perhaps.
#[derive(Clone, Debug)]
pub struct DraftHolder {
    pub browser: Option<String>,
    pub account: Option<AccountId>,
}

impl DraftHolder {
    /// As the domain asks for it.
    pub fn as_holder(&self) -> Holder<'_> {
        Holder { browser: self.browser.as_deref(), account: self.account }
    }

    /// Whether there can be no draft: then pages are the same for everybody.
    pub const fn is_nobody(&self) -> bool {
        self.browser.is_none() && self.account.is_none()
    }
}

impl FromRequest for DraftHolder {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let browser = Jar::Draft.read(&app_of(request).config, request);
        let account = viewer_of(request).account().map(|account: &Account| account.id);
        ready(Ok(Self { browser, account }))
    }
}
