//! How an agency stands on a day: both sides, and what is shown of it as a whole.
//!
//! - The whole shows what its best-known side shows: a score if a side has one, else early signals.
//! - Its figure is the plain mean of the sides that show as much; its 90 % range follows from theirs,
//!   which are independent: S ± Z·√(Σ sd²) / sides.
//! - Lists put agencies with a score first, by S; then early signals, by S; then texts only.

use super::formula::{self, Gap, Overall, Peers, PerClass, Range, Shown, Side, SideScore, Weighed, Z};
use super::formula::{FEWEST_STARS, MOST_STARS, PEOPLE_FOR_RANGE};

/// Different people behind the reviews of each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct People {
    pub talent: i64,
    pub client: i64,
}

impl People {
    /// The people of one side.
    pub fn of(self, side: Side) -> i64 {
        match side {
            Side::Talent => self.talent,
            Side::Client => self.client,
        }
    }

    /// The sides with people enough to publish any figure.
    pub fn known_sides(self) -> Vec<Side> {
        Side::ALL.iter().copied().filter(|&side| self.of(side) >= PEOPLE_FOR_RANGE).collect()
    }
}

/// An agency on one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    pub talent: SideScore,
    pub client: SideScore,
}

impl Standing {
    /// From the agency's reviews and its peers, weighed on the same day.
    pub fn of(agency: &PerClass<Weighed>, people: People, peers: &Peers) -> Self {
        Self {
            talent: SideScore::of(Side::Talent, agency, people.talent, peers),
            client: SideScore::of(Side::Client, agency, people.client, peers),
        }
    }

    /// One of the sides.
    pub fn side(&self, side: Side) -> &SideScore {
        match side {
            Side::Talent => &self.talent,
            Side::Client => &self.client,
        }
    }

    /// How much of the agency the public sees.
    pub fn shown(&self) -> Shown {
        self.talent.shown.max(self.client.shown)
    }

    /// The score of the agency, if one is shown.
    pub fn overall(&self) -> Option<Overall> {
        formula::overall(&self.talent, &self.client)
    }

    /// The side that alone shows as much as the whole; none when both do.
    pub fn only(&self) -> Option<Side> {
        match (self.talent.shown == self.shown(), self.client.shown == self.shown()) {
            (true, false) => Some(Side::Talent),
            (false, true) => Some(Side::Client),
            _ => None,
        }
    }

    /// The gap between the sides, if both show a score.
    pub fn gap(&self) -> Option<Gap> {
        formula::gap(&self.talent, &self.client)
    }

    /// The 90 % range of the agency; none while only texts are shown.
    pub fn range(&self) -> Option<Range> {
        let half = Z * self.known().map(|of| of.sd * of.sd).sum::<f64>().sqrt() / self.known().count() as f64;
        let within_stars = |x: f64| x.clamp(FEWEST_STARS, MOST_STARS);
        let mean = self.mean();
        (self.shown() != Shown::Texts)
            .then(|| Range { low: within_stars(mean - half), high: within_stars(mean + half) })
    }

    /// The agency's place in lists: S with a score; S/10, below every score, with early signals; else 0.
    pub fn rank(&self) -> f64 {
        match self.shown() {
            Shown::Score => self.mean(),
            Shown::Early => self.mean() / 10.0,
            Shown::Texts => 0.0,
        }
    }

    /// Σw of both sides.
    pub fn weight(&self) -> f64 {
        self.talent.weight + self.client.weight
    }

    /// Published reviews of both sides.
    pub fn reviews(&self) -> i64 {
        self.talent.n + self.client.n
    }

    fn mean(&self) -> f64 {
        self.known().map(|of| of.score).sum::<f64>() / self.known().count() as f64
    }

    /// The sides that show as much as the whole.
    fn known(&self) -> impl Iterator<Item = &SideScore> {
        let shown = self.shown();
        [&self.talent, &self.client].into_iter().filter(move |of| of.shown == shown)
    }
}
