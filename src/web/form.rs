//! Forms: read as they were typed, checked, and shown again with every value and a message at each wrong
//! field. A message is a key of `locales/`; `max` and `min` of the check are its arguments.

use std::collections::BTreeMap;
use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use fluent_bundle::{FluentArgs, FluentValue};
use serde::de::DeserializeOwned;
use validator::{Validate, ValidationErrors};

use crate::app::App;
use crate::domain::error::FieldError;
use crate::platform::i18n::{Locale, args};
use crate::platform::mail_address::MailAddress;
use crate::web::error::{Error, Result};
use crate::web::sent_form;

/// Most bytes of a form. A review of all fields at their limits in four-byte letters fits.
pub const MOST_BYTES: usize = 256 * 1024;

/// A form's fields as they were typed. Fields that are missing take their default, unknown ones are ignored.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Form<T> {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let fields = sent_form::body(request).and_then(|body| serde_html_form::from_bytes(&body).ok());
        ready(fields.map(Self).ok_or(Error::BadRequest))
    }
}

/// What is wrong with a form, by field.
#[derive(Default)]
pub struct FormErrors(BTreeMap<String, (String, FluentArgs<'static>)>);

impl FormErrors {
    /// What `validator` finds in `form`.
    pub fn of(form: &impl Validate) -> Self {
        match form.validate() {
            Ok(()) => Self::default(),
            Err(errors) => Self::from(errors),
        }
    }

    /// Adds a message at a field that has none yet.
    pub fn add(&mut self, field: &str, key: &str) {
        self.0.entry(field.to_owned()).or_insert_with(|| (key.to_owned(), FluentArgs::new()));
    }

    /// Adds a message that names a number, at a field that has none yet.
    pub fn add_count(&mut self, field: &str, key: &str, count: usize) {
        let args = || args([("count", FluentValue::from(count))]);
        self.0.entry(field.to_owned()).or_insert_with(|| (key.to_owned(), args()));
    }

    /// Where to write, for whoever may but need not leave an address.
    pub fn optional_address(&mut self, field: &str, typed: &str) -> Option<MailAddress> {
        if typed.trim().is_empty() {
            return None;
        }
        match MailAddress::parse(typed) {
            Ok(address) if address.is_throw_away() => self.add(field, "invalid-email-throw-away"),
            Ok(address) => return Some(address),
            Err(_) => self.add(field, "invalid-email"),
        }
        None
    }

    /// Adds what the domain found.
    pub fn extend(&mut self, errors: Vec<FieldError>) {
        for error in errors {
            self.add(error.field, error.key);
        }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The messages in the reader's language, by field.
    pub fn messages(&self, app: &App, locale: Locale) -> BTreeMap<String, String> {
        let catalog = app.templates.catalog();
        self.0.iter().map(|(field, (key, args))| (field.clone(), catalog.text(locale, key, args))).collect()
    }
}

impl From<Vec<FieldError>> for FormErrors {
    fn from(errors: Vec<FieldError>) -> Self {
        let mut form = Self::default();
        form.extend(errors);
        form
    }
}

impl From<ValidationErrors> for FormErrors {
    fn from(errors: ValidationErrors) -> Self {
        let first = |(field, errors): (_, &Vec<validator::ValidationError>)| {
            let error = errors.first()?;
            let numbers = error.params.iter().filter(|(name, _)| *name != "value");
            let args = numbers
                .filter_map(|(name, value)| Some((name.to_string(), FluentValue::from(value.as_f64()?))));
            Some((format!("{field}"), (error.code.to_string(), args.collect())))
        };
        Self(errors.field_errors().into_iter().filter_map(first).collect())
    }
}
