//! What the software looks for, what it contributed to past decisions, and the switch of each signal's points.

use actix_web::web::{Data, Path};
use serde::{Deserialize, Serialize};

use super::desk_view::DeskView;
use super::signal_view::key;
use crate::app::App;
use crate::domain::error::Error as DomainError;
use crate::domain::moderation::queue;
use crate::domain::signals::record::{self, Contributions};
use crate::domain::signals::{Signal, switches};
use crate::platform::clock;
use crate::platform::i18n::Locale;
use crate::web::error::{Error, Result};
use crate::web::form::Form;
use crate::web::page::{Page, Redirect};
use crate::web::paths;
use crate::web::viewer::Moderator;

#[derive(Serialize)]
struct SignalRow {
    code: Signal,
    key: String,
    points: i32,
    is_on: bool,
    starts_off: bool,
    /// Decided cases with this signal.
    decided: i64,
    /// Its share of all decided cases, 0 to 1.
    share: f64,
    outcomes: Vec<OutcomeCount>,
}

#[derive(Serialize)]
struct OutcomeCount {
    outcome: String,
    count: i64,
}

#[derive(Serialize)]
struct IndexView {
    desk: DeskView,
    signals: Vec<SignalRow>,
    /// Decided cases whose text was looked at.
    decided: i64,
    outcomes: Vec<OutcomeCount>,
}

/// GET /moderation/signals
pub async fn index(app: Data<App>, moderator: Moderator) -> Result<Page> {
    let account = moderator.account;
    let view = app
        .db
        .read(move |conn| {
            let contributions = record::contributions(conn, clock::now() - record::LOOKED_BACK)?;
            let switches = switches::all(conn)?;
            let row =
                |(signal, switch): (Signal, switches::Switch)| row(signal, switch.is_on, &contributions);
            let outcomes = counts(&contributions.decided);
            Ok::<_, DomainError>(IndexView {
                desk: queue::desk(conn, &account)?.into(),
                signals: switches.into_iter().map(row).collect(),
                decided: outcomes.iter().map(|one| one.count).sum(),
                outcomes,
            })
        })
        .await?;
    Ok(Page::personal("moderation/signals/index.html", view))
}

fn row(code: Signal, is_on: bool, contributions: &Contributions) -> SignalRow {
    let outcomes = contributions.with.get(&code).map(counts).unwrap_or_default();
    let all: i64 = contributions.decided.values().sum();
    let decided: i64 = outcomes.iter().map(|one| one.count).sum();
    SignalRow {
        key: key(code),
        points: code.points(),
        is_on,
        starts_off: !code.starts_on(),
        decided,
        // Counts are far below 2^53.
        share: if all == 0 { 0.0 } else { decided as f64 / all as f64 },
        outcomes,
        code,
    }
}

fn counts(of: &std::collections::BTreeMap<String, i64>) -> Vec<OutcomeCount> {
    of.iter().map(|(outcome, count)| OutcomeCount { outcome: outcome.clone(), count: *count }).collect()
}

/// The position of the switch.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SwitchForm {
    points: String,
}

/// POST /moderation/signals/{signal}
pub async fn update(
    app: Data<App>,
    moderator: Moderator,
    path: Path<(Locale, String)>,
    Form(form): Form<SwitchForm>,
) -> Result<Redirect> {
    let signal: Signal = path.1.parse().map_err(|_| Error::NotFound)?;
    let is_on = match form.points.as_str() {
        "on" => true,
        "off" => false,
        _ => return Err(Error::NotFound),
    };
    let actor = moderator.actor();
    app.db.write(move |conn| switches::switch(conn, actor, signal, is_on)).await?;
    let there = Redirect::to(paths::signals(moderator.viewer.locale));
    Ok(if is_on { there.notice("signal-on") } else { there.notice("signal-off") })
}
