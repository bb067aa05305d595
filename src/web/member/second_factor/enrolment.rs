//! Enrolling: a new secret as a picture and as letters, and the first code, which `super::create` takes.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;
use serde::Serialize;

use super::wrong_code;
use crate::app::App;
use crate::domain::accounts::second_factor;
use crate::domain::error::Error as DomainError;
use crate::platform::totp::{QrImage, TotpSecret};
use crate::web::error::{Error, Result};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Member;

#[derive(Serialize)]
struct ShowView {
    qr: QrImage,
    /// For typing, where there is no camera.
    secret: String,
    errors: BTreeMap<String, String>,
}

/// GET /account/second-factor/enrolment
pub async fn show(app: Data<App>, member: Member) -> Result<Either<Page, Redirect>> {
    match waiting(&app, &member).await {
        Ok(secret) => Ok(Either::Left(Page::personal(TEMPLATE, view(&member, &secret, BTreeMap::new())?))),
        // Nothing was begun, or it is done.
        Err(DomainError::NotFound) => {
            Ok(Either::Right(Redirect::to(paths::second_factor(member.viewer.locale))))
        }
        Err(error) => Err(error.into()),
    }
}

/// POST /account/second-factor/enrolment
pub async fn create(app: Data<App>, member: Member) -> Result<Redirect> {
    let (key, account) = (app.sealing_key(), member.account().clone());
    app.db.write(move |conn| second_factor::begin(conn, &key, &account)).await?;
    Ok(Redirect::to(paths::second_factor_enrolment(member.viewer.locale)))
}

const TEMPLATE: &str = "member/second_factor/enrolment.html";

/// The page again, after a wrong code.
pub(super) async fn again(app: &App, member: &Member) -> Result<Page> {
    let secret = waiting(app, member).await?;
    Ok(Page::invalid(TEMPLATE, view(member, &secret, wrong_code(app, &member.viewer))?))
}

async fn waiting(app: &App, member: &Member) -> std::result::Result<TotpSecret, DomainError> {
    let (key, id) = (app.sealing_key(), member.account().id);
    app.db.read(move |conn| second_factor::waiting(conn, &key, id)).await
}

fn view(member: &Member, secret: &TotpSecret, errors: BTreeMap<String, String>) -> Result<ShowView> {
    let url = secret.url(&member.account().email).map_err(|error| Error::Internal(error.into()))?;
    let qr = QrImage::of(&url).map_err(|error| Error::Internal(error.into()))?;
    Ok(ShowView { qr, secret: secret.typed(), errors })
}
