//! Closing the account: what becomes of the reviews is the person's choice.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;
use serde::{Deserialize, Serialize};

use super::AccountView;
use crate::app::App;
use crate::domain::accounts::closing;
use crate::domain::agencies::team;
use crate::domain::error::Error as DomainError;
use crate::domain::reviews::departure::{self, Farewell};
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::session_cookie::Jar;
use crate::web::viewer::{Member, SureColleague};
use crate::web::{credentials, paths};

/// The form.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    reviews: String,
    confirmed: Option<String>,
    #[serde(skip_serializing)]
    current_password: String,
}

crate::text_enum!(
    /// What becomes of the reviews.
    Reviews { Keep = "keep", Erase = "erase" }
);

impl From<Reviews> for Farewell {
    fn from(choice: Reviews) -> Self {
        match choice {
            Reviews::Keep => Self::Leave,
            Reviews::Erase => Self::Erase,
        }
    }
}

#[derive(Serialize)]
struct Choices {
    reviews: &'static [Reviews],
}

#[derive(Serialize)]
struct NewView<'a> {
    account: AccountView,
    choices: Choices,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

/// GET /account/deletion
pub async fn new(app: Data<App>, SureColleague(member): SureColleague) -> Result<Page> {
    let nothing = Fields::default();
    let view = view(&app, &member, &nothing, BTreeMap::new()).await?;
    Ok(Page::personal("member/account/deletion.html", view))
}

/// POST /account/deletion
pub async fn create(
    app: Data<App>,
    SureColleague(member): SureColleague,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let mut errors = FormErrors::default();
    let choice = fields.reviews.parse::<Reviews>().ok();
    if choice.is_none() {
        errors.add("reviews", "invalid-choose");
    }
    if fields.confirmed.is_none() {
        errors.add("confirmed", "invalid-confirm");
    }
    credentials::current(&app, &mut errors, member.account(), &fields.current_password).await?;
    if let Some(choice) = choice.filter(|_| errors.is_empty()) {
        let account = member.account().clone();
        let close = move |conn: &mut _| {
            team::depart(conn, &account)?;
            departure::depart(conn, &account, choice.into())?;
            closing::close(conn, &account)
        };
        match app.db.write(close).await {
            Ok(()) => {
                let home = Redirect::to(paths::home(member.viewer.locale)).notice("account-deleted");
                return Ok(Either::Right(home.with_cookie(Jar::Session.empty(&app.config))));
            }
            // The last admin stays, and so does the last owner of an agency's page.
            Err(DomainError::Invalid(found)) => errors.extend(found),
            Err(error) => return Err(error.into()),
        }
    }
    let errors = errors.messages(&app, member.viewer.locale);
    let view = view(&app, &member, &fields, errors).await?;
    Ok(Either::Left(Page::invalid("member/account/deletion.html", view)))
}

async fn view<'a>(
    app: &App,
    member: &Member,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
) -> Result<NewView<'a>> {
    let account = AccountView::of(app, member).await?;
    Ok(NewView { account, choices: Choices { reviews: Reviews::ALL }, input, errors })
}
