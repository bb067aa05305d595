//! Badges as they were last drawn, in this process. A drawing holds as long as the figures are the same; for a
//! few seconds nobody looks whether they are, so that a badge on a much-read site costs no more than a file.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use actix_web::web::Bytes;
use chrono::{Duration, NaiveDateTime};
use sha2::{Digest, Sha256};
use tera::Context;

use super::layout::BadgeView;
use super::{PICTURE_POLICY, Size, Theme};
use crate::app::App;
use crate::domain::agencies::badge::Badge;
use crate::platform::i18n::Locale;

/// So many drawings are kept, of a few kilobytes each; then all are forgotten and drawn anew when asked for.
const MOST: usize = 4_000;

/// So long nobody looks whether the figures are still the same.
const UNASKED: Duration = Duration::seconds(10);

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
    /// When the figures were last looked at.
    seen_at: NaiveDateTime,
    pub text: Bytes,
    /// Half of the text's SHA-256, in hexadecimal.
    pub tag: String,
}

/// Slug, language, size, colours, kind.
pub type Key = (String, Locale, Size, Theme, Kind);

/// The drawings of this process.
#[derive(Default)]
pub struct Drawn(Mutex<HashMap<Key, Drawing>>);

impl Drawn {
    /// The badge as it was drawn, if its figures were looked at a moment ago.
    pub fn lately(&self, key: &Key, now: NaiveDateTime) -> Option<Drawing> {
        let is_fresh = |drawing: &&Drawing| (drawing.seen_at..drawing.seen_at + UNASKED).contains(&now);
        self.kept().get(key).filter(is_fresh).cloned()
    }

    /// The badge as it was drawn for these figures, which were looked at `now`, or drawn now.
    ///
    /// # Errors
    /// A template that uses what the view has not.
    pub fn of(&self, app: &App, badge: Badge, key: Key, now: NaiveDateTime) -> anyhow::Result<Drawing> {
        if let Some(drawing) = self.kept().get_mut(&key).filter(|drawing| drawing.of == badge) {
            drawing.seen_at = now;
            return Ok(drawing.clone());
        }
        let (_, locale, size, theme, kind) = key;
        let view = BadgeView::of(app, &badge, locale, size, theme);
        let text = app.templates.render(kind.template(), locale, Context::from_serialize(&view)?)?;
        let hash = Sha256::digest(text.as_bytes());
        let tag = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let drawing = Drawing { of: badge, seen_at: now, text: Bytes::from(text), tag };
        let mut kept = self.kept();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, drawing.clone());
        Ok(drawing)
    }

    /// A map that another thread left while it panicked still holds whole drawings.
    fn kept(&self) -> MutexGuard<'_, HashMap<Key, Drawing>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
