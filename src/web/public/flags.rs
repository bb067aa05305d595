//! Flagging a review: one tap on the rule it breaks. Nobody needs an account.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::moderation::flag::{self, Reporter};
use crate::domain::reviews::rule::Rule;
use crate::domain::reviews::{ReviewId, ReviewState, list};
use crate::domain::subject::{Subject, SubjectKind};
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::web::error::{Error, Result};
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Viewer;

/// The form; the button that was pressed is the reason.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    #[serde(skip_serializing)]
    reason: String,
    email: String,
}

#[derive(Serialize)]
struct NewView<'a> {
    review_id: ReviewId,
    agency_name: String,
    title: String,
    rules: &'static [Rule],
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

/// GET /reviews/{id}/flags/new
pub async fn new(app: Data<App>, path: Path<(Locale, ReviewId)>) -> Result<Page> {
    let nothing = Fields::default();
    let view = view(&app, path.1, &nothing, BTreeMap::new()).await?;
    Ok(Page::shared("public/flags/new.html", view))
}

/// POST /reviews/{id}/flags
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    path: Path<(Locale, ReviewId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Redirect, Page>> {
    let id = path.1;
    let mut errors = FormErrors::default();
    let reason = fields.reason.parse::<Rule>().ok();
    if reason.is_none() {
        errors.add("reason", "invalid-rule-needed");
    }
    let address = fields.address(&mut errors);
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        let errors = errors.messages(&app, viewer.locale);
        let view = view(&app, id, &fields, errors).await?;
        return Ok(Either::Right(Page::invalid("public/flags/new.html", view)));
    };
    app.count(Limit::Flags, &viewer.client).await?;
    let subject = Subject::new(SubjectKind::Review, id.0);
    // With the subject in it, the key does not tell who else was flagged from the same network.
    let client_key = app.keyed_hash("flag", &format!("{} {}", viewer.client, subject.key()));
    let (locale, account) = (viewer.locale, viewer.account().cloned());
    let raise = move |conn: &mut _| {
        let (account, address) = (account.as_ref(), address.as_ref());
        flag::raise(conn, &Reporter { account, client_key: &client_key, address, locale }, subject, reason)
    };
    app.db.write(raise).await?;
    Ok(Either::Left(Redirect::to(paths::review(locale, id)).notice("flagged")))
}

impl Fields {
    /// Where to write the outcome; nobody need leave an address.
    fn address(&self, errors: &mut FormErrors) -> Option<MailAddress> {
        if self.email.trim().is_empty() {
            return None;
        }
        match MailAddress::parse(&self.email) {
            Ok(address) if address.is_throw_away() => errors.add("email", "invalid-email-throw-away"),
            Ok(address) => return Some(address),
            Err(_) => errors.add("email", "invalid-email"),
        }
        None
    }
}

async fn view<'a>(
    app: &App,
    id: ReviewId,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
) -> Result<NewView<'a>> {
    let (review, agency) = app.db.read(move |conn| list::one(conn, id)).await?;
    let told = review.told.filter(|_| review.state == ReviewState::Published).ok_or(Error::NotFound)?;
    let title = told.version.title;
    Ok(NewView { review_id: id, agency_name: agency.name, title, rules: Rule::ALL, input, errors })
}
