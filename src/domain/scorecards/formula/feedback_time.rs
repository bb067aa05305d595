//! Days to feedback: the share of people who have heard back by a day, after Kaplan and Meier.
//!
//! Whoever still waits is not fast, and leaving them out would make the silent look quick. They
//! count as people who had no answer up to that day, and drop out of the reckoning after it; on the
//! same day answers come before those who drop out.
//! (E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", 1958.)

use std::collections::BTreeMap;

/// A half of people reached by rounding is a half.
const ROUNDING: f64 = 1e-12;

/// So many people who heard back after, or still wait since, so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    pub days: i32,
    pub answered: bool,
    /// People, at least one; waits with fewer are passed over.
    pub count: i64,
}

/// From this day on, this share of people has heard back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    pub day: i32,
    /// From 0 to 1.
    pub share: f64,
}

/// The rising curve of people who have heard back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Curve {
    /// People, those who still wait included.
    pub n: i64,
    /// People who heard back.
    pub answered: i64,
    /// Days on which somebody did, ascending; before the first the share is 0.
    pub steps: Vec<Step>,
}

/// How a day ended for those who were waiting.
#[derive(Default)]
struct Day {
    answered: i64,
    waiting: i64,
}

impl Curve {
    /// From waits in any order; several of the same day and kind add up.
    pub fn of(waits: impl IntoIterator<Item = Wait>) -> Self {
        let mut days = BTreeMap::<i32, Day>::new();
        for wait in waits.into_iter().filter(|wait| wait.count > 0) {
            let day = days.entry(wait.days).or_default();
            if wait.answered {
                day.answered += wait.count;
            } else {
                day.waiting += wait.count;
            }
        }
        let n = days.values().map(|day| day.answered + day.waiting).sum();
        Self { n, answered: days.values().map(|day| day.answered).sum(), steps: steps(n, &days) }
    }

    /// F(day): the share of people who have heard back by then.
    pub fn by(&self, day: i32) -> f64 {
        let after = self.steps.partition_point(|step| step.day <= day);
        self.steps[..after].last().map_or(0.0, |step| step.share)
    }

    /// F(7)
    pub fn f7(&self) -> f64 {
        self.by(7)
    }

    /// F(14)
    pub fn f14(&self) -> f64 {
        self.by(14)
    }

    /// F(28)
    pub fn f28(&self) -> f64 {
        self.by(28)
    }

    /// The first day by which half of the people have heard back; none if that is not reached.
    pub fn median(&self) -> Option<i32> {
        let half = |step: &&Step| step.share >= 0.5 - ROUNDING;
        self.steps.iter().find(half).map(|step| step.day)
    }
}

fn steps(people: i64, days: &BTreeMap<i32, Day>) -> Vec<Step> {
    let (mut at_risk, mut silent) = (people, 1.0);
    let mut steps = Vec::new();
    for (&day, ended) in days {
        if ended.answered > 0 {
            silent *= 1.0 - ended.answered as f64 / at_risk as f64;
            let share = 1.0 - silent;
            steps.push(Step { day, share });
        }
        at_risk -= ended.answered + ended.waiting;
    }
    steps
}
