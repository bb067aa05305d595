//! What the queue's page shows.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::desk_view::{DeskView, Due};
use crate::domain::accounts::Account;
use crate::domain::actor::AccountId;
use crate::domain::case::{CaseId, CaseKind};
use crate::domain::moderation::WaitsFor;
use crate::domain::moderation::handover::Colleague;
use crate::domain::moderation::lease::Holding;
use crate::domain::moderation::queue::{Desk, Figures, Filters, Waiting, With};
use crate::domain::moderation::rejection;
use crate::platform::db::page::Page;
use crate::platform::i18n::Locale;
use crate::web::paging::Paging;
use crate::web::paths;

/// Cases on one page.
pub const PAGE: i64 = 20;
/// Agencies the filter offers; any other may be typed.
pub const AGENCIES: i64 = 50;

/// The filters as they stand in the address.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct IndexQuery {
    kind: String,
    language: String,
    agency: String,
    holder: String,
    #[serde(skip_serializing)]
    page: String,
}

impl IndexQuery {
    /// What `moderator` means by them; what cannot be understood is left out.
    pub fn filters(&self, moderator: &Account) -> Filters {
        let called = self.agency.trim();
        Filters {
            kind: self.kind.parse().ok(),
            language: self.language.parse().ok(),
            agency: (!called.is_empty() && !called.contains('\0')).then(|| called.to_owned()),
            holder: match self.holder.as_str() {
                "me" => Some(With::Somebody(moderator.id)),
                "nobody" => Some(With::Nobody),
                id => id.parse().ok().map(With::Somebody),
            },
        }
    }

    pub fn page(&self) -> i64 {
        self.page.parse().unwrap_or(1)
    }

    /// The address of the queue so filtered, on this page.
    fn address(&self, locale: Locale, page: &str) -> String {
        let fields = [
            ("kind", self.kind.as_str()),
            ("language", &self.language),
            ("agency", &self.agency),
            ("holder", &self.holder),
            ("page", page),
        ];
        let fields = fields.into_iter().map(|(name, value)| (name, value.to_owned()));
        paths::with_query(paths::moderation(locale), fields)
    }
}

/// What the page is made of.
pub struct Queue {
    pub cases: Page<Waiting>,
    pub total: i64,
    pub figures: Figures,
    pub agencies: Vec<String>,
    pub team: Vec<Colleague>,
}

/// The queue's page.
#[derive(Serialize)]
pub struct IndexView {
    desk: DeskView,
    figures: FiguresView,
    input: IndexQuery,
    /// Whether anything is filtered.
    narrowed: bool,
    choices: Choices,
    paging: Paging,
    total: i64,
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
    agencies: Vec<String>,
    team: Vec<Person>,
}

#[derive(Serialize)]
struct Person {
    id: AccountId,
    name: String,
}

/// A case in a list.
#[derive(Serialize)]
pub struct CaseRow {
    id: CaseId,
    revision: i32,
    kind: CaseKind,
    title: String,
    agency_name: Option<String>,
    agency_slug: Option<String>,
    language: Locale,
    opened_at: NaiveDateTime,
    due_at: NaiveDateTime,
    due: Due,
    overdue: bool,
    /// None as long as the text was not looked at, or for what has none.
    risk: Option<i32>,
    held_by: Option<String>,
    handed: bool,
    mine: bool,
    decidable: bool,
    /// Whom an appeal waits for, if no other moderator can decide it.
    waits_for: Option<WaitsFor>,
    flags: i64,
    /// Whether it can be rejected together with others.
    rejectable: bool,
}

impl IndexView {
    pub fn new(locale: Locale, moderator: &Account, input: IndexQuery, queue: Queue) -> Self {
        let narrowed = input.filters(moderator) != Filters::default();
        let Queue { cases, total, figures, agencies, team } = queue;
        let colleagues = team.into_iter().filter(|one| one.id != moderator.id);
        let team = colleagues.map(|one| Person { id: one.id, name: one.name }).collect();
        let address = |page: i64| input.address(locale, &page.to_string());
        Self {
            desk: Desk::of(&figures).into(),
            figures: FiguresView::from(&figures),
            paging: Paging::new(cases.number, PAGE, total, address),
            choices: Choices { kinds: CaseKind::QUEUED, languages: Locale::ALL, agencies, team },
            cases: cases.rows.into_iter().map(CaseRow::from).collect(),
            narrowed,
            total,
            input,
        }
    }
}

impl From<&Figures> for FiguresView {
    fn from(figures: &Figures) -> Self {
        let waiting = |kind| figures.waiting.iter().find(|(known, _)| *known == kind);
        let kind = |&kind| KindCount { kind, count: waiting(kind).map_or(0, |(_, count)| *count) };
        Self {
            waiting: figures.waiting.iter().map(|(_, count)| count).sum(),
            kinds: CaseKind::QUEUED.iter().map(kind).collect(),
            overdue: figures.overdue,
            held: figures.held,
            decided_today: figures.decided_today,
        }
    }
}

impl From<Waiting> for CaseRow {
    fn from(waiting: Waiting) -> Self {
        let case = waiting.case;
        let agency = waiting.agency.filter(|_| case.kind != CaseKind::Suggestion);
        let decidable = waiting.bar.is_none();
        let can_be_held = waiting.holding != Holding::Other;
        Self {
            id: case.id,
            revision: case.version,
            kind: case.kind,
            title: waiting.title,
            agency_slug: agency.as_ref().map(|agency| agency.slug.clone()),
            agency_name: agency.map(|agency| agency.name),
            language: case.language,
            opened_at: case.opened_at,
            due_at: case.due_at,
            due: Due::at(case.due_at),
            overdue: waiting.overdue,
            risk: case.signals_at.map(|_| case.risk),
            held_by: waiting.holder,
            handed: case.handed_by.is_some(),
            mine: waiting.holding == Holding::Mine,
            rejectable: decidable && can_be_held && rejection::outcome(case.kind).is_some(),
            decidable,
            waits_for: waiting.waits_for,
            flags: waiting.flags,
        }
    }
}
