//! Merging two agencies: look first at what goes where, then do it.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path, Query};
use serde::{Deserialize, Serialize};

use super::agencies::AgencyView;
use crate::app::App;
use crate::domain::administration::merger;
use crate::domain::agencies::{Agency, AgencyId};
use crate::domain::error::{Error as DomainError, Result as DomainResult};
use crate::platform::db::Conn;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::form::{Form, FormErrors};
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::{Admin, Sure};

/// Into which agency: its address or the last part of it in the form, its id when it is confirmed.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    into: String,
}

#[derive(Serialize)]
struct NewView<'a> {
    agency: AgencyView,
    successor: Option<AgencyView>,
    /// Reviews that would move.
    moving: i64,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
}

/// GET /admin/agencies/{id}/merger/new
pub async fn new(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    path: Path<(Locale, AgencyId)>,
    Query(fields): Query<Fields>,
) -> Result<Page> {
    let errors = FormErrors::default();
    let page = page(&app, &admin, path.1, &fields, errors).await?;
    Ok(page)
}

/// POST /admin/agencies/{id}/merger
pub async fn create(
    app: Data<App>,
    Sure(admin): Sure<Admin>,
    path: Path<(Locale, AgencyId)>,
    Form(fields): Form<Fields>,
) -> Result<Either<Page, Redirect>> {
    let into: AgencyId = fields.into.parse().map_err(|_| Error::BadRequest)?;
    let (actor, from) = (admin.actor(), path.1);
    match app.db.write(move |conn| merger::merge(conn, actor, from, into)).await {
        Ok(_) => {
            let page = Redirect::to(paths::admin_agency(admin.viewer.locale, into));
            Ok(Either::Right(page.notice("agencies-merged")))
        }
        Err(DomainError::Invalid(found)) => {
            let page = page(&app, &admin, from, &Fields::default(), found.into()).await?;
            Ok(Either::Left(page))
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    app: &App,
    admin: &Admin,
    from: AgencyId,
    fields: &Fields,
    mut errors: FormErrors,
) -> Result<Page> {
    let typed = fields.into.clone();
    let (agency, successor, moving) = app.db.read(move |conn| look(conn, from, &typed)).await?;
    if successor.is_none() && !fields.into.is_empty() {
        errors.add("into", "invalid-merger-unknown");
    }
    let is_wrong = !errors.is_empty();
    let view = NewView {
        agency: agency.into(),
        successor: successor.map(AgencyView::from),
        moving,
        input: fields,
        errors: errors.messages(app, admin.viewer.locale),
    };
    let template = "admin/mergers/new.html";
    Ok(if is_wrong { Page::invalid(template, view) } else { Page::personal(template, view) })
}

/// The two agencies, as far as they can be merged, and how many reviews would move.
fn look(conn: &mut Conn, from: AgencyId, typed: &str) -> DomainResult<(Agency, Option<Agency>, i64)> {
    let agency = Agency::find(conn, from)?;
    if !agency.is_listed() {
        return Err(DomainError::NotFound);
    }
    let slug = typed.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let successor = match Agency::listed_by_slug(conn, slug) {
        Err(DomainError::NotFound) => None,
        found => Some(found?).filter(|successor| successor.id != from),
    };
    Ok((agency, successor, merger::moving(conn, from)?))
}
