//! The page a mailed link opens. Opening it changes nothing, because mail scanners open links too; its
//! button redeems the link, and what that does depends on the link's purpose.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{Either, HttpRequest};
use serde::{Deserialize, Serialize};

use super::{review_links, team_links};
use crate::app::App;
use crate::domain::accounts::mail_link::{self, MailLink, Purpose};
use crate::domain::accounts::{address, second_factor_reset, sign_in, sign_up};
use crate::domain::error::Error as DomainError;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::form::{Form, FormErrors};
use crate::web::member::review_form::LookedAt;
use crate::web::page::{Page, Redirect};
use crate::web::viewer::Viewer;
use crate::web::{credentials, entry, paths};

/// The form: a password only where one waits to be confirmed, a way back only where the mail knew one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    password: String,
    return_to: String,
}

impl Fields {
    /// Where signing in leads: back, or to the account.
    fn there(&self, viewer: &Viewer) -> String {
        paths::local(&self.return_to).map_or_else(|| paths::account(viewer.locale), ToOwned::to_owned)
    }
}

/// What stands in the link besides its token.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Back {
    return_to: String,
}

#[derive(Serialize)]
struct ShowView<'a> {
    valid: bool,
    purpose: Purpose,
    token: &'a str,
    email: &'a str,
    agency_name: Option<String>,
    /// Whether a password was chosen on the form that caused the mail.
    has_password: bool,
    /// Where signing in leads, if not to the account.
    return_to: Option<&'a str>,
    /// What the author of a review has not looked at yet.
    #[serde(flatten)]
    looked_at: LookedAt,
    errors: BTreeMap<String, String>,
}

type Answer = Result<Either<Page, Redirect>>;

/// GET /links/{token}
pub async fn show(
    app: Data<App>,
    viewer: Viewer,
    path: Path<(Locale, String)>,
    Query(back): Query<Back>,
) -> Answer {
    let (_, token) = path.into_inner();
    Ok(match find(&app, &token).await? {
        None => gone(&app, &viewer, &token).await?,
        Some(link) if link.purpose == Purpose::ResetPassword => {
            Either::Right(Redirect::to(paths::password_reset(viewer.locale, &token)))
        }
        Some(link) => {
            let mut view = view(&token, &link);
            view.return_to = paths::local(&back.return_to);
            match link.purpose {
                Purpose::ConfirmClaim | Purpose::JoinTeam => {
                    view.agency_name = team_links::agency_name(&app, &link, &token).await?;
                    if view.agency_name.is_none() {
                        return Ok(Either::Left(used_up()));
                    }
                }
                Purpose::ConfirmReview => {
                    let Some((agency, findings)) = review_links::about(&app, &link).await? else {
                        return Ok(Either::Left(used_up()));
                    };
                    view.agency_name = Some(agency.name);
                    view.looked_at = findings.into();
                }
                _ => {}
            }
            Either::Left(Page::personal("public/mail_links/show.html", view))
        }
    })
}

/// POST /links/{token}
pub async fn update(
    app: Data<App>,
    request: HttpRequest,
    viewer: Viewer,
    path: Path<(Locale, String)>,
    Form(fields): Form<Fields>,
) -> Answer {
    let (_, token) = path.into_inner();
    let Some(link) = find(&app, &token).await? else { return gone(&app, &viewer, &token).await };
    let redeemed = match link.purpose {
        Purpose::SignIn => sign_in(&request, &viewer, token, &fields).await,
        Purpose::SignUp => return sign_up(&app, &request, &viewer, (&token, &link), &fields).await,
        Purpose::ConfirmAddress => confirm_address(&app, &viewer, token).await,
        Purpose::ResetPassword => Ok(Redirect::to(paths::password_reset(viewer.locale, &token))),
        Purpose::ResetSecondFactor => begin_reset(&app, &viewer, token).await,
        Purpose::KeepSecondFactor => keep_second_factor(&app, &viewer, token).await,
        Purpose::ConfirmClaim => team_links::confirm_claim(&app, &viewer, token).await,
        Purpose::JoinTeam => team_links::join(&app, &request, &viewer, token).await,
        Purpose::ConfirmReview => {
            let redeemed = review_links::redeem(&app, &request, &viewer, (&token, &link)).await;
            return if matches!(redeemed, Err(Error::NotFound)) {
                Ok(Either::Left(used_up()))
            } else {
                redeemed
            };
        }
    };
    or_used_up(redeemed)
}

/// A link that cannot be used: if it handed a review in, it leads there.
async fn gone(app: &App, viewer: &Viewer, token: &str) -> Answer {
    let there = review_links::used_before(app, viewer, token).await?;
    Ok(there.map_or_else(|| Either::Left(used_up()), Either::Right))
}

/// A link that was used meanwhile, or whose account is gone, gets the page that says so.
fn or_used_up(redeemed: Result<Redirect>) -> Answer {
    match redeemed {
        Ok(redirect) => Ok(Either::Right(redirect)),
        Err(Error::NotFound) => Ok(Either::Left(used_up())),
        Err(error) => Err(error),
    }
}

async fn sign_in(request: &HttpRequest, viewer: &Viewer, token: String, fields: &Fields) -> Result<Redirect> {
    let way = move |conn: &mut _, browser: &str| sign_in::by_link(conn, &token, browser);
    Ok(entry::enter(request, viewer, fields.there(viewer), way).await?.notice("signed-in"))
}

/// The password that waits with the link becomes the account's if the person knows it. Typing none is
/// fine: the account begins without one.
async fn sign_up(
    app: &App,
    request: &HttpRequest,
    viewer: &Viewer,
    (token, link): (&str, &MailLink),
    fields: &Fields,
) -> Answer {
    let knows_password = !fields.password.is_empty();
    if knows_password && !credentials::is_right(app, &fields.password, link.password_hash.clone()).await {
        let mut errors = FormErrors::default();
        errors.add("password", "invalid-password-wrong");
        let (errors, return_to) = (errors.messages(app, viewer.locale), paths::local(&fields.return_to));
        let view = ShowView { errors, return_to, ..view(token, link) };
        return Ok(Either::Left(Page::invalid("public/mail_links/show.html", view)));
    }
    let token = token.to_owned();
    let way = move |conn: &mut _, browser: &str| sign_up::confirm(conn, &token, knows_password, browser);
    let entered = entry::enter(request, viewer, fields.there(viewer), way).await;
    or_used_up(entered.map(|redirect| redirect.notice("account-created")))
}

async fn confirm_address(app: &App, viewer: &Viewer, token: String) -> Result<Redirect> {
    app.db.write(move |conn| address::confirm(conn, &token)).await?;
    Ok(Redirect::to(paths::account(viewer.locale)).notice("address-changed"))
}

async fn begin_reset(app: &App, viewer: &Viewer, token: String) -> Result<Redirect> {
    app.db.write(move |conn| second_factor_reset::begin(conn, &token)).await?;
    Ok(Redirect::to(paths::home(viewer.locale)).notice("second-factor-reset-begun"))
}

async fn keep_second_factor(app: &App, viewer: &Viewer, token: String) -> Result<Redirect> {
    app.db.write(move |conn| second_factor_reset::cancel_by_link(conn, &token)).await?;
    Ok(Redirect::to(paths::home(viewer.locale)).notice("second-factor-kept"))
}

async fn find(app: &App, token: &str) -> Result<Option<MailLink>> {
    let token = token.to_owned();
    match app.db.read(move |conn| mail_link::find(conn, &token)).await {
        Ok(link) => Ok(Some(link)),
        Err(DomainError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn view<'a>(token: &'a str, link: &'a MailLink) -> ShowView<'a> {
    ShowView {
        valid: true,
        purpose: link.purpose,
        token,
        email: &link.email,
        agency_name: None,
        has_password: link.password_hash.is_some(),
        return_to: None,
        looked_at: LookedAt::default(),
        errors: BTreeMap::new(),
    }
}

/// "This link no longer works", whatever it was for.
pub(super) fn used_up() -> Page {
    let view = ShowView {
        valid: false,
        purpose: Purpose::SignIn,
        token: "",
        email: "",
        agency_name: None,
        has_password: false,
        return_to: None,
        looked_at: LookedAt::default(),
        errors: BTreeMap::new(),
    };
    Page::personal("public/mail_links/show.html", view).with_status(StatusCode::NOT_FOUND)
}
