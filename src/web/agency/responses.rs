//! Answering reviews: which there are, writing an answer, seeing it as readers will.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path, Query};
use serde::{Deserialize, Serialize};

use super::AgencyView;
use crate::app::App;
use crate::domain::error::{Error as DomainError, Result as DomainResult};
use crate::domain::responses::draft::{self, LONGEST, LONGEST_CHANGES, Typed};
use crate::domain::responses::standing::{self, Standing};
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::answered::Cause;
use crate::domain::reviews::findings::{self, Finding};
use crate::domain::reviews::list::{self, Filters};
use crate::domain::reviews::own::GivenDecision;
use crate::domain::reviews::public_review::PublicReview;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Representative;

/// Where the list begins.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Start {
    from: String,
}

/// The form, and what is to happen with it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    #[serde(flatten)]
    typed: Typed,
    then: String,
}

#[derive(Serialize)]
struct Paging {
    previous: Option<String>,
    next: Option<String>,
    links: [(); 0],
}

#[derive(Serialize)]
struct IndexView {
    agency: AgencyView,
    reviews: Vec<PublicReview>,
    paging: Paging,
}

#[derive(Serialize)]
struct Choices {
    causes: &'static [Cause],
    languages: &'static [Locale],
}

#[derive(Serialize)]
pub(super) struct EditView {
    agency: AgencyView,
    review: PublicReview,
    waiting_since: Option<chrono::NaiveDate>,
    is_open: bool,
    amends: bool,
    may_state_cause: bool,
    has_draft: bool,
    decision: Option<GivenDecision>,
    choices: Choices,
    max_body: usize,
    max_changes: usize,
    input: Typed,
    errors: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct ShowView {
    agency: AgencyView,
    review: PublicReview,
    typed: Typed,
    findings: Vec<Finding>,
    amends: bool,
}

/// GET /agency/{slug}/reviews
pub async fn index(app: Data<App>, one: Representative, Query(start): Query<Start>) -> Result<Page> {
    let (agency, from) = (one.agency.id, start.from.parse().ok());
    let read = move |conn: &mut _| list::of_agency(conn, agency, &Filters::default(), from);
    let slice = app.db.read(read).await?;
    let url = |from: i64| {
        let page = paths::agency_page(one.viewer.locale, &one.agency.slug, "reviews");
        paths::with_query(page, [("from", from.to_string())])
    };
    let view = IndexView {
        agency: AgencyView::of(&one),
        paging: Paging { previous: slice.previous.map(url), next: slice.next.map(url), links: [] },
        // Of a review that is gone there is nothing to answer.
        reviews: slice.reviews.into_iter().filter(|review| review.told.is_some()).collect(),
    };
    Ok(Page::personal("agency/responses/index.html", view))
}

/// GET /agency/{slug}/reviews/{id}/response/edit
pub async fn edit(
    app: Data<App>,
    one: Representative,
    path: Path<(Locale, String, ReviewId)>,
) -> Result<Page> {
    let standing = find(&app, &one, path.2).await?;
    Ok(Page::personal(EDIT, view(&app, &one, standing, None, FormErrors::default())))
}

/// POST /agency/{slug}/reviews/{id}/response
pub async fn update(
    app: Data<App>,
    one: Representative,
    path: Path<(Locale, String, ReviewId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let (agency, id, typed) = (one.agency.id, path.2, fields.typed.clone());
    let save = move |conn: &mut _| -> DomainResult<Standing> {
        draft::save(conn, agency, id, &typed)?;
        standing::of(conn, agency, id)
    };
    let standing = match app.db.write(save).await {
        Err(DomainError::Invalid(errors)) => {
            let standing = app.db.read(move |conn| standing::of(conn, agency, id)).await?;
            let view = view(&app, &one, standing, Some(fields.typed), errors.into());
            return Ok(Either::Left(Page::invalid(EDIT, view)));
        }
        saved => saved?,
    };
    if fields.then != "preview" {
        let page = paths::edit_response(one.viewer.locale, &one.agency.slug, id);
        return Ok(Either::Right(Redirect::to(page).notice("response-saved")));
    }
    match fields.typed.read(standing.may_state_cause) {
        Ok(_) => {
            let page = paths::response(one.viewer.locale, &one.agency.slug, id);
            Ok(Either::Right(Redirect::to(page)))
        }
        Err(DomainError::Invalid(errors)) => {
            let view = view(&app, &one, standing, Some(fields.typed), errors.into());
            Ok(Either::Left(Page::invalid(EDIT, view)))
        }
        Err(error) => Err(error.into()),
    }
}

/// GET /agency/{slug}/reviews/{id}/response
pub async fn show(
    app: Data<App>,
    one: Representative,
    path: Path<(Locale, String, ReviewId)>,
) -> Result<Either<Page, Redirect>> {
    let standing = find(&app, &one, path.2).await?;
    let Some(typed) = standing.draft else {
        let page = paths::edit_response(one.viewer.locale, &one.agency.slug, path.2);
        return Ok(Either::Right(Redirect::to(page)));
    };
    let found = [("body", &typed.body), ("changes", &typed.changes)]
        .into_iter()
        .flat_map(|(field, text)| findings::in_text(field, text, &one.agency));
    let view = ShowView {
        agency: AgencyView::of(&one),
        findings: found.collect(),
        amends: standing.amends,
        review: standing.review,
        typed,
    };
    Ok(Either::Left(Page::personal("agency/responses/show.html", view)))
}

pub(super) const EDIT: &str = "agency/responses/edit.html";

pub(super) async fn find(app: &App, one: &Representative, id: ReviewId) -> Result<Standing> {
    let agency = one.agency.id;
    Ok(app.db.read(move |conn| standing::of(conn, agency, id)).await?)
}

/// The form: with what was typed just now, or with the draft.
pub(super) fn view(
    app: &App,
    one: &Representative,
    standing: Standing,
    typed: Option<Typed>,
    errors: FormErrors,
) -> EditView {
    let has_draft = standing.draft.is_some();
    let empty = Typed { language: one.viewer.locale.code().to_owned(), ..Typed::default() };
    EditView {
        agency: AgencyView::of(one),
        waiting_since: standing.waiting_since,
        is_open: standing.is_open,
        amends: standing.amends,
        may_state_cause: standing.may_state_cause,
        has_draft,
        decision: standing.decision,
        choices: Choices { causes: Cause::ALL, languages: Locale::ALL },
        max_body: LONGEST,
        max_changes: LONGEST_CHANGES,
        input: typed.or(standing.draft).unwrap_or(empty),
        review: standing.review,
        errors: errors.messages(app, one.viewer.locale),
    }
}
