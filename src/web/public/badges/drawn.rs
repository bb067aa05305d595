//! Badges as they were last drawn, in this process. A drawing holds as long as the figures are the same.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use actix_web::web::Bytes;
use sha2::{Digest, Sha256};
use tera::Context;

use super::layout::BadgeView;
use super::{PICTURE_POLICY, Size, Theme};
use crate::app::App;
use crate::domain::agencies::badge::Badge;
use crate::platform::i18n::Locale;

/// So many drawings are kept, of a few kilobytes each; then all are forgotten and drawn anew when asked for.
const MOST: usize = 4_000;

/// Its own sheet, and nothing else.
const FRAME_POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/// What a badge is made as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Picture,
    Frame,
}

impl Kind {
    /// What stands behind the slug in its address.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Picture => ".svg",
            Self::Frame => "",
        }
    }

    /// The content security policy.
    pub const fn policy(self) -> &'static str {
        match self {
            Self::Picture => PICTURE_POLICY,
            Self::Frame => FRAME_POLICY,
        }
    }

    /// The content type.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Picture => "image/svg+xml; charset=utf-8",
            Self::Frame => "text/html; charset=utf-8",
        }
    }

    const fn template(self) -> &'static str {
        match self {
            Self::Picture => "public/badges/picture.xml",
            Self::Frame => "public/badges/frame.html",
        }
    }
}

/// A badge, ready to send.
#[derive(Clone)]
pub struct Drawing {
    of: Badge,
    pub text: Bytes,
    /// Half of the text's SHA-256, in hexadecimal.
    pub tag: String,
}

type Key = (String, Locale, Size, Theme, Kind);

/// The drawings of this process.
#[derive(Default)]
pub struct Drawn(Mutex<HashMap<Key, Drawing>>);

impl Drawn {
    /// The badge as it was drawn for these figures, or drawn now.
    ///
    /// # Errors
    /// A template that uses what the view has not.
    pub fn of(
        &self,
        app: &App,
        badge: &Badge,
        locale: Locale,
        size: Size,
        theme: Theme,
        kind: Kind,
    ) -> anyhow::Result<Drawing> {
        let key = (badge.slug.clone(), locale, size, theme, kind);
        // A map that another thread left while it panicked still holds whole drawings.
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(drawing) = known.filter(|drawing| drawing.of == *badge) {
            return Ok(drawing);
        }
        let view = BadgeView::of(app, badge, locale, size, theme);
        let text = app.templates.render(kind.template(), locale, Context::from_serialize(&view)?)?;
        let hash = Sha256::digest(text.as_bytes());
        let tag = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let drawing = Drawing { of: badge.clone(), text: Bytes::from(text), tag };
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, drawing.clone());
        Ok(drawing)
    }
}
