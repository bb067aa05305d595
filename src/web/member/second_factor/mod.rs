//! The second factor in the account: how it stands, confirming a new one, dropping it.

pub mod enrolment;
pub mod recovery_codes;
pub mod reset;
pub mod step;

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;
use chrono::{Duration, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::accounts::second_factor::{self, Standing, Tried};
use crate::domain::error::Error as DomainError;
use crate::web::error::{Error, Result};
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::{Member, Sure, Viewer};

/// A form with a code. What was typed is not shown again: a code is used up or wrong.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    code: String,
    return_to: Option<String>,
}

impl Fields {
    /// Where to go afterwards, if that is a page of this portal.
    fn return_to(&self) -> Option<&str> {
        self.return_to.as_deref().and_then(paths::local)
    }
}

#[derive(Serialize)]
struct ShowView {
    since: Option<NaiveDateTime>,
    recovery_codes_left: i64,
    reset_due_at: Option<NaiveDateTime>,
    /// The team must have one.
    is_required: bool,
}

#[derive(Serialize)]
struct RecoveryCodesView {
    codes: Vec<String>,
}

/// GET /account/second-factor
pub async fn show(app: Data<App>, member: Member) -> Result<Page> {
    let id = member.account().id;
    let Standing { since, recovery_codes_left, reset_due_at } =
        app.db.read(move |conn| second_factor::standing(conn, id)).await?;
    let is_required = member.signed_in.role.is_some();
    let view = ShowView { since, recovery_codes_left, reset_due_at, is_required };
    Ok(Page::personal("member/second_factor/show.html", view))
}

/// POST /account/second-factor
pub async fn create(
    app: Data<App>,
    member: Member,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let (key, owner) = (app.sealing_key(), member.signed_in.clone());
    let confirmed = app.db.write(move |conn| second_factor::confirm(conn, &key, &owner, &fields.code)).await;
    match confirmed {
        Ok(Tried::Right(codes)) => Ok(Either::Left(shown_once(codes))),
        Ok(Tried::Wrong) => enrolment::again(&app, &member).await.map(Either::Left),
        Ok(Tried::TooMany(wait)) => Err(too_many(wait)),
        // Sent twice: it is confirmed already, and its recovery codes were shown.
        Err(DomainError::NotFound) => {
            Ok(Either::Right(Redirect::to(paths::second_factor(member.viewer.locale))))
        }
        Err(error) => Err(error.into()),
    }
}

/// POST /account/second-factor/removal
pub async fn destroy(app: Data<App>, Sure(member): Sure<Member>) -> Result<Redirect> {
    let account = member.account().clone();
    let page = Redirect::to(paths::second_factor(member.viewer.locale));
    match app.db.write(move |conn| second_factor::drop(conn, &account)).await {
        Ok(()) => Ok(page.notice("second-factor-dropped")),
        Err(DomainError::Invalid(_)) => Ok(page.alert("second-factor-required")),
        Err(error) => Err(error.into()),
    }
}

/// The page with the recovery codes, which nobody sees a second time.
fn shown_once(codes: Vec<String>) -> Page {
    Page::personal("member/second_factor/recovery_codes.html", RecoveryCodesView { codes })
}

/// What stands at the field after a wrong code.
pub(super) fn wrong_code(app: &App, viewer: &Viewer) -> BTreeMap<String, String> {
    let mut errors = FormErrors::default();
    errors.add("code", "invalid-code");
    errors.messages(app, viewer.locale)
}

/// The answer to one more code after too many wrong ones.
pub(super) fn too_many(wait: Duration) -> Error {
    Error::TooMany { limit: Limit::FailedCodes, seconds: wait.num_seconds().max(1) }
}
