//! Flagging a review, or the agency's answer to it: one tap on the rule it breaks. Nobody needs an account.

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

/// What the public reads of a review and may flag.
#[derive(Clone, Copy)]
pub enum Flagged {
    Review,
    /// The agency's answer to it.
    Response,
}

#[derive(Serialize)]
struct NewView<'a> {
    review_id: ReviewId,
    flags_response: bool,
    agency_name: String,
    title: String,
    rules: &'static [Rule],
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

/// GET /reviews/{id}/flags/new
pub async fn new(app: Data<App>, path: Path<(Locale, ReviewId)>) -> Result<Page> {
    form(&app, path.1, Flagged::Review).await
}

/// POST /reviews/{id}/flags
pub async fn create(
    app: Data<App>,
    viewer: Viewer,
    path: Path<(Locale, ReviewId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Redirect, Page>> {
    raise(&app, &viewer, (path.1, Flagged::Review), &fields).await
}

/// The empty form.
pub(super) async fn form(app: &App, id: ReviewId, what: Flagged) -> Result<Page> {
    let nothing = Fields::default();
    let view = view(app, (id, what), &nothing, BTreeMap::new()).await?;
    Ok(Page::shared("public/flags/new.html", view))
}

/// Flags it, or shows the form again.
pub(super) async fn raise(
    app: &App,
    viewer: &Viewer,
    (id, what): (ReviewId, Flagged),
    fields: &Fields,
) -> Result<Either<Redirect, Page>> {
    let mut errors = FormErrors::default();
    let reason = fields.reason.parse::<Rule>().ok();
    if reason.is_none() {
        errors.add("reason", "invalid-rule-needed");
    }
    let address = errors.optional_address("email", &fields.email);
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        let errors = errors.messages(app, viewer.locale);
        let view = view(app, (id, what), fields, errors).await?;
        return Ok(Either::Right(Page::invalid("public/flags/new.html", view)));
    };
    app.count(Limit::Flags, &viewer.client).await?;
    let subject = match what {
        Flagged::Review => Subject::new(SubjectKind::Review, id.0),
        Flagged::Response => app.db.read(move |conn| flag::public_response(conn, id)).await?,
    };
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

async fn view<'a>(
    app: &App,
    (id, what): (ReviewId, Flagged),
    input: &'a Fields,
    errors: BTreeMap<String, String>,
) -> Result<NewView<'a>> {
    let (review, agency) = app.db.read(move |conn| list::one(conn, id)).await?;
    let flags_response = matches!(what, Flagged::Response);
    let told = review.told.filter(|_| review.state == ReviewState::Published);
    let told = told.filter(|told| !flags_response || told.response.is_some()).ok_or(Error::NotFound)?;
    let (agency_name, title) = (agency.name, told.version.title);
    Ok(NewView { review_id: id, flags_response, agency_name, title, rules: Rule::ALL, input, errors })
}
