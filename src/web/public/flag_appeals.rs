//! Appealing against the dismissal of one's flag, with the link of the mail that told of it.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path};
use chrono::NaiveDateTime;
use serde::Serialize;

use crate::app::App;
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::appeal;
use crate::domain::reviews::ReviewId;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::member::statements::AppealForm;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;

#[derive(Serialize)]
struct NewView<'a> {
    token: &'a str,
    review_id: ReviewId,
    decided_at: NaiveDateTime,
    explanation: String,
    appeal_until: NaiveDateTime,
    is_appealed: bool,
    input: &'a AppealForm,
    errors: BTreeMap<String, String>,
}

/// GET /flags/{token}/appeal
pub async fn new(app: Data<App>, path: Path<(Locale, String)>) -> Result<Page> {
    let nothing = AppealForm::default();
    let view = view(&app, &path.1, &nothing, BTreeMap::new()).await?;
    Ok(Page::personal("public/flag_appeals/new.html", view))
}

/// POST /flags/{token}/appeal
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    path: Path<(Locale, String)>,
    Form(form): Form<AppealForm>,
) -> Result<Either<Redirect, Page>> {
    app.count(Limit::Appeals, &viewer.client).await?;
    let (token, text) = (path.1.clone(), form.text.clone());
    match app.db.write(move |conn| appeal::file_flag(conn, &token, &text)).await {
        Ok(()) => {
            let back = paths::flag_appeal(viewer.locale, &path.1);
            Ok(Either::Left(Redirect::to(back).notice("appeal-filed")))
        }
        Err(DomainError::Invalid(found)) => {
            let errors = FormErrors::from(found).messages(&app, viewer.locale);
            let view = view(&app, &path.1, &form, errors).await?;
            Ok(Either::Right(Page::invalid("public/flag_appeals/new.html", view)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn view<'a>(
    app: &App,
    token: &'a str,
    input: &'a AppealForm,
    errors: BTreeMap<String, String>,
) -> Result<NewView<'a>> {
    let mailed = token.to_owned();
    let flag = app.db.read(move |conn| appeal::dismissed(conn, &mailed)).await?;
    Ok(NewView {
        token,
        review_id: flag.review,
        decided_at: flag.decided_at,
        explanation: flag.explanation,
        appeal_until: flag.appeal_until,
        is_appealed: flag.is_appealed,
        input,
        errors,
    })
}
