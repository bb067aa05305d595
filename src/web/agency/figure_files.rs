//! The desk's figures as a file for a spreadsheet, narrowed as the desk is.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};

use super::desk::{Fields, compared};
use super::desk_view::{Row, rows};
use super::review_files::attachment;
use crate::app::App;
use crate::domain::agencies::profile::Profile;
use crate::domain::scorecards::figures::Figures;
use crate::platform::spreadsheet;
use crate::web::error::Result;
use crate::web::viewer::Representative;

const HEADER: [&str; 9] = [
    "side",
    "criterion",
    "stars",
    "stars_of_selection",
    "peers",
    "better_than_percent",
    "peers_median",
    "peers_low",
    "peers_high",
];

/// GET /agency/{slug}/figures.csv
pub async fn show(app: Data<App>, one: Representative, Query(fields): Query<Fields>) -> Result<HttpResponse> {
    let agency = one.agency.clone();
    let rows = app
        .db
        .read(move |conn| {
            let profile = Profile::of(conn, agency.id)?;
            let (peers, _, selection) = compared(conn, &agency, &profile, &fields)?;
            let figures = Figures::of(conn, agency.id.0)?;
            Ok::<_, crate::domain::error::Error>(rows(&figures, peers.as_ref(), selection.as_ref()))
        })
        .await?;
    let file = spreadsheet::file(HEADER, rows.iter().map(line)).map_err(anyhow::Error::from)?;
    Ok(attachment("figures.csv", file))
}

fn line(row: &Row) -> [String; 9] {
    let stars = |of: Option<f64>| of.map_or_else(String::new, |stars| format!("{stars:.2}"));
    let peers = row.peers.as_ref();
    [
        row.side.map_or_else(|| "both".to_owned(), |side| side.to_string()),
        row.criterion.map_or_else(String::new, |criterion| criterion.to_string()),
        stars(row.own),
        stars(row.selected),
        peers.map_or_else(String::new, |of| of.others.to_string()),
        peers.map_or_else(String::new, |of| format!("{:.0}", of.better_than * 100.0)),
        stars(peers.map(|of| of.median)),
        stars(peers.map(|of| of.low)),
        stars(peers.map(|of| of.high)),
    ]
}
