//! What the agency says of itself: as it stands, what waits, what it was before; and changing it. Everything
//! that was typed stays if something is wrong with it, and if another owner was quicker both texts are shown.

mod form;

use std::collections::BTreeMap;

use actix_multipart::form::MultipartForm;
use actix_web::Either;
use actix_web::http::StatusCode;
use actix_web::web::{Data, block};
use serde::Serialize;

use self::form::{Fields, Upload};
use super::AgencyView;
use crate::app::App;
use crate::domain::agencies::logo::Logo;
use crate::domain::agencies::revision::{self, Standing};
use crate::domain::agencies::{AgencyId, former_name};
use crate::domain::error::{Conflict, Error as DomainError, Result as DomainResult};
use crate::platform::db::Conn;
use crate::web::error::{Error, Result};
use crate::web::form::FormErrors;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::revisions::RevisionView;
use crate::web::viewer::Owner;

/// So many changes are shown.
const HISTORY: i64 = 50;

const FORM: &str = "agency/profile/form.html";

#[derive(Serialize)]
struct ShowView {
    agency: AgencyView,
    words: Fields,
    /// The address of a picture.
    logo: Option<String>,
    former_names: Vec<String>,
    /// What waits comes first.
    history: Vec<RevisionView>,
    waits: bool,
}

#[derive(Serialize)]
struct FormView<'a> {
    agency: AgencyView,
    input: &'a Fields,
    errors: BTreeMap<String, String>,
    /// Of the latest words, public or not.
    logo: Option<String>,
    waits: bool,
    seen: String,
    /// What somebody else proposed meanwhile.
    theirs: Option<Fields>,
}

/// GET /agency/{slug}/profile
pub async fn show(app: Data<App>, owner: Owner) -> Result<Page> {
    let id = owner.0.agency.id;
    let read = move |conn: &mut Conn| -> DomainResult<_> {
        Ok((Standing::of(conn, id)?, former_name::of(conn, id)?, revision::history(conn, id, HISTORY)?))
    };
    let (standing, former_names, history) = app.db.read(read).await?;
    let view = ShowView {
        agency: AgencyView::of(&owner.0),
        logo: standing.public.logo.as_deref().map(paths::logo),
        words: Fields::of(&standing.public),
        former_names,
        waits: standing.pending.is_some(),
        history: history.into_iter().map(RevisionView::from).collect(),
    };
    Ok(Page::personal("agency/profile/show.html", view))
}

/// GET /agency/{slug}/profile/edit
pub async fn edit(app: Data<App>, owner: Owner) -> Result<Page> {
    let standing = standing(&app, owner.0.agency.id).await?;
    let input = Fields::of(standing.latest());
    Ok(Page::personal(FORM, FormView::of(&owner, &standing, &input, BTreeMap::new())))
}

/// POST /agency/{slug}/profile
pub async fn update(
    app: Data<App>,
    owner: Owner,
    MultipartForm(upload): MultipartForm<Upload>,
) -> Result<Either<Page, Redirect>> {
    let locale = owner.0.viewer.locale;
    let (fields, picture) = upload.take();
    let mut errors = FormErrors::default();
    let words = fields.read(&mut errors);
    let logo = draw(picture, &mut errors).await?;
    let mut stale = false;
    if let Some(mut words) = words.filter(|_| errors.is_empty()) {
        let (actor, id, seen, removes) =
            (owner.0.actor(), owner.0.agency.id, fields.seen.clone(), fields.removes_logo());
        let propose = move |conn: &mut Conn| {
            words.logo = match logo {
                Some(logo) => {
                    logo.keep(conn)?;
                    Some(logo.hash)
                }
                None if removes => None,
                None => Standing::of(conn, id)?.latest().logo.clone(),
            };
            revision::propose(conn, actor, id, locale, &seen, &words)
        };
        match app.db.write(propose).await {
            Ok(proposed) => {
                let page = Redirect::to(paths::own_profile(locale, &owner.0.agency.slug));
                let said = if proposed.is_some() { "profile-proposed" } else { "profile-unchanged" };
                return Ok(Either::Right(page.notice(said)));
            }
            Err(DomainError::Invalid(found)) => errors.extend(found),
            Err(DomainError::Conflict(Conflict::StateChanged)) => stale = true,
            Err(error) => return Err(error.into()),
        }
    }
    let standing = standing(&app, owner.0.agency.id).await?;
    let mut view = FormView::of(&owner, &standing, &fields, errors.messages(&app, locale));
    if stale {
        view.theirs = Some(Fields::of(standing.latest()));
        return Ok(Either::Left(Page::personal(FORM, view).with_status(StatusCode::CONFLICT)));
    }
    view.seen = fields.seen.clone();
    Ok(Either::Left(Page::invalid(FORM, view)))
}

async fn standing(app: &App, id: AgencyId) -> Result<Standing> {
    Ok(app.db.read(move |conn| Standing::of(conn, id)).await?)
}

/// The picture that was sent, drawn away from the threads that serve requests.
async fn draw(picture: Option<form::Picture>, errors: &mut FormErrors) -> Result<Option<Logo>> {
    let Some(picture) = picture else { return Ok(None) };
    let drawn = block(move || picture.file().and_then(Logo::draw)).await;
    match drawn.map_err(|error| Error::Internal(error.into()))? {
        Ok(logo) => Ok(Some(logo)),
        Err(refusal) => {
            errors.add("logo", refusal.key());
            Ok(None)
        }
    }
}

impl<'a> FormView<'a> {
    fn of(owner: &Owner, standing: &Standing, input: &'a Fields, errors: BTreeMap<String, String>) -> Self {
        Self {
            agency: AgencyView::of(&owner.0),
            input,
            errors,
            logo: standing.latest().logo.as_deref().map(paths::logo),
            waits: standing.pending.is_some(),
            seen: standing.stamp(),
            theirs: None,
        }
    }
}
