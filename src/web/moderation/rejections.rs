//! Rejecting several cases together: choose, explain once in each language the authors read, and see what
//! became of each.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;

use super::rejection_view::{NewView, RejectionForm, Row, ShowView};
use crate::app::App;
use crate::domain::case::CaseId;
use crate::domain::error::{Conflict, Error as DomainError};
use crate::domain::moderation::queue::{self, Desk};
use crate::domain::moderation::rejection::{self, Chosen};
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Moderator;

/// GET /moderation/rejections/new
pub async fn new(app: Data<App>, moderator: Moderator) -> Result<Either<Redirect, Page>> {
    let query = moderator.viewer.query.trim_start_matches('?');
    // What cannot be read has chosen nothing.
    let form: RejectionForm = serde_html_form::from_str(query).unwrap_or_default();
    let (chosen, desk) = chosen(&app, &moderator, form.ids()).await?;
    if chosen.is_empty() {
        return Ok(Either::Left(nothing_chosen(&moderator)));
    }
    let view = NewView::new(desk, &chosen, form, BTreeMap::new());
    Ok(Either::Right(Page::personal("moderation/rejections/new.html", view)))
}

/// POST /moderation/rejections
pub async fn create(
    app: Data<App>,
    moderator: Moderator,
    Form(form): Form<RejectionForm>,
) -> Result<Either<Redirect, Page>> {
    let (chosen, desk) = chosen(&app, &moderator, form.ids()).await?;
    if chosen.is_empty() {
        return Ok(Either::Left(nothing_chosen(&moderator)));
    }
    let errors = form.check(&chosen);
    if !errors.is_empty() {
        let messages = FormErrors::from(errors).messages(&app, moderator.viewer.locale);
        let view = NewView::new(desk, &chosen, form, messages);
        return Ok(Either::Right(Page::invalid("moderation/rejections/new.html", view)));
    }
    let (mut done, mut left) = (Vec::new(), Vec::new());
    for one in &chosen {
        match reject(&app, &moderator, one, &form).await? {
            None => done.push(Row::new(one)),
            Some(reason) => left.push(Row::new(one).left(reason)),
        }
    }
    Ok(Either::Right(Page::personal(
        "moderation/rejections/show.html",
        ShowView { desk: desk.into(), done, left },
    )))
}

/// Rejects one; says why if that did not work.
async fn reject(
    app: &App,
    moderator: &Moderator,
    one: &Chosen,
    form: &RejectionForm,
) -> Result<Option<&'static str>> {
    let Some(typed) = form.typed(one) else { return Ok(Some("kind")) };
    let (account, id) = (moderator.account.clone(), one.waiting.case.id);
    let version = form.revision(id);
    let done = app.db.write(move |conn| rejection::reject(conn, &account, id, version, &typed)).await;
    Ok(Some(match done {
        Ok(()) => return Ok(None),
        Err(DomainError::NotFound) => "own",
        Err(DomainError::Conflict(Conflict::HeldByAnother)) => "held",
        Err(DomainError::Conflict(Conflict::CaseMovedOn)) => "decided",
        Err(DomainError::Conflict(Conflict::StateChanged)) => "changed",
        Err(DomainError::Invalid(_)) => "kind",
        Err(error) => return Err(error.into()),
    }))
}

async fn chosen(app: &App, moderator: &Moderator, ids: Vec<CaseId>) -> Result<(Vec<Chosen>, Desk)> {
    let account = moderator.account.clone();
    let read = app.db.read(move |conn| {
        let chosen = rejection::chosen(conn, &account, &ids)?;
        Ok::<_, DomainError>((chosen, queue::desk(conn, &account)?))
    });
    Ok(read.await?)
}

fn nothing_chosen(moderator: &Moderator) -> Redirect {
    Redirect::to(paths::moderation(moderator.viewer.locale)).alert("nothing-chosen")
}
