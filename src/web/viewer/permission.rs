//! Who may see a page: the type of a handler's argument. Whoever may not see it does not find it.
//! The team needs a second factor: without one its members get no further than to where it is set up.

use std::future::{Future, Ready, ready};
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};

use super::{Viewer, of};
use crate::domain::accounts::session::{Factor, SignedIn};
use crate::domain::accounts::{Account, Role};
use crate::domain::actor::Actor;
use crate::web::error::{Error, Result};
use crate::web::paths;

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Member {
    pub viewer: Viewer,
    pub signed_in: SignedIn,
}

impl Member {
    /// The account.
    pub fn account(&self) -> &Account {
        &self.signed_in.account
    }

    /// The person, in their own matters.
    pub fn actor(&self) -> Actor {
        self.signed_in.account.actor()
    }
}

impl FromRequest for Member {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let viewer = of(request);
        ready(match viewer.signed_in.clone() {
            Some(signed_in) => Ok(Self { viewer, signed_in }),
            None => Err(refusal(&viewer, request)),
        })
    }
}

/// Why somebody who is not signed in gets no further on a page for those who are.
fn refusal(viewer: &Viewer, request: &HttpRequest) -> Error {
    let return_to = return_to(request);
    if viewer.half.is_some() {
        Error::SecondFactorNeeded { return_to }
    } else {
        Error::SignInNeeded { return_to }
    }
}

/// Where to come back after signing in: the page itself, or for a form the page it was sent from; if the
/// browser keeps that for itself, the form's address without its last part.
fn return_to(request: &HttpRequest) -> String {
    let whole = request.uri().path_and_query().map_or("/", |p| p.as_str());
    if request.method().is_safe() {
        return whole.to_owned();
    }
    let header = request.headers().get(header::REFERER).and_then(|value| value.to_str().ok());
    let page =
        header.and_then(|url| url.split_once("://")?.1.split_once('/')).map(|(_, path)| format!("/{path}"));
    let page = page.filter(|page| paths::local(page).is_some());
    page.unwrap_or_else(|| request.path().rsplit_once('/').map_or("/", |(page, _)| page).to_owned())
}

/// Somebody who works at the moderation desk; admins do, too.
#[derive(Clone, Debug)]
pub struct Moderator {
    pub viewer: Viewer,
    pub account: Account,
    pub role: Role,
}

impl Moderator {
    /// The person, at the desk.
    pub fn actor(&self) -> Actor {
        Actor::Moderator(self.account.id)
    }
}

impl FromRequest for Moderator {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let viewer = of(request);
        ready(match viewer.signed_in.clone() {
            Some(SignedIn { account, role: Some(role), factor: Factor::Shown, .. }) => {
                Ok(Self { viewer, account, role })
            }
            Some(SignedIn { role: Some(_), .. }) => Err(Error::EnrolmentNeeded),
            Some(_) => Err(Error::NotFound),
            None => Err(refusal(&viewer, request)),
        })
    }
}

/// Somebody who manages accounts, agencies and the team.
#[derive(Clone, Debug)]
pub struct Admin {
    pub viewer: Viewer,
    pub account: Account,
}

impl Admin {
    /// The person, at work.
    pub fn actor(&self) -> Actor {
        Actor::Admin(self.account.id)
    }
}

impl FromRequest for Admin {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let of_team = Moderator::from_request(request, payload).into_inner();
        ready(match of_team {
            Ok(Moderator { viewer, account, role: Role::Admin }) => Ok(Self { viewer, account }),
            Ok(_) => Err(Error::NotFound),
            // A moderator without a second factor learns nothing either.
            Err(Error::EnrolmentNeeded) if !is_admin(request) => Err(Error::NotFound),
            Err(error) => Err(error),
        })
    }
}

fn is_admin(request: &HttpRequest) -> bool {
    of(request).signed_in.is_some_and(|s| s.role == Some(Role::Admin))
}

/// Somebody who has shown within the last minutes who they are: for what is dangerous, and for the forms
/// that lead there, so that nothing typed gets lost.
#[derive(Clone, Debug)]
pub struct Sure<Who>(pub Who);

impl<Who> FromRequest for Sure<Who>
where
    Who: FromRequest<Error = Error> + 'static,
{
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let who = Who::from_request(request, payload);
        let is_sure = of(request).signed_in.is_some_and(|s| s.is_sure);
        let return_to = return_to(request);
        Box::pin(async move {
            let who = who.await?;
            if is_sure { Ok(Self(who)) } else { Err(Error::ReauthenticationNeeded { return_to }) }
        })
    }
}

/// Somebody who is signed in; of the team only who has just shown who they are. For what would let an intruder
/// keep the account of a colleague.
#[derive(Clone, Debug)]
pub struct SureColleague(pub Member);

impl FromRequest for SureColleague {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let member = Member::from_request(request, payload).into_inner();
        ready(member.and_then(|member| match member.signed_in {
            SignedIn { role: Some(_), is_sure: false, factor: Factor::Shown, .. } => {
                Err(Error::ReauthenticationNeeded { return_to: return_to(request) })
            }
            SignedIn { role: Some(_), is_sure: false, .. } => Err(Error::EnrolmentNeeded),
            _ => Ok(Self(member)),
        }))
    }
}
