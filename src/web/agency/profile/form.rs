//! The form of an agency's own words, with a picture. A field that is too long is read to its end and thrown
//! away, so that the others survive it; a request that is far too long is not read at all.

use std::future::Future;
use std::pin::Pin;

use actix_multipart::form::{FieldReader, Limits, MultipartForm};
use actix_multipart::{Field, MultipartError};
use actix_web::HttpRequest;
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::web::Bytes;
use serde::Serialize;

use crate::domain::agencies::logo::{MOST_BYTES, Refusal};
use crate::domain::agencies::revision::Words;
use crate::domain::agencies::website;
use crate::platform::clean_text;
use crate::web::form::FormErrors;

/// The longest name.
const LONGEST_NAME: usize = 120;
/// The longest address of a website.
const LONGEST_WEBSITE: usize = 200;
/// The longest description.
const LONGEST_DESCRIPTION: usize = 2000;
/// Most bytes of one text.
const MOST_TEXT: usize = 64 * 1024;
/// Most bytes of the whole form.
const MOST_WHOLE: u64 = 16 << 20;

/// The form as it came.
#[derive(MultipartForm)]
#[multipart(duplicate_field = "replace")]
pub struct Upload {
    name: Option<Typed>,
    legal_name: Option<Typed>,
    website: Option<Typed>,
    description: Option<Typed>,
    remove_logo: Option<Typed>,
    seen: Option<Typed>,
    logo: Option<Picture>,
}

/// A field of text.
pub struct Typed(String);

/// A file.
pub struct Picture {
    /// None if it is larger than a logo may be.
    bytes: Option<Bytes>,
    /// Browsers send a file without a name where none was chosen.
    is_chosen: bool,
}

/// The texts of the form.
#[derive(Clone, Default, Serialize)]
pub struct Fields {
    name: String,
    legal_name: String,
    website: String,
    description: String,
    remove_logo: String,
    #[serde(skip)]
    pub seen: String,
}

type Reading<'t, T> = Pin<Box<dyn Future<Output = Result<T, MultipartError>> + 't>>;

impl<'t> FieldReader<'t> for Typed {
    type Future = Reading<'t, Self>;

    fn read_field(request: &'t HttpRequest, mut field: Field, _: &'t mut Limits) -> Self::Future {
        Box::pin(async move {
            refuse_far_too_long(request)?;
            let bytes = field
                .bytes(MOST_TEXT)
                .await
                .map_err(|_| MultipartError::Payload(PayloadError::Overflow))??;
            Ok(Self(String::from_utf8_lossy(&bytes).into_owned()))
        })
    }
}

impl<'t> FieldReader<'t> for Picture {
    type Future = Reading<'t, Self>;

    fn read_field(request: &'t HttpRequest, mut field: Field, _: &'t mut Limits) -> Self::Future {
        Box::pin(async move {
            refuse_far_too_long(request)?;
            let name = field.content_disposition().and_then(|of| of.get_filename());
            let is_chosen = name.is_some_and(|name| !name.is_empty());
            let bytes = match field.bytes(MOST_BYTES).await {
                Ok(bytes) => Some(bytes?),
                Err(_) => None,
            };
            Ok(Self { bytes, is_chosen })
        })
    }
}

fn refuse_far_too_long(request: &HttpRequest) -> Result<(), MultipartError> {
    let length =
        request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    // Without a length the body comes in pieces, of which no more is kept than of any other.
    if length.is_some_and(|length| length > MOST_WHOLE) {
        return Err(MultipartError::Payload(PayloadError::Overflow));
    }
    Ok(())
}

impl Picture {
    /// What is in it.
    ///
    /// # Errors
    /// If it is larger than a logo may be.
    pub fn file(&self) -> Result<&[u8], Refusal> {
        self.bytes.as_deref().ok_or(Refusal::TooManyBytes)
    }
}

impl Upload {
    /// The texts, and the picture if one was chosen.
    pub fn take(self) -> (Fields, Option<Picture>) {
        let text = |field: Option<Typed>| field.map(|Typed(text)| text).unwrap_or_default();
        let fields = Fields {
            name: text(self.name),
            legal_name: text(self.legal_name),
            website: text(self.website),
            description: text(self.description),
            remove_logo: text(self.remove_logo),
            seen: text(self.seen),
        };
        let is_empty = |picture: &Picture| picture.bytes.as_ref().is_some_and(Bytes::is_empty);
        (fields, self.logo.filter(|picture| picture.is_chosen || !is_empty(picture)))
    }
}

impl Fields {
    /// The form of these words.
    pub fn of(words: &Words) -> Self {
        let text = |of: &Option<String>| of.clone().unwrap_or_default();
        Self {
            name: words.name.clone(),
            legal_name: text(&words.legal_name),
            website: text(&words.website),
            description: text(&words.description),
            ..Self::default()
        }
    }

    /// Whether the logo is to go.
    pub fn removes_logo(&self) -> bool {
        !self.remove_logo.is_empty()
    }

    /// What was typed, cleaned and checked, without a logo; nothing if something is wrong.
    pub fn read(&self, errors: &mut FormErrors) -> Option<Words> {
        let name = line(errors, "name", &self.name, LONGEST_NAME);
        if name.is_none() {
            errors.add("name", "invalid-required");
        }
        let legal_name = line(errors, "legal_name", &self.legal_name, LONGEST_NAME);
        let address = line(errors, "website", &self.website, LONGEST_WEBSITE);
        let website = address.as_deref().and_then(website::parse);
        if address.is_some() && website.is_none() {
            errors.add("website", "invalid-url");
        }
        let description = clean_text::clean(&self.description).ok();
        let description = checked(errors, "description", description, LONGEST_DESCRIPTION);
        let words = Words { name: name?, legal_name, website, description, logo: None };
        errors.is_empty().then_some(words)
    }
}

fn line(errors: &mut FormErrors, field: &'static str, typed: &str, longest: usize) -> Option<String> {
    checked(errors, field, clean_text::single_line(typed).ok(), longest)
}

fn checked(
    errors: &mut FormErrors,
    field: &'static str,
    cleaned: Option<String>,
    longest: usize,
) -> Option<String> {
    let Some(text) = cleaned else {
        errors.add(field, "invalid-characters");
        return None;
    };
    if clean_text::length(&text) > longest {
        errors.add_count(field, "invalid-too-long", longest);
    }
    Some(text).filter(|text| !text.is_empty())
}
