//! Where stage, outcome, facts and stars of one review do not go together. People tick the wrong box, and some
//! invent an engagement: a moderator sees which it is.

use crate::domain::reviews::ReviewContent;
use crate::domain::reviews::criterion::Criterion;
use crate::domain::reviews::engagement::{Outcome, Stage};
use crate::domain::reviews::facts::CameBack;

crate::text_enum!(
    /// What does not go together.
    Contradiction {
        /// Placed, but no offer was reached.
        PlacedWithoutOffer = "placed_without_offer",
        /// The work has begun, but nobody was placed.
        StartedWithoutPlacement = "started_without_placement",
        /// Turned down after an interview that never took place.
        TurnedDownWithoutInterview = "turned_down_without_interview",
        /// Turned down before an interview that took place.
        TurnedDownAfterAll = "turned_down_after_all",
        /// Never told, but something came back.
        NeverToldButAnswered = "never_told_but_answered",
        /// Filled, but nobody was proposed.
        FilledWithoutProfiles = "filled_without_profiles",
        /// Filled by the stage, not by the outcome.
        RunningButNotFilled = "running_but_not_filled",
        /// Nothing came back, and five stars for it.
        PraisedSilence = "praised_silence",
        /// Reasons one can use within days, and one star for it.
        PunishedReasons = "punished_reasons",
        /// Placed, and still waiting for an answer.
        PlacedButWaiting = "placed_but_waiting",
    }
);

/// Days within which an answer counts as quick.
const QUICK: i32 = 7;

/// Every contradiction in what a review says.
pub fn of(content: &ReviewContent) -> Vec<Contradiction> {
    let check = |contradiction: &&Contradiction| is_there(**contradiction, content);
    Contradiction::ALL.iter().filter(check).copied().collect()
}

fn is_there(contradiction: Contradiction, content: &ReviewContent) -> bool {
    use Contradiction as C;
    let (stage, outcome, facts) = (content.stage, content.outcome, &content.facts);
    let stars = content.ratings.iter().find(|(of, _)| *of == Criterion::FeedbackBehaviour).map(|(_, s)| *s);
    let turned_down = matches!(outcome, Outcome::TurnedDownAfterInterview | Outcome::TurnedDownBefore);
    match contradiction {
        C::PlacedWithoutOffer => outcome == Outcome::Placed && is_before_offer(stage),
        C::StartedWithoutPlacement => {
            matches!(stage, Stage::Started | Stage::AfterProbation)
                && (turned_down || outcome == Outcome::NeverTold)
        }
        C::TurnedDownWithoutInterview => {
            outcome == Outcome::TurnedDownAfterInterview && stage == Stage::Contacted
        }
        C::TurnedDownAfterAll => outcome == Outcome::TurnedDownBefore && has_met_client(stage),
        C::NeverToldButAnswered => {
            outcome == Outcome::NeverTold && facts.came_back.is_some_and(|what| what != CameBack::Nothing)
        }
        C::FilledWithoutProfiles => outcome == Outcome::Filled && stage == Stage::Briefing,
        C::RunningButNotFilled => {
            outcome == Outcome::NotFilled && matches!(stage, Stage::Filled | Stage::Running)
        }
        C::PraisedSilence => {
            facts.came_back == Some(CameBack::Nothing) && outcome != Outcome::Placed && stars == Some(5)
        }
        C::PunishedReasons => {
            facts.came_back == Some(CameBack::UsableReasons)
                && facts.days.is_some_and(|days| days <= QUICK)
                && facts.chased == 0
                && stars == Some(1)
        }
        C::PlacedButWaiting => outcome == Outcome::Placed && facts.still_waiting,
    }
}

const fn is_before_offer(stage: Stage) -> bool {
    matches!(
        stage,
        Stage::Contacted
            | Stage::AgencyInterview
            | Stage::ProfileSubmitted
            | Stage::FirstClientInterview
            | Stage::SecondClientInterview
            | Stage::ThirdClientInterview
    )
}

const fn has_met_client(stage: Stage) -> bool {
    matches!(
        stage,
        Stage::SecondClientInterview
            | Stage::ThirdClientInterview
            | Stage::Offer
            | Stage::Started
            | Stage::AfterProbation
    )
}
