//! The page where an agency, or anybody, chooses its badge and copies what to put on another site.

use std::collections::BTreeMap;

use actix_web::Either;
use actix_web::web::{Data, Path, Query};
use serde::{Deserialize, Serialize};
use tera::Context;

use crate::app::App;
use crate::domain::agencies::badge::{Badge, Place};
use crate::domain::error::Error as DomainError;
use crate::platform::i18n::Locale;
use crate::platform::slug::is_slug;
use crate::web::error::Result;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::public::badges::{Size, Theme};
use crate::web::viewer::Viewer;

/// What was chosen.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    language: String,
    size: String,
    theme: String,
}

#[derive(Serialize)]
struct Choices {
    languages: &'static [Locale],
    sizes: &'static [Size],
    themes: &'static [Theme],
}

#[derive(Serialize)]
struct ShowView {
    name: String,
    slug: String,
    input: BTreeMap<&'static str, &'static str>,
    choices: Choices,
    snippet: Snippet,
    /// To copy: the picture, and the page in a frame.
    picture: String,
    frame: String,
}

/// What the two snippets are made of.
#[derive(Serialize)]
struct Snippet {
    name: String,
    theme: Theme,
    width: u32,
    height: u32,
    url: String,
    /// The picture in the chosen colours; in light ones if the reader's system is to decide.
    picture_url: String,
    dark_url: String,
    frame_url: String,
}

/// GET /agencies/{slug}/badge
pub async fn show(
    app: Data<App>,
    viewer: Viewer,
    path: Path<(Locale, String)>,
    Query(fields): Query<Fields>,
) -> Result<Either<Page, Redirect>> {
    let slug = path.into_inner().1;
    let find = move |conn: &mut _| match is_slug(&slug) {
        true => Badge::at(conn, &slug),
        false => Err(DomainError::NotFound),
    };
    let badge = match app.db.read(find).await? {
        Place::Badge(badge) => badge,
        Place::Moved(slug) => {
            return Ok(Either::Right(Redirect::moved(paths::agency_badge(viewer.locale, &slug))));
        }
    };
    let language = fields.language.parse().unwrap_or(viewer.locale);
    let size = fields.size.parse().unwrap_or(Size::Medium);
    let theme = fields.theme.parse().unwrap_or(Theme::Light);
    let snippet = Snippet::of(&app, &badge, language, size, theme);
    let context = Context::from_serialize(&snippet).map_err(anyhow::Error::from)?;
    let render = |name| app.templates.render(name, language, context.clone());
    let view = ShowView {
        picture: render("public/badges/picture_snippet.xml")?,
        frame: render("public/badges/frame_snippet.xml")?,
        name: badge.name,
        slug: badge.slug,
        input: [("language", language.code()), ("size", size.code()), ("theme", theme.code())].into(),
        choices: Choices { languages: Locale::ALL, sizes: Size::ALL, themes: Theme::ALL },
        snippet,
    };
    Ok(Either::Left(Page::shared("public/agencies/badge.html", view)))
}

impl Snippet {
    fn of(app: &App, badge: &Badge, language: Locale, size: Size, theme: Theme) -> Self {
        let (width, height) = size.pixels();
        let base = &app.config.base_url;
        let badge_in = |theme: Theme, ending| {
            format!("{base}{}", paths::badge(language, size.code(), theme.code(), &badge.slug, ending))
        };
        Self {
            name: badge.name.clone(),
            theme,
            width,
            height,
            url: format!("{base}{}", paths::agency(language, &badge.slug)),
            picture_url: badge_in(if theme == Theme::Dark { theme } else { Theme::Light }, ".svg"),
            dark_url: badge_in(Theme::Dark, ".svg"),
            frame_url: badge_in(theme, ""),
        }
    }
}
