//! The team: who is in it, who joins and who goes.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::accounts::Role;
use crate::domain::accounts::staff::{self, Added, Colleague};
use crate::domain::actor::AccountId;
use crate::domain::error::Error as DomainError;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::viewer::{Admin, Sure};
use crate::web::{credentials, paths};

/// The form for somebody new.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    email: String,
    role: String,
}

#[derive(Serialize)]
struct ColleagueView {
    id: AccountId,
    email: String,
    role: Role,
    /// What they could be instead.
    other_role: Role,
    since: NaiveDateTime,
    second_factor_since: Option<NaiveDateTime>,
    is_you: bool,
}

#[derive(Serialize)]
struct Choices {
    roles: &'static [Role],
}

#[derive(Serialize)]
struct IndexView<'a> {
    staff: Vec<ColleagueView>,
    choices: Choices,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

/// GET /admin/staff
pub async fn index(app: Data<App>, Sure(admin): Sure<Admin>) -> Result<Page> {
    let nothing = Fields::default();
    Ok(Page::personal("admin/staff/index.html", view(&app, &admin, &nothing, FormErrors::default()).await?))
}

/// POST /admin/staff
pub async fn create(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let mut errors = FormErrors::default();
    let address = credentials::address(&mut errors, &fields.email);
    let role = fields.role.parse::<Role>().ok();
    if role.is_none() {
        errors.add("role", "invalid-choose");
    }
    if let (Some(address), Some(role)) = (address, role) {
        let (actor, locale) = (admin.actor(), admin.viewer.locale);
        match app.db.write(move |conn| staff::add(conn, actor, &address, role, locale)).await {
            Ok(added) => return Ok(Either::Right(back(&admin).notice(notice(added)))),
            Err(DomainError::Invalid(found)) => errors.extend(found),
            Err(error) => return Err(error.into()),
        }
    }
    let view = view(&app, &admin, &fields, errors).await?;
    Ok(Either::Left(Page::invalid("admin/staff/index.html", view)))
}

/// POST /admin/staff/{id}/removal
pub async fn destroy(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    path: Path<(Locale, AccountId)>,
) -> Result<Either<Page, Redirect>> {
    let (actor, id) = (admin.actor(), path.1);
    let removed = app.db.write(move |conn| staff::remove(conn, actor, id)).await;
    answer(&app, &admin, removed, "staff-removed").await
}

const fn notice(added: Added) -> &'static str {
    match added {
        Added::Invited => "staff-invited",
        Added::Appointed => "staff-appointed",
        Added::Unchanged => "staff-unchanged",
    }
}

/// The list again: with what happened, or with the rule that stands against it.
pub(super) async fn answer(
    app: &App,
    admin: &Admin,
    done: crate::domain::error::Result<()>,
    notice: &str,
) -> Result<Either<Page, Redirect>> {
    match done {
        Ok(()) => Ok(Either::Right(back(admin).notice(notice))),
        Err(DomainError::Invalid(found)) => {
            let nothing = Fields::default();
            let view = view(app, admin, &nothing, found.into()).await?;
            Ok(Either::Left(Page::invalid("admin/staff/index.html", view)))
        }
        Err(error) => Err(error.into()),
    }
}

fn back(admin: &Admin) -> Redirect {
    Redirect::to(paths::admin_page(admin.viewer.locale, "staff"))
}

async fn view<'a>(app: &App, admin: &Admin, input: &'a Fields, errors: FormErrors) -> Result<IndexView<'a>> {
    let you = admin.account.id;
    let all = app.db.read(staff::all).await?;
    Ok(IndexView {
        staff: all.into_iter().map(|one| ColleagueView::new(one, you)).collect(),
        choices: Choices { roles: Role::ALL },
        input,
        errors: errors.messages(app, admin.viewer.locale),
    })
}

impl ColleagueView {
    fn new(colleague: Colleague, you: AccountId) -> Self {
        let Colleague { id, email, role, since, second_factor_since } = colleague;
        let other_role = match role {
            Role::Moderator => Role::Admin,
            Role::Admin => Role::Moderator,
        };
        Self { id, email, role, other_role, since, second_factor_since, is_you: id == you }
    }
}
