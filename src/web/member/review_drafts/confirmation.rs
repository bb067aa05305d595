//! "Check your inbox": the address the link went to, and a way to have it sent again, to another one perhaps.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path};
use serde::{Deserialize, Serialize};

use super::handing_in::{Next, ask_for_confirmation};
use super::views::{AgencyView, DraftView};
use super::{Answer, agency_of, find};
use crate::app::App;
use crate::domain::reviews::draft::{Draft, DraftId};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::member::draft_holder::DraftHolder;
use crate::web::page::{Page, Redirect};
use crate::web::viewer::Viewer;
use crate::web::{credentials, paths};

/// The address the link goes to.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    email: String,
}

#[derive(Serialize)]
struct ShowView {
    agency: AgencyView,
    draft: DraftView,
    step: &'static str,
    email: String,
    input: Fields,
    errors: BTreeMap<String, String>,
}

/// GET /review-drafts/{id}/confirmation
pub async fn show(
    app: Data<App>,
    viewer: Viewer,
    holder: DraftHolder,
    path: Path<(Locale, DraftId)>,
) -> Answer {
    let (_, id) = path.into_inner();
    let draft = find(&app, holder, id).await?;
    match (draft.review_id, draft.email.clone()) {
        (Some(review), _) => Ok(Either::Right(Redirect::to(paths::own_review(viewer.locale, review)))),
        (None, None) => Ok(Either::Right(Redirect::to(paths::edit_draft(viewer.locale, draft.id)))),
        (None, Some(email)) => {
            let page = page(&app, &viewer, &draft, Fields { email }, FormErrors::default()).await?;
            Ok(Either::Left(page))
        }
    }
}

/// POST /review-drafts/{id}/confirmation
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    holder: DraftHolder,
    path: Path<(Locale, DraftId)>,
    Form(fields): Form<Fields>,
) -> Answer {
    let (_, id) = path.into_inner();
    let draft = find(&app, holder, id).await?;
    if let Some(review) = draft.review_id {
        let there = Redirect::to(paths::own_review(viewer.locale, review));
        return Ok(Either::Right(there.notice("review-submitted-before")));
    }
    let mut errors = FormErrors::default();
    if let Some(address) = credentials::address(&mut errors, &fields.email) {
        match ask_for_confirmation(&app, &viewer, &draft, address).await? {
            Next::Go(redirect) => return Ok(Either::Right(redirect.notice("confirmation-sent"))),
            Next::Again(remarks) => errors = remarks.errors,
        }
    }
    Ok(Either::Left(page(&app, &viewer, &draft, fields, errors).await?))
}

async fn page(app: &App, viewer: &Viewer, draft: &Draft, input: Fields, errors: FormErrors) -> Result<Page> {
    let is_refused = !errors.is_empty();
    let view = ShowView {
        agency: agency_of(app, draft).await?.into(),
        draft: draft.into(),
        step: "confirm",
        email: draft.email.clone().unwrap_or_default(),
        input,
        errors: errors.messages(app, viewer.locale),
    };
    let template = "member/review_drafts/confirm.html";
    Ok(if is_refused { Page::invalid(template, view) } else { Page::personal(template, view) })
}
