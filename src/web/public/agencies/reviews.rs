//! The list of reviews on an agency's page: its filters and its paging.
//! Pages begin at a place in the list instead of counting rows, so that nothing is skipped or shown twice
//! when a review is published meanwhile.

use serde::{Deserialize, Serialize};

use crate::domain::reviews::engagement::{Outcome, Stage};
use crate::domain::reviews::list::{Filters, Slice};
use crate::domain::scorecards::formula::Side;
use crate::platform::i18n::Locale;
use crate::web::paths;
use crate::web::viewer::Viewer;

/// The filters as they stand in the address; what means nothing does not narrow.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    side: Option<String>,
    stars: Option<String>,
    stage: Option<String>,
    outcome: Option<String>,
    language: Option<String>,
    #[serde(skip_serializing)]
    from: Option<String>,
}

fn parsed<T: std::str::FromStr>(typed: Option<&String>) -> Option<T> {
    typed.and_then(|text| text.parse().ok())
}

impl Fields {
    pub fn filters(&self) -> Filters {
        Filters {
            side: parsed(self.side.as_ref()),
            stars: parsed(self.stars.as_ref()).filter(|stars| (1..=5).contains(stars)),
            stage: parsed(self.stage.as_ref()),
            outcome: parsed(self.outcome.as_ref()),
            language: parsed(self.language.as_ref()),
        }
    }

    /// The place where the page begins.
    pub fn from(&self) -> Option<i64> {
        parsed(self.from.as_ref())
    }

    /// What narrows the list, as name and value.
    fn narrowing(&self) -> Vec<(&'static str, String)> {
        let Filters { side, stars, stage, outcome, language } = self.filters();
        let fields = [
            ("side", side.map(|of| of.to_string())),
            ("stars", stars.map(|of| of.to_string())),
            ("stage", stage.map(|of| of.to_string())),
            ("outcome", outcome.map(|of| of.to_string())),
            ("language", language.map(|of| of.to_string())),
        ];
        fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// What there is to choose from; stages and outcomes are those of the side chosen.
#[derive(Serialize)]
pub struct Choices {
    sides: &'static [Side],
    stars: [&'static str; 5],
    stages: Vec<Stage>,
    outcomes: Vec<Outcome>,
    languages: &'static [Locale],
}

impl Choices {
    pub fn of(fields: &Fields) -> Self {
        let chosen = fields.filters().side;
        let sides = || Side::ALL.iter().copied().filter(move |side| chosen.is_none_or(|of| of == *side));
        let mut stages: Vec<Stage> = sides().flat_map(|side| Stage::of(side)).copied().collect();
        stages.sort_unstable();
        stages.dedup();
        Self {
            sides: Side::ALL,
            stars: ["5", "4", "3", "2", "1"],
            stages,
            outcomes: sides().flat_map(|side| Outcome::of(side)).copied().collect(),
            languages: Locale::ALL,
        }
    }
}

/// Where the list goes on.
#[derive(Serialize)]
pub struct Paging {
    /// None unless the list is narrowed.
    total: Option<i64>,
    previous: Option<String>,
    next: Option<String>,
    /// The list has no numbered pages.
    links: [(); 0],
}

impl Paging {
    pub fn of(viewer: &Viewer, slug: &str, fields: &Fields, slice: &Slice, total: Option<i64>) -> Self {
        let url = |from: i64| {
            let fields = fields.narrowing().into_iter().chain([("from", from.to_string())]);
            paths::agency_reviews(viewer.locale, slug, fields)
        };
        Self { total, previous: slice.previous.map(url), next: slice.next.map(url), links: [] }
    }
}
