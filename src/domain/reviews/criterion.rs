//! What is rated, 1 to 5 stars or "does not apply". Feedback behaviour and communication are always asked;
//! at least three criteria must be answered.

use crate::domain::scorecards::formula::Side;

crate::text_enum!(
    /// One criterion.
    Criterion {
        FeedbackBehaviour = "feedback_behaviour",
        Communication = "communication",
        QualityOfReasons = "quality_of_reasons",
        Honesty = "honesty",
        Preparation = "preparation",
        Respect = "respect",
        DataCare = "data_care",
        Understanding = "understanding",
        ProfileFit = "profile_fit",
        Fairness = "fairness",
        Aftercare = "aftercare",
    }
);

impl Criterion {
    /// Fewest criteria of a review that must be answered.
    pub const NEEDED: usize = 3;

    /// The criteria a side is asked, in the order people see them.
    pub const fn of(side: Side) -> &'static [Self] {
        match side {
            Side::Talent => &[
                Self::FeedbackBehaviour,
                Self::Communication,
                Self::QualityOfReasons,
                Self::Honesty,
                Self::Preparation,
                Self::Respect,
                Self::DataCare,
                Self::Aftercare,
            ],
            Side::Client => &[
                Self::Communication,
                Self::FeedbackBehaviour,
                Self::Understanding,
                Self::ProfileFit,
                Self::Honesty,
                Self::Fairness,
                Self::Aftercare,
            ],
        }
    }

    /// Whether "does not apply" is no answer.
    pub const fn is_required(self) -> bool {
        matches!(self, Self::FeedbackBehaviour | Self::Communication)
    }

    /// Its field in forms, and what its stars are called when they are wrong.
    pub const fn field(self) -> &'static str {
        match self {
            Self::FeedbackBehaviour => "stars_feedback_behaviour",
            Self::Communication => "stars_communication",
            Self::QualityOfReasons => "stars_quality_of_reasons",
            Self::Honesty => "stars_honesty",
            Self::Preparation => "stars_preparation",
            Self::Respect => "stars_respect",
            Self::DataCare => "stars_data_care",
            Self::Understanding => "stars_understanding",
            Self::ProfileFit => "stars_profile_fit",
            Self::Fairness => "stars_fairness",
            Self::Aftercare => "stars_aftercare",
        }
    }
}
