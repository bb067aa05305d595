//! Who acts for the agency that stands in the path as `{slug}`. The right is found through that agency, in the
//! database, with every request: somebody else's agency is not found, and who was taken out of the team has
//! lost it in every open session.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::{Member, Viewer};
use crate::domain::accounts::Account;
use crate::domain::actor::Actor;
use crate::domain::agencies::Agency;
use crate::domain::agencies::representative::{self, TeamRole};
use crate::platform::slug::is_slug;
use crate::web::app_of;
use crate::web::error::{Error, Result};

/// Somebody of the agency's team: an owner or a responder.
#[derive(Clone, Debug)]
pub struct Representative {
    pub viewer: Viewer,
    pub account: Account,
    /// The agency of the path.
    pub agency: Agency,
    pub role: TeamRole,
}

impl Representative {
    /// The person; the audit log says by the subject for whom they act.
    pub fn actor(&self) -> Actor {
        self.account.actor()
    }

    /// Whether they look after team and page.
    pub fn is_owner(&self) -> bool {
        self.role == TeamRole::Owner
    }
}

impl FromRequest for Representative {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let member = Member::from_request(request, payload).into_inner();
        let slug = request.match_info().get("slug").unwrap_or_default().to_owned();
        let app = app_of(request).clone();
        Box::pin(async move {
            let Member { viewer, signed_in } = member?;
            if !is_slug(&slug) {
                return Err(Error::NotFound);
            }
            let account = signed_in.account;
            let id = account.id;
            let (agency, role) = app.db.read(move |conn| representative::of_slug(conn, &slug, id)).await?;
            Ok(Self { viewer, account, agency, role })
        })
    }
}

/// An owner of the agency's page; for responders it is not found.
#[derive(Clone, Debug)]
pub struct Owner(pub Representative);

impl FromRequest for Owner {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let one = Representative::from_request(request, payload);
        Box::pin(async move {
            let one = one.await?;
            if one.is_owner() { Ok(Self(one)) } else { Err(Error::NotFound) }
        })
    }
}
