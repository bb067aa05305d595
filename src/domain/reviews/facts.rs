//! The feedback facts: what came back, how fast, how often the person chased, and who went silent.
//!
//! Who can have been turned down is asked all of it. Placed people and clients were not rejected and wait
//! for nothing: they are asked how long answers took and how often they had to ask.

use serde::{Deserialize, Serialize};

crate::text_enum!(
    /// What came back.
    CameBack {
        Nothing = "nothing",
        BareRejection = "bare_rejection",
        GeneralReasons = "general_reasons",
        UsableReasons = "usable_reasons",
    }
);

impl CameBack {
    /// Whether reasons were given.
    pub const fn has_reasons(self) -> bool {
        matches!(self, Self::GeneralReasons | Self::UsableReasons)
    }
}

crate::text_enum!(
    /// Who went silent, as far as the reviewer knows.
    SilentParty { Agency = "agency", Client = "client", Unknown = "unknown" }
);

/// The feedback facts of one review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// None of those who are not asked, and of those who got the job or stepped back, if they leave it open.
    pub came_back: Option<CameBack>,
    /// Days until something came back, or days waited so far; 0 to 730.
    pub days: Option<i32>,
    /// The person still waits: `days` is how long so far.
    pub still_waiting: bool,
    /// How often the person asked again, 0 to 50.
    pub chased: i32,
    pub silent_party: Option<SilentParty>,
}

impl Facts {
    /// Most days that can be stated.
    pub const MOST_DAYS: i32 = 730;
    /// Most times of asking again that can be stated.
    pub const MOST_CHASES: i32 = 50;
}
