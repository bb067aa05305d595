//! The end of somebody's weekly mails, by the link in them (RFC 8058). The signature is the right: nobody has to
//! sign in, and a mail program may send the form from its own site. A GET changes nothing, because programs
//! look at links before people do; the POST answers with a page, because a redirect might not be followed.

use actix_web::web::{Data, Path};
use serde::Serialize;

use crate::app::App;
use crate::domain::desk::digest::{self, DIGEST, DigestId};
use crate::platform::i18n::Locale;
use crate::platform::token::hash_token;
use crate::web::error::{Error, Result};
use crate::web::locale;
use crate::web::page::Page;

#[derive(Serialize)]
struct ShowView {
    has_ended: bool,
}

/// Whether a path leads here.
pub fn is_address(path: &str) -> bool {
    locale::split(path).is_some_and(|(_, path)| path.starts_with("/digests/"))
}

/// GET /digests/{id}/{signature}
pub async fn show(app: Data<App>, path: Path<(Locale, String, String)>) -> Result<Page> {
    named(&app, &path)?;
    Ok(Page::personal("public/digests/show.html", ShowView { has_ended: false }))
}

/// POST /digests/{id}/{signature}
pub async fn destroy(app: Data<App>, path: Path<(Locale, String, String)>) -> Result<Page> {
    let id = named(&app, &path)?;
    app.db.write(move |conn| digest::unsubscribe(conn, id)).await?;
    Ok(Page::personal("public/digests/show.html", ShowView { has_ended: true }))
}

/// What the link names, if the portal signed it.
fn named(app: &App, (_, id, signature): &(Locale, String, String)) -> Result<DigestId> {
    // Of hashes, so that the time it takes tells nothing of the signature.
    let is_ours = hash_token(&app.keyed_hash(DIGEST, id)) == hash_token(signature);
    id.parse().ok().filter(|_| is_ours).ok_or(Error::NotFound)
}
