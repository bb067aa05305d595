//! The engagement a review tells of: who the reviewer was in it, how far it went and how it came out.

pub use crate::domain::agencies::service::Service;
use crate::domain::scorecards::formula::{Class, Side};

crate::text_enum!(
    /// What the reviewer was to the agency.
    Kind {
        Candidate = "candidate",
        PlacedEmployee = "placed_employee",
        /// Interim managers included.
        Freelancer = "freelancer",
        Client = "client",
    }
);

impl Kind {
    /// The side of the scorecard this kind speaks for.
    pub const fn side(self) -> Side {
        match self {
            Self::Client => Side::Client,
            Self::Candidate | Self::PlacedEmployee | Self::Freelancer => Side::Talent,
        }
    }

    /// How far the engagement of such a reviewer can have gone, in order.
    pub const fn stages(self) -> &'static [Stage] {
        match self {
            Self::PlacedEmployee => &[Stage::Offer, Stage::Started, Stage::AfterProbation, Stage::Ended],
            _ => Stage::of(self.side()),
        }
    }

    /// How it can have come out; where there is one way only nobody is asked.
    pub const fn outcomes(self) -> &'static [Outcome] {
        match self {
            Self::PlacedEmployee => &[Outcome::Placed],
            _ => Outcome::of(self.side()),
        }
    }

    /// Whether a rejection, waiting and silence are questions for such a reviewer.
    pub const fn can_be_turned_down(self) -> bool {
        matches!(self, Self::Candidate | Self::Freelancer)
    }
}

crate::text_enum!(
    /// The furthest point the engagement reached.
    Stage {
        Contacted = "contacted",
        AgencyInterview = "agency_interview",
        ProfileSubmitted = "profile_submitted",
        FirstClientInterview = "first_client_interview",
        SecondClientInterview = "second_client_interview",
        ThirdClientInterview = "third_client_interview",
        Offer = "offer",
        Started = "started",
        AfterProbation = "after_probation",
        Briefing = "briefing",
        ProfilesReceived = "profiles_received",
        Interviews = "interviews",
        Filled = "filled",
        Running = "running",
        Ended = "ended",
    }
);

impl Stage {
    /// The stages of a side, in order.
    pub const fn of(side: Side) -> &'static [Self] {
        match side {
            Side::Talent => &[
                Self::Contacted,
                Self::AgencyInterview,
                Self::ProfileSubmitted,
                Self::FirstClientInterview,
                Self::SecondClientInterview,
                Self::ThirdClientInterview,
                Self::Offer,
                Self::Started,
                Self::AfterProbation,
                Self::Ended,
            ],
            Side::Client => &[
                Self::Briefing,
                Self::ProfilesReceived,
                Self::Interviews,
                Self::Filled,
                Self::Running,
                Self::Ended,
            ],
        }
    }
}

crate::text_enum!(
    /// How the engagement came out.
    Outcome {
        Placed = "placed",
        TurnedDownAfterInterview = "turned_down_after_interview",
        TurnedDownBefore = "turned_down_before",
        Withdrew = "withdrew",
        NeverTold = "never_told",
        Filled = "filled",
        NotFilled = "not_filled",
        Aborted = "aborted",
    }
);

impl Outcome {
    /// The outcomes of a side.
    pub const fn of(side: Side) -> &'static [Self] {
        match side {
            Side::Talent => &[
                Self::Placed,
                Self::TurnedDownAfterInterview,
                Self::TurnedDownBefore,
                Self::Withdrew,
                Self::NeverTold,
            ],
            Side::Client => &[Self::Filled, Self::NotFilled, Self::Aborted],
        }
    }

    /// Whether an engagement that came out like this can have ended at `stage`.
    pub const fn fits(self, stage: Stage) -> bool {
        use Stage::*;
        match self {
            Self::Placed => matches!(stage, Offer | Started | AfterProbation | Ended),
            Self::TurnedDownAfterInterview => matches!(
                stage,
                AgencyInterview | FirstClientInterview | SecondClientInterview | ThirdClientInterview
            ),
            // Before an interview with the client.
            Self::TurnedDownBefore => matches!(stage, Contacted | AgencyInterview | ProfileSubmitted),
            Self::Withdrew => !matches!(stage, Started | AfterProbation | Ended),
            Self::NeverTold => !matches!(stage, Offer | Started | AfterProbation | Ended),
            Self::Filled => matches!(stage, Filled | Running | Ended),
            Self::NotFilled | Self::Aborted => !matches!(stage, Filled | Running),
        }
    }

    /// Whether an answer was due: to somebody who got the job or stepped back it may never have been.
    pub const fn awaits_answer(self) -> bool {
        matches!(self, Self::TurnedDownAfterInterview | Self::TurnedDownBefore | Self::NeverTold)
    }

    /// What a review with this outcome is compared with.
    pub const fn class(self) -> Class {
        match self {
            Self::Placed => Class::Placed,
            Self::TurnedDownAfterInterview | Self::TurnedDownBefore | Self::Withdrew | Self::NeverTold => {
                Class::NotPlaced
            }
            Self::Filled | Self::NotFilled | Self::Aborted => Class::Any,
        }
    }
}

crate::text_enum!(
    /// When a follow-up looks back.
    Moment {
        Week1 = "week_1",
        Day30 = "day_30",
        Day100 = "day_100",
        EndOfProbation = "end_of_probation",
        EndOfEngagement = "end_of_engagement",
    }
);
