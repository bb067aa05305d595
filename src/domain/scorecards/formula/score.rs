//! The score of a side, of both sides, and the gap between them.
//!
//! S = μ* + Σ w·(y − m) / (k + Σw): everybody starts where the peers are, and each review moves the
//! score by how far it lies from its own class. The sums over residuals y − m follow from Σw, Σwy
//! and Σwy² of the classes, so no review has to be read again.

use super::{
    Class, PEOPLE_FOR_RANGE, PEOPLE_FOR_SCORE, PRIOR_VARIANCE, PULL, Peers, PerClass, Range, Side,
    WEIGHT_FOR_SCORE, Weighed, Z, within_stars,
};

/// Six mail-confirmed reviews of today weigh 3, but their stored sum may fall short by a rounding.
const ROUNDING: f64 = 1e-9;

crate::text_enum!(
    /// How much of a side the public sees.
    Shown {
        /// Too few people: their texts only.
        Texts = "texts",
        /// Early signals: the range without the number.
        Early = "early",
        /// The score with its range.
        Score = "score",
    }
);

impl Shown {
    fn of(people: i64, weight: f64) -> Self {
        if people >= PEOPLE_FOR_SCORE && weight >= WEIGHT_FOR_SCORE - ROUNDING {
            Self::Score
        } else if people >= PEOPLE_FOR_RANGE {
            Self::Early
        } else {
            Self::Texts
        }
    }
}

/// One side of a scorecard on one day. `shown` says which of the figures may be published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SideScore {
    /// Published reviews.
    pub n: i64,
    /// Different people behind them.
    pub people: i64,
    /// Σw
    pub weight: f64,
    /// S, in stars. Lists are ordered by it, then by `weight`.
    pub score: f64,
    /// Posterior standard deviation of the score, in stars.
    pub sd: f64,
    /// S ± Z·sd, held within the stars.
    pub range: Range,
    pub shown: Shown,
}

impl SideScore {
    /// From an agency's reviews and its peers, weighed on the same day. `people` counts each person
    /// of the side once, also one with reviews in two classes.
    pub fn of(side: Side, agency: &PerClass<Weighed>, people: i64, peers: &Peers) -> Self {
        let residuals = Residuals::of(side, agency, peers);
        let score = within_stars(peers.start(side) + residuals.sum / (PULL + residuals.weight));
        let sd = residuals.sd();
        Self {
            n: residuals.n,
            people,
            weight: residuals.weight,
            score,
            sd,
            range: Range { low: within_stars(score - Z * sd), high: within_stars(score + Z * sd) },
            shown: Shown::of(people, residuals.weight),
        }
    }

    /// The score, if it may be published.
    pub fn published(&self) -> Option<f64> {
        (self.shown == Shown::Score).then_some(self.score)
    }
}

/// How a side's reviews lie to the means of their classes.
#[derive(Default)]
struct Residuals {
    n: i64,
    /// Σw
    weight: f64,
    /// Σ w·(y − m)
    sum: f64,
    /// Σ w·(y − m)²
    squares: f64,
}

impl Residuals {
    fn of(side: Side, agency: &PerClass<Weighed>, peers: &Peers) -> Self {
        let add = |sum: Self, &class: &Class| {
            let (of, m) = (&agency[class], peers.class(class).mean);
            Self {
                n: sum.n + of.n,
                weight: sum.weight + of.weight,
                sum: sum.sum + of.stars - m * of.weight,
                squares: sum.squares + of.squares - 2.0 * m * of.stars + m * m * of.weight,
            }
        };
        side.classes().iter().fold(Self::default(), add)
    }

    /// √(s² / (k + Σw)), where s² = (k·σ0² + Σ w·(y − m − r̄)²) / (k + Σw).
    fn sd(&self) -> f64 {
        let of_mean = if self.weight > 0.0 { self.sum * self.sum / self.weight } else { 0.0 };
        // Equal residuals leave nothing but rounding, which may be below zero.
        let spread = (self.squares - of_mean).max(0.0);
        let evidence = PULL + self.weight;
        let variance = (PULL * PRIOR_VARIANCE + spread) / evidence;
        (variance / evidence).sqrt()
    }
}

/// The score of an agency as a whole, in stars.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overall {
    pub score: f64,
    /// The side it is the score of, to be named; none when it is the mean of both.
    pub only: Option<Side>,
}

/// The plain mean of both sides if both show a score, else the one that does.
pub fn overall(talent: &SideScore, client: &SideScore) -> Option<Overall> {
    let (score, only) = match (talent.published(), client.published()) {
        (Some(talent), Some(client)) => ((talent + client) / 2.0, None),
        (Some(talent), None) => (talent, Some(Side::Talent)),
        (None, Some(client)) => (client, Some(Side::Client)),
        (None, None) => return None,
    };
    Some(Overall { score, only })
}

crate::text_enum!(
    /// Who is treated better.
    Treatment {
        Client = "client",
        Talent = "talent",
        /// No clear difference: the interval of the gap holds zero.
        NoDifference = "none",
    }
);

/// How differently an agency treats its two sides: `gap` ± `half`, in stars.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// Client minus talent: above zero clients are treated better.
    pub gap: f64,
    /// Half the width of the 90 % interval.
    pub half: f64,
    pub treatment: Treatment,
}

/// The gap between the sides, if both show a score.
pub fn gap(talent: &SideScore, client: &SideScore) -> Option<Gap> {
    let gap = client.published()? - talent.published()?;
    let half = Z * talent.sd.hypot(client.sd);
    let treatment = if gap > half {
        Treatment::Client
    } else if -gap > half {
        Treatment::Talent
    } else {
        Treatment::NoDifference
    };
    Some(Gap { gap, half, treatment })
}
