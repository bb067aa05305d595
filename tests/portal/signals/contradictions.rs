//! What does not go together in one review.

use echolot::domain::reviews::ReviewContent;
use echolot::domain::reviews::criterion::Criterion;
use echolot::domain::reviews::engagement::{Outcome, Stage};
use echolot::domain::reviews::facts::{CameBack, Facts};
use echolot::domain::signals::Signal;
use echolot::domain::signals::contradiction::{Contradiction, of};

use super::{latest, seen};
use crate::reviews::scene::{alice, handed_in, nordlicht, told, told_by_client};
use crate::support::each_database;

#[test]
fn what_people_usually_tell_contradicts_nothing() {
    assert_eq!(of(&told()), []);
    assert_eq!(of(&told_by_client()), []);
}

#[test]
fn each_contradiction_is_seen() {
    let answered = Facts { came_back: Some(CameBack::UsableReasons), still_waiting: false, ..told().facts };
    let quick = Facts { days: Some(2), chased: 0, ..answered };
    let stars = |stars| vec![(Criterion::FeedbackBehaviour, stars), (Criterion::Communication, 3)];
    let talent = |stage, outcome| ReviewContent { stage, outcome, facts: answered, ..told() };
    let client = |stage, outcome| ReviewContent { stage, outcome, ..told_by_client() };
    use Contradiction as C;
    for (content, contradiction) in [
        (talent(Stage::ProfileSubmitted, Outcome::Placed), C::PlacedWithoutOffer),
        (talent(Stage::Started, Outcome::TurnedDownAfterInterview), C::StartedWithoutPlacement),
        (talent(Stage::Contacted, Outcome::TurnedDownAfterInterview), C::TurnedDownWithoutInterview),
        (talent(Stage::ThirdClientInterview, Outcome::TurnedDownBefore), C::TurnedDownAfterAll),
        (talent(Stage::SecondClientInterview, Outcome::NeverTold), C::NeverToldButAnswered),
        (client(Stage::Briefing, Outcome::Filled), C::FilledWithoutProfiles),
        (client(Stage::Running, Outcome::NotFilled), C::RunningButNotFilled),
        (ReviewContent { ratings: stars(5), ..told() }, C::PraisedSilence),
        (
            ReviewContent { ratings: stars(1), facts: quick, outcome: Outcome::Withdrew, ..told() },
            C::PunishedReasons,
        ),
        (ReviewContent { stage: Stage::Started, outcome: Outcome::Placed, ..told() }, C::PlacedButWaiting),
    ] {
        assert_eq!(of(&content), [contradiction], "{contradiction}");
    }
}

#[test]
fn a_case_tells_them_by_their_codes() {
    each_database(|db| {
        let content = ReviewContent {
            facts: Facts {
                came_back: Some(CameBack::BareRejection),
                days: Some(30),
                still_waiting: false,
                ..told().facts
            },
            outcome: Outcome::NeverTold,
            ..told()
        };
        handed_in(db, &alice(db), nordlicht(db), &content);
        let all = latest(db);
        assert_eq!(seen(&all, Signal::Contradiction).seen.codes, ["never_told_but_answered"]);
    });
}
