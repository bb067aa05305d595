//! Badges: what an agency shows of itself on other sites, as a picture and as a small page for a frame.
//!
//! - An address says everything, so that caches can keep it: language, size, colours, agency. Other values
//!   do not exist; who was merged leads on to the successor.
//! - Nobody's visit is known or counted: no cookie is read or set, no page of another host is asked.
//! - It may be kept for an hour. It is drawn once for each state of the scorecard's row; whether that has
//!   changed costs one query, once in ten seconds.
//! - It is the one thing of the portal that other sites may frame.

mod drawn;
pub mod frames;
mod layout;

use actix_web::HttpResponse;
use actix_web::http::header::{self, EntityTag, HeaderName, IfNoneMatch};
use actix_web::web::{Data, Header, Path};

pub use self::drawn::Drawn;
use self::drawn::{Drawing, Kind};
use crate::app::App;
use crate::domain::agencies::badge::{Badge, Place};
use crate::domain::error::Error as DomainError;
use crate::platform::clock;
use crate::platform::i18n::Locale;
use crate::platform::slug::is_slug;
use crate::web::error::Result;
use crate::web::paths;

crate::text_enum!(
    /// How much room a badge takes.
    Size { Small = "small", Medium = "medium", Large = "large" }
);

crate::text_enum!(
    /// The colours of a badge.
    Theme {
        Light = "light",
        Dark = "dark",
        /// As the reader's system has it; for the page in a frame, a picture has one of the others.
        Auto = "auto",
    }
);

impl Size {
    /// Width and height in CSS pixels.
    pub const fn pixels(self) -> (u32, u32) {
        match self {
            Self::Small => (280, 76),
            Self::Medium => (320, 136),
            Self::Large => (360, 220),
        }
    }
}

/// Language, size, colours, slug.
pub type Address = (Locale, Size, Theme, String);

/// Nothing is loaded and nothing runs.
const PICTURE_POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/// GET /badge/{lang}/{size}/{theme}/{slug}.svg
pub async fn show(
    app: Data<App>,
    path: Path<Address>,
    known: Option<Header<IfNoneMatch>>,
) -> Result<HttpResponse> {
    answer(&app, path.into_inner(), Kind::Picture, known).await
}

async fn answer(
    app: &App,
    (locale, size, theme, slug): Address,
    kind: Kind,
    known: Option<Header<IfNoneMatch>>,
) -> Result<HttpResponse> {
    let now = app.db.clock().run(clock::now);
    let key = (slug, locale, size, theme, kind);
    if let Some(drawing) = app.badges.lately(&key, now) {
        return Ok(respond(&drawing, kind, known));
    }
    let slug = key.0.clone();
    let place = app
        .db
        .read(move |conn| match is_slug(&slug) {
            true => Badge::at(conn, &slug),
            false => Err(DomainError::NotFound),
        })
        .await?;
    Ok(match place {
        Place::Badge(badge) => respond(&app.badges.of(app, *badge, key, now)?, kind, known),
        Place::Moved(slug) => {
            let to = paths::badge(locale, size.code(), theme.code(), &slug, kind.ending());
            let mut response = HttpResponse::MovedPermanently();
            response.insert_header((header::LOCATION, to)).insert_header(KEPT).finish()
        }
    })
}

const KEPT: (HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=3600");

fn respond(drawing: &Drawing, kind: Kind, known: Option<Header<IfNoneMatch>>) -> HttpResponse {
    let tag = EntityTag::new_strong(drawing.tag.clone());
    let is_known =
        matches!(known, Some(Header(IfNoneMatch::Items(tags))) if tags.iter().any(|t| t.weak_eq(&tag)));
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header(KEPT)
        .insert_header(header::ETag(tag))
        .insert_header((header::CONTENT_SECURITY_POLICY, kind.policy()))
        // Pages that keep foreign things out may still show it.
        .insert_header(("cross-origin-resource-policy", "cross-origin"))
        .insert_header(("x-robots-tag", "noindex"));
    if is_known {
        return response.finish();
    }
    response.content_type(kind.mime()).body(drawing.text.clone())
}
