//! Whether a promise was kept, from days of the calendar: reviews tell neither weekday nor holiday.
//!
//! Only what is sure counts. From a working day on, n working days end after n + 2·⌊n/5⌋ days at the earliest
//! (no weekend but the whole ones) and after n + 2·⌈n/5⌉ days at the latest (one weekend more, as from a Friday).
//! - An answer within the earliest end was surely in time, whatever the weekday: kept.
//! - An answer, or still none, after the latest end was surely late: broken.
//! - Between the two a weekend decides, and whoever waits may yet hear in time: unknown, and counted for
//!   neither. Public holidays make an end later still; the days in between leave room for most of them.

crate::text_enum!(
    /// What a review says of a promise.
    Answer { Kept = "kept", Broken = "broken", Unknown = "unknown" }
);

/// How long somebody waited, in days of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waited {
    /// Something came back after so many days.
    Answered(i32),
    /// Nothing has come back for so many days.
    Waiting(i32),
    /// The review does not say how long.
    Untold,
}

/// What a wait says of a promise of `days` working days.
pub const fn answer(days: i32, waited: Waited) -> Answer {
    let earliest = days + 2 * (days / 5);
    let latest = days + 2 * ((days + 4) / 5);
    match waited {
        Waited::Answered(after) if after <= earliest => Answer::Kept,
        Waited::Answered(so_far) | Waited::Waiting(so_far) if so_far > latest => Answer::Broken,
        Waited::Answered(_) | Waited::Waiting(_) | Waited::Untold => Answer::Unknown,
    }
}
