//! The second step of signing in: the page for half a session, and the only one.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Query};
use serde::Serialize;

use super::{Fields, too_many, wrong_code};
use crate::app::App;
use crate::domain::accounts::second_factor::{self, Tried};
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;

#[derive(Serialize)]
struct NewView<'a> {
    email: &'a str,
    return_to: Option<&'a str>,
    /// The team's way back is another one.
    is_staff: bool,
    errors: BTreeMap<String, String>,
}

/// GET /second-factor
pub async fn new(viewer: Viewer, Query(fields): Query<Fields>) -> Either<Page, Redirect> {
    match view(&viewer, &fields, BTreeMap::new()) {
        Some(view) => Either::Left(Page::personal("member/second_factor/step.html", view)),
        None => Either::Right(onwards(&viewer, &fields)),
    }
}

/// POST /second-factor
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let Some(owner) = viewer.half.clone() else { return Ok(Either::Right(onwards(&viewer, &fields))) };
    app.limits.check(Limit::SigningIn, &viewer.client)?;
    let (key, code) = (app.sealing_key(), fields.code.clone());
    match app.db.write(move |conn| second_factor::show(conn, &key, &owner, &code)).await? {
        Tried::Right(()) => Ok(Either::Right(Redirect::to(destination(&viewer, &fields)))),
        Tried::TooMany(wait) => Err(too_many(wait)),
        Tried::Wrong => Ok(match view(&viewer, &fields, wrong_code(&app, &viewer)) {
            Some(view) => Either::Left(Page::invalid("member/second_factor/step.html", view)),
            None => Either::Right(onwards(&viewer, &fields)),
        }),
    }
}

/// The page, for whoever owes a code.
fn view<'a>(viewer: &'a Viewer, fields: &'a Fields, errors: BTreeMap<String, String>) -> Option<NewView<'a>> {
    let half = viewer.half.as_ref()?;
    let (email, is_staff) = (half.account.email.as_str(), half.role.is_some());
    Some(NewView { email, return_to: fields.return_to(), is_staff, errors })
}

/// Where somebody goes who owes no code: on, or to the first step.
fn onwards(viewer: &Viewer, fields: &Fields) -> Redirect {
    match viewer.signed_in {
        Some(_) => Redirect::to(destination(viewer, fields)),
        None => Redirect::to(paths::sign_in(viewer.locale, fields.return_to())),
    }
}

fn destination(viewer: &Viewer, fields: &Fields) -> String {
    fields.return_to().map_or_else(|| paths::account(viewer.locale), ToOwned::to_owned)
}
