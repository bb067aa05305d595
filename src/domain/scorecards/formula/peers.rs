//! What an agency is compared with: the figures of all agencies together.
//!
//! Few reviews say little, about one agency as about all of them. So every mean is pulled: a peer
//! mean to [`START`] by [`PEER`] pseudo-reviews, a criterion of one agency to its peers by [`PULL`].

use super::{Class, LEAST_SHARE, PEER, PULL, PerClass, START, Side};

/// Published reviews of one class, weighed on one day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Weighed {
    /// How many reviews.
    pub n: i64,
    /// Σw
    pub weight: f64,
    /// Σwy
    pub stars: f64,
    /// Σwy²
    pub squares: f64,
}

/// The stars given for one criterion of one side, weighed on one day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rated {
    /// How many reviews answered this criterion.
    pub n: i64,
    /// Σw
    pub weight: f64,
    /// Σwr
    pub stars: f64,
}

/// What reviews of one class are compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peer {
    /// m: the mean, in stars.
    pub mean: f64,
    /// π: the share of its side's Σw that is of this class, never below the floor.
    pub share: f64,
}

/// The peers of every class, on one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peers {
    of: PerClass<Peer>,
}

impl Peers {
    /// From the published reviews of all agencies.
    pub fn of(everyone: &PerClass<Weighed>) -> Self {
        Self {
            of: PerClass::from_fn(|class| Peer {
                mean: peer_mean(everyone[class].weight, everyone[class].stars),
                share: share(class, everyone),
            }),
        }
    }

    /// The mean and the share of one class.
    pub fn class(&self, class: Class) -> Peer {
        self.of[class]
    }

    /// μ*: where the score of a side starts, Σ π·m over its classes.
    pub fn start(&self, side: Side) -> f64 {
        let of = side.classes().iter().map(|&class| self.of[class]);
        of.map(|peer| peer.share * peer.mean).sum()
    }
}

/// The mean of one criterion, pulled to what all agencies get for it. In stars.
pub fn criterion_mean(agency: &Rated, everyone: &Rated) -> f64 {
    let peers = peer_mean(everyone.weight, everyone.stars);
    (PULL * peers + agency.stars) / (PULL + agency.weight)
}

fn peer_mean(weight: f64, stars: f64) -> f64 {
    (PEER * START + stars) / (PEER + weight)
}

fn share(class: Class, everyone: &PerClass<Weighed>) -> f64 {
    let classes = class.side().classes();
    let total: f64 = classes.iter().map(|&class| everyone[class].weight).sum();
    let floored = |class: Class| {
        let share = if total > 0.0 { everyone[class].weight / total } else { 1.0 / classes.len() as f64 };
        share.max(LEAST_SHARE)
    };
    floored(class) / classes.iter().map(|&class| floored(class)).sum::<f64>()
}
