//! A badge as its templates want it: figures, colours, and the name cut to the room there is. Readers of a
//! picture bring their own fonts, so room is reckoned generously.

use chrono::NaiveDate;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::{Size, Theme};
use crate::app::App;
use crate::domain::agencies::badge::Badge;
use crate::domain::scorecards::formula::Shown;
use crate::platform::i18n::Locale;
use crate::web::paths;

/// What the templates show.
#[derive(Serialize)]
pub struct BadgeView {
    size: Size,
    theme: Theme,
    width: u32,
    height: u32,
    colours: Colours,
    name: String,
    /// The name in the lines it fits, the last one cut if need be.
    lines: Vec<String>,
    shown: Shown,
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    from: Option<&'static str>,
    reviews: i64,
    as_of: NaiveDate,
    /// The agency's page.
    url: String,
}

/// The colours of a picture; those of the page in a frame stand in its sheet. Text has a contrast of at
/// least 4.5 to its ground.
#[derive(Serialize)]
struct Colours {
    ground: &'static str,
    ink: &'static str,
    soft: &'static str,
    edge: &'static str,
    rail: &'static str,
    signal: &'static str,
}

const LIGHT: Colours = Colours {
    ground: "#ffffff",
    ink: "#11222e",
    soft: "#465a68",
    edge: "#6d808c",
    rail: "#dfe1dd",
    signal: "#0a6b7d",
};

const DARK: Colours = Colours {
    ground: "#132029",
    ink: "#e8eef2",
    soft: "#a9bac6",
    edge: "#738b9b",
    rail: "#253641",
    signal: "#56c8da",
};

impl BadgeView {
    pub fn of(app: &App, badge: &Badge, locale: Locale, size: Size, theme: Theme) -> Self {
        let (width, height) = size.pixels();
        Self {
            size,
            theme,
            width,
            height,
            colours: if theme == Theme::Dark { DARK } else { LIGHT },
            lines: lines(&badge.name, size),
            name: badge.name.clone(),
            shown: badge.shown,
            score: badge.score,
            low: badge.low,
            high: badge.high,
            from: badge.from(),
            reviews: badge.reviews,
            as_of: badge.as_of,
            url: format!("{}{}", app.config.base_url, paths::agency(locale, &badge.slug)),
        }
    }
}

/// The name in at most as many lines as the size has for it.
fn lines(name: &str, size: Size) -> Vec<String> {
    // In ems of the bold letters the template draws it with.
    let (lines, room) = match size {
        Size::Small => (0, 0.0),
        Size::Medium => (1, 20.0),
        Size::Large => (2, 20.0),
    };
    let mut rest = name.split_word_bounds().peekable();
    let mut drawn: Vec<String> = Vec::new();
    while drawn.len() < lines && rest.peek().is_some() {
        let mut line = String::new();
        let is_last = drawn.len() + 1 == lines;
        while let Some(word) = rest.peek() {
            if !line.is_empty() && width(&line) + width(word) > room && !is_last {
                break;
            }
            line.push_str(word);
            rest.next();
        }
        drawn.push(cut(line.trim(), room));
    }
    drawn
}

fn cut(line: &str, room: f64) -> String {
    if width(line) <= room {
        return line.to_owned();
    }
    let mut kept = String::new();
    for letter in line.graphemes(true) {
        if width(&kept) + width(letter) + 1.0 > room {
            break;
        }
        kept.push_str(letter);
    }
    format!("{}…", kept.trim_end())
}

/// About how wide a text is, in ems.
fn width(text: &str) -> f64 {
    let of = |letter: &str| match letter.chars().next() {
        Some('i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | '\'' | '-' | '(' | ')') => 0.4,
        Some('m' | 'w' | 'M' | 'W' | '@' | '&') => 1.0,
        Some(c) if c.is_ascii_uppercase() => 0.75,
        Some(c) if u32::from(c) < 0x250 => 0.62,
        _ => 1.0,
    };
    text.graphemes(true).map(of).sum()
}
