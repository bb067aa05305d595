//! How the score is made: the formula's constants and what every agency is compared with today.

use actix_web::web::Data;
use chrono::NaiveDate;
use serde::Serialize;

use super::agencies::criteria::{self, CriterionRow};
use crate::app::App;
use crate::domain::agencies::Agency;
use crate::domain::error as domain;
use crate::domain::scorecards::formula::{self, Class, Proof, Side};
use crate::domain::scorecards::measured::{self, Yardstick};
use crate::web::error::Result;
use crate::web::page::Page;

#[derive(Serialize)]
struct ShowView {
    as_of: NaiveDate,
    counts: Counts,
    constants: Constants,
    peers: Vec<PeerRow>,
    criteria: Vec<CriterionRow>,
}

#[derive(Serialize)]
struct Counts {
    reviews: i64,
    agencies: i64,
    agencies_with_score: i64,
}

#[derive(Serialize)]
struct Constants {
    half_life_days: f64,
    k: f64,
    prior_variance: f64,
    prior_mean: f64,
    prior_weight: f64,
    z: f64,
    people_early: i64,
    people_full: i64,
    weight_full: f64,
    proofs: Vec<ProofRow>,
}

#[derive(Serialize)]
struct ProofRow {
    proof: Proof,
    weight: f64,
}

#[derive(Serialize)]
struct PeerRow {
    side: Side,
    class: Class,
    mean: f64,
    share: f64,
    reviews: i64,
}

/// GET /score
pub async fn show(app: Data<App>) -> Result<Page> {
    let read = |conn: &mut _| {
        Ok::<_, domain::Error>((
            Yardstick::today(conn)?,
            Agency::count_listed(conn)?,
            measured::scored(conn)?,
        ))
    };
    let (yardstick, agencies, agencies_with_score) = app.db.read(read).await?;
    let peers: Vec<PeerRow> = Class::ALL.iter().map(|&class| peer(&yardstick, class)).collect();
    let view = ShowView {
        as_of: yardstick.as_of,
        counts: Counts { reviews: peers.iter().map(|of| of.reviews).sum(), agencies, agencies_with_score },
        constants: constants(),
        peers,
        criteria: criteria::rows(|side, code| {
            yardstick.criteria.iter().find(|of| of.side == side && of.code == code).map(|of| of.mean)
        }),
    };
    Ok(Page::shared("public/pages/score.html", view))
}

fn peer(yardstick: &Yardstick, class: Class) -> PeerRow {
    let of = yardstick.peers.class(class);
    let reviews = yardstick.classes[class].n;
    PeerRow { side: class.side(), class, mean: of.mean, share: of.share, reviews }
}

fn constants() -> Constants {
    Constants {
        half_life_days: formula::HALF_LIFE,
        k: formula::PULL,
        prior_variance: formula::PRIOR_VARIANCE,
        prior_mean: formula::START,
        prior_weight: formula::PEER,
        z: formula::Z,
        people_early: formula::PEOPLE_FOR_RANGE,
        people_full: formula::PEOPLE_FOR_SCORE,
        weight_full: formula::WEIGHT_FOR_SCORE,
        proofs: Proof::ALL.iter().map(|&proof| ProofRow { proof, weight: proof.weight() }).collect(),
    }
}
