//! What every page of the desk shows: how much is with whoever looks, and how urgent a case is.

use chrono::{Duration, NaiveDateTime};
use serde::Serialize;

use crate::domain::moderation::queue::Desk;
use crate::platform::clock;

/// The desk of one moderator, in its navigation.
#[derive(Clone, Copy, Serialize)]
pub struct DeskView {
    with_me: i64,
    handed_to_me: i64,
}

impl From<Desk> for DeskView {
    fn from(desk: Desk) -> Self {
        Self { with_me: desk.with_me, handed_to_me: desk.handed_to_me }
    }
}

/// How long until a deadline, or since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The message is `due-` and this.
    unit: &'static str,
    count: i64,
}

impl Due {
    /// In hours up to two days, then in whole days.
    pub fn at(due_at: NaiveDateTime) -> Self {
        let left = due_at - clock::now();
        let (is_late, hours) = (left < Duration::zero(), left.abs().num_hours());
        match (is_late, hours) {
            (false, ..48) => Self { unit: "in-hours", count: hours },
            (false, _) => Self { unit: "in-days", count: hours / 24 },
            (true, ..48) => Self { unit: "late-hours", count: hours },
            (true, _) => Self { unit: "late-days", count: hours / 24 },
        }
    }
}
