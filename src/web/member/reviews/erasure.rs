//! Having one's own review erased.

use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::reviews::{ReviewId, erasure};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Member;

/// POST /account/reviews/{id}/erasure
pub async fn create(app: Data<App>, member: Member, path: Path<(Locale, ReviewId)>) -> Result<Redirect> {
    let (_, id) = path.into_inner();
    let account = member.account().clone();
    app.db.write(move |conn| erasure::erase(conn, &account, id)).await?;
    Ok(Redirect::to(paths::own_review(member.viewer.locale, id)).notice("review-erased"))
}
