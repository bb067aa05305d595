//! "Do you represent this agency?"

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path};
use serde::{Deserialize, Serialize};

use super::AgencyView;
use crate::app::App;
use crate::domain::agencies::Agency;
use crate::domain::agencies::claim::{self, ClaimState, LONGEST_EXPLANATION, Ways, proof};
use crate::domain::error::Error as DomainError;
use crate::platform::i18n::Locale;
use crate::platform::mail_address::MailAddress;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::rate_limit::Limit;
use crate::web::viewer::Member;

/// The form: an address, or an explanation.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    way: String,
    address: String,
    explanation: String,
}

crate::text_enum!(
    /// How the claim is shown to be true.
    Way { Mail = "mail", Words = "words" }
);

#[derive(Serialize)]
struct NewView<'a> {
    agency: AgencyView,
    /// The domain an address must be at, if a link is enough.
    domain: Option<String>,
    is_represented: bool,
    state: Option<ClaimState>,
    /// Where the link went.
    sent_to: Option<String>,
    max_length: usize,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

const TEMPLATE: &str = "agency/claims/new.html";

/// GET /agencies/{slug}/claim/new
pub async fn new(
    app: Data<App>,
    member: Member,
    path: Path<(Locale, String)>,
) -> Result<Either<Page, Redirect>> {
    let (agency, ways) = match find(&app, &member, &path.1).await {
        // Who represents the agency already is led to its team.
        Err(DomainError::Conflict(_)) => return Ok(Either::Right(there(&member, &path.1))),
        found => found?,
    };
    let fields = Fields::default();
    let view = view(&app, &member, (agency, ways), &fields, FormErrors::default());
    Ok(Either::Left(Page::personal(TEMPLATE, view)))
}

/// POST /agencies/{slug}/claim
pub async fn create(
    app: Data<App>,
    member: Member,
    path: Path<(Locale, String)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let slug = &path.1;
    let (agency, ways) = match find(&app, &member, slug).await {
        Err(DomainError::Conflict(_)) => return Ok(Either::Right(there(&member, slug))),
        found => found?,
    };
    let (account, id, typed) = (member.account().clone(), agency.id, fields.explanation.clone());
    let by_mail = fields.way.parse().ok() == Some(Way::Mail);
    let address = by_mail.then(|| MailAddress::parse(&fields.address));
    // What is no address asks for nothing, and counts as nothing.
    if !matches!(address, Some(Err(_))) {
        app.count(Limit::Claims, &member.account().id.to_string()).await?;
    }
    let (made, notice) = if let Some(address) = address {
        let made = match address {
            Ok(to) => app.db.write(move |conn| proof::request(conn, &account, id, &to)).await,
            Err(_) => Err(DomainError::field("address", "invalid-email")),
        };
        (made, "claim-mail-sent")
    } else {
        (app.db.write(move |conn| claim::explain(conn, &account, id, &typed)).await, "claim-sent")
    };
    match made {
        Ok(_) => {
            let back = Redirect::to(paths::new_claim(member.viewer.locale, slug));
            Ok(Either::Right(back.notice(notice)))
        }
        Err(DomainError::Invalid(errors)) => {
            let view = view(&app, &member, (agency, ways), &fields, errors.into());
            Ok(Either::Left(Page::invalid(TEMPLATE, view)))
        }
        Err(error) => Err(error.into()),
    }
}

/// POST /agencies/{slug}/claim/withdrawal
pub async fn destroy(app: Data<App>, member: Member, path: Path<(Locale, String)>) -> Result<Redirect> {
    let (account, slug) = (member.account().clone(), path.1.clone());
    let withdraw = move |conn: &mut _| {
        let agency = Agency::listed_by_slug(conn, &slug)?;
        claim::withdraw(conn, &account, agency.id)
    };
    app.db.write(withdraw).await?;
    Ok(Redirect::to(paths::agency(member.viewer.locale, &path.1)).notice("claim-withdrawn"))
}

async fn find(app: &App, member: &Member, slug: &str) -> std::result::Result<(Agency, Ways), DomainError> {
    let (account, slug) = (member.account().clone(), slug.to_owned());
    let find = move |conn: &mut _| {
        let agency = Agency::listed_by_slug(conn, &slug)?;
        let ways = claim::ways(conn, &account, &agency)?;
        Ok((agency, ways))
    };
    app.db.read(find).await
}

fn there(member: &Member, slug: &str) -> Redirect {
    Redirect::to(paths::team(member.viewer.locale, slug))
}

fn view<'a>(
    app: &App,
    member: &Member,
    (agency, ways): (Agency, Ways),
    input: &'a Fields,
    errors: FormErrors,
) -> NewView<'a> {
    NewView {
        agency: agency.into(),
        domain: ways.domain,
        is_represented: ways.is_represented,
        state: ways.open.as_ref().map(|claim| claim.state),
        sent_to: ways.open.and_then(|claim| claim.address),
        max_length: LONGEST_EXPLANATION,
        input,
        errors: errors.messages(app, member.viewer.locale),
    }
}
