//! The queue and the page of one case.

use actix_web::web::{Data, Path, Query};

use super::case_view::ShowView;
use super::queue_view::{AGENCIES, IndexQuery, IndexView, PAGE, Queue};
use crate::app::App;
use crate::domain::case::CaseId;
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::case_file::CaseFile;
use crate::domain::moderation::{Typed, handover, queue};
use crate::platform::db::page::PageRequest;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::FormErrors;
use crate::web::page::Page;
use crate::web::viewer::Moderator;

/// GET /moderation
pub async fn index(app: Data<App>, moderator: Moderator, query: Query<IndexQuery>) -> Result<Page> {
    let (account, input) = (moderator.account.clone(), query.into_inner());
    let (filters, page) = (input.filters(&account), PageRequest::new(input.page(), PAGE));
    let queue = app
        .db
        .read(move |conn| {
            Ok::<_, DomainError>(Queue {
                cases: queue::index(conn, &account, &filters, page)?,
                total: queue::count(conn, &filters)?,
                figures: queue::figures(conn, &account)?,
                agencies: queue::agencies_waiting(conn, AGENCIES)?,
                team: handover::team(conn)?,
            })
        })
        .await?;
    let view = IndexView::new(moderator.viewer.locale, &moderator.account, input, queue);
    Ok(Page::personal("moderation/cases/index.html", view))
}

/// GET /moderation/cases/{id}
pub async fn show(app: Data<App>, moderator: Moderator, path: Path<(Locale, CaseId)>) -> Result<Page> {
    let view = view(&app, &moderator, path.1, Typed::default(), FormErrors::default()).await?;
    Ok(Page::personal("moderation/cases/show.html", view))
}

/// The page's content, with what was typed into it.
pub(super) async fn view(
    app: &App,
    moderator: &Moderator,
    id: CaseId,
    typed: Typed,
    errors: FormErrors,
) -> Result<ShowView> {
    let account = moderator.account.clone();
    let file = app.db.read(move |conn| CaseFile::open(conn, &account, id)).await?;
    Ok(ShowView::new(file, typed, errors.messages(app, moderator.viewer.locale)))
}
