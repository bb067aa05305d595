//! Taking away the second factor of a colleague who has lost it. Whoever does it has made sure who is asking,
//! and not by mail.

use actix_web::Either;
use actix_web::web::{Data, Path};

use super::staff::answer;
use crate::app::App;
use crate::domain::accounts::staff;
use crate::domain::actor::AccountId;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::{Page, Redirect};
use crate::web::viewer::{Admin, Sure};

/// POST /admin/staff/{id}/second-factor-reset
pub async fn create(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    path: Path<(Locale, AccountId)>,
) -> Result<Either<Page, Redirect>> {
    let (actor, id) = (admin.actor(), path.1);
    let reset = app.db.write(move |conn| staff::reset_second_factor(conn, actor, id)).await;
    answer(&app, &admin, reset, "staff-reset").await
}
