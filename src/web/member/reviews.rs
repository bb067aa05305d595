//! An author's own reviews: the list, one with all decisions, and the form that makes a new version.

pub mod erasure;
mod views;
pub mod withdrawal;

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::review_form::{FormView, Remarks};
use crate::app::App;
use crate::domain::accounts::Account;
use crate::domain::agencies::Agency;
use crate::domain::error::{Conflict, Error as DomainError, Result as DomainResult};
use crate::domain::reviews::draft::{Draft, Holder};
use crate::domain::reviews::own::OwnStory;
use crate::domain::reviews::typed::Typed;
use crate::domain::reviews::{ReviewContent, ReviewId, ReviewState, editing, own};
use crate::platform::clock;
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::form::Form;
use crate::web::network::Network;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Member;
use views::{EditView, IndexView, ShowView};

/// GET /account/reviews
pub async fn index(app: Data<App>, member: Member) -> Result<Page> {
    let account = member.account().clone();
    let view = app.db.read(move |conn| {
        let holder = Holder { browser: None, account: Some(account.id) };
        let drafts = Draft::unfinished_with_agencies(conn, holder)?;
        DomainResult::Ok(IndexView::of(drafts, own::index(conn, &account)?))
    });
    Ok(Page::personal("member/reviews/index.html", view.await?))
}

/// GET /account/reviews/{id}
pub async fn show(app: Data<App>, member: Member, path: Path<(Locale, ReviewId)>) -> Result<Page> {
    let (_, id) = path.into_inner();
    let account = member.account().clone();
    let story = app.db.read(move |conn| own::show(conn, &account, id)).await?;
    let view = ShowView::of(story).ok_or(Error::NotFound)?;
    Ok(Page::personal("member/reviews/show.html", view))
}

/// GET /account/reviews/{id}/edit
pub async fn edit(app: Data<App>, member: Member, path: Path<(Locale, ReviewId)>) -> Result<Page> {
    let (_, id) = path.into_inner();
    let account = member.account().clone();
    let found = app.db.read(move |conn| {
        let story = editable(conn, &account, id)?;
        let (_, content) = own::latest_content(conn, &account, id)?;
        DomainResult::Ok((story, Typed::from(&content)))
    });
    let (story, typed) = found.await?;
    Ok(edit_page(&app, &member, story, typed, Remarks::default()))
}

/// POST /account/reviews/{id}
pub async fn update(
    app: Data<App>,
    member: Member,
    path: Path<(Locale, ReviewId)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Either<Page, Redirect>> {
    let (_, id) = path.into_inner();
    let typed = Typed::of(pairs);
    let (story, content, mut remarks) = look_over(&app, &member, id, &typed).await?;
    if let (Some(content), true) = (content, remarks.errors.is_empty()) {
        let (account, network) = (member.account().clone(), Network::of(&app, &member.viewer));
        let edited = app.db.write(move |conn| {
            editing::edit(conn, &account, id, &content)?;
            network.note(conn, id)
        });
        match edited.await {
            Ok(_) => {
                let there = Redirect::to(paths::own_review(member.viewer.locale, id));
                return Ok(Either::Right(there.notice(notice(story.review.state))));
            }
            Err(error) => remarks.errors = Remarks::from_error(error)?.errors,
        }
    }
    Ok(Either::Left(edit_page(&app, &member, story, typed, remarks)))
}

async fn look_over(
    app: &App,
    member: &Member,
    id: ReviewId,
    typed: &Typed,
) -> Result<(OwnStory, Option<ReviewContent>, Remarks)> {
    let (author, typed) = (member.account().clone(), typed.clone());
    let looked = app.db.read(move |conn| {
        let story = editable(conn, &author, id)?;
        let agency = Agency::find(conn, story.review.agency_id)?;
        let content = typed.parse(story.review.kind, clock::today());
        let (content, remarks) = Remarks::over(content, &typed, &agency)?;
        DomainResult::Ok((story, content, remarks))
    });
    Ok(looked.await?)
}

/// The author's own review, if it may be edited.
fn editable(conn: &mut Conn, author: &Account, id: ReviewId) -> DomainResult<OwnStory> {
    let story = own::show(conn, author, id)?;
    if story.may_edit { Ok(story) } else { Err(DomainError::Conflict(Conflict::StateChanged)) }
}

/// What the next page says after an edit.
const fn notice(state: ReviewState) -> &'static str {
    match state {
        ReviewState::Returned => "review-resubmitted",
        ReviewState::Pending => "review-changed",
        _ => "edit-submitted",
    }
}

fn edit_page(app: &App, member: &Member, story: OwnStory, typed: Typed, remarks: Remarks) -> Page {
    let is_refused = !remarks.errors.is_empty();
    let form = FormView::of(app, member.viewer.locale, story.review.kind, typed, remarks);
    let view = EditView::of(story, form);
    let template = "member/reviews/edit.html";
    if is_refused { Page::invalid(template, view) } else { Page::personal(template, view) }
}
