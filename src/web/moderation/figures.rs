//! The team's figures.

use actix_web::web::Data;
use serde::Serialize;

use super::desk_view::DeskView;
use crate::app::App;
use crate::domain::case::CaseKind;
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::figures::{self, ByAge, DAYS, TeamFigures};
use crate::domain::moderation::queue::{self, Figures};
use crate::web::error::Result;
use crate::web::page::Page;
use crate::web::viewer::Moderator;

#[derive(Serialize)]
struct ShowView {
    desk: DeskView,
    waiting: Vec<AgeRow>,
    total: AgeCounts,
    overdue: i64,
    held: i64,
    decided_today: i64,
    decided_by_me: i64,
    median: Option<MedianView>,
    measured: usize,
    restrictions: i64,
    /// The share of the restrictions that were overruled; none without any.
    overruled: Option<f64>,
    days: i64,
}

#[derive(Serialize)]
struct AgeRow {
    kind: CaseKind,
    #[serde(flatten)]
    counts: AgeCounts,
}

#[derive(Clone, Copy, Default, Serialize)]
struct AgeCounts {
    day: i64,
    two_days: i64,
    week: i64,
    older: i64,
    all: i64,
}

#[derive(Serialize)]
struct MedianView {
    /// The message is `figures-` and this.
    unit: &'static str,
    count: i64,
}

/// GET /moderation/figures
pub async fn show(app: Data<App>, moderator: Moderator) -> Result<Page> {
    let account = moderator.account;
    let read = app
        .db
        .read(move |conn| Ok::<_, DomainError>((figures::of_team(conn)?, queue::figures(conn, &account)?)));
    let (team, own) = read.await?;
    Ok(Page::personal("moderation/figures/show.html", ShowView::new(&team, &own)))
}

impl ShowView {
    fn new(team: &TeamFigures, own: &Figures) -> Self {
        let waiting: Vec<AgeRow> = team.waiting.iter().map(AgeRow::from).collect();
        let total = waiting.iter().fold(AgeCounts::default(), |sum, row| sum.plus(row.counts));
        Self {
            desk: queue::Desk::of(own).into(),
            waiting,
            total,
            overdue: own.overdue,
            held: own.held,
            decided_today: team.decided_today,
            decided_by_me: own.decided_today,
            median: team.median.map(|median| MedianView::of(median.num_minutes())),
            measured: team.measured,
            restrictions: team.restrictions,
            overruled: (team.restrictions > 0).then(|| team.overruled as f64 / team.restrictions as f64),
            days: DAYS,
        }
    }
}

impl AgeCounts {
    const fn plus(self, other: Self) -> Self {
        Self {
            day: self.day + other.day,
            two_days: self.two_days + other.two_days,
            week: self.week + other.week,
            older: self.older + other.older,
            all: self.all + other.all,
        }
    }
}

impl From<&ByAge> for AgeRow {
    fn from(of: &ByAge) -> Self {
        let ByAge { kind, day, two_days, week, older } = *of;
        Self { kind, counts: AgeCounts { day, two_days, week, older, all: of.all() } }
    }
}

impl MedianView {
    /// Minutes up to two hours, hours up to two days, then days.
    const fn of(minutes: i64) -> Self {
        match minutes {
            ..120 => Self { unit: "minutes", count: minutes },
            120..2880 => Self { unit: "hours", count: minutes / 60 },
            _ => Self { unit: "days", count: minutes / 1440 },
        }
    }
}
