//! Leaving a team.

use actix_web::Either;
use actix_web::web::Data;

use super::team::{self, Fields};
use crate::app::App;
use crate::domain::agencies::team as verbs;
use crate::domain::error::Error as DomainError;
use crate::web::error::Result;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Representative;

/// POST /agency/{slug}/departure
pub async fn create(app: Data<App>, one: Representative) -> Result<Either<Page, Redirect>> {
    let (account, agency) = (one.account.clone(), one.agency.id);
    match app.db.write(move |conn| verbs::leave(conn, &account, agency)).await {
        Ok(()) => {
            let home = Redirect::to(paths::account(one.viewer.locale));
            Ok(Either::Right(home.notice("team-left")))
        }
        Err(DomainError::Invalid(errors)) => {
            Ok(Either::Left(team::page(&app, &one, Fields::default(), errors.into()).await?))
        }
        Err(error) => Err(error.into()),
    }
}
