//! Writing a review, before being signed in and after: a draft that is kept with every step. The cookie
//! that leads back to it is set when the first form is sent, never before.

pub mod confirmation;
mod handing_in;
mod views;

use actix_web::web::{Data, Path};
use actix_web::{Either, Responder};

use super::draft_holder::DraftHolder;
use super::review_form::Remarks;
use crate::app::App;
use crate::domain::agencies::Agency;
use crate::domain::error::Result as DomainResult;
use crate::domain::reviews::draft::{self, Draft, DraftId};
use crate::domain::reviews::engagement::Kind;
use crate::domain::reviews::typed::Typed;
use crate::platform::i18n::Locale;
use crate::platform::token;
use crate::web::error::{Error, Result};
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::session_cookie::Jar;
use crate::web::viewer::Viewer;
use handing_in::{Next, Sent};
use views::{Chosen, edit_page, new_page};

type Answer = Result<Either<Page, Redirect>>;

/// GET /agencies/{slug}/reviews/new
pub async fn new(
    app: Data<App>,
    viewer: Viewer,
    holder: DraftHolder,
    path: Path<(Locale, String)>,
) -> Answer {
    let (_, slug) = path.into_inner();
    let asked = slug.clone();
    let found = app.db.read(move |conn| {
        let agency = Agency::successor_of_slug(conn, &asked)?;
        let mut drafts = Draft::unfinished(conn, holder.as_holder())?;
        drafts.retain(|draft| draft.agency_id == agency.id);
        DomainResult::Ok((agency, drafts))
    });
    let (agency, drafts) = found.await?;
    if agency.slug != slug {
        return Ok(Either::Right(Redirect::moved(paths::new_review(viewer.locale, &agency.slug))));
    }
    Ok(Either::Left(new_page(&app, &viewer, agency, &drafts, Chosen::default(), FormErrors::default())))
}

/// GET /agencies/{slug}/review-drafts: the address of the form's answer, after a change of language.
pub async fn index(viewer: Viewer, path: Path<(Locale, String)>) -> impl Responder {
    let (_, slug) = path.into_inner();
    Redirect::to(paths::new_review(viewer.locale, &slug))
}

/// POST /agencies/{slug}/review-drafts
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    holder: DraftHolder,
    path: Path<(Locale, String)>,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let (_, slug) = path.into_inner();
    let agency = app.db.read(move |conn| Agency::listed_by_slug(conn, &slug)).await?;
    let Ok(kind) = chosen.kind.parse::<Kind>() else {
        let errors = kind_missing();
        return Ok(Either::Left(new_page(&app, &viewer, agency, &[], chosen, errors)));
    };
    let browser = holder.browser.unwrap_or_else(token::new_token);
    let (token, locale) = (browser.clone(), viewer.locale);
    let begin = move |conn: &mut _| draft::begin(conn, (&token, holder.account), agency.id, kind, locale);
    let id = app.db.write(begin).await?;
    let location = paths::edit_draft(viewer.locale, id);
    Ok(Either::Right(Redirect::to(location).with_cookie(Jar::Draft.fill(&app.config, browser))))
}

/// GET /review-drafts/{id}: the address of the form's answer, after a change of language.
pub async fn show(viewer: Viewer, path: Path<(Locale, DraftId)>) -> impl Responder {
    let (_, id) = path.into_inner();
    Redirect::to(paths::edit_draft(viewer.locale, id))
}

/// GET /review-drafts/{id}/edit
pub async fn edit(
    app: Data<App>,
    viewer: Viewer,
    holder: DraftHolder,
    path: Path<(Locale, DraftId)>,
) -> Answer {
    let (_, id) = path.into_inner();
    let draft = find(&app, holder, id).await?;
    if let Some(review) = draft.review_id {
        return Ok(Either::Right(Redirect::to(paths::own_review(viewer.locale, review))));
    }
    let typed = draft.typed.clone();
    let email = draft.email.clone().unwrap_or_default();
    let agency = agency_of(&app, &draft).await?;
    Ok(Either::Left(edit_page(&app, &viewer, agency, &draft, (typed, email), Remarks::default())))
}

/// POST /review-drafts/{id}
pub async fn update(
    app: Data<App>,
    viewer: Viewer,
    holder: DraftHolder,
    path: Path<(Locale, DraftId)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let (_, id) = path.into_inner();
    let sent = Sent::of(pairs);
    let mut draft = find(&app, holder, id).await?;
    if let Some(review) = draft.review_id {
        let there = Redirect::to(paths::own_review(viewer.locale, review));
        return Ok(Either::Right(there.notice("review-submitted-before")));
    }
    draft.typed = sent.typed.clone();
    save(&app, &viewer, &draft).await?;
    match handing_in::proceed(&app, &viewer, &draft, &sent).await? {
        Next::Go(redirect) => Ok(Either::Right(redirect)),
        Next::Again(remarks) => {
            let agency = agency_of(&app, &draft).await?;
            let page = edit_page(&app, &viewer, agency, &draft, (sent.typed, sent.email), remarks);
            Ok(Either::Left(page))
        }
    }
}

/// POST /review-drafts/{id}/deletion
pub async fn destroy(
    app: Data<App>,
    viewer: Viewer,
    holder: DraftHolder,
    path: Path<(Locale, DraftId)>,
) -> Result<Redirect> {
    let (_, id) = path.into_inner();
    let draft = find(&app, holder, id).await?;
    let agency = agency_of(&app, &draft).await?;
    app.db.write(move |conn| draft::discard(conn, &draft)).await?;
    Ok(Redirect::to(paths::agency(viewer.locale, &agency.slug)).notice("draft-deleted"))
}

fn kind_missing() -> FormErrors {
    let mut errors = FormErrors::default();
    errors.add("kind", "invalid-choose");
    errors
}

async fn find(app: &App, holder: DraftHolder, id: DraftId) -> Result<Draft> {
    Ok(app.db.read(move |conn| Draft::find(conn, holder.as_holder(), id)).await?)
}

async fn agency_of(app: &App, draft: &Draft) -> Result<Agency> {
    let id = draft.agency_id;
    Ok(app.db.read(move |conn| Agency::find(conn, id)).await?)
}

async fn save(app: &App, viewer: &Viewer, draft: &Draft) -> Result<()> {
    let (draft, locale) = (draft.clone(), viewer.locale);
    let typed: Typed = draft.typed.clone();
    app.db.write(move |conn| draft::save(conn, &draft, &typed, locale)).await.map_err(Error::from)
}
