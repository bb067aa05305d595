//! The HTML part of a mail, for the frame on its page; see [`super::dev_mails`].

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::dev_mails::folder_of;
use crate::app::App;
use crate::platform::mailer::folder;
use crate::web::error::{Error, Result};

/// Mails carry their styles with them; nothing else of them may act.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

/// GET /dev/mail/{name}/html
pub async fn show(app: Data<App>, request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let path = folder_of(&app, &request)?;
    let mail = folder::find(&path, &name).ok_or(Error::NotFound)?;
    let mut response = HttpResponse::Ok();
    response
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY));
    Ok(response.body(mail.html))
}
