//! Agencies: all of them, a new one, and changing what is shown of one.

mod form;

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path, Query};
use serde::{Deserialize, Serialize};

use self::form::{Choices, Fields};
use super::lists;
use crate::app::App;
use crate::domain::agencies::editing::{self, Sheet};
use crate::domain::agencies::{Agency, AgencyId, AgencyState, listing, register, revision};
use crate::domain::error::{Error as DomainError, Result as DomainResult};
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paging::Paging;
use crate::web::paths;
use crate::web::revisions::RevisionView;
use crate::web::viewer::Admin;

/// What narrows the list.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filter {
    q: String,
    state: String,
    #[serde(skip_serializing)]
    page: String,
}

/// An agency as the admins' pages show it.
#[derive(Serialize)]
pub(super) struct AgencyView {
    id: AgencyId,
    slug: String,
    name: String,
    legal_name: Option<String>,
    country: Option<String>,
    state: AgencyState,
}

impl From<Agency> for AgencyView {
    fn from(agency: Agency) -> Self {
        let Agency { id, slug, name, legal_name, country, state, .. } = agency;
        Self { id, slug, name, legal_name, country, state }
    }
}

#[derive(Serialize)]
struct States {
    states: &'static [AgencyState],
}

#[derive(Serialize)]
struct IndexView {
    input: Filter,
    choices: States,
    agencies: Vec<AgencyView>,
    paging: Paging,
}

#[derive(Serialize)]
struct FormView<'a> {
    agency: Option<AgencyView>,
    /// When the agency last changed, as the form is to send it back.
    seen: Option<String>,
    /// How its own words came to be what they are, the latest first.
    history: Vec<RevisionView>,
    choices: Choices,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

const FORM: &str = "admin/agencies/form.html";

/// GET /admin/agencies
pub async fn index(app: Data<App>, admin: Admin, Query(input): Query<Filter>) -> Result<Page> {
    let (typed, state, request) = (input.q.clone(), input.state.parse().ok(), lists::request(&input.page));
    let page = app.db.read(move |conn| register::page(conn, &typed, state, request)).await?;
    let path = paths::admin_page(admin.viewer.locale, "agencies");
    let paging = lists::paging(&page, &path, &[("q", &input.q), ("state", &input.state)]);
    let agencies = page.rows.into_iter().map(AgencyView::from).collect();
    let view = IndexView { input, choices: States { states: AgencyState::ALL }, agencies, paging };
    Ok(Page::personal("admin/agencies/index.html", view))
}

/// GET /admin/agencies/new
pub async fn new(_admin: Admin) -> Page {
    let (input, errors) = (&Fields::default(), BTreeMap::new());
    let view =
        FormView { agency: None, seen: None, history: Vec::new(), choices: Choices::all(), input, errors };
    Page::personal(FORM, view)
}

/// POST /admin/agencies
pub async fn create(
    app: Data<App>,
    admin: Admin,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let locale = admin.viewer.locale;
    let mut errors = FormErrors::default();
    if let Some(told) = fields.read(&mut errors) {
        let actor = admin.actor();
        match app.db.write(move |conn| listing::list(conn, actor, &told)).await {
            Ok(agency) => {
                let page = Redirect::to(paths::admin_agency(locale, agency.id));
                return Ok(Either::Right(page.notice("agency-created")));
            }
            Err(DomainError::Invalid(found)) => errors.extend(found),
            Err(error) => return Err(error.into()),
        }
    }
    let errors = errors.messages(&app, locale);
    let view = FormView {
        agency: None,
        seen: None,
        history: Vec::new(),
        choices: Choices::all(),
        input: &fields,
        errors,
    };
    Ok(Either::Left(Page::invalid(FORM, view)))
}

/// GET /admin/agencies/{id}/edit
pub async fn edit(app: Data<App>, _admin: Admin, path: Path<(Locale, AgencyId)>) -> Result<Page> {
    let (sheet, history) = app.db.read(move |conn| file(conn, path.1)).await?;
    let (input, seen) = (Fields::of(&sheet), Some(sheet.updated_at.to_string()));
    let agency = Some(sheet.agency.into());
    let (choices, errors) = (Choices::all(), BTreeMap::new());
    let view = FormView { agency, seen, history, choices, input: &input, errors };
    Ok(Page::personal(FORM, view))
}

/// POST /admin/agencies/{id}
pub async fn update(
    app: Data<App>,
    admin: Admin,
    path: Path<(Locale, AgencyId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let (locale, id) = (admin.viewer.locale, path.1);
    let mut errors = FormErrors::default();
    if let Some(told) = fields.read(&mut errors) {
        let (actor, seen) = (admin.actor(), fields.seen());
        match app.db.write(move |conn| editing::edit(conn, actor, id, seen, &told)).await {
            Ok(()) => {
                let page = Redirect::to(paths::admin_agency(locale, id));
                return Ok(Either::Right(page.notice("agency-saved")));
            }
            Err(DomainError::Invalid(found)) => errors.extend(found),
            Err(error) => return Err(error.into()),
        }
    }
    let (Sheet { agency, .. }, history) = app.db.read(move |conn| file(conn, id)).await?;
    let errors = errors.messages(&app, locale);
    let (agency, seen) = (Some(agency.into()), Some(fields.seen().to_string()));
    let view = FormView { agency, seen, history, choices: Choices::all(), input: &fields, errors };
    Ok(Either::Left(Page::invalid(FORM, view)))
}

/// So many changes of an agency's words are shown.
const HISTORY: i64 = 50;

fn file(conn: &mut Conn, id: AgencyId) -> DomainResult<(Sheet, Vec<RevisionView>)> {
    let history = revision::history(conn, id, HISTORY)?.into_iter().map(RevisionView::from).collect();
    Ok((editing::sheet(conn, id)?, history))
}
