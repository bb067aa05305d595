//! The language of mails, and of the pages after signing in.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::Data;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Member;

/// The form.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    language: String,
}

#[derive(Serialize)]
struct Choices {
    languages: &'static [Locale],
}

#[derive(Serialize)]
struct EditView {
    choices: Choices,
    input: Fields,
    errors: BTreeMap<String, String>,
}

/// GET /account/language
pub async fn edit(member: Member) -> Page {
    let input = Fields { language: member.account().locale.code().to_owned() };
    Page::personal("member/account/language.html", view(input, BTreeMap::new()))
}

/// POST /account/language
pub async fn update(
    app: Data<App>,
    member: Member,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let Ok(locale) = fields.language.parse::<Locale>() else {
        let mut errors = FormErrors::default();
        errors.add("language", "invalid-choose");
        let errors = errors.messages(&app, member.viewer.locale);
        return Ok(Either::Left(Page::invalid("member/account/language.html", view(fields, errors))));
    };
    let account = member.account().clone();
    app.db.write(move |conn| account.speak(conn, locale)).await?;
    Ok(Either::Right(Redirect::to(paths::account(locale)).notice("language-saved")))
}

fn view(input: Fields, errors: BTreeMap<String, String>) -> EditView {
    EditView { choices: Choices { languages: Locale::ALL }, input, errors }
}
