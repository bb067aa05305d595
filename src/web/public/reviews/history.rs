//! Every version of a review that was public.

use actix_web::web::{Data, Path};
use serde::Serialize;

use super::AgencyView;
use crate::app::App;
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::answered::PublicResponse;
use crate::domain::reviews::list::{self, PastVersion};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Page;

#[derive(Serialize)]
struct IndexView {
    agency: AgencyView,
    review_id: ReviewId,
    versions: Vec<PastVersion>,
    responses: Vec<PublicResponse>,
}

/// GET /reviews/{id}/history
pub async fn index(app: Data<App>, path: Path<(Locale, ReviewId)>) -> Result<Page> {
    let (_, id) = path.into_inner();
    let (versions, responses, agency) = app.db.read(move |conn| list::history(conn, id)).await?;
    let view = IndexView { agency: agency.into(), review_id: id, versions, responses };
    Ok(Page::shared("public/reviews/history.html", view))
}
