//! The form a request brings. It is read once, before anything but its origin can be a reason to refuse it, so
//! that the page that says what went wrong can show what was typed: nobody writes a text twice because a session
//! had ended. Uploads are not kept.

use actix_web::dev::ServiceRequest;
use actix_web::web::Bytes;
use actix_web::{HttpMessage, HttpRequest};
use serde::Serialize;

use super::paths;

/// A form's body.
#[derive(Clone)]
struct Body(Bytes);

/// What is shown again of a form whose sending failed.
#[derive(Serialize)]
pub struct SentForm {
    /// Where it was sent.
    action: String,
    /// What somebody wrote.
    texts: Vec<Field>,
    /// What somebody chose, and what the page had put into the form.
    others: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    name: String,
    value: String,
}

impl Field {
    fn is_secret(&self) -> bool {
        self.name == "code" || self.name.contains("password")
    }

    fn is_text(&self) -> bool {
        self.value.trim().contains(char::is_whitespace)
    }
}

impl SentForm {
    /// The request's form, if there is a text in it and nothing that no page may show.
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let action = request.uri().path_and_query().and_then(|path| paths::local(path.as_str()))?.to_owned();
        let fields: Vec<(String, String)> = serde_html_form::from_bytes(&body(request)?).ok()?;
        let fields: Vec<Field> = fields.into_iter().map(|(name, value)| Field { name, value }).collect();
        if fields.iter().any(Field::is_secret) {
            return None;
        }
        let (texts, others): (Vec<Field>, Vec<Field>) = fields.into_iter().partition(Field::is_text);
        (!texts.is_empty()).then_some(Self { action, texts, others })
    }
}

/// Reads the form that comes with the request, if one does.
///
/// # Errors
/// It is too large, or the connection broke.
pub async fn read(request: &mut ServiceRequest) -> actix_web::Result<()> {
    if !request.method().is_safe() && request.content_type().eq_ignore_ascii_case(FORM) {
        let bytes = request.extract::<Bytes>().await?;
        request.extensions_mut().insert(Body(bytes));
    }
    Ok(())
}

/// The content type of a form; uploads have another.
const FORM: &str = "application/x-www-form-urlencoded";

/// What [`read`] read, if the request has a form.
pub fn body(request: &HttpRequest) -> Option<Bytes> {
    request.extensions().get::<Body>().map(|body| body.0.clone())
}
