//! How the agency answers, as its page shows it.

use serde::Serialize;

use crate::domain::reviews::answered::Cause;
use crate::domain::scorecards::responses::Responses;

/// Shown once there is an answer.
#[derive(Serialize)]
pub struct ResponsesView {
    count: i64,
    of: i64,
    share: f64,
    median: Option<i32>,
    causes: Vec<CauseView>,
}

/// How many answers state this cause.
#[derive(Serialize)]
struct CauseView {
    cause: Cause,
    count: i64,
}

impl ResponsesView {
    pub fn of(told: &Responses) -> Option<Self> {
        let share = told.share().filter(|_| told.count > 0)?;
        let causes = Cause::ALL.iter().zip(told.causes).filter(|(_, count)| *count > 0);
        Some(Self {
            count: told.count,
            of: told.of,
            share,
            median: told.median,
            causes: causes.map(|(&cause, count)| CauseView { cause, count }).collect(),
        })
    }
}
