//! What is stored of all published reviews of an agency, so that none has to be read for a figure.
//!
//! - Per agency, side and class: n, A = Σ v·2^((t−t0)/H), B = Σ v·2^((t−t0)/H)·y and C, the same
//!   with y². Per criterion: n, A and B with the stars r given for it.
//! - Publishing adds one contribution, removing subtracts the same; an edit is both. Nothing is
//!   touched as time passes: weighing the sums on a day is one multiplication.
//! - What is added is rounded to 36 bits first. The sum of such numbers is exact for hundreds of
//!   reviews of several years, and thousands of like age, whatever came and went in whatever order.
//!   Without that, many heavy new reviews that go leave their rounding to a light old one that
//!   stays. It also hides in which last bit two machines differ about a power of two.
//! - Nobody left means exactly nothing left.

use std::ops::AddAssign;

use chrono::NaiveDate;

use super::formula::{Class, PerClass, Proof, Rated, Side, Weighed, decay, weight};

/// The relative difference up to which stored sums agree with rebuilt ones.
pub const AGREEMENT: f64 = 1e-9;

/// What one published review gives to the sums.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    pub side: Side,
    /// One of the side's classes.
    pub class: Class,
    pub proof: Proof,
    /// t: the day the experience ended, see [`super::formula::experience_day`].
    pub experienced_on: NaiveDate,
    /// y: the mean of the answered criteria, 1 to 5.
    pub stars: f64,
}

impl Contribution {
    fn weight(&self) -> f64 {
        weight(self.proof, self.experienced_on)
    }
}

/// The sums of one class, as of [`super::formula::DAY_ZERO`].
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sums {
    /// Reviews.
    pub n: i64,
    /// Σ v·2^((t−t0)/H)
    pub a: f64,
    /// Σ v·2^((t−t0)/H)·y
    pub b: f64,
    /// Σ v·2^((t−t0)/H)·y²
    pub c: f64,
}

impl Sums {
    /// A review is published.
    pub fn add(&mut self, contribution: &Contribution) {
        *self += Self::of(contribution);
    }

    /// A review that was added is no longer published.
    pub fn remove(&mut self, contribution: &Contribution) {
        debug_assert!(self.n > 0, "removed what was never added");
        if self.n <= 1 {
            *self = Self::default();
            return;
        }
        let gone = Self::of(contribution);
        self.n -= gone.n;
        self.a -= gone.a;
        self.b -= gone.b;
        self.c -= gone.c;
    }

    /// The sums as they weigh on the day `now`.
    pub fn on(&self, now: NaiveDate) -> Weighed {
        let decay = decay(now);
        Weighed { n: self.n, weight: self.a * decay, stars: self.b * decay, squares: self.c * decay }
    }

    /// Whether a rebuild from the reviews found what is stored.
    pub fn agrees_with(&self, rebuilt: &Self) -> bool {
        self.n == rebuilt.n
            && agree(self.a, rebuilt.a)
            && agree(self.b, rebuilt.b)
            && agree(self.c, rebuilt.c)
    }

    fn of(contribution: &Contribution) -> Self {
        let (weight, stars) = (contribution.weight(), contribution.stars);
        Self { n: 1, a: rounded(weight), b: rounded(weight * stars), c: rounded(weight * stars * stars) }
    }
}

/// Sums of several agencies add up to the sums of all of them.
impl AddAssign for Sums {
    fn add_assign(&mut self, more: Self) {
        self.n += more.n;
        self.a += more.a;
        self.b += more.b;
        self.c += more.c;
    }
}

impl PerClass<Sums> {
    /// A review is published.
    pub fn add(&mut self, contribution: &Contribution) {
        self.class_of(contribution).add(contribution);
    }

    /// A review that was added is no longer published.
    pub fn remove(&mut self, contribution: &Contribution) {
        self.class_of(contribution).remove(contribution);
    }

    /// The sums as they weigh on the day `now`: what peers and side scores are made of.
    pub fn on(&self, now: NaiveDate) -> PerClass<Weighed> {
        PerClass::from_fn(|class| self[class].on(now))
    }

    fn class_of(&mut self, contribution: &Contribution) -> &mut Sums {
        debug_assert_eq!(contribution.side, contribution.class.side());
        &mut self[contribution.class]
    }
}

impl AddAssign for PerClass<Sums> {
    fn add_assign(&mut self, more: Self) {
        for &class in Class::ALL {
            self[class] += more[class];
        }
    }
}

/// The sums of one criterion of one side, as of [`super::formula::DAY_ZERO`].
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CriterionSums {
    /// Reviews that answered the criterion.
    pub n: i64,
    /// Σ v·2^((t−t0)/H)
    pub a: f64,
    /// Σ v·2^((t−t0)/H)·r
    pub b: f64,
}

impl CriterionSums {
    /// A review is published that gives this criterion so many stars.
    pub fn add(&mut self, contribution: &Contribution, stars: f64) {
        *self += Self::of(contribution, stars);
    }

    /// A review that was added is no longer published.
    pub fn remove(&mut self, contribution: &Contribution, stars: f64) {
        debug_assert!(self.n > 0, "removed what was never added");
        if self.n <= 1 {
            *self = Self::default();
            return;
        }
        let gone = Self::of(contribution, stars);
        self.n -= gone.n;
        self.a -= gone.a;
        self.b -= gone.b;
    }

    /// The sums as they weigh on the day `now`.
    pub fn on(&self, now: NaiveDate) -> Rated {
        let decay = decay(now);
        Rated { n: self.n, weight: self.a * decay, stars: self.b * decay }
    }

    /// Whether a rebuild from the reviews found what is stored.
    pub fn agrees_with(&self, rebuilt: &Self) -> bool {
        self.n == rebuilt.n && agree(self.a, rebuilt.a) && agree(self.b, rebuilt.b)
    }

    fn of(contribution: &Contribution, stars: f64) -> Self {
        let weight = contribution.weight();
        Self { n: 1, a: rounded(weight), b: rounded(weight * stars) }
    }
}

/// Sums of several agencies add up to the sums of all of them.
impl AddAssign for CriterionSums {
    fn add_assign(&mut self, more: Self) {
        self.n += more.n;
        self.a += more.a;
        self.b += more.b;
    }
}

fn agree(stored: f64, rebuilt: f64) -> bool {
    (stored - rebuilt).abs() <= AGREEMENT * stored.abs().max(rebuilt.abs())
}

/// A positive number to the nearest of 36 significant bits: at most 1.5e-11 of it away.
fn rounded(x: f64) -> f64 {
    /// Of the 53 bits an `f64` has.
    const DROPPED: u32 = 53 - 36;
    let half = 1_u64 << (DROPPED - 1);
    f64::from_bits(((x.to_bits() + half) >> DROPPED) << DROPPED)
}
