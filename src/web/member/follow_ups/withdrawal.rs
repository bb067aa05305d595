//! Taking one's own follow-up back.

use actix_web::web::{Data, Path};

use crate::app::App;
use crate::domain::reviews::ReviewId;
use crate::domain::reviews::follow_up::{self, FollowUpId};
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Redirect;
use crate::web::paths;
use crate::web::viewer::Member;

/// POST /account/reviews/{id}/follow-ups/{follow_up_id}/withdrawal
pub async fn create(
    app: Data<App>,
    member: Member,
    path: Path<(Locale, ReviewId, FollowUpId)>,
) -> Result<Redirect> {
    let (_, review, id) = path.into_inner();
    let account = member.account().clone();
    app.db.write(move |conn| follow_up::withdraw(conn, &account, id)).await?;
    Ok(Redirect::to(paths::own_review(member.viewer.locale, review)).notice("follow-up-withdrawn"))
}
