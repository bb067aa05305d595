//! Deciding a case. Afterwards comes the next one.

use actix_web::Either;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::cases;
use crate::app::App;
use crate::domain::case::CaseId;
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::{self, Typed};
use crate::domain::reviews::rule::Rule;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Moderator;

/// What was decided, and on which state of the case.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    revision: String,
    #[serde(flatten)]
    typed: Typed,
}

/// POST /moderation/cases/{id}/decision
pub async fn create(
    app: Data<App>,
    moderator: Moderator,
    path: Path<(Locale, CaseId)>,
    Form(form): Form<DecisionForm>,
) -> Result<Either<Redirect, Page>> {
    let (account, id, typed) = (moderator.account.clone(), path.1, form.typed.clone());
    // A page always sends its number; anything else is no page of ours, hence stale.
    let version = form.revision.parse().unwrap_or(0);
    if is_mere_start(&app, &form.typed) {
        let mut errors = FormErrors::default();
        errors.add("explanation", "invalid-explanation-start");
        return again(&app, &moderator, id, form.typed, (errors, StatusCode::UNPROCESSABLE_ENTITY)).await;
    }
    let decided = app.db.write(move |conn| moderation::decide(conn, &account, id, version, &typed)).await;
    let (errors, status) = match decided {
        Ok(()) => {
            let next = paths::next_case(moderator.viewer.locale, id);
            return Ok(Either::Left(Redirect::to(next).notice("case-decided")));
        }
        Err(DomainError::Invalid(errors)) => (FormErrors::from(errors), StatusCode::UNPROCESSABLE_ENTITY),
        Err(DomainError::Conflict(conflict)) => {
            let mut errors = FormErrors::default();
            errors.add("form", conflict.key());
            (errors, StatusCode::CONFLICT)
        }
        Err(error) => return Err(error.into()),
    };
    again(&app, &moderator, id, form.typed, (errors, status)).await
}

async fn again(
    app: &App,
    moderator: &Moderator,
    id: CaseId,
    typed: Typed,
    (errors, status): (FormErrors, StatusCode),
) -> Result<Either<Redirect, Page>> {
    let view = cases::view(app, moderator, id, typed, errors).await?;
    Ok(Either::Right(Page::personal("moderation/cases/show.html", view).with_status(status)))
}

/// Whether the explanation is a prepared beginning and nothing else: it says nothing yet about this text.
fn is_mere_start(app: &App, typed: &Typed) -> bool {
    let catalog = app.templates.catalog();
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = fold(&typed.explanation);
    let start = |locale: Locale, rule: &Rule| {
        catalog.plain(locale, &format!("reason-start-{}", rule.code().replace('_', "-")))
    };
    let mut starts = Locale::ALL.iter().flat_map(|&locale| Rule::ALL.iter().map(move |rule| (locale, rule)));
    starts.any(|(locale, rule)| fold(&start(locale, rule)) == said)
}
