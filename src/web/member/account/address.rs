//! Another mail address. The page afterwards is the same whether the new one has an account or not.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;
use serde::{Deserialize, Serialize};

use super::AccountView;
use crate::app::App;
use crate::domain::accounts::address;
use crate::domain::error::Error as DomainError;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::rate_limit::Limit;
use crate::web::viewer::SureColleague;
use crate::web::{credentials, paths};

/// The form.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    email: String,
    #[serde(skip_serializing)]
    current_password: String,
}

#[derive(Serialize)]
struct EditView<'a> {
    account: AccountView,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

/// GET /account/address
pub async fn edit(app: Data<App>, SureColleague(member): SureColleague) -> Result<Page> {
    let account = AccountView::of(&app, &member).await?;
    let view = EditView { account, input: &Fields::default(), errors: BTreeMap::new() };
    Ok(Page::personal("member/account/address.html", view))
}

/// POST /account/address
pub async fn update(
    app: Data<App>,
    SureColleague(member): SureColleague,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let mut errors = FormErrors::default();
    credentials::current(&app, &mut errors, member.account(), &fields.current_password).await?;
    if let Some(new) = credentials::address(&mut errors, &fields.email).filter(|_| errors.is_empty()) {
        app.count(Limit::MailsFromClient, &member.viewer.client).await?;
        let account = member.account().clone();
        match app.db.write(move |conn| address::request(conn, &account, &new)).await {
            Err(DomainError::Invalid(found)) => errors.extend(found),
            asked => asked?,
        }
    }
    if errors.is_empty() {
        let account = Redirect::to(paths::account(member.viewer.locale));
        return Ok(Either::Right(account.notice("address-mail-sent")));
    }
    let account = AccountView::of(&app, &member).await?;
    let errors = errors.messages(&app, member.viewer.locale);
    Ok(Either::Left(Page::invalid(
        "member/account/address.html",
        EditView { account, input: &fields, errors },
    )))
}
