//! Showing once more who one is, before something dangerous: with a code, or with the password.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Query};
use serde::{Deserialize, Serialize};

use super::second_factor::{too_many, wrong_code};
use crate::app::App;
use crate::domain::accounts::second_factor::Tried;
use crate::domain::accounts::session::Factor;
use crate::domain::accounts::{password, reauthentication};
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::viewer::Member;
use crate::web::{credentials, paths};

/// The form; one of the two is enough.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    code: String,
    current_password: String,
    return_to: Option<String>,
}

#[derive(Serialize)]
struct NewView<'a> {
    has_second_factor: bool,
    has_password: bool,
    return_to: Option<&'a str>,
    errors: BTreeMap<String, String>,
}

const TEMPLATE: &str = "member/second_factor/reauthentication.html";

/// GET /account/reauthentication
pub async fn new(app: Data<App>, member: Member, Query(fields): Query<Fields>) -> Result<Page> {
    Ok(Page::personal(TEMPLATE, view(&app, &member, &fields, BTreeMap::new()).await?))
}

/// POST /account/reauthentication
pub async fn create(
    app: Data<App>,
    member: Member,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let errors = if member.signed_in.factor == Factor::Shown && fields.current_password.is_empty() {
        by_code(&app, &member, &fields).await?
    } else {
        by_password(&app, &member, &fields).await?
    };
    if !errors.is_empty() {
        let view = view(&app, &member, &fields, errors).await?;
        return Ok(Either::Left(Page::invalid(TEMPLATE, view)));
    }
    let page = return_to(&fields).map_or_else(|| paths::account(member.viewer.locale), ToOwned::to_owned);
    Ok(Either::Right(Redirect::to(page)))
}

async fn by_code(app: &App, member: &Member, fields: &Fields) -> Result<BTreeMap<String, String>> {
    let (key, owner, code) = (app.sealing_key(), member.signed_in.clone(), fields.code.clone());
    match app.db.write(move |conn| reauthentication::by_code(conn, &key, &owner, &code)).await? {
        Tried::Right(()) => Ok(BTreeMap::new()),
        Tried::Wrong => Ok(wrong_code(app, &member.viewer)),
        Tried::TooMany(wait) => Err(too_many(wait)),
    }
}

async fn by_password(app: &App, member: &Member, fields: &Fields) -> Result<BTreeMap<String, String>> {
    let mut errors = FormErrors::default();
    let stored = credentials::current(app, &mut errors, member.account(), &fields.current_password).await?;
    if stored.is_none() {
        errors.add("form", "invalid-nothing-to-show");
    }
    if errors.is_empty() {
        let owner = member.signed_in.clone();
        app.db.write(move |conn| reauthentication::by_password(conn, &owner)).await?;
    }
    Ok(errors.messages(app, member.viewer.locale))
}

async fn view<'a>(
    app: &App,
    member: &Member,
    fields: &'a Fields,
    errors: BTreeMap<String, String>,
) -> Result<NewView<'a>> {
    let id = member.account().id;
    let has_password = app.db.read(move |conn| password::stored(conn, id)).await?.is_some();
    let has_second_factor = member.signed_in.factor == Factor::Shown;
    Ok(NewView { has_second_factor, has_password, return_to: return_to(fields), errors })
}

fn return_to(fields: &Fields) -> Option<&str> {
    fields.return_to.as_deref().and_then(paths::local)
}
