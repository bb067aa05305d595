//! The public log of decisions: who reads it sees the same, signed in or not.

use actix_web::web::{Data, Path, Query};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::domain::case::CaseKind;
use crate::domain::error::Result as DomainResult;
use crate::domain::moderation::Outcome;
use crate::domain::moderation::decision::DecisionId;
use crate::domain::moderation::log::{self, Entry, Filters};
use crate::domain::moderation::record::Source;
use crate::domain::reviews::rule::Rule;
use crate::platform::db::page::PageRequest;
use crate::platform::i18n::Locale;
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::paging::Paging;
use crate::web::paths;
use crate::web::viewer::Viewer;

/// Entries on one page.
const PAGE: i64 = 50;

/// The filters as they stand in the address.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    kind: String,
    rule: String,
    outcome: String,
    from: String,
    to: String,
    overruled: String,
    #[serde(skip_serializing)]
    page: String,
}

#[derive(Serialize)]
struct Choices {
    kinds: &'static [CaseKind],
    rules: &'static [Rule],
    outcomes: &'static [Outcome],
}

/// An entry as pages and the feed show it.
#[derive(Serialize)]
pub struct EntryView {
    id: DecisionId,
    kind: CaseKind,
    outcome: Outcome,
    rule: Option<Rule>,
    pub decided_at: NaiveDateTime,
    source: Source,
    detected: bool,
    overrules: Option<DecisionId>,
    overruled_by: Option<DecisionId>,
}

#[derive(Serialize)]
struct IndexView {
    input: Fields,
    choices: Choices,
    entries: Vec<EntryView>,
    paging: Paging,
    total: i64,
    filtered: bool,
}

#[derive(Serialize)]
struct ShowView {
    entry: EntryView,
}

/// GET /decisions
pub async fn index(app: Data<App>, viewer: Viewer, Query(input): Query<Fields>) -> Result<Page> {
    let filters = input.filters();
    let request = PageRequest::new(input.page.parse().unwrap_or(1), PAGE);
    let (page, total) = app
        .db
        .read(move |conn| {
            DomainResult::Ok((log::index(conn, &filters, request)?, log::count(conn, &filters)?))
        })
        .await?;
    let address = |page: i64| {
        let narrowed = input.named().into_iter().chain([("page", page.to_string())]);
        paths::with_query(paths::decisions(viewer.locale), narrowed)
    };
    let view = IndexView {
        paging: Paging::new(page.number, PAGE, total, address),
        choices: Choices { kinds: CaseKind::ALL, rules: Rule::ALL, outcomes: Outcome::ALL },
        entries: page.rows.into_iter().map(EntryView::from).collect(),
        total,
        filtered: filters != Filters::default(),
        input,
    };
    Ok(Page::shared("public/decisions/index.html", view))
}

/// GET /decisions/{id}
pub async fn show(app: Data<App>, path: Path<(Locale, DecisionId)>) -> Result<Page> {
    let entry = app.db.read(move |conn| log::show(conn, path.1)).await?;
    Ok(Page::shared("public/decisions/show.html", ShowView { entry: entry.into() }))
}

impl Fields {
    /// What can be understood of them.
    fn filters(&self) -> Filters {
        Filters {
            kind: self.kind.parse().ok(),
            rule: self.rule.parse().ok(),
            outcome: self.outcome.parse().ok(),
            from: day(&self.from),
            to: day(&self.to),
            overruled: !self.overruled.is_empty(),
        }
    }

    fn named(&self) -> [(&'static str, String); 6] {
        [
            ("kind", self.kind.clone()),
            ("rule", self.rule.clone()),
            ("outcome", self.outcome.clone()),
            ("from", self.from.clone()),
            ("to", self.to.clone()),
            ("overruled", self.overruled.clone()),
        ]
    }
}

/// A day that the databases can compare.
fn day(typed: &str) -> Option<NaiveDate> {
    use chrono::Datelike;
    typed.parse().ok().filter(|day: &NaiveDate| (1..=9999).contains(&day.year()))
}

impl From<Entry> for EntryView {
    fn from(entry: Entry) -> Self {
        let Entry { id, kind, outcome, rule, decided_at, source, detected, overrules, overruled_by } = entry;
        Self { id, kind, outcome, rule, decided_at, source, detected, overrules, overruled_by }
    }
}
