//! The mails of a portal without a mail server, for whoever tries it on their own machine: only where mails
//! are files, and only for requests that come from this machine.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use serde::Serialize;

use crate::app::App;
use crate::platform::mailer::folder::{self, StoredMail};
use crate::web::error::{Error, Result};
use crate::web::page::Page;

#[derive(Serialize)]
struct IndexView {
    mails: Vec<StoredMail>,
}

#[derive(Serialize)]
struct ShowView {
    mail: StoredMail,
}

/// GET /dev/mail
pub async fn index(app: Data<App>, request: HttpRequest) -> Result<Page> {
    let path = folder_of(&app, &request)?;
    let mails = folder::newest(&path, 200).map_err(anyhow::Error::from)?;
    Ok(Page::personal("dev/mail/index.html", IndexView { mails }))
}

/// GET /dev/mail/{name}
pub async fn show(app: Data<App>, request: HttpRequest, name: Path<String>) -> Result<Page> {
    let path = folder_of(&app, &request)?;
    let mail = folder::find(&path, &name).ok_or(Error::NotFound)?;
    Ok(Page::personal("dev/mail/show.html", ShowView { mail }))
}

/// The folder, if this portal shows its mails to whoever asks.
pub(super) fn folder_of(app: &App, request: &HttpRequest) -> Result<std::path::PathBuf> {
    let is_near = request.peer_addr().is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    let path = app.mailer.folder_path().filter(|_| is_near && app.config.shows_mails());
    path.map(ToOwned::to_owned).ok_or(Error::NotFound)
}
