//! The demo world's words in the domain's types.

use super::world::{DemoFollowUp, DemoReview};
use crate::domain::moderation::ruling::Typed;
use crate::domain::reviews::content::{Channel, ReviewContent};
use crate::domain::reviews::criterion::Criterion;
use crate::domain::reviews::facts::{CameBack, Facts};
use crate::domain::reviews::follow_up::NewFollowUp;
use crate::platform::i18n::Locale;

/// What a review says.
pub fn content(told: &DemoReview) -> anyhow::Result<ReviewContent> {
    let is_proven = told.proof != "mail";
    Ok(ReviewContent {
        kind: told.kind.parse()?,
        service: told.service.parse()?,
        stage: told.stage.parse()?,
        outcome: told.outcome.parse()?,
        experienced_month: told.experienced,
        ratings: ratings(&told.ratings)?,
        facts: facts(told)?,
        title: told.title.clone(),
        went_well: told.went_well.clone(),
        went_wrong: told.went_wrong.clone(),
        advice: told.advice.clone(),
        language: told.language.parse()?,
        position_title: is_proven.then(|| told.service.replace('_', " ")),
        contact_channels: if is_proven { vec![Channel::Mail, Channel::Phone] } else { vec![] },
    })
}

/// What a follow-up says.
pub fn follow_up(said: &DemoFollowUp, language: Locale) -> anyhow::Result<NewFollowUp> {
    Ok(NewFollowUp {
        moment: said.moment.parse()?,
        happened_on: said.on,
        body: said.text.clone(),
        language,
        ratings: ratings(&said.ratings)?,
    })
}

/// A moderator's form.
pub fn ruling(outcome: &str, rule: &str, explanation: &str, passage: &str) -> Typed {
    Typed {
        outcome: outcome.to_owned(),
        rule: rule.to_owned(),
        passages: passage.to_owned(),
        explanation: explanation.to_owned(),
    }
}

fn ratings(stars: &[(&str, u8)]) -> anyhow::Result<Vec<(Criterion, i32)>> {
    stars.iter().map(|(code, stars)| Ok((code.parse()?, i32::from(*stars)))).collect()
}

/// Where the world leaves open what came back (clients, the placed), the stars given for feedback tell.
fn facts(told: &DemoReview) -> anyhow::Result<Facts> {
    let stars =
        told.ratings.iter().find(|(code, _)| *code == "feedback_behaviour").map_or(3, |(_, stars)| *stars);
    let (came_back, days) = match told.came_back {
        Some(code) => (code.parse()?, told.days.map(i32::from)),
        None if stars >= 5 => (CameBack::UsableReasons, Some(2)),
        None if stars >= 3 => (CameBack::GeneralReasons, Some(10 - 2 * i32::from(stars))),
        None => (CameBack::BareRejection, Some(18 - 3 * i32::from(stars))),
    };
    Ok(Facts {
        came_back,
        days,
        still_waiting: told.still_waiting,
        chased: i32::from(told.chased),
        silent_party: told.silent_party.map(str::parse).transpose()?,
    })
}
