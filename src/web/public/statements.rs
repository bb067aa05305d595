//! A statement of reasons by the link of its mail, for accounts that cannot sign in, and the appeal against it.

use actix_web::Either;
use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::{appeal, statement};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::member::statements::{AppealForm, ShowView};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;

const PAGE: &str = "public/statements/show.html";

/// GET /statements/{token}
pub async fn show(app: Data<App>, viewer: Viewer, path: Path<(Locale, String)>) -> Result<Page> {
    let view = view(&app, &viewer, &path.1, AppealForm::default(), FormErrors::default()).await?;
    Ok(Page::personal(PAGE, view))
}

/// POST /statements/{token}/appeal
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    path: Path<(Locale, String)>,
    Form(form): Form<AppealForm>,
) -> Result<Either<Redirect, Page>> {
    app.count(Limit::Appeals, &viewer.client).await?;
    let (token, text) = (path.1.clone(), form.text.clone());
    match app.db.write(move |conn| appeal::file_by_token(conn, &token, &text)).await {
        Ok(()) => {
            let back = paths::statement(viewer.locale, &path.1);
            Ok(Either::Left(Redirect::to(back).notice("appeal-filed")))
        }
        Err(DomainError::Invalid(found)) => {
            let view = view(&app, &viewer, &path.1, form, found.into()).await?;
            Ok(Either::Right(Page::invalid(PAGE, view)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn view(
    app: &App,
    viewer: &Viewer,
    token: &str,
    form: AppealForm,
    errors: FormErrors,
) -> Result<ShowView> {
    let mailed = token.to_owned();
    let statement = app.db.read(move |conn| statement::by_token(conn, &mailed)).await?;
    let there = paths::statement(viewer.locale, token);
    Ok(ShowView::new(statement, there, form, errors.messages(app, viewer.locale)))
}
