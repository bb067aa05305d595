//! Taking down what an agency shows of itself.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path};
use serde::Serialize;

use super::desk_view::DeskView;
use crate::app::App;
use crate::domain::agencies::Agency;
use crate::domain::agencies::revision::takedown::Part;
use crate::domain::error::{Error as DomainError, Result as DomainResult};
use crate::domain::moderation::queue;
use crate::domain::moderation::takedown::{self, Typed};
use crate::domain::reviews::rule::Rule;
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Moderator;

#[derive(Serialize)]
struct Choices {
    parts: Vec<Part>,
    rules: &'static [Rule],
}

#[derive(Serialize)]
struct NewView<'a> {
    desk: DeskView,
    name: String,
    slug: String,
    logo: Option<String>,
    choices: Choices,
    input: &'a Typed,
    errors: BTreeMap<String, String>,
}

/// GET /moderation/agencies/{slug}/takedown/new
pub async fn new(app: Data<App>, moderator: Moderator, path: Path<(Locale, String)>) -> Result<Page> {
    let input = Typed::default();
    let view = view(&app, &moderator, &path.1, &input, FormErrors::default()).await?;
    Ok(Page::personal(FORM, view))
}

/// POST /moderation/agencies/{slug}/takedown
pub async fn create(
    app: Data<App>,
    moderator: Moderator,
    path: Path<(Locale, String)>,
    Form(typed): Form<Typed>,
) -> Result<Either<Page, Redirect>> {
    let (account, slug, sent) = (moderator.account.clone(), path.1.clone(), typed.clone());
    let take_down = move |conn: &mut Conn| {
        let agency = Agency::listed_by_slug(conn, &slug)?;
        takedown::take_down(conn, &account, agency.id, &sent)
    };
    match app.db.write(take_down).await {
        Ok(_) => {
            let page = Redirect::to(paths::agency(moderator.viewer.locale, &path.1));
            Ok(Either::Right(page.notice("taken-down")))
        }
        Err(DomainError::Invalid(errors)) => {
            let view = view(&app, &moderator, &path.1, &typed, errors.into()).await?;
            Ok(Either::Left(Page::invalid(FORM, view)))
        }
        Err(error) => Err(error.into()),
    }
}

const FORM: &str = "moderation/takedowns/new.html";

async fn view<'a>(
    app: &App,
    moderator: &Moderator,
    slug: &str,
    input: &'a Typed,
    errors: FormErrors,
) -> Result<NewView<'a>> {
    let (account, slug) = (moderator.account.clone(), slug.to_owned());
    let find = move |conn: &mut Conn| -> DomainResult<_> {
        let agency = Agency::listed_by_slug(conn, &slug)?;
        let (agency, parts) = takedown::open(conn, &account, agency.id)?;
        Ok((agency, parts, queue::desk(conn, &account)?))
    };
    let (agency, parts, desk) = app.db.read(find).await?;
    Ok(NewView {
        desk: desk.into(),
        logo: agency.logo.as_deref().map(paths::logo),
        name: agency.name,
        slug: agency.slug,
        choices: Choices { parts, rules: Rule::ALL },
        input,
        errors: errors.messages(app, moderator.viewer.locale),
    })
}
