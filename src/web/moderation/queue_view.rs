//! What the queue's page shows.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::case::{CaseId, CaseKind};
use crate::domain::moderation::lease::Holding;
use crate::domain::moderation::queue::{Figures, Filters, Waiting};
use crate::platform::db::page::Page;
use crate::platform::i18n::Locale;
use crate::web::paging::Paging;
use crate::web::paths;

/// Cases on one page.
pub const PAGE: i64 = 20;

/// The filters as they stand in the address.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct IndexQuery {
    kind: String,
    language: String,
    mine: String,
    #[serde(skip_serializing)]
    page: String,
}

impl IndexQuery {
    /// What can be understood of them.
    pub fn filters(&self) -> Filters {
        Filters {
            kind: self.kind.parse().ok(),
            language: self.language.parse().ok(),
            mine: !self.mine.is_empty(),
        }
    }

    pub fn page(&self) -> i64 {
        self.page.parse().unwrap_or(1)
    }
}

/// The queue's page.
#[derive(Serialize)]
pub struct IndexView {
    figures: FiguresView,
    input: IndexQuery,
    choices: Choices,
    paging: Paging,
    cases: Vec<CaseRow>,
}

#[derive(Serialize)]
struct FiguresView {
    waiting: i64,
    kinds: Vec<KindCount>,
    overdue: i64,
    held: i64,
    decided_today: i64,
}

#[derive(Serialize)]
struct KindCount {
    kind: CaseKind,
    count: i64,
}

#[derive(Serialize)]
struct Choices {
    kinds: &'static [CaseKind],
    languages: &'static [Locale],
}

#[derive(Serialize)]
struct CaseRow {
    id: CaseId,
    kind: CaseKind,
    title: String,
    agency_name: Option<String>,
    language: Locale,
    opened_at: NaiveDateTime,
    due_at: NaiveDateTime,
    overdue: bool,
    /// None as long as the text was not looked at, or for what has none.
    risk: Option<i32>,
    held_by: Option<String>,
    mine: bool,
    decidable: bool,
}

impl IndexView {
    pub fn new(
        locale: Locale,
        input: IndexQuery,
        page: Page<Waiting>,
        total: i64,
        figures: &Figures,
    ) -> Self {
        let address = |page: i64| {
            let filters = [("kind", &input.kind), ("language", &input.language), ("mine", &input.mine)];
            let filters = filters.into_iter().map(|(name, value)| (name, value.clone()));
            paths::with_query(paths::moderation(locale), filters.chain([("page", page.to_string())]))
        };
        Self {
            figures: FiguresView::from(figures),
            paging: Paging::new(page.number, PAGE, total, address),
            choices: Choices { kinds: CaseKind::ALL, languages: Locale::ALL },
            cases: page.rows.into_iter().map(CaseRow::from).collect(),
            input,
        }
    }
}

impl From<&Figures> for FiguresView {
    fn from(figures: &Figures) -> Self {
        Self {
            waiting: figures.waiting.iter().map(|(_, count)| count).sum(),
            kinds: figures.waiting.iter().map(|&(kind, count)| KindCount { kind, count }).collect(),
            overdue: figures.overdue,
            held: figures.held,
            decided_today: figures.decided_today,
        }
    }
}

impl From<Waiting> for CaseRow {
    fn from(waiting: Waiting) -> Self {
        let case = waiting.case;
        let is_suggestion = case.kind == CaseKind::Suggestion;
        Self {
            id: case.id,
            kind: case.kind,
            title: waiting.title,
            agency_name: waiting.agency_name.filter(|_| !is_suggestion),
            language: case.language,
            opened_at: case.opened_at,
            due_at: case.due_at,
            overdue: waiting.overdue,
            risk: case.signals_at.map(|_| case.risk),
            held_by: waiting.holder,
            mine: waiting.holding == Holding::Mine,
            decidable: waiting.bar.is_none(),
        }
    }
}
