//! Handing the ownership on, for an owner who has just shown who they are.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;
use serde::{Deserialize, Serialize};

use super::AgencyView;
use crate::app::App;
use crate::domain::actor::AccountId;
use crate::domain::agencies::{representative, team};
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::{Owner, Representative, Sure};

/// The form: to whom.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    to: String,
}

#[derive(Serialize)]
struct ColleagueView {
    id: AccountId,
    email: String,
}

#[derive(Serialize)]
struct EditView {
    agency: AgencyView,
    colleagues: Vec<ColleagueView>,
    input: Fields,
    errors: BTreeMap<String, String>,
}

/// GET /agency/{slug}/ownership/edit
pub async fn edit(app: Data<App>, Sure(Owner(owner)): Sure<Owner>) -> Result<Page> {
    let view = view(&app, &owner, Fields::default(), FormErrors::default()).await?;
    Ok(Page::personal("agency/ownership/edit.html", view))
}

/// POST /agency/{slug}/ownership
pub async fn update(
    app: Data<App>,
    Sure(Owner(owner)): Sure<Owner>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let Ok(to) = fields.to.parse::<AccountId>() else {
        let mut errors = FormErrors::default();
        errors.add("to", "invalid-choose");
        let view = view(&app, &owner, fields, errors).await?;
        return Ok(Either::Left(Page::invalid("agency/ownership/edit.html", view)));
    };
    let (account, agency) = (owner.account.clone(), owner.agency.id);
    app.db.write(move |conn| team::pass_on(conn, &account, agency, to)).await?;
    let back = Redirect::to(paths::team(owner.viewer.locale, &owner.agency.slug));
    Ok(Either::Right(back.notice("ownership-passed-on")))
}

async fn view(app: &App, owner: &Representative, input: Fields, errors: FormErrors) -> Result<EditView> {
    let (agency, you) = (owner.agency.id, owner.account.id);
    let all = app.db.read(move |conn| representative::team(conn, agency)).await?;
    let others = all.into_iter().filter(|member| member.account_id != you);
    Ok(EditView {
        agency: AgencyView::of(owner),
        colleagues: others.map(|one| ColleagueView { id: one.account_id, email: one.email }).collect(),
        input,
        errors: errors.messages(app, owner.viewer.locale),
    })
}
