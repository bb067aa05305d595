//! Warning or suspending an account, with the statement of reasons that goes to its owner.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accounts::AccountView;
use crate::app::App;
use crate::domain::actor::AccountId;
use crate::domain::administration::account_file;
use crate::domain::administration::measure::{self, MeasureKind, Reasons};
use crate::domain::error::Error as DomainError;
use crate::domain::reviews::rule::Rule;
use crate::platform::clean_text;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::{Admin, Sure};

/// The longest explanation, in characters.
const LONGEST: usize = 2000;

/// The form.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    kind: String,
    rule: String,
    explanation: String,
    until: String,
    /// How many measures the admin saw.
    #[serde(skip_serializing)]
    seen: String,
}

#[derive(Serialize)]
struct Choices {
    kinds: &'static [MeasureKind],
    rules: &'static [Rule],
}

#[derive(Serialize)]
struct NewView<'a> {
    account: AccountView,
    seen: usize,
    choices: Choices,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

/// GET /admin/accounts/{id}/measures/new
pub async fn new(app: Data<App>, Sure(admin): Sure<Admin>, path: Path<(Locale, AccountId)>) -> Result<Page> {
    let nothing = Fields::default();
    let view = view(&app, &admin, path.1, &nothing, FormErrors::default()).await?;
    Ok(Page::personal("admin/measures/new.html", view))
}

/// POST /admin/accounts/{id}/measures
pub async fn create(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    path: Path<(Locale, AccountId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let id = path.1;
    let errors = match fields.read() {
        Err(errors) => errors,
        Ok((until, reasons)) => {
            let actor = admin.actor();
            let taken = app.db.write(move |conn| match until {
                Some(until) => measure::suspend(conn, actor, id, until, &reasons),
                None => measure::warn(conn, actor, id, &reasons),
            });
            match taken.await {
                Ok(()) => {
                    let file = Redirect::to(paths::admin_account(admin.viewer.locale, id));
                    return Ok(Either::Right(file.notice("measure-taken")));
                }
                Err(DomainError::Invalid(found)) => found.into(),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let view = view(&app, &admin, id, &fields, errors).await?;
    Ok(Either::Left(Page::invalid("admin/measures/new.html", view)))
}

impl Fields {
    /// Until when, for a suspension, and why.
    fn read(&self) -> std::result::Result<(Option<NaiveDate>, Reasons), FormErrors> {
        let mut errors = FormErrors::default();
        let kind = self.kind.parse::<MeasureKind>().ok();
        let rule = self.rule.parse::<Rule>().ok();
        let explanation = clean_text::clean(&self.explanation).unwrap_or_default();
        let until = self.until.parse::<NaiveDate>().ok();
        if kind.is_none() {
            errors.add("kind", "invalid-choose");
        }
        if rule.is_none() {
            errors.add("rule", "invalid-rule-needed");
        }
        if explanation.is_empty() {
            errors.add("explanation", "invalid-explanation-needed");
        } else if clean_text::length(&explanation) > LONGEST {
            errors.add_count("explanation", "invalid-too-long", LONGEST);
        }
        if kind == Some(MeasureKind::Suspension) && until.is_none() {
            errors.add("until", "invalid-until-needed");
        }
        let (Some(kind), Some(rule), true) = (kind, rule, errors.is_empty()) else { return Err(errors) };
        let until = until.filter(|_| kind == MeasureKind::Suspension);
        // A page always sends the number; anything else is no page of ours, hence stale.
        let seen = self.seen.parse().unwrap_or(-1);
        Ok((until, Reasons { rule, explanation, seen }))
    }
}

async fn view<'a>(
    app: &App,
    admin: &Admin,
    id: AccountId,
    input: &'a Fields,
    errors: FormErrors,
) -> Result<NewView<'a>> {
    let file = app.db.read(move |conn| account_file::open(conn, id)).await?;
    Ok(NewView {
        seen: file.measures.len(),
        account: AccountView::new(file.account, file.role),
        choices: Choices { kinds: MeasureKind::ALL, rules: Rule::ALL },
        input,
        errors: errors.messages(app, admin.viewer.locale),
    })
}
