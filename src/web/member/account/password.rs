//! The password: chosen for the first time, or changed by whoever knows the present one.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;
use serde::{Deserialize, Serialize};

use super::AccountView;
use crate::app::App;
use crate::domain::accounts::password;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::viewer::Member;
use crate::web::{credentials, paths};

/// The form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    current_password: String,
    password: String,
}

#[derive(Serialize)]
struct EditView {
    account: AccountView,
    errors: BTreeMap<String, String>,
}

/// GET /account/password
pub async fn edit(app: Data<App>, member: Member) -> Result<Page> {
    let account = AccountView::of(&app, &member).await?;
    Ok(Page::personal("member/account/password.html", EditView { account, errors: BTreeMap::new() }))
}

/// POST /account/password
pub async fn update(
    app: Data<App>,
    member: Member,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let account = member.account().clone();
    let mut errors = FormErrors::default();
    credentials::judge(&mut errors, &fields.password, &account.email).await?;
    let old = credentials::current(&app, &mut errors, &account, &fields.current_password).await?;
    if !errors.is_empty() {
        let account = AccountView::of(&app, &member).await?;
        let errors = errors.messages(&app, member.viewer.locale);
        return Ok(Either::Left(Page::invalid("member/account/password.html", EditView { account, errors })));
    }
    let new = credentials::hashed(&fields.password).await?;
    let kept = member.signed_in.session_id;
    app.db.write(move |conn| password::change(conn, &account, old.as_deref(), &new, kept)).await?;
    let account = Redirect::to(paths::account(member.viewer.locale));
    Ok(Either::Right(account.notice("password-saved")))
}
